"""The topic pages, from the plans of `present.topics`, of the latest events of their types."""

from collections.abc import Sequence

from contested.model.event import Event
from contested.model.told import Told
from contested.present.topics import Evidence, Plan, TopicPart, plans, topic_page
from contested.present.topics import TopicEntry as Entry
from contested.store import Filters
from contested.web.answers.figures import series_card
from contested.web.answers.happenings import cards_of
from contested.web.desk import Desk
from contested.web.shapes.events import EventCard
from contested.web.shapes.topics import Table, Topic, TopicEntry, TopicSection, TopicView

NEWEST = 400
LISTED = 50


def topic(desk: Desk, name: Topic, filters: Filters) -> TopicView:
    """A topic's page, of the NEWEST events of its types."""
    plan = plans(desk.settings.data)[name.value]
    types = frozenset[str]().union(*(part.types for part in plan.parts))
    wanted = types if all(part.types for part in plan.parts) else frozenset[str]()
    found = [] if desk.hides(filters) else desk.happenings(filters).newest(filters, wanted, NEWEST)
    shown = found if desk.showing.unmasked else list(desk.screen.events(found))
    counted = desk.series(filters) if any(part.series for part in plan.parts) else []
    page = topic_page(
        plan, Evidence(shown, counted, _told(desk, plan, shown)), desk.wording, LISTED
    )
    listed = {entry.event for part in page.parts for entry in part.entries}
    pairs = [pair for pair in zip(found, shown, strict=True) if pair[0].id in listed]
    cards = {card.id: card for card in cards_of(desk, pairs)}
    return TopicView(
        name=name,
        title=page.title,
        lead=page.lead,
        sections=[_section(desk, part, cards) for part in page.parts],
    )


def _told(desk: Desk, plan: Plan, events: Sequence[Event]) -> dict[str, Told]:
    """What the claims tell of the events of which a part of the plan asks it."""
    wanted = dict.fromkeys(
        claim for part in plan.parts for event in events for claim in part.claims_of(event)
    )
    return desk.told(list(wanted)) if wanted else {}


def _section(desk: Desk, part: TopicPart, cards: dict[str, EventCard]) -> TopicSection:
    more = part.total - len(part.entries)
    return TopicSection(
        name=part.name,
        title=part.title,
        note=f"{more:,} more" if part.entries and more > 0 else "",
        entries=[_entry(entry, cards.get(entry.event)) for entry in part.entries],
        series=[series_card(desk, each) for each in part.series],
        table=Table.model_validate(part.table) if part.table else None,
    )


def _entry(entry: Entry, card: EventCard | None) -> TopicEntry:
    short = entry.summary
    return TopicEntry(
        title=f"{short.label}: {short.facts}" if short.facts else short.label,
        text=" · ".join(part for part in (*short.figures, short.standing) if part),
        day=entry.day[:10] or None,
        event=card,
        claims=list(entry.claims),
    )
