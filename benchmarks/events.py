"""How well claims are grouped into events, against what people say belongs together.

    python -m benchmarks.events [EVENTS.json CLAIMS.jsonl REPORTS]

Without arguments the claims of the sample stories in `tests/stories` are grouped. Gold is a list of
entries. `same`, `series`, `state` and `denial` are claims that belong together; of `series` and
`state` it is enough that their events are related. `contradiction` are claims that a relation or a
dispute must tie, `hard_negative` pairs that must not be one event. A claim is named by its document,
trigger and the beginning of its sentence, where need be with its figure or polarity.
"""

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from tests.stories.scored import scored

from contested.gazetteer import open_gazetteer
from contested.model.claim import Claim
from contested.model.event import Event, Stance
from contested.resolve.given import GivenPlaces
from contested.settings import Settings
from contested.store import Ledger, Reading, runs
from contested.store.imports import import_claims

TOGETHER = ("same", "series", "state", "denial")
TIED = ("series", "state")
Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found: pairs as (found, wanted, right), and the entries that went wrong."""

    pairs: tuple[int, int, int]
    merged: tuple[str, ...]
    negatives: int
    untied: tuple[str, ...]
    tied: int
    missing: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def f1(self) -> float:
        """F1 over the pairs."""
        found, wanted, right = self.pairs
        return 2 * right / (found + wanted) if found + wanted else 1.0


def measure(claims: Iterable[Claim], events: Sequence[Event], gold: Sequence[Entry]) -> Measured:
    """How the events match the gold entries; only claims that some entry names are looked at."""
    shelf = _Shelf(list(claims), events)
    wanted, loose = set[frozenset[str]](), set[frozenset[str]]()
    missing, merged, untied, wrong = list[str](), list[str](), list[str](), list[str]()
    named = set[str]()
    for entry in gold:
        found = [shelf.find(words) for words in entry["claims"]]
        missing += [
            f"{entry['about']}: {w}" for w, c in zip(entry["claims"], found, strict=True) if not c
        ]
        ids = [each for each in found if each]
        pairs = {frozenset(pair) for pair in combinations(ids, 2) if len(set(pair)) == 2}
        kind = entry["kind"]
        if kind != "hard_negative":
            named |= set(ids)
        if kind in TOGETHER:
            wanted |= pairs
            if kind in TIED:
                loose |= pairs
            apart = [p for p in pairs if not shelf.together(p, tied=kind in TIED)]
            if apart:
                wrong.append(f"apart: {entry['about']}: {len(apart)} of {len(pairs)} pairs")
        elif kind == "hard_negative":
            merged += [entry["about"] for p in pairs if shelf.together(p, tied=False)][:1]
        else:
            loose |= pairs
        if kind in ("contradiction", "denial") and not shelf.tied(ids, entry):
            untied.append(entry["about"])
    got = {
        frozenset(p)
        for p in combinations(sorted(named), 2)
        if shelf.together(frozenset(p), tied=False)
    }
    got |= {p for p in wanted & loose if shelf.together(p, tied=True)}
    extra = got - wanted - loose
    wrong += [f"merged: {shelf.words(p)}" for p in sorted(extra, key=sorted)]
    return Measured(
        (len(got & wanted) + len(extra), len(wanted), len(got & wanted)),
        tuple(merged),
        sum(entry["kind"] == "hard_negative" for entry in gold),
        tuple(untied),
        sum(entry["kind"] in ("contradiction", "denial") for entry in gold),
        tuple(missing),
        tuple(wrong),
    )


class _Shelf:
    """Claims and events by what gold names them by."""

    def __init__(self, claims: list[Claim], events: Sequence[Event]) -> None:
        self._claims = defaultdict[str, list[Claim]](list)
        for claim in claims:
            self._claims[claim.document.id].append(claim)
        self._by_id = {claim.id: claim for claim in claims}
        self._home = {claim: event for event in events for claim in event.claims}
        self._related = {
            frozenset((event.id, relation.event))
            for event in events
            for relation in event.relations
        }

    def find(self, words: Sequence[str]) -> str | None:
        """The claim that an entry means: of those in the sentence the one whose trigger overlaps."""
        document, trigger, begins, *more = words
        near = [
            claim
            for claim in self._claims[document] or self._claims[Path(document).stem]
            if " ".join(claim.sentence.text.split()).startswith(" ".join(begins.split()))
            and (claim.trigger.text in trigger or trigger in claim.trigger.text)
        ]
        for extra in more:
            if extra in ("negative", "positive"):
                near = [claim for claim in near if claim.polarity == extra]
            else:
                near = [c for c in near if c.quantity and c.quantity.span.text in extra]
        exact = [claim for claim in near if claim.trigger.text == trigger]
        return (exact or near)[0].id if near else None

    def together(self, pair: frozenset[str], *, tied: bool) -> bool:
        """Whether two claims are of one event, or with `tied` of events that are related."""
        one, other = (self._home.get(claim) for claim in pair)
        if one is None or other is None:
            return False
        return one.id == other.id or (tied and frozenset((one.id, other.id)) in self._related)

    def tied(self, ids: Sequence[str], entry: Entry) -> bool:
        """Whether the entry's claims hang together, and what is disputed is said to be."""
        homes = {self._home[claim].id for claim in ids if claim in self._home}
        reached, left = {min(homes, default="")}, set(homes)
        for _ in homes:
            reached |= {h for h in left for r in reached if frozenset((h, r)) in self._related}
        events = [self._home[claim] for claim in ids if claim in self._home]
        if entry["kind"] == "denial":
            stances = {p.stance for e in events for p in e.positions}
            reacts = stances & {Stance.DENIES, Stance.DOUBTS, Stance.DECLINES}
            return bool(reacts) and homes <= reached
        over = any(entry["disputed_over"] in e.disputed_over for e in events)
        kinds = {r.kind for e in events for r in e.relations if r.event in homes}
        return over or "contradicts" in kinds

    def words(self, pair: frozenset[str]) -> str:
        """The two claims in short."""
        return " + ".join(
            f"{c.document.id[:3]} {c.type} {c.trigger.text!r} “{c.sentence.text[:40]}”"
            for c in (self._by_id[i] for i in sorted(pair))
        )


