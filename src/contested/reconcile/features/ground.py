"""What places say for and against two claims telling of one happening."""

from contested.reconcile.facts import Facts
from contested.reconcile.features.telling import same_passage
from contested.reconcile.where import Size, contains, kilometres

_NEAR_KM = 12.0


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
        return float(any(lie_near(kilometres(x, y)) for x in a.where for y in b.where))
    return 0.0


def place_within(a: Facts, b: Facts) -> float:
    """One place lies in the other; a country says next to nothing."""
    if same_place(a, b):
        return 0.0
    wider = [max(x.size, y.size) for x in a.where for y in b.where if contains(x, y)]
    return 0.0 if not wider else {Size.REGION: 1.0, Size.COUNTRY: 0.2}.get(min(wider), 1.0)


def region_and_spot(a: Facts, b: Facts) -> float:
    """One report tells of strikes all over a region, and of one strike in a place of it."""
    if a.unit[1] != b.unit[1] or a.headline or b.headline or a.several == b.several:
        return 0.0
    wide, narrow = (a, b) if a.several else (b, a)
    return float(any(contains(x, y) and y.size > x.size for x in narrow.where for y in wide.where))


def places_apart(a: Facts, b: Facts) -> float:
    """Places that lie apart are named, by one statement or by two reports much alike."""
    return float(lie_apart(a, b))


def lie_apart(a: Facts, b: Facts) -> bool:
    """Whether both name places, none of which is, lies in or lies near one of the other's."""
    if not a.where or not b.where:
        return False
    return not any(
        x.key == y.key or contains(x, y) or lie_near(kilometres(x, y))
        for x in a.where
        for y in b.where
    )


def in_one_breath(a: Facts, b: Facts) -> bool:
    """Whether one speaker, in one passage, tells of both as of one kind and one region."""
    if a.type != b.type or a.unit[1] != b.unit[1] or a.speaker != b.speaker:
        return False
    shared = {r for x in a.where for r in x.inside[:1]} & {r for y in b.where for r in y.inside[:1]}
    return bool(shared) and same_passage(a, b) > 0 and bool(a.speaker)


def lie_near(distance: float | None) -> bool:
    """Whether so many kilometres are next to nothing."""
    return distance is not None and distance <= _NEAR_KM
