"""Counts that share a verb, each with its own place or day: "30 fell over Kursk and six over Tula".

So does what a count was before: "16 were killed, up from 12 the previous day".

Whoever counts like that says the verb once; what follows is a number and where or when it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.reading import SentenceReading
from contested.language.quantities import Figure, FigureKind
from contested.language.times import TimeMention

_SEATED = frozenset({"in", "over", "near", "at", "above", "around", "outside", "on"})
_MORE = frozenset({"more", "others", "another"})
_EARLIER = frozenset({"up from", "down from", "compared with", "compared to"})
_NEAR = 3
_JOINS = frozenset({",", "and", "while", ";", "plus"})


def gapped(draft: Draft) -> Iterator[Draft]:
    """The claims of the counts that go on with a draft's verb; its own is the first of them."""
    if draft.figure is None or draft.part_of is not None:
        return
    for figure in _following(draft.figure, draft.hit.head, draft.reading):
        number = draft.reading.parsed.doc[figure.token]
        yield replace(draft, figure=figure, target=Phrase(draft.reading, (number,)))


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
    doc, last = reading.parsed.doc, first
    for figure in reading.figures:
        if figure.token <= last.token:
            continue
        between = doc[max(last.token + 1, min(head.i + 1, figure.token)) : figure.token]
        told = any(t.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} and t != head for t in between)
        alike = figure.kind is FigureKind.COUNT and figure.unit == first.unit
        once = _was_before(figure, reading)
        if (told and not once) or not alike or figure.part_of is not None:
            return
        if not (once or _bare(figure, reading)):
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
