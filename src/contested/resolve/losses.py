"""Whose losses: the side that a verb or noun of losing names, as subject or owner."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.language.arguments import of_verb
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Kind
from contested.resolve.actor import identify
from contested.resolve.context import Context

_LOSING = frozenset({"lose", "suffer", "sustain"})
_LOSSES = frozenset({"loss", "casualty"})
# What a side that "acknowledges" them counts of its own: "the army admitted 40 dead".
_OWNED_UP = frozenset({"dead", "death", "loss", "casualty", "fatality", "wounded", "injured"})
_ADMITTING = frozenset({"acknowledge", "admit", "concede"})
_OWNERS = frozenset({"poss", "amod", "compound", "nmod"})


def loser(claim: Claim, context: Context) -> str | None:
    """The side that lost ("Ukraine lost 300 men", "Russian losses"); None where unnamed."""
    parsed = context.sentence_of(claim.trigger)
    if parsed is None:
        return None
    start = claim.trigger.start - parsed.sentence.start
    words = parsed.doc.char_span(start, start + len(claim.trigger.text), alignment_mode="expand")
    said = claim.speaker.party if claim.speaker else context.reading.chains.partisan
    for owner in (o for word in words or () for o in _owners(word)):
        found = identify(parsed, owner, context.reading.chains, speaker_party=said)
        if found.party is not None:
            return found.party
    return None


def kind_of_loss(target: Participant, party: str, claim: Claim, context: Context) -> Kind | None:
    """The kind of a side's own losses: those it lost fought for it, unless the words say otherwise."""
    known = context.directory.party(party)
    losing = claim.type == "people.casualties" or claim.speaker is not None
    if target.kind is not Kind.UNSTATED or known is None or not losing:
        return target.kind
    if known.kind is PartyKind.ARMED_GROUP:
        return Kind.ARMED_GROUP
    return Kind.MILITARY if known.kind is PartyKind.STATE and known.forces else target.kind


def _owners(word: Token) -> Iterator[Token]:
    if word.lemma_.lower() in _LOSING:
        yield from of_verb(word).subject
    if word.lemma_.lower() in _OWNED_UP and (verb := _owning_up(word)) is not None:
        yield from of_verb(verb).subject
    if word.lemma_.lower() in _LOSSES and word.dep_ == "dobj" and word.head.lemma_ in _LOSING:
        yield from of_verb(word.head).subject
    if (whole := _whole(word)) is not None:
        yield from _owners(whole)
    if word.lemma_.lower() in _LOSSES:
        yield from (c for c in word.children if c.dep_ in _OWNERS)
        of = (c for c in word.rights if c.lower_ in {"of", "among"})  # "losses of the enemy"
        yield from (t for c in of for t in c.children if t.dep_ == "pobj" and not t.like_num)


def _owning_up(word: Token) -> Token | None:
    """The verb by which somebody owns up to losses: "acknowledged the loss of two jets"."""
    noun = word.head if word.dep_ in {"amod", "acl", "nummod"} else word
    return noun.head if noun.dep_ == "dobj" and noun.head.lemma_ in _ADMITTING else None


def _whole(word: Token) -> Token | None:
    """The losses of which some are told: "suffered 90,000 casualties, among them 15,000 killed"."""
    for link in word.ancestors:
        if link.dep_ == "prep" and link.lower_ in {"among", "including"}:
            above = link.head
            return above if above.lemma_.lower() in _LOSSES and above.i < word.i else None
    return None
