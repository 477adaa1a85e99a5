"""What speaks for and against two claims telling of one happening.

Each feature is a function of two claims' facts; its docstring is the sentence by which it is
explained to users. A bar holds or does not, and two claims that it holds for are never in one
event. A feature gives a strength from 0 to 1, which is multiplied by its points in
`data/reconcile.toml`.
"""

from collections.abc import Callable

from contested.model.vocabulary import Basis, Modality
from contested.reconcile.facts import Days, Facts
from contested.reconcile.where import Size, contains, kilometres

Bar = Callable[[Facts, Facts], bool]
Feature = Callable[[Facts, Facts], float]

_NEAR_KM = 12.0
_RUNNING = frozenset({Basis.CUMULATIVE, Basis.STOCK})
_TAKES = frozenset({"territory.capture", "territory.control", "territory.annexation"})
_LEAVES = frozenset({"territory.withdrawal"})
_LOSSES = ("people.", "materiel.")
_OWN_WORDS = frozenset(
    {
        *("diplomacy.appeal", "diplomacy.offer", "diplomacy.threat", "diplomacy.accusation"),
        "civil.order",
    }
)
_EITHER_WAY = frozenset({"diplomacy.talks", "diplomacy.agreement", "people.exchanged"})


def conflicts_differ(a: Facts, b: Facts) -> bool:
    """The reports are about different wars."""
    return a.conflict is not None and b.conflict is not None and a.conflict != b.conflict


def types_differ(a: Facts, b: Facts) -> bool:
    """The two tell of kinds of happenings that have nothing to do with each other."""
    return a.families.isdisjoint(b.families)


def times_disjoint(a: Facts, b: Facts) -> bool:
    """The days that the two give lie too far apart."""
    if a.days is None or b.days is None:
        return False
    return a.days.gap(b.days) > max(a.patience, b.patience)


def places_disjoint(a: Facts, b: Facts) -> bool:
    """The places lie apart, none lies in the other, and no one statement names both."""
    if not a.where or not b.where or _one_breath(a, b):
        return False
    return not any(
        x.key == y.key or contains(x, y) or _near(kilometres(x, y))
        for x in a.where
        for y in b.where
    )


def worlds_differ(a: Facts, b: Facts) -> bool:
    """One is told as a fact or a plan, the other as a demand, promise, threat or supposition."""
    if a.wished == b.wished:
        return False
    supposed = Modality.HYPOTHETICAL in (a.claim.modality, b.claim.modality)
    return not (supposed and a.unit[1] == b.unit[1] and a.type == b.type)


def polarities_differ(a: Facts, b: Facts) -> bool:
    """One says that it is so, the other that it is not."""
    return a.negative != b.negative


def bases_differ(a: Facts, b: Facts) -> bool:
    """One figure is a running total or what is held, the other counts one happening or period."""
    if a.figure is None or b.figure is None or a.type != b.type:
        return (a.basis in _RUNNING) != (b.basis in _RUNNING) and a.type != b.type
    return (a.basis in _RUNNING) != (b.basis in _RUNNING)


def increments_of_different_days(a: Facts, b: Facts) -> bool:
    """The two count what was added in different periods."""
    if a.basis is not Basis.INCREMENT or b.basis is not Basis.INCREMENT:
        return False
    return a.days is not None and b.days is not None and a.days.gap(b.days) > 0


def totals_of_different_days(a: Facts, b: Facts) -> bool:
    """The two are running totals as of different days."""
    if a.basis is not Basis.CUMULATIVE or b.basis is not Basis.CUMULATIVE:
        return False
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return False
    return a.days.last != b.days.last


def changed_hands(a: Facts, b: Facts) -> bool:
    """One side takes or holds what the other takes or holds, or a side leaves what it takes."""
    if not (a.type.startswith("territory.") and b.type.startswith("territory.")):
        return False
    if a.agent is None or b.agent is None:
        return False
    one, other = _holder(a), _holder(b)
    if one is None or other is None:
        return False
    return (a.agent == b.agent) != (one == other)


def losses_of_other_side(a: Facts, b: Facts) -> bool:
    """The two count the losses of sides that fight each other, and not in one town on one day."""
    counts = a.type.startswith(_LOSSES) and b.type.startswith(_LOSSES)
    if not counts or a.type in _EITHER_WAY or b.target not in a.foes:
        return False
    return not (same_place(a, b) == 1.0 and same_days(a, b) > 0)


def shown_undated(a: Facts, b: Facts) -> bool:
    """One is footage that nobody dates, and the other stands in another report."""
    return a.shown != b.shown and a.unit[1] != b.unit[1]


def same_type(a: Facts, b: Facts) -> float:
    """Both tell of the same kind of happening."""
    return float(a.type == b.type)


def same_place(a: Facts, b: Facts) -> float:
    """Both name the same place; a region or a country says less than a town."""
    shared = {x.key for x in a.where} & {y.key for y in b.where}
    size = min((x.size for x in a.where if x.key in shared), default=None)
    if size is None:
        return 0.0
    return {Size.SPOT: 1.0, Size.DISTRICT: 0.8, Size.REGION: 0.6, Size.COUNTRY: 0.1}[size]


