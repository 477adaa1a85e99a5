"""The tables of `docs/quality.md` about events: grouping, incidents, and the cost of grouping.

The yardstick for incidents is measured on exactly these files: texts whose TF-IDF likeness is at
least 0.15 within seven days, tolls by simple patterns, the day of publication as the day.
"""

from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.markdown import table

Figures = Mapping[str, Any]
NAIVE_INCIDENTS = (0.901, 0.762, 0.652, 0.684)


def stories(all_of: Figures) -> str:
    """How sample stories' claims come together."""
    halves = {"develop": "development half", "report": "half set aside"}
    rows = [
        (words, *(all_of["events"]["own"][half][key] for key in _STORY))
        for half, words in halves.items()
    ]
    return table(("stories", "claims", "B³", "origins exact", "relations F1"), rows)


_STORY = ("claims", "b_cubed", "origins", "relations")


def gold_events(all_of: Figures) -> str:
    """How claims of real reports come together, with gold claims and with the program's own."""
    names = {"gold": "gold claims", "own": "own claims"}
    rows = [
        (
            words,
            found["f1"],
            found["precision"],
            found["recall"],
            f"{found['merged']} of {found['negatives']}",
            f"{found['untied']} of {found['tied']}",
        )
        for name, words in names.items()
        for found in (all_of["events"]["public"][name],)
    ]
    head = ("claims", "pairs F1", "precision", "recall", "wrongly merged", "relations missing")
    return table(head, rows)


def incidents(all_of: Figures) -> str:
    """Reports of incidents: grouping, toll and day."""
    modes = {"own": "invented", "public": "shootings"}
    halves = {"develop": "tuned on", "report": "set aside"}
    keys = ("reports", "incidents", "precision", "recall", "b_cubed", "killed", "injured", "date")
    rows = [
        (f"{words}, {halves[half]}", *(found[key] for key in keys))
        for mode, words in modes.items()
        for half, found in all_of["incidents"].get(mode, {}).items()
    ]
    rows.append(("naive, on all shootings", "", "", "", "", *NAIVE_INCIDENTS))
    head = ("reports of", "number", "incidents", "P", "R", "B³", "killed", "injured", "day")
    return table(head, rows)


def grouping(all_of: Figures) -> str:
    """What grouping costs by the number of claims."""
    rows = [
        (
            f"{size['claims']:,}",
            f"{size['events']:,}",
            f"{size['reconciled']:.1f} s",
            f"{size['ratio']:.0f}",
            f"{size['memory']:,} MB",
            f"{size['one_more'] * 1000:.0f} ms",
        )
        for mode in ("own", "public")
        for size in all_of["reconciling"].get(mode, {}).get("sizes", ())
    ]
    head = ("claims", "events", "grouped in", "times sorting", "memory", "one more document")
    return table(head, rows)


EVENT_TABLES: dict[str, Callable[[Figures], str]] = {
    "stories": stories,
    "gold_events": gold_events,
    "incidents": incidents,
    "grouping": grouping,
}
