"""How well a claim fits the words of a reaction: the nouns that point at it, what it names, who says it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.draft import Draft
from contested.extract.positions import Points
from contested.extract.reading import Reading
from contested.extract.sides import parties, said_by
from contested.model.vocabulary import Act, Polarity

# An act is what a reaction is about, rather than its effects or a call to somebody.
BY_TYPE = {
    "strike": 0.6,
    "battle.attack": 0.4,
    "diplomacy.appeal": -1.5,
    "diplomacy.threat": -1.0,
    "people.wounded": -0.3,
    "infrastructure.damaged": -0.2,
    "civil.need": -1.0,
}
TITLE = 2
_FIT = 3.0
_MISFIT = -1.5
_PEOPLE_FIRST = 1.0
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


def fits(draft: Draft, points: Points) -> float:
    """How well a claim is what a noun means; the noun's first type fits best."""
    if points.types and draft.type not in points.types:
        return _MISFIT
    if points.figure:
        people = draft.type.startswith("people.")  # "the number": of the dead, not of the missiles
        return _FIT + _PEOPLE_FIRST * people if draft.figure is not None else _MISFIT
    return _FIT - (0.4 * points.types.index(draft.type) if points.types else 0)


def strongest(points: list[Points]) -> list[Points]:
    """Of the nouns that point at something those that do so clearly, if there are any."""
    return [p for p in points if not p.weak] or points


def describes(head: Token) -> bool:
    """Whether a participle only says of what sort a thing is: "captured soldiers"."""
    before = head.doc[head.i - 1].lemma_ if head.i else ""
    return head.dep_ == "amod" and before != "have"


def telling(tokens: Iterator[Token] | Sequence[Token]) -> Iterator[Token]:
    """The words that carry meaning: nouns, names, verbs and numbers."""
    return (t for t in tokens if t.pos_ in _TELLING)


def lemmas(draft: Draft) -> frozenset[str]:
    """What the sentence of a claim names."""
    return frozenset(t.lemma_.lower() for t in telling(draft.reading.parsed.doc))


def at_one(draft: Draft, reaction: Attribution) -> bool:
    """Whether a claim says itself what a denial does: "no battalion has surrendered"."""
    return reaction.act is Act.DENY and draft.polarity is Polarity.NEGATIVE


def in_source(draft: Draft, reaction: Attribution) -> bool:
    """Whether a claim stands in the words for who reacts."""
    return any(s.covers(draft.trigger) for s in reaction.source)


def away(draft: Draft, reaction: Attribution) -> int:
    """The sentences between; of a headline none, as it stands for the whole report."""
    if reaction.sentence <= TITLE and draft.reading.index > reaction.sentence:
        return 0
    return abs(reaction.sentence - draft.reading.index)


def names_doer(draft: Draft, reading: Reading) -> bool:
    """Whether a claim's own sentence says whose deed it is."""
    own = draft.agent is not None and draft.agent.reading is draft.reading
    return own and bool(parties(draft.agent, reading, said_by(draft, reading)))
