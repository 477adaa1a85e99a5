"""What a side's own words say of sides: "they" are its enemy, those who give up are the other's."""

import re
from dataclasses import replace

from contested.actors.spelling import fold
from contested.actors.words import Stand
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.model.vocabulary import Act, Kind, Modality
from contested.resolve.context import Context
from contested.resolve.ground import BLOWS, OWN_WORK, holder, opponent, warring
from contested.resolve.unnamed import head_in, unnamed

_OUR_DEAD = re.compile(r"(?i)\b(?:its|their|our) own (?:dead|losses|casualties|fatalities|deaths)$")
_OUR_SIDE = re.compile(r"(?i)\bon (?:its|their|our) (?:own )?side\b(?! of)")
_THEY = frozenset({"they"})
_FIRST = frozenset({"we", "us", "i", "me"})
_PRONOUNS = frozenset({"it", "they", "which"})


def enemies(agent: Participant, claim: Claim, context: Context) -> bool:
    """Whether "they", in a side's own words of a blow, were taken for that side itself."""
    said = claim.speaker.party if claim.speaker else None
    them = agent.span.text.lower() in _THEY and agent.party == said and said is not None
    return them and claim.type in BLOWS and _quoted(agent, claim)


def foes_named(claim: Claim, context: Context) -> Claim:
    """The claim with "the occupiers" and "the enemy" on the other side than who speaks."""
    said = claim.speaker.party if claim.speaker else context.reading.chains.partisan
    other = opponent(said, context)
    agent, target = claim.agent, claim.target
    if other is None:
        # "23 villages came under enemy fire", in a bulletin's own voice: of who does not hold them
        blow = claim.type in BLOWS or claim.type == "battle.attack"
        ground = holder(claim, context) if said is None and blow else None
        if agent is not None and ground is not None and _foe(agent, context):
            return replace(claim, agent=replace(agent, party=opponent(ground, context)))
        return claim
    if agent is not None and _foe(agent, context):
        agent = replace(agent, party=other)
    if target is not None and _foe(target, context):
        target = replace(target, party=other)
    return replace(claim, agent=agent, target=target)


def _foe(value: Participant, context: Context) -> bool:
    """Whether words of no known side are of an enemy."""
    head = head_in(value.span, context)
    if head is None or value.party is not None:
        return False
    own = (head, *(c for c in head.lefts if c.dep_ in {"compound", "amod", "poss", "nmod"}))
    words = context.directory.words.stands
    return any(Stand.ENEMY in words.get(fold(t.lemma_), ()) for t in own)


def enemys(value: Participant, claim: Claim, context: Context) -> str | None:
    """Whose "enemy artillery" is, before any other rule: the other side's than who speaks."""
    said = claim.speaker.party if claim.speaker else None
    return opponent(said, context) if _foe(value, context) else None


def _quoted(value: Participant, claim: Claim) -> bool:
    """Whether words stand within a quotation of their sentence."""
    if not claim.sentence.covers(value.span):
        return False
    before = claim.sentence.text[: value.span.start - claim.sentence.start]
    plain = before.count('"') % 2 == 1
    return plain or before.count("“") > before.count("”")


def mixed_up(agent: Participant, claim: Claim, context: Context) -> bool:
    """Whether "it" was taken for the side whose missiles it shot down, and is the speaker's."""
    target, said = claim.target, claim.speaker.party if claim.speaker else None
    if claim.type not in OWN_WORK or agent.id is None or target is None or said is None:
        return False
    pronoun = agent.span.text.lower() in _PRONOUNS
    return pronoun and agent.party != said and opponent(said, context) == agent.party


def given_up(agent: Participant, claim: Claim, context: Context) -> bool:
    """Whether soldiers who give up, by a side's own word, are the other side's: it takes them."""
    said = claim.speaker.party if claim.speaker else None
    own = agent.party is not None and agent.party == said and agent.id is None
    return claim.type == "people.surrendered" and own and unnamed(agent.span, context)


def asked(value: Participant, claim: Claim) -> bool:
    """Whether fighters whom the speaker asks to give up are taken for the speaker's own."""
    fighters = value.kind in {Kind.MILITARY, Kind.ARMED_GROUP} and value.id is None
    own = claim.speaker is not None and value.party == claim.speaker.party
    asked = claim.type == "people.surrendered" and claim.modality is Modality.DEMANDED
    return fighters and own and asked and value.party is not None


def owns(target: Participant, claim: Claim, context: Context) -> bool:
    """Whether what a side's enemy hits, by its own word, is its own: "the country's villages".

    Or whom it counts "on its side".
    """
    doer, said = claim.agent, claim.speaker.party if claim.speaker else None
    ours = claim.type in BLOWS and _OUR_SIDE.search(claim.sentence.text) is not None
    dead = claim.sentence.text[: claim.trigger.end - claim.sentence.start]
    ours = ours or (claim.type in BLOWS and _OUR_DEAD.search(dead) is not None)
    if ours and said is not None and unnamed(target.span, context):
        return True
    if doer is None or said is None or claim.type not in BLOWS or said != warring(said, context):
        return False
    if doer.span.text.lower() in _THEY and _quoted(doer, claim):
        return opponent(doer.party, context) == said and unnamed(target.span, context)
    words = target.span.text.lower().replace("’", "'")
    return target.party == doer.party and words.startswith("the country's ")


def spares(target: Participant, claim: Claim) -> bool:
    """Whether a side denies that it aims at civilians: those are its enemy's, wherever it speaks."""
    said, doer = claim.speaker, claim.agent
    if said is None or doer is None or said.party != doer.party:
        return False
    return said.act is Act.DENY and target.kind is Kind.CIVILIAN


def hit_by_them(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Who "they" are that hit the speaker's own: "They are bombing our hospitals"."""
    target, said = claim.target, claim.speaker.party if claim.speaker else None
    own = target is not None and said is not None and target.party == said
    return opponent(said, context) if own and agent.span.text.lower() == "they" else None


def told_of_own(agent: Participant, claim: Claim, context: Context) -> str | None:
    """Whose jets hit what a minister of a state tells of, elsewhere than on that state's ground."""
    said = claim.speaker
    party = context.directory.party(said.party) if said is not None and said.party else None
    if agent.kind is not Kind.MILITARY or party is None or not party.forces:
        return None
    if said is None or said.id is None or said.act not in {Act.SAY, Act.CONFIRM, Act.REPORT}:
        return None
    profile = context.directory.conflict(context.conflict)
    takes_part = profile is not None and party.name in {*profile.parties, *profile.others}
    known = {p.country for p in claim.places if p.country}
    foreign = bool(party.country) and party.country not in known
    return party.name if takes_part and known and foreign else None


def first_person(claim: Claim) -> Claim:
    """The claim with "we" and "us" on the side of who speaks, once that is known."""
    said = claim.speaker.party if claim.speaker else None
    if said is None:
        return claim
    agent, target = claim.agent, claim.target
    if agent is not None and agent.party is None and agent.span.text.lower() in _FIRST:
        agent = replace(agent, party=said)
    if target is not None and target.party is None and target.span.text.lower() in _FIRST:
        target = replace(target, party=said)
    return replace(claim, agent=agent, target=target)
