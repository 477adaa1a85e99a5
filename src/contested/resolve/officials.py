"""Whose side officials without a name speak for.

That of the ground that they speak of, or of whose success they tell.
"""

import re
from dataclasses import replace

from contested.actors.spelling import fold, pieces
from contested.model.claim import Claim
from contested.model.value import Speaker
from contested.model.vocabulary import Act, Kind
from contested.resolve.context import Context
from contested.resolve.ground import (
    holder,
    opponent,
    stated_only,
)
from contested.resolve.localities import OCCUPYING
from contested.resolve.services import speaks_for_state
from contested.resolve.unnamed import in_office, is_body, role_in, theirs, token_of, unnamed

_IT = frozenset({"it", "they", "he", "she", "who", "which", "we"})
_LOSSES = frozenset({"people.casualties", "people.killed", "materiel.destroyed"})
_ARTICLES = frozenset({"the", "its", "their"})
_RELATIVE = frozenset({"that", "who", "which"})
_MINISTRIES = frozenset({"mod", "ministry"})
_CIVIL = frozenset({"health ministry", "ministry of health", "interior ministry"})
_CARED_FOR = frozenset({"strike", "people.killed", "people.wounded", "people.casualties"})
_ONLOOKERS = frozenset("analyst expert observer historian researcher blogger commentator".split())
_PUT = ("-appointed", "-installed", "-imposed", "-backed", "-named", "-controlled")
_SEVERAL = frozenset({"governments", "countries", "armies", "militaries", "capitals"})
_LOCAL = frozenset({"governor", "gov", "gov.", "mayor"})
_OF_DISTRICTS = frozenset({"administrator", "commissioner", "prefect", "alderman", "burgomaster"})
_INSTALLED = re.compile(r"-(?:installed|appointed|imposed|backed|controlled|run)\b")
SUCCESSES = frozenset(
    {"territory.capture", "territory.advance", "strike.intercepted", "battle.repelled"}
)


def official(speaker: Speaker, claim: Claim, context: Context) -> Speaker:
    """The side of who speaks without a name, and the body that common words name on that side."""
    known = context.settled(speaker)
    return known or _on_record(official_side(speaker, claim, context), context)


def _on_record(speaker: Speaker, context: Context) -> Speaker:
    """The body of a side that bare words name: "the air force" is no general staff."""
    words = speaker.span.text.removeprefix("The ").removeprefix("the ")
    bare = words == words.lower() or speaker.id is None
    bare = bare and not _RELATIVE & set(words.split())  # "a militia that helps the army"
    if speaker.party is None or not bare or not unnamed(speaker.span, context):
        return speaker
    body = context.directory.body(speaker.party, words.split())
    return replace(speaker, id=body.id, name=body.name) if body is not None else speaker


def official_side(speaker: Speaker, claim: Claim, context: Context) -> Speaker:
    """Officials who are named with no place are those of the ground that they speak of.

    A bare "the defence ministry" that tells of what a side took or shot down is that side's.
    """
    if _watches(speaker, context):
        return speaker
    if claim.agent is not None and _tells_of_own(speaker, claim, context):
        return replace(speaker, party=claim.agent.party)
    if (winner := _counts_losses(speaker, claim, context)) is not None:
        return replace(speaker, party=winner)
    if (theirs_here := _own_body(speaker, claim, context)) is not None:
        return theirs_here
    installed = _INSTALLED.search(speaker.span.text.lower())  # whose man a mayor is, is said
    local = speaker.id is None and _governs(speaker, context) and not _put_there(speaker)
    local = local and not (installed and speaker.party is not None)
    if speaker.id is not None or (speaker.party is not None and not local):
        return speaker  # a monitor on record is on no side
    return _of_ground(speaker, claim, context, local=local)


def _watches(speaker: Speaker, context: Context) -> bool:
    """Whether they only look on, whatever they know of: "military analysts", "defence experts"."""
    head = token_of(speaker.span, context)
    return speaker.id is None and head is not None and head.lemma_.lower() in _ONLOOKERS


def _of_ground(speaker: Speaker, claim: Claim, context: Context, *, local: bool) -> Speaker:
    """Who speaks for the ground that is told of; `local` where a person governs some of it."""
    if _SEVERAL & set(speaker.span.text.lower().split()):
        return speaker  # "the two governments" are not both of the ground that they bombed
    if not (local or in_office(speaker.span, context)):
        return speaks_for_state(speaker, claim, context)
    ground = holder(claim, context)
    if ground is None or stated_only(context, ground):
        return speaks_for_state(speaker, claim, context)
    conflict = context.directory.conflict(context.conflict)
    here = any(claim.sentence.covers(p.span) for p in claim.places)
    if speaker.party is not None and not claim.places:
        return speaker
    if conflict is not None and not here and ground not in conflict.parties:
        return speaker  # only carried over, and another land's
    occupying = OCCUPYING & set(speaker.span.text.lower().split())
    return replace(speaker, party=opponent(ground, context) if occupying else ground)


def _governs(speaker: Speaker, context: Context) -> bool:
    """Whether a person on no list has a local office: "regional governor Ana Sol"."""
    role = role_in(speaker.span, context)
    if role is not None and fold(role.text) in _LOCAL:
        return True
    if role is not None and speaker.party is None and fold(role.text) in _OF_DISTRICTS:
        return True
    parsed, head = context.sentence_of(speaker.span), token_of(speaker.span, context)
    if parsed is None or head is None or head.pos_ != "PRON":
        return False
    meant = context.reading.chains.describe(parsed, head)
    return meant.actor is None and bool(_LOCAL & set(pieces(meant.role)))


def _put_there(speaker: Speaker) -> bool:
    """Whether another side put an official there: "the city's Russian-appointed mayor"."""
    words = speaker.span.text.lower().replace("‑", "-").split()
    return speaker.party is not None and any(w.endswith(_PUT) for w in words)


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


def _own_body(speaker: Speaker, claim: Claim, context: Context) -> Speaker | None:
    """Whose "the health ministry" is that tells of the hurt: the land's where they were, not another's."""
    words = speaker.span.text.lower().removeprefix("the ").removesuffix(" there")
    if claim.type not in _CARED_FOR or words not in _CIVIL or not unnamed(speaker.span, context):
        return None
    ground = holder(claim, context)
    if ground is None or ground == speaker.party or not any(p.country for p in claim.places):
        return None
    known = context.directory.body(ground, words.split()) is not None
    return replace(speaker, id=None, name=words, party=ground) if known else None


def _counts_losses(speaker: Speaker, claim: Claim, context: Context) -> str | None:
    """Whose ministry it is that a headline has count a side's losses: the enemy's, who does so."""
    target = claim.target
    if target is None or target.party is None or claim.type not in _LOSSES:
        return None
    words = speaker.span.text.lower().split()
    ministry = _MINISTRIES & set(words) and words[0] not in _ARTICLES
    told = ministry and target.kind is Kind.MILITARY and unnamed(speaker.span, context)
    return opponent(target.party, context) if told and target.party in _at_war(context) else None


def _at_war(context: Context) -> frozenset[str]:
    conflict = context.directory.conflict(context.conflict)
    return frozenset(conflict.parties) if conflict is not None else frozenset()
