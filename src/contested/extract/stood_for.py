"""Drafts for which another claim stands: what was stopped, who was freed from it, what an order says."""

from contested.extract.draft import Draft
from contested.extract.frames import Form

# "Promised amnesty to those who hand in their weapons", "expelled nine officers of its neighbour".
_STANDS_FOR = {
    "diplomacy.threat": "diplomacy.offer",
    "territory.withdrawal": "diplomacy.sanction",
    "diplomacy.appeal": "diplomacy.sanction",
    "civil.order": "diplomacy.appeal",
}
_ASKED = frozenset({"request", "plea", "permission", "application", "permit", "bid"})


def stood_for(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether another claim tells it: of the same word, or that which it was only the manner of."""
    return _manner_of(draft, drafts) or _told_by_other(draft, drafts)


def _told_by_other(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether another claim of the word stands for it, or it was stopped: "stopped aid heading there"."""
    head = draft.hit.head
    if draft.type in _STANDS_FOR:
        return any(d.type == _STANDS_FOR[draft.type] and d.hit.head == head for d in drafts)
    if draft.type == ("materiel.destroyed" if draft.hit.word == "lose" else "strike.intercepted"):
        return _downed_twice(draft, drafts)
    halted = (d for d in drafts if d.type == "civil.obstruction" and draft.type == "civil.aid")
    if draft.type in {"civil.need", "people.missing"} and head.dep_ == "acl":
        freed = (d for d in drafts if d.type == "people.rescued")
        return any(head.head in d.arguments.object for d in freed)
    if draft.type == "people.displaced" and _in_order(draft, drafts):
        return True
    if draft.type in {"people.captured", "people.detained"} and head.dep_ == "acl":
        swapped = (d for d in drafts if d.type == "people.exchanged")
        return head.lemma_ == "hold" and any(head.head in d.arguments.object for d in swapped)
    if draft.hit.predicate == "lack_of":  # "closed for lack of fuel" tells the need itself
        return any(
            d.type == "civil.need" and d is not draft and d.reading is draft.reading for d in drafts
        )
    if draft.type == "civil.aid" and _kept_back(draft, drafts):
        return True
    bound = head.dep_ == "acl" and head.tag_ == "VBG"
    return bound and any(head.head in d.arguments.object for d in halted)


def _manner_of(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether a noun only says in what the same was done: "exchanged 175 prisoners in a swap"."""
    link = draft.hit.head.head
    within = draft.hit.form is Form.NOUN and link.dep_ == "prep" and link.lower_ == "in"
    return within and draft.figure is None and any(
        d.type == draft.type and d.hit.form is Form.VERB and d.hit.head == link.head
        for d in drafts
    )  # fmt: skip


def _downed_twice(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether one word tells of the same as a loss and as stopped: of what jamming took, as stopped."""
    other = {"materiel.destroyed", "strike.intercepted"} - {draft.type}
    return any(
        d.type in other and d.hit.head == draft.hit.head
        and d.arguments.object == draft.arguments.object
        for d in drafts
    )  # fmt: skip


def _kept_back(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether help is told to be kept back, or only asked for, or is what a moving truck carries."""
    head = draft.hit.head
    others = [d for d in drafts if d.reading is draft.reading and d is not draft]
    kept = [d for d in others if d.type == "civil.obstruction"]
    if any(head in d.arguments.object for d in kept):
        return True
    asked = head.dep_ in {"acl", "relcl", "xcomp"} and head.tag_ == "VB"
    if asked and head.head.lemma_ in _ASKED:
        return True
    loads = head.dep_ == "acl" and head.lemma_ in {"carry", "bring"}
    moved = (t for d in others if d.type == "civil.aid" for t in d.arguments.subject)
    return loads and any(t == head.head for t in moved)


def _in_order(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether to leave is what an order says, or an evacuation is what is ordered or stopped."""
    head = draft.hit.head
    others = [d for d in drafts if d.type.startswith("civil.") and d.reading is draft.reading]
    if draft.hit.form is Form.NOUN:
        named = (t for d in others for t in (d.hit.head, *d.arguments.object))
        return any(t == head for t in named) or any(
            head.head.head == d.hit.head and d.type == "civil.need" for d in others
        )
    if any(d.type == "civil.obstruction" and d.hit.head == head for d in others):
        return True
    orders = [d for d in others if d.type == "civil.order"]
    bidden = head.dep_ in {"xcomp", "acl", "relcl", "advcl", "ccomp"} and head.tag_ == "VB"
    return bidden and any(d.hit.head in head.ancestors and d.hit.head.i < head.i for d in orders)
