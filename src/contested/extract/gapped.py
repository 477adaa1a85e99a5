"""Counts that share a verb, each with its own place or day: "30 fell over Kursk and six over Tula".

So does what a count was before: "16 were killed, up from 12 the previous day".

Whoever counts like that says the verb once; what follows is a number and where or when it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.counting import COUNTS_AGENT
from contested.extract.draft import Draft, Phrase
from contested.extract.reading import SentenceReading
from contested.language.quantities import Figure, FigureKind
from contested.language.times import TimeMention

_SEATED = frozenset({"in", "over", "near", "at", "above", "around", "outside", "on"})
_MORE = frozenset({"more", "others", "another"})
_EARLIER = frozenset({"up from", "down from", "compared with", "compared to"})
_NEAR = 3
_HEDGES = frozenset("a about some up to nearly almost over around at least more than".split())
_ENDS = frozenset({"as", "in", "on", "after", "since", "during"})
_JOINS = frozenset({",", "and", "while", ";", "plus"})


def gapped(draft: Draft) -> Iterator[Draft]:
    """The claims of the counts that go on with a draft's verb; its own is the first of them."""
    if draft.figure is None or draft.part_of is not None:
        return
    for figure in _following(draft.figure, draft.hit.head, draft.reading):
        number = Phrase(draft.reading, (draft.reading.parsed.doc[figure.token],))
        does = draft.type in COUNTS_AGENT
        agent, target = (number, draft.target) if does else (draft.agent, number)
        yield replace(draft, figure=figure, agent=agent, target=target)


def other_doers(draft: Draft) -> Iterator[Draft]:
    """What another did likewise whose verb is left out: "Kyiv got back 502 bodies, Moscow 48"."""
    figure, reading = draft.figure, draft.reading
    if figure is None or draft.part_of is not None or draft.agent is None:
        return
    doc = reading.parsed.doc
    for other in reading.figures:
        at = other.token
        while at > 1 and doc[at - 1].lower_ in _HEDGES:
            at -= 1
        name = doc[at - 1] if at else doc[0]
        mark = doc[name.left_edge.i - 1].lower_ if name.left_edge.i else ""
        between = doc[figure.token : name.i]
        if (
            other.kind is FigureKind.COUNT
            and name.pos_ == "PROPN"
            and mark in {",", "and", "while"}
            and name.i > draft.hit.head.i
            and figure.token < name.i
            and reading.actor_at(name) is not None
            and _left_out(other, reading)
            and not any(t.pos_ in {"VERB", "AUX"} for t in between)
        ):
            noun = doc[other.head if other.head is not None else other.token]
            noun = noun if noun.i >= other.token else doc[other.token]
            unit = other.unit or figure.unit
            counted, doer = Phrase(reading, (noun,)), Phrase(reading, (name,))
            moved = draft.type in COUNTS_AGENT  # "China evacuated 3,125 people, India 1,700"
            agent, target = (counted, None) if moved else (doer, counted)
            yield replace(draft, figure=replace(other, unit=unit), agent=agent, target=target)


def _left_out(figure: Figure, reading: SentenceReading) -> bool:
    """Whether no verb follows a number's noun, so that it goes on with the verb before."""
    doc = reading.parsed.doc
    last = max(figure.token, figure.head if figure.head is not None else 0)
    after = doc[last + 1] if last + 1 < len(doc) else None
    return after is None or after.text in {",", ".", ";", "—", "–"} or after.lower_ in _ENDS


def stretch(draft: Draft, *, of_days: bool = False) -> tuple[int, int] | None:
    """The tokens among which such a count has its place and day; None for any other draft.

    Those of the first count may stand before it too: the stretch begins with the sentence. What a
    count was before has a day of its own, and is of the same place.
    """
    figure, reading = draft.figure, draft.reading
    if figure is None:
        return None
    members = _members(figure, draft.hit.head, reading)
    if not of_days:
        members = [f for f in members if not _was_before(f, reading)]
    if len(members) < 2 or figure not in members:
        return None
    at = members.index(figure)
    first = figure.token if at else 0
    last = members[at + 1].token if at + 1 < len(members) else len(reading.parsed.doc)
    return first, last


def day_before(draft: Draft) -> TimeMention | None:
    """When a count was what it was before: "up from 12 the previous day"."""
    figure, reading = draft.figure, draft.reading
    if figure is None or not _was_before(figure, reading):
        return None
    return next(t for t in reading.times if figure.token < t.first <= figure.token + _NEAR)


def _members(figure: Figure, head: Token, reading: SentenceReading) -> list[Figure]:
    """All counts of the row that a figure is one of, in their order."""
    for first in reading.figures:
        if first.token <= figure.token:
            row = [first, *_following(first, head, reading)]
            if figure in row:
                return row
    return [figure]


def _following(first: Figure, head: Token, reading: SentenceReading) -> Iterator[Figure]:
    later = [f for f in reading.figures if f.token > first.token and f.part_of is None]
    alike = [f for f in later if f.kind is FigureKind.COUNT and f.unit == first.unit]
    earlier = [f for f in alike if _was_before(f, reading)]
    yield from _row(first, head, [f for f in later if f not in earlier], reading)
    yield from earlier[:1]


def _row(
    last: Figure, head: Token, later: list[Figure], reading: SentenceReading
) -> Iterator[Figure]:
    """The bare counts that follow one another, each with its own place or day."""
    doc, unit = reading.parsed.doc, last.unit
    for figure in later:
        between = doc[max(last.token + 1, min(head.i + 1, figure.token)) : figure.token]
        told = any(t.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} and t != head for t in between)
        alike = figure.kind is FigureKind.COUNT and figure.unit == unit
        if told or not alike or not _bare(figure, reading):
            return
        last = figure
        yield figure


def _was_before(figure: Figure, reading: SentenceReading) -> bool:
    """Whether a count was that many at an earlier time: "up from 12 the previous day"."""
    doc, at = reading.parsed.doc, figure.token
    compared = doc[max(at - 2, 0) : at].text.lower() in _EARLIER
    return compared and any(at < t.first <= at + _NEAR for t in reading.times)


def _bare(figure: Figure, reading: SentenceReading) -> bool:
    """Whether a number stands after a comma or "and", and before where or when it was."""
    doc, at = reading.parsed.doc, figure.token + 1
    before = doc[figure.token - 1].lower_ if figure.token else ""
    if at < len(doc) and doc[at].lower_ in _MORE:
        at += 1
    too = doc[max(figure.token - 3, 0) : figure.token].text.lower() == "as well as"
    joined = before in _JOINS | _MORE or too
    if not joined or at + 1 >= len(doc) or doc[at].lower_ not in _SEATED:
        return False
    placed = any(p.name and at < p.first <= at + 4 for p in reading.places)
    return placed or any(at <= t.first <= at + 1 for t in reading.times)
