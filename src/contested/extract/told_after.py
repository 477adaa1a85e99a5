"""What a denial answers that is told only after it.

"The army denied having pulled out. Two officers had told the agency that lorries had left." Reports
put the denial first where it is the news, and go back to what it answers.
"""

from collections.abc import Sequence

from contested.extract.draft import Draft
from contested.extract.likeness import elsewhere, others_hurt, own_ground
from contested.extract.reading import Reading
from contested.extract.sides import parties, said_by, same_voice
from contested.model.vocabulary import REACTIONS, Modality, Polarity

_BLOWS = frozenset({"strike", "battle.attack"})
_NEAR = 2


def told_after(denial: Draft, drafts: Sequence[Draft], reading: Reading) -> Draft | None:
    """The first claim behind a denial that somebody else makes of the deed denied."""
    behind = (d for d in drafts if _answered(denial, d, reading))
    return min(behind, key=lambda d: d.trigger.start, default=None)


def _answered(denial: Draft, other: Draft, reading: Reading) -> bool:
    alike = other.type == denial.type or {other.type, denial.type} <= _BLOWS
    behind = other.trigger.start >= denial.trigger.end
    if not (alike and behind) or other.reading.index - denial.reading.index > _NEAR:
        return False
    if not other.attribution or (other.act or other.attribution[0].act) in REACTIONS:
        return False
    real = other.modality is Modality.ASSERTED and other.polarity is Polarity.POSITIVE
    if not real or same_voice(other, denial.attribution[0], reading):
        return False
    return one_deed(denial, other, reading)


def one_deed(position: Draft, other: Draft, reading: Reading, *, whosever: bool = False) -> bool:
    """Whether a position can be of a deed, by its place, whom it hurt and, unless `whosever`, its doer."""
    if elsewhere(other, own_ground(position)) or others_hurt(position, other):
        return False
    mine, theirs = (parties(d.agent, reading, said_by(d, reading)) for d in (position, other))
    return whosever or not (mine and theirs) or bool(mine & theirs)
