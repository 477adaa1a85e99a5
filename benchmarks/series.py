"""How well a daily list of losses is read: every item's total, and its "(+N)" apart from it.

`python -m benchmarks.series FOLDER` measures on `FOLDER/general-staff/YYYY-MM-DD.html`, pages as a
ministry published them, against the same totals by day in `FOLDER/losses-personnel.json` and
`FOLDER/losses-equipment.json`; without an argument on pages that it makes itself, with invented
losses. The pages go through the package's own ingest and figures and nothing else, then once more
the whole way to series (`as_series`). Prints one JSON object. A cell is one item of one page; its
increase is the difference of two consecutive days, and where the page gives none, none may be
found.
"""

import argparse
import json
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.as_series import as_series
from contested.ingest import Acquired, read_path
from contested.language.page import Page, Parsed, read
from contested.language.pipeline import Pipeline
from contested.language.quantities import Figure, find_figures
from contested.model.document import Document

# What the counted words of a page stand for in the series; the first that fits.
ITEMS = {
    r"personnel": "personnel",
    r"vehicles and fuel tanks": "vehicles and fuel tanks",
    r"fuel tanks": "fuel tank",
    r"tanks": "tank",
    r"apv": "APC",
    r"artillery systems": "field artillery",
    r"mlrs": "MRL",
    r"anti-aircraft": "anti-aircraft warfare",
    r"aircraft": "aircraft",
    r"helicopters": "helicopter",
    r"uav": "drone",
    r"cruise missiles": "cruise missiles",
    r"warships|boats": "naval ship",
    r"special equipment": "special equipment",
    r"mobile srbm": "mobile SRBM system",
    r"vehicles": "military auto",
}
SPLIT_UNTIL = date(2022, 4, 30)
SPLIT = frozenset({"military auto", "fuel tank", "mobile SRBM system"})
WHOLE = frozenset({"vehicles and fuel tanks", "cruise missiles"})

Series = Mapping[date, Mapping[str, Any]]
Cells = dict[str, tuple[float | None, float | None]]


def measure(
    pages: Iterable[tuple[date, Document, frozenset[str]]], series: Series
) -> dict[str, Any]:
    """The shares of cells read exactly.

    Args:
        pages: each page's day, its document, and the items that it gives an increase of.
        series: the true totals by day and item.
    """
    pages = list(pages)
    pipeline, tally, wrong = Pipeline(), Counter[str](), list[str]()
    for day, document, raised in pages:
        found = cells(read(document, pipeline))
        tally["pages"] += 1
        tally["dated right"] += document.published is not None and document.published[:10] == str(
            day
        )
        for item in _items(day, series):
            total, more = found.get(item, (None, None))
            tally["totals"] += 1
            tally["total right"] += total == series[day][item]
            if total != series[day][item]:
                wrong.append(f"{day} {item}: {total}, not {series[day][item]}")
            _increase(tally, wrong, (day, item, more), _truth(day, item, series, raised))
    right = tally["total right"] + tally["increase right"]
    return {
        "pages": tally["pages"],
        "dated_right": tally["dated right"],
        "totals": _share(tally["total right"], tally["totals"]),
        "increases": _share(tally["increase right"], tally["increases"]),
        "invented_increases": tally["invented"],
        "cells": _share(right, tally["totals"] + tally["increases"]),
        "wrong": wrong,
        "as_series": as_series(pages, {day: _items(day, series) for day, _, _ in pages}, series),
    }


def cells(page: Page) -> Cells:
    """The total and the increase of every item of a page."""
    found: Cells = {}
    for _, parsed in sorted(page.parsed.items()):
        figures = find_figures(parsed)
        totals = [i for i, f in enumerate(figures) if f.beside is None]
        for at in totals:
            item = _item(figures[at], parsed)
            more = [f.low for f in figures if f.beside == at]
            if item and item not in found and figures[at].low == figures[at].high:
                found[item] = (figures[at].low, more[0] if more else None)
    return found


def _item(figure: Figure, parsed: Parsed) -> str | None:
    words = figure.object.text.lower() if figure.object else ""
    return next((item for label, item in ITEMS.items() if re.match(label, words)), None)


