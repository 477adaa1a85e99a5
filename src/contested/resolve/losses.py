"""Whose losses: the side that a verb or noun of losing names, as subject or owner."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.language.arguments import of_verb
from contested.model.claim import Claim
from contested.resolve.actor import identify
from contested.resolve.context import Context

_LOSING = frozenset({"lose", "suffer", "sustain"})
_LOSSES = frozenset({"loss", "casualty"})
_OWNERS = frozenset({"poss", "amod", "compound", "nmod"})


def loser(claim: Claim, context: Context) -> str | None:
    """The side that lost ("Ukraine lost 300 men", "Russian losses"); None where unnamed."""
    parsed = context.sentence_of(claim.trigger)
    if parsed is None:
        return None
    start = claim.trigger.start - parsed.sentence.start
    words = parsed.doc.char_span(start, start + len(claim.trigger.text), alignment_mode="expand")
    said = claim.speaker.party if claim.speaker else None
    for owner in (o for word in words or () for o in _owners(word)):
        found = identify(parsed, owner, context.reading.chains, speaker_party=said)
        if found.party is not None:
            return found.party
    return None


def _owners(word: Token) -> Iterator[Token]:
    if word.lemma_.lower() in _LOSING:
        yield from of_verb(word).subject
    if word.lemma_.lower() in _LOSSES:
        yield from (c for c in word.children if c.dep_ in _OWNERS)
