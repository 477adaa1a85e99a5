"""Who holds or took people whom a passive tells of: "men arrested in sweeps by M23", "in army custody".

And who beat and killed them there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.owners import owner
from contested.extract.reading import SentenceReading

_TAKEN = frozenset({"people.detained", "people.captured", "people.abused"})
_HOLDING = frozenset({"people.detained", "people.captured"})
_BEFALLS = frozenset({"people.abused", "people.exchanged"})
_CAPTIVES = frozenset(
    """hostage captive prisoner detainee abductee man woman girl boy student pupil villager passenger
    worker priest nun teacher driver journalist other rest victim""".split()
)
_DURING = frozenset({"in", "during", "after", "at", "by", "under"})
_DEEDS = frozenset(
    """sweep raid operation roundup crackdown search dragnet incursion ambush assault attack custody
    captivity detention jail prison cell camp hands dungeon interrogation checkpoint""".split()
)
_FALLING_UPON = frozenset(
    """waylay stop storm raid attack ambush hijack seize board intercept overrun assault block burst
    invade break""".split()
)
_DOERS = frozenset({"actor", "military", "fighter", "forces", "place_actor", "seat", "authority"})


def taker(draft: Draft, here: Sequence[Draft]) -> Draft:
    """The draft of people taken, held or abused with whose raid, jail or hands it was."""
    if draft.type not in _TAKEN or draft.agent is not None:
        return draft
    found = next(_owners(draft), None) or next(_stopped_them(draft), None)
    if found is not None:
        return replace(draft, agent=Phrase(draft.reading, (found,)))
    held = (_held_there(d) for d in here if d.type in _HOLDING and draft.type == "people.abused")
    holder = next((p for p in held if p is not None), None)
    return draft if holder is None else replace(draft, agent=holder)


def of_captor(draft: Draft, before: Sequence[Draft]) -> Draft:
    """The draft of what befell captives with those who took them in the sentence before.

    "Gunmen seized nine men. They were beaten and let go on Friday."
    """
    head = draft.hit.head
    first = head.head if head.dep_ == "conj" and head.tag_ == "VBN" else head
    passive = any(c.dep_ == "auxpass" for t in (head, first) for c in t.children)
    if draft.type not in _BEFALLS or draft.agent is not None or not passive:
        return draft
    target = draft.target
    whom = target.heads[0] if target is not None and target.heads else None
    if target is None or whom is None or not _captives(whom):
        return draft
    taken = (d for d in before if d.type in _HOLDING and d.agent is not None)
    last = next((d for d in taken if d.target is not None and d.reading is not draft.reading), None)
    if last is None or draft.reading.index - last.reading.index > 2:
        return draft
    them = last.target if whom.pos_ == "PRON" else target
    return replace(draft, agent=last.agent, target=them)


def _captives(whom: Token) -> bool:
    """Whether it can be those who were taken: "they", "the hostages", "three of the captives"."""
    if whom.pos_ == "PRON":
        return whom.lower_ in {"they", "he", "she", "them", "all", "both"}
    definite = any(c.lower_ in {"the", "these", "those"} for c in whom.children)
    return definite and whom.lemma_.lower() in _CAPTIVES


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


def _stopped_them(draft: Draft) -> Iterator[Token]:
    """Who fell upon those who were taken: "nine were kidnapped when rebels waylaid their bus"."""
    head = draft.hit.head
    if not any(c.dep_ == "auxpass" for c in head.children):
        return
    for clause in (c for c in head.children if c.dep_ == "advcl" and c.lemma_ in _FALLING_UPON):
        if any(c.lower_ in {"when", "as", "after"} for c in clause.children):
            doers = (c for c in clause.children if c.dep_ == "nsubj")
            yield from (t for t in doers if _can(t, draft.reading) and t.pos_ != "PRON")


def _by(noun: Token) -> Iterator[Token]:
    links = (c for c in noun.children if c.dep_ in {"prep", "agent"} and c.lower_ == "by")
    return (t for c in links for t in c.children if t.dep_ == "pobj")


def _can(token: Token, reading: SentenceReading) -> bool:
    """Whether it is somebody: no town whose jail it is."""
    actor = reading.actor_at(token)
    if actor is None and reading.place_at(token) is not None:
        return False
    return actor is not None or bool(labels(token, reading) & _DOERS) or token.tag_ == "PRP$"
