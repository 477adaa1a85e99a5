"""Which words of a sentence carry which part of a claim."""

from collections.abc import Iterator
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant, Place, Quantity, Speaker, Time
from contested.model.vocabulary import VerificationStatus
from contested.present.days import day_words
from contested.present.wording import Wording


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the document with the part that they play and what they were taken to mean."""

    part: str
    span: Span
    meaning: str = ""


def marks(claim: Claim, wording: Wording) -> tuple[Mark, ...]:
    """The marked words of a claim: trigger, agent, target, figure, places, time, speakers, …"""
    return tuple(_marks(claim, wording))


def _marks(claim: Claim, wording: Wording) -> Iterator[Mark]:
    yield Mark("trigger", claim.trigger, wording.type(claim.type).label)
    for part, who in (("agent", claim.agent), ("target", claim.target)):
        if who is not None:
            yield Mark(part, who.span, _participant(who))
    if claim.quantity is not None:
        yield Mark("figure", claim.quantity.span, _quantity(claim.quantity))
    for place in claim.places:
        yield Mark("place", place.span, _place(place))
    if claim.time is not None:
        yield Mark("time", claim.time.span, _time(claim.time))
    if claim.means is not None:
        yield Mark("means", claim.means.span, claim.means.code.value)
    for speaker in sorted(claim.attribution, key=lambda each: each.depth):
        yield Mark("speaker", speaker.span, _speaker(speaker, wording))
    if claim.verification.span is not None:
        yield Mark("check", claim.verification.span, _check(claim))


def _participant(value: Participant) -> str:
    parts = [value.party or "", value.kind.value if value.kind else "", *value.groups]
    return ", ".join(part for part in parts if part and part != "unstated")


def _quantity(value: Quantity) -> str:
    low, high = (f"{n:,.10g}" if n is not None else "" for n in (value.low, value.high))
    number = low if low == high else f"{low or '0'} to {high}" if high else f"{low} or more"
    basis = "" if value.basis.value == "count" else value.basis.value
    rest = [value.comparator.value.replace("_", " "), value.unit or "", basis]
    return ", ".join(part for part in (number, *rest) if part)


def _place(value: Place) -> str:
    where = [value.country or "not found in the gazetteer"]
    if value.lat is not None and value.lon is not None:
        where.append(f"{value.lat:.3f}, {value.lon:.3f}")
    if value.precision is not None:
        where.append(value.precision.value)
    return f"{value.role.value}: {', '.join(where)}"


def _time(value: Time) -> str:
    start, end = day_words(value.start) or "…", day_words(value.end) or "…"
    days = start if start == end else f"{start} – {end}"
    return f"{days} ({value.precision.value})" if value.precision else days


def _speaker(value: Speaker, wording: Wording) -> str:
    party = f" ({value.party})" if value.party else ""
    said = f" on {day_words(value.said)}" if value.said else ""
    return f"{value.name or value.span.text}{party} {wording.act(value)}{said}"


def _check(claim: Claim) -> str:
    checked = claim.verification
    assert checked.status is not VerificationStatus.NONE or checked.span
    parts = [checked.status.value, f"by {checked.by}" if checked.by else ""]
    return " ".join(part for part in parts if part)
