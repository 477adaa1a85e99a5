"""First-level regions and countries by their codes: what they are called, where a label stands."""

from dataclasses import dataclass
from functools import cache

from contested.gazetteer import source


@dataclass(frozen=True, slots=True)
class Region:
    """A first-level region or a country; `code` is "UA.12" or "UA"."""

    code: str
    name: str
    lat: float
    lon: float


def region(country: str | None, admin1: str | None) -> Region | None:
    """The region of a country with a GeoNames code; the country where there is no code."""
    if not country:
        return None
    return _all().get(f"{country}.{admin1}" if admin1 else country)


@cache
def _all() -> dict[str, Region]:
    found = {raw.country: Region(raw.country, raw.names[0], raw.lat, raw.lon)
             for raw in source.countries()}  # fmt: skip
    for raw in source.regions():
        if raw.feature == "ADM1":
            code = f"{raw.country}.{raw.admin1}"
            found[code] = Region(code, raw.names[0], raw.lat, raw.lon)
    return found
