"""A daily update: what happened, by war and by section, each line leading to its words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from contested.model.claim import Claim, Source
from contested.model.event import Event, EventStatus
from contested.model.series import Series
from contested.present.charts import Chart, chart
from contested.present.event_summary import EventSummary, event_summary
from contested.present.history import corrections
from contested.present.marking import marks
from contested.present.summary import summary
from contested.present.voices import voices
from contested.present.wording import Wording

T = TypeVar("T", Event, Series)
_LESS = ("agent", "target")  # their words often hold the figure or the place, which are marked
FEWEST_POINTS = 3
MOST_CHARTS = 6


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as it stands in a report; `marks` are (start, end, part) within it, in order."""

    text: str
    marks: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks on an event: who, what they do, and the sentence that says so.

    Attributes:
        said: who says it and how; "the report itself" where nobody is named.
        status: what the report says of its truth; empty where nothing.
        reference: (report, sentence) numbers, such as (3, 2): sentence 2 of reference 3.
        claim: the id of the claim.
    """

    said: str
    status: str
    quote: Quote
    reference: tuple[int, int]
    claim: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a brief: one event, however many claims and reports tell of it.

    Attributes:
        event: its id.
        status: what positions and checks add up to.
        summary: what happened, and where each side stands.
        voices: who tells it best and, where somebody denies or doubts it, who does.
        corrections: figures that one source gave and then gave otherwise, a sentence each.
        references: of every claim of it.
        reports, origins: in how many reports it stands, and how many origins stand behind it.
        claims: ids of its claims.
        news: what changed about it since the last brief, where that was asked.
    """

    event: str
    status: EventStatus
    summary: EventSummary
    voices: tuple[Voice, ...]
    corrections: tuple[str, ...]
    references: tuple[tuple[int, int], ...]
    reports: int
    origins: int
    claims: tuple[str, ...]
    news: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of one subject."""

    name: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The sections of one war, and its series as charts; `conflict` is empty for what fits none.

    `more` is how many series have a chart that is not here.
    """

    conflict: str
    title: str
    sections: tuple[Section, ...]
    charts: tuple[Chart, ...] = ()
    more: int = 0


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
    """A whole brief.

    Attributes:
        claims, events: how many are told of.
        first, last: the days of publication that it spans.
        since: the moment of the last brief, where it tells what changed; empty for a first one.
        gone: how many events of the last brief are none any more.
    """

    chapters: tuple[Chapter, ...]
    references: tuple[Reference, ...]
    claims: int
    events: int
    first: str | None
    last: str | None
    unread: tuple[Unread, ...] = ()
    since: str | None = None
    gone: int = 0


def brief(
    events: Iterable[Event],
    claims: Mapping[str, Claim],
    wording: Wording,
    titles: Mapping[str, str],
    *,
    series: Iterable[Series] = (),
    unread: tuple[Unread, ...] = (),
) -> Brief:
    """The brief of some events.

    Args:
        events: as the ledger gives them.
        claims: their claims, by id.
        wording: the words of views.
        titles: the conflicts' names by their ids.
        series: those to show; the longest of each war are drawn.
        unread: reports that could not be read.
    """
    library, given = Library(), list(events)
    shelves, drawn = _by_war(given), _by_war(series)
    chapters = tuple(
        Chapter(
            war,
            titles.get(war, war),
            _sections(shelves[war], claims, wording, library),
            *_charts(drawn[war], wording),
        )
        for war in sorted({*shelves, *drawn}, key=lambda w: (w == "", -len(shelves[w]), w))
        if shelves[war] or _charts(drawn[war], wording)[0]
    )
    return bound(chapters, library, unread)


def bound(
    chapters: tuple[Chapter, ...], library: "Library", unread: tuple[Unread, ...] = ()
) -> Brief:
    """Chapters with the references of their entries and the counts of it all."""
    entries = [e for chapter in chapters for section in chapter.sections for e in section.entries]
    references = library.references()
    days = sorted(each.published[:10] for each in references if each.published)
    return Brief(
        chapters,
        references,
        sum(len(entry.claims) for entry in entries),
        len(entries),
        days[0] if days else None,
        days[-1] if days else None,
        unread,
    )


def _by_war(given: Iterable[T]) -> defaultdict[str, list[T]]:
    shelves = defaultdict[str, list[T]](list)
    for each in given:
        shelves[each.conflict or ""].append(each)
    return shelves


def _charts(given: Sequence[Series], wording: Wording) -> tuple[tuple[Chart, ...], int]:
    """The charts of the longest series, and how many more there are."""
    long = [each for each in given if len(each.points) >= FEWEST_POINTS]
    order = sorted(long, key=lambda each: (-len(each.points), each.type, each.id))
    return tuple(chart(each, wording) for each in order[:MOST_CHARTS]), len(order[MOST_CHARTS:])


def _sections(
    events: list[Event], claims: Mapping[str, Claim], wording: Wording, library: "Library"
) -> tuple[Section, ...]:
    by_section = defaultdict[str, list[Event]](list)
    for event in events:
        by_section[wording.type(event.type).section].append(event)
    order = [*wording.sections, *sorted(set(by_section) - set(wording.sections))]
    return tuple(
        Section(
            name,
            wording.sections.get(name, name.title()),
            tuple(
                entry(each, claims, wording, library)
                for each in sorted(by_section[name], key=latest_first)
            ),
        )
        for name in order
        if name in by_section
    )


def latest_first(event: Event) -> tuple[int, int, str]:
    """An order: the last day reported first; of one day those in most reports, then by id."""
    day = int((event.last_reported or "0")[:10].replace("-", ""))
    return -day, -event.grounds.reports, event.id


def entry(event: Event, claims: Mapping[str, Claim], wording: Wording, library: "Library") -> Entry:
    """The line of one event."""
    known = [claims[id_] for id_ in event.claims if id_ in claims]
    heard = tuple(_voice(each, wording, library) for each in voices(event, known))
    others = dict.fromkeys(library.number(each) for each in known)
    return Entry(
        event.id,
        event.status,
        event_summary(event, wording),
        heard,
        corrections(event, claims, wording),
        tuple(dict.fromkeys((*(voice.reference for voice in heard), *others))),
        event.grounds.reports,
        event.grounds.origins,
        event.claims,
    )


def _voice(claim: Claim, wording: Wording, library: "Library") -> Voice:
    short = summary(claim, wording)
    quote = _quote(claim, wording)
    return Voice(short.said, short.status, quote, library.number(claim), claim.id)


def _quote(claim: Claim, wording: Wording) -> Quote:
    sentence, free = claim.sentence, list[tuple[int, int, str]]()
    for mark in sorted(marks(claim, wording), key=lambda each: each.part in _LESS):
        start, end = mark.span.start - sentence.start, mark.span.end - sentence.start
        inside = start >= 0 and end <= len(sentence.text)
        if inside and all(end <= other[0] or start >= other[1] for other in free):
            free.append((start, end, mark.part))
    return Quote(sentence.text, tuple(sorted(free)))


class Library:
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
