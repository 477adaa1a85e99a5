"""A place as the index holds it."""

import math
from dataclasses import dataclass

REGION_FEATURES = frozenset({"ADM1", "ADM2", "ADM3", "RGN", "TERR", "AREA"})
WIDE_FEATURES = frozenset({"CONT", "RGNW", "OCN", "SEA"})
_EARTH_KM = 12742.0


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """One entry of the gazetteer.

    Attributes:
        id: the index's own number of it; holds only until the index is built again.
        geonames_id: GeoNames' id, or None where it is not known.
        lat, lon: WGS 84 degrees.
        feature: GeoNames feature code (PPL, PPLC, ADM1, PCLI, STM …).
        country: ISO 3166 alpha-2, empty for what lies in several or none.
        admin1: GeoNames first-level code within the country, or empty.
        population: inhabitants; 0 where unknown.
        main: whether the name that was looked up is the record's own, not an alternate one.
    """

    id: int
    geonames_id: int | None
    name: str
    lat: float
    lon: float
    feature: str
    country: str
    admin1: str
    population: int
    main: bool = True

    @property
    def is_country(self) -> bool:
        """Whether it is a country or a territory with a code of its own."""
        return self.feature.startswith("PCL") or self.feature == "TERR"

    @property
    def is_settlement(self) -> bool:
        """Whether it is a city, town or village."""
        return self.feature.startswith("PPL")

    @property
    def is_region(self) -> bool:
        """Whether it is a first- or second-level region or a historic one."""
        return self.feature in REGION_FEATURES

    @property
    def is_wide(self) -> bool:
        """Whether it is too large for a point to mean much: a continent, a sea."""
        return self.feature in WIDE_FEATURES

    def distance(self, other: "PlaceRecord") -> float:
        """Kilometres between the two points."""
        return kilometres(self.lat, self.lon, other.lat, other.lon)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance of two WGS 84 points, in kilometres."""
    a, b, c, d = map(math.radians, (lat, lon, other_lat, other_lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
