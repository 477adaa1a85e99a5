"""Charts of series: on the terminal, and as SVG."""
