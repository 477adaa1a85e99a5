"""The tables of `docs/quality.md`, as Markdown, from what the benchmarks measured.

The page is written by hand but for what stands between `<!-- table: NAME -->` and `<!-- end -->`.
Yardsticks (published results, naive baselines) stand here with where they are from.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from benchmarks.event_tables import EVENT_TABLES
from benchmarks.markdown import table as _table

Figures = Mapping[str, Any]

# Naive baselines on exactly these files: a list of cue words with the clause beside it, and the
# most populous place of a name. Mordecai 3's figures are from its README, on 30% of each corpus
# after training on the rest: a yardstick, not the same measurement.
NAIVE_TOKENS = {"source": 0.626, "cue": 0.377, "content": 0.580}
NAIVE_PLACES = {"tr-news": 0.609, "lgl": 0.523}
MORDECAI = {"tr-news": 0.873, "lgl": 0.827}


def heads(all_of: Figures) -> str:
    """How many claims are found, and how many of them are usable."""
    columns = ("gold", "claims", "precision", "recall", "f1", "usable_f1", "rare_f1")
    names = ("gold", "found", "precision", "recall", "F1", "usable F1", "rare F1")
    rows = ([name, *(score[c] for c in columns)] for name, score in _scores(all_of))
    return _table(("reports", *names), rows)


def by_field(all_of: Figures) -> str:
    """Each field's share of right values among the pairs where it can be compared."""
    scores = dict(_scores(all_of))
    names = sorted({field for score in scores.values() for field in score["fields"]})
    rows = ([n, *(_of(score["fields"].get(n)) for score in scores.values())] for n in names)
    return _table(("field", *scores), rows)


def by_type(all_of: Figures) -> str:
    """Recall and precision of each claim type."""
    found: Figures = all_of["gold"]["own"]
    halves = [found[half]["types"] for half in ("develop", "report")]
    rows = (
        [name, *(cell for types in halves for cell in _recall(types.get(name, [0, 0, 0])))]
        for name in sorted(set().union(*halves))
    )
    head = ("development: recall", "precision", "reporting: recall", "precision")
    return _table(("type", *head), rows)


def _recall(counts: Sequence[int]) -> tuple[str, str]:
    gold, matched, found = counts
    return _of([matched / gold, gold] if gold else None), _of(
        [matched / found, found] if found else None
    )


def ablation(all_of: Figures) -> str:
    """What each half's F1 changes by with one extraction step off, in points."""
    table: Figures = all_of["ablation"]["own"]
    columns = list(next(iter(table.values())))
    rows = ([step, *(f"{row[c] + 0.0:+.1f}" for c in columns)] for step, row in table.items())
    return _table(("without", *columns), rows)


def confidence(all_of: Figures) -> str:
    """Predicted against observed, by bins of confidence."""
    judged: Figures = all_of["calibrate"]["own"]
    halves = {"develop_by_other_reports": "development, by other reports", "report": "reporting"}
    rows = [
        (words, f"{b['from']}–{b['to']}", b["claims"], b["predicted"], b["observed"])
        for half, words in halves.items()
        for b in judged[half]["bins"]
    ]
    sums = [
        f"{words}: mean gap {judged[half]['gap']:.3f}, Brier score {judged[half]['brier']:.3f}"
        f" ({judged[half]['brier_of_one_share']:.3f} for one confidence for all)."
        for half, words in halves.items()
    ]
    return _table(("half", "confidence", "claims", "predicted", "observed"), rows) + "\n".join(
        ["", *(f"- {s[0].upper()}{s[1:]}" for s in sums), ""]
    )


def attribution(all_of: Figures) -> str:
    """F1 over tokens of sources, cues and contents."""
    modes = {"own": "own sentences", "public": "PolNeAR, development split"}
    rows = [
        [words, role, *(found[key] for key in ("precision", "recall", "f1")), _naive(role, mode)]
        for mode, words in modes.items()
        for role, found in _roles(all_of["attribution"].get(mode, {}))
    ]
    return _table(("texts", "role", "precision", "recall", "F1", "naive F1"), rows)


def _roles(found: Figures) -> Iterator[tuple[str, Figures]]:
    return ((role, found[role]) for role in NAIVE_TOKENS if role in found)


def _naive(role: str, mode: str) -> object:
    return NAIVE_TOKENS[role] if mode == "public" else ""


def places(all_of: Figures) -> str:
    """How often a place is located within 161 km, from gold mentions and from own ones."""
    found: Figures = all_of["places"].get("public", {})
    keys = (
        "toponyms", "within_161_km", "exact_geonames_id", "mention_precision", "mention_recall",
        "end_to_end_precision", "end_to_end_recall",
    )  # fmt: skip
    rows = (
        [name, *(found[name][key] for key in keys), NAIVE_PLACES[name], MORDECAI[name]]
        for name in NAIVE_PLACES
        if name in found
    )
    head = (
        "corpus", "toponyms", "within 161 km", "exact id", "own mentions: precision", "recall",
        "end to end: precision", "recall", "naive", "Mordecai 3",
    )  # fmt: skip
    return _table(head, rows)


