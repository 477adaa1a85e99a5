"""The side of a target that neither its words nor its speaker name: by place, doer and teller."""

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Act, Group, Kind, PlaceRole, Polarity
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
    opponents,
    stated_only,
    unplaced,
    warring,
)
from contested.resolve.handovers import handed, held_by_foe
from contested.resolve.parties import own_people
from contested.resolve.speech import (
    spares,
)
from contested.resolve.unnamed import (
    arms,
    head_in,
    left_it,
    targets,
    unnamed,
)

HARMED = frozenset(
    {
        "people.killed", "people.wounded", "people.missing", "people.rescued", "people.casualties",
        "people.detained", "people.abused", "people.displaced", "people.returned", "strike",
        "infrastructure.damaged", "civil.need", "civil.obstruction", "civil.order", "civil.aid",
        "battle.attack",
    }
)  # fmt: skip
"""Types whose target is harmed, helped or ordered about where it is."""
_FOUGHT = frozenset(
    {
        "people.captured", "people.casualties", "materiel.destroyed", "materiel.captured",
        "strike.intercepted", "battle.attack", "battle.repelled", "people.killed", "people.wounded",
        "people.surrendered", "people.detained", "people.abused",
    }
)  # fmt: skip
THINGS = frozenset(
    {"strike.intercepted", "materiel.destroyed", "materiel.captured", "battle.repelled"}
)
"""Types whose target is the doer's enemy, wherever it is."""
_BOUND = frozenset({PlaceRole.TO, PlaceRole.TOWARD})
_REPORTED = OWN_WORK | {"materiel.destroyed", "materiel.captured"}
_ANYBODY = frozenset({"gunmen", "gunman", "attackers", "assailants", "assailant", "bombers"})
_WARSHIPS = frozenset({"carrier", "warship", "destroyer", "frigate", "battleship", "fleet"})
_LEADING = frozenset({"commander", "leader", "chief", "fighter"})
_USED = frozenset({Group.TRANSPORT, Group.MILITARY_SITE})


def side_by_ground(
    target: Participant, doer: str | None, claim: Claim, context: Context
) -> str | None:
    """The side of a target by the ground that it stands on, who hit it there and who tells of it."""
    foes = _foes_by_word(target, doer, claim, context) or _rebels(target, doer, claim, context)
    if foes is not None or claim.type == "people.mobilized":
        return foes or doer
    armed = (target.kind is Kind.MILITARY and claim.type != "people.exchanged") or (
        claim.type == "strike" and (arms(target.span, context) or targets(target.span, context))
    )
    site = Group.MILITARY_SITE in target.groups and claim.type in {
        "strike",
        "infrastructure.damaged",
    }
    armed = armed or (site and doer is not None and unnamed(target.span, context))
    taken = claim.type == "people.captured" and target.kind is not Kind.ARMED_GROUP
    armed = armed or taken  # "our boys took 14 prisoners"
    if (armed and claim.type in HARMED | _FOUGHT) or claim.type in THINGS:
        fought = claim.type in _FOUGHT | {"strike"} and not (at_sea(claim) and claim.type in BLOWS)
        found = _fought(doer, claim, context) if fought else None
        return found or (_of_teller(target, claim, context) if doer is None else None)
    if claim.type == "people.exchanged":
        return handed(target, doer, claim, context)
    if claim.type.startswith("diplomacy."):
        return _told(target, doer, claim, context)
    saved = claim.type == "people.rescued" and unplaced(claim)  # no foe of those who save them
    if claim.type not in HARMED or saved or (
        claim.type.startswith("civil.") and not _hurts(target, claim)
    ):  # fmt: skip
        return None
    ground = holder(claim, context)
    if claim.type == "people.detained" and _only_bound(claim):
        ground = opponent(ground, context)  # "children taken to Russia" are not of Russia
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


def _foes_by_word(
    target: Participant, doer: str | None, claim: Claim, context: Context
) -> str | None:
    """Whose warship, hostages or "targets" the words can only be in this war."""
    found = _fleet_of(target, doer, claim, context) if claim.type in BLOWS else None
    found = found or held_by_foe(target, claim, context)
    return found or (_aimed_at(target, claim, context) if doer is None else None)


def _fleet_of(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """Whose warship a side hits off a land: that of the state named last that came from elsewhere."""
    conflict, parsed = (
        context.directory.conflict(context.conflict),
        context.sentence_of(claim.trigger),
    )
    head = head_in(target.span, context)
    if conflict is None or parsed is None or head is None or head.lemma_.lower() not in _WARSHIPS:
        return None
    known = (context.directory.party(p) for p in (*conflict.parties, *conflict.others))
    others = (p for p in known if p and not one_camp(p.name, doer, context))
    away = [p.name for p in others if p.forces and p.country not in conflict.countries]
    return context.reading.chains.scene(parsed).latest(away) if doer else None


def _aimed_at(target: Participant, claim: Claim, context: Context) -> str | None:
    """Whose "targets" and "military sites" were hit, in the words of a side: its enemy's.

    "Only military targets were struck, Baku said": who is hit does not speak so.
    """
    said = claim.speaker
    if claim.type not in {"strike", "infrastructure.damaged"} or said is None:
        return None
    aims = targets(target.span, context)
    site = Group.MILITARY_SITE in target.groups and holder(claim, context) != said.party
    plain = said.act in {Act.SAY, Act.CLAIM, Act.REPORT} and unnamed(target.span, context)
    aimed = (site or aims) and plain and claim.polarity is Polarity.POSITIVE
    side = warring(said.party, context) if aimed else None
    return foe(side, claim, context) if aims else opponent(side, context)


def _rebels(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """Whose bare "militants" a state's army kills or takes: the armed group's that it fights."""
    armed = target.kind is Kind.ARMED_GROUP and claim.type in _FOUGHT - THINGS
    state = context.directory.party(warring(doer, context) or "")
    if not armed or state is None or state.kind is not PartyKind.STATE:
        return None
    several = len(opponents(state.name, context)) > 1
    anybody = several and _ANYBODY & set(target.span.text.lower().split())
    if anybody or not unnamed(target.span, context):
        return None
    group = context.directory.party(foe(state.name, claim, context) or "")
    stateless = group is not None and group.kind is PartyKind.ARMED_GROUP
    return group.name if group is not None and stateless else None


def _only_bound(claim: Claim) -> bool:
    """Whether its places only say where people were taken."""
    return bool(claim.places) and all(p.role in _BOUND for p in claim.places)


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
    own = own_people(target, claim, context)
    if own is not None or (
        target.kind is not Kind.MILITARY and Group.DETAINEE not in target.groups
    ):
        return own
    said = claim.speaker.party if claim.speaker else None
    return opponent(doer or said, context) if unnamed(target.span, context) else None


def _of_teller(target: Participant, claim: Claim, context: Context) -> str | None:
    """Whose it is by who tells of it: who tells that an attack was beaten off has held out."""
    if claim.type == "battle.repelled":
        said = warring(claim.speaker.party, context) if claim.speaker else None
        return opponent(said, context)
    return _mourned(target, claim, context)


def _mourned(target: Participant, claim: Claim, context: Context) -> str | None:
    """Whose soldiers were hit on its own ground: by that side's own word, or the war's only army."""
    own, ground = (
        warring(claim.speaker.party, context) if claim.speaker else None,
        holder(claim, context),
    )
    if own is not None and (own == ground or only_armed(own, context)):
        return own
    head = head_in(target.span, context)
    if head is not None and (head.lemma_.lower() in _LEADING or left_it(head)):
        return None  # any band has a commander, and "a former officer" is no longer one
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
