"""Whose bare troops and aircraft are, by who tells of them, and whose what they hit.

A group that speaks of "jets" means the army's, a general staff that tells of "special forces" its own;
"their base", in the words of those who were hit, is theirs.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.actors.words import Link
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Act, Kind
from contested.resolve.context import Context
from contested.resolve.ground import (
    AIRCRAFT,
    BLOWS,
    OWN_WORK,
    holder,
    home,
    opponent,
    opponents,
    stated_only,
    warring,
)
from contested.resolve.officials import SUCCESSES
from contested.resolve.states_own import unnamed_words
from contested.resolve.unnamed import head_in, in_office, is_body, named_side, unnamed

_ARMIES = frozenset(
    """army military navy forces defence defences defense defenses force command guns gunners
    troops soldiers units crews""".split()
)
_TROOPS = frozenset(
    """troops soldiers forces units warplanes jets helicopters gunships aviation artillery gunners
    pilots""".split()
)
_UNITS = frozenset({"units", "unit", "detachments", "troops", "servicemen", "groups", "brigade"})
_THEIRS = frozenset({"their", "its", "his", "her"})
_TITLES = frozenset({"president", "prime", "defence", "defense", "foreign", "interior", "army"})
_STATESMEN = frozenset({"president", "minister", "secretary", "chief"})
_DECREES = ("civil.order", "diplomacy.")
_TOLL = frozenset({"people.killed", "people.wounded"})
_BLOW = BLOWS | {"materiel.destroyed"}


def whose_arms(agent: Participant, claim: Claim, context: Context) -> Participant:
    """The doer on the side that the teller's words put bare arms, troops or a statesman on."""
    said = claim.speaker.party if claim.speaker else None
    if agent.party is None and (state := _states(agent, claim, context)) is not None:
        return replace(agent, party=state)
    if agent.party is None and (state := _of_lone_state(agent, context)) is not None:
        return replace(agent, party=state)
    if (state := _of_who_acts(agent, claim, context)) is not None:
        return replace(agent, id=None, party=state)
    if said is None:
        return agent
    if (owner := _flown(agent, said, claim, context)) is not None:
        return replace(agent, id=None, party=owner)
    if _commanded(agent, said, claim, context):
        return replace(agent, party=said)
    if _own_work(agent, said, claim, context):
        forces = context.directory.forces(said)
        return replace(agent, id=forces.id if forces else None, party=said)
    return agent


def _of_lone_state(agent: Participant, context: Context) -> str | None:
    """The state whose "army" it is on a page of no known war: the only one that any place lies in."""
    if context.conflict is not None or agent.kind is not Kind.MILITARY:
        return None
    if agent.span.text.lower().startswith(("enemy", "hostile", "the enemy")):
        return None
    lands = {p.country for p in context.places.values() if p.country}
    if len(lands) != 1 or not unnamed(agent.span, context):
        return None
    party = context.directory.local(next(iter(lands)), None)
    return party if party is not None and _is_state(party, context) else None


def _of_who_acts(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Whose bare aircraft are in a sentence on what a state does: "Ostrov answered with raids by jets"."""
    head = head_in(agent.span, context)
    parsed = context.sentence_of(agent.span)
    if parsed is None or head is None or head.lower_ not in AIRCRAFT or claim.type not in _BLOW:
        return None
    if not unnamed(agent.span, context) or {"suicide", "car"} & {t.lower_ for t in head.lefts}:
        return None
    verbs = (v for v in head.ancestors if not _tells_that(v, head, context))
    acting = (c for v in verbs if v.pos_ == "VERB" for c in v.lefts if c.dep_ == "nsubj")
    doers = [c for c in acting if c.i < head.left_edge.i]
    sides = (context.reading.chains.describe(parsed, d).party for d in doers if d != head)
    known = (context.directory.party(p) for p in sides if p is not None)
    return next((p.name for p in known if p and p.kind is PartyKind.STATE and p.forces), None)


def _tells_that(verb: Token, word: Token, context: Context) -> bool:
    """Whether a word stands in the clause that a verb of saying governs."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp")
    inside = any(c == word or c.is_ancestor(word) for c in clauses)
    return inside and context.directory.words.linked(verb.lemma_.lower(), Link.SAYS)


def _flown(agent: Participant, said: str, claim: Claim, context: Context) -> str | None:
    """Whose aircraft an armed group means that says "jets bombed it": the state's that it fights."""
    words = agent.span.text.lower().split()
    teller = context.directory.party(said)
    profile = context.directory.conflict(context.conflict)
    meant = AIRCRAFT | {"troops", "soldiers"}
    if agent.party not in {None, said} or words[-1] not in meant or claim.type not in _BLOW:
        return None
    if "suicide" in words or "car" in words:
        return None  # no aircraft: "a suicide bomber"
    if teller is None or teller.kind is not PartyKind.ARMED_GROUP or profile is None:
        return None
    if words[0] in _THEIRS or named_side(agent.span, context) == said:
        return None
    foes = [p for p in profile.opponents(said) if (r := context.directory.party(p)) and r.forces]
    states = [p for p in foes if _is_state(p, context)]
    return states[0] if len(states) == 1 else None


