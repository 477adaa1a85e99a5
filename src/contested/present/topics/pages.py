"""A page from its plan and the evidence: which events go into each part, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from contested.errors import ContestedError
from contested.model.event import Event
from contested.model.series import Series
from contested.model.told import Told
from contested.present.event_summary import event_summary
from contested.present.topics.page import TopicEntry, TopicPage, TopicPart
from contested.present.topics.plan import Part, Plan
from contested.present.topics.tables import TABLES
from contested.present.wording import Wording

MOST = 200


@dataclass(frozen=True)
class Evidence:
    """Events and series that pass the filters, with the claims that the events are made of."""

    events: Sequence[Event]
    series: Sequence[Series]
    claims: Mapping[str, Told]

    @cached_property
    def newest(self) -> tuple[Event, ...]:
        """The events, the latest day first."""
        return tuple(sorted(self.events, key=lambda e: (day(e), e.id), reverse=True))


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


def day(event: Event) -> str:
    """The ISO date that an event is listed under: when it ended, else when it was reported."""
    time = event.time
    return ((time.end or time.start) if time else None) or event.first_reported or ""


def _part(part: Part, evidence: Evidence, wording: Wording, most: int) -> TopicPart:
    events = [event for event in evidence.newest if _belongs(part, event, evidence.claims)]
    series = [s for s in evidence.series if part.series and s.type in part.types]
    if part.table and part.table != "none" and part.table not in TABLES:
        raise ContestedError(f"topics.toml asks for a table {part.table!r}, which nobody makes.")
    made = TABLES.get(part.table)
    shown = () if part.table else events[:most]
    return TopicPart(
        part.name,
        part.title,
        tuple(_entry(event, wording) for event in shown),
        len(events),
        tuple(each for each in series if len(each.points) > 1),
        made(events, part.types, evidence.claims, wording) if made else None,
    )


def _belongs(part: Part, event: Event, claims: Mapping[str, Told]) -> bool:
    if part.types and not part.types & set(event.types):
        return False
    if part.modalities and event.modality not in part.modalities:
        return False
    if part.kinds and not part.kinds & {kind.value for kind in event.kinds}:
        return False
    if part.words is None:
        return True
    told = (claims[each].sentence.text for each in event.claims if each in claims)
    return any(part.words.search(sentence) for sentence in told)


def _entry(event: Event, wording: Wording) -> TopicEntry:
    return TopicEntry(event.id, day(event), event_summary(event, wording), event.claims)
