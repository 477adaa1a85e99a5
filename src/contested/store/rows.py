"""A claim as rows of the tables and back: the only place that knows which column is which field."""

from collections.abc import Iterable, Sequence
from typing import Any

from contested.model.claim import Claim, Source
from contested.model.span import Span
from contested.model.value import Means, Participant, Place, Quantity, Speaker, Time, Verification
from contested.model.vocabulary import (
    Act,
    Basis,
    Comparator,
    DisputedOver,
    Group,
    Kind,
    MeansCode,
    Modality,
    PlacePrecision,
    PlaceRole,
    Polarity,
    TimePrecision,
    VerificationMethod,
    VerificationStatus,
)

Values = dict[str, Any]
Row = Any  # a row's columns are known to SQLAlchemy only as it runs
_POLARITY = {each.value: each for each in Polarity}
_MODALITY = {each.value: each for each in Modality}
_ACT = {each.value: each for each in Act}
_ROLE = {each.value: each for each in PlaceRole}
_STATUS = {each.value: each for each in VerificationStatus}
_PRECISION = {each.value: each for each in PlacePrecision}
_TIME = {each.value: each for each in TimePrecision}
_KIND = {each.value: each for each in Kind}


def claim_values(claim: Claim) -> Values:
    """The columns of `claim` but its keys to other tables."""
    means, time, quantity = claim.means, claim.time, claim.quantity
    verification = claim.verification
    return {
        "id": claim.id,
        "maker": claim.maker,
        **_span("trigger", claim.trigger),
        "type": claim.type,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        **_span("means", means.span if means else None),
        "means_code": means.code.value if means else None,
        **_span("time", time.span if time else None),
        "time_from": time.start if time else None,
        "time_to": time.end if time else None,
        "time_precision": time.precision if time else None,
        **_span("quantity", quantity.span if quantity else None),
        "quantity_low": quantity.low if quantity else None,
        "quantity_high": quantity.high if quantity else None,
        "quantity_comparator": quantity.comparator.value if quantity else None,
        "quantity_unit": quantity.unit if quantity else None,
        "quantity_object": quantity.object if quantity else None,
        "quantity_basis": quantity.basis.value if quantity else None,
        "quantity_part_of": quantity.part_of if quantity else None,
        "reaction_to": claim.reaction_to,
        "verification": verification.status.value,
        **_span("verification", verification.span),
        "verification_by": verification.by,
        "verification_method": verification.method,
        "verification_over": verification.over,
        "confidence": claim.confidence,
    }


def participant_values(claim: Claim) -> list[tuple[Values, tuple[Group, ...]]]:
    """The rows of `participant`, each with its groups."""
    return [
        (
            {
                "role": role,
                **_span("words", who.span),
                "actor": who.id,
                "party": who.party,
                "kind": who.kind,
            },
            who.groups,
        )
        for role, who in (("agent", claim.agent), ("target", claim.target))
        if who is not None
    ]


def place_values(claim: Claim) -> list[Values]:
    """The rows of `place`, in their order."""
    return [
        {
            "n": n,
            **_span("words", place.span),
            "role": place.role.value,
            "geonames_id": place.geonames_id,
            "lat": place.lat,
            "lon": place.lon,
            "feature": place.feature,
            "country": place.country,
            "admin1": place.admin1,
            "precision": place.precision,
        }
        for n, place in enumerate(claim.places)
    ]


def speaker_values(claim: Claim) -> list[Values]:
    """The rows of `speaker`, in their order."""
    return [
        {
            "n": n,
            **_span("words", speaker.span),
            "act": speaker.act.value,
            "depth": speaker.depth,
            "actor": speaker.id,
            "name": speaker.name,
            "party": speaker.party,
            "channel": speaker.channel,
            "said": speaker.said,
        }
        for n, speaker in enumerate(claim.attribution)
    ]


def claim_of(
    row: Row, people: dict[str, Participant], parts: tuple[Sequence[Row], Sequence[Row]]
) -> Claim:
    """The claim of a row that is joined with its sentence, version, text and document."""
    places, speakers = parts
    source = Source(
        row.document_id, row.text_hash, row.url, row.publisher, row.title, row.published
    )
    means = _span_of(row.means_start, row.means_end, row.means_text)
    time = _span_of(row.time_start, row.time_end, row.time_text)
    quantity = _span_of(row.quantity_start, row.quantity_end, row.quantity_text)
    return Claim(
        document=source,
        sentence=Span(row.sentence_start, row.sentence_end, row.sentence_body),
        trigger=Span(row.trigger_start, row.trigger_end, row.trigger_text),
        type=row.type,
        polarity=_POLARITY[row.polarity],
        modality=_MODALITY[row.modality],
        agent=people.get("agent"),
        target=people.get("target"),
        means=Means(means, MeansCode(row.means_code)) if means else None,
        places=tuple(_place(place) for place in places) if places else (),
        time=_time(row, time) if time else None,
        quantity=_quantity(row, quantity) if quantity else None,
        attribution=tuple(_speaker(speaker) for speaker in speakers) if speakers else (),
        reaction_to=row.reaction_to,
        verification=_verification(row),
        confidence=row.confidence,
        maker=row.maker,
        id=row.id,
    )


def participant_of(row: Row, groups: Iterable[str]) -> Participant:
    """The participant of a row of `participant`."""
    kind = _KIND[row.kind] if row.kind else None
    return Participant(_words(row), row.actor, row.party, kind, tuple(Group(g) for g in groups))


def _span(name: str, span: Span | None) -> Values:
    return {
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
        f"{name}_text": span.text if span else None,
    }


def _span_of(start: int | None, end: int | None, text: str | None) -> Span | None:
    return None if start is None or end is None or text is None else Span(start, end, text)


def _words(row: Row) -> Span:
    return Span(row.words_start, row.words_end, row.words_text)


def _place(row: Row) -> Place:
    return Place(
        _words(row),
        _ROLE[row.role],
        row.geonames_id,
        row.lat,
        row.lon,
        row.feature,
        row.country,
        row.admin1,
        _PRECISION[row.precision] if row.precision else None,
    )


def _time(row: Row, span: Span) -> Time:
    precision = _TIME[row.time_precision] if row.time_precision else None
    return Time(span, row.time_from, row.time_to, precision)


def _quantity(row: Row, span: Span) -> Quantity:
    return Quantity(
        span,
        row.quantity_low,
        row.quantity_high,
        Comparator(row.quantity_comparator),
        row.quantity_unit,
        row.quantity_object,
        Basis(row.quantity_basis),
        row.quantity_part_of,
    )


def _speaker(row: Row) -> Speaker:
    return Speaker(
        _words(row),
        _ACT[row.act],
        row.depth,
        row.actor,
        row.name,
        row.party,
        row.channel,
        row.said,
    )


def _verification(row: Row) -> Verification:
    return Verification(
        _STATUS[row.verification],
        _span_of(row.verification_start, row.verification_end, row.verification_text),
        row.verification_by,
        VerificationMethod(row.verification_method) if row.verification_method else None,
        DisputedOver(row.verification_over) if row.verification_over else None,
    )
