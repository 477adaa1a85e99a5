"""Doers who are only named afterwards: "Five died when shells landed on a market. They blamed the rebels"."""

from dataclasses import replace

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
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
    open_ = draft.agent is None or unowned(draft.agent, reading)
    if not open_ or draft.type not in _BLOWS or blame.trigger.start < draft.trigger.start:
        return False
    if blame.reading is draft.reading:
        return True
    near = {s.index for s in reading.before(blame.reading.index)}
    own = any(d.reading is blame.reading and d.type in _BLOWS for d in drafts)
    return draft.reading.index in near and not own


def side_of(phrase: Phrase | None, reading: Reading) -> str | None:
    """The side that a phrase's words name, or refer back to."""
    if phrase is None or not phrase.heads:
        return None
    return reading.chains.describe(phrase.reading.parsed, phrase.heads[0]).party


def unowned(phrase: Phrase, reading: Reading) -> bool:
    """Whether a doer is only a weapon whose owner the words do not name: "a drone hit …"."""
    found = [labels(t, phrase.reading) for t in phrase.heads]
    weapons = all(f & {"munition", "drone"} and not f & {"person", "military", "actor"} for f in found)
    return bool(found) and weapons and side_of(phrase, reading) is None
