"""Whose deed is condemned, where that is told only before: "Syria condemned the attack".

After "Israeli jets struck a depot near Latakia" it is Israel that stands accused; who denounces "the
accusation" or "the sanctions" turns on whoever accused or imposed them.
"""

from collections.abc import Iterator
from dataclasses import replace

from contested.extract.able_doers import side_of
from contested.extract.blame import ACCUSATION
from contested.extract.deeds import DEEDS
from contested.extract.draft import Draft, Phrase
from contested.extract.reading import Reading

_DEALT = frozenset({"strike", "battle.attack", "people.killed", "infrastructure.damaged"})
_MEASURES = frozenset({"accusation", "allegation", "sanction", "decision", "measure", "move"})
_TAKEN = frozenset({"diplomacy.accusation", "diplomacy.sanction", "civil.order"})
_KNOWN = frozenset({"the", "this", "these", "that", "those"})


def censured(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, and in each accusation over a deed told before whoever did it for its target."""
    return tuple(_with_doer(d, drafts, reading) for d in drafts)


def _with_doer(draft: Draft, drafts: tuple[Draft, ...], reading: Reading) -> Draft:
    kinds = _told_kinds(draft)
    if draft.type != ACCUSATION or draft.target is not None or not kinds:
        return draft
    own = side_of(draft.agent, reading)
    for doer in _doers(draft, kinds, drafts, reading):
        side = side_of(doer, reading)
        if side is not None and side != own:
            return replace(draft, target=doer)
    return draft


def _told_kinds(draft: Draft) -> frozenset[str]:
    """The types that a known blow or measure can be of which is condemned, nobody's by its words."""
    things = (c for c in draft.hit.head.children if c.dep_ == "dobj")
    bare = [
        t.lemma_.lower()
        for t in things
        if any(c.lower_ in _KNOWN for c in t.lefts)
        and not any(c.dep_ in {"prep", "relcl", "acl"} for c in t.rights if c.lower_ != "as")
    ]
    if any(word in DEEDS for word in bare):
        return _DEALT
    return _TAKEN if any(word in _MEASURES for word in bare) else frozenset()


def _doers(
    draft: Draft, kinds: frozenset[str], drafts: tuple[Draft, ...], reading: Reading
) -> Iterator[Phrase]:
    """Who dealt the blows told before it, the last first: of its sentence or its neighbours."""
    near = [draft.reading.index, *(s.index for s in reading.before(draft.reading.index))]
    for index in near:
        told = [d for d in drafts if d.reading.index == index and d.type in kinds]
        told = [d for d in told if d.trigger.end <= draft.trigger.start and d.agent is not None]
        yield from (d.agent for d in reversed(told) if d.agent is not None)
