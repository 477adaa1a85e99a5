"""The time expressions of a page in the order of its text, each seen from the account so far.

"That day" and "two days later" count from the day that was named last. An hour or a part of a day
without a date ("at dusk") is of the day that was named last in its own paragraph or just before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from contested.extract.accounts import in_saying
from contested.extract.reading import Reading, SentenceReading
from contested.language.anchors import counts_from, undated_anchor
from contested.language.calendar import (
    Ago,
    Clock,
    Date,
    Offset,
    Part,
    Reference,
    Relative,
    Since,
    Unit,
    Until,
    When,
    Window,
)
from contested.language.times import Tense, TimeMention
from contested.model.span import Span
from contested.model.vocabulary import TimePrecision
from contested.resolve.anchors import anchor_day
from contested.resolve.calendar_steps import stepped
from contested.resolve.days import Frame, window
from contested.resolve.moment import Moment
from contested.resolve.quoted_days import spoken_from
from contested.resolve.spans import known_deed
from contested.resolve.time import Anchors, Interval, interval
from contested.resolve.told_days import told_anchors

_STRETCH = re.compile(r"\bperiod\b|\bsame \d+ hours\b")
_FOLLOWING = re.compile(r"\b(?:following|ensuing|subsequent)\b")
_POSTED = re.compile(r"\d{1,2}[:.]\d{2}\b")
_COARSE = re.compile(r"(?i)\b(?:weeks?|months?|years?|decades?)\b")
_FRONT = 2
_LINE = 6  # words of a line that is only a heading
_FIGHTS = frozenset({"fighting", "clash", "battle", "shelling", "violence", "bombardment", "war"})
_FAR = 8  # sentences of a bulletin that may lie between a stretch and "the same period"
_OWN_DAY = frozenset({"today", "this", "tonight", "last", "overnight", "night’s", "night's"})


def timeline(reading: Reading, published: date | None, anchors: Anchors) -> dict[Span, Moment]:
    """Every time expression of a page, by its span; empty without a day of publication."""
    if published is None:
        return {}
    moments = _moments(reading, published, anchors)
    own = tuple(told_anchors(moments))
    for i, moment in enumerate(moments):
        happening = counts_from(moment.mention.value) or undated_anchor(moment.mention.value)
        if happening is None or anchor_day(happening.words, Frame(published, tuple(anchors))):
            continue
        if anchor_day(happening.words, Frame(published, own)):
            rest = (moment.mention, moment.sentence, reading, moments[:i], published, own)
            moments[i] = _moment(*rest)
        elif counts_from(moment.mention.value) and (
            (happening.loose and not known_deed(happening))
            or _COARSE.search(moment.mention.span.text)
        ):
            moments[i] = replace(moment, days=Interval(None, None, TimePrecision.OPEN))
    return {m.mention.span: m for m in moments}


def _moments(reading: Reading, published: date, anchors: Anchors) -> list[Moment]:
    moments: list[Moment] = []
    for _, sentence in sorted(reading.sentences.items()):
        for mention in sorted(sentence.times, key=lambda t: t.span.start):
            moments.append(_moment(mention, sentence, reading, moments, published, anchors))
    return moments


def _moment(
    mention: TimeMention,
    sentence: SentenceReading,
    reading: Reading,
    before: Sequence[Moment],
    published: date,
    anchors: Anchors,
) -> Moment:
    reference = _reference(mention, sentence, reading, before, published)
    here = spoken_from(mention, sentence, reading, published, anchors)
    here = here or _account_day(mention, sentence, reading, before) or published
    days = _repeated(mention, sentence, reading, before, published)
    value = mention.value.of if isinstance(mention.value, Until) else mention.value
    counted = None if isinstance(value, Clock) else reference
    days = days or interval(mention, here, anchors, counted)
    return Moment(mention, sentence, days, here, reference, in_saying(mention, sentence, reading))


def _reference(
    mention: TimeMention,
    sentence: SentenceReading,
    reading: Reading,
    before: Sequence[Moment],
    published: date,
) -> date | None:
    """The account's own day: the last one named.

    What came before or after it rather counts from a happening near by than from a saying, and
    "that day" is none on which something is said as the report comes out.
    """
    same = _that_day(mention)
    before = [m for m in before if not m.mention.back]
    dated = [m for m in before if m.mention.dated and (m.day or (_from_day(m) if same else None))]
    near = {s.index for s in reading.before(sentence.index)} | {sentence.index}
    told = [m for m in dated if not m.said and m.sentence.index in near]
    own = [m for m in dated if m.sentence is sentence]
    if own and all(m.said for m in own):
        told = own  # "said on Tuesday that the previous day …"
    if same and not all(m.said for m in dated):
        dated = [m for m in dated if not (m.said and m.day == published)] or dated
    found = dated if same or not told else told
    if not same:
        found = [m for m in found if _of_verb(m)] or found
    return (found[-1].day or _from_day(found[-1])) if found else None


def _that_day(mention: TimeMention) -> bool:
    """Whether it points to the day named last: "that day", "the same evening"."""
    value = mention.value
    of = value.of if isinstance(value, Part) else value
    return isinstance(of, Reference) and of.offset == 0


def _from_day(moment: Moment) -> date | None:
    """The calendar day that a stretch begins with: that of "since Oct. 7"."""
    value = moment.mention.value
    named = isinstance(value, Since) and isinstance(value.of, Date) and value.of.day is not None
    return date.fromisoformat(moment.days.start) if named and moment.days.start else None


def _of_verb(moment: Moment) -> bool:
    """Whether it dates what its clause tells, rather than a thing in it ("the raid on Tuesday")."""
    at = moment.mention.attaches
    return at is not None and moment.sentence.parsed.doc[at].pos_ in {"VERB", "AUX"}


def _account_day(
    mention: TimeMention, sentence: SentenceReading, reading: Reading, before: Sequence[Moment]
) -> date | None:
    """The day that a bare "at dusk" belongs to: the last one named here or just before."""
    value = mention.value
    inner = value.of if isinstance(value, Part) and isinstance(value.of, Part) else value
    bare = (isinstance(inner, Part) and inner.of == Relative(Unit.DAY, 0)) or (
        isinstance(value, Clock) and value.of is None
    )
    if bare and _overnight(value) and (day := _day_beside(mention, sentence, before)):
        return day
    if not bare or set(mention.span.text.lower().split()) & _OWN_DAY:
        return None
    near = {s.index for s in reading.before(sentence.index)} | {sentence.index}
    if isinstance(value, Clock):
        goes_on = mention.first > _FRONT and not _posts(reading)  # "It took effect at 1 p.m."
        last = {sentence.index - 1} if goes_on else set[int]()
        near = {i for i in near if i in last or _together(i, sentence.index, reading)}
    named = [m for m in before if m.sentence.index in near and m.day and not m.mention.back]
    days = [m.day for m in named]
    done = [m.day for m in named if not m.said]
    if done and not any(m.sentence is sentence for m in before if m.day):
        days = done
    told = {m.day for m in before if m.day is not None and not m.said and m.mention.dated}
    if not days and len(told) == 1 and not isinstance(value, Clock):
        return told.pop()  # a report of one day all through
    return days[-1] if days else None


def _together(index: int, here: int, reading: Reading) -> bool:
    """Whether two sentences share a paragraph, or one is the line right over the other."""
    sentences = reading.page.sentences
    text = sentences[index].text.strip()
    line = index == here - 1 and len(text.split()) <= _LINE and text[-1:] not in '.!”"'
    return line or sentences[index].paragraph == sentences[here].paragraph


def _posts(reading: Reading) -> bool:
    """Whether a page is made of posts, each under its hour: "14:20 GMT"."""
    return any(_POSTED.match(s.text.strip()) for s in reading.page.sentences)


def _day_beside(
    mention: TimeMention, sentence: SentenceReading, before: Sequence[Moment]
) -> date | None:
    """The sentence's own day before a night that only describes: "on Friday after an overnight raid"."""
    doc = sentence.parsed.doc
    describes = mention.first == mention.last and doc[mention.first].dep_ in {"amod", "compound"}
    days = [m.day for m in before if m.sentence is sentence and m.day and not m.said]
    return days[-1] if describes and days else None


