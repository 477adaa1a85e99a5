"""The overview: one day's events by section, what is new, what changed, what is disputed."""

from collections import defaultdict

from contested.model.event import EventStatus
from contested.store import Filters
from contested.web.answers.happenings import change, event_cards
from contested.web.desk import Desk
from contested.web.shapes.base import Count
from contested.web.shapes.events import EventCard
from contested.web.shapes.views import Overview, OverviewSection

LISTED = 12


def overview(desk: Desk, filters: Filters, day: str | None) -> Overview:
    """One day of publication; by default the latest that events were reported on."""
    nothing = Overview(day=None, previous=None, following=None, sections=[], new=0, changed=[],
                       disputed=[], totals=[])  # fmt: skip
    if desk.hides(filters):
        return nothing
    happenings = desk.happenings(filters)
    here, before, after = happenings.neighbours(filters, day)
    if here is None:
        return nothing
    counts = dict(happenings.reported(filters, here))
    found = happenings.on_day(filters, here, LISTED * len(desk.wording.sections) * 2)
    cards = event_cards(desk, found)
    by_section = defaultdict[str, list[EventCard]](list)
    for card in cards:
        by_section[card.section].append(card)
    totals = _totals(desk, counts)
    changed = [c for c in cards if c.first_reported != here and c.last_reported == here]
    return Overview(
        day=here,
        previous=before,
        following=after,
        sections=[
            OverviewSection(
                name=total.value,
                title=total.label,
                total=total.count,
                events=by_section[total.value][:LISTED],
            )
            for total in totals
        ],
        new=happenings.first_reported(filters, here),
        changed=[change(card) for card in changed[:LISTED]],
        disputed=[c for c in cards if c.status is EventStatus.DISPUTED][:LISTED],
        totals=totals,
    )


def _totals(desk: Desk, counts: dict[str, int]) -> list[Count]:
    """How many events each section has, in the order of a brief."""
    sums = defaultdict[str, int](int)
    for type_, n in counts.items():
        sums[desk.wording.type(type_).section] += n
    titles = desk.wording.sections
    order = [*titles, *sorted(set(sums) - set(titles))]
    return [
        Count(value=name, label=titles.get(name, name.title()), count=sums[name])
        for name in order
        if sums.get(name)
    ]
