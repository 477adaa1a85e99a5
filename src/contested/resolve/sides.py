"""Whose people and buildings: the side of a participant that its words do not name.

"Residents" and "a school" belong to the side whose ground they stand on, except where a state is at
war inside itself alone; soldiers hit, taken or
lost, and what is shot down, belong to the doer's opponent where the war has two sides. Nothing is
said where the doer's own side holds the ground: whose people those are, the words must say.
"""

import re
from dataclasses import replace

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Kind, Modality
from contested.resolve.called import called
from contested.resolve.context import Context
from contested.resolve.doer_sides import follows
from contested.resolve.ground import (
    BLOWS,
    civil,
    foe,
    holder,
    one_camp,
    opponent,
    stated_only,
    warring,
)
from contested.resolve.handovers import GIVEN, captives_of, captor_of
from contested.resolve.losses import kind_of_loss, loser
from contested.resolve.officials import official
from contested.resolve.own_arms import own_blow, tellers_own, tellers_success, whose_arms
from contested.resolve.parties import counterpart
from contested.resolve.services import own_services
from contested.resolve.speech import (
    asked,
    enemies,
    enemys,
    first_person,
    foes_named,
    given_up,
    mixed_up,
    owns,
)
from contested.resolve.states_own import of_defenders, of_other_state, on_its_ground, states_own
from contested.resolve.target_sides import HARMED, THINGS, side_by_ground
from contested.resolve.unnamed import (
    born_in,
    on_side,
    scene_only,
    theirs,
    token_of,
    unnamed,
)

_LOST = frozenset({"people.casualties", "people.killed", "materiel.destroyed"})
_OTHERS = frozenset({"infrastructure.damaged", "strike", "people.detained", "people.abused"})
_THEM = frozenset({"them", "him", "her", "it"})
_TAKEN = frozenset({"people.captured", "people.killed", "people.wounded"})
_STRANGERS = frozenset({"foreigner", "foreigners", "foreign", "expatriates", "tourists"})
_STORMED = frozenset({"territory.capture", "battle.attack"})
_THINGS_HIT = frozenset({"strike", "infrastructure.damaged"})
_PARTS = frozenset(
    """roof roofs wall walls window windows classroom classrooms floor floors gate ceiling tower dome
    ward wards facade fence storey kitchen minaret hall wing corridor basement generator laboratory
    pharmacy library entrance courtyard store stores""".split()
)
_NO_SIDE = frozenset({"bandit", "bandits", "criminal", "criminals", "smugglers", "poachers"})
_ITSELF = frozenset({"it", "they", "he", "she", "we"})
_BOTH = re.compile(r"(?i)\bon (?:both|either) sides?\b(?! of\b)")
_NOBODY = frozenset({"no one", "nobody", "none", "bodies", "body", "no-one"})


def sides(claim: Claim, context: Context) -> Claim:
    """Give participants without a side the one that follows from place, doer or speaker."""
    if claim.agent is not None and scene_only(claim, context):
        claim = replace(claim, agent=None)
    claim = replace(claim, agent=_agent(claim, context))
    claim = replace(claim, target=_target(claim, context))
    if _own_people(claim, context):
        claim = replace(claim, agent=None)
        claim = replace(claim, target=_target(claim, context))
    if _one_side(claim, context) and claim.agent is not None:
        claim = replace(claim, agent=replace(claim.agent, party=None))
    claim = own_services(claim, context)
    if (teller := own_blow(claim, context)) is not None:
        claim = replace(claim, agent=teller)
    told = tuple(called(official(s, claim, context), context) for s in claim.attribution)
    claim = replace(claim, attribution=told)
    claim = first_person(claim)
    agent, speaker = claim.agent, claim.speaker
    if agent is not None and speaker is not None and _speaks_itself(agent, claim, context):
        claim = replace(claim, agent=replace(agent, party=agent.party or speaker.party))
    return foes_named(claim, context)


def _own_people(claim: Claim, context: Context) -> bool:
    """Whether a doer who was carried over would have hit those of its own camp."""
    agent, target = claim.agent, claim.target
    if agent is None or claim.type not in BLOWS or not agent.party:
        return False
    if target is None:
        ground = holder(claim, context) if not civil(claim, context) else None
        carried = not claim.sentence.covers(agent.span)
        carried = carried and claim.speaker is not None and claim.speaker.party == agent.party
        return carried and ground is not None and one_camp(ground, agent.party, context)
    conflict = context.directory.conflict(context.conflict)
    if conflict is None or claim.sentence.covers(agent.span):
        return False
    if not target.party:  # "shells killed five in Jammu, Indian police said"
        said = claim.speaker.party if claim.speaker and not claim.reaction_to else None
        hurt = target.kind is not None and unnamed(target.span, context)
        return hurt and said == agent.party == holder(claim, context)
    camp = next((c for c in conflict.camps if agent.party in c), (agent.party,))
    return target.party in camp


