"""The log: one append-only chain of everything that was acquired, read, decided or exported.

Each entry's hash covers the entry before it, so that none can be changed or taken out without
every later hash being wrong. Who notes the hash of the last entry elsewhere can prove later that
nothing was changed since.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from contested.store.tables import log

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the log, of a kind: acquisition, extraction, decision, withdrawal, export …"""

    n: int
    at: str
    kind: str
    subject: str
    content: dict[str, Any]
    previous: str
    hash: str


def now() -> str:
    """The present moment, UTC, in a form that sorts."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def canonical(value: object) -> str:
    """The one JSON text of a value: sorted keys, no spaces, all in ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def digest(value: object) -> str:
    """SHA-256 of the value's canonical JSON, in hex."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def append(
    connection: sa.Connection, kind: str, subject: str, content: dict[str, Any], at: str
) -> None:
    """Add an entry; the caller's transaction holds the write lock."""
    last = connection.execute(sa.select(log.c.n, log.c.hash).order_by(log.c.n.desc()).limit(1))
    n, previous = last.one_or_none() or (0, START)
    values = {"n": n + 1, "at": at, "kind": kind, "subject": subject}
    connection.execute(
        log.insert().values(
            **values,
            entry=canonical(content),
            previous=previous,
            hash=digest([previous, values, content]),
        )
    )


def head(connection: sa.Connection) -> str:
    """The hash of the last entry that changed the ledger; exports and unmaskings do not."""
    changes = log.c.kind.not_in(("export", "unmasking"))
    last = sa.select(log.c.hash).where(changes).order_by(log.c.n.desc()).limit(1)
    return str(connection.execute(last).scalar() or START)


def entries(connection: sa.Connection, kind: str | None = None) -> Iterator[Entry]:
    """The log from its beginning, or its entries of one kind.

    Raises:
        ValueError: an entry was overwritten with what is not JSON.
    """
    query = sa.select(log).order_by(log.c.n)
    for row in connection.execute(query.where(log.c.kind == kind) if kind else query):
        content = json.loads(row.entry)
        yield Entry(row.n, row.at, row.kind, row.subject, content, row.previous, row.hash)


def faults(connection: sa.Connection) -> Iterator[str]:
    """What is wrong with the chain, one sentence a fault; nothing if it is whole."""
    previous, n = START, 0
    for row in connection.execute(sa.select(log).order_by(log.c.n)):
        n += 1
        if row.n != n:
            yield f"entry {n} is missing before entry {row.n}"
            n = row.n
        if row.previous != previous:
            yield f"entry {row.n} does not follow the entry before it"
        if row.hash != _hash_of(row):
            yield f"entry {row.n} was changed after it was written"
        previous = row.hash


def _hash_of(row: sa.Row[Any]) -> str | None:
    values = {"n": row.n, "at": row.at, "kind": row.kind, "subject": row.subject}
    try:
        return digest([row.previous, values, json.loads(row.entry)])
    except ValueError:
        return None
