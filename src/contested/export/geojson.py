"""GeoJSON (RFC 7946): a point for each claim and place whose coordinates are known.

A feature's properties are the claim's flat row, with the columns of the place being those of this
place. Coordinates are WGS 84, longitude first. A place without coordinates has no feature.
"""

import json
from dataclasses import replace
from typing import Any, BinaryIO

from contested.export.shown import Shown
from contested.model.claim import Claim
from contested.model.value import Place
from contested.store.columns import CLAIM_COLUMNS, whole


def claims(shown: Shown, out: BinaryIO) -> int:
    """A feature collection, a feature a line."""
    out.write(b'{"type": "FeatureCollection", "features": [')
    n = 0
    for claim in shown.claims():
        for index, place in enumerate(claim.places):
            if place.lat is not None and place.lon is not None:
                words = json.dumps(feature(claim, index, place), ensure_ascii=False)
                out.write(f"{',' if n else ''}\n{words}".encode())
                n += 1
    out.write(b"\n]}\n")
    return n


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