def _items(day: date, series: Series) -> list[str]:
    """The items that a page of that day lists."""
    absent = WHOLE if day <= SPLIT_UNTIL else SPLIT
    return [i for i in dict.fromkeys(ITEMS.values()) if i not in absent and i in series[day]]


def _truth(day: date, item: str, series: Series, raised: frozenset[str]) -> float | None:
    before = series.get(day - timedelta(days=1), {})
    if item not in raised or item not in before:
        return None
    return float(series[day][item] - before[item])


def _increase(
    tally: Counter[str],
    wrong: list[str],
    found: tuple[date, str, float | None],
    truth: float | None,
) -> None:
    day, item, more = found
    if truth is None:
        tally["invented"] += more is not None
        return
    tally["increases"] += 1
    tally["increase right"] += more == truth
    if more != truth:
        wrong.append(f"{day} {item}: increase {more}, not {truth:g}")


def _share(right: int, of: int) -> dict[str, float]:
    return {"right": right, "of": of, "share": round(right / of, 4) if of else 0.0}


def saved(folder: Path) -> Iterator[tuple[date, Document, frozenset[str]]]:
    """The pages of a folder, `YYYY-MM-DD.html`, in the order of their days."""
    for path in sorted(folder.glob("*.html")):
        raised = _raised(path.read_text("utf-8", errors="replace"))
        for record in read_path(path):
            if isinstance(record, Acquired):
                yield date.fromisoformat(path.stem), record.document, raised


def _raised(markup: str) -> frozenset[str]:
    """The items that have a "(+N)" in the markup, whatever ingest makes of it."""
    found = set()
    for line in re.split(r"<br|</?p|\n", re.sub(r"&nbsp;|\xa0", " ", markup)):
        words = re.sub(r"^[^>]*>|<[^>]*>", "", line).strip().lower()
        item = next((item for label, item in ITEMS.items() if re.match(label, words)), None)
        if item and re.search(r"\(\s*\+\s*\d", words):
            found.add(item)
    return frozenset(found)


def published(folder: Path) -> Series:
    """The totals by day of `losses-personnel.json` and `losses-equipment.json`."""
    days: dict[date, dict[str, Any]] = {}
    for name in ("losses-personnel.json", "losses-equipment.json"):
        for row in json.loads((folder / name).read_text("utf-8")):
            days.setdefault(date.fromisoformat(row["date"]), {}).update(row)
    return days


def invented(folder: Path, count: int = 6) -> Series:
    """Pages of an invented army's losses, written into `folder`, and the totals that they give."""
    rng, first = random.Random(0), date(2022, 5, 9)
    labels = {
        "personnel": "personnel", "tank": "tanks", "field artillery": "artillery systems",
        "aircraft": "aircraft", "drone": "UAV", "naval ship": "warships / boats",
        "vehicles and fuel tanks": "vehicles and fuel tanks",
    }  # fmt: skip
    totals, days = {item: rng.randint(5, 900) for item in labels}, dict[date, dict[str, int]]()
    for number in range(count + 1):
        day = first + timedelta(days=number)
        more = {item: rng.choice([0, 0, 1, 3, 12, 250]) for item in labels}
        totals = {item: totals[item] + more[item] for item in labels}
        days[day] = totals
        lines = [f"{labels[i]} ‒ {totals[i]} (+{more[i]})," for i in labels]
        body = "<br>\n".join(["The combat losses of the Northern army so far are put at:", *lines])
        if number:
            page = f"<html><head><title>Losses on {day}</title></head><body><article><p>{body}</p>"
            (folder / f"{day}.html").write_text(f"{page}</article></body></html>", "utf-8")
    return days


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, help="pages and the series they belong to")
    folder = parser.parse_args().folder
    result = measure(saved(folder / "general-staff"), published(folder)) if folder else own()
    print(json.dumps(result, indent=2, ensure_ascii=False))


def own() -> dict[str, Any]:
    """The figures on the invented pages."""
    with tempfile.TemporaryDirectory() as made:
        series = invented(Path(made))
        return measure(saved(Path(made)), series)


if __name__ == "__main__":
    main()
