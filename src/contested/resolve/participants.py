"""Speakers and participants of a claim: whose words they are, and whose side."""

from dataclasses import replace

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import Kind
from contested.resolve.actor import Identity, head_of, identify
from contested.resolve.context import Context
from contested.resolve.localities import local_side

_MUTUAL = frozenset({"people.exchanged", "diplomacy.talks"})


def speakers(claim: Claim, context: Context) -> Claim:
    """Give every speaker id, name and party, outermost first, so that "he" can lean on them."""
    known: list[Speaker] = []
    for speaker in sorted(claim.attribution, key=lambda s: -s.depth):
        found = _identity(speaker.span, context, None)
        known.append(
            replace(speaker, id=found.id, name=found.name, party=found.party) if found else speaker
        )
    return replace(claim, attribution=tuple(sorted(known, key=lambda s: (s.depth, s.span.start))))


def participants(claim: Claim, context: Context) -> Claim:
    """Give agent and target id and party; "we" and "the enemy" are the innermost speaker's."""
    side = claim.speaker.party if claim.speaker else None
    return replace(
        claim,
        agent=_participant(claim.agent, context, side, mutual=claim.type in _MUTUAL),
        target=_participant(claim.target, context, side),
    )


def _participant(
    value: Participant | None, context: Context, side: str | None, *, mutual: bool = False
) -> Participant | None:
    if value is None:
        return None
    found = _identity(value.span, context, side, mutual=mutual)
    if found is None:
        return value
    kind = value.kind
    if kind is Kind.UNSTATED and found.kind_hint is not None:
        kind = found.kind_hint
    return replace(value, id=found.id, party=found.party, kind=kind)


def _identity(
    span: Span, context: Context, side: str | None, *, mutual: bool = False
) -> Identity | None:
    parsed = context.sentence_of(span)
    if parsed is None:
        return None
    start = span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(span.text), alignment_mode="expand")
    if tokens is None:
        return None
    chains = context.reading.chains
    found = identify(parsed, tokens, chains, speaker_party=side, first_of_two=mutual)
    if found.party is not None or found.id is not None:
        return found
    return replace(found, party=local_side(parsed, head_of(parsed, tokens, chains), context))
