"""Whose people and buildings: the side of a participant that its words do not name.

"Residents" and "a school" belong to the side whose ground they stand on, except where a state is at
war inside itself alone; soldiers hit, taken or
lost, and what is shot down, belong to the doer's opponent where the war has two sides. Nothing is
said where the doer's own side holds the ground: whose people those are, the words must say.
"""

from dataclasses import replace

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Group, Kind, Modality, PlaceRole
from contested.resolve.context import Context
from contested.resolve.ground import (
    BLOWS,
    OWN_WORK,
    at_sea,
    civil,
    foe,
    holder,
    home,
    one_camp,
    only_armed,
    opponent,
    stated_only,
    unplaced,
    warring,
    wielder,
)
from contested.resolve.handovers import GIVEN, captor_of, handed
from contested.resolve.losses import kind_of_loss, loser
from contested.resolve.officials import SUCCESSES, official
from contested.resolve.own_arms import own_blow, tellers_own, whose_arms
from contested.resolve.parties import counterpart, own_people
from contested.resolve.services import own_services
from contested.resolve.speech import (
    asked,
    enemies,
    foes_named,
    given_up,
    hit_by_them,
    mixed_up,
    owns,
    spares,
    told_of_own,
)
from contested.resolve.states_own import states_own
from contested.resolve.unnamed import (
    arms,
    born_in,
    on_side,
    scene_only,
    targets,
    theirs,
    unnamed,
)

_HARMED = frozenset(
    {
        "people.killed", "people.wounded", "people.missing", "people.rescued", "people.casualties",
        "people.detained", "people.abused", "people.displaced", "people.returned", "strike",
        "infrastructure.damaged", "civil.need", "civil.obstruction", "civil.order", "civil.aid",
        "battle.attack",
    }
)  # fmt: skip
_FOUGHT = frozenset(
    {
        "people.captured", "people.casualties", "materiel.destroyed", "materiel.captured",
        "strike.intercepted", "battle.attack", "battle.repelled", "people.killed", "people.wounded",
        "people.surrendered", "people.detained",
    }
)  # fmt: skip
_THINGS = frozenset(
    {"strike.intercepted", "materiel.destroyed", "materiel.captured", "battle.repelled"}
)
_LOST = frozenset({"people.casualties", "people.killed", "materiel.destroyed"})
_AWAY = frozenset({PlaceRole.TO, PlaceRole.TOWARD})
_MOVERS = frozenset({"people.displaced", "people.returned"})
_REPORTED = OWN_WORK | {"materiel.destroyed", "materiel.captured"}
_USED = frozenset({Group.TRANSPORT, Group.MILITARY_SITE})
_OTHERS = frozenset({"infrastructure.damaged", "strike", "people.detained", "people.abused"})
_THEM = frozenset({"them", "him", "her", "it"})
_TAKEN = frozenset({"people.captured", "people.killed", "people.wounded"})
_STRANGERS = frozenset({"foreigner", "foreigners", "foreign", "expatriates", "tourists"})
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
    told = tuple(official(s, claim, context) for s in claim.attribution)
    return foes_named(replace(claim, attribution=told), context)


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
        said = claim.speaker.party if claim.speaker else None
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
    if agent is not None:
        agent = whose_arms(agent, claim, context)
    if agent is None or agent.party is not None:
        return agent
    party: str | None = None
    if claim.type in _MOVERS:
        left = any(p.role is PlaceRole.FROM for p in claim.places)
        bound = claim.places and all(p.role in _AWAY for p in claim.places)
        ground = None if bound else holder(claim, context)  # who "fled into Chad" is not of Chad
        if stated_only(context, ground if left else None):
            return agent
        party = ground or home(context)
    elif claim.type == "people.surrendered":
        other = claim.target.party if claim.target else None
        party = opponent(other, context) or holder(claim, context)
    elif claim.type in OWN_WORK:
        spoken = warring(claim.speaker.party, context) if claim.speaker else None
        party = spoken or opponent(claim.target.party if claim.target else None, context)
    elif claim.type in SUCCESSES and agent.kind is Kind.MILITARY:
        spoken = warring(claim.speaker.party, context) if claim.speaker else None
        party = spoken if unnamed(agent.span, context) else None
    elif claim.type in BLOWS:
        party = hit_by_them(agent, claim, context) or told_of_own(agent, claim, context)
        party = party or wielder(agent, claim, context)
    return replace(agent, party=party)


def _target(claim: Claim, context: Context) -> Participant | None:
    target = claim.target
    doer = claim.agent.party if claim.agent else None
    if target is None:
        return counterpart(claim, context) or _asking(claim)
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
    own = target.party is not None and target.party == doer
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
        if claim.type in _THINGS or taken or _others(target, claim, context):
            return replace(target, party=foe(doer, claim, context) or target.party)
    return target


def _against(target: Participant, doer: str | None, claim: Claim, context: Context) -> Participant:
    """The target with the side that follows from who did it where."""
    if target.party is not None or target.span.text.lower() in _NOBODY:
        return target
    if _STRANGERS & set(target.span.text.lower().split()):
        return target  # "six foreigners" are not those of the ground
    if (own := tellers_own(target, claim, context)) is not None:
        return replace(target, party=own)
    party = _side(target, doer, claim, context) or states_own(target, doer, claim, context)
    return replace(target, party=party)


