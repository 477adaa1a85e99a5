"""Whose ground, and whose weapons: what a place and a war's profile say of a side."""

from collections import Counter
from datetime import date

from contested.actors import PartyKind
from contested.actors.record import Conflict, within
from contested.model.claim import Claim
from contested.model.value import Participant, Place
from contested.model.vocabulary import PlaceRole
from contested.resolve.actor import local_party
from contested.resolve.context import Context

BLOWS = frozenset(
    {"strike", "people.killed", "people.wounded", "infrastructure.damaged", "people.casualties"}
)
OWN_WORK = frozenset({"strike.intercepted", "battle.repelled"})
_LINES = frozenset(
    {"line of control", "loc", "line of contact", "contact line", "blue line", "durand line",
     "green line", "demarcation line", "line of demarcation", "armistice line"}
)  # fmt: skip
_ENOUGH = 3
_TWICE = 2
_MOSTLY = 0.8
AIRCRAFT = frozenset(
    """jet jets warplane warplanes aircraft plane planes helicopter helicopters bomber bombers
    airstrike airstrikes""".split()
)

_HEAVY = frozenset(
    """tank tanks artillery howitzer howitzers gunboat gunboats warship warships quadcopter
    quadcopters""".split()
)
_THROWN = frozenset(
    """drone drones missile missiles rocket rockets shell shells bomb bombs boats artillery munition
    munitions uavs""".split()
)


def holder(claim: Claim, context: Context) -> str | None:
    """The side whose people and buildings those at the claim's places are; None where unknown.

    A place that the gazetteer does not have lies in the war's country, where it has one, else in
    that of the place named last before it.
    """
    if not claim.places:
        return None
    ordered = sorted(claim.places, key=lambda p: p.role is PlaceRole.FROM)
    if all(p.span.text.lower() in _LINES for p in ordered):
        return None  # on either side of it
    ordered = [p for p in ordered if not _frontier(p, context)]
    for place in ordered:
        party = _named(place, context) or _apart(place, _day(claim, context), context)
        party = party or _party_at(place.country or "", context)
        if party is not None:
            return party
    if any(p.country for p in ordered) and _profile(context) is None:
        return None
    if at_sea(claim):
        return None
    return home(context) or _around(claim.places[0], context)


def unplaced(claim: Claim) -> bool:
    """Whether no place of it says whose ground it is: none is known, or only a line between two."""
    return not any(p.country and p.span.text.lower() not in _LINES for p in claim.places)


def _frontier(place: Place, context: Context) -> bool:
    """Whether it is the border with a country that the war is not in: what lies by it is not there."""
    conflict = _profile(context)
    beyond = conflict is not None and place.country not in conflict.countries
    return beyond and place.span.text.lower().endswith(("border", "frontier"))


def at_sea(claim: Claim) -> bool:
    """Whether a claim is set where the gazetteer knows no country: on the high sea."""
    return any(p.feature and not p.country for p in claim.places)


def home(context: Context) -> str | None:
    """The side whose country the war is in, or nearly all of what the report names lies in."""
    conflict = _profile(context)
    if conflict is None:
        return None
    if len(conflict.countries) == 1:
        return local_party(conflict.countries[0], context.reading.chains)
    counted = Counter(p.country for p in context.places.values() if p.country in conflict.countries)
    country, most = next(iter(counted.most_common(1)), (None, 0))
    if country is None or most < _ENOUGH or most < _MOSTLY * counted.total():
        return None
    return local_party(country, context.reading.chains)


def opponent(party: str | None, context: Context) -> str | None:
    """The other side of a war of two; against an armed group, the war's only state."""
    conflict = _profile(context)
    if conflict is None or party is None:
        return None
    other = conflict.opponent(party)
    states = _states(conflict, context)
    if other is None and len(states) == 1 and party in conflict.parties and party not in states:
        return states[0]
    return other


def opponents(party: str | None, context: Context) -> tuple[str, ...]:
    """All whom a side of the war fights."""
    conflict = _profile(context)
    return conflict.opponents(party) if conflict is not None and party is not None else ()


def states_alone(context: Context) -> bool:
    """Whether a war is between two states, and no armed group is a side of it."""
    conflict = _profile(context)
    both = len(conflict.parties) if conflict is not None else 0
    return conflict is not None and both > 1 and len(_states(conflict, context)) == both


def one_camp(one: str | None, other: str | None, context: Context) -> bool:
    """Whether two parties are the same, or fight on one side of the war."""
    conflict = _profile(context)
    if one is None or other is None or conflict is None:
        return False
    return one == other or any(one in camp and other in camp for camp in conflict.camps)


def only_armed(party: str, context: Context) -> bool:
    """Whether a side is the only one of its war that has a state's soldiers."""
    conflict = _profile(context)
    others = conflict.opponents(party) if conflict is not None else ()
    known = [r for p in others if (r := context.directory.party(p)) is not None]
    own = context.directory.party(party)
    states = [r for r in known if r.kind is PartyKind.STATE and r.forces]
    return own is not None and own.kind is PartyKind.STATE and bool(own.forces) and not states


def warring(party: str | None, context: Context) -> str | None:
    """The party, where it is of a side of the war: one of its own, or of one of its camps."""
    conflict = _profile(context)
    return party if conflict is not None and party and conflict.opponents(party) else None


