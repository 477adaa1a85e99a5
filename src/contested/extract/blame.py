"""Doers who are only named afterwards: "Five died when shells landed on a market. They blamed the rebels"."""

from dataclasses import replace

from contested.extract.draft import Draft
from contested.extract.reading import Reading

_BLAMING = frozenset({"blame", "accuse", "hold", "responsible", "fault"})
_BLOWS = ("strike", "battle.attack", "people.killed", "people.wounded", "infrastructure.damaged", "people.casualties")


def blamed(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give blows without a doer the one who is blamed for them right after."""
    blames = [d for d in drafts if _blames(d)]
    if not blames:
        return drafts
    made: list[Draft] = []
    for draft in drafts:
        found = next((b for b in blames if _answers(b, draft, drafts, reading)), None)
        made.append(replace(draft, agent=found.target) if found else draft)
    return tuple(made)


def _blames(draft: Draft) -> bool:
    named = draft.type == "diplomacy.accusation" and draft.target is not None
    return named and draft.hit.head.lemma_.lower() in _BLAMING


def _answers(blame: Draft, draft: Draft, drafts: tuple[Draft, ...], reading: Reading) -> bool:
    """Whether an accusation is of this blow: near behind it, without a blow of its own beside it."""
    if draft.agent is not None or draft.type not in _BLOWS or blame.trigger.start < draft.trigger.start:
        return False
    if blame.reading is draft.reading:
        return True
    near = {s.index for s in reading.before(blame.reading.index)}
    own = any(d.reading is blame.reading and d.type in _BLOWS for d in drafts)
    return draft.reading.index in near and not own
