"""Adds GeoNames dumps (`UA.zip`, `allCountries.zip`, `UA.txt`) to the places that are looked up.

Added places are kept in a file of their own beside the compiled index, so building that again
keeps them. A dump is read in batches, each one transaction that also notes how far it got:
an import that was interrupted goes on where it stopped, and the same file adds nothing twice.

Format: https://download.geonames.org/export/dump/readme.txt (19 columns, tab-separated).
"""

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO

from contested.errors import ContestedError
from contested.gazetteer.build import SCHEMA, insert
from contested.gazetteer.index import ADDED
from contested.gazetteer.source import Raw
from contested.settings import Settings

_COLUMNS = 19
_BATCH = 20_000
_CLASSES = frozenset("PAHLT")
_SPOTS = ("AIR", "BDG", "DAM", "PS", "CMP", "MIL", "HSP", "PRT", "RSTN", "INSM", "FRM", "OIL", "MN")
_PROGRESS = """
CREATE TABLE IF NOT EXISTS dump (
    name TEXT NOT NULL, bytes INTEGER NOT NULL, lines INTEGER NOT NULL, done INTEGER NOT NULL,
    PRIMARY KEY (name, bytes));
"""
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Imported:
    """What an import did.

    Attributes:
        lines: lines read, those of an earlier, interrupted import included.
        added: places added or brought up to date by this import.
        left_out: lines of kinds that reports do not name (hotels, farms' wells …).
        failed: (line number, reason) of each line that could not be read.
    """

    lines: int = 0
    added: int = 0
    left_out: int = 0
    failed: list[tuple[int, str]] = field(default_factory=list)


def add(path: Path, settings: Settings, progress: Progress = lambda read, whole: None) -> Imported:
    """Add a dump's places; `progress` is told bytes read and the whole, per batch.

    Raises:
        ContestedError: the file is no GeoNames dump, or cannot be read.
    """
    settings.cache.mkdir(parents=True, exist_ok=True)
    result = Imported()
    with closing(sqlite3.connect(settings.cache / ADDED, timeout=60)) as store:
        store.executescript(SCHEMA + _PROGRESS)
        for name, size, stream in _streams(path):
            _add_stream(store, (name, size), stream, result, progress)
    return result


def _add_stream(
    store: sqlite3.Connection,
    source: tuple[str, int],
    stream: IO[bytes],
    result: Imported,
    progress: Progress,
) -> None:
    row = store.execute("SELECT lines, done FROM dump WHERE name = ? AND bytes = ?", source)
    start, done = row.fetchone() or (0, 0)
    result.lines += start
    if done:
        progress(source[1], source[1])
        return
    read, number = sum(map(len, islice(stream, start))), start
    while lines := list(islice(stream, _BATCH)):
        if number == 0:
            _must_be_dump(lines[0], source[0])
        places = list(_places(lines, number, result))
        with store:
            names, sounds = insert(store, places)
            store.executemany("INSERT OR REPLACE INTO name VALUES (?, ?, ?)", sorted(names))
            store.executemany("INSERT OR IGNORE INTO sound VALUES (?, ?, ?, ?)", sorted(sounds))
            number += len(lines)
            store.execute("INSERT OR REPLACE INTO dump VALUES (?, ?, ?, 0)", (*source, number))
        read += sum(map(len, lines))
        result.lines, result.added = result.lines + len(lines), result.added + len(places)
        progress(read, source[1])
    with store:
        store.execute("INSERT OR REPLACE INTO dump VALUES (?, ?, ?, 1)", (*source, number))


def _streams(path: Path) -> Iterator[tuple[str, int, IO[bytes]]]:
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as plain:
                yield path.name, path.stat().st_size, plain
            return
        with zipfile.ZipFile(path) as archive:
            for item in archive.infolist():
                if item.filename.endswith(".txt") and "readme" not in item.filename.lower():
                    with archive.open(item) as packed:
                        yield item.filename, item.file_size, packed
    except (OSError, zipfile.BadZipFile) as error:
        raise ContestedError(f"{path} cannot be read: {error}.", "Check the file.") from error


def _must_be_dump(line: bytes, name: str) -> None:
    columns = line.count(b"\t") + 1
    if columns != _COLUMNS:
        raise ContestedError(
            f"{name} is no GeoNames dump: its first line has {columns} columns, not {_COLUMNS}.",
            "Take a country's or allCountries' file from GeoNames' export/dump folder.",
        )


def _places(lines: list[bytes], start: int, result: Imported) -> Iterator[tuple[int, Raw]]:
    for number, line in enumerate(lines, start + 1):
        try:
            raw = _place(line.decode("utf-8").rstrip("\r\n").split("\t"))
        except (ValueError, IndexError) as error:
            result.failed.append((number, str(error)))
            continue
        if raw is None or raw.geonames_id is None:
            result.left_out += 1
        else:
            yield raw.geonames_id, raw


def _place(columns: list[str]) -> Raw | None:
    """A line's place, or None for a kind that reports do not name."""
    if len(columns) != _COLUMNS:
        raise ValueError(f"{len(columns)} columns, not {_COLUMNS}")
    kind, feature = columns[6], columns[7]
    if kind not in _CLASSES and not (kind == "S" and feature.startswith(_SPOTS)):
        return None
    names = dict.fromkeys([columns[1], columns[2], *columns[3].split(",")])
    return Raw(
        names=tuple(n for n in names if n),
        lat=float(columns[4]),
        lon=float(columns[5]),
        feature=feature or kind,
        country=columns[8],
        admin1=columns[10] if columns[10] != "00" else "",
        population=int(columns[14] or 0),
        geonames_id=int(columns[0]),
    )
