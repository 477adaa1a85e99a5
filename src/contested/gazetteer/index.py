"""Looks places up by name: exactly, by how they sound, and by how they are spelt.

An index is read-only and small in memory; it may be used from several threads, and a forked or
spawned process opens the file anew.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from contested.gazetteer import build
from contested.gazetteer.articles import plain_article
from contested.gazetteer.names import key, romanised, skeleton
from contested.gazetteer.record import PlaceRecord
from contested.settings import Settings

ADDED = "places-added.db"
_COLUMNS = "place.id, geonames, name, lat, lon, feature, country, admin1, population, name_row.main"
_BY_KEY = (
    f"SELECT {_COLUMNS} FROM name AS name_row JOIN place ON place.id = name_row.place "
    "WHERE name_row.key = ?"
)
_BY_ID = f"SELECT {_COLUMNS.replace('name_row.main', '1')} FROM place WHERE place.id = ?"
_CACHED = 50_000
_SOUND_SCORE, _SPELLING_SCORE, _PLAINLY_THE_SAME, _MARGIN = 68.0, 84.0, 94.0, 8.0


class Gazetteer:
    """The place index. `open_gazetteer` is the usual way to one."""

    def __init__(self, *paths: Path) -> None:
        """Over one or more index files; those after the first hold added places."""
        self._paths = paths
        self._process = 0
        self._stores: tuple[sqlite3.Connection, ...] = ()
        self.find = lru_cache(maxsize=_CACHED)(self._find)
        self.similar = lru_cache(maxsize=_CACHED)(self._similar)
        self._spellings = lru_cache(maxsize=12)(self._load_spellings)

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Path, ...]]:
        return Gazetteer, self._paths

    @property
    def paths(self) -> tuple[Path, ...]:
        """The index files."""
        return self._paths

    def has(self, name: str) -> bool:
        """Whether any place bears the name, in any of its spellings."""
        return bool(self.find(name))

    def country(self, code: str) -> PlaceRecord | None:
        """The country with this ISO 3166 alpha-2 code."""
        return next((r for r in self.find(f"ISO {code}") if r.is_country), None)

    def _find(self, name: str) -> tuple[PlaceRecord, ...]:
        """The places that bear the name, the largest first; empty for none."""
        found = self._by_key(key(name))
        if not found:
            for spelt in (*romanised(name), *plain_article(name)):
                found = found or self._by_key(key(spelt))
        return tuple(sorted(found, key=_prominence, reverse=True))

    def _similar(self, name: str, countries: frozenset[str]) -> tuple[PlaceRecord, ...]:
        """Places of these countries whose name is a variant or misspelling of `name`.

        Variants of one sound and, unless one of them is plainly it, misspellings. The best are
        first, and none is given that is much worse than the best.
        """
        wanted = [key(n) for n in (name, *romanised(name)) if key(n).isascii()]
        for folded in wanted:
            if len(folded) < 4 or not countries:
                continue
            scored = self._by_sound(folded, countries)
            if max((score for score, _ in scored), default=0.0) < _PLAINLY_THE_SAME:
                scored += self._by_spelling(folded, countries)
            if scored:
                best = max(score for score, _ in scored)
                ranked = sorted((s, n) for s, n in scored if s > best - _MARGIN)
                records = [self.record(number) for _, number in reversed(ranked)]
                return tuple(dict.fromkeys(r for r in records if r))
        return ()

    def record(self, number: int) -> PlaceRecord | None:
        """The place with this index number."""
        for at, store in enumerate(self._open()):
            for row in store.execute(_BY_ID, (_local(number, at),)) if _belongs(number, at) else ():
                return _record(row, at)
        return None

    def _by_key(self, folded: str) -> list[PlaceRecord]:
        found: list[PlaceRecord] = []
        known: set[int] = set()
        for at, store in enumerate(self._open()):
            for row in store.execute(_BY_KEY, (folded,)):
                record = _record(row, at)
                if record.geonames_id is None or record.geonames_id not in known:
                    found.append(record)
                    known.add(record.geonames_id or 0)
        return found

    def _by_sound(self, folded: str, countries: Collection[str]) -> list[tuple[float, int]]:
        sound = skeleton(folded)
        if len(sound) < 3:
            return []
        found: list[tuple[float, int]] = []
        for at, store in enumerate(self._open()):
            for country in countries:
                query = "SELECT key, place FROM sound WHERE country = ? AND skeleton = ?"
                for other, number in store.execute(query, (country, sound)):
                    score = fuzz.ratio(folded, other)
                    if score >= _SOUND_SCORE and folded[0] == other[0]:
                        found.append((score, _global(number, at)))
        return found

    def _by_spelling(self, folded: str, countries: Collection[str]) -> list[tuple[float, int]]:
        found: list[tuple[float, int]] = []
        for country in countries:
            keys, numbers = self._spellings(country)
            hits = process.extract(
                folded, keys, scorer=fuzz.ratio, score_cutoff=_SPELLING_SCORE, limit=40
            )
            found += [(score, numbers[at]) for other, score, at in hits if other[0] == folded[0]]
        return found

    def _load_spellings(self, country: str) -> tuple[list[str], list[int]]:
        keys, numbers = list[str](), list[int]()
        for at, store in enumerate(self._open()):
            query = "SELECT key, place FROM sound WHERE country = ?"
            for other, number in store.execute(query, (country,)):
                keys.append(other)
                numbers.append(_global(number, at))
        return keys, numbers

    def _open(self) -> tuple[sqlite3.Connection, ...]:
        if self._process != os.getpid():
            self._stores = tuple(
                sqlite3.connect(
                    f"{p.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False
                )
                for p in self._paths
            )
            self._process = os.getpid()
        return self._stores


def open_gazetteer(settings: Settings) -> Gazetteer:
    """The gazetteer of these settings, built first if need be, with the places added to it.

    Raises:
        DataError: a data file is wrong.
    """
    added = settings.cache / ADDED
    return Gazetteer(build.ensure(settings), *((added,) if added.exists() else ()))


_OFFSET = 1 << 32


def _global(number: int, at: int) -> int:
    return number + at * _OFFSET


def _local(number: int, at: int) -> int:
    return number - at * _OFFSET


def _belongs(number: int, at: int) -> bool:
    return number // _OFFSET == at


def _record(row: Iterable[object], at: int) -> PlaceRecord:
    number, *rest = row
    assert isinstance(number, int)
    return PlaceRecord(_global(number, at), *rest)  # type: ignore[arg-type]


def _prominence(record: PlaceRecord) -> tuple[bool, bool, int]:
    return record.is_country, record.main, record.population
