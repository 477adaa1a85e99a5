"""Who holds or took people whom a passive tells of: "men arrested in sweeps by M23", "in army custody".

And who beat and killed them there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.extract.roles import owner

_TAKEN = frozenset({"people.detained", "people.captured", "people.abused"})
_HOLDING = frozenset({"people.detained", "people.captured"})
_DURING = frozenset({"in", "during", "after", "at", "by", "under"})
_DEEDS = frozenset(
    """sweep raid operation roundup crackdown search dragnet incursion ambush assault attack custody
    captivity detention jail prison cell camp hands dungeon interrogation checkpoint""".split()
)
_DOERS = frozenset({"actor", "military", "fighter", "forces", "place_actor", "seat", "authority"})


def taker(draft: Draft, here: Sequence[Draft]) -> Draft:
    """The draft of people taken, held or abused with whose raid, jail or hands it was."""
    if draft.type not in _TAKEN or draft.agent is not None:
        return draft
    found = next(_owners(draft), None)
    if found is not None:
        return replace(draft, agent=Phrase(draft.reading, (found,)))
    held = (_held_there(d) for d in here if d.type in _HOLDING and draft.type == "people.abused")
    holder = next((p for p in held if p is not None), None)
    return draft if holder is None else replace(draft, agent=holder)


def _held_there(draft: Draft) -> Phrase | None:
    """Who took those who are told to have been abused in one sentence with it."""
    found = taker(draft, ()).agent
    return found if found is not None and found.reading is draft.reading else None


def _owners(draft: Draft) -> Iterator[Token]:
    head = draft.hit.head
    links = [c for c in head.children if c.dep_ == "prep" and c.lower_ in _DURING]
    nouns = [t for c in links for t in c.children if t.dep_ == "pobj"]
    nouns += [head] if head.pos_ == "NOUN" else []
    for noun in nouns:
        if noun.lemma_.lower() in _DEEDS:
            yield from (
                t for t in (*owner(noun, draft.reading), *_by(noun)) if _can(t, draft.reading)
            )


def _by(noun: Token) -> Iterator[Token]:
    links = (c for c in noun.children if c.dep_ in {"prep", "agent"} and c.lower_ == "by")
    return (t for c in links for t in c.children if t.dep_ == "pobj")


def _can(token: Token, reading: SentenceReading) -> bool:
    """Whether it is somebody: no town whose jail it is."""
    actor = reading.actor_at(token)
    if actor is None and reading.place_at(token) is not None:
        return False
    return actor is not None or bool(labels(token, reading) & _DOERS) or token.tag_ == "PRP$"
