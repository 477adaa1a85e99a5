"""Sides that another claim of the page tells: who was in what was hit, who owned up, who "the rest" are.

"A drone hit a military vehicle, killing an SDF fighter": the vehicle was the SDF's. "Gunmen attacked a
camp. … The group claimed responsibility": the gunmen were the group's. "40 Afghan officers gave up; the
others fled": Afghans, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Act, Kind
from contested.resolve.context import Context
from contested.resolve.unnamed import head_in, unnamed

_HARMS = frozenset({"people.killed", "people.wounded", "people.casualties"})
_BLOWS = frozenset({"strike", "battle.attack", "infrastructure.damaged"})
_HIT = frozenset({"strike", "infrastructure.damaged", "battle.attack", "materiel.destroyed"})
_MANNED = frozenset(
    """vehicle car post position base checkpoint convoy patrol outpost truck barracks camp headquarters
    site""".split()
)
_UNDER_ARMS = frozenset({Kind.MILITARY, Kind.ARMED_GROUP})
_ANYBODY = frozenset(
    """gunman gunmen militant militants attacker attackers assailant assailants jihadist jihadists
    terrorist terrorists insurgent insurgents fighter fighters extremist extremists bomber bombers
    rebel rebels islamists raiders""".split()
)
_MOVED = frozenset(
    {
        "people.surrendered", "people.displaced", "people.returned", "territory.withdrawal",
        "territory.advance",
    }
)  # fmt: skip
_REST = frozenset({"the others", "others", "the rest", "the remainder", "the remaining ones"})
_OWNED_UP = ("responsib", "credit")


def told_elsewhere(claims: Sequence[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, each with the side that another of them gives what was hit or who hit it."""
    hurt = tuple(_as_those_in_it(c, claims, context) for c in claims)
    hurt = tuple(_as_others_hit(c, hurt, context) for c in hurt)
    by_id = {c.id: c for c in hurt}
    owned = {c.reaction_to: c for c in hurt if _owns_up(c)}
    claimed = tuple(_as_claimed(c, owned, by_id, context) for c in hurt)
    return tuple(_as_first_told(c, claimed) for c in claimed)


def _as_others_hit(claim: Claim, claims: Sequence[Claim], context: Context) -> Claim:
    """The claim of bare fighters or arms hit by those whose foe the same words name.

    "Shot down six Russian helicopters and a command plane, killing 13 airmen": all Russia's.
    """
    target, agent = claim.target, claim.agent
    if target is None or agent is None or not agent.party or not _bare_arms(claim, context):
        return claim
    before = [c for c in claims if c is not claim and _hits_named(c, agent.party, context)]
    here = [c for c in before if c.sentence == claim.sentence]
    near = here or [c for c in before if _near(c, claim, claims) and c.type in _BLOWS]
    sides = {c.target.party for c in near if c.target is not None}
    side = next(iter(sides)) if len(sides) == 1 else None
    return claim if side is None else replace(claim, target=replace(target, id=None, party=side))


def _bare_arms(claim: Claim, context: Context) -> bool:
    """Whether what was hit is fighters or arms that the words put on no side."""
    target = claim.target
    if target is None or claim.type not in _BLOWS | _HARMS | {"materiel.destroyed"}:
        return False
    head = head_in(target.span, context)
    arms = claim.type == "materiel.destroyed" or (head is not None and head.lemma_ in _MANNED)
    return (target.kind in _UNDER_ARMS or arms) and unnamed(target.span, context)


def _hits_named(claim: Claim, doer: str, context: Context) -> bool:
    """Whether a claim has the same side hit somebody whose side its words name."""
    target = claim.target
    same = claim.agent is not None and claim.agent.party == doer and claim.type in _HIT | _HARMS
    side = target.party if target is not None else None
    named = target is not None and not unnamed(target.span, context)
    return same and named and side not in {None, doer}


def _as_first_told(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim of "the others" on the side of those whom the words right before told of."""
    agent = claim.agent
    if agent is None or agent.id is not None or agent.span.text.lower() not in _REST:
        return claim
    if not claim.sentence.covers(agent.span):
        return claim
    before = [c for c in claims if c.trigger.end <= agent.span.start and _near(c, claim, claims)]
    told = (_of_whom(c) for c in sorted(before, key=lambda c: -c.trigger.start))
    first = next((p for p in told if p is not None and p.party), None)
    return claim if first is None else replace(claim, agent=replace(agent, party=first.party))


def _near(other: Claim, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a claim is of the same sentence or of the last one before that tells anything."""
    starts = [c.sentence.start for c in claims if c.sentence.start < claim.sentence.start]
    return other.sentence.start in {claim.sentence.start, max(starts, default=claim.sentence.start)}


def _of_whom(claim: Claim) -> Participant | None:
    """Those of whom a claim tells: who moved or gave up, else whom something befell."""
    return claim.agent if claim.type in _MOVED else claim.target


def _as_those_in_it(claim: Claim, claims: Sequence[Claim], context: Context) -> Claim:
    """The claim of a blow with what soldiers were in on their side."""
    target = claim.target
    if target is None or claim.type not in _HIT or not _manned(target, context):
        return claim
    inside = (c.target for c in claims if c.type in _HARMS and c.sentence == claim.sentence)
    sides = {t.party for t in inside if t is not None and t.kind in _UNDER_ARMS}
    side = next(iter(sides), None) if len(sides) == 1 else None
    doer = claim.agent.party if claim.agent else None
    return replace(claim, target=replace(target, party=side)) if side not in {None, doer} else claim


def _manned(target: Participant, context: Context) -> bool:
    """Whether it is what soldiers are in, and no owner is named: "a military vehicle"."""
    head = head_in(target.span, context)
    if head is None or head.lemma_.lower() not in _MANNED:
        return False
    before = (t for t in head.subtree if t.i <= head.i)
    return not any(t.text[:1].isupper() or t.dep_ == "poss" for t in before)  # nobody's by name


def _owns_up(claim: Claim) -> bool:
    """Whether a side says that it did what is told elsewhere: "claimed responsibility"."""
    said = claim.speaker
    if said is None or said.act is not Act.CLAIM or claim.reaction_to is None:
        return False
    own = claim.agent is not None and claim.agent.party == said.party is not None
    return own and any(word in claim.trigger.text.lower() for word in _OWNED_UP)


def _as_claimed(
    claim: Claim, owned: Mapping[str | None, Claim], by_id: Mapping[str, Claim], context: Context
) -> Claim:
    """The claim of nameless gunmen on the side that owned up to the blow they dealt."""
    agent = claim.agent
    if agent is None or agent.party is not None or not _nameless(agent, context):
        return claim
    for told_id, owner in owned.items():
        told = by_id.get(told_id or "")
        if told is not None and owner.agent is not None and _of_one_blow(claim, told):
            return replace(claim, agent=replace(agent, party=owner.agent.party))
    return claim


def _nameless(agent: Participant, context: Context) -> bool:
    words = set(agent.span.text.lower().split())
    return bool(words & _ANYBODY) and unnamed(agent.span, context)


def _of_one_blow(claim: Claim, told: Claim) -> bool:
    """Whether two claims tell of one blow: by the same words for its doer, or in one sentence."""
    same = (
        told.agent is not None and claim.agent is not None and told.agent.span == claim.agent.span
    )
    return same or claim.sentence == told.sentence or claim.sentence.start == 0
