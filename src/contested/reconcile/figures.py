"""An event's figures: for each kind of thing counted, every number given, and low, best, high.

A figure's key is its type, unit and whom it counts; figures of different keys are never added up
or set against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import median

from contested.model.claim import Claim
from contested.model.event import Event, EventFigure, FigurePolicy, Stated
from contested.model.vocabulary import Basis, Comparator, Kind, VerificationStatus
from contested.reconcile.facts import Facts, facts
from contested.reconcile.rules import Rules

Key = tuple[str, str | None, str]
_OUT = frozenset({VerificationStatus.REFUTED})


def figures(
    members: Sequence[Facts], origin_of: Mapping[tuple[str, str], str], policy: FigurePolicy
) -> tuple[EventFigure, ...]:
    """The figures of an event's claims, by their keys.

    A part's figure ("including two children") stands under its own key. Where counts and running
    totals stand under one key, only the counts make low, best and high.

    Args:
        members: the claims, in order.
        origin_of: the id of each claim's independent origin.
        policy: how low, best and high are made.
    """
    keyed, into = defaultdict[Key, list[Facts]](list), full_keys(members)
    for each in members:
        if each.figure is not None:
            keyed[into[each.figure]].append(each)
    order = sorted(keyed, key=lambda key: (key[0], key[1] or "", key[2]))
    return tuple(_figure(key, keyed[key], origin_of, policy) for key in order)


def full_keys(members: Sequence[Facts]) -> dict[Key, Key]:
    """For each key the one that it stands under.

    What leaves the side of the counted open, of no part, is of the one side that others name.
    """
    sided = defaultdict[tuple[object, ...], set[str]](set)
    open_ = dict[Key, tuple[object, ...]]()
    found = dict[Key, Key]()
    for each in members:
        if each.figure is None or each.claim.quantity is None:
            continue
        found[each.figure] = each.figure
        alike = _but_for_side(each)
        if _side_of(each) is not None:
            sided[alike].add(each.figure[2])
        elif each.claim.quantity.part_of is None:
            open_[each.figure] = alike
    for key, alike in open_.items():
        if len(sided[alike]) == 1:
            found[key] = (key[0], key[1], next(iter(sided[alike])))
    return found


def _but_for_side(made: Facts) -> tuple[object, ...]:
    """What a figure counts, but for whose side they are."""
    who = made.claim.counted
    kind = who.kind if who and who.kind is not Kind.UNSTATED else None
    return (*(made.figure or ())[:2], frozenset(who.groups) if who else frozenset(), kind)


def _side_of(made: Facts) -> str | None:
    return made.agent if made.claim.counted is made.claim.agent else made.target


def refigured(event: Event, claims: Iterable[Claim], policy: FigurePolicy, rules: Rules) -> Event:
    """The event with its figures' low, best and high made anew of its claims, by another rule."""
    members = sorted((facts(claim, {}, rules) for claim in claims), key=lambda each: each.order)
    origin_of = {(c, doc): o.id for o in event.origins for c in o.claims for doc in o.documents}
    return replace(event, figures=figures(members, origin_of, policy))


def _figure(
    key: Key,
    given: list[Facts],
    origin_of: Mapping[tuple[str, str], str],
    policy: FigurePolicy,
) -> EventFigure:
    standing = [each for each in given if each.claim.verification.status not in _OUT] or given
    counts = [each for each in standing if each.basis is Basis.COUNT] or standing
    low, best, high = bounds(counts, origin_of, policy)
    return EventFigure(*key, low, best, high, policy, tuple(map(_stated, given)))


def bounds(
    given: Sequence[Facts],
    origin_of: Mapping[tuple[str, str], str],
    policy: FigurePolicy = FigurePolicy.UCDP,
) -> tuple[float | None, float | None, float | None]:
    """Low, best and high of numbers given for one thing.

    `ucdp`: the lowest and highest that were given, and as best the one that most independent
    origins give as the whole, of those the latest (UCDP GED codebook 24.1: the most reliable and latest).
    `acled`: the lowest throughout (ACLED codebook: the most conservative). `latest`: the last one
    reported. `median`: the middle of one number an origin.
    """
    if policy is FigurePolicy.ACLED:
        least = min((v for each in given if (v := value(each)) is not None), default=None)
        return least, least, least
    if policy is FigurePolicy.LATEST:
        last = given[-1]
        return last.low, value(last), last.high
    lows = [each.low if each.low is not None else each.high for each in given]
    highs = [each.high for each in given if each.high is not None]
    low = min((v for v in lows if v is not None), default=None)
    open_above = any(
        each.high is None and (each.low or 0.0) >= max(highs, default=0.0) for each in given
    )
    best = _middle(given, origin_of) if policy is FigurePolicy.MEDIAN else _best(given, origin_of)
    return low, best, None if open_above else max(highs, default=None)


def value(made: Facts) -> float | None:
    """The one number of a figure: its middle, or its bound where it is open on one side."""
    if made.low is None or made.high is None:
        return made.low if made.low is not None else made.high
    if made.claim.quantity is not None and made.claim.quantity.comparator is Comparator.VAGUE:
        return made.low
    return (made.low + made.high) / 2


def _best(given: Sequence[Facts], origin_of: Mapping[tuple[str, str], str]) -> float | None:
    """The most precise kind of figure there is; of those what most origins give, then the latest.

    "102" goes before "about 100", and that before "dozens". Of what one document gives as one side's
    word the largest counts: the smaller are of some of them, as "one died at the scene".
    """
    known = [(each, v) for each in given if (v := value(each)) is not None]
    if not known:
        return None
    finest = min(_vagueness(each) for each, _ in known)
    fine = [(each, v) for each, v in known if _vagueness(each) == finest]
    whole = dict[tuple[str, str | None], float]()
    for each, v in fine:
        told = each.unit[1], each.party
        whole[told] = max(v, whole.get(told, v))
    origins = defaultdict[float, set[str]](set)
    last = dict[float, int]()
    for n, (each, v) in enumerate(fine):
        if v == whole[each.unit[1], each.party]:
            origins[v].add(origin_of.get(each.unit, ""))
            last[v] = n
    return max(last, key=lambda v: (len(origins[v]), last[v]))


def _middle(given: Sequence[Facts], origin_of: Mapping[tuple[str, str], str]) -> float | None:
    """The median of each origin's last number."""
    last = dict[str, float]()
    for each in given:
        v = value(each)
        if v is not None:
            last[origin_of.get(each.unit, "")] = v
    return median(last.values()) if last else None


def _vagueness(made: Facts) -> int:
    comparator = made.claim.quantity.comparator if made.claim.quantity else Comparator.VAGUE
    if comparator is Comparator.VAGUE:
        return 2
    return int(comparator not in (Comparator.EXACT, Comparator.AT_LEAST))


def _stated(made: Facts) -> Stated:
    claim, quantity = made.claim, made.claim.quantity
    assert quantity is not None
    speaker = claim.speaker
    return Stated(
        claim.id,
        quantity.low,
        quantity.high,
        quantity.comparator,
        (speaker.name or speaker.span.text) if speaker else None,
        speaker.party if speaker else None,
        claim.document.published,
    )
