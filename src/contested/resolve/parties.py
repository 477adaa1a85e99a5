"""With whom a side deals and whom it calls on, where the words leave it out.

Who negotiates in a war of two sides negotiates with the other; whom an official asks to stay
indoors, and names no place, are that official's own people.
"""

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant
from contested.model.vocabulary import Kind
from contested.resolve.context import Context
from contested.resolve.ground import foe, opponent, stated_only, warring
from contested.resolve.unnamed import head_in, unnamed

# Whom a state calls on as its own: "urged reservists to report", "called on citizens to stay calm".
_OWN = frozenset(
    """citizen citizens compatriot compatriots countryman countrymen veteran veterans reservist
    reservists deputy deputies lawmaker lawmakers parliamentarian parliamentarians conscript
    conscripts retiree retirees taxpayer taxpayers parliament""".split()
)
_RETIRED = frozenset({"retired", "former", "demobilised", "demobilized"})
_SOLDIERS = frozenset({"soldier", "soldiers", "officer", "officers", "servicemen"})
_DEALING = ("negotiat", "peace talks", "ceasefire talks", "truce talks")


def counterpart(claim: Claim, context: Context) -> Participant | None:
    """The other side, where one of a war of two negotiates or beats off an attack; None elsewhere."""
    agent = claim.agent
    if agent is None or warring(agent.party, context) is None:
        return None
    dealing = any(word in claim.trigger.text.lower() for word in _DEALING)
    if claim.type != "battle.repelled" and not (claim.type == "diplomacy.talks" and dealing):
        return None
    other = opponent(agent.party, context) or foe(agent.party, claim, context)
    span = _named_before(other, claim, context) if other else None
    return Participant(span, None, other, Kind.UNSTATED) if span is not None else None


def _named_before(party: str | None, claim: Claim, context: Context) -> Span | None:
    """Where a side is named last, up to the end of the claim's sentence; else where it is named next."""
    directory, chains = context.directory, context.reading.chains
    start = claim.sentence.start
    before = [i for i in chains.names if context.page.parsed[i].sentence.start <= start]
    after = [i for i in chains.names if i not in before]
    for index in (*sorted(before, reverse=True), *sorted(after)):
        parsed = context.page.parsed[index]
        for at in sorted(chains.names[index], reverse=True):
            mention = chains.names[index][at]
            if mention.party and directory.side(mention.party) == party and at == mention.start:
                return parsed.span(parsed.doc[mention.start : mention.end])
    return None


def own_people(target: Participant, claim: Claim, context: Context) -> str | None:
    """The side of an official who calls on people and names no place, or on a state's own people."""
    said = claim.speaker.party if claim.speaker else None
    party = context.directory.party(said) if said else None
    if claim.type != "diplomacy.appeal" or party is None or not party.country:
        return None
    if unnamed(target.span, context) and _of_a_state(target, context):
        return said
    if claim.places:
        return None
    people = target.kind is Kind.CIVILIAN and unnamed(target.span, context)
    return said if people and warring(said, context) and not stated_only(context) else None


def _of_a_state(target: Participant, context: Context) -> bool:
    """Whether the word is of those who belong to a state: "veterans", "deputies", "retired soldiers"."""
    head = head_in(target.span, context)
    if head is None:
        return False
    before = {t.lower_ for t in head.lefts}
    return head.lower_ in _OWN or (head.lower_ in _SOLDIERS and bool(before & _RETIRED))
