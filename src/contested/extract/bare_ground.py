"""Ground that is only where a blow fell, and what on it is a target of its own.

"Strikes on Beirut" name where, not whom; "a residential quarter of Ganja", "the Ramim barracks" and
"areas where enemy troops gathered" are hit themselves.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from contested.extract.draft import Phrase
from contested.extract.labels import labels
from contested.extract.reading import SentenceReading

_GROUND = frozenset(
    """region area country district province capital enclave territory port south north east west
    outskirts outskirt suburbs suburb areas edge edges vicinity surroundings parts part""".split()
)
_POSITIONS = frozenset({"position", "positions", "targets", "target", "sites", "lines"})
_MASSED = frozenset({"concentration", "concentrations", "deployment", "manpower", "personnel"})
_SITES = frozenset(
    """barracks base airport airfield airbase airstrip aerodrome headquarters outpost post checkpoint station plant
    refinery compound terminal depot camp factory bridge dam""".split()
)
_LIVED_IN = frozenset(
    {"residential", "populated", "inhabited", "built-up", "shopping", "industrial"}
)
_TOWNS = frozenset({"town", "city", "village", "hamlet", "settlement"})
_OWNERS = frozenset({"poss", "amod", "compound", "nmod"})


def is_ground(phrase: Phrase) -> bool:
    """Whether a phrase names a place, or only points to one: not whom one fights "with"."""
    return bool(phrase.heads) and all(
        t.head.lower_ != "with" and _place(t, phrase.reading) for t in phrase.heads
    )


def _place(token: Token, reading: SentenceReading) -> bool:
    at = reading.place_at(token)
    if any(c.lower_ in _LIVED_IN for c in token.children):
        return False  # "hit a residential quarter of Ganja": homes, no mere place
    if at is not None:
        held = any(c.dep_ == "poss" and reading.place_at(c) is None for c in token.children)
        return not held and not _owned(token.children) and not _building(token, reading)
    return not _held(token, reading) and _unnamed(token, reading)


def _held(token: Token, reading: SentenceReading) -> bool:
    """Whether words say who is on that ground."""
    owners = (reading.actor_at(c) for c in token.children if c.dep_ in _OWNERS)
    if any(owner is not None and not owner.seat for owner in owners):
        return True
    below = [t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children]
    where = (t for c in token.children if c.dep_ == "relcl" for t in c.subtree)
    if any(t.lower_ == "enemy" for t in where):
        return True  # "struck nine areas where enemy personnel were concentrated"
    # "114 areas of concentration of enemy manpower": the enemy's men
    return any(_somebodys(t, reading) for t in below)


def _unnamed(token: Token, reading: SentenceReading) -> bool:
    """Whether a noun for ground only points to a place that is named beside it or before."""
    if token.lower_ in {"town", "city"} and token.head.lower_ in {"of", "in", "near", "around"}:
        return True  # "the bombardment of the city"
    if token.lower_ in _TOWNS and _named_town(token, reading):
        return True  # "the town of Duma"; but "the town", which no name tells where it is
    near = (t for c in token.children for t in (c, *(c.children if c.lower_ == "of" else ())))
    if token.lower_ in _POSITIONS and any(_whose(t, reading) for t in near):
        return False  # "our positions", "paramilitary positions"
    return token.lower_ in _GROUND and not any(c.dep_ == "compound" for c in token.children)


def _somebodys(inner: Token, reading: SentenceReading) -> bool:
    """Whether what ground is of says who holds it: a side, or massed men."""
    named = reading.actor_at(inner) is not None and reading.place_at(inner) is None
    return named or inner.lower_ in _MASSED


def _named_town(token: Token, reading: SentenceReading) -> bool:
    """Whether a town's name stands behind or before the word for it."""
    of = [t for c in token.children if c.lower_ == "of" for t in c.children]
    beside = [c for c in token.children if c.dep_ in {"appos", "compound", "nmod"}]
    return any(reading.place_at(t) is not None or t.pos_ == "PROPN" for t in (*of, *beside))


def _whose(word: Token, reading: SentenceReading) -> bool:
    """Whether a word before a noun says whose soldiers hold it."""
    owns = word.dep_ in _OWNERS or word.head.lower_ == "of"
    armed = owns and bool(labels(word, reading) & {"fighter", "military", "forces"})
    if word.head.lower_ == "of" and word.lemma_.lower() in {"group", "movement", "militia"}:
        return True  # "targets of the group"
    return word.tag_ == "PRP$" or armed or word.lower_ == "paramilitary"


def _building(token: Token, reading: SentenceReading) -> bool:
    """Whether a place's name ends in what it is, and that can be hit: "the al-Amal school"."""
    named = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.children)
    found = labels(token, reading)
    site = bool({token.lower_, token.lemma_.lower()} & _SITES) and _aimed_at(token)
    return named and "structure" in found and ("ground" not in found or site)


def _aimed_at(token: Token) -> bool:
    """Whether a blow is at it, not near or in it: "hit Bajaur police post", "fired at the base"."""
    link = token.head if token.dep_ == "pobj" else None
    return token.dep_ in {"dobj", "nsubjpass"} or (
        link is not None and link.lower_ in {"at", "on", "against", "into"}
    )


def _owned(children: Iterable[Token]) -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in children)
