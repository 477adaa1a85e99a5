"""Whose captives are handed over or come back: "freed 300 people from Azerbaijani captivity"."""

import re

from contested.actors import PartyKind
from contested.model.claim import Claim
from contested.model.value import Participant
from contested.resolve.context import Context
from contested.resolve.counted import counted
from contested.resolve.ground import opponent, warring
from contested.resolve.unnamed import head_in, unnamed

_CAPTIVITY = re.compile(r"\bfrom ([\w'-]+) (?:captivity|custody|prisons?|jails?)\b")
GIVEN = frozenset(
    {
        "free",
        "release",
        "return",
        "hand",
        "freeing",
        "releasing",
        "returned",
        "released",
        "freed",
        "handed",
        "gave",
        "transferred",
        "releases",
    }
)
_CAPTIVES = frozenset({"prisoner", "captive", "hostage", "detainee"})
_GOT_BACK = frozenset({"brought", "returned", "repatriated", "received", "recovered", "freed"})


def handed(target: Participant, doer: str | None, claim: Claim, context: Context) -> str | None:
    """Whose captives a side hands over: the other's; whom it says it got back: its own."""
    word = claim.trigger.text.lower().split()[0]
    if not unnamed(target.span, context):
        return None
    if (captor := captor_of(claim, context)) is not None:
        return opponent(captor, context) if doer in (None, captor) else doer
    if doer is not None:
        return opponent(doer, context) if word in GIVEN else None
    said = warring(claim.speaker.party, context) if claim.speaker else None
    return said if word in _GOT_BACK else None


def captor_of(claim: Claim, context: Context) -> str | None:
    """Who is said to have held them: "freed 300 people from Azerbaijani captivity"."""
    held = _CAPTIVITY.search(claim.sentence.text)
    party = context.directory.party_of(held.group(1)) if held is not None else None
    return party.name if party is not None else None


def captives_of(target: Participant, context: Context) -> bool:
    """Whether captives are only owned by the armed group that holds them: "the rebels' prisoners"."""
    head = head_in(target.span, context)
    party = context.directory.party(target.party or "")
    held = head is not None and head.lemma_.lower() in _CAPTIVES
    owned = head is not None and any(c.dep_ == "poss" for c in head.lefts)
    return held and owned and party is not None and party.kind is PartyKind.ARMED_GROUP


def held_by_foe(target: Participant, claim: Claim, context: Context) -> str | None:
    """Whose hostages are in a war over a land without an army: those of the state that fights there."""
    conflict = context.directory.conflict(context.conflict)
    land = context.directory.party(conflict.land) if conflict is not None else None
    meant = counted(target, context).span
    words = meant.text.lower().split()
    if conflict is None or land is None or land.forces or not {"hostages", "hostage"} & set(words):
        return None
    states = [
        p for p in conflict.opponents(land.name) if (r := context.directory.party(p)) and r.forces
    ]
    near = states and land.country in conflict.countries and unnamed(meant, context)
    return states[0] if near and claim.type.startswith("people.") else None
