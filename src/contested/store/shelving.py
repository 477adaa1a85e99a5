"""Putting a document into the ledger: its text once, its versions, its acquisitions.

A version is one text with one set of metadata under a document's id. Which version is current
does not depend on the order in which they came, if they came at one time: the latest published,
then the latest acquired, then the greater fingerprint.
"""

import hashlib
import zlib
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from contested.errors import IngestError
from contested.model.document import Document
from contested.store import custody
from contested.store.tables import acquisition, document, dropped, origin, raw, text, version

LONGEST_ID = 1000


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where a version stands: the keys of its rows, and whether it is new."""

    version: int
    text: int
    new: bool


@dataclass(frozen=True, slots=True)
class Acquired:
    """How a document came: its bytes as acquired, where from, and when (UTC)."""

    raw: bytes | None
    source: str
    at: str


def check(given: Document) -> None:
    """Refuse what a database cannot hold.

    Raises:
        IngestError: the id is empty or too long, or the text holds NUL or half a surrogate pair.
    """
    if not 0 < len(given.id) <= LONGEST_ID:
        problem = f"Its id has {len(given.id)} characters."
        raise IngestError(problem, f"Give it one of 1 to {LONGEST_ID}.", stage="store")
    said = [given.id, given.text, given.publisher, given.title, given.url, given.published]
    said += [words for item in given.dropped for words in (item.text, item.reason)]
    if any(words and ("\0" in words or not _encodes(words)) for words in said):
        problem = "Its text or metadata holds characters that are none (NUL or lone surrogates)."
        raise IngestError(problem, "Check the encoding of the file.", stage="store")


def shelve(connection: sa.Connection, given: Document, acquired: Acquired) -> Shelved:
    """Store the document as it is: nothing where it is there already."""
    shelved = find(connection, given) or _add_version(connection, given, acquired.at)
    _acquire(connection, given, acquired, shelved)
    return shelved


def find(connection: sa.Connection, given: Document) -> Shelved | None:
    """Where the document, with this text and metadata, stands already; or None."""
    query = sa.select(version.c.key, version.c.text)
    found = connection.execute(
        query.where(version.c.fingerprint == fingerprint(given))
    ).one_or_none()
    return Shelved(*found, new=False) if found else None


def fingerprint(given: Document) -> str:
    """What identifies a version: id, text and metadata, but not how its bytes came."""
    metadata = [given.publisher, given.title, given.url, given.published, given.language]
    return custody.digest([given.id, given.text_hash, metadata, sorted(given.origins)])


def _add_version(connection: sa.Connection, given: Document, at: str) -> Shelved:
    text_key = _ensure(connection, text, "hash", given.text_hash, {"body": given.text})
    document_key = _ensure(connection, document, "id", given.id, {})
    print_ = fingerprint(given)
    values = {
        "document": document_key,
        "text": text_key,
        "fingerprint": print_,
        "title": given.title,
        "publisher": given.publisher,
        "url": given.url,
        "published": given.published,
        "published_day": given.published_day,
        "language": given.language,
        "first_acquired": at,
        "rank": f"{given.published or ''} {at} {print_}",
    }
    version_key = _insert(connection, version, values)
    if given.origins:
        connection.execute(
            origin.insert(),
            [
                {"version": version_key, "n": n, "field": name, "origin": how.value}
                for n, (name, how) in enumerate(given.origins)
            ],
        )
    return Shelved(version_key, text_key, new=True)


def _acquire(
    connection: sa.Connection, given: Document, acquired: Acquired, shelved: Shelved
) -> None:
    raw_hash = hashlib.sha256(acquired.raw).hexdigest() if acquired.raw is not None else None
    furniture = [[item.text, item.reason] for item in given.dropped]
    print_ = custody.digest([fingerprint(given), raw_hash, furniture])
    known = sa.select(acquisition.c.key).where(acquisition.c.fingerprint == print_)
    if connection.execute(known).first():
        return
    values = {
        "version": shelved.version,
        "raw": _keep(connection, acquired.raw, raw_hash),
        "source": acquired.source,
        "acquired": acquired.at,
        "fingerprint": print_,
    }
    key = _insert(connection, acquisition, values)
    if furniture:
        connection.execute(
            dropped.insert(),
            [
                {"acquisition": key, "n": n, "text": words, "reason": reason}
                for n, (words, reason) in enumerate(furniture)
            ],
        )
    content = {
        "fingerprint": print_,
        "version": fingerprint(given),
        "text_hash": given.text_hash,
        "raw_hash": raw_hash,
        "source": acquired.source,
    }
    custody.append(connection, "acquisition", given.id, content, acquired.at)


def _keep(connection: sa.Connection, body: bytes | None, body_hash: str | None) -> int | None:
    if body is None or body_hash is None:
        return None
    known = connection.execute(sa.select(raw.c.key).where(raw.c.hash == body_hash)).scalar()
    if known is not None:
        return int(known)
    packed = {"size": len(body), "codec": "zlib", "body": zlib.compress(body, 9)}
    return _insert(connection, raw, {"hash": body_hash, **packed})


def _ensure(
    connection: sa.Connection, table: sa.Table, name: str, value: str, rest: dict[str, Any]
) -> int:
    known = connection.execute(sa.select(table.c.key).where(table.c[name] == value)).scalar()
    return int(known) if known is not None else _insert(connection, table, {name: value, **rest})


def _insert(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> int:
    made = connection.execute(table.insert().values(**values)).inserted_primary_key
    assert made is not None
    return int(made[0])


def _encodes(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True
