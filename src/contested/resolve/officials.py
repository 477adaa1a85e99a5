"""Whose side officials without a name speak for.

That of the ground that they speak of, or of whose success they tell.
"""

from dataclasses import replace

from contested.model.claim import Claim
from contested.model.value import Speaker
from contested.model.vocabulary import Act
from contested.resolve.context import Context
from contested.resolve.ground import (
    holder,
    stated_only,
)
from contested.resolve.services import speaks_for_state
from contested.resolve.unnamed import in_office, is_body, theirs, unnamed

_IT = frozenset({"it", "they", "he", "she", "who", "which", "we"})
SUCCESSES = frozenset(
    {"territory.capture", "territory.advance", "strike.intercepted", "battle.repelled"}
)


def official_side(speaker: Speaker, claim: Claim, context: Context) -> Speaker:
    """Officials who are named with no place are those of the ground that they speak of.

    A bare "the defence ministry" that tells of what a side took or shot down is that side's.
    """
    if claim.agent is not None and _tells_of_own(speaker, claim, context):
        return replace(speaker, party=claim.agent.party)
    if speaker.party is not None:
        return speaker
    if not in_office(speaker.span, context):
        return speaks_for_state(speaker, claim, context)
    ground = holder(claim, context)
    if ground is None or stated_only(context, ground):
        return speaks_for_state(speaker, claim, context)
    conflict = context.directory.conflict(context.conflict)
    here = any(claim.sentence.covers(p.span) for p in claim.places)
    if conflict is not None and not here and ground not in conflict.parties:
        return speaker  # only carried over, and another land's
    return replace(speaker, party=ground)


def _tells_of_own(speaker: Speaker, claim: Claim, context: Context) -> bool:
    """Whether a bare ministry or army tells of a success, whose side the words leave open."""
    agent = claim.agent
    party = context.directory.party(agent.party or "") if agent is not None else None
    if agent is None or party is None or not party.forces or claim.type not in SUCCESSES:
        return False
    plain = speaker.id is None and speaker.act in {Act.SAY, Act.CLAIM, Act.REPORT}
    plain = plain and not theirs(agent.span, context) and agent.span.text.lower() not in _IT
    bare = plain and unnamed(speaker.span, context) and is_body(speaker.span, context)
    return bare and speaker in claim.speakers and agent.party in _at_war(context)


def _at_war(context: Context) -> frozenset[str]:
    conflict = context.directory.conflict(context.conflict)
    return frozenset(conflict.parties) if conflict is not None else frozenset()
