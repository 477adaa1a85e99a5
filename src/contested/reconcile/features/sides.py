"""What types, sides and weapons say for and against two claims telling of one happening."""

from contested.reconcile.facts import Facts
from contested.reconcile.features.ground import same_place

_TAKES = frozenset({"territory.capture", "territory.control", "territory.annexation"})
_LEAVES = frozenset({"territory.withdrawal"})
_OWN_WORDS = frozenset(
    {
        *("diplomacy.appeal", "diplomacy.offer", "diplomacy.threat", "diplomacy.accusation"),
        "civil.order",
    }
)
EITHER_WAY = frozenset({"diplomacy.talks", "diplomacy.agreement", "people.exchanged"})


def same_type(a: Facts, b: Facts) -> float:
    """Both tell of the same kind of happening."""
    return float(a.type == b.type)


def sorts_differ(a: Facts, b: Facts) -> float:
    """They tell of different sorts of one kind, such as a curfew and an evacuation."""
    return float(a.type == b.type and _differ(a.sort, b.sort))


def same_agent(a: Facts, b: Facts) -> float:
    """The same side does it."""
    return float(a.agent is not None and a.agent == b.agent)


def same_pair(a: Facts, b: Facts) -> float:
    """The same two sides deal with each other, whichever is named first."""
    if a.type not in EITHER_WAY or a.type != b.type:
        return 0.0
    one, other = {a.agent, a.target} - {None}, {b.agent, b.target} - {None}
    return 1.0 if one == other and one else 0.5 * bool(one & other)


def agents_differ(a: Facts, b: Facts) -> float:
    """Different sides are said to do it."""
    if a.type in EITHER_WAY:
        return float(_differ(a.agent, b.agent) and {a.agent, a.target} != {b.agent, b.target})
    return float(_differ(a.agent, b.agent) and holder(a) == holder(b) and a.type == b.type)


def same_target(a: Facts, b: Facts) -> float:
    """It is done to the same side."""
    return float(a.target is not None and a.target == b.target)


def targets_differ(a: Facts, b: Facts) -> float:
    """It is done to different sides."""
    return float(_differ(a.target, b.target) and a.type not in EITHER_WAY)


def fits_outcome(a: Facts, b: Facts) -> float:
    """A side took the town and holds it, or another left it: one outcome told in two ways."""
    held = {holder(a), holder(b)}
    fits = a.type != b.type and None not in held and a.agent is not None and b.agent is not None
    seat = any(where.seat for where in (*a.where, *b.where))
    return float(fits and not seat and same_place(a, b) == 1.0)


def same_taking(a: Facts, b: Facts) -> float:
    """The same side is said to have taken the same place."""
    takes = a.type == b.type and a.type in _TAKES and a.agent is not None
    return float(takes and a.agent == b.agent and same_place(a, b) == 1.0)


def other_side_of_it(a: Facts, b: Facts) -> float:
    """One tells of what one side did, the other of what the other side did."""
    moves = a.type.startswith("territory.") and b.type.startswith("territory.")
    return float(moves and _differ(a.agent, b.agent) and not fits_outcome(a, b))


def same_means(a: Facts, b: Facts) -> float:
    """It was done with the same weapon."""
    return float(a.means is not None and a.means == b.means)


def means_differ(a: Facts, b: Facts) -> float:
    """It was done with different weapons."""
    return float(a.means is not None and b.means is not None and a.means != b.means)


def words_of_their_own(a: Facts, b: Facts) -> float:
    """Each tells of an appeal, offer, threat, accusation or order of a speaker's own."""
    own = a.type in _OWN_WORDS and a.type == b.type
    apart = a.person is not None and b.person is not None and a.person != b.person
    return float(own and apart)


def holder(made: Facts) -> bool | None:
    """Whether the agent has the ground afterwards; None where that is not the question."""
    if made.type in _TAKES:
        return True
    return False if made.type in _LEAVES else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
