"""What keeps a claim to its own words, or lets it go on from the account before it."""

from contested.extract.accounts import in_answer, sums_up
from contested.extract.draft import Draft
from contested.extract.lands import of_a_side
from contested.extract.stage import Stage, then_and_now
from contested.model.vocabulary import Modality, PlaceRole

_KNOWN = frozenset({"the", "these", "those", "them", "it", "its", "all", "both", "which"})
_FURTHER = 6


def points_back(draft: Draft) -> bool:
    """Whether what is shot down is known already: "two of the missiles", "none of them"."""
    heads = [*draft.arguments.object, *(draft.target.heads if draft.target else ())]
    return any(
        c.lower_ in _KNOWN
        for h in heads
        for c in (h, *h.children)
        if c.dep_ in {"det", "poss"} or c.pos_ == "PRON"
    )


def goes_on(draft: Draft) -> bool:
    """Whether a claim can be part of the account before it."""
    decreed = draft.type == "civil.order" and draft.modality is Modality.PLANNED
    if draft.modality not in {Modality.ASSERTED, Modality.POSSIBLE} and not decreed:
        return False
    return draft.type != "strike.intercepted" or points_back(draft)


def bound(draft: Draft) -> bool:
    """Whether people are said to move to or from a place: "crossed into Chad"."""
    moved = draft.type in {"people.displaced", "people.returned", "territory.withdrawal"}
    ends = {PlaceRole.TO, PlaceRole.TOWARD, PlaceRole.FROM}
    return moved and any(p.mention.role in ends for p in draft.places)


def counted_before(draft: Draft, told: list[Draft]) -> list[Draft]:
    """The last count of its kind that was told a little further back: "the dead included three women"."""
    back = [
        d
        for d in told
        if d.type == draft.type and d.figure is not None and not sums_up(d)
        and 0 < draft.reading.index - d.reading.index <= _FURTHER
    ]  # fmt: skip
    return back[-1:]


def told_with(stage: Stage, here: list[Draft]) -> list[Draft]:
    """What the sentence tells beside a claim that it can share its place with."""
    if of_a_side(stage.draft):
        return []  # "Missiles hit a ship off Tora; the army loses a drone"
    if not in_answer(stage.head):
        here = [d for d in here if not in_answer(d.hit.head)]
    return [d for d in here if not then_and_now(d.hit.head, stage.head)]
