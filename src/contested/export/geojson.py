"""GeoJSON (RFC 7946): a point for each claim or event and place whose coordinates are known.

A feature's properties are the flat row, with the columns of the place being those of this
place. Coordinates are WGS 84, longitude first. A place without coordinates has no feature.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, BinaryIO

from contested.export.shown import Shown
from contested.model.claim import Claim
from contested.model.event import Event, EventPlace
from contested.model.value import Place
from contested.store.columns import CLAIM_COLUMNS, whole
from contested.store.event_columns import EVENT_COLUMNS


def claims(shown: Shown, out: BinaryIO) -> int:
    """A feature collection, a feature a line."""
    return _collection(
        (
            feature(claim, index, place)
            for claim in shown.claims()
            for index, place in enumerate(claim.places)
            if place.lat is not None and place.lon is not None
        ),
        out,
    )


def events(shown: Shown, out: BinaryIO) -> int:
    """A feature collection of events, likewise."""
    return _collection(
        (
            event_feature(event, index, place)
            for event in shown.events()
            for index, place in enumerate(event.places)
            if place.lat is not None and place.lon is not None
        ),
        out,
    )


def _collection(features: Iterable[dict[str, Any]], out: BinaryIO) -> int:
    out.write(b'{"type": "FeatureCollection", "features": [')
    n = 0
    for n, each in enumerate(features, 1):
        words = json.dumps(each, ensure_ascii=False)
        out.write(f"{',' if n > 1 else ''}\n{words}".encode())
    out.write(b"\n]}\n")
    return n


def event_feature(event: Event, index: int, place: EventPlace) -> dict[str, Any]:
    """The event at one of its places; the feature's id is the event's with the place's number."""
    others = (each for each in event.places if each is not place)
    first = replace(event, places=(place, *others))
    properties = {column.name: whole(column.cell(first)) for column in EVENT_COLUMNS}
    return {
        "type": "Feature",
        "id": f"{event.id}:{index}",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties,
    }


def feature(claim: Claim, index: int, place: Place) -> dict[str, Any]:
    """The claim at one of its places; the feature's id is the claim's with the place's number."""
    others = (each for each in claim.places if each is not place)
    first = replace(claim, places=(place, *others))
    properties = {column.name: whole(column.cell(first)) for column in CLAIM_COLUMNS}
    return {
        "type": "Feature",
        "id": f"{claim.id}:{index}",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties,
    }
