"""What a speaker without a name of his own is called, once his side is known.

"The rebels" by their group's name, a breakaway land's "authorities" by its government's, "officials
in Yerevan" by their state's, a ministry without an entry by its state's adjective and what it is of.
All others keep their words.
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
_MINISTRY = re.compile(
    r"^(?:[Tt]he )?(?:[A-Z][\w -]*(?:['’]s?)? )?"
    r"(?i:(foreign|interior|health|defen[cs]e|justice|energy|emergenc(?:y|ies)) ministry"
    r"|ministry (?:of|for) (?:the )?(foreign affairs|interior|internal affairs|health|defen[cs]e|justice"
    r"|energy|emergenc(?:y|ies)(?: situations)?))$"
)
_CALLED = {
    "foreign": "Foreign Affairs",
    "interior": "Internal Affairs",
    "defense": "Defence",
    "emergency": "Emergency Situations",
    "emergencies": "Emergency Situations",
}
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
    if party.kind is PartyKind.STATE and party.adjectives and (of := _ministry(speaker.name or "")):
        return replace(speaker, name=f"{party.adjectives[0]} Ministry of {of}")
    seat = _OFFICIALS.match(words)
    if seat and party.adjectives and _is_seat(seat[1], party.government, context):
        return replace(speaker, name=f"{party.adjectives[0]} officials")
    return speaker


def _ministry(name: str) -> str | None:
    """What a ministry without an entry is of: "Foreign Affairs" of "Romania's foreign ministry"."""
    found = _MINISTRY.match(name)
    of = (found[1] or found[2]).lower() if found else None
    return _CALLED.get(of, of.title()) if of else None


def _is_seat(place: str, government: str, context: Context) -> bool:
    """Whether a place stands for the government that sits in it: "Kyiv"."""
    ruling = context.directory.get(government) if government else None
    return ruling is not None and place in ruling.seats