def near_places(a: Facts, b: Facts) -> float:
    """The places lie within a few kilometres of each other."""
    if not same_place(a, b):
        return float(any(_near(kilometres(x, y)) for x in a.where for y in b.where))
    return 0.0


def place_within(a: Facts, b: Facts) -> float:
    """One place lies in the other; a country says next to nothing."""
    if same_place(a, b):
        return 0.0
    wider = [max(x.size, y.size) for x in a.where for y in b.where if contains(x, y)]
    return 0.0 if not wider else {Size.REGION: 1.0, Size.COUNTRY: 0.2}.get(min(wider), 1.0)


def same_days(a: Facts, b: Facts) -> float:
    """Both happened on the same day, or in the same short stretch of days."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    return _shared(a.days, b.days)


def times_overlap(a: Facts, b: Facts) -> float:
    """The days that both give have some in common."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    return float(a.days.gap(b.days) <= 0) * (0.3 if a.days.open or b.days.open else 1.0)


def told_then(a: Facts, b: Facts) -> float:
    """One is not dated, and its report came out within days of what the other gives."""
    if a.days is None or b.days is None or a.days.told == b.days.told:
        return 0.0
    long = a.days.open or b.days.open or max(a.days.length, b.days.length) > 5
    return float(a.days.gap(b.days) <= 0) * (0.4 if long else 1.0)


def reported_together(a: Facts, b: Facts) -> float:
    """Neither is dated, and the reports came out within two days."""
    if a.days is None or b.days is None or a.days.told or b.days.told:
        return 0.0
    return float(abs(a.days.last - b.days.last) <= 2)


def same_agent(a: Facts, b: Facts) -> float:
    """The same side does it."""
    return float(a.agent is not None and a.agent == b.agent)


def same_pair(a: Facts, b: Facts) -> float:
    """The same two sides deal with each other, whichever is named first."""
    if a.type not in _EITHER_WAY or a.type != b.type:
        return 0.0
    one, other = {a.agent, a.target} - {None}, {b.agent, b.target} - {None}
    return 1.0 if one == other and one else 0.5 * bool(one & other)


def fits_outcome(a: Facts, b: Facts) -> float:
    """A side took the town and holds it, or another left it: one outcome told in two ways."""
    held = {_holder(a), _holder(b)}
    fits = a.type != b.type and None not in held and a.agent is not None and b.agent is not None
    seat = any(where.seat for where in (*a.where, *b.where))
    return float(fits and not seat and same_place(a, b) == 1.0)


def other_side_of_it(a: Facts, b: Facts) -> float:
    """One tells of what one side did, the other of what the other side did."""
    moves = a.type.startswith("territory.") and b.type.startswith("territory.")
    return float(moves and _differ(a.agent, b.agent) and not fits_outcome(a, b))


def frame_and_part(a: Facts, b: Facts) -> float:
    """One is an operation or a sum of many days, the other is not so dated."""
    sums = a.type.startswith(_LOSSES)
    if (a.type == b.type and not sums) or a.days is None or b.days is None:
        return 0.0
    long = [d.told and d.length > 4 for d in (a.days, b.days)]
    return float(long[0] != long[1])