def _commanded(agent: Participant, said: str, claim: Claim, context: Context) -> bool:
    """Whether a state that tells of "special forces" that hit its enemy means its own."""
    target = claim.target
    if agent.party is not None or agent.kind is not Kind.MILITARY or claim.type not in _BLOW:
        return False
    foes = (
        target is not None and target.party is not None and target.party == opponent(said, context)
    )
    party = context.directory.party(said)
    words = agent.span.text.lower().split()
    bare = len(words) == 1 and words[0] in _TROOPS  # "the army said troops had killed two men"
    foes = foes or (bare and (target is None or target.party in {None, opponent(said, context)}))
    state = party is not None and party.kind is PartyKind.STATE and bool(party.forces)
    return foes and state and unnamed(agent.span, context)


def _own_work(agent: Participant, said: str, claim: Claim, context: Context) -> bool:
    """Whether "the armed forces" were taken for the enemy's whose drones they shot down."""
    if claim.type not in OWN_WORK or agent.party is None or agent.party == said:
        return False
    words = agent.span.text.lower().split()
    bare = (
        words[0] in {"the", "our"}
        and words[-1] in _ARMIES
        and named_side(agent.span, context) is None
    )
    return bare and opponent(said, context) == agent.party


def _states(agent: Participant, claim: Claim, context: Context) -> str | None:
    """The state of a bare "President X" and of "the city's authorities" who decree something."""
    if not claim.type.startswith(_DECREES):
        return None
    words = agent.span.text.lower().split()
    titled = len(words) > 1 and words[0] in _TITLES and bool(_STATESMEN & set(words[:2]))
    own = home(context)
    if titled and agent.kind is Kind.UNSTATED and own is not None and _is_state(own, context):
        return own
    local = claim.type == "civil.order" and in_office(agent.span, context)
    ground = holder(claim, context) if local and claim.places else None
    return None if ground is None or stated_only(context, ground) else ground


def _is_state(party: str, context: Context) -> bool:
    known = context.directory.party(party)
    return known is not None and known.kind is PartyKind.STATE


def tellers_own(target: Participant, claim: Claim, context: Context) -> str | None:
    """The side of who says that "their base" was hit, where no other owner is known."""
    said = claim.speaker.party if claim.speaker else None
    doer = claim.agent.party if claim.agent else None
    words = target.span.text.lower().split()
    if target.party is not None or said is None or doer == said or claim.type not in _BLOW:
        return None
    known = context.directory.party(said)
    side = known is not None and known.kind in {PartyKind.STATE, PartyKind.ARMED_GROUP}
    return said if side and words[0] in {"their", "its"} and unnamed(target.span, context) else None


def tellers_success(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Whose "assault units" took a town, by the word of a side at war: its own, no name among them."""
    said = claim.speaker
    side = warring(said.party, context) if said is not None else None
    told = said is not None and said.act in {Act.SAY, Act.CLAIM, Act.REPORT}
    if side is None or not told or claim.type not in SUCCESSES or agent.kind is not Kind.MILITARY:
        return None
    known, words = context.directory.party(side), agent.span.text.lower().split()
    if known is None or known.kind is not PartyKind.STATE or agent.party == side:
        return None
    if not _UNITS & set(words) or words[0] in {"enemy", "the"}:
        return None
    return side if unnamed_words(agent, context) else None


def own_blow(claim: Claim, context: Context) -> Participant | None:
    """Who dealt a blow of which only its doer tells: an army that counts the militants it killed.

    Also a state that admits whom its strike killed.
    """
    told = next((s for s in claim.attribution if s.depth == 1), None)
    target = claim.target
    if claim.agent is not None or told is None or told.party is None or claim.type not in _TOLL:
        return None
    state = context.directory.party(told.party)
    if target is None or state is None or state.kind is not PartyKind.STATE or not state.forces:
        return None
    admits = told.act is Act.ACKNOWLEDGE and target.kind is Kind.CIVILIAN
    admits = admits and warring(told.party, context) is not None
    counts = told.act in {Act.CLAIM, Act.SAY, Act.REPORT} and target.kind is Kind.ARMED_GROUP
    theirs = told.party == home(context) or target.party in opponents(told.party, context)
    counts = counts and theirs and is_body(told.span, context)
    if not (admits or counts) or target.party == told.party:
        return None
    return Participant(told.span, told.id, told.party, Kind.MILITARY if counts else Kind.UNSTATED)