def cases(all_of: Figures) -> str:
    """Times and figures over the tables of cases."""
    rows = [
        (name, half, row["of"], row["share"])
        for name, halves in all_of["fields"]["own"].items()
        for half, row in halves.items()
    ]
    return _table(("cases", "half", "number", "exact"), rows)


def series(all_of: Figures) -> str:
    """Daily lists of losses: totals and increases."""
    modes = {"own": "own pages", "public": "general staff pages, April to August 2022"}
    rows = [
        [words, *_cells(found)]
        for mode, words in modes.items()
        if (found := all_of["series"].get(mode))
    ]
    head = ("pages", "number", "totals", "increases", "all cells", "invented", "dated right")
    return _table(head, rows)


def by_date(all_of: Figures) -> str:
    """The same lists as series by date, and what is flagged in them."""
    modes = {"own": "own pages", "public": "general staff pages, April to August 2022"}
    rows = [
        [
            words,
            *(_right(found["as_series"][key]) for key in ("totals", "derived", "inconsistent")),
            found["as_series"]["other_flags"],
        ]
        for mode, words in modes.items()
        if (found := all_of["series"].get(mode))
    ]
    head = ("pages", "totals by date", "derived totals", "inconsistent days flagged", "other flags")
    return _table(head, rows)


def _cells(found: Figures) -> Iterator[object]:
    yield found["pages"]
    yield from (_right(found[key]) for key in ("totals", "increases", "cells"))
    yield from (found["invented_increases"], found["dated_right"])


def speed(all_of: Figures) -> str:
    """Speed beside bare spaCy, and memory."""
    parts = {"whole reader": all_of["extraction"]["own"], "places": _places_speed(all_of)}
    rows = [
        (part, name.replace("_", " "), value)
        for part, found in parts.items()
        for name, value in found.items()
    ]
    return _table(("part", "figure", "value"), rows)


def _places_speed(all_of: Figures) -> Figures:
    own = all_of["places"]["own"]
    return {"seconds_to_open_the_index": own["open_seconds"], **own["synthetic"]}


def page(all_of: Figures) -> str:
    """How fast the page and the API answer, by the size of the ledger."""
    rows = [
        (f"{found['claims']:,}", f"{found['events']:,}", part, name, *values.values())
        for found in all_of["page"].values()
        for part, name, values in _answers(found)
    ]
    head = ("claims", "events", "asked", "measured by", "times", "median", "p95", "most")
    return _table(head, rows)


def _answers(found: Figures) -> Iterator[tuple[str, str, Figures]]:
    for name, spread in found["browser"].items():
        if isinstance(spread, dict):
            yield name.replace("_", " "), "the browser, ms", spread
    for kind, by in found["api"].items():
        for name, spread in by.items():
            yield f"API: {kind}", f"{name}, ms", spread
    for name, spread in found.get("at_start", {}).get("all", {}).items():
        yield "API: first answer of a server, over all kinds", f"{name}, ms", spread


def kills(all_of: Figures) -> str:
    """What came of killing a reading run."""
    return "".join(f"    {line}\n" for line in all_of["kill"]["own"]["said"])


TABLES: dict[str, Callable[[Figures], str]] = {
    "heads": heads, "fields": by_field, "types": by_type, "ablation": ablation,
    "confidence": confidence,
    "attribution": attribution, "places": places, "cases": cases, "series": series,
    "by_date": by_date, **EVENT_TABLES,
    "speed": speed, "page": page, "kills": kills,
}  # fmt: skip


def filled(page: str, all_of: Figures) -> str:
    """The page with its tables made anew; one whose figures are missing stays as it is."""

    def table(match: re.Match[str]) -> str:
        try:
            words = TABLES[match["name"]](all_of)
        except KeyError:
            return match[0]
        return f"<!-- table: {match['name']} -->\n{words}<!-- end -->"

    return re.sub(r"<!-- table: (?P<name>\w+) -->\n.*?<!-- end -->", table, page, flags=re.DOTALL)


def _scores(all_of: Figures) -> Iterator[tuple[str, Figures]]:
    """The scores by name: the halves, and with public data what was added to them."""
    found = all_of["gold"]
    names = {
        "develop": "development half", "report": "reporting half", "further": "further reports",
        "unseen": "unseen reports",
    }  # fmt: skip
    for name, score in {**found.get("public", {}), **found["own"]}.items():
        if name in names:
            yield names[name], score
    for name, score in found.get("public", {}).items():
        if name not in names and name != "ablation":
            yield name, score


def _of(value: Sequence[float] | None) -> str:
    return f"{value[0]:.3f} of {value[1]:.0f}" if value else ""


def _right(value: Figures) -> str:
    return f"{value['right']} of {value['of']} ({value['share']:.1%})"