def stretch_and_day(a: Facts, b: Facts) -> float:
    """One is dated to a long or open stretch, the other to a day or two."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    lengths = sorted((a.days.length, b.days.length))
    return float(lengths[0] <= 2 and (lengths[1] > 4 or a.days.open or b.days.open))


def agents_differ(a: Facts, b: Facts) -> float:
    """Different sides are said to do it."""
    if a.type in _EITHER_WAY:
        return float(_differ(a.agent, b.agent) and {a.agent, a.target} != {b.agent, b.target})
    return float(_differ(a.agent, b.agent) and _holder(a) == _holder(b) and a.type == b.type)


def same_target(a: Facts, b: Facts) -> float:
    """It is done to the same side."""
    return float(a.target is not None and a.target == b.target)


def targets_differ(a: Facts, b: Facts) -> float:
    """It is done to different sides."""
    return float(_differ(a.target, b.target) and a.type not in _EITHER_WAY)


def same_figure(a: Facts, b: Facts) -> float:
    """Both give the same figure; a large one is telling, a small one less."""
    if not _counts_alike(a, b) or (a.low, a.high) != (b.low, b.high):
        return 0.0
    known = a.low if a.low is not None else a.high
    return 0.5 if known is None or known < 4 else 1.0


def figures_compatible(a: Facts, b: Facts) -> float:
    """The figures differ, and one number fits both."""
    return float(_counts_alike(a, b) and not same_figure(a, b) and _fit(a, b))


def figures_differ(a: Facts, b: Facts) -> float:
    """No number fits both figures; the further apart the more."""
    if not _counts_alike(a, b) or _fit(a, b):
        return 0.0
    return min(1.0, abs(_middle(a) - _middle(b)) / max(_middle(a), _middle(b), 1.0))


def same_statement(a: Facts, b: Facts) -> float:
    """The same speaker says it, within a day."""
    if not a.speaker or a.speaker != b.speaker or a.said is None or b.said is None:
        return 0.0
    return float(abs(a.said - b.said) <= 1)


def same_means(a: Facts, b: Facts) -> float:
    """It was done with the same weapon."""
    return float(a.means is not None and a.means == b.means)


def means_differ(a: Facts, b: Facts) -> float:
    """It was done with different weapons."""
    return float(a.means is not None and b.means is not None and a.means != b.means)


def same_passage(a: Facts, b: Facts) -> float:
    """They stand in the same report, in one sentence or in two that follow each other."""
    if a.unit[1] != b.unit[1]:
        return 0.0
    one, other = sorted((a.claim.sentence, b.claim.sentence), key=lambda s: s.start)
    if one == other:
        return 1.0
    return 0.6 if 0 <= other.start - one.end <= 3 else 0.0


def same_report(a: Facts, b: Facts) -> float:
    """They stand in the same report."""
    return float(a.unit[1] == b.unit[1])


def same_thread(a: Facts, b: Facts) -> float:
    """The report tells twice of the same kind of happening by the same side."""
    return float(a.unit[1] == b.unit[1] and a.type == b.type and a.agent == b.agent)


def headline(a: Facts, b: Facts) -> float:
    """One stands in the title of the report that the other stands in."""
    return float(a.unit[1] == b.unit[1] and a.headline != b.headline)


def places_apart(a: Facts, b: Facts) -> float:
    """One statement names both places, which lie apart."""
    if not a.where or not b.where or not _one_breath(a, b):
        return 0.0
    return float(not (same_place(a, b) or near_places(a, b) or place_within(a, b)))


def words_of_their_own(a: Facts, b: Facts) -> float:
    """Each tells of an appeal, offer, threat, accusation or order of a speaker's own."""
    own = a.type in _OWN_WORDS and a.type == b.type
    apart = a.person is not None and b.person is not None and a.person != b.person
    return float(own and apart)


def same_words(a: Facts, b: Facts) -> float:
    """The sentences have most of their words in common."""
    if a.unit[1] == b.unit[1] or min(len(a.words), len(b.words)) < 4:
        return 0.0
    share = len(a.words & b.words) / len(a.words | b.words)
    return max(0.0, (share - 0.3) / 0.7)


BARS: tuple[Bar, ...] = (
    conflicts_differ,
    types_differ,
    times_disjoint,
    places_disjoint,
    polarities_differ,
    worlds_differ,
    bases_differ,
    increments_of_different_days,
    totals_of_different_days,
    changed_hands,
    losses_of_other_side,
    shown_undated,
)
FEATURES: tuple[Feature, ...] = (
    same_type,
    same_place,
    near_places,
    place_within,
    same_days,
    times_overlap,
    told_then,
    reported_together,
    same_agent,
    same_pair,
    fits_outcome,
    other_side_of_it,
    frame_and_part,
    stretch_and_day,
    agents_differ,
    same_target,
    targets_differ,
    same_figure,
    figures_compatible,
    figures_differ,
    same_statement,
    same_means,
    means_differ,
    same_passage,
    same_report,
    same_thread,
    headline,
    places_apart,
    words_of_their_own,
    same_words,
)


def _one_breath(a: Facts, b: Facts) -> bool:
    """Whether one speaker, in one passage, tells of both as of one kind and one region."""
    if a.type != b.type or a.unit[1] != b.unit[1] or a.speaker != b.speaker:
        return False
    shared = {r for x in a.where for r in x.inside[:1]} & {r for y in b.where for r in y.inside[:1]}
    return bool(shared) and same_passage(a, b) > 0 and bool(a.speaker)


def _near(distance: float | None) -> bool:
    return distance is not None and distance <= _NEAR_KM


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _holder(made: Facts) -> bool | None:
    """Whether the agent has the ground afterwards; None where that is not the question."""
    if made.type in _TAKES:
        return True
    return False if made.type in _LEAVES else None


def _shared(a: Days, b: Days) -> float:
    """The share of days in common, of all the days of both; nothing for open or long ones."""
    common = min(a.last, b.last) - max(a.first, b.first) + 1
    if common <= 0 or a.open or b.open:
        return 0.0
    return common / (max(a.last, b.last) - min(a.first, b.first) + 1)


def _counts_alike(a: Facts, b: Facts) -> bool:
    if a.type == b.type == "people.exchanged" and a.figure and b.figure:
        return a.figure[1] == b.figure[1] and a.basis is b.basis
    return a.figure is not None and a.figure == b.figure and a.basis is b.basis


def _fit(a: Facts, b: Facts) -> bool:
    low = max(a.low or 0.0, b.low or 0.0)
    highs = [high for high in (a.high, b.high) if high is not None]
    return not highs or low <= min(highs)


def _middle(made: Facts) -> float:
    known = [bound for bound in (made.low, made.high) if bound is not None]
    return sum(known) / len(known) if known else 0.0
