"""A claim as a plain record: the form in which claims leave the program and enter it.

The fields and their order are those of the guide to claims: `id`, `document`, `sentence`,
`trigger` and so on, with nothing left out: what is not there is null, or an empty list. Every
`text` has its `start` and `end` beside it; a time, whose `start` and `end` are dates, has its
words' offsets as `text_start` and `text_end`. A claim's maker is not part of its
record. `contested.model.parse` is the way back.
"""

import json
from enum import StrEnum
from typing import Any

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant, Place, Quantity, Speaker, Time, Verification

Record = dict[str, Any]


def record(claim: Claim) -> Record:
    """The claim as JSON's types, in the guide's order of fields."""
    source = claim.document
    return {
        "id": claim.id,
        "document": {
            "id": source.id,
            "url": source.url,
            "publisher": source.publisher,
            "title": source.title,
            "published": source.published,
        },
        "sentence": _at(claim.sentence),
        "trigger": _at(claim.trigger),
        "type": claim.type,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "agent": _participant_record(claim.agent),
        "target": _participant_record(claim.target),
        "means": {**_at(claim.means.span), "code": claim.means.code.value} if claim.means else None,
        "places": [_place_record(place) for place in claim.places],
        "time": _time_record(claim.time),
        "quantity": _quantity_record(claim.quantity),
        "attribution": [_speaker_record(speaker) for speaker in claim.attribution],
        "reaction_to": claim.reaction_to,
        "verification": _verification_record(claim.verification),
        "confidence": claim.confidence,
    }


def line(claim: Claim) -> str:
    """The claim's record as one line of JSON, without its line end."""
    return json.dumps(record(claim), ensure_ascii=False)


def _at(span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": span.text}


def _participant_record(value: Participant | None) -> Record | None:
    if value is None:
        return None
    groups = [group.value for group in value.groups]
    rest = {"id": value.id, "party": value.party, "kind": _word(value.kind), "groups": groups}
    return {**_at(value.span), **rest}


def _place_record(value: Place) -> Record:
    return {
        **_at(value.span),
        "geonames_id": value.geonames_id,
        "lat": _degrees(value.lat),
        "lon": _degrees(value.lon),
        "feature": value.feature,
        "country": value.country,
        "admin1": value.admin1,
        "precision": _word(value.precision),
        "role": value.role.value,
    }


def _time_record(value: Time | None) -> Record | None:
    if value is None:
        return None
    return {
        "text": value.span.text,
        "text_start": value.span.start,
        "text_end": value.span.end,
        "start": value.start,
        "end": value.end,
        "precision": _word(value.precision),
    }


def _quantity_record(value: Quantity | None) -> Record | None:
    if value is None:
        return None
    return {
        **_at(value.span),
        "low": _whole(value.low),
        "high": _whole(value.high),
        "comparator": value.comparator.value,
        "unit": value.unit,
        "object": value.object,
        "basis": value.basis.value,
        "part_of": value.part_of,
    }


def _speaker_record(value: Speaker) -> Record:
    return {
        **_at(value.span),
        "id": value.id,
        "name": value.name,
        "party": value.party,
        "act": value.act.value,
        "channel": value.channel,
        "said": value.said,
        "depth": value.depth,
    }


def _verification_record(value: Verification) -> Record:
    span = value.span
    return {
        "status": value.status.value,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": span.text if span else None,
        "by": value.by,
        "method": _word(value.method),
        "over": _word(value.over),
    }


def _word(value: StrEnum | None) -> str | None:
    return value.value if value is not None else None


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and float(number).is_integer() else number


def _degrees(number: float | None) -> float | None:
    return number + 0.0 if number is not None else None  # a database keeps no negative zero
