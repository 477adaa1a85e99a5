"""Charts as SVG: one panel a type, the cumulative estimate with its interval and the reports.

Drawn without scripts, fonts or links; every word from the data is escaped.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np

from contested.estimate.posterior import MASS, Posterior
from contested.estimate.tables import day_of

WIDTH, HEIGHT, EDGE, COLUMNS = 300, 190, 34, 3
COLOURS = ("#3b6fb6", "#b6543b", "#4b8b3b", "#8a5ca8", "#a8862a", "#2a8a8a", "#707070")
NOTE = "line: median; band: 95% credible interval; dots: what speakers stated. Log scale."
_INK, _FAINT, _BAND = "#222222", "#c8c8c8", "#b9c8dc"


def chart(posterior: Posterior) -> str:
    """All types as one SVG picture."""
    design = posterior.design
    lines = -(-len(design.types) // COLUMNS)
    height = lines * HEIGHT + 60
    panels = [
        f'<g transform="translate({at % COLUMNS * WIDTH},{at // COLUMNS * HEIGHT + 50})">'
        f"{_panel(posterior, at)}</g>"
        for at in range(len(design.types))
    ]
    width = COLUMNS * WIDTH
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
        ' font-family="sans-serif" font-size="10">'
        f"<title>Estimated losses</title><rect width='{width}' height='{height}' fill='#ffffff'/>"
        f"{_legend(design.speakers)}{''.join(panels)}</svg>\n"
    )


def _legend(speakers: Sequence[str]) -> str:
    words = [
        f'<circle cx="{14 + 125 * at}" cy="32" r="3" fill="{_colour(at)}"/>'
        f'<text x="{20 + 125 * at}" y="35">{escape(name[:22])}</text>'
        for at, name in enumerate(speakers)
    ]
    return f'<text x="10" y="16">Estimated losses ({escape(NOTE)})</text>{"".join(words)}'


def _panel(posterior: Posterior, kind: int) -> str:
    design, rows = posterior.design, posterior.design.rows
    found = np.exp(posterior.curves["cumulative"][:, kind])
    low, middle, high = np.percentile(found, [MASS[0], 50, MASS[1]], axis=0)
    here = (rows["type"] == kind) & rows["cumulative"] & (rows["count"] > 0)
    stated = rows["count"][here]
    top = float(np.log10(max(high.max(), stated.max(initial=1.0), 10.0)))
    days = np.arange(1, design.days + 1)
    band = [*_points(days, high, design.days, top), *_points(days, low, design.days, top)[::-1]]
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="1.3" fill="{_colour(who)}" fill-opacity="0.6"/>'
        for (x, y), who in zip(
            _points(rows["day"][here] + 1, stated, design.days, top),
            rows["speaker"][here],
            strict=True,
        )
    )
    line = " ".join(f"{x},{y}" for x, y in _points(days, middle, design.days, top))
    return (
        f'<text x="{EDGE}" y="6" fill="{_INK}">{escape(str(design.types[kind]))}</text>'
        f"{_axes(posterior, top)}"
        f'<polygon points="{" ".join(f"{x},{y}" for x, y in band)}" fill="{_BAND}"/>{dots}'
        f'<polyline points="{line}" fill="none" stroke="{_INK}" stroke-width="1.2"/>'
    )


def _axes(posterior: Posterior, top: float) -> str:
    days, first = posterior.design.days, posterior.selection.first
    marks = []
    for power in range(int(top) + 1):
        ((_, y),) = _points(np.array([1]), np.array([10.0**power]), days, top)
        marks.append(
            f'<line x1="{EDGE}" x2="{WIDTH - 10}" y1="{y}" y2="{y}" stroke="{_FAINT}"/>'
            f'<text x="{EDGE - 3}" y="{y + 3}" text-anchor="end">{_short(10**power)}</text>'
        )
    y = HEIGHT - 28
    marks.append(f'<text x="{EDGE}" y="{y}">{day_of(1, first)}</text>')
    marks.append(f'<text x="{WIDTH - 10}" y="{y}" text-anchor="end">{day_of(days, first)}</text>')
    return "".join(marks)


def _points(days: Any, counts: Any, last: int, top: float) -> list[tuple[float, float]]:
    across = EDGE + (WIDTH - 10 - EDGE) * (days - 1) / max(last - 1, 1)
    up = np.clip(np.log10(np.maximum(counts, 1.0)) / top, 0, 1)
    down = HEIGHT - 40 - (HEIGHT - 52) * up
    return [(round(float(x), 1), round(float(y), 1)) for x, y in zip(across, down, strict=True)]


def _short(number: int) -> str:
    for unit, of in (("M", 1_000_000), ("k", 1_000)):
        if number >= of:
            return f"{number // of}{unit}"
    return str(number)


def _colour(at: int) -> str:
    return COLOURS[at % len(COLOURS)]
