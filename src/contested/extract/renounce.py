"""A side that says that it did not happen denies it: the position, not a negated proposition."""

from collections.abc import Sequence
from dataclasses import replace

from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.likeness import CIVIL, apart, returns_fire
from contested.extract.reading import Reading
from contested.extract.sides import parties, said_by, same_voice
from contested.model.vocabulary import Act, Modality, Polarity

_NEUTRAL = frozenset({Act.SAY, Act.CLAIM, Act.ACCUSE})
_BLOWS = frozenset({"strike", "battle.attack"})
_HARMS = ("people.", "infrastructure.")
_OWN = frozenset({"it", "its", "they", "their", "we", "our"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "such"})
_PAUSING = frozenset({"suspend", "pause", "halt", "stop", "postpone", "cancel", "abandon", "end"})
_NEAR = 2
_FAR = 8


def renounce(drafts: Sequence[Draft], reading: Reading) -> list[Draft]:
    """ "We did not fire on Haifa" after "it fired on Haifa" is that claim, denied."""
    return [_renounced(d, drafts, reading) for d in drafts]


def _renounced(draft: Draft, drafts: Sequence[Draft], reading: Reading) -> Draft:
    if draft.polarity is not Polarity.NEGATIVE or draft.modality is not Modality.ASSERTED:
        return draft
    if returns_fire(draft.hit.head):
        return draft
    if draft.hit.head.dep_ == "dobj" and draft.hit.head.head.lemma_ in _PAUSING:
        return draft  # who has paused an offensive says nothing of what others told
    if (
        not draft.attribution
        or (draft.act or draft.attribution[0].act) not in _NEUTRAL
        or _counted(draft)
    ):
        return draft
    for other in reversed(drafts):
        if _answers(draft, other, reading):
            return replace(draft, act=Act.DENY, polarity=Polarity.POSITIVE, reacts_to=other)
    return draft


def _counted(draft: Draft) -> bool:
    """Whether it tells a number; "not a single rebel" is none."""
    return draft.figure is not None and not (draft.figure.low == draft.figure.high == 1)


def _answers(draft: Draft, other: Draft, reading: Reading) -> bool:
    away = draft.reading.index - other.reading.index
    alike = other.type == draft.type or {other.type, draft.type} <= _BLOWS
    if not alike or other.polarity is not Polarity.POSITIVE or not 0 <= away <= _FAR:
        return False
    named = draft.hit.form is Form.NOUN
    known = named and any(c.lower_ in _KNOWN for c in draft.hit.head.children)
    if away > 1 and named and not known and draft.type.startswith(_HARMS):
        return False  # "no injuries were reported" is of the blow told last
    if other.trigger.end > draft.trigger.start or same_voice(other, draft.attribution[0], reading):
        return False
    if other.modality not in {Modality.ASSERTED, Modality.POSSIBLE} or apart(draft, other):
        return False
    side = said_by(draft, reading)
    mine, theirs = (parties(d.target, reading, said_by(d, reading)) for d in (draft, other))
    heads = other.target.heads if other.target is not None else ()
    others = any(t.lemma_.lower() in CIVIL for t in heads) or (theirs and not mine & theirs)
    if draft.type.startswith("people.") and mine and others:
        return False  # "none of its soldiers was killed": not the villagers
    if side is None:
        return away <= 1 and _of_itself(draft) and bool(other.attribution)
    accused = side in parties(other.agent, reading, said_by(other, reading)) | parties(
        draft.agent, reading, side
    )
    told = away <= _NEAR and bool(other.attribution)
    harmed = side in parties(other.target, reading, said_by(other, reading))
    known = known and away <= 2 * _NEAR and bool(other.attribution)
    return accused or known or (told and (harmed or said_by(other, reading) is not None))


def _of_itself(draft: Draft) -> bool:
    """Whether somebody of no known side says what its own did not do: "its men had not fired"."""
    heads = draft.agent.heads if draft.agent is not None else ()
    return any(w.lower_ in _OWN for t in heads for w in (t, *t.children))
