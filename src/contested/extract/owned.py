"""Deeds whose doer only speaks of them: "the army said the strike had targeted gunmen".

Who says what a blow was meant for, or what it was a reply to, dealt it; who owns up to one did; and
who announces an order gave it. Only where the words name no other doer.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.extract.able_doers import can_have, side_of
from contested.extract.attribution import Attribution
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading
from contested.model.vocabulary import Act, Polarity

_ADMITTING = frozenset({"admit", "confess", "own", "apologise", "apologize"})
_AIMING = frozenset({"target", "aim"})
_REPLIES = frozenset(
    "reply response retaliation answer revenge reprisal reaction retribution".split()
)
_WITH = frozenset({"including", "among", "besides"})
_HOSTILE = frozenset({"military", "fighter", "forces", "military_site", "munition", "drone"})
_SIDES = frozenset({PartyKind.STATE, PartyKind.ARMED_GROUP})
_TELLING = frozenset({Act.SAY, Act.CLAIM, Act.CONFIRM, Act.REPORT, Act.ACKNOWLEDGE, Act.WARN})


def owned(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, with who speaks as the doer of what it speaks of as its own.

    And with the doer of a whole for its part: "90 attacks, including 60 raids".
    """
    return tuple(_owned(_as_part(d, drafts), reading) for d in drafts)


def _as_part(draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
    """The draft with the doer of what it is a part of: "troops made 90 attacks, including 60 raids"."""
    head = draft.hit.head
    if draft.agent is not None or head.dep_ != "pobj" or head.head.lower_ not in _WITH:
        return draft
    whole = [d for d in drafts if d.reading is draft.reading and d.type == draft.type]
    named = [d for d in whole if d.agent is not None and d.hit.head.i < head.head.i]
    return replace(draft, agent=named[-1].agent) if named else draft


def _owned(draft: Draft, reading: Reading) -> Draft:
    said = draft.attribution[0] if draft.attribution else None
    if draft.agent is not None or said is None or draft.polarity is Polarity.NEGATIVE:
        return draft
    who = _speaker(said, reading)
    if who is None or said.act not in _TELLING:
        return draft
    mine = _aimed(draft) or _replies(draft) or _admits(draft, said) or _decreed(draft)
    return replace(draft, agent=who) if mine and can_have(draft, who, reading) else draft


def _speaker(said: Attribution, reading: Reading) -> Phrase | None:
    """Who speaks, where it is a state or an armed group, or one of theirs."""
    where = reading.sentences.get(said.sentence)
    if said.head is None or where is None or said.head.doc is not where.parsed.doc:
        return None
    who = Phrase(where, (said.head,))
    side = side_of(who, reading)
    party = reading.chains.directory.party(side) if side else None
    speaks_for = labels(said.head, where) & {"official", "military", "forces", "authority", "actor"}
    return who if party is not None and party.kind in _SIDES and speaks_for else None


def _aimed(draft: Draft) -> bool:
    """Whether it says what a blow was meant for: "the strike targeted a command centre"."""
    verb = draft.hit.head.head
    if draft.type != "strike" or draft.target is None or verb.lemma_ not in _AIMING:
        return False
    marked = draft.hit.head.dep_ in {"nsubj", "nsubjpass"} and _definite(draft.hit.head)
    hostile = all(labels(t, draft.target.reading) & _HOSTILE for t in draft.target.heads)
    return marked and hostile


def _definite(noun: Token) -> bool:
    return any(c.lower_ in {"the", "its", "their", "this", "these"} for c in noun.lefts)


def _replies(draft: Draft) -> bool:
    """Whether it says what a blow was a reply to: "the strike was in response to the shelling"."""
    verb = draft.hit.head.head
    if draft.type not in {"strike", "battle.attack"} or verb.lemma_ != "be":
        return False
    if draft.hit.head.dep_ != "nsubj" or not _definite(draft.hit.head):
        return False
    told = [c for c in verb.children if c.dep_ in {"attr", "prep"} and c.i > verb.i]
    told += [t for c in told if c.lower_ in {"in", "a"} for t in c.children]
    return any(t.lemma_ in _REPLIES for t in told)


def _admits(draft: Draft, said: Attribution) -> bool:
    """Whether it is owned up to: "admitted an airstrike on a market", not "on its own base"."""
    if draft.type != "strike":
        return False
    parsed = draft.reading.parsed
    cue = [t for t in parsed.doc if any(c.overlaps(parsed.span(t)) for c in said.cue)]
    hurt = draft.target.heads if draft.target is not None else ()
    own = any(c.tag_ == "PRP$" for t in hurt for c in t.children)
    return (
        said.sentence == draft.reading.index
        and not own
        and any(t.lemma_ in _ADMITTING for t in cue)
    )


def _decreed(draft: Draft) -> bool:
    """Whether an order is announced of which nobody is said to give it: "a curfew was imposed"."""
    return draft.type == "civil.order" and not draft.arguments.under("by")
