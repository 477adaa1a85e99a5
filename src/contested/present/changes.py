"""A brief of what changed since the last one: newly disputed, corrected, changed, new."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from contested.model.claim import Claim
from contested.model.event import Event, EventFigure, EventStatus, Position, Stance
from contested.present.briefing import (
    Brief,
    Chapter,
    Entry,
    Library,
    Section,
    Unread,
    bound,
    entry,
    latest_first,
)
from contested.present.event_summary import event_summary, spread_words, status_words, unit_words
from contested.present.history import corrections
from contested.present.seen import Before, Seen, figure_key, read, seen, written
from contested.present.wording import Wording


class News(StrEnum):
    """What is new about an event, the most telling first."""

    DISPUTED = "disputed"
    CORRECTED = "corrected"
    CHANGED = "changed"
    NEW = "new"


_TITLES = {
    News.DISPUTED: "Newly disputed",
    News.CORRECTED: "Corrected",
    News.CHANGED: "Changed",
    News.NEW: "New",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What changed about one event, a sentence each."""

    kind: News
    says: tuple[str, ...] = ()


def told(events: Iterable[Event], wording: Wording) -> str:
    """What is kept of a brief of these events, for the next one to be compared with."""
    return written(seen(each, event_summary(each, wording).facts) for each in events)


def changes(
    events: Iterable[Event],
    claims: Mapping[str, Claim],
    wording: Wording,
    titles: Mapping[str, str],
    *,
    since: tuple[str, str],
    unread: tuple[Unread, ...] = (),
) -> Brief:
    """The brief of what changed.

    Args:
        events: as the ledger gives them now.
        claims: their claims, by id.
        wording: the words of views.
        titles: the conflicts' names by their ids.
        since: the moment of the last brief and what it kept, as `told` made it.
        unread: reports that could not be read.
    """
    library, given, before = Library(), list(events), Before(read(since[1]))
    shelves = defaultdict[str, dict[News, list[Entry]]](lambda: defaultdict(list))
    for event in sorted(given, key=latest_first):
        found = change(event, before.of(event), claims, wording)
        if found is not None:
            line = replace(entry(event, claims, wording, library), news=found.says)
            shelves[event.conflict or ""][found.kind].append(line)
    chapters = tuple(
        Chapter(war, titles.get(war, war), tuple(_sections(shelves[war])))
        for war in sorted(shelves, key=lambda war: (war == "", war))
    )
    made = bound(chapters, library, unread)
    return replace(made, since=since[0], gone=before.gone(given))


def _sections(found: Mapping[News, list[Entry]]) -> Iterator[Section]:
    for kind in News:
        if found.get(kind):
            yield Section(kind.value, _TITLES[kind], tuple(found[kind]))


def change(
    event: Event, before: Seen | None, claims: Mapping[str, Claim], wording: Wording
) -> Change | None:
    """What changed about an event; None where nothing did."""
    if before is None:
        return Change(News.NEW)
    disputed = tuple(_disputed(event, before))
    corrected = tuple(_corrected(event, before, claims, wording))
    others = tuple(_others(event, before, wording))
    if disputed:
        return Change(News.DISPUTED, (*disputed, *corrected, *others))
    if corrected:
        return Change(News.CORRECTED, (*corrected, *others))
    return Change(News.CHANGED, others) if others else None


def _disputed(event: Event, before: Seen) -> Iterator[str]:
    """Where it is disputed and was not, or over more than it was."""
    if event.status is not EventStatus.DISPUTED:
        return
    over = [each.value for each in event.disputed_over if each.value not in before.over]
    if before.status is not EventStatus.DISPUTED:
        words = f" over {', '.join(over)}" if over else ""
        yield f"Now disputed{words}; it was {status_words(before.status)}"
    elif over:
        yield f"Now disputed over {', '.join(over)} as well"


def _corrected(
    event: Event, before: Seen, claims: Mapping[str, Claim], wording: Wording
) -> Iterator[str]:
    """Where a source, or a person who reviewed it, put right what was told."""
    moved = [f for f in event.figures if _moved(f, before)]
    figures_of = replace(event, figures=tuple(moved))
    yield from corrections(figures_of, claims, wording)
    facts = event_summary(event, wording).facts
    if event.reviewed and facts != before.facts:
        yield f"Put right by review; it was: {before.facts or 'without place, time or side'}"


def _others(event: Event, before: Seen, wording: Wording) -> Iterator[str]:
    if event.status is not before.status and event.status is not EventStatus.DISPUTED:
        yield f"Now {status_words(event.status)}; it was {status_words(before.status)}"
    for figure in event.figures:
        if _moved(figure, before):
            low, best, high = before.figures[figure_key(figure)]
            was = spread_words(replace(figure, low=low, best=best, high=high))
            unit = unit_words(figure.unit, figure.best or figure.high or figure.low)
            label = wording.type(figure.type).label
            yield f"{label}: {spread_words(figure)}{unit}, where it was {was}"
    yield from (f"Now {each}" for each in _stances(event.positions, before))
    more = event.grounds.reports - before.reports
    if more > 0:
        yield f"{more} more report{'' if more == 1 else 's'}"


def _moved(figure: EventFigure, before: Seen) -> bool:
    earlier = before.figures.get(figure_key(figure))
    return earlier is not None and earlier != (figure.low, figure.best, figure.high)


def _stances(positions: Iterable[Position], before: Seen) -> Iterator[str]:
    for each in positions:
        earlier = before.stances.get(each.party)
        if each.stance not in (earlier, Stance.SILENT):
            party = each.party or "a report itself"
            yield f"{party} {each.stance.value}"
