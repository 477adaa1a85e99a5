"""A bulletin goes on: a side's own feats, told sentence by sentence under one "the ministry said".

"Two villages were shelled, the spokesman said. Air defences downed six drones." In one paragraph the
second sentence is still the spokesman's, where it is his own side that did it. What other sides do,
and what harms civilians, is left to the report's own voice.
"""

from dataclasses import replace

from contested.extract.attribution import Attribution
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.extract.sides import parties, party
from contested.model.vocabulary import Act

_FAR = 4
_FEATS = frozenset(
    {
        "battle.repelled", "strike.intercepted", "materiel.destroyed", "materiel.captured",
        "people.casualties", "territory.advance", "territory.capture",
    }
)  # fmt: skip
_UNOWNED = frozenset({"battle.repelled", "strike.intercepted"})
_PLAIN = frozenset({Act.SAY, Act.CLAIM, Act.REPORT})


def bulletins(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give a side's feats without a speaker the side's speaker of the sentence before."""
    return tuple(_told(draft, reading) for draft in drafts)


def _told(draft: Draft, reading: Reading) -> Draft:
    if draft.attribution or draft.type not in _FEATS:
        return draft
    found = _speaking(draft, reading)
    side = party(found, reading) if found is not None else None
    if found is None or side is None or not _own_feat(draft, side, reading):
        return draft
    act = found.act if found.act in _PLAIN else Act.SAY
    return replace(draft, attribution=(replace(found, act=act),))


def _speaking(draft: Draft, reading: Reading) -> Attribution | None:
    """Who speaks in the nearest sentence before, of the same paragraph, in which anybody does.

    None where somebody speaks in its own sentence: what stands beside that is the report's.
    """
    sentences = reading.page.sentences
    here = draft.reading.index
    if any(a.sentence == here and a.voiced and a.source for a in reading.attributions):
        return None
    for index in range(here - 1, max(here - _FAR, 0) - 1, -1):
        if sentences[index].paragraph != sentences[here].paragraph:
            return None
        said = [a for a in reading.attributions if a.sentence == index and a.voiced and a.source]
        if said:
            return said[0] if len({a.source for a in said}) == 1 else None
    return None


def _own_feat(draft: Draft, side: str, reading: Reading) -> bool:
    """Whether the speaker's side did it, or it is what the speaker's enemy lost."""
    did = parties(draft.agent, reading, side)
    if did:
        return side in did
    conflict = reading.chains.directory.conflict(reading.chains.conflict)
    enemies = set(conflict.opponents(side)) if conflict else set[str]()
    return draft.type in _UNOWNED or bool(parties(draft.target, reading, side) & enemies)
