"""A state's own soldiers, police and posts, where the words name no state.

"Gunmen stormed a police post", "soldiers beat back the attack": where a state is fought by armed
groups, or by nobody that is known, soldiers and police are those of the state whose ground it is.
In a war between states only the police are: soldiers on a ground may be either side's.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import Kind
from contested.resolve.context import Context
from contested.resolve.counted import counted
from contested.resolve.ground import holder, home, stated_only
from contested.resolve.localities import official
from contested.resolve.unnamed import head_in, role_in, unnamed

_POLICE = frozenset(
    "police policeman policemen policewoman constable gendarme gendarmerie cop".split()
)
_SOLDIERS = frozenset(
    """soldier troop troops serviceman servicemen trooper paratrooper commando army military
    marine conscript""".split()
)
_FORCES = frozenset({"forces", "force", "personnel", "agencies", "men", "member", "official"})
_HELD = frozenset({"checkpoint", "outpost", "garrison", "barracks", "post", "checkpost", "picket"})
_OF_THEM = frozenset(
    {
        "security",
        "enforcement",
        "government",
        "police",
        "army",
        "military",
        "special",
        "defence",
        "defense",
    }
)
_POSTS = frozenset(
    """post checkpoint outpost base camp barracks barrack station convoy patrol vehicle position garrison
    headquarters truck bus checkpost picket installation facility unit academy officer patrolman
    chief spokesman spokeswoman spokesperson source official command commander guard""".split()
)
_NOT_ITS = frozenset(
    """rebel insurgent guerrilla separatist foreign peacekeeping peacekeeper coalition allied former
    private rival enemy regional international ethnic mutinous retired ex un u.n.""".split()
)
# What a land's own officials do to those who live there.
_RULING = frozenset({"civil.order", "people.detained", "people.mobilized", "civil.aid"})
_AGENTS = frozenset({"agent", "officer", "service", "policeman"})
_SECRET = frozenset({"intelligence", "security", "secret", "plainclothes"})
_COURTS = frozenset({"court", "tribunal", "parliament", "cabinet", "magistrate", "prosecutors"})
_SPEAKS = frozenset({"police", "army", "military"})
_RANKS = frozenset("general brigadier colonel col col. major captain lieutenant".split())
_ELECTED = frozenset({"mayor", "governor", "prefect"})
_OFFICES = frozenset({"ministry", "minister"})
_CONCERNS = frozenset({"defence", "defense", "interior", "foreign"})
_OFFICIALS = frozenset({"official", "councillor", "councilor", "administrator"})
_COUNCILS = frozenset({"council", "committee", "administration", "government"})
_TIERS = frozenset({"provincial", "district", "regional", "state", "municipal", "town", "city"})
_NO_STATE = frozenset(
    """hospital medical health port airport aid relief humanitarian camp company union party club
    church mosque embassy tribal community religious election university school red""".split()
)


def own_services(claim: Claim, context: Context) -> Claim:
    """Put soldiers and police without a side on that of the state on whose ground they are."""
    agent, target = claim.agent, claim.target
    if agent is not None and agent.party is None:
        claim = replace(claim, agent=_placed(agent, target, claim, context))
    if target is not None and target.party is None:
        claim = replace(claim, target=_placed(target, claim.agent, claim, context))
    return claim


def speaks_for_state(speaker: Speaker, claim: Claim, context: Context) -> Speaker:
    """The police, the army and who speaks for them are the state's on whose ground they speak."""
    role = role_in(speaker.span, context)
    if role is None and speaker.span.text.lower().startswith("police "):
        two = _two_authorities(context)  # "police Capt. Ali Nur"
        return speaker if two else replace(speaker, party=_state(claim, context) or speaker.party)
    if role is None or _others(role):
        return speaker
    beside = [t for b in _before(role) for t in _before(b)]  # "an Interior Ministry official"
    words = {t.lower_ for t in (role, *_before(role), *beside)}
    if role.pos_ == "PRON":
        words = set((speaker.name or "").lower().split())  # "he" is whom he goes back to
    if "police" in words and _two_authorities(context):
        return speaker
    if words & _ELECTED and not _two_authorities(context):
        return replace(speaker, party=_state(claim, context) or speaker.party)
    if words & _RANKS:
        state = _state(claim, context)
        own = state is not None and state in {p.party for p in (claim.agent, claim.target) if p}
        return replace(speaker, party=state) if own else speaker
    if _in_office(role, words, context):
        return replace(speaker, party=_state(claim, context) or speaker.party)
    office = words & _OFFICES and (words & _CONCERNS or _definite(role))
    office = office or ("minister" in words and not _two_authorities(context))
    return replace(speaker, party=_state(claim, context)) if words & _SPEAKS or office else speaker


