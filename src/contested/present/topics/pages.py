"""A page from its plan and the evidence: what goes into each part, newest first."""

from contested.errors import ContestedError
from contested.model.event import Event
from contested.model.series import Series
from contested.present.event_summary import event_summary
from contested.present.topics.evidence import Evidence
from contested.present.topics.page import Table, TopicEntry, TopicPage, TopicPart
from contested.present.topics.plan import Part, Plan
from contested.present.topics.tables import TABLES
from contested.present.wording import Wording
from contested.reconcile.tallies import listed_day

MOST = 200


def topic_page(plan: Plan, evidence: Evidence, wording: Wording, most: int = MOST) -> TopicPage:
    """The page of a topic.

    Args:
        plan: what goes into it.
        evidence: what the ledger has.
        wording: the words of views.
        most: how many entries a part lists, the latest first.
    """
    made = (_part(part, evidence, wording, most) for part in plan.parts)
    kept = tuple(p for p in made if p.entries or p.series or (p.table and p.table.rows))
    return TopicPage(plan.name, plan.title, plan.lead, kept)


def _part(part: Part, evidence: Evidence, wording: Wording, most: int) -> TopicPart:
    table = table_of(part, evidence, wording)
    events, total = ((), 0) if part.table else evidence.listed(part, most)
    return TopicPart(
        part.name,
        part.title,
        tuple(_entry(event, wording) for event in events),
        len(table.rows) if table else total,
        series_of(part, evidence),
        table,
    )


def series_of(part: Part, evidence: Evidence) -> tuple[Series, ...]:
    """The series that a part shows: of its types, and of more than one day."""
    if not part.series:
        return ()
    return tuple(each for each in evidence.series(part) if len(each.points) > 1)


def table_of(part: Part, evidence: Evidence, wording: Wording) -> Table | None:
    """The table that a part is planned to have; None for none.

    Raises:
        ContestedError: nobody makes such a table.
    """
    if part.table in ("", "none"):
        return None
    if part.table not in TABLES:
        raise ContestedError(f"topics.toml asks for a table {part.table!r}, which nobody makes.")
    return TABLES[part.table](part, evidence, wording)


def _entry(event: Event, wording: Wording) -> TopicEntry:
    return TopicEntry(event.id, listed_day(event), event_summary(event, wording), event.claims)
