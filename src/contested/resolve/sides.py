"""Whose people and buildings: the side of a target that its words do not name.

"Residents" and "a school" belong to the side whose ground they stand on; soldiers hit, taken or
lost belong to the doer's opponent where the war has two sides. Nothing is said of a doer.
"""

from dataclasses import replace

from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Kind
from contested.resolve.actor import local_party
from contested.resolve.context import Context

_HARMED = frozenset(
    {
        "people.killed", "people.wounded", "people.missing", "people.rescued", "people.casualties",
        "people.detained", "people.abused", "people.displaced", "people.returned", "strike",
        "infrastructure.damaged", "civil.need", "civil.aid", "civil.obstruction", "civil.order",
        "people.mobilized",
    }
)  # fmt: skip
_FOUGHT = frozenset(
    {
        "people.captured", "people.casualties", "materiel.destroyed", "materiel.captured",
        "strike.intercepted", "battle.attack", "battle.repelled", "people.killed", "people.wounded",
    }
)  # fmt: skip
_AGENTS = frozenset({"people.displaced", "people.returned"})


def sides(claim: Claim, context: Context) -> Claim:
    """Give a target (or those who moved) without a side the one that follows from place or doer."""
    if claim.type in _AGENTS and claim.agent is not None and claim.agent.party is None:
        return replace(claim, agent=_local(claim.agent, claim, context))
    target = claim.target
    if target is None or target.party is not None:
        return claim
    if target.kind is Kind.MILITARY or claim.type in {"strike.intercepted", "materiel.destroyed", "materiel.captured"}:
        if claim.type in _FOUGHT:
            return replace(claim, target=_opposed(target, claim, context))
        return claim
    if claim.type in _HARMED:
        return replace(claim, target=_local(target, claim, context))
    return claim


def _local(value: Participant, claim: Claim, context: Context) -> Participant:
    for place in claim.places:
        if place.country:
            return replace(value, party=local_party(place.country, context.reading.chains))
    return value


def _opposed(value: Participant, claim: Claim, context: Context) -> Participant:
    conflict = context.directory.conflict(context.conflict)
    agent = claim.agent.party if claim.agent else None
    if conflict is None or agent is None:
        return value
    return replace(value, party=conflict.opponent(agent))
