"""The places of a claim as grouping compares them: what each is, and what it lies in."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from math import asin, cos, radians, sin, sqrt

from contested.model.claim import Claim
from contested.model.value import Place
from contested.model.vocabulary import PlacePrecision, PlaceRole
from contested.reconcile.rules import Rules

_OF_GROUND = ("territory.", "battle.")
_EARTH_KM = 12742.0
_DEGREE_KM = 111.2


class Size(IntEnum):
    """How wide a place is."""

    SPOT = 0
    DISTRICT = 1
    REGION = 2
    COUNTRY = 3


_BY_PRECISION = {
    PlacePrecision.EXACT: Size.SPOT,
    PlacePrecision.NEAR: Size.SPOT,
    PlacePrecision.ADMIN2: Size.DISTRICT,
    PlacePrecision.ADMIN1: Size.REGION,
    PlacePrecision.COUNTRY: Size.COUNTRY,
    PlacePrecision.VAGUE: Size.COUNTRY,
}


@dataclass(frozen=True, slots=True)
class Where:
    """One place of a claim.

    Attributes:
        key: the same for the same place: its GeoNames id, else its bare name and country.
        inside: keys of what it lies in: the first-level region, the country.
        size: how wide it is.
        seat: the key of the region that it is the seat and namesake of, where ground is told of:
            "Kharkiv" may mean either.
        lat, lon: WGS 84 degrees, or None.
        beside: whether ground is told of that only lies near it.
    """

    key: str
    inside: tuple[str, ...]
    size: Size
    lat: float | None = None
    lon: float | None = None
    seat: str | None = None
    beside: bool = False


def wheres(claim: Claim, rules: Rules) -> tuple[Where, ...]:
    """The places of the claim, without those that it only came from or heads for.

    A region or country that only says where a finer place of the claim lies is left out.
    """
    main = [p for p in claim.places if p.role not in (PlaceRole.FROM, PlaceRole.TOWARD)]
    every = {
        (made := where(place, rules)).key: replace(made, beside=place.role is PlaceRole.NEAR)
        for place in main or claim.places
    }
    around = {key for each in every.values() for key in each.inside}
    found = {key: each for key, each in every.items() if key not in around}
    if claim.type.startswith(_OF_GROUND):
        return tuple(found.values())
    return tuple(replace(each, seat=None, beside=False) for each in found.values())


def where(place: Place, rules: Rules) -> Where:
    """The place as grouping compares it."""
    size = _size(place, rules)
    country = place.country or ""
    if country and (size is Size.COUNTRY or _is_vague(place, rules)):
        return Where(country, (), Size.COUNTRY)
    if size is Size.REGION and place.admin1:
        return Where(f"{country}.{place.admin1}", (country,), size, place.lat, place.lon)
    seat = f"{country}.{place.admin1}" if place.feature == "PPLA" and place.admin1 else None
    key = f"#{place.geonames_id}" if place.geonames_id else f"{bare(place, rules)}@{country}"
    region = (f"{country}.{place.admin1}",) if place.admin1 and country else ()
    return Where(key, (*region, *((country,) if country else ())), size, place.lat, place.lon, seat)


def bare(place: Place, rules: Rules) -> str:
    """The name without what says what kind of place it is ("the town of", "region")."""
    words = re.findall(r"\w+", place.span.text.casefold())
    heads = rules.words.get("place heads", frozenset())
    return " ".join(word for word in words if word not in heads) or " ".join(words)


def _is_vague(place: Place, rules: Rules) -> bool:
    """Whether it is no place of its own: "the south", "Russian soil", not found in any gazetteer."""
    if place.geonames_id is not None or place.lat is not None:
        return False
    words = bare(place, rules).split()
    return all(word in rules.words["vague places"] or word in rules.demonyms for word in words)


def _size(place: Place, rules: Rules) -> Size:
    feature = place.feature or ""
    if feature.startswith("PCL"):
        return Size.COUNTRY
    if feature == "ADM1":
        return Size.REGION
    if place.precision is not None and not feature.startswith("PPL"):
        return _BY_PRECISION[place.precision]
    words = set(re.findall(r"\w+", place.span.text.casefold()))
    if not feature and words & rules.words.get("region heads", frozenset()):
        return Size.REGION
    return Size.SPOT


def contains(one: Where, other: Where) -> bool:
    """Whether one of the two lies in the other."""
    if one.key in other.inside or other.key in one.inside:
        return True
    return _seated(one, other) or _seated(other, one)


def _seated(one: Where, other: Where) -> bool:
    """Whether the other is the region that one is the seat of, or lies in it."""
    return one.seat is not None and (one.seat == other.key or one.seat in other.inside)


def kilometres(one: Where, other: Where) -> float | None:
    """The distance of two places with coordinates; None where one has none."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    if abs(one.lat - other.lat) > 3:
        return abs(one.lat - other.lat) * _DEGREE_KM
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return _EARTH_KM * asin(min(1.0, sqrt(half)))