def _one_side(claim: Claim, context: Context) -> bool:
    """Whether bare "gunmen" or "Kurdish forces" were taken for the side of those whom they hit."""
    agent, target = claim.agent, claim.target
    if agent is None or target is None or claim.type not in BLOWS | _TAKEN:
        return False
    same = agent.party is not None and agent.party == target.party
    armed = agent.kind in {Kind.ARMED_GROUP, Kind.MILITARY} and agent.id is None
    return same and armed and unnamed(agent.span, context) and not unnamed(target.span, context)


def _agent(claim: Claim, context: Context) -> Participant | None:
    agent = claim.agent
    if agent is not None and asked(agent, claim):
        return replace(agent, party=opponent(agent.party, context) or agent.party)
    if agent is not None and enemies(agent, claim, context):
        return replace(agent, id=None, party=opponent(agent.party, context) or agent.party)
    if agent is not None and mixed_up(agent, claim, context):
        return replace(agent, party=claim.speaker.party if claim.speaker else None)
    if agent is not None and given_up(agent, claim, context):
        return replace(agent, party=opponent(agent.party, context) or agent.party)
    if agent is not None and (side := _by_teller(agent, claim, context)) is not None:
        return replace(agent, party=side)
    if agent is not None:
        agent = of_defenders(whose_arms(agent, claim, context), claim, context)
        agent = on_its_ground(agent, claim, context)
    if agent is None or agent.party is not None:
        return agent
    if (own := _speaks_of_itself(agent, claim, context)) is not None:
        return replace(agent, party=own)
    return replace(agent, party=follows(agent, claim, context))


def _by_teller(agent: Participant, claim: Claim, context: Context) -> str | None:
    """The side that who tells of it puts a doer on: its enemy's artillery, its own assault units."""
    return enemys(agent, claim, context) or tellers_success(agent, claim, context)


def _speaks_itself(agent: Participant, claim: Claim, context: Context) -> bool:
    """Whether a pronoun stands for who speaks: "the army said it had retaken the town"."""
    speaker = claim.speaker.span if claim.speaker else None
    if speaker is None or agent.span.text.lower() not in {"it", "they", "we"}:
        return False
    chains, parsed = context.reading.chains, context.sentence_of(agent.span)
    one, other = token_of(agent.span, context), token_of(speaker, context)
    if parsed is None or one is None or other is None or parsed != context.sentence_of(speaker):
        return False
    meant = chains.at(parsed, one)
    return meant is not None and meant == chains.at(parsed, other)


def _speaks_of_itself(agent: Participant, claim: Claim, context: Context) -> str | None:
    """The side of a speaker who tells what "it" did itself: "the project said it removed mines"."""
    speaker = claim.speaker
    if speaker is None or speaker.party is None or agent.span.text.lower() not in _ITSELF:
        return None
    parsed, token = context.sentence_of(agent.span), token_of(agent.span, context)
    if parsed is None or token is None or not claim.sentence.covers(speaker.span):
        return None
    meant = context.reading.chains.describe(parsed, token).name.lower()
    told = token.head
    if meant == token.lower_ and token.dep_ == "nsubj" and told.dep_ == "ccomp":
        base = parsed.sentence.start
        sayers = (c for c in told.head.children if c.dep_ == "nsubj" and c.i < token.i)
        inside = (speaker.span.start <= base + c.idx < speaker.span.end for c in sayers)
        return speaker.party if any(inside) else None
    return speaker.party if meant and speaker.span.text.lower().endswith(meant) else None


def _target(claim: Claim, context: Context) -> Participant | None:
    target = claim.target
    doer = claim.agent.party if claim.agent else None
    if target is None:
        return counterpart(claim, context) or _asking(claim)
    target = on_its_ground(target, claim, context)
    lost = loser(claim, context) if claim.type in _LOST else None
    if lost is not None and (target.id is None or target.party == lost):
        return replace(target, party=lost, kind=kind_of_loss(target, lost, claim, context))
    known = _known(target, doer, claim, context)
    if known is not None:
        return replace(target, party=known)
    return _against(_settled(target, doer, claim, context), doer, claim, context)


