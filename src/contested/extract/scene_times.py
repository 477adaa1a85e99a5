"""The day that the sentence before is set on, and which times can be the next sentence's too."""

import re

from spacy.tokens import Token

from contested.extract.accounts import days_on_end, in_answer, in_saying, within_a_day
from contested.extract.binding import closed
from contested.extract.deeds import DEEDS, comes_about
from contested.extract.draft import Dated, Draft
from contested.extract.place_nouns import lies_in
from contested.extract.proceedings import of_proceedings
from contested.extract.reading import Reading, SentenceReading
from contested.language.calendar import (
    Clock,
    Date,
    Lasting,
    Offset,
    Range,
    Reference,
    Relative,
    Unit,
)
from contested.language.time_kinds import TimeKind, one_night
from contested.language.times import Tense, TimeMention

_LONG = frozenset({Unit.MONTH, Unit.YEAR})
_HOURS = frozenset({Unit.HOUR, Unit.MINUTE})
_BOUNDS = frozenset({"since", "until", "before"})
_REMAINS = frozenset({"body", "corpse", "remains", "remain"})
_OPERATIONS = frozenset({"operation", "offensive", "campaign", "invasion", "measure", "incursion"})
_DONE = frozenset({"dobj", "nsubjpass"})
_AHEAD = re.compile(r"\b(?:tomorrow|coming|in the next|next (?:week|month|year))\b")


def carries(time: TimeMention) -> bool:
    """Whether a time can be the next sentence's too: a day or a stretch, not "since"."""
    day = time.kind in {TimeKind.POINT, TimeKind.INTERVAL} or within_a_day(time)
    if time.back or not time.dated or not day:
        return False
    words = time.span.text.lower()
    hour = isinstance(time.value, Clock) and time.value.of is None
    if hour or isinstance(time.value, Lasting) or words == "so far" or words.endswith("period"):
        return False
    if isinstance(time.value, Range) and not (days_on_end(time.value) or one_night(time.value)):
        return False
    ahead = time.tense is Tense.FUTURE or _AHEAD.search(words)
    unit = time.value.amount.unit if isinstance(time.value, Offset) else None
    unit = time.value.unit if isinstance(time.value, Reference) else unit
    near = unit in _HOURS or (unit is Unit.DAY and time.first <= 1)  # "A day later, jets hit X"
    return not ahead and (near or not words.endswith(("later", "earlier")))


def _aside(time: TimeMention, sentence: SentenceReading) -> bool:
    """Whether a time is of a clause that describes something: "the truce, agreed in April, …"."""
    doc = sentence.parsed.doc
    token = doc[time.first if time.attaches is None else time.attaches]
    after = doc[time.last + 1].text if time.last + 1 < len(doc) else ""
    if after == "," and token.pos_ == "VERB" and token.i and token.nbor(-1).text == ",":
        return True  # the parser takes "agreed" for the sentence's own verb
    if of_proceedings(token):
        return True
    above = (
        t for t in (token, *token.ancestors) if closed(t) and t.tag_ != "VBG" and not _took_place(t)
    )
    return any(t.head.pos_ in {"NOUN", "PROPN"} for t in above)


def _took_place(clause: Token) -> bool:
    """Whether it says when what is told of was: "look into a shooting that happened on Monday"."""
    return bool(clause.head.lemma_.lower() in DEEDS) and comes_about(clause)


def _looks_back(time: TimeMention, sentence: SentenceReading) -> bool:
    """Whether a time is of what went before: "20,000 lived there before war came in May".

    So is a year or a month: a campaign that "began last month" goes on.
    """
    value = time.value
    if isinstance(value, Date) and (value.month is None or value.day is None):
        return True
    if isinstance(value, Relative) and value.unit in _LONG:
        return True
    doc = sentence.parsed.doc
    own = doc[time.first if time.attaches is None else time.attaches]
    above = (own, *own.ancestors)
    return any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in _BOUNDS
        for t in above
        if t.dep_ == "advcl"
        for c in t.children
    )


def _of_search(time: TimeMention, sentence: SentenceReading) -> bool:
    """Whether it is when the dead were found: "dug nine bodies out of the rubble overnight"."""
    own = sentence.parsed.doc[time.first if time.attaches is None else time.attaches]
    verb = next((t for t in (own, *own.ancestors) if t.pos_ == "VERB"), own)
    return any(
        t.lemma_.lower() in _REMAINS
        for c in verb.children
        if c.dep_ in _DONE
        for t in (c, *c.lefts)
    )


def scene_time(draft: Draft, reading: Reading) -> Dated | None:
    """The day that the sentence before is set on."""
    for sentence in reading.before(draft.reading.index, 1)[:1]:
        for time in sentence.times:
            aside = _aside(time, sentence) or in_saying(time, sentence, reading)
            aside = aside or _looks_back(time, sentence) or _of_search(time, sentence)
            aside = aside or in_answer(sentence.parsed.doc[time.first])
            if carries(time) and not aside:
                return Dated(sentence, time)
    return None


def scene_around(draft: Draft, reading: Reading) -> Dated | None:
    """The day of an operation told in the sentence before, for what it brought to a town there."""
    scene = scene_time(draft, reading)
    if scene is None:
        return None
    own = [p for p in draft.places if p.reading is draft.reading]
    wide = [p for p in scene.reading.places if p.name and not p.acting]
    if not any(t.lemma_.lower() in DEEDS | _OPERATIONS for t in scene.reading.parsed.doc):
        return None
    inside = all(any(lies_in(p.mention, w, reading) for w in wide) for p in own)
    sentences = reading.page.sentences
    here, there = (sentences[i].paragraph for i in (draft.reading.index, scene.reading.index))
    return scene if own and inside and here == there else None