def foe(party: str | None, claim: Claim, context: Context) -> str | None:
    """Whom a side fights here: its only opponent, the one whose ground it is, or the one named last."""
    conflict, parsed = _profile(context), context.sentence_of(claim.trigger)
    found = opponent(party, context)
    if found is not None or conflict is None or party is None or parsed is None:
        return found
    others = conflict.opponents(party)
    armed = [p for p in others if (r := context.directory.party(p)) and (r.forces or not r.country)]
    ground = holder(claim, context)
    return ground if ground in armed else context.reading.chains.scene(parsed).latest(armed)


def wielder(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Whose aircraft hit a side's ground: the other state's, or the only state's of the war.

    "The rockets" that are known already are the other side's, where the war has two sides; tanks
    that shell those who have none are the state's.
    """
    words = agent.span.text.lower().split()
    conflict = _profile(context)
    if conflict is not None and words and words[0] == "the" and words[-1] in _THROWN:
        return conflict.opponent(holder(claim, context) or "")
    if conflict is None or not words or "suicide" in words:
        return None
    ground = holder(claim, context)
    states = [s for s in _states(conflict, context) if _armed(s, context)]
    others = [s for s in states if s != ground]
    if words[-1] in _HEAVY and ground is not None:
        bare = ground not in conflict.parties or not _armed(ground, context)
        return others[0] if bare and len(others) == 1 else None
    if words[-1] not in AIRCRAFT:
        return None
    if (
        ground is not None
        and len(others) == 1
        and (len(states) > 1 or ground not in conflict.parties)
    ):
        return others[0]
    allied = any(_is_bloc(p, context) for p in conflict.parties)  # whose jets fly there as well
    return states[0] if len(states) == 1 and not allied else None


def _is_bloc(party: str, context: Context) -> bool:
    known = context.directory.party(party)
    return known is not None and known.kind is PartyKind.BLOC


def _armed(party: str, context: Context) -> bool:
    """Whether a party has an army."""
    known = context.directory.party(party)
    return known is not None and bool(known.forces)


def _profile(context: Context) -> Conflict | None:
    return context.directory.conflict(context.conflict)


def _states(conflict: Conflict, context: Context) -> list[str]:
    parties = ((p, context.directory.party(p)) for p in conflict.parties)
    return [name for name, party in parties if party and party.kind is PartyKind.STATE]


def _named(place: Place, context: Context) -> str | None:
    """The side that a place itself is named after: "Nagorno-Karabakh"."""
    party = context.directory.party(place.span.text)
    conflict = _profile(context)
    return party.side if party and conflict and party.name in conflict.parties else None


def _day(claim: Claim, context: Context) -> date | None:
    """The day that a claim tells of, else that of the report: who held the ground then."""
    start = claim.time.start if claim.time else None
    return date.fromisoformat(start[:10]) if start else context.published


def apart(place: Place, context: Context) -> str | None:
    """The side that held a part of a country as its own land when the page was published."""
    return _apart(place, context.published, context)


def _apart(place: Place, day: date | None, context: Context) -> str | None:
    """The side that holds a part of a country as its own land then: a breakaway republic."""
    conflict = _profile(context)
    if conflict is None or place.lat is None or place.lon is None:
        return None
    for ground in conflict.grounds:
        if within(day, ground.since, ground.until) and ground.holds(place.lat, place.lon):
            return ground.party
    return None


def _party_at(country: str, context: Context) -> str | None:
    """The side whose country it is; None for one that no war is in, which is a namesake."""
    party = local_party(country, context.reading.chains)
    conflict = _profile(context)
    if conflict is None or party in conflict.parties or party in conflict.others:
        return party
    elsewhere = any(country in c.countries for c in context.directory.records.conflicts.values())
    often = sum(p.country == country for p in context.places.values()) >= _TWICE
    return party if elsewhere and often else None


def stated_only(context: Context, ground: str | None = None) -> bool:
    """Whether the ground says nothing of whose people stand on it.

    Inside one state at war with itself, a resident of a town is of no side until the words say so.
    In another state, whose ground is `ground`, they are its own.
    """
    conflict = _profile(context)
    if conflict is None:
        return False
    if ground is not None and _abroad(ground, conflict, context):
        return False
    if conflict.home and ground in {None, conflict.home} and _rebelled(conflict, context):
        return True
    homes = {local_party(c, context.reading.chains) for c in conflict.countries}
    return not any(set(conflict.opponents(home)) & homes for home in homes if home)


def _rebelled(conflict: Conflict, context: Context) -> bool:
    """Whether a state's own rebels fight it on its ground, whoever comes to their help."""
    states = _states(conflict, context)
    return any(p not in states for p in conflict.opponents(conflict.home))


def _abroad(ground: str, conflict: Conflict, context: Context) -> bool:
    """Whether it is the ground of a state in which the war is not fought."""
    party = context.directory.party(ground)
    return party is not None and party.country not in {"", *conflict.countries}


def civil(claim: Claim, context: Context) -> bool:
    """Whether the war is inside one country, where a state can hit its own people."""
    conflict = _profile(context)
    if conflict is None or len(conflict.countries) == 1:
        return True
    return not any(p.country in conflict.countries for p in claim.places)


def _around(place: Place, context: Context) -> str | None:
    """The side of the located place that stands nearest before in the text."""
    conflict = _profile(context)
    if conflict is None:
        return None
    located = [
        (span.start, p.country) for span, p in context.places.items()
        if p.country in conflict.countries and span.start <= place.span.start
    ]  # fmt: skip
    return local_party(max(located)[1] or "", context.reading.chains) if located else None
