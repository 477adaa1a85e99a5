"""A chart in block characters that fits the terminal: a bar a day, as dim as it is derived."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from contested.cli.console import harmless
from contested.present.charts import Chart, ChartPoint, figure_words
from contested.present.days import day_words

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_ROWS = 8
_PIPED = 100
_WIDEST_BAR = 5
_STATED, _DERIVED, _FLAG = "cyan", "dim cyan", "bold red"


def print_chart(console: Console, chart: Chart, rows: int = 5) -> None:
    """The chart under its title, as wide as the console."""
    console.print()
    console.print(Text(harmless(chart.title), "bold").append(harmless(f"  {chart.said}"), "cyan"))
    width = _PIPED if console.soft_wrap else console.width
    for line in drawn(chart, width - 2, rows):
        console.print(Text("  ").append_text(line))


def drawn(chart: Chart, width: int, rows: int = _ROWS) -> list[Text]:
    """The chart's lines, none longer than `width`; none at all where there is nothing to draw."""
    labels = [figure_words(chart.ticks[0]), figure_words(chart.ticks[-1])]
    margin = max(map(len, labels))
    room = max(8, width - margin - 3)
    bars = _fitting(chart.points, room)
    if not bars:
        return []
    each = min(_WIDEST_BAR, max(1, room // len(bars)))
    gap = 1 if each > 1 else 0
    lines = [
        _row(chart, bars, row, (rows, margin), each - gap, gap) for row in range(rows - 1, -1, -1)
    ]
    lines.append(_marks(bars, margin, each))
    lines.append(_days(bars, margin, each))
    return [line for line in lines if line.plain.strip()]


def _fitting(points: Sequence[ChartPoint], room: int) -> list[ChartPoint]:
    """As many points as there is room for: of neighbours the last, or the one that is marked."""
    if len(points) <= room:
        return list(points)
    parts = [points[n * len(points) // room : (n + 1) * len(points) // room] for n in range(room)]
    return [next((p for p in part if p.flags), part[-1]) for part in parts if part]


def _row(
    chart: Chart,
    bars: Sequence[ChartPoint],
    row: int,
    size: tuple[int, int],
    width: int,
    gap: int,
) -> Text:
    rows, margin = size
    low, high = chart.ticks[0], chart.ticks[-1]
    label = figure_words(high) if row == rows - 1 else figure_words(low) if row == 0 else ""
    line = Text(f"{label:>{margin}} ", "dim").append("┤" if label else "│", "dim")
    for bar in bars:
        eighths = round((bar.value - low) / (high - low) * rows * 8) - row * 8
        block = _EIGHTHS[max(0, min(8, eighths))]
        if row == 0 and block == " ":
            block = "▁"
        style = _FLAG if bar.flags else _DERIVED if bar.derived else _STATED
        line.append(block * width, style).append(" " * gap)
    return line


def _marks(bars: Sequence[ChartPoint], margin: int, width: int) -> Text:
    """A mark under each day that has a flag."""
    line = Text(" " * (margin + 2))
    for bar in bars:
        line.append(("!" if bar.flags else " ").ljust(width), _FLAG)
    return line


def _days(bars: Sequence[ChartPoint], margin: int, width: int) -> Text:
    """The first and the last day under the axis."""
    first, last = day_words(bars[0].day), day_words(bars[-1].day)
    room = max(0, len(bars) * width - len(first) - len(last))
    words = f"{first}{' ' * room}{last}" if room else f"{first} – {last}"
    return Text(" " * (margin + 2)).append(harmless(words), "dim")
