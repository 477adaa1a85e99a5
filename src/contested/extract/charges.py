"""What somebody is accused of: "rejected the charge", after "accused them of shelling the town"."""

from collections.abc import Sequence

from contested.extract.draft import Draft
from contested.extract.positions import Points
from contested.model.vocabulary import Modality

_CHARGE = "diplomacy.accusation"
_CLAUSES = frozenset({"pcomp", "ccomp", "xcomp", "advcl"})


def accuses(draft: Draft) -> bool:
    """Whether a claim is an accusation."""
    return draft.type == _CHARGE


def charges_only(points: Sequence[Points]) -> bool:
    """Whether only a charge can be meant, which may be told as a fact: "killed …, monitors said"."""
    return bool(points) and all(p.types == (_CHARGE,) for p in points)


def charged_with(charge: Draft | None, drafts: Sequence[Draft]) -> Draft | None:
    """The deed that an accusation tells in so many words, which a denial of it denies."""
    if charge is None or charge.type != _CHARGE:
        return None
    deeds = [d for d in drafts if _told_under(d, charge)]
    return min(deeds, key=lambda d: d.type == "people.abused", default=None)


def _told_under(deed: Draft, charge: Draft) -> bool:
    """Whether a deed is what the clause under an accusation says, and no harm in passing."""
    if deed.reading is not charge.reading or deed.trigger == charge.trigger:
        return False
    head, said = deed.hit.head, charge.attribution[:1] == deed.attribution[:1]
    clause = head.pos_ == "VERB" and head.dep_ in _CLAUSES
    under = charge.hit.head in {head.head, head.head.head}
    real = deed.modality is Modality.ASSERTED and deed.type != _CHARGE
    return said and clause and under and real
