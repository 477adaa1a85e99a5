"""The timeline and the facets: how many events there are of what."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from contested.store import Filters
from contested.store.event_writer import lower
from contested.store.happenings import Happenings
from contested.web.desk import Desk
from contested.web.shapes.base import Count
from contested.web.shapes.maps import Facets, TimelineBin, TimelineView

MOST = 100


def timeline(desk: Desk, filters: Filters, step: str) -> TimelineView:
    """Events by the day, week or month that they are listed under, and by type."""
    days = [] if desk.hides(filters) else desk.happenings(filters).days(filters)
    bins = defaultdict[str, dict[str, int]](dict)
    undated = 0
    for day, type_, n in days:
        begins = first_day(day, step)
        if begins is None:
            undated += n
        else:
            bins[begins][type_] = bins[begins].get(type_, 0) + n
    made = [
        TimelineBin(day=day, count=sum(types.values()), types=types)
        for day, types in sorted(bins.items())
    ]
    return TimelineView(step=step, bins=made, undated=undated)


def first_day(day: str, step: str) -> str | None:
    """The day on which a day's week (a Monday) or month begins; None for what is no day."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    if step == "week":
        on -= timedelta(days=on.weekday())
    return (on.replace(day=1) if step == "month" else on).isoformat()


def facets(desk: Desk, filters: Filters) -> Facets:
    """What each filter can take next. Parties stand for agents, targets and speakers."""
    if desk.hides(filters):
        return Facets(types=[], statuses=[], conflicts=[], agents=[], targets=[], speakers=[],
                      places=[], countries=[], total=0)  # fmt: skip
    happenings, words = desk.happenings(filters), desk.wording
    labels = {name: words.type(name).label for name in words.types}
    return Facets(
        types=_counts(happenings.types(filters), labels),
        statuses=_counts(happenings.by(filters, "status")),
        conflicts=_counts(happenings.by(filters, "conflict"), desk.wars),
        agents=_parties(desk, happenings, filters, "agent"),
        targets=_parties(desk, happenings, filters, "target"),
        speakers=_parties(desk, happenings, filters, "speaker"),
        places=_places(desk, happenings, filters),
        countries=_counts(happenings.places(filters, "country", MOST)),
        total=happenings.count(filters),
    )


def _counts(rows: Iterable[tuple[str, int]], labels: dict[str, str] | None = None) -> list[Count]:
    named = labels or {}
    return [
        Count(value=value, label=named.get(value, value.replace("_", " ")), count=n)
        for value, n in rows
    ]


def _parties(desk: Desk, happenings: Happenings, filters: Filters, role: str) -> list[Count]:
    known = {lower(name): name for name in desk.directory.records.parties}
    rows = happenings.parties(filters, role, sorted(known))
    return [Count(value=known[name], label=known[name], count=n) for name, n in rows[:MOST]]


def _places(desk: Desk, happenings: Happenings, filters: Filters) -> list[Count]:
    """The places with most events; none that is not shown with sexual violence."""
    if desk.showing.coarse:
        return []
    hidden = frozenset() if desk.showing.unmasked else desk.screen.coarse_names()
    rows = happenings.places(filters, "name", MOST)
    return _counts((name, n) for name, n in rows if name not in hidden)