def _repeated(
    mention: TimeMention,
    sentence: SentenceReading,
    reading: Reading,
    before: Sequence[Moment],
    published: date,
) -> Interval | None:
    """What a stretch named before gives: "in the same period", "that night", "since then"."""
    value = mention.value
    told = [m for m in before if m.mention.dated and not m.said and m.days.start]
    bare = isinstance(value, Offset) and value.of == Reference(Unit.DAY) and not value.back
    if isinstance(value, Offset) and bare and not _day_told(before):
        return _offset(value, told)
    if isinstance(value, Ago) and (run := _days_of_war(mention, value, sentence, published)):
        return run
    if isinstance(value, Window) and (days := _from_account(mention, value, told, sentence)):
        return days
    if value == Since(Reference(Unit.DAY)) and told:
        return replace(_last_begun(told, sentence).days, end=published.isoformat())
    if step := stepped(value, [m.days for m in told], published):
        return step
    if isinstance(value, Part) and value.of == Reference(Unit.DAY) and told:
        last = told[-1].mention.value
        two = isinstance(last, Part) and last.part == "night" and told[-1].day is None
        night = value.part == "night" and (two or _overnight(last))
        return told[-1].days if night else None
    near = range(sentence.index - _FAR, sentence.index + 1)
    stretches = [m for m in reversed(before) if m.sentence.index in near and m.day is None]
    if value == Part("day", Relative(Unit.DAY, 0)):
        return next((m.days for m in stretches if isinstance(m.mention.value, Window)), None)
    same = isinstance(value, Reference) and _STRETCH.search(mention.span.text.lower())
    return stretches[0].days if same and stretches else None


