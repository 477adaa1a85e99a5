"""Counts that share a verb, each with its own place or day: "30 fell over Kursk and six over Tula".

Whoever counts like that says the verb once; what follows is a number and where or when it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.reading import SentenceReading
from contested.language.quantities import Figure, FigureKind

_SEATED = frozenset({"in", "over", "near", "at", "above", "around", "outside", "on"})
_MORE = frozenset({"more", "others", "another"})
_JOINS = frozenset({",", "and", "while", ";", "plus"})


def gapped(draft: Draft) -> Iterator[Draft]:
    """The claims of the counts that go on with a draft's verb; its own is the first of them."""
    if draft.figure is None or draft.part_of is not None:
        return
    for figure in _following(draft.figure, draft.hit.head, draft.reading):
        number = draft.reading.parsed.doc[figure.token]
        yield replace(draft, figure=figure, target=Phrase(draft.reading, (number,)))


def stretch(draft: Draft) -> tuple[int, int] | None:
    """The tokens among which such a count has its place and day; None for any other draft.

    Those of the first count may stand before it too: the stretch begins with the sentence.
    """
    figure, reading = draft.figure, draft.reading
    if figure is None:
        return None
    members = _members(figure, draft.hit.head, reading)
    if len(members) < 2:
        return None
    at = members.index(figure)
    first = figure.token if at else 0
    last = members[at + 1].token if at + 1 < len(members) else len(reading.parsed.doc)
    return first, last


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
        if told or not alike or figure.part_of is not None or not _bare(figure, reading):
            return
        last = figure
        yield figure


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
