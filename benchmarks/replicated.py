"""A ledger many times as large as one that is reconciled: its rows again, under other ids and days.

    python -m benchmarks.replicated LEDGER LARGER [--times 10]

Grouping a million claims takes hours on a small machine and more memory than it has. So the rows of
a reconciled SQLite ledger are copied: every day is later by as many days as the copy's number times
SPAN, every id that is a hash is turned by as many digits. What is not copied: the log and
acquisitions, and the names under which grouping finds claims. The claims of a copy are as alike as
those of the ledger, and its events and the pairs that were near to being one are what grouping made
of the ledger's own. The series are made of all claims.
"""

import argparse
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from contested.store import Ledger

SPAN = 1500
"""By how many days each copy is later; the generated ledger of 100,000 claims spans fewer."""
BATCH = 20_000
_DAY = re.compile(r"\b20\d\d-[01]\d-[0-3]\d")
_HASH = re.compile(r"\b(?:[0-9a-f]{64}|[0-9a-f]{24})\b")
_TABLES = (
    "text", "document", "version", "extraction", "sentence", "claim", "participant", "place",
    "speaker", "screened", "event", "event_body", "event_type", "event_party", "event_place",
    "event_claim", "event_relation", "event_figure", "event_harm", "event_voice", "event_stand",
    "grouped", "nearly", "report",
)  # fmt: skip
_KEYS = frozenset({"key", "claim", "document", "version", "text", "extraction", "sentence", "event",
                   "one", "other", "participant"})  # fmt: skip


def replicate(small: Path, large: Path, times: int) -> None:
    """Write the larger ledger.

    Args:
        small: a reconciled ledger of the present revision.
        large: the file to make.
        times: how many times as large.
    """
    shutil.copyfile(small, large)
    with sqlite3.connect(large) as to, sqlite3.connect(small) as source:
        to.execute("PRAGMA journal_mode = OFF")
        to.execute("PRAGMA synchronous = OFF")
        step = 1 + max(_last(source, table) for table in _TABLES)
        for table in _TABLES:
            for number in range(1, times):
                _copy(source, to, table, Copy(number, step))
        to.commit()
        to.execute("PRAGMA journal_mode = WAL")
        to.execute("DELETE FROM meta WHERE name = 'series'")
    with Ledger.open(large) as ledger:
        ledger.keep_series()


class Copy:
    """One copy's keys, days and ids."""

    def __init__(self, number: int, step: int) -> None:
        self.number, self.step = number, step
        self._later = lru_cache(maxsize=None)(self._day)

    def row(self, names: tuple[str, ...], row: tuple[Any, ...]) -> tuple[Any, ...]:
        """A row of the copy."""
        return tuple(
            value + self.number * self.step
            if name in _KEYS and isinstance(value, int)
            else self.words(value)
            if isinstance(value, str)
            else value
            for name, value in zip(names, row, strict=True)
        )

    def words(self, words: str) -> str:
        """Words with their days and hashes."""
        later = _DAY.sub(lambda found: self._later(found[0]), words)
        return _HASH.sub(lambda found: found[0][self.number :] + found[0][: self.number], later)

    def _day(self, words: str) -> str:
        try:
            return (date.fromisoformat(words) + timedelta(days=SPAN * self.number)).isoformat()
        except ValueError:
            return words


def _copy(source: sqlite3.Connection, to: sqlite3.Connection, table: str, copy: Copy) -> None:
    rows = source.execute(f"SELECT * FROM {table}")
    names = tuple(column[0] for column in rows.description)
    places = ", ".join("?" * len(names))
    made: Callable[[tuple[Any, ...]], tuple[Any, ...]] = lambda row: copy.row(names, row)  # noqa: E731
    for some in _batches(map(made, rows)):
        to.executemany(f"INSERT INTO {table} VALUES ({places})", some)


def _batches(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    source = iter(rows)
    while some := list(islice(source, BATCH)):
        yield some


def _last(source: sqlite3.Connection, table: str) -> int:
    names = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
    key = next(
        (name for name in ("key", "event", "version", "text", "one") if name in names), "rowid"
    )
    return int(source.execute(f"SELECT COALESCE(MAX({key}), 0) FROM {table}").fetchone()[0])


def main() -> None:
    """Write the larger ledger."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("small", type=Path)
    parser.add_argument("large", type=Path)
    parser.add_argument("--times", type=int, default=10)
    given = parser.parse_args()
    replicate(given.small, given.large, given.times)


if __name__ == "__main__":
    main()
