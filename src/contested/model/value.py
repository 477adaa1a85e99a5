"""The values on a claim. Each one points at its words: there is no value without a span."""

from dataclasses import dataclass

from contested.model.span import Span
from contested.model.vocabulary import (
    Act,
    Basis,
    Comparator,
    DisputedOver,
    Group,
    Kind,
    MeansCode,
    PlacePrecision,
    PlaceRole,
    TimePrecision,
    VerificationMethod,
    VerificationStatus,
)


@dataclass(frozen=True, slots=True)
class Participant:
    """Who does it, or whom or what it is done to.

    `id` is a canonical actor's, `party` the side ("Russia", "Hamas", "unknown"); both None where
    the report says nothing. `kind` is None for things.
    """

    span: Span
    id: str | None = None
    party: str | None = None
    kind: Kind | None = Kind.UNSTATED
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Means:
    """With what it was done."""

    span: Span
    code: MeansCode


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the proper name with its head noun, and what the gazetteer knows of it.

    `lat` and `lon` are WGS 84 degrees; `feature` and `admin1` GeoNames codes; `country` ISO
    3166 alpha-2. All are None for a place that is not known: none is guessed.
    """

    span: Span
    role: PlaceRole = PlaceRole.AT
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    feature: str | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When it happened: ISO dates, both inclusive, None where the interval is open."""

    span: Span
    start: str | None = None
    end: str | None = None
    precision: TimePrecision | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many. `low` and `high` are None where the figure is open on that side.

    `object` is the counted words, `part_of` the id of the claim whose figure includes this one.
    """

    span: Span
    low: float | None
    high: float | None
    comparator: Comparator = Comparator.EXACT
    unit: str | None = None
    object: str | None = None
    basis: Basis = Basis.COUNT
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who stands between the proposition and the publisher; depth 1 is the innermost.

    `name` is the canonical full name, or the speaker's own words; `said` the ISO date of the
    statement.
    """

    span: Span
    act: Act
    depth: int = 1
    id: str | None = None
    name: str | None = None
    party: str | None = None
    channel: str | None = None
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What the report itself says about the claim's truth, and the words that say so."""

    status: VerificationStatus = VerificationStatus.NONE
    span: Span | None = None
    by: str | None = None
    method: VerificationMethod | None = None
    over: DisputedOver | None = None
