"""Bars: what keeps two claims out of one event, whatever else speaks for them."""

from contested.model.vocabulary import Basis, Modality, VerificationStatus
from contested.reconcile.facts import Facts
from contested.reconcile.features.days import same_days
from contested.reconcile.features.ground import (
    in_one_breath,
    lie_apart,
    place_within,
    same_place,
)
from contested.reconcile.features.numbers import counts_alike, fit
from contested.reconcile.features.sides import EITHER_WAY, holder
from contested.reconcile.features.story import again, one_story, same_story

_RUNNING = frozenset({Basis.CUMULATIVE, Basis.STOCK})
_PERIOD = 4
_ALIKE = 0.5
_LOSSES = ("people.", "materiel.")


def conflicts_differ(a: Facts, b: Facts) -> bool:
    """The reports are about different wars."""
    return a.conflict is not None and b.conflict is not None and a.conflict != b.conflict


def types_differ(a: Facts, b: Facts) -> bool:
    """The two tell of kinds of happenings that have nothing to do with each other."""
    return a.families.isdisjoint(b.families)


def times_disjoint(a: Facts, b: Facts) -> bool:
    """The days that the two give lie too far apart; of one undated only where words tell no story.

    What one report outside of wars leaves undated may be of whatever day it dates.
    """
    if a.days is None or b.days is None or a.days.gap(b.days) <= max(a.patience, b.patience):
        return False
    if a.days.told and b.days.told:
        return True
    return same_story(a, b) == 0.0 and not one_story(a, b)


def places_disjoint(a: Facts, b: Facts) -> bool:
    """The places lie apart, and neither one statement nor two reports much alike name both."""
    if not lie_apart(a, b) or in_one_breath(a, b):
        return False
    return same_story(a, b) < _ALIKE or (counts_alike(a, b) and not fit(a, b))


def beside_and_in(a: Facts, b: Facts) -> bool:
    """One tells of ground held or taken near a place, the other of the place itself."""
    if holder(a) is not True or holder(b) is not True:
        return False
    shared = [(x.beside, y.beside) for x in a.where for y in b.where if x.key == y.key]
    return bool(shared) and all(one != other for one, other in shared)


def worlds_differ(a: Facts, b: Facts) -> bool:
    """One is told as a fact or a plan, the other as a demand, promise, threat or supposition."""
    if a.wished == b.wished:
        return False
    supposed = a if a.claim.modality is Modality.HYPOTHETICAL else b
    if supposed.claim.modality is not Modality.HYPOTHETICAL or a.type != b.type:
        return True
    told = (
        supposed.claim.verification.status is VerificationStatus.UNVERIFIED
    )  # "if it is confirmed"
    return not (told or a.unit[1] == b.unit[1])


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
    if a.days is None or b.days is None:
        return False
    again = a.speaker == b.speaker and a.days.last != b.days.last
    return (again and (a.low, a.high) != (b.low, b.high)) or a.days.gap(b.days) > 0


def counts_of_different_days(a: Facts, b: Facts) -> bool:
    """Each counts what one day brought, and the days are not the same."""
    if a.days is None or b.days is None or not (_one_day(a) and _one_day(b)):
        return False
    if a.days.first == b.days.first or not counts_alike(a, b) or fit(a, b):
        return False
    told_again = again(a, b) or (bool(a.speaker) and a.speaker == b.speaker)
    return a.basis is Basis.COUNT and (told_again or same_place(a, b) < 1.0)


def region_and_place(a: Facts, b: Facts) -> bool:
    """One report counts what happened in a whole region, and in one place of it apart from that."""
    if a.unit[1] != b.unit[1] or a.type != b.type or not counts_alike(a, b) or fit(a, b):
        return False
    return a.basis is Basis.COUNT and place_within(a, b) > 0


def _one_day(made: Facts) -> bool:
    days = made.days
    return days is not None and days.told and not days.open and days.length == 1


def different_nights(a: Facts, b: Facts) -> bool:
    """Each tells of one night, and they are not the same."""
    if a.days is None or b.days is None or not (a.days.night and b.days.night):
        return False
    return a.days.first != b.days.first


def sum_and_part(a: Facts, b: Facts) -> bool:
    """One counts what a longer period added up to, the other one happening of that kind."""
    if a.type != b.type or (a.basis is Basis.INCREMENT) == (b.basis is Basis.INCREMENT):
        return False
    one, other = (a, b) if a.basis is Basis.INCREMENT else (b, a)
    if one.days is None or other.days is None or other.basis is not Basis.COUNT:
        return False
    return one.days.length > _PERIOD and not (other.days.told and other.days.length > _PERIOD)


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
    one, other = holder(a), holder(b)
    if one is None or other is None:
        return False
    return (a.agent == b.agent) != (one == other)


def losses_of_other_side(a: Facts, b: Facts) -> bool:
    """The two count the losses of sides that fight each other, and not in one town on one day."""
    counts = a.type.startswith(_LOSSES) and b.type.startswith(_LOSSES)
    if not counts or a.type in EITHER_WAY or b.target not in a.foes:
        return False
    return not (same_place(a, b) == 1.0 and same_days(a, b) > 0)


def shown_undated(a: Facts, b: Facts) -> bool:
    """One is footage that nobody dates, and the other stands in another report."""
    return a.shown != b.shown and a.unit[1] != b.unit[1]
