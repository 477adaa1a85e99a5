"""The side of a doer whom neither words nor speaker name: who moves, gives up, defends, hits."""

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Kind, PlaceRole
from contested.resolve.context import Context
from contested.resolve.ground import (
    BLOWS,
    OWN_WORK,
    foe,
    holder,
    home,
    opponent,
    stated_only,
    warring,
    wielder,
)
from contested.resolve.officials import SUCCESSES
from contested.resolve.speech import hit_by_them, told_of_own
from contested.resolve.states_own import of_other_state
from contested.resolve.unnamed import unnamed

_AWAY = frozenset({PlaceRole.TO, PlaceRole.TOWARD})
_MOVERS = frozenset({"people.displaced", "people.returned"})


def follows(agent: Participant, claim: Claim, context: Context) -> str | None:
    """The side of a doer that follows from the kind of claim: who moves, gives up, defends, hits."""
    party: str | None = None
    if claim.type in _MOVERS:
        party = _homeland(claim, context)
    elif claim.type == "people.surrendered":
        other = claim.target.party if claim.target else None
        said = warring(claim.speaker.party, context) if claim.speaker else None
        party = (
            opponent(other, context) or _at_hand(agent, claim, context) or opponent(said, context)
        )
        party = party or opponent(said, context)
    elif claim.type in OWN_WORK:
        spoken = warring(claim.speaker.party, context) if claim.speaker else None
        party = spoken or opponent(claim.target.party if claim.target else None, context)
        party = party or _defender(agent, claim, context)
    elif claim.type in SUCCESSES and agent.kind is Kind.MILITARY:
        spoken = warring(claim.speaker.party, context) if claim.speaker else None
        spoken = (
            foe(spoken, claim, context) if _soldiers_of_a_state(agent, spoken, context) else spoken
        )
        party = spoken if unnamed(agent.span, context) else None
    elif claim.type == "territory.advance":
        party = of_other_state(agent, holder(claim, context), claim, context)
    elif claim.type in BLOWS | {"battle.attack"}:
        party = hit_by_them(agent, claim, context) or told_of_own(agent, claim, context)
        party = party or wielder(agent, claim, context)
    return party


def _soldiers_of_a_state(agent: Participant, said: str | None, context: Context) -> bool:
    """Whether an armed group speaks of "troops" or "soldiers", who are not its own."""
    party = context.directory.party(said or "")
    bare = bool({"troops", "soldiers"} & set(agent.span.text.lower().split()))
    return bare and party is not None and party.kind is PartyKind.ARMED_GROUP


def _defender(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Whose "air defences" are that shot down another state's missiles: those of the ground."""
    sent = claim.target.party if claim.target else None
    ground = holder(claim, context)
    bare = agent.kind is not Kind.ARMED_GROUP and unnamed(agent.span, context)
    known = sent is not None or (agent.kind is Kind.MILITARY and not stated_only(context, ground))
    return ground if bare and known and ground != sent else None


def _at_hand(agent: Participant, claim: Claim, context: Context) -> str | None:
    """The side that holds the ground where some gave themselves up; no state has militants."""
    party = context.directory.party(holder(claim, context) or "")
    stateless = agent.kind is Kind.ARMED_GROUP
    if party is None or (stateless and party.kind is PartyKind.STATE):
        return None
    return party.name


def _homeland(claim: Claim, context: Context) -> str | None:
    """The side whose people they are who left their homes or came back to them."""
    left = any(p.role is PlaceRole.FROM for p in claim.places)
    ground = holder(claim, context)
    if _sets_out(claim) and ground not in _at_home(context):
        ground = None
    return None if stated_only(context, ground if left else None) else ground or home(context)


def _at_home(context: Context) -> frozenset[str | None]:
    """The land that a war is over, and the side whose country it is in."""
    conflict = context.directory.conflict(context.conflict)
    return frozenset({home(context), conflict.land if conflict else None})


def _sets_out(claim: Claim) -> bool:
    """Whether its own words only say where they went: who "fled into Chad" is not of Chad."""
    own = [p for p in claim.places if claim.sentence.overlaps(p.span)]
    return bool(own) and own == list(claim.places) and all(p.role in _AWAY for p in own)
