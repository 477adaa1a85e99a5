"""Whose police, posts and offices are hit or taken, where the words name no owner.

"The rebels overran two outposts" are the army's whom they fight; "gunmen attacked police" are the
state's on whose ground it was, even in a war inside it.
"""

from dataclasses import replace

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Group, Kind
from contested.resolve.context import Context
from contested.resolve.ground import foe, holder, home, one_camp, opponent, states_alone, warring
from contested.resolve.localities import IRREGULAR
from contested.resolve.unnamed import head_in, left_it, unnamed

_HIT = frozenset({"strike", "battle.attack", "territory.capture", "infrastructure.damaged"})
_HURT = frozenset(
    {
        "people.killed", "people.wounded", "people.missing", "people.casualties", "people.captured",
        "people.detained", "battle.attack", "strike",
    }
)  # fmt: skip
_FOUGHT = frozenset(
    {
        "people.killed", "people.wounded", "people.casualties", "people.captured", "battle.repelled",
        "people.detained", "territory.advance", "people.surrendered",
    }
)  # fmt: skip
_SERVANTS = frozenset(
    """police policeman policewoman policemen officer gendarme constable trooper cop carabinero
    guardsman soldier conscript ranger guard""".split()
)
_PAIR = 2
_BANDS = IRREGULAR | {"faction", "group", "cartel", "jihadist"}
_CHAIRS = frozenset({"governorate", "residency", "courthouse", "prosecutor", "gendarmerie"})
_OFFICES = frozenset({"governor", "police", "government", "intelligence", "prosecutor", "customs"})
_HOUSES = frozenset(
    """headquarters office station compound building post checkpoint barracks vehicle car patrol
    convoy academy truck van""".split()
)


def states_own(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """The side whose site, police or office it is that somebody hits, takes or kills."""
    site = Group.MILITARY_SITE in target.groups or _of_office(target, context)
    if claim.type in _HIT and site and unnamed(target.span, context):
        return foe(doer, claim, context) or _told_of(doer, claim, context)
    if claim.type in _HURT and _serves(target, context):
        return _state(doer, claim, context)
    return None


def of_other_state(
    value: Participant, foe_of: str | None, claim: Claim, context: Context
) -> str | None:
    """Whose saboteurs and fighters are fought in a war of two states: those of the other one."""
    if not states_alone(context) or value.kind is not Kind.ARMED_GROUP or claim.type not in _FOUGHT:
        return None
    return opponent(warring(foe_of, context), context) if unnamed(value.span, context) else None


def of_defenders(agent: Participant, claim: Claim, context: Context) -> Participant:
    """Bare "defenders" as those of whose ground it is, in a war of two states, whoever tells of them."""
    bare = agent.id is None and agent.span.text.lower() in {"defenders", "the defenders"}
    if not bare or not states_alone(context):
        return agent
    return replace(agent, party=holder(claim, context) or agent.party)


def on_its_ground(value: Participant, claim: Claim, context: Context) -> Participant:
    """Bare "soldiers" as those of the state that they are in, where allied states fight one war.

    "Gunmen fired on officers in Kebbi" are Nigeria's, though a page spoke of Cameroon last.
    """
    profile, party = context.directory.conflict(context.conflict), value.party
    camp = next((c for c in profile.camps if party in c), ()) if profile is not None else ()
    states = [p for p in camp if profile and p in profile.parties and _land(p, context)]
    if (
        value.kind not in {Kind.MILITARY, Kind.UNSTATED}
        or len(states) < _PAIR
        or party not in states
    ):
        return value
    ground, parsed = holder(claim, context), context.sentence_of(value.span)
    if (
        ground == party
        or ground not in states
        or parsed is None
        or not unnamed_words(value, context)
    ):
        return value
    at = context.reading.chains.names.get(parsed.sentence.index, {})
    here = {context.directory.side(m.party) for m in at.values() if m.party}
    said = claim.speaker.party if claim.speaker else None
    return value if party in {*here, said} else replace(value, id=None, party=ground)


def unnamed_words(value: Participant, context: Context) -> bool:
    """Whether no name stands in the words of a participant, nor hangs on them."""
    parsed = context.sentence_of(value.span)
    start = value.span.start - parsed.sentence.start if parsed is not None else 0
    end = start + len(value.span.text)
    tokens = parsed.doc.char_span(start, end, alignment_mode="expand") if parsed else None
    if parsed is None or tokens is None or tokens.root.pos_ == "PRON":
        return False
    phrase = (t for h in tokens for t in h.subtree)
    return all(context.reading.chains.mention(parsed, t) is None for t in phrase)


def _land(party: str, context: Context) -> bool:
    """Whether it is a state on whose ground the war is fought."""
    profile, record = context.directory.conflict(context.conflict), context.directory.party(party)
    return profile is not None and record is not None and record.country in profile.countries


def _told_of(doer: str | None, claim: Claim, context: Context) -> str | None:
    """The side whose own site it is by whose word it was hit, where nobody is said to have done it."""
    said = warring(claim.speaker.party, context) if claim.speaker else None
    return said if doer is None and said == holder(claim, context) else None


def _of_office(target: Participant, context: Context) -> bool:
    """Whether it is a state's house or car: "the governor's office", "a police station"."""
    head = head_in(target.span, context)
    if head is None:
        return False
    if head.lemma_.lower() in _CHAIRS:
        return True
    before = {t.lemma_.lower() for t in head.lefts} & _OFFICES
    return head.lemma_.lower() in _HOUSES and bool(before)


def _serves(target: Participant, context: Context) -> bool:
    """Whether it is people in a state's uniform whose state no word names: "two police officers"."""
    head = head_in(target.span, context)
    if head is None or not unnamed(target.span, context):
        return False
    if any(t.lemma_.lower() in _BANDS for t in head.subtree) or left_it(head):
        return False  # "the leader of an armed group", "a former officer"
    return head.lemma_.lower() in _SERVANTS or Group.OFFICIAL in target.groups


def _state(doer: str | None, claim: Claim, context: Context) -> str | None:
    """The state against the doer, else the one whose ground it is."""
    against = foe(doer, claim, context)
    for party in (against, holder(claim, context), home(context)):
        record = context.directory.party(party) if party else None
        if record is not None and record.kind is PartyKind.STATE:
            return None if one_camp(party, doer, context) else party
    return None