def _known(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """The side of those called up, of what a speaker calls its own, of who comes from a place."""
    said = claim.speaker.party if claim.speaker else None
    if claim.type == "people.mobilized" and unnamed(target.span, context):
        return doer or warring(said, context)
    if target.id is None and owns(target, claim, context):
        return said
    native = born_in(target.span, context) if claim.type in _HARMED else None
    if claim.type in BLOWS and target.id is None and unnamed(target.span, context):
        native = native or on_side(claim, context)
    open_ = native is None or target.id is not None or stated_only(context, native)
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


def _side(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    if claim.type == "people.mobilized":
        return doer
    armed = (target.kind is Kind.MILITARY and claim.type != "people.exchanged") or (
        claim.type == "strike" and (arms(target.span, context) or targets(target.span, context))
    )
    taken = claim.type == "people.captured" and target.kind is not Kind.ARMED_GROUP
    armed = armed or taken  # "our boys took 14 prisoners"
    if (armed and claim.type in _HARMED | _FOUGHT) or claim.type in _THINGS:
        fought = claim.type in _FOUGHT | {"strike"} and not (at_sea(claim) and claim.type in BLOWS)
        found = _fought(doer, claim, context) if fought else None
        return found or (_mourned(claim, context) if doer is None else None)
    if claim.type == "people.exchanged":
        return handed(target, doer, claim, context)
    if claim.type.startswith("diplomacy."):
        return _told(target, doer, claim, context)
    if claim.type not in _HARMED or (claim.type.startswith("civil.") and not _hurts(target, claim)):
        return None
    ground = holder(claim, context)
    fighters = target.kind is Kind.ARMED_GROUP and _rebels_ground(ground, context)
    told = stated_only(context, ground) or _others_word(target, doer, ground, claim, context)
    if fighters or told:
        return None
    if ground is None and unplaced(claim):
        ground = opponent(doer, context) or (home(context) if not claim.places else None)
        ground = ground if target.kind is not None or doer is not None else None
        ground = ground or _of_tellers(target, doer, claim, context)
    spared = ground == doer and spares(target, claim)
    own = one_camp(ground, doer, context) and claim.type in BLOWS and not civil(claim, context)
    if ground is not None and (spared or own):
        return opponent(doer, context) if spared or _USED & set(target.groups) else None
    return ground


def _of_tellers(
    target: Participant, doer: str | None, claim: Claim, context: Context
) -> str | None:
    """Whose people were hit nobody knows where: those of the side that tells of it."""
    said = warring(claim.speaker.party, context) if claim.speaker else None
    hurt = (
        claim.type in BLOWS and target.kind is not None and doer in {None, opponent(said, context)}
    )
    return said if hurt and bool(claim.places) else None


def _rebels_ground(ground: str | None, context: Context) -> bool:
    """Whether fighters on a ground are none of the state's whose it is: no war says they are.

    Nor does a war of states beside which armed groups fight.
    """
    party = context.directory.party(ground or "")
    if party is None or party.kind is not PartyKind.STATE:
        return False
    conflict = context.directory.conflict(context.conflict)
    if conflict is None:
        return True
    return not _groups(conflict.parties, context) and bool(_groups(conflict.others, context))


def _groups(parties: tuple[str, ...], context: Context) -> set[str]:
    """Those of the parties that are armed groups on no state's side."""
    known = [p for name in parties if (p := context.directory.party(name)) is not None]
    return {p.name for p in known if p.kind is PartyKind.ARMED_GROUP and not p.side_of}


def _others_word(
    target: Participant, doer: str | None, ground: str | None, claim: Claim, context: Context
) -> bool:
    """Whether the other side tells of people hit on the ground of a side that alone can be blamed.

    Officials of an occupied town speak of those whom shells killed there: whose they are is open.
    """
    said = claim.speaker.party if claim.speaker else None
    if ground is None or said is None or claim.type not in BLOWS or target.kind is None:
        return False
    return opponent(said, context) == ground and doer in {None, ground}


def _told(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """Whom a side tells, offers or threatens something: soldiers and prisoners are the other's."""
    if target.kind is not Kind.MILITARY and Group.DETAINEE not in target.groups:
        return own_people(target, claim, context)
    said = claim.speaker.party if claim.speaker else None
    return opponent(doer or said, context) if unnamed(target.span, context) else None


def _mourned(claim: Claim, context: Context) -> str | None:
    """Whose soldiers were hit on its own ground: by that side's own word, or the war's only army."""
    own, ground = (
        warring(claim.speaker.party, context) if claim.speaker else None,
        holder(claim, context),
    )
    if own is not None and (own == ground or only_armed(own, context)):
        return own
    return ground if stated_only(context) and warring(ground, context) else None


def _fought(doer: str | None, claim: Claim, context: Context) -> str | None:
    """The side that soldiers and weapons are on: against the doer, or who shot them down."""
    if doer is None and claim.type in _REPORTED:
        doer = warring(claim.speaker.party, context) if claim.speaker else None
    if doer is None and claim.type in OWN_WORK:
        doer = holder(claim, context)
    return foe(doer, claim, context)


def _hurts(target: Participant, claim: Claim) -> bool:
    """Whether it is people, or their services, that a measure or a lack concerns."""
    if claim.type == "civil.need":
        return True
    return target.kind is not None and (claim.type != "civil.aid" or target.kind is Kind.CIVILIAN)
