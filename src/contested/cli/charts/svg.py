"""Charts as one SVG file that needs nothing else, has words for who cannot see it, and a dark side.

Whatever comes from a report is escaped; the file holds no script and fetches nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from importlib.resources import files
from itertools import pairwise

from contested.cli.console import harmless
from contested.present.charts import Chart, ChartPoint, figure_words
from contested.present.days import day_words

_WIDTH, _HEIGHT = 760, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 76, 20, 62, 44
_MOST_DOTS = 120
_LABEL = 110


def svg(charts: Sequence[Chart]) -> str:
    """One picture with the charts below each other."""
    style = files("contested.cli.charts").joinpath("chart.css").read_text(encoding="utf-8")
    height = _HEIGHT * max(1, len(charts))
    title = charts[0].title if len(charts) == 1 else f"{len(charts)} series"
    words = " ".join(each.words for each in charts) or "No series."
    return "\n".join(
        (
            _head(height, 'aria-labelledby="title desc"'),
            f'<title id="title">{_text(title)}</title>',
            f'<desc id="desc">{_text(words)}</desc>',
            f"<style>\n{style}</style>",
            f'<rect class="paper" width="{_WIDTH}" height="{height}"/>',
            *(line for n, each in enumerate(charts) for line in _chart(each, n)),
            "</svg>\n",
        )
    )


def figure(chart: Chart) -> str:
    """One chart to stand in a page, whose own style gives it its colours."""
    label = f'class="chart" aria-label="{_text(chart.words)}"'
    return "\n".join((_head(_HEIGHT, label), *_chart(chart, 0), "</svg>"))


def _head(height: int, label: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" {label}>'
    )


def _chart(chart: Chart, number: int) -> Iterator[str]:
    yield f'<g transform="translate(0 {number * _HEIGHT})">'
    yield f'<text class="head" x="{_LEFT}" y="24">{_text(chart.title)}</text>'
    yield f'<text class="said" x="{_LEFT}" y="44">{_text(chart.said)}</text>'
    yield from _axis(chart)
    yield from _line(chart)
    yield from _dots(chart)
    yield "</g>"


def _axis(chart: Chart) -> Iterator[str]:
    for tick in chart.ticks:
        y = _y(chart, tick)
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        label = _text(figure_words(tick))
        yield f'<text class="tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'
    taken = -float(_LABEL)
    for each in _labelled(chart.points):
        x = _x(chart, each.day)
        if x - taken >= _LABEL:
            taken = x
            anchor = "end" if x > _WIDTH - _RIGHT - 40 else "start" if x < _LEFT + 40 else "middle"
            yield (
                f'<text class="tick" x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 20}" '
                f'text-anchor="{anchor}">{_text(day_words(each.day))}</text>'
            )


def _labelled(points: Sequence[ChartPoint]) -> list[ChartPoint]:
    """The days that can have a label: some at even distances."""
    return [points[round(n * (len(points) - 1) / 5)] for n in range(6)] if points else []


def _line(chart: Chart) -> Iterator[str]:
    """From each stated figure to the next; dashed where either follows by arithmetic alone."""
    for a, b in pairwise(chart.points):
        kind = "line derived" if a.derived or b.derived else "line"
        yield (
            f'<line class="{kind}" x1="{_x(chart, a.day):.1f}" y1="{_y(chart, a.value):.1f}" '
            f'x2="{_x(chart, b.day):.1f}" y2="{_y(chart, b.value):.1f}"/>'
        )


def _dots(chart: Chart) -> Iterator[str]:
    few = len(chart.points) <= _MOST_DOTS
    for each in chart.points:
        if not (few or each.flags):
            continue
        kind = "flag" if each.flags else "dot derived" if each.derived else "dot"
        said = f"{day_words(each.day)}: {figure_words(each.value)} {chart.unit}".strip()
        said = " ".join((f"{said}{', derived' if each.derived else ''}.", *each.notes))
        yield (
            f'<circle class="{kind}" cx="{_x(chart, each.day):.1f}" '
            f'cy="{_y(chart, each.value):.1f}" r="{5 if each.flags else 3}">'
            f"<title>{_text(said)}</title></circle>"
        )


def _x(chart: Chart, day: str) -> float:
    first, last = _ordinal(chart.points[0].day), _ordinal(chart.points[-1].day)
    share = (_ordinal(day) - first) / (last - first) if last > first else 0.5
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _y(chart: Chart, value: float) -> float:
    low, high = chart.ticks[0], chart.ticks[-1]
    return _HEIGHT - _BOTTOM - (value - low) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _text(words: str) -> str:
    """Words as XML text: nothing that a reader of XML would obey or refuse."""
    return escape(harmless(words).replace("\n", " "))
