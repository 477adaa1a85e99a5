"""What a speaker without a name of his own is called, once his side is known.

"The rebels" by their group's name, a breakaway land's "authorities" by its government's, "officials
in Yerevan" by their state's. All others keep their words.
"""

import re
from dataclasses import replace

from contested.actors import PartyKind
from contested.model.value import Speaker
from contested.resolve.context import Context

_REBELS = re.compile(
    r"^(?:the )?(?:rebels|insurgents|paramilitaries|guerrillas|guerillas|jihadists|militants)"
    r"(?: of (?:the )?[A-Z].*)?$"
)
_AUTHORITIES = re.compile(
    r"^(?:the )?(?:separatist |breakaway |de facto |local |enclave['’]s |region['’]s )*"
    r"(?:authorities|leaders|leadership)(?: in [A-Z]\w+)?$"
)
_OFFICIALS = re.compile(r"^officials in ([A-Z][\w'’ -]+)$")
_SATELLITE = re.compile(r"\bsatellite (?:image|imagery|picture|photo)", re.IGNORECASE)
FOOTAGE, IMAGERY = "footage", "satellite imagery"


def called(speaker: Speaker, context: Context) -> Speaker:
    """The speaker by the name that his side, or what shows it, gives him."""
    if speaker.id is not None:
        return speaker
    words = speaker.span.text[:1].lower() + speaker.span.text[1:]
    if speaker.name == FOOTAGE and _SATELLITE.search(words):
        return replace(speaker, name=IMAGERY)
    party = context.directory.party(speaker.party or "")
    if party is None:
        return speaker
    if party.kind is PartyKind.ARMED_GROUP and _REBELS.match(words):
        group = context.directory.itself(party.name)
        return replace(speaker, id=group.id, name=group.name) if group is not None else speaker
    if party.government and not party.country and _AUTHORITIES.match(words):
        ruling = context.directory.get(party.government)
        return replace(speaker, id=ruling.id, name=ruling.name) if ruling is not None else speaker
    seat = _OFFICIALS.match(words)
    if seat and party.adjectives and _is_seat(seat[1], party.government, context):
        return replace(speaker, name=f"{party.adjectives[0]} officials")
    return speaker


def _is_seat(place: str, government: str, context: Context) -> bool:
    """Whether a place stands for the government that sits in it: "Kyiv"."""
    ruling = context.directory.get(government) if government else None
    return ruling is not None and place in ruling.seats
