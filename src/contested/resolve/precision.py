"""How finely a place is known, and the codes that ACLED and UCDP have for it.

Sources: ACLED codebook (geo_precision 1–3), UCDP GED codebook (where_prec 1–7).
"""

from contested.gazetteer import PlaceRecord
from contested.language.place_words import PlaceWords
from contested.model.value import Place
from contested.model.vocabulary import PlacePrecision, PlaceRole

_WATER = ("SEA", "OCN", "GULF", "BAY", "STRT", "CHN")
_LINES_AND_LANDS = frozenset(
    {
        "STM",
        "CNL",
        "RGN",
        "RGNW",
        "CONT",
        "AREA",
        "MTS",
        "DSRT",
        "PEN",
        "ISLS",
        "FRST",
        "VAL",
        "PLAT",
        "LK",
        "LKS",
        "RSV",
        "PRK",
    }
)
_BROAD_HEADS = frozenset({"sector", "front", "direction", "axis", "frontline", "area", "salient"})
_LEVELS = {"ADM1": PlacePrecision.ADMIN1, "ADM2": PlacePrecision.ADMIN2}
_UCDP = {
    PlacePrecision.EXACT: 1,
    PlacePrecision.NEAR: 2,
    PlacePrecision.ADMIN2: 3,
    PlacePrecision.ADMIN1: 4,
    PlacePrecision.COUNTRY: 6,
    PlacePrecision.VAGUE: 5,
}
_ROUGH_ROLES = frozenset({PlaceRole.NEAR, PlaceRole.TOWARD, PlaceRole.ALONG})


def precision(
    record: PlaceRecord, head: str, part: str, words: PlaceWords, *, beside: bool = False
) -> PlacePrecision:
    """How finely a mention places something, by the kind of place and the words around it.

    `beside` says that the record is only next to what the words name ("X bridge" at town X).
    """
    kind = words.heads.get(head)
    if record.is_country:
        return PlacePrecision.VAGUE if part or head == "border" else PlacePrecision.COUNTRY
    if record.feature in _LINES_AND_LANDS or record.feature.startswith(_WATER):
        return PlacePrecision.VAGUE
    level = kind.features[0] if kind and record.is_settlement else record.feature
    if level in _LEVELS:
        return _LEVELS[level]
    rough = beside or bool(part) or head in _BROAD_HEADS
    return PlacePrecision.NEAR if rough else PlacePrecision.EXACT


def acled_precision(place: Place) -> int:
    """ACLED's geo_precision: 1 town, 2 near one or part of a region, 3 region or larger."""
    if place.precision is PlacePrecision.EXACT:
        return 2 if place.role in _ROUGH_ROLES else 1
    return 2 if place.precision in {PlacePrecision.NEAR, PlacePrecision.ADMIN2} else 3


def ucdp_precision(place: Place) -> int:
    """UCDP's where_prec: 1 exact, 2 near, 3 ADM2, 4 ADM1, 5 vague, 6 country, 7 water or air."""
    if place.feature is not None and place.feature.startswith(_WATER):
        return 7
    if place.precision is PlacePrecision.EXACT and place.role in _ROUGH_ROLES:
        return 2
    return _UCDP.get(place.precision or PlacePrecision.VAGUE, 5)
