"""When: a claim's time words, and a speaker's, as days.

An hour or a part of a day without a date ("at dusk") is of the day that the account was last on; a
time that what is planned, asked or promised has of its own lies ahead.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from contested.extract.reading import SentenceReading
from contested.language.calendar import Part, Reference, Relative, Unit
from contested.language.times import Tense, TimeMention
from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.vocabulary import Modality
from contested.resolve.context import Context
from contested.resolve.time import Interval, interval

_AHEAD = frozenset({Modality.PLANNED, Modality.DEMANDED, Modality.PROMISED, Modality.THREATENED})
_OWN_DAY = frozenset({"today", "this", "tonight", "last", "overnight", "night’s", "night's"})


def times(claim: Claim, context: Context) -> Claim:
    """Resolve the claim's time and the days of its speakers' statements."""
    if claim.time is not None:
        found = _interval(claim, claim.time.span, context)
        if found is not None:
            claim = replace(
                claim,
                time=replace(
                    claim.time, start=found.start, end=found.end, precision=found.precision
                ),
            )
    said = tuple(replace(s, said=_said(s.said, context)) for s in claim.attribution)
    return replace(claim, attribution=said)


def _interval(claim: Claim, span: Span, context: Context) -> Interval | None:
    if context.published is None:
        return None
    for sentence in context.reading.sentences.values():
        mention = next((t for t in sentence.times if t.span == span), None)
        if mention is None:
            continue
        period = _same_period(mention, sentence, context)
        if period is not None:
            return period
        tense = Tense.FUTURE if _ahead(claim, mention, sentence) else None
        day = _account_day(mention, sentence, context) or context.published
        reference = _reference(span, context)
        return interval(mention, day, _anchors(context), reference, tense)
    return None


def _ahead(claim: Claim, mention: TimeMention, sentence: SentenceReading) -> bool:
    """Whether a time is that of something to come: its own, not that of who plans it."""
    if claim.modality not in _AHEAD or mention.attaches is None:
        return False
    verb: Token = sentence.parsed.doc[mention.attaches]
    while verb.pos_ not in {"VERB", "AUX"} and verb.head is not verb:
        verb = verb.head
    owners = (sentence.parsed.doc[mention.attaches], verb)
    return any(sentence.parsed.span(t).overlaps(claim.trigger) for t in owners)


def _account_day(mention: TimeMention, sentence: SentenceReading, context: Context) -> date | None:
    """The day that a bare "at dusk" belongs to: the last one named here or just before."""
    value = mention.value
    bare = isinstance(value, Part) and value.of == Relative(Unit.DAY, 0)
    if not bare or set(mention.span.text.lower().split()) & _OWN_DAY:
        return None
    near = {s.index for s in context.reading.before(sentence.index)} | {sentence.index}
    for other, found in _earlier(mention.span, context):
        if other.index in near and found.start is not None and found.start == found.end:
            return date.fromisoformat(found.start)
    return None


def _same_period(
    mention: TimeMention, sentence: SentenceReading, context: Context
) -> Interval | None:
    """What "in the same period" repeats: the stretch named last."""
    if not isinstance(mention.value, Reference) or "period" not in mention.span.text.lower():
        return None
    near = {s.index for s in context.reading.before(sentence.index)} | {sentence.index}
    stretches = (
        f for s, f in _earlier(mention.span, context) if s.index in near and f.start != f.end
    )
    return next(stretches, None)


def _earlier(span: Span, context: Context) -> Iterator[tuple[SentenceReading, Interval]]:
    """The dates named before a place in the text, the last one first."""
    if context.published is None:
        return
    named = [
        (t.span.start, s, t)
        for s in context.reading.sentences.values()
        for t in s.times
        if t.span.start < span.start and t.dated
    ]
    for _, sentence, mention in sorted(named, key=lambda n: -n[0]):
        yield sentence, interval(mention, context.published, _anchors(context))


def _said(words: str | None, context: Context) -> str | None:
    if words is None or context.published is None:
        return None
    for sentence in context.reading.sentences.values():
        for mention in sentence.times:
            if mention.span.text == words:
                return interval(mention, context.published, _anchors(context)).end
    return None


def _anchors(context: Context) -> tuple[tuple[str, date], ...]:
    conflict = context.directory.conflict(context.conflict)
    if conflict is None:
        return ()
    return tuple((w, date.fromisoformat(a.start)) for a in conflict.anchors for w in a.words)


def _reference(span: Span, context: Context) -> date | None:
    """The account's own day, for "that day": the last day named before."""
    for _, found in _earlier(span, context):
        if found.start is not None and found.start == found.end:
            return date.fromisoformat(found.start)
    return None
