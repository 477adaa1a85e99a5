"""Whose work it is that a side goes on to tell of: "It shelled two depots. A bridge was hit as well."

What its enemy lost, told by a side right after what that side did, was done by the same. On a page that
is a side's own account ("The enemy is shelling the city. Three people were hurt."), what hits its ground
is the enemy's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import Act, Group, Kind
from contested.resolve.context import Context
from contested.resolve.ground import BLOWS, holder, opponent, warring
from contested.resolve.unnamed import unnamed

_DEAD = frozenset({"people.killed", "people.wounded", "people.casualties"})
_LOST = frozenset({"materiel.destroyed", "infrastructure.damaged", "strike", *_DEAD})
_WORK = _LOST | {"people.killed", "people.casualties", "battle.attack", "battle.repelled"}
_TOLD = frozenset({Act.CLAIM, Act.SAY, Act.REPORT})
_SENTENCES = 2
_ENEMY = re.compile(r"\b[Tt]he (?:enemy|occupiers|invaders|aggressor)\b")


def gone_on_with(claims: Sequence[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those of an enemy's losses with the doer of the account that they go on with."""
    told = tuple(_as_enemys(c, claims, context) for c in claims)
    going_on = tuple(_with_doer(c, told, context) for c in told)
    return tuple(_by_the_enemy(c, context) for c in going_on)


def _with_doer(claim: Claim, claims: Sequence[Claim], context: Context) -> Claim:
    told = next((s for s in claim.attribution if s.depth == 1), None)
    if claim.agent is not None or told is None or not _enemys_loss(told, claim, context):
        return claim
    doer = next((c.agent for c in _before(claim, claims) if _own_work(c, told)), None)
    return claim if doer is None else replace(claim, agent=doer)


def _enemys_loss(told: Speaker, claim: Claim, context: Context) -> bool:
    """Whether a side tells that the other's arms or military sites were hit, by nobody named."""
    target = claim.target
    if claim.type not in _LOST or target is None or target.party is None:
        return False
    foe = warring(told.party, context) is not None and target.party == opponent(told.party, context)
    return foe and told.act in _TOLD and _of_war(target, claim)


def _as_enemys(claim: Claim, claims: Sequence[Claim], context: Context) -> Claim:
    """The claim of a depot hit, told in one breath with the enemy's dead, as the enemy's."""
    target, said = claim.target, claim.speaker
    site = target is not None and Group.MILITARY_SITE in target.groups
    foe = opponent(warring(said.party, context), context) if said is not None else None
    if target is None or not site or claim.agent is not None or foe in {None, target.party}:
        return claim
    own = (c for c in claims if c.sentence == claim.sentence and c.speaker == said)
    dead = any(c.type in _DEAD and c.target is not None and c.target.party == foe for c in own)
    plain = unnamed(target.span, context)
    return replace(claim, target=replace(target, party=foe)) if dead and plain else claim


def _of_war(target: Participant, claim: Claim) -> bool:
    if claim.type in _DEAD:
        return target.kind is Kind.MILITARY
    return claim.type == "materiel.destroyed" or Group.MILITARY_SITE in target.groups


def _before(claim: Claim, claims: Sequence[Claim]) -> Sequence[Claim]:
    """What the sentences right before it tell, the last first."""
    earlier = [c for c in claims if c.sentence.start < claim.sentence.start]
    starts = sorted({c.sentence.start for c in earlier})[-_SENTENCES:]
    near = [c for c in earlier if c.sentence.start in starts]
    return sorted(near, key=lambda c: -c.trigger.start)


def _own_work(claim: Claim, told: Speaker) -> bool:
    """Whether it is a deed of the side that tells of the next."""
    agent = claim.agent
    return claim.type in _WORK and agent is not None and agent.party == told.party


def _by_the_enemy(claim: Claim, context: Context) -> Claim:
    """The claim of a blow on a side's own ground, in its own account, with "the enemy" for its doer."""
    own = context.reading.chains.partisan
    foe = opponent(own, context)
    said = claim.speaker.party if claim.speaker else None
    if claim.agent is not None or claim.type not in BLOWS or foe is None or said not in {None, own}:
        return claim
    hurt = claim.target.party if claim.target else None
    if hurt != own and (hurt is not None or holder(claim, context) != own):
        return claim
    words = _enemy_named(claim, context)
    return claim if words is None else replace(claim, agent=Participant(words, None, foe))


def _enemy_named(claim: Claim, context: Context) -> Span | None:
    """Where "the enemy" is said last before a claim ends, else first on its page."""
    text = context.page.document.text
    found = [m.span() for m in _ENEMY.finditer(text)]
    before = [span for span in found if span[1] <= claim.sentence.end]
    at = before[-1] if before else next(iter(found), None)
    return Span.of(text, *at) if at is not None else None
