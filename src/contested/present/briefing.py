"""A daily update: what is claimed, by war and by section, each line leading to its words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from contested.model.claim import Claim, Source
from contested.present.marking import marks
from contested.present.statement import Statement, ordered, statements
from contested.present.summary import Summary, summary
from contested.present.wording import Wording

_LESS = ("agent", "target")  # their words often hold the figure or the place, which are marked


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as it stands in a report; `marks` are (start, end, part) within it, in order."""

    text: str
    marks: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a brief: one statement, however many reports repeat it.

    Attributes:
        summary: what is said, and by whom.
        quote: the sentence of the fullest report.
        references: (report, sentence) numbers, such as (3, 2): sentence 2 of reference 3.
        reports: in how many reports it stands.
        claims: ids of its claims, the one that is shown first.
    """

    summary: Summary
    quote: Quote
    references: tuple[tuple[int, int], ...]
    reports: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of one subject."""

    name: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The sections of one war; `conflict` is empty for what fits none."""

    conflict: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A report that a brief refers to, with the sentences that it quotes, numbered from 1."""

    number: int
    document: str
    publisher: str | None
    title: str | None
    published: str | None
    url: str | None
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A report whose language cannot be read: what it says is not in the brief."""

    document: str
    language: str
    publisher: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief; `first` and `last` are the days of publication that it spans."""

    chapters: tuple[Chapter, ...]
    references: tuple[Reference, ...]
    claims: int
    statements: int
    first: str | None
    last: str | None
    unread: tuple[Unread, ...] = ()


def brief(
    claims: Iterable[Claim],
    wording: Wording,
    wars: Mapping[str, str],
    titles: Mapping[str, str],
    unread: tuple[Unread, ...] = (),
) -> Brief:
    """The brief of some claims.

    Args:
        claims: as the ledger gives them.
        wording: the words of views.
        wars: the conflict of each document that fits one, by the document's id.
        titles: the conflicts' names by their ids.
        unread: reports that could not be read.
    """
    given = list(claims)
    library = _Library()
    shelves = defaultdict[str, list[Claim]](list)
    for claim in given:
        shelves[wars.get(claim.document.id, "")].append(claim)
    busiest = sorted(shelves, key=lambda war: (war == "", -len(shelves[war]), war))
    chapters = tuple(
        Chapter(war, titles.get(war, war), _sections(shelves[war], wording, library))
        for war in busiest
    )
    days = sorted(c.document.published[:10] for c in given if c.document.published)
    return Brief(
        chapters,
        library.references(),
        len(given),
        sum(len(section.entries) for chapter in chapters for section in chapter.sections),
        days[0] if days else None,
        days[-1] if days else None,
        unread,
    )


def _sections(claims: list[Claim], wording: Wording, library: "_Library") -> tuple[Section, ...]:
    by_section = defaultdict[str, list[Statement]](list)
    for statement in statements(claims):
        by_section[wording.type(statement.claim.type).section].append(statement)
    order = [*wording.sections, *sorted(set(by_section) - set(wording.sections))]
    return tuple(
        Section(
            name,
            wording.sections.get(name, name.title()),
            tuple(_entry(each, wording, library) for each in ordered(by_section[name])),
        )
        for name in order
        if name in by_section
    )


def _entry(statement: Statement, wording: Wording, library: "_Library") -> Entry:
    claim = statement.claim
    references = dict.fromkeys(library.number(each) for each in statement.claims)
    return Entry(
        summary(claim, wording),
        _quote(claim, wording),
        tuple(references),
        len(statement.documents),
        tuple(dict.fromkeys(each.id for each in statement.claims)),
    )


def _quote(claim: Claim, wording: Wording) -> Quote:
    sentence, free = claim.sentence, list[tuple[int, int, str]]()
    for mark in sorted(marks(claim, wording), key=lambda each: each.part in _LESS):
        start, end = mark.span.start - sentence.start, mark.span.end - sentence.start
        inside = start >= 0 and end <= len(sentence.text)
        if inside and all(end <= other[0] or start >= other[1] for other in free):
            free.append((start, end, mark.part))
    return Quote(sentence.text, tuple(sorted(free)))


class _Library:
    """The reports and sentences that a brief refers to, numbered as they are first needed."""

    def __init__(self) -> None:
        self._sources: dict[str, tuple[int, Source]] = {}
        self._sentences = defaultdict[str, dict[str, int]](dict)

    def number(self, claim: Claim) -> tuple[int, int]:
        """The numbers of the claim's report and sentence."""
        source = claim.document
        report, _ = self._sources.setdefault(source.id, (len(self._sources) + 1, source))
        sentences = self._sentences[source.id]
        sentence = sentences.setdefault(claim.sentence.text, len(sentences) + 1)
        return report, sentence

    def references(self) -> tuple[Reference, ...]:
        """Every report that was referred to, by number."""
        return tuple(
            Reference(
                number, s.id, s.publisher, s.title, s.published, s.url, tuple(self._sentences[s.id])
            )
            for number, s in self._sources.values()
        )
