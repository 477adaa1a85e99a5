"""Making an event of its claims: everything on it follows from them and from the rules."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from contested.model.event import (
    Event,
    EventFigure,
    EventOrigin,
    EventPlace,
    EventTime,
    FigurePolicy,
)
from contested.model.value import Place
from contested.model.vocabulary import Comparator, DisputedOver, Modality, Polarity
from contested.reconcile.credibility import grounds
from contested.reconcile.facts import Facts
from contested.reconcile.figures import figures, full_keys, value
from contested.reconcile.origins import origins
from contested.reconcile.positions import disputed_over, positions, status
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.reconcile.where import where

_REALISED = (
    Modality.ASSERTED,
    Modality.PLANNED,
    Modality.POSSIBLE,
    Modality.PROMISED,
    Modality.DEMANDED,
    Modality.THREATENED,
    Modality.HYPOTHETICAL,
)
_APART = 1.2
Order = tuple[str, str, int, int, str, str]


def assemble(
    members: Sequence[Facts],
    reports: Mapping[str, Report],
    rules: Rules,
    *,
    contradicted: bool = False,
    reviewed: Collection[str] = (),
    policy: FigurePolicy = FigurePolicy.UCDP,
) -> Event:
    """The event that claims make, without its relations.

    Args:
        members: its claims.
        reports: what is known of their documents.
        rules: how to group.
        contradicted: whether another event contradicts it.
        reviewed: ids of claims that a person has accepted or corrected.
        policy: how figures' low, best and high are made.
    """
    members = sorted(members, key=lambda each: each.order)
    ids = tuple(dict.fromkeys(each.claim.id for each in members))
    found = origins(members, reports, rules)
    origin_of = {(claim, doc): o.id for o in found for claim in o.claims for doc in o.documents}
    counted = figures(members, origin_of, policy)
    taken = positions(members, rules)
    behind = [each for each in found if each.behind]
    state = status(members, taken, behind, rules, contradicted=contradicted)
    apart = _figures_apart(members, found, counted)
    over = disputed_over(members, taken, rules, figures_apart=apart)
    if contradicted and not over:
        over = (DisputedOver.HAPPENING,)
    types = _types(members, rules)
    days = sorted(p[:10] for each in members if (p := each.claim.document.published))
    return Event(
        id=sha256("\n".join(sorted(ids)).encode()).hexdigest(),
        type=types[0],
        types=types,
        conflict=_commonest(each.conflict for each in members),
        modality=_modality(members),
        polarity=_polarity(members),
        agents=_ranked(each.agent for each in members),
        targets=_ranked(each.target for each in members),
        kinds=tuple(dict.fromkeys(k for e in members if (t := e.claim.target) and (k := t.kind))),
        places=_places(members, rules),
        time=_time(members),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        figures=counted,
        positions=taken,
        status=state,
        disputed_over=over,
        origins=found,
        grounds=grounds(members, taken, behind, state, rules),
        relations=(),
        claims=ids,
        reviewed=all(claim in reviewed for claim in ids),
    )


def _types(members: Sequence[Facts], rules: Rules) -> tuple[str, ...]:
    """The types, the happening's before its effects', by the order in their families."""
    counts = Counter(each.type for each in members)

    def rank(type_: str) -> tuple[int, int, str]:
        first = min(f.types.index(type_) for f in rules.families_of(type_))
        return first, -counts[type_], type_

    return tuple(sorted(counts, key=rank))


def _modality(members: Sequence[Facts]) -> Modality:
    """The most that the speakers give it, or without speakers the reports."""
    speakers = [each for each in members if each.claim.speaker is not None and not each.reacts]
    given = {each.claim.modality for each in speakers or members}
    return min(given, key=_REALISED.index)


def _polarity(members: Sequence[Facts]) -> Polarity:
    negative = sum(each.negative for each in members)
    return Polarity.NEGATIVE if negative * 2 > len(members) else Polarity.POSITIVE


def _ranked(names: Iterator[str | None]) -> tuple[str, ...]:
    counts = Counter(name for name in names if name)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _commonest(names: Iterator[str | None]) -> str | None:
    return next(iter(_ranked(names)), None)


def _places(members: Sequence[Facts], rules: Rules) -> tuple[EventPlace, ...]:
    found = dict[str, tuple[int, int, EventPlace]]()
    for each in members:
        for place in each.claim.places:
            made = where(place, rules)
            new = (int(made.size), place.lat is None, len(found))
            if made.key not in found:
                found[made.key] = (new[0] * 2 + new[1], new[2], _place(place, each.claim.id))
    return tuple(place for _, _, place in sorted(found.values(), key=lambda item: item[:2]))


def _place(place: Place, claim: str) -> EventPlace:
    return EventPlace(
        " ".join(place.span.text.split()),
        claim,
        place.geonames_id,
        place.lat,
        place.lon,
        place.feature,
        place.country,
        place.admin1,
        place.precision,
    )


def _time(members: Sequence[Facts]) -> EventTime | None:
    """The shortest stretch that words give, of equals that of most reports, then of most claims.

    What is told as done began no later than its first report: a date after that is another's.
    """
    told = [each for each in members if each.days and each.days.told]
    first = min((each.published for each in members if each.published), default=None)
    if told:
        given = [(e.days, e.unit[1]) for e in told if e.days]
        claims = Counter((days.first, days.last) for days, _ in given)
        reports = Counter((a, b) for a, b, _ in {(d.first, d.last, report) for d, report in given})

        def rank(each: Facts) -> tuple[bool, bool, int, int, int, Order]:
            assert each.days is not None
            stretch = each.days
            late = first is not None and _done(each) and stretch.first > first
            days = stretch.first, stretch.last
            return late, stretch.open, stretch.length, -reports[days], -claims[days], each.order

        if rank(least := min(told, key=rank))[0]:
            assert first is not None
            return EventTime(None, date.fromordinal(first).isoformat(), None, None)
        best = least.claim
        assert best.time is not None
        return EventTime(best.time.start, best.time.end, best.time.precision, best.id)
    return EventTime(None, date.fromordinal(first).isoformat(), None, None) if first else None


def _done(made: Facts) -> bool:
    return made.claim.modality is Modality.ASSERTED


def _figures_apart(
    members: Sequence[Facts], found: Sequence[EventOrigin], counted: Sequence[EventFigure]
) -> bool:
    """Whether different origins give figures for one thing that no number fits."""
    origin = {(claim, doc): o.id for o in found for claim in o.claims for doc in o.documents}
    into = full_keys(members)
    for figure in counted:
        key = (figure.type, figure.unit, figure.counted)
        given = [e for e in members if e.figure and into[e.figure] == key and not _vague(e)]
        for n, a in enumerate(given):
            for b in given[:n]:
                if origin[a.unit] != origin[b.unit] and _apart(a, b):
                    return True
    return False


def _vague(made: Facts) -> bool:
    quantity = made.claim.quantity
    return quantity is not None and quantity.comparator in (Comparator.VAGUE, Comparator.ABOUT)


def _apart(a: Facts, b: Facts) -> bool:
    low = max(a.low or 0.0, b.low or 0.0)
    high = min((h for h in (a.high, b.high) if h is not None), default=None)
    if a.basis is not b.basis or high is None or low <= high:
        return False
    first, second = sorted((value(a) or 0.0, value(b) or 0.0))
    return first > 0 and second / first >= _APART