def measured(events: Path, claims: Path | None, reports: Path) -> Measured:
    """The measurement with gold claims, or without them with the program's own."""
    from contested.run import Options, read_into  # noqa: PLC0415 (loads the language model)

    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(Path(folder) / "gold.db", create=True) as ledger,
    ):
        list(read_into(ledger, [str(reports)], Options()))
        maker = "contested"
        if claims is not None:
            maker = "gold"
            drop(ledger)
            with claims.open(encoding="utf-8") as lines:
                import_claims(ledger, lines, maker, GivenPlaces(open_gazetteer(Settings())))
        ledger.reconcile()
        gold = json.loads(events.read_text(encoding="utf-8"))
        return measure(list(ledger.claims()), list(ledger.events()), gold)


def told(half: str) -> dict[str, Any]:
    """How the claims of a half of the sample stories come together, as a person wrote them."""
    made = scored(half)
    return {
        "claims": made.claims,
        "b_cubed": made.b_cubed(),
        "origins": "{} of {}".format(*made.origins),
        "relations": made.relations(),
        "statuses": "{} of {}".format(*made.statuses),
    }


def drop(ledger: Ledger) -> None:
    """Take the program's own claims out, so that only the imported ones are grouped."""
    wars = runs.conflicts(ledger)
    for document in list(ledger.documents()):
        ledger.add(document, None, Reading((), "none", conflict=wars.get(document.id)))


def summary(found: Measured) -> dict[str, Any]:
    """The figures by name, and what went wrong."""
    return {
        "f1": found.f1,
        "precision": found.pairs[2] / max(1, found.pairs[0]),
        "recall": found.pairs[2] / max(1, found.pairs[1]),
        "merged": len(found.merged),
        "negatives": found.negatives,
        "untied": len(found.untied),
        "tied": found.tied,
        "not_found": len(found.missing),
    }


def main(arguments: Sequence[str]) -> None:
    """Print figures as JSON, and on standard error what went wrong."""
    if not arguments:
        print(json.dumps({half: told(half) for half in ("develop", "report")}, indent=1))
        return
    events, claims, reports = map(Path, arguments)
    done = {"gold": measured(events, claims, reports), "own": measured(events, None, reports)}
    for name, found in done.items():
        wrong = {
            "merged": found.merged,
            "untied": found.untied,
            "not found": found.missing,
            "wrong": found.wrong,
        }
        for kind, lines in wrong.items():
            sys.stderr.writelines(f"{name}: {kind}: {line}\n" for line in lines)
    print(json.dumps({name: summary(found) for name, found in done.items()}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
