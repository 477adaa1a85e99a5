"""Denials that leave what was told standing: of a habit, of bounds, of the manner, of nothing told.

"Admitted that a hill was lost, but denied that the road had been cut" answers nobody; "said it had
bombed the place, but denied that barrel bombs were used" is of how; who denies what nobody told, but
names a happening, disputes that alone.
"""

import re
from collections.abc import Sequence

from contested.extract.denied_habits import (
    ALWAYS,
    always_denied,
    blow_before,
    cue_of,
    is_bare,
    of_habit,
    of_knowledge,
    said_of,
)
from contested.extract.rivals import Account, Dispute
from contested.model.vocabulary import Act, DisputedOver, Modality

ROLES = re.compile(
    r"\b(?:role|part|responsibility|responsible|involvement|involved|behind|nothing to do|hand) ?"
)
_DENYING = frozenset(
    "denies deny denied rejects rejected refutes refuted dismisses dismissed".split()
)
_GIVING_IN = frozenset({Act.ACKNOWLEDGE, Act.CONFIRM, Act.ESTIMATE})
_TELLING = frozenset({Act.CLAIM, Act.ACCUSE, Act.REPORT})
_DEEDS = frozenset({"strike", "battle.attack"})
_FALSE = re.compile(r"(?:is|are|was|were|does not|do not) ")
_TOLD_OF = re.compile(r"\b(?:reports?|claims?|allegations?|suggestions?|rumou?rs) (?:of|that)\b")


def aside(
    each: Account, target: Account | None, told: Sequence[Account]
) -> tuple[Dispute, ...] | None:
    """What is disputed by a denial that leaves what was told standing; None for any other."""
    if each.draft.attribution and of_knowledge(each):
        return ()
    if _asked_for(each, target) or _conceded_beside(each, target, told):
        return ()
    if always_denied(each) or of_habit(each, target):
        if target is None or not blow_before(each, target):
            return ()
        manner = DisputedOver.MANNER
        own = Dispute(each.index, target.words, manner)
        return (own, Dispute(target.index, each.words, manner))
    if _owned_up(each, told):
        return (Dispute(each.index, each.words, DisputedOver.MANNER),)
    return None


def _asked_for(each: Account, target: Account | None) -> bool:
    """Whether only a call to do or stop it is denied: "denied that it was asked to stop the raids"."""
    called = each.draft.modality is Modality.DEMANDED and each.act is Act.DENY
    return called and target is not None and target.draft.modality is Modality.ASSERTED


def _conceded_beside(denial: Account, target: Account | None, told: Sequence[Account]) -> bool:
    """Whether it only bounds what is conceded: "admitted that a hill was lost, but denied …".

    Nobody had said that, where no claim of its kind is answered.
    """
    if target is not None and target.draft.type == denial.draft.type:
        return False
    return any(
        t.draft.reading is denial.draft.reading and t.draft.trigger.end <= denial.words.start
        and t.act in _GIVING_IN and t.voices & denial.voices and not is_bare(denial)
        for t in told
    )  # fmt: skip


def _owned_up(denial: Account, told: Sequence[Account]) -> bool:
    """Whether a side says that it did it, and denies but how: "said it had bombed it, but denied …"."""
    denied = denial.act is Act.DENY and denial.draft.type in _DEEDS
    return denied and not is_bare(denial) and any(
        t.draft.reading is denial.draft.reading and t.draft.trigger.end <= denial.words.start
        and t.draft.type in _DEEDS and t.voices & denial.voices and denial.side in t.agents
        and t.asserted and t.stands and t.act is not Act.DENY
        for t in told
    )  # fmt: skip


def by_others(denial: Account, told: Sequence[Account]) -> bool:
    """Whether others are said to do what a side has no part in: "denies any part in the offensive"."""
    if not ROLES.search(said_of(denial)):
        return False
    same = (t for t in told if t.draft.type == denial.draft.type and t is not denial)
    return any(t.agents and denial.side not in t.agents | t.blamed for t in same)


def denies_something(each: Account) -> bool:
    """ "Denied that its troops had fled": a happening; "denies targeting civilians" is a habit."""
    draft = each.draft
    real = draft.modality is Modality.ASSERTED
    if each.act is not Act.DENY or draft.reacts_to is not None or not (draft.attribution and real):
        return False
    said = draft.attribution[0]
    if said.sentence != draft.reading.index or draft.type.startswith("diplomacy."):
        return False
    tokens = cue_of(draft)
    if _FALSE.match(said.cue[0].text.lower()) or _TOLD_OF.search(said_of(each)):
        return True
    if ROLES.search(said_of(each)) and draft.hit.head.pos_ == "NOUN":
        return True  # "denies that it is behind the explosions"
    verbs = [t for t in tokens if t.pos_ == "VERB"]
    habit = any(c.lower_ in ALWAYS for v in verbs for c in v.children)
    if len(draft.attribution) > 1 and draft.attribution[1].act in _TELLING:
        return True
    head = draft.hit.head
    done = head.tag_ in {"VBD", "VBN"} or bool(
        {"had", "has", "have"} & {c.lower_ for c in head.children}
    )
    denied = done or any(v.tag_ in {"VBD", "VBN", "VBG"} for v in verbs)
    worded = bool(verbs) or said.cue[0].text.lower().split()[0] in _DENYING  # a headline's "denies"
    return worded and not habit and denied
