"""What a bare number counts: "of the drones 17 were shot down", "five children died, nine were hurt".

A number goes back to the nearest noun before it that is counted itself: in its own sentence, or,
for people who were hurt or taken, in the sentence before.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.assemble import kind_of_words
from contested.extract.reading import SentenceReading
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.resolve.context import Context

_COUNTED = frozenset({"person", "drone", "munition", "equipment"})
_VAGUE = frozenset({"people", "casualty", "body"})
_NUMBERS = frozenset({"NUM"})


def counted(value: Participant, claim: Claim, context: Context) -> Participant:
    """The participant whose words say what a bare number counts; the same where they do already."""
    parsed = context.sentence_of(value.span)
    if parsed is None:
        return value
    reading = context.reading.sentences[parsed.sentence.index]
    start = value.span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(value.span.text), alignment_mode="expand")
    if tokens is None or tokens.root.pos_ not in _NUMBERS or _says(tokens.root, reading):
        return value
    found = _before(tokens.root, reading)
    if found is None and claim.type.startswith("people."):
        earlier = context.reading.before(parsed.sentence.index, 1)
        same = [r for r in earlier if r.parsed.sentence.paragraph == parsed.sentence.paragraph]
        near = same or [r for r in earlier if r.index == parsed.sentence.index - 1]
        found = next((f for r in near[:1] if (f := _last(r)) is not None), None)
    if found is None:
        return value
    head, where = found
    kind, groups = kind_of_words((head,), where)
    return replace(value, span=where.span(head.left_edge.i, head.i), kind=kind, groups=groups)


def _says(number: Token, reading: SentenceReading) -> bool:
    """Whether the number's own phrase says what it counts: "17 of the drones"."""
    below = (t for c in number.children if c.dep_ == "prep" for t in c.children)
    return any(reading.classes.labels(t) & _COUNTED and t.pos_ != "PRON" for t in below)


def _before(number: Token, reading: SentenceReading) -> tuple[Token, SentenceReading] | None:
    for token in reversed(list(reading.parsed.doc[: number.i])):
        if _is_counted(token, reading):
            return token, reading
    return None


def _last(reading: SentenceReading) -> tuple[Token, SentenceReading] | None:
    found = [t for t in reading.parsed.doc if _is_counted(t, reading)]
    return (found[-1], reading) if found else None


def _is_counted(token: Token, reading: SentenceReading) -> bool:
    labels = reading.classes.labels(token)
    if token.pos_ not in {"NOUN", "PROPN"} or not labels & _COUNTED or labels & _VAGUE:
        return False
    return any(c.dep_ == "nummod" for c in token.children)