def _settled(target: Participant, doer: str | None, claim: Claim, context: Context) -> Participant:
    """The target without a side that cannot be its own: nobody hits, frees or holds themselves."""
    captor = captor_of(claim, context) if claim.type == "people.exchanged" else None
    if captor is not None and captor == target.party != doer:
        return replace(target, party=doer or opponent(captor, context))
    words = target.span.text.lower().split()
    if claim.type in _THINGS_HIT and words[0] in {"its", "their"} and words[-1] in _PARTS:
        return replace(target, id=None, party=None)  # "its two classrooms": the school's
    own = target.party is not None and target.party == doer
    if own and claim.type in _THINGS_HIT and target.id is None and words[0] == "military":
        return replace(target, party=foe(doer, claim, context))  # "it only hits military sites"
    taken_back = claim.trigger.text.lower().startswith("re")
    if own and claim.type in _STORMED and theirs(target.span, context) and not taken_back:
        ground = holder(claim, context)  # "overran their camp"
        theirs_here = ground if not one_camp(ground, doer, context) else None
        return replace(target, id=None, party=theirs_here or foe(doer, claim, context))
    harmed = claim.type in BLOWS or claim.type.startswith("people.")
    if own and target.span.text.lower() in _THEM and harmed:
        # "soldiers dragged men outside and shot them"
        return replace(target, id=None, party=None, kind=Kind.UNSTATED)
    if own and claim.type in _OTHERS and theirs(target.span, context):
        return replace(target, id=None, party=None)  # "ordered them out and burned their homes"
    anothers = target.id is None or target.span.text.lower() in {"their", "its", "his"}
    if target.party is not None and target.party == doer and anothers:
        given = claim.type == "people.exchanged" and claim.trigger.text.split()[0] in GIVEN
        given = given and captor in {None, doer}
        open_ = unnamed(target.span, context) or (given and target.span.text[1:].islower())
        taken = (claim.type in _TAKEN or given) and open_
        if claim.type in THINGS or taken or _others(target, claim, context):
            none = None if taken and not given else target.party  # nobody takes their own men
            return replace(target, party=foe(doer, claim, context) or none)
    return target


def _against(target: Participant, doer: str | None, claim: Claim, context: Context) -> Participant:
    """The target with the side that follows from who did it where."""
    if target.party is not None or target.span.text.lower() in _NOBODY:
        return target
    if (_STRANGERS | _NO_SIDE) & set(target.span.text.lower().split()):
        return target  # "six foreigners" are not those of the ground
    if claim.type in BLOWS and _BOTH.search(claim.sentence.text):
        return target  # "left 170 soldiers dead on both sides"
    if (own := tellers_own(target, claim, context)) is not None:
        return replace(target, party=own)
    party = side_by_ground(target, doer, claim, context) or states_own(target, doer, claim, context)
    party = party or of_other_state(target, doer, claim, context)
    return replace(target, party=party)


def _known(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """The side of those called up, of what a speaker calls its own, of who comes from a place."""
    said = claim.speaker.party if claim.speaker else None
    if claim.type == "people.mobilized" and unnamed(target.span, context):
        state = context.directory.party(said or "")
        own = state is not None and state.kind is PartyKind.STATE and bool(state.forces)
        return doer or warring(said, context) or (said if own else None)
    if claim.type == "people.exchanged" and captives_of(target, context):
        return foe(target.party, claim, context)
    if target.id is None and owns(target, claim, context):
        return said
    native = born_in(target.span, context) if claim.type in HARMED else None
    if claim.type in BLOWS and target.id is None and unnamed(target.span, context):
        native = native or on_side(claim, context)
    group = context.directory.party(target.party or "")
    band = group is not None and group.kind is PartyKind.ARMED_GROUP  # "from its unit in Nuseirat"
    open_ = native is None or target.id is not None or band or stated_only(context, native)
    return None if open_ else native


def _others(target: Participant, claim: Claim, context: Context) -> bool:
    """Whether "its commanders", whom a side killed, were taken for that side's own."""
    doer = claim.agent
    if doer is None or claim.type not in _TAKEN or not claim.sentence.covers(doer.span):
        return False
    return doer.span.start < claim.trigger.start < target.span.start and theirs(
        target.span, context
    )


def _asking(claim: Claim) -> Participant | None:
    """Who asks for arms, where it is not said whom they are for."""
    asked = claim.type == "materiel.supplied" and claim.modality is Modality.DEMANDED
    if not asked or claim.speaker is None or claim.speaker.party is None:
        return None
    return Participant(claim.speaker.span, claim.speaker.id, claim.speaker.party)
