"""What one event gives to the pages of subjects, from the event and what its claims tell."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contested.model.event import Event, EventFigure, EventStatus, Stance
from contested.model.tally import FigureTally, HarmTally, Quoted, Standing, Toll, VoiceTally
from contested.model.told import Told
from contested.model.vocabulary import (
    REACTIONS,
    Kind,
    Modality,
    PlacePrecision,
    Polarity,
    VerificationStatus,
)

_AGREE = frozenset({Stance.CONFIRMS, Stance.ACKNOWLEDGES})
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
_HARM = frozenset({"people.killed", "people.wounded"})
_HOLDS = frozenset({"territory.control", "territory.capture", "territory.annexation"})
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.VAGUE})


def listed_day(event: Event) -> str:
    """The ISO date that an event is listed under: when it ended, else when it was reported."""
    time = event.time
    return ((time.end or time.start) if time else None) or event.first_reported or ""


def figure_tallies(event: Event, claims: Mapping[str, Told]) -> list[FigureTally]:
    """A tally for each thing that a speaker gives a figure of."""
    found = dict[tuple[str, str, str, str, str], FigureTally]()
    for each in _figures(event, claims):
        known = found.get(each.key)
        found[each.key] = replace(known.joined(each), events=1) if known else each
    return list(found.values())


def _figures(event: Event, claims: Mapping[str, Told]) -> Iterator[FigureTally]:
    turn, day = 0, listed_day(event)
    for figure in event.figures:
        for stated in figure.stated:
            claim = claims.get(stated.claim)
            if claim is None or claim.basis is None:
                continue
            turn -= 1
            number = stated.low if stated.low is not None else stated.high or 0.0
            quoted = Quoted(
                stated.published or "", number, day, event.id, turn, stated.low, stated.high
            )
            says = stated.party or stated.speaker or ""
            yield FigureTally(
                claim.side or "", figure.type, figure.unit or "", says, claim.basis, quoted, quoted
            )


def harm_tallies(event: Event) -> list[HarmTally]:
    """Of a strike that hurt people who are no soldiers: one for each side said to have struck."""
    tolls = [f for f in event.figures if f.type in _HARM and (f.best or f.low)]
    if "strike" not in event.types or Kind.MILITARY in event.kinds or not tolls:
        return []
    worst = max(tolls, key=_harm)
    toll = Toll(
        _harm(worst), listed_day(event), event.id, worst.type, worst.low, worst.high
    )  # fmt: skip
    disputed = int(event.status is EventStatus.DISPUTED)
    return [HarmTally(side, disputed, toll) for side in dict.fromkeys(event.agents or ("",))]


def _harm(figure: EventFigure) -> float:
    return figure.best or figure.low or 0.0


def voice_tallies(event: Event, claims: Mapping[str, Told]) -> dict[str, VoiceTally]:
    """One for each speaker who puts it forward, by the id of the speaker's first claim of it.

    A side's other organs do not count as others.
    """
    by_speaker = defaultdict[str, list[Told]](list)
    for each in event.claims:
        claim = claims.get(each)
        if claim and claim.speaker and claim.speaker.act not in REACTIONS:
            by_speaker[claim.speaker.shown].append(claim)
    return {told[0].id: _voice(event, name, told) for name, told in by_speaker.items()}


def _voice(event: Event, name: str, told: Sequence[Told]) -> VoiceTally:
    party = (told[0].speaker.party if told[0].speaker else None) or ""
    others = {p.stance for p in event.positions if p.party != party}
    statuses = {claim.status for claim in told}
    confirmed = bool(others & _AGREE or event.grounds.checks)
    denied = bool(others & _AGAINST or VerificationStatus.REFUTED in statuses)
    corrected = VerificationStatus.CORRECTED in statuses
    return VoiceTally(
        name, party, int(confirmed), int(denied), int(confirmed or denied), int(corrected)
    )


def holders(event: Event) -> tuple[str, ...]:
    """The sides that the event says to hold or take its places."""
    asserted = event.modality is Modality.ASSERTED and event.polarity is Polarity.POSITIVE
    return event.agents if asserted and _HOLDS & set(event.types) else ()


def against(event: Event) -> tuple[str, ...]:
    """The sides that deny or doubt it, each once."""
    return tuple(dict.fromkeys(p.party for p in event.positions if p.stance in _AGAINST))


def standings(event: Event) -> list[Standing]:
    """Who stands where on each place of the event that is known finely enough to change hands."""
    rest = (
        event.id, listed_day(event), event.status.value, event.last_reported or "",
        holders(event), against(event),
    )  # fmt: skip
    return [
        Standing(place.name, place_key(place.geonames_id, place.country, place.name), *rest)
        for place in event.places
        if place.precision not in _WIDE
    ]


def place_key(geonames_id: int | None, country: str | None, name: str) -> str:
    """What tells a place from others of its name."""
    return str(geonames_id) if geonames_id else f"{country or ''} {name.casefold()}"
