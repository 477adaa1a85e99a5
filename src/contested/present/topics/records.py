"""What became of each speaker's claims: confirmed, denied, corrected by others, with the counts.

A share says nothing of truth: a claim that nobody could check, or that nobody answered, counts as
neither. A side's other organs do not count as others.
"""

from contested.model.tally import VoiceTally, joined_voices
from contested.present.topics.evidence import Evidence
from contested.present.topics.page import Cell, Table
from contested.present.topics.plan import Part
from contested.present.wording import Wording

_COLUMNS = (
    "Speaker", "Side", "Events", "Confirmed", "Denied", "Corrected", "Confirmed of answered",
)  # fmt: skip


def records(part: Part, evidence: Evidence, _: Wording) -> Table:
    """A row a speaker, those with the most events first."""
    return Table(_COLUMNS, tuple(map(_row, joined_voices(evidence.voices(part)))))


def _row(each: VoiceTally) -> tuple[Cell, ...]:
    share = each.confirmed / each.answered if each.answered else None
    return (
        Cell(each.speaker),
        Cell(each.party),
        Cell(f"{each.events:,}", each.events),
        Cell(f"{each.confirmed:,}", each.confirmed),
        Cell(f"{each.denied:,}", each.denied),
        Cell(f"{each.corrected:,}", each.corrected),
        Cell(f"{each.confirmed:,} of {each.answered:,}" if each.answered else "", share),
    )
