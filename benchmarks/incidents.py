"""How well reports of incidents come together, and what their events say of each.

    python -m benchmarks.incidents [FOLDER] [--first N]

The whole way: reports are read into a ledger and reconciled; each report stands for the event that
its head tells of; then grouping, toll and day are compared with the record of the incident.
`FOLDER/incidents-dev.jsonl` and `incidents-dev-truth.json` (LongTailQATask, SemEval-2018 task 5) are
news of shootings; without a folder, invented incidents. What was tuned was tuned on one half of the
incidents, and the other is reported beside it. Prints one JSON object.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.generate_incidents import reports, truths
from benchmarks.tolls import INJURED, KILLED, injured, killed
from contested.ingest.titles import without_site
from contested.model.claim import Claim
from contested.model.event import Event, EventTime
from contested.reconcile.wording import HEAD
from contested.store import Ledger

INCIDENTS = 30
_TELLING = {
    KILLED: 3.0,
    INJURED: 2.0,
    "battle.attack": 3.0,
    "strike": 2.0,
    "people.casualties": 2.0,
}
_FIRST = 300
_WEEK = 7
Truth = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Told:
    """A report's id, its incident's, and its day of publication.

    Attributes:
        same: the ids of reports with the very same text, whatever sites add to its title, under one
            of which the ledger holds it.
    """

    id: str
    incident: str
    published: str
    same: tuple[str, ...] = ()

    def event(self, home: Mapping[str, Event]) -> Event | None:
        """The event that the report stands for, of those of the documents."""
        return next((home[each] for each in (self.id, *self.same) if each in home), None)


def measure(told: Sequence[Told], truth: Truth, ledger: Ledger) -> dict[str, float | int]:
    """B³ over the reports, and the shares of them with the right toll and day."""
    claims = {claim.id: claim for claim in ledger.claims()}
    home = heads(claims, list(ledger.events()))
    events = {t.id: t.event(home) for t in told}
    found = {t: event.id if event else f"none {t}" for t, event in events.items()}
    wanted = {t.id: t.incident for t in told}
    precision, recall = overlap(found, wanted), overlap(wanted, found)
    right = Counter[str]()
    for each in told:
        event, record = events[each.id], truth[each.incident]
        right["killed"] += (killed(event, claims) if event else 0) == record["killed"]
        right["injured"] += (injured(event, claims) if event else 0) == record["injured"]
        right["date"] += abs((day(event, each) - date.fromisoformat(record["date"])).days) <= 1
    return {
        "reports": len(told),
        "incidents": len(set(wanted.values())),
        "precision": precision,
        "recall": recall,
        "b_cubed": 2 * precision * recall / (precision + recall),
        **{name: right[name] / len(told) for name in ("killed", "injured", "date")},
        "without_event": sum(event is None for event in events.values()),
    }


def heads(claims: Mapping[str, Claim], events: Iterable[Event]) -> dict[str, Event]:
    """The event of each report: of those that its head tells of, the one that most reports do."""
    best = dict[str, tuple[tuple[bool, int, float, str], Event]]()
    for event in events:
        weights = defaultdict[str, float](float)
        for claim in map(claims.__getitem__, event.claims):
            weights[claim.document.id] += _TELLING.get(claim.type, 0.3) * _height(claim)
        for report, weight in weights.items():
            rank = (weight >= min(_TELLING.values()), len(weights), weight, event.id)
            if report not in best or rank > best[report][0]:
                best[report] = rank, event
    return {report: event for report, (_, event) in best.items()}


def _height(claim: Claim) -> float:
    if claim.sentence.start < _FIRST:
        return 2.0
    return 1.0 if claim.sentence.start < HEAD else 0.4


def day(event: Event | None, told: Told) -> date:
    """The day of the event as words give it, to a week, or else the day before the first report.

    What no words date is as a rule of the day of its report or of the one before, and at times of
    one earlier still.
    """
    when = event.time if event else None
    if dated := (when.start or when.end) if when and _to_a_week(when) else None:
        return date.fromisoformat(dated[:10])
    reported = (event.first_reported if event else None) or told.published
    return date.fromisoformat(reported[:10]) - timedelta(days=1)


def _to_a_week(when: EventTime) -> bool:
    """Whether words give its days, and not only a month or a year."""
    if when.claim is None:
        return False
    if when.start is None or when.end is None:
        return when.start is not None
    first, last = (date.fromisoformat(d[:10]) for d in (when.start, when.end))
    return (last - first).days < _WEEK


def overlap(inner: Mapping[str, str], outer: Mapping[str, str]) -> float:
    """The mean share of each one's `inner` group that its `outer` group holds too (B³)."""
    sizes, both = Counter(inner.values()), Counter((inner[r], outer[r]) for r in inner)
    return sum(both[inner[r], outer[r]] / sizes[inner[r]] for r in inner) / len(inner)


def half(incident: str) -> str:
    """Which half of the incidents it is in: `develop`, which rules are tuned on, or `report`."""
    return ("develop", "report")[sha256(f"h{incident}".encode()).digest()[-1] % 2]


def given(folder: Path, first: int | None) -> tuple[list[dict[str, Any]], list[Told], Truth]:
    """The reports of the corpus, by date, and the record of what happened."""
    lines = (folder / "incidents-dev.jsonl").read_text("utf-8").splitlines()[:first]
    records = [json.loads(line) for line in lines]
    same = defaultdict[tuple[str, str], list[str]](list)
    for r in records:
        same[without_site(r["title"]), r["text"]].append(r["id"])
    told = [
        Told(
            r["id"],
            r["incident"],
            r["published"],
            tuple(same[without_site(r["title"]), r["text"]]),
        )
        for r in records
    ]
    fields = ("id", "title", "text", "published", "url")
    truth = json.loads((folder / "incidents-dev-truth.json").read_text("utf-8"))
    return [{name: r[name] for name in fields} for r in records], told, truth


def invented() -> tuple[list[dict[str, Any]], list[Told], Truth]:
    """Invented reports, and what happened."""
    made = list(reports(INCIDENTS))
    told = [Told(report["id"], incident, report["published"]) for report, incident in made]
    return [report for report, _ in made], told, truths(INCIDENTS)


def main() -> None:
    """Read, reconcile, compare and print."""
    from contested.run import Options, read_into  # noqa: PLC0415 (loads the language model)

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--first", type=int, help="only so many reports, by date")
    options = parser.parse_args()
    made, told, truth = given(options.folder, options.first) if options.folder else invented()
    with (
        tempfile.TemporaryDirectory() as place,
        Ledger.open(Path(place) / "incidents.db", create=True) as ledger,
    ):
        file = Path(place) / "reports.jsonl"
        file.write_text("".join(f"{json.dumps(report)}\n" for report in made), "utf-8")
        list(read_into(ledger, [str(file)], Options()))
        ledger.reconcile()
        halves = {
            name: [t for t in told if half(t.incident) == name] for name in ("develop", "report")
        }
        print(
            json.dumps(
                {name: measure(some, truth, ledger) for name, some in halves.items()}, indent=1
            )
        )


if __name__ == "__main__":
    main()
