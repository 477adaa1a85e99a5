"""The timeline and the facets: how many events there are of what."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from contested.store import Filters
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
    words = desk.wording
    labels = {name: words.type(name).label for name in words.types}
    found = defaultdict[str, list[tuple[str, int]]](list)
    for facet, value, n in desk.happenings(filters).facets(filters, desk.parties):
        found[facet].append((value, n))
    return Facets(
        types=_counts(found["type"], labels),
        statuses=_counts(found["status"]),
        conflicts=_counts(found["conflict"], desk.wars),
        agents=_parties(desk, found["agent"]),
        targets=_parties(desk, found["target"]),
        speakers=_parties(desk, found["speaker"]),
        places=_places(desk, found["place"]),
        countries=_counts(found["country"][:MOST]),
        total=sum(n for _, n in found["status"]),
    )


def _counts(rows: Iterable[tuple[str, int]], labels: dict[str, str] | None = None) -> list[Count]:
    named = labels or {}
    return [
        Count(value=value, label=named.get(value, value.replace("_", " ")), count=n)
        for value, n in rows
    ]


def _parties(desk: Desk, rows: Iterable[tuple[str, int]]) -> list[Count]:
    """Those of the names, in lower case, that are parties of wars."""
    known = desk.parties
    named = [(known[name], n) for name, n in rows if name in known]
    return [Count(value=name, label=name, count=n) for name, n in named[:MOST]]


def _places(desk: Desk, rows: Iterable[tuple[str, int]]) -> list[Count]:
    """The places with most events; none that is not shown with sexual violence."""
    if desk.showing.coarse:
        return []
    hidden = frozenset() if desk.showing.unmasked else desk.screen.coarse_names()
    return _counts([(name, n) for name, n in rows if name not in hidden][:MOST])
