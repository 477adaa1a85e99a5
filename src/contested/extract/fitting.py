"""How well a claim fits the words of a reaction: the nouns that point at it, what it names, who says it."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.accounts import BLOWS
from contested.extract.attribution import Attribution
from contested.extract.charges import accuses
from contested.extract.draft import Draft
from contested.extract.likeness import leaked
from contested.extract.positions import Points
from contested.extract.reading import Reading
from contested.extract.sides import parties, party, said_by
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
LOST = {"people.killed", "people.casualties"}
# "Said they had fled, a claim that the army denies" answers what its own sentence says.
CHARGED = re.compile(
    r"(?:claim|charge|accusation|allegation|account|version|report)s?,? (?:that|which) "
)
# "…, a charge Kabul denies" answers nothing else.
BESIDE = re.compile(r"[,—–-]+ an? ")
RULED_OUT = re.compile(r"rul(?:es?|ed) \w+ out\b")
_NO_DEEDS = frozenset({"diplomacy.sanction", "diplomacy.talks", "diplomacy.appeal", "civil.order"})
_OWN_WORD = -2.0
_DOING = 2.0
# What is denied with one of these is no deed that was told: "denied that it was seeking a war".
_UNREAL = frozenset(
    "will would plan seek intend want aim mean prepare try could may might know aware".split()
)
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


def concerned(draft: Draft, reaction: Attribution, reading: Reading) -> float:
    """A side answers what is said of it, first of what it did."""
    side = party(reaction, reading)
    if side is None:
        return 0.0
    spoken = said_by(draft, reading)
    own = _OWN_WORD if spoken == side and not leaked(draft) else 0.0
    doing = side in parties(draft.agent, reading, spoken)
    return own + 2.5 * doing + 1.0 * (side in parties(draft.target, reading, spoken))


def met(
    drafts: Sequence[Draft], reaction: Attribution, reading: Reading, words: Sequence[Token]
) -> list[Draft]:
    """The claims that a deed denied right behind them answers, in whatever words it is denied.

    It may be his who denies it, one that he is accused of, or nobody's known: "jets bombed it".
    """
    if any(t.lemma_ in _UNREAL for t in words):
        return []
    return [d for d in drafts if _met(d, reaction, reading)]


def _met(draft: Draft, reaction: Attribution, reading: Reading) -> bool:
    if not draft.attribution or away(draft, reaction) > 1 or draft.type in _NO_DEEDS:
        return False
    if charges_who_reacts(draft, reaction, reading):
        return True
    doers = draft.agent.heads if draft.agent is not None else ()
    himself = reaction.head is not None and reaction.head.lemma_ in {t.lemma_ for t in doers}
    unknown = bool(doers) and not parties(draft.agent, reading, said_by(draft, reading))
    side = party(reaction, reading) is not None and unknown and draft.type in BLOWS
    return himself or side or concerned(draft, reaction, reading) > _DOING


def charges_who_reacts(draft: Draft, reaction: Attribution, reading: Reading) -> bool:
    """Whether a claim is an accusation of who reacts, and not made in passing."""
    side = party(reaction, reading)
    blamed = parties(draft.target, reading, said_by(draft, reading))
    return accuses(draft) and side in blamed and draft.hit.head.tag_ != "VBG"


def no_deed(found: Draft, points: Sequence[Points]) -> bool:
    """Whether nobody can have a part in it: "cut ties with Kyiv, which denied any involvement"."""
    return found.type in _NO_DEEDS and any(p.weak and p.types for p in points)


def in_after(head: Token) -> bool:
    """Whether a clause only says after what something was done: "… after India struck nine sites"."""
    marks = {c.lower_ for c in head.children if c.dep_ in {"mark", "prep"}}
    return head.dep_ == "advcl" and "after" in marks
