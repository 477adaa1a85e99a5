"""What became of each speaker's claims: confirmed, denied, corrected by others, with the counts.

A share says nothing of truth: a claim that nobody could check, or that nobody answered, counts as
neither. A side's other organs do not count as others.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from contested.model.event import Event, Stance
from contested.model.told import Told
from contested.model.vocabulary import REACTIONS, VerificationStatus
from contested.present.topics.page import Cell, Table
from contested.present.wording import Wording

_AGREE = frozenset({Stance.CONFIRMS, Stance.ACKNOWLEDGES})
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})


@dataclass(slots=True)
class _Record:
    """A speaker's events, and those of them with each outcome."""

    party: str
    told: set[str] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)
    corrected: set[str] = field(default_factory=set)


def records(
    events: Sequence[Event], _: frozenset[str], claims: Mapping[str, Told], wording: Wording
) -> Table:
    """A row a speaker, those with the most events first."""
    found = dict[str, _Record]()
    for event in events:
        by_speaker = defaultdict[str, list[Told]](list)
        for each in event.claims:
            claim = claims.get(each)
            if claim and claim.speaker and claim.speaker.act not in REACTIONS:
                by_speaker[claim.speaker.shown].append(claim)
        for name, told in by_speaker.items():
            party = told[0].speaker.party if told[0].speaker else None
            _enter(found.setdefault(name, _Record(party or "")), event, told)
    rows = [_row(name, record) for name, record in found.items()]
    rows.sort(key=lambda row: (-(row[2].number or 0), row[0].text))
    columns = (
        "Speaker",
        "Side",
        "Events",
        "Confirmed",
        "Denied",
        "Corrected",
        "Confirmed of answered",
    )
    return Table(columns, tuple(rows))


def _enter(record: _Record, event: Event, told: Sequence[Told]) -> None:
    record.told.add(event.id)
    others = [p.stance for p in event.positions if p.party != record.party]
    statuses = {claim.status for claim in told}
    if any(stance in _AGREE for stance in others) or event.grounds.checks:
        record.confirmed.add(event.id)
    if any(stance in _AGAINST for stance in others) or VerificationStatus.REFUTED in statuses:
        record.denied.add(event.id)
    if VerificationStatus.CORRECTED in statuses:
        record.corrected.add(event.id)


def _row(name: str, record: _Record) -> tuple[Cell, ...]:
    confirmed, denied = len(record.confirmed), len(record.denied)
    answered = len(record.confirmed | record.denied)
    return (
        Cell(name),
        Cell(record.party),
        Cell(str(len(record.told)), len(record.told)),
        Cell(str(confirmed), confirmed),
        Cell(str(denied), denied),
        Cell(str(len(record.corrected)), len(record.corrected)),
        Cell(
            f"{confirmed} of {answered}" if answered else "",
            confirmed / answered if answered else None,
        ),
    )
