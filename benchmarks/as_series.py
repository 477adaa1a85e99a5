"""Daily lists of losses as series: the totals by date, what is derived, and which days are flagged.

Used by `benchmarks.series`. The pages go the whole way from a document to series, and the days
between them are given by one short report each, so that every increase can be checked against the
day before. What a page's increase and the published totals disagree on must be flagged, and
nothing else.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from contested.model.document import Document
from contested.model.series import Flag, Point, Series
from contested.reader import Reader
from contested.reconcile.series import SeriesRules, series

Days = Mapping[date, Mapping[str, Any]]
Pages = list[tuple[date, Document, frozenset[str]]]
Points = dict[tuple[str, date], Point]

# By an item of the published series: its unit and what is counted apart, and a label of our own.
ITEMS = {
    "personnel": ("person", None, "soldiers"),
    "vehicles and fuel tanks": ("vehicle", "vehicles and fuel tanks", "vehicles and fuel tanks"),
    "fuel tank": ("vehicle", "fuel tank", "fuel tanks"),
    "military auto": ("vehicle", "", "vehicles"),
    "tank": ("tank", "", "tanks"),
    "APC": ("armoured_vehicle", "", "armoured vehicles"),
    "field artillery": ("artillery", "", "artillery systems"),
    "MRL": ("mlrs", "", "MLRS"),
    "anti-aircraft warfare": ("air_defence", "", "air defence systems"),
    "aircraft": ("aircraft", "", "aircraft"),
    "helicopter": ("helicopter", "", "helicopters"),
    "drone": ("drone", "", "drones"),
    "cruise missiles": ("missile", "cruise missile", "cruise missiles"),
    "naval ship": ("ship", "", "warships"),
    "special equipment": ("equipment", "special equipment", "special equipment"),
    "mobile SRBM system": ("system", "mobile srbm system", "mobile SRBM system"),
}
_NAMES = {(unit, counted): item for item, (unit, counted, _) in ITEMS.items()}


def as_series(pages: Pages, items: Mapping[date, list[str]], days: Days) -> dict[str, Any]:
    """The shares of totals by date that are right, and the flags.

    Args:
        pages: each page's day, its document, and the items that it gives an increase of.
        items: by a page's day, the items that it lists.
        days: the true totals by day and item.
    """
    reader, rules = Reader(), SeriesRules.load()
    of_pages = [claim for _, document, _ in pages for claim in reader.read(document)]
    alone = _points(series(of_pages, rules))
    given = {day for day, _, _ in pages}
    between = sorted({day - timedelta(days=1) for day in given} - given)
    listed = {day: items[day + timedelta(days=1)] for day in between}
    publisher = pages[0][1].publisher if pages else None
    reports = [_report(day, listed[day], days, publisher) for day in between if day in days]
    more = [claim for report in reports for claim in reader.read(report)]
    whole = _points(series([*of_pages, *more], rules))
    cells = [(item, day) for day in sorted(given) for item in items[day]]
    derived = [(cell, point) for cell, point in alone.items() if point.total_derived]
    wrong_increases = _inconsistent(pages, items, days, alone)
    flagged = {cell for cell, point in whole.items() if Flag.INCREMENT_MISMATCH in point.flags}
    others = sum(len(p.flags) for c, p in whole.items() if c not in wrong_increases)
    return {
        "totals": _share(sum(_right(alone, cell, days) for cell in cells), len(cells)),
        "derived": _share(
            sum(p.total == days.get(c[1], {}).get(c[0]) for c, p in derived), len(derived)
        ),
        "inconsistent": _share(len(flagged & wrong_increases), len(wrong_increases)),
        "other_flags": others,
        "wrong": [f"{c[1]} {c[0]}" for c in cells if not _right(alone, c, days)],
    }


def _points(made: tuple[Series, ...]) -> Points:
    """The points by item and day; of people, whatever word a page has for what became of them."""
    found = Points()
    for each in made:
        counted = None if each.unit == "person" else each.counted
        if item := _NAMES.get((each.unit or "", counted)):
            found |= {(item, date.fromisoformat(p.day)): p for p in each.points}
    return found


def _report(day: date, items: list[str], days: Days, publisher: str | None) -> Document:
    lines = [f"{ITEMS[i][2]} – {days[day][i]}" for i in items if i in days[day]]
    lines = [f"{line} killed" if line.startswith("soldiers") else line for line in lines]
    text = "\n".join(["Russia's losses since the invasion began, by our count:", *lines])
    return Document(f"between-{day}", text, publisher, published=day.isoformat())


def _right(points: Points, cell: tuple[str, date], days: Days) -> bool:
    point = points.get(cell)
    return point is not None and point.total == days[cell[1]][cell[0]]


def _inconsistent(
    pages: Pages, items: Mapping[date, list[str]], days: Days, points: Points
) -> set[tuple[str, date]]:
    """The cells whose stated increase is not the difference of the published totals."""
    return {
        (item, day)
        for day, _, raised in pages
        for item in items[day]
        if item in raised
        and (point := points.get((item, day))) is not None
        and not point.increment_derived
        and item in days.get(day - timedelta(days=1), {})
        and point.increment != days[day][item] - days[day - timedelta(days=1)][item]
    }


def _share(right: int, of: int) -> dict[str, float]:
    return {"right": right, "of": of, "share": round(right / of, 4) if of else 0.0}
