"""A plain record as a claim: the way back from `contested.model.record`.

A record knows its document by its id, not by its text's hash, and does not name its maker, so
that reading one asks for both. What a field may hold is checked, and an error names it.
"""

from collections.abc import Mapping
from typing import Any

from contested.model.claim import Claim, Source
from contested.model.fields import Fields
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


def claim(given: Mapping[str, Any], text_hash: str, maker: str = "contested") -> Claim:
    """The claim that a record stands for, made by `maker` in a text with the hash `text_hash`.

    Only `document`, `sentence`, `trigger` and `type` must be there; the id is taken as given,
    and is empty where there is none. Offsets are not compared with any text here.

    Raises:
        RecordError: a field is missing or holds what it cannot hold.
    """
    fields = Fields(given)
    document = fields.inside("document")
    return Claim(
        document=Source(
            document.text("id"),
            text_hash,
            document.maybe("url", str),
            document.maybe("publisher", str),
            document.maybe("title", str),
            document.maybe("published", str),
        ),
        sentence=fields.inside("sentence").span(),
        trigger=fields.inside("trigger").span(),
        type=fields.text("type"),
        polarity=fields.word("polarity", Polarity) or Polarity.POSITIVE,
        modality=fields.word("modality", Modality) or Modality.ASSERTED,
        agent=fields.part("agent", _participant),
        target=fields.part("target", _participant),
        means=fields.part("means", lambda f: Means(f.span(), f.must("code", MeansCode))),
        places=fields.parts("places", _place),
        time=fields.part("time", _time),
        quantity=fields.part("quantity", _quantity),
        attribution=fields.parts("attribution", _speaker),
        reaction_to=fields.maybe("reaction_to", str),
        verification=fields.part("verification", _verification) or Verification(),
        confidence=_confidence(fields),
        maker=maker,
        id=fields.maybe("id", str) or "",
    )


def _confidence(fields: Fields) -> float:
    given = fields.number("confidence")
    if given is not None and not 0 <= given <= 1:
        raise fields.error("confidence", "a number from 0 to 1")
    return 0.5 if given is None else given


def _participant(fields: Fields) -> Participant:
    return Participant(
        fields.span(),
        fields.maybe("id", str),
        fields.maybe("party", str),
        fields.word("kind", Kind),
        tuple(fields.words("groups", Group)),
    )


def _place(fields: Fields) -> Place:
    return Place(
        fields.span(),
        fields.word("role", PlaceRole) or PlaceRole.AT,
        fields.key("geonames_id"),
        fields.number("lat"),
        fields.number("lon"),
        fields.maybe("feature", str),
        fields.maybe("country", str),
        fields.maybe("admin1", str),
        fields.word("precision", PlacePrecision),
    )


def _time(fields: Fields) -> Time:
    return Time(
        fields.span("text_start", "text_end"),
        fields.maybe("start", str),
        fields.maybe("end", str),
        fields.word("precision", TimePrecision),
    )


def _quantity(fields: Fields) -> Quantity:
    return Quantity(
        fields.span(),
        fields.number("low"),
        fields.number("high"),
        fields.word("comparator", Comparator) or Comparator.EXACT,
        fields.maybe("unit", str),
        fields.maybe("object", str),
        fields.word("basis", Basis) or Basis.COUNT,
        fields.maybe("part_of", str),
    )


def _speaker(fields: Fields) -> Speaker:
    depth = fields.maybe("depth", int)
    return Speaker(
        fields.span(),
        fields.must("act", Act),
        1 if depth is None else depth,
        fields.maybe("id", str),
        fields.maybe("name", str),
        fields.maybe("party", str),
        fields.maybe("channel", str),
        fields.maybe("said", str),
    )


def _verification(fields: Fields) -> Verification:
    return Verification(
        fields.word("status", VerificationStatus) or VerificationStatus.NONE,
        fields.span() if fields.maybe("text", str) else None,
        fields.maybe("by", str),
        fields.word("method", VerificationMethod),
        fields.word("over", DisputedOver),
    )
