"""The topic pages, from the plans of `present.topics`, of all events that pass the filters."""

from collections.abc import Sequence

from contested.model.event import Event
from contested.present.topics import Part, series_of, table_of
from contested.present.topics import Table as Made
from contested.store import Filters
from contested.web.answers.evidence import LedgerEvidence
from contested.web.answers.figures import series_card
from contested.web.answers.happenings import event_cards, following
from contested.web.asking import refused
from contested.web.desk import Desk
from contested.web.shapes.topics import Table, Topic, TopicSection, TopicView

LISTED = 12
ROWS = 60
NOTHING: tuple[Sequence[Event], int] = ((), 0)


def topic(desk: Desk, name: Topic, filters: Filters, listed: int = LISTED) -> TopicView:
    """A topic's page: of each part the first `listed` entries, or the first rows of its table."""
    plan = desk.plans[name.value]
    counted = frozenset[str]().union(*(part.types for part in plan.parts if part.series))
    evidence = LedgerEvidence(desk, filters, counted=counted)
    parts = () if desk.hides(filters) else plan.parts
    made = (_section(part, evidence, max(ROWS, listed) if part.table else listed) for part in parts)
    sections = [each for each in made if each.total or each.series]
    return TopicView(name=name, title=plan.title, lead=plan.lead, sections=sections)


def topic_section(
    desk: Desk, name: Topic, section: str, filters: Filters, start: int, limit: int
) -> TopicSection:
    """What follows in a part of a topic's page.

    Raises:
        HTTPException: the topic has no such part.
    """
    part = next((each for each in desk.plans[name.value].parts if each.name == section), None)
    if part is None:
        raise refused(f"There is no {section!r} in {name.value}.", 404)
    if desk.hides(filters):
        return TopicSection(name=part.name, title=part.title, total=0, entries=[], series=[])
    counted = part.types if part.series else frozenset[str]()
    return _section(part, LedgerEvidence(desk, filters, start, counted), limit)


def _section(part: Part, evidence: LedgerEvidence, limit: int) -> TopicSection:
    desk, start = evidence.desk, evidence.offset
    made = table_of(part, evidence, desk.wording)
    events, total = evidence.listed(part, limit) if not part.table else NOTHING
    total = len(made.rows) if made else total
    rows = made.rows[start : start + limit] if made else ()
    return TopicSection(
        name=part.name,
        title=part.title,
        total=total,
        next=following(start, limit, total),
        entries=event_cards(desk, events),
        series=[series_card(desk, each) for each in series_of(part, evidence)] if not start else [],
        table=Table.model_validate(Made(made.columns, rows)) if made and rows else None,
    )
