"""What the places of a claim lie in, where it is not told beside them.

The region that opens the sentence ("In the Saru region, shells fell on Tora"), and the town of the
account around its quarters, hospitals and camps ("Tora was shelled. Nine died in Ward 4.").
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from contested.extract.binding import fronted
from contested.extract.draft import Draft, Located
from contested.extract.eligible import head_of, preposition_of
from contested.extract.lands import stays
from contested.extract.place_nouns import REGIONS, TOWNS, lies_in
from contested.extract.reading import Reading
from contested.extract.stage import Stage
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_FRONTS = frozenset({"direction", "sector", "front", "axis", "frontline", "area", "zone"})
_QUARTERS = frozenset(
    """neighbourhood neighborhood quarter quarters ward block precinct street square barrio
    favela""".split()
)
_HOUSES = frozenset(
    """hospital clinic school university church mosque market cathedral monastery theatre
    station""".split()
)
_OPENING = 3


def region_before(chosen: Sequence[PlaceMention], stage: Stage) -> list[PlaceMention]:
    """The region, front or city that opens the sentence, where all chosen places can lie in it."""
    place = next((p for p in stage.sentence.places if p.first <= _OPENING), None)
    if place is None or not chosen or place in chosen or place.acting or place.contains:
        return []
    if place.role is not PlaceRole.AT or not place.name or stage.is_state(replace(place, part="")):
        return []
    token = head_of(place, stage.doc)
    opens = preposition_of(token) in {"in", "on", "along"} and fronted(token, stage.head)
    later = all(p.first > place.first and p.name for p in chosen)
    return [place] if opens and later and all(_inside(p, place, stage) for p in chosen) else []


def _inside(inner: PlaceMention, outer: PlaceMention, stage: Stage) -> bool:
    """Whether one place can lie in the other, which is a stretch of front or a region."""
    if inner.head in REGIONS - {"district", "county"} or inner.part:
        return False
    if _is_part(inner, stage.reading) and _can_hold(outer, stage.reading):
        return True
    return outer.head in _FRONTS or lies_in(inner, outer, stage.reading)


def town_around(
    places: Sequence[Located], told: Iterable[Draft], reading: Reading
) -> tuple[Located, ...]:
    """The town of the account, where all that a claim names is a part of one."""
    if not places or not all(_is_part(p.mention, reading) for p in places):
        return ()
    for other in told:
        if other.type.startswith("diplomacy."):
            continue
        around = [p for p in other.places if not _is_part(p.mention, reading)]
        if around and all(stays(p, reading, other) for p in around):
            towns = [p for p in around if _can_hold(p.mention, reading)]
            return tuple(towns) if len(towns) == 1 else ()
    return ()


def _is_part(place: PlaceMention, reading: Reading) -> bool:
    """Whether it is a quarter, a street or a house of many, as a town has them: "Ward 4"."""
    noun = place.head.split()[-1:]
    unlisted = not (reading.gazetteer.find(place.name) if reading.gazetteer else ())
    part = bool(set(noun) & (_QUARTERS | _HOUSES)) or (place.head == "district" and unlisted)
    return part and place.role in {PlaceRole.AT, PlaceRole.NEAR}


def _can_hold(place: PlaceMention, reading: Reading) -> bool:
    """Whether it is a town: no region, and no part of a land."""
    records = reading.gazetteer.find(place.name) if reading.gazetteer else ()
    known = not records or records[0].is_settlement
    return bool(place.name) and known and not place.part and place.head in TOWNS | {""}
