"""When two claims' values count as the same: names, sides, figures, days, whatever their case."""

import re

from contested.model.claim import Claim
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import REACTIONS, Modality, Polarity, VerificationStatus

_SAME = {
    "russian federation": "russia",
    "usa": "united states",
    "us": "united states",
    "uk": "united kingdom",
    "un": "united nations",
    "eu": "european union",
}
_KINDS_OF_PLACE = r"\b(the|region|oblast|province|city|of|town|village|district|river|area)\b"


def fold_name(words: str | None) -> str:
    """A name without case, punctuation, articles and the words for kinds of places."""
    letters = re.sub(r"[^\w ]", " ", (words or "").lower().replace("’", "'"))
    return " ".join(re.sub(_KINDS_OF_PLACE, " ", letters).split())


def party(value: Participant | Speaker | None) -> str:
    """The side of a participant or speaker; empty where there is none."""
    name = fold_name(value.party) if value else ""
    return _SAME.get(name, name)


def place_names(claim: Claim) -> set[str]:
    """The names of the claim's places."""
    return {fold_name(place.span.text) for place in claim.places}


def names_meet(wanted: set[str], found: set[str]) -> bool:
    """Whether a name of one set stands in whole words in one of the other."""
    return any(
        f" {one} " in f" {other} " or f" {other} " in f" {one} "
        for one in wanted
        for other in found
        if one and other
    )


def figure(claim: Claim) -> tuple[float | None, float | None] | None:
    """The bounds of the claim's figure, None where it has none."""
    return (claim.quantity.low, claim.quantity.high) if claim.quantity else None


def day(claim: Claim, end: str) -> str:
    """The `start` or `end` of the claim's time as a day; empty where it is open or not given."""
    moment = getattr(claim.time, end) if claim.time else None
    return (moment or "")[:10]


def rare_values(claim: Claim) -> set[tuple[str, str]]:
    """What of a claim is not the default: modality, polarity, verification, a reaction's act."""
    found = set[tuple[str, str]]()
    if claim.modality is not Modality.ASSERTED:
        found.add(("modality", claim.modality.value))
    if claim.polarity is not Polarity.POSITIVE:
        found.add(("polarity", claim.polarity.value))
    if claim.verification.status is not VerificationStatus.NONE:
        found.add(("verification", claim.verification.status.value))
    if claim.speaker and claim.speaker.act in REACTIONS:
        found.add(("act", claim.speaker.act.value))
    return found