def _in_office(role: Token, words: set[str], context: Context) -> bool:
    """Whether they are officials of a land that has one authority: "two local officials said".

    Not those who only know of something: "an official briefed on the talks"; nor those of a
    hospital or a port.
    """
    behind = {t.lemma_.lower() for p in role.rights if p.dep_ == "prep" for t in p.subtree}
    behind |= {t.lemma_.lower() for o in role.lefts if o.dep_ == "poss" for t in o.subtree}
    body = (words | behind) & _TIERS and (words | behind) & _COUNCILS
    titled = role.lemma_.lower() in _OFFICIALS or body
    told = any(t.dep_ == "acl" for t in role.rights)
    of_others = (words | behind) & _NO_STATE
    return bool(titled) and not (told or of_others or _two_authorities(context))


def _placed(
    value: Participant, other: Participant | None, claim: Claim, context: Context
) -> Participant:
    span = counted(value, context).span
    head = head_in(span, context)
    if head is None or value.kind is Kind.ARMED_GROUP or not unnamed(span, context):
        return value
    armed = other is not None and other.kind is Kind.ARMED_GROUP
    police, soldiers = _is_police(head) and not _two_authorities(context), _is_soldiers(head)
    rules = value is claim.agent and _rules(head, claim, context)
    held = armed and head.lemma_.lower() in _HELD
    if not (police or soldiers or held or rules) or _others(head):
        return value
    state = _state(claim, context)
    if state is None or (other is not None and other.party == state and not rules):
        return value
    rebelled = stated_only(context) or context.conflict is None
    return replace(value, party=state) if police or rules or rebelled or armed else value


def _rules(head: Token, claim: Claim, context: Context) -> bool:
    """Whether those who order, hold or call people up are in office: "the governor", "authorities"."""
    if claim.type not in _RULING:
        return False
    before = {t.lower_ for t in _before(head)}
    secret = head.lemma_.lower() in _AGENTS and bool(_SECRET & before)
    secret = secret or (head.lower_ in _FORCES and "security" in before)
    ruling = secret or official(head, context) or head.lower_ in _COURTS
    here = any(claim.sentence.covers(p.span) for p in claim.places)
    return ruling and (here or not _two_authorities(context))


def _state(claim: Claim, context: Context) -> str | None:
    """The state whose ground it is, or on whose ground the report's war is fought."""
    party = context.directory.party(holder(claim, context) or home(context) or "")
    return party.name if party is not None and party.kind is PartyKind.STATE else None


def _two_authorities(context: Context) -> bool:
    """Whether those who fight the state at home govern too: then nobody knows whose police it is."""
    profile = context.directory.conflict(context.conflict)
    foes = profile.opponents(profile.home) if profile is not None and profile.home else ()
    known = (context.directory.party(p) for p in foes)
    return any(p is not None and p.kind is PartyKind.ARMED_GROUP and p.government for p in known)


def _is_police(head: Token) -> bool:
    words = {t.lower_ for t in _before(head)}
    posted = head.lemma_.lower() in _POSTS and "police" in words
    return posted or bool(_POLICE & {head.lower_, head.lemma_.lower()})


def _is_soldiers(head: Token) -> bool:
    words = {t.lower_ for t in _before(head)}
    posted = head.lemma_.lower() in _POSTS or head.lower_ in _FORCES
    if posted and words & _OF_THEM:
        return True
    return bool(_SOLDIERS & {head.lower_, head.lemma_.lower()})


def _before(head: Token) -> list[Token]:
    return [t for t in head.lefts if t.dep_ in ("compound", "amod", "nmod")]


def _definite(role: Token) -> bool:
    """Whether it is "the ministry" alone, which was named before."""
    return [t.lower_ for t in role.lefts] == ["the"]


def _others(head: Token) -> bool:
    return any(t.lower_ in _NOT_ITS for t in head.subtree if t.i <= head.i)
