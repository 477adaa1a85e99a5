"""When: a claim's time words, and a speaker's, as days."""

from dataclasses import replace
from datetime import date

from contested.extract.reading import SentenceReading
from contested.language.times import TimeMention
from contested.model.claim import Claim
from contested.model.span import Span
from contested.resolve.context import Context
from contested.resolve.time import Interval, interval


def times(claim: Claim, context: Context) -> Claim:
    """Resolve the claim's time and the days of its speakers' statements."""
    if claim.time is not None:
        found = _interval(claim.time.span, context)
        if found is not None:
            claim = replace(
                claim,
                time=replace(claim.time, start=found.start, end=found.end, precision=found.precision),
            )
    said = tuple(replace(s, said=_said(s.said, claim, context)) for s in claim.attribution)
    return replace(claim, attribution=said)


def _interval(span: Span, context: Context) -> Interval | None:
    if context.published is None:
        return None
    for sentence in context.reading.sentences.values():
        mention = _mention(span, sentence)
        if mention is not None:
            return interval(mention, context.published, _anchors(context), _reference(span, context))
    return None


def _mention(span: Span, sentence: SentenceReading) -> TimeMention | None:
    return next((t for t in sentence.times if t.span == span), None)


def _said(words: str | None, claim: Claim, context: Context) -> str | None:
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
    """The account's own day, for "that day": the last day named before, in the same paragraph or the two sentences before."""
    if context.published is None:
        return None
    named = [
        (t.span.start, t)
        for s in context.reading.sentences.values()
        for t in s.times
        if t.span.start < span.start and t.dated
    ]
    for _, mention in sorted(named, key=lambda n: -n[0]):
        found = interval(mention, context.published, _anchors(context))
        if found.start is not None and found.start == found.end:
            return date.fromisoformat(found.start)
    return None
