"""Whose ground, and whose weapons: what a place and a war's profile say of a side."""

from contested.actors import PartyKind
from contested.actors.record import Conflict
from contested.model.claim import Claim
from contested.model.value import Participant, Place
from contested.resolve.actor import local_party
from contested.resolve.context import Context

_AIRCRAFT = frozenset({"jet", "jets", "warplane", "warplanes", "aircraft", "plane", "planes", "helicopter", "helicopters", "bomber", "bombers", "airstrike", "airstrikes"})
_WEAPONS = _AIRCRAFT | frozenset(
    """drone drones missile missiles rocket rockets shell shells boat boats vessel vessels artillery shelling bomb
    bombs uav uavs projectile projectiles mortar mortars""".split()  # noqa: SIM905
)


def holder(claim: Claim, context: Context) -> str | None:
    """The side whose people and buildings those at the claim's places are; None where unknown.

    A place that the gazetteer does not have lies in the war's country, where it has one, else in
    that of the place named last before it.
    """
    if not claim.places:
        return None
    found = [p for p in claim.places if p.country]
    for place in found:
        party = _party_at(place.country or "", context)
        if party is not None:
            return party
    if found and _profile(context) is None:
        return None
    return home(context) or _around(claim.places[0], context)


def home(context: Context) -> str | None:
    """The side whose country the war is in, where it is in one only."""
    conflict = _profile(context)
    if conflict is None or len(conflict.countries) != 1:
        return None
    return local_party(conflict.countries[0], context.reading.chains)


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


def wielder(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Whose a weapon is that hit a side's ground: the other state's, or, for aircraft, the only state's."""
    words = agent.span.text.lower().split()
    conflict = _profile(context)
    if conflict is None or not words or words[-1] not in _WEAPONS:
        return None
    ground = holder(claim, context)
    states = _states(conflict, context)
    others = [s for s in states if s != ground]
    if ground is not None and len(others) == 1 and (len(states) > 1 or ground not in conflict.parties):
        return others[0]
    if words[-1] in _AIRCRAFT and len(states) == 1:
        return states[0]
    return None


def _profile(context: Context) -> Conflict | None:
    return context.directory.conflict(context.conflict)


def _states(conflict: Conflict, context: Context) -> list[str]:
    parties = ((p, context.directory.party(p)) for p in conflict.parties)
    return [name for name, party in parties if party and party.kind is PartyKind.STATE]


def _party_at(country: str, context: Context) -> str | None:
    """The side whose country it is; None for one that has no part in the war that is reported."""
    party = local_party(country, context.reading.chains)
    conflict = _profile(context)
    if conflict is None or country in conflict.countries:
        return party
    return party if party in conflict.parties or party in conflict.others else None


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
