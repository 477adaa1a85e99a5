"""When: a claim's time words, and a speaker's, as days.

What the words mean where they stand is the page's timeline; a time that what is planned, asked or
promised has of its own lies ahead.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.begun import begins, so_far
from contested.language.calendar import Date, Reference, Since, Unit, Until
from contested.language.times import Tense, TimeMention
from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Time
from contested.model.vocabulary import Basis, Modality
from contested.resolve.context import Context
from contested.resolve.moment import Moment
from contested.resolve.time import Interval, interval

# A change happens once: a town "taken since May" was taken in May.
_CHANGES = frozenset({"territory.capture", "territory.withdrawal", "territory.annexation"})
# How things stand, rather than what has happened.
_STATES = frozenset({"territory.control", "civil.need", "people.detained"})
_AHEAD = frozenset({Modality.PLANNED, Modality.DEMANDED, Modality.PROMISED, Modality.THREATENED})


def times(claim: Claim, context: Context) -> Claim:
    """Resolve the claim's time and the days of its speakers' statements."""
    if claim.time is not None:
        claim = replace(claim, time=_resolved(claim, claim.time, context))
    said = tuple(replace(s, said=_said(s.said, context)) for s in claim.attribution)
    return replace(claim, attribution=said)


def _resolved(claim: Claim, time: Time, context: Context) -> Time | None:
    found = _interval(claim, time.span, context)
    if found is None:
        return time
    if _unknown(time.span, found, context):
        return None
    return replace(time, start=found.start, end=found.end, precision=found.precision)


def _unknown(span: Span, found: Interval, context: Context) -> bool:
    """Whether the report nowhere dates the happening that the words count from."""
    value = context.moments[span].mention.value
    if value == Since(Reference(Unit.DAY)) and found.start is None:
        return True  # "has since retaken it", of a day that the report does not name
    return found.start is None and found.end is None


def _interval(claim: Claim, span: Span, context: Context) -> Interval | None:
    moment = context.moments.get(span)
    if moment is None:
        return None
    if (
        claim.type in _CHANGES
        and claim.quantity is None
        and isinstance(moment.mention.value, Since)
        and moment.mention.value.of != Reference(Unit.DAY)
    ):
        return replace(moment.days, end=moment.days.start) if moment.days.start else moment.days
    if _grown_since(claim, moment, context):
        return replace(
            moment.days, end=context.published.isoformat() if context.published else None
        )
    if _so_by_then(claim, moment):
        return replace(moment.days, start=moment.days.end)
    if _told_then(claim, moment):
        day = moment.days.end if isinstance(moment.mention.value, Until) else moment.days.start
        return replace(moment.days, start=day, end=day)
    if _ahead(claim, moment):
        return interval(
            moment.mention, moment.here, context.anchors, moment.reference, Tense.FUTURE
        )
    return moment.days


def _grown_since(claim: Claim, moment: Moment, context: Context) -> bool:
    """Whether a war's toll is counted from its beginning: "began in May. It has cost 900 lives"."""
    if claim.quantity is None or not claim.type.startswith("people."):
        return False
    at, own = moment.mention.attaches, context.sentence_of(claim.trigger)
    if at is None or own is None:
        return False
    verb = moment.sentence.parsed.doc[at]
    verb = verb.head if verb.dep_ in {"npadvmod", "pobj", "prep"} else verb
    told = (t for t in own.doc if own.span(t).overlaps(claim.trigger))
    return begins(verb) and any(so_far(t) for t in told)


def _so_by_then(claim: Claim, moment: Moment) -> bool:
    """Whether it tells how things stood on a day: "by Monday they held the port", "in jail as of May 3"."""
    held = claim.type in _STATES or (
        claim.quantity is not None and claim.quantity.basis is Basis.STOCK
    )
    until = isinstance(moment.mention.value, Until) and moment.mention.tense is Tense.PAST
    by = moment.mention.span.text.lower().startswith(("by ", "as of "))
    return held and until and by and claim.modality is Modality.ASSERTED


def _told_then(claim: Claim, moment: Moment) -> bool:
    """Whether it happened on the day that ends a stretch: "until Friday, when shells fell"."""
    doc, end = moment.sentence.parsed.doc, moment.mention.last
    when = [t.lower_ for t in doc[end + 1 : end + 3]] == [",", "when"]
    parsed, at = moment.sentence.parsed, claim.trigger.start
    between = [t.text for t in doc[end + 3 :] if parsed.span(t).start < at]
    after = at > moment.mention.span.end and "," not in between
    return when and after and isinstance(moment.mention.value, Until | Since)


def _ahead(claim: Claim, moment: Moment) -> bool:
    """Whether a time is that of something to come: its own, not that of who plans it."""
    sentence, mention = moment.sentence, moment.mention
    if claim.modality not in _AHEAD or mention.attaches is None:
        return False
    verb: Token = sentence.parsed.doc[mention.attaches]
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    if sentence.parsed.span(verb).start > claim.trigger.start and verb.tag_ == "VB":
        return True
    to_be = verb.tag_ == "VB" and verb.head.lemma_ == "be" and verb.dep_ == "xcomp"
    if to_be and any(sentence.parsed.span(t).overlaps(claim.trigger) for t in verb.subtree):
        return True  # "were to hold talks on Tuesday"
    within = any(sentence.parsed.span(t).overlaps(claim.trigger) for t in verb.subtree)
    if within and verb.tag_ == "VB" and mention.span.text.lower().startswith("within "):
        return True  # "is ready to sign a treaty within a month"
    given = any(c.lower_ in {"was", "were"} for c in verb.children)  # "that were promised in May"
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and given)
    spoken = sentence.parsed.span(verb).overlaps(claim.trigger) and past
    if spoken and mention.tense is Tense.PAST and (mention.first < verb.i or _spoken_on(mention)):
        return False  # "On Thursday Paris pledged more tanks"
    owners = (sentence.parsed.doc[mention.attaches], verb)
    return any(sentence.parsed.span(t).overlaps(claim.trigger) for t in owners)


def _spoken_on(mention: TimeMention) -> bool:
    """Whether a day behind the verb is that of the saying: "Paris pledged ten tanks on 9 May"."""
    day, words = mention.value, mention.span.text.lower()
    if not isinstance(day, Date):
        return False
    return words.startswith("on " if day.day is not None else "in ")


def _said(words: str | None, context: Context) -> str | None:
    found = (m.days.end for m in context.moments.values() if m.mention.span.text == words)
    return next(found, None) if words is not None else None