def _from_account(
    mention: TimeMention, value: Window, told: Sequence[Moment], sentence: SentenceReading
) -> Interval | None:
    """A stretch from the account's own day on: "and, over the following four days, killed …".

    "Within three hours" is of that day too, where one is named near.
    """
    words = mention.span.text.lower()
    ahead = value.ahead and not words.startswith(("in the coming", "over the coming"))
    if mention.tense is not Tense.PAST or not (ahead or words.startswith("within ")):
        return None
    near = [m.day for m in told if m.day and m.sentence.index >= sentence.index - 1]
    if not near or near[-1] is None:
        unknown = Interval(None, None, TimePrecision.OPEN)  # "in the weeks that followed"
        return unknown if _FOLLOWING.search(words) else None
    days = window(near[-1], value.amount, ahead=True)
    if days.start is None or days.end is None:
        return None
    return Interval(days.start.isoformat(), days.end.isoformat(), days.precision)


def _days_of_war(
    mention: TimeMention, value: Ago, sentence: SentenceReading, published: date
) -> Interval | None:
    """The days that a fight has lasted, today's among them: "in three days of clashes"."""
    of = sentence.parsed.doc[mention.last + 1 : mention.last + 5]
    fought = any(t.lemma_.lower() in _FIGHTS or t.lower_ in _FIGHTS for t in of[1:])
    low = value.amount.low
    days = {Unit.DAY: 1, Unit.WEEK: 7}.get(value.amount.unit)
    if of[:1].text != "of" or not fought or days is None or low is None or not value.ahead:
        return None
    first = published - timedelta(days=int(low) * days - 1)
    return Interval(first.isoformat(), published.isoformat(), TimePrecision.DAY)


def _last_begun(told: Sequence[Moment], sentence: SentenceReading) -> Moment:
    """The one that "since then" points to: the last near by that begins on a day, else the last."""
    near = [m for m in told if m.sentence.index >= sentence.index - 1]
    value = (
        m.mention.value.of if isinstance(m.mention.value, Since) else m.mention.value for m in near
    )
    dated = [m for m, v in zip(near, value, strict=True) if isinstance(v, Date) and v.day]
    return dated[-1] if dated else told[-1]


def _day_told(before: Sequence[Moment]) -> bool:
    return any(m.day is not None and m.mention.dated for m in before)


def _offset(value: Offset, told: Sequence[Moment]) -> Interval:
    """So long after the month or year named last: "fell in May; two months later …"; else unknown."""
    amount = value.amount
    step = {Unit.YEAR: 12, Unit.MONTH: 1}.get(amount.unit)
    exact = amount.low == amount.high and amount.low is not None
    if step is None or not exact or not told or amount.low is None:
        return Interval(None, None, TimePrecision.OPEN)
    start = date.fromisoformat(told[-1].days.start or "")
    end = date.fromisoformat(told[-1].days.end or told[-1].days.start or "")
    months = int(amount.low) * step * (-1 if value.before else 1)
    first = _month(start, months).replace(day=1)
    last = _month(end, months + 1).replace(day=1) - timedelta(days=1)
    return Interval(first.isoformat(), last.isoformat(), told[-1].days.precision)


def _month(day: date, months: int) -> date:
    """The first of the month so many months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _overnight(value: When) -> bool:
    return isinstance(value, Part) and value.part == "overnight"
