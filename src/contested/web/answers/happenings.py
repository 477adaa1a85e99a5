"""Events and series as lists and one by one, and what changed about them."""

from collections.abc import Sequence

from contested.model.event import Event, EventStatus
from contested.store import Filters
from contested.web.answers.events import event_card, event_detail
from contested.web.answers.figures import series_card, series_detail
from contested.web.asking import cursor as mark_of
from contested.web.asking import place_after
from contested.web.desk import Desk
from contested.web.shapes.base import Page
from contested.web.shapes.events import EventCard, EventDetail, SeriesCard, SeriesDetail
from contested.web.shapes.views import Change, ChangeKind

_KINDS = {
    EventStatus.DISPUTED: ChangeKind.DISPUTED,
    EventStatus.CONFIRMED_BY_BOTH: ChangeKind.CONFIRMED,
    EventStatus.INDEPENDENTLY_CONFIRMED: ChangeKind.CONFIRMED,
}
_WORDS = {
    ChangeKind.NEW: "New",
    ChangeKind.CHANGED: "More is reported",
    ChangeKind.DISPUTED: "Disputed",
    ChangeKind.CONFIRMED: "Confirmed",
}


def event_page(
    desk: Desk, filters: Filters, sort: str, cursor: str | None, limit: int
) -> Page[EventCard]:
    """Events that pass the filters, in an order."""
    start = offset(cursor)
    if desk.hides(filters):
        return Page(items=[], total=0)
    happenings = desk.happenings(filters)
    found = happenings.page(filters, sort, limit, start)
    total = happenings.count(filters)
    return Page(items=event_cards(desk, found), total=total, next=following(start, limit, total))


def event_cards(desk: Desk, events: Sequence[Event]) -> list[EventCard]:
    """The events as they are shown, each with the sentence that tells it best."""
    shown = events if desk.showing.unmasked else list(desk.screen.events(events))
    return cards_of(desk, list(zip(events, shown, strict=True)))


def cards_of(desk: Desk, events: Sequence[tuple[Event, Event]]) -> list[EventCard]:
    """The cards of events that are given as they are and as they are shown."""
    told = desk.sentences([event.claims[0] for event, _ in events if event.claims])
    return [
        event_card(
            desk,
            shown,
            told.get(shown.claims[0], "") if shown.claims else "",
            masked=shown is not event and shown != event,
        )
        for event, shown in events
    ]


def event(desk: Desk, id_: str) -> EventDetail:
    """One event.

    Raises:
        LedgerError: there is none whose id, or one of whose claims' ids, begins so.
    """
    made = desk.shown(Filters()).event(id_)
    return detail_of(desk, made)


def detail_of(desk: Desk, made: Event) -> EventDetail:
    """An event, as it is shown, with everything under it."""
    others = desk.happenings(Filters()).of_ids([each.event for each in made.relations])
    cards = {card.id: card for card in event_cards(desk, others)}
    return event_detail(desk, made, list(desk.claims(made.claims).values()), cards)


def change_page(desk: Desk, filters: Filters, cursor: str | None, limit: int) -> Page[Change]:
    """What changed, the latest day first."""
    found = event_page(desk, filters, "reported", cursor, limit)
    changes = [change(card) for card in found.items if card.last_reported]
    return Page(items=changes, total=found.total, next=found.next)


def change(card: EventCard) -> Change:
    """What changed last about an event."""
    new = card.first_reported == card.last_reported
    kind = _KINDS.get(card.status, ChangeKind.NEW if new else ChangeKind.CHANGED)
    reports = f"{card.reports:,} report{'' if card.reports == 1 else 's'}"
    day = (card.last_reported or "")[:10]
    return Change(
        id=f"{card.id[:32]}:{day}:{card.claims}",
        kind=kind,
        day=day,
        what=f"{_WORDS[kind]} ({reports}):",
        event=card,
    )


def series_page(desk: Desk, filters: Filters, cursor: str | None, limit: int) -> Page[SeriesCard]:
    """Series that pass the filters, those with most points first."""
    start = offset(cursor)
    found = desk.series(filters)
    items = [series_card(desk, each) for each in found[start : start + limit]]
    return Page(items=items, total=len(found), next=following(start, limit, len(found)))


def series(desk: Desk, id_: str) -> SeriesDetail:
    """One series, with other speakers' series of the same thing.

    Raises:
        LedgerError: there is none of that id.
    """
    return series_detail(desk, desk.series(Filters()), id_)


def offset(cursor: str | None) -> int:
    """The place in a list that a cursor marks."""
    after = place_after(cursor, (int,))
    return max(0, min(int(str(after[0])), 10_000_000)) if after else 0


def following(start: int, limit: int, total: int) -> str | None:
    """The cursor of what follows a page; None at the list's end."""
    return mark_of(start + limit) if start + limit < total else None
