"""Whether the ledger is still what its log says: the chain, the texts, the bytes, the claims."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from contested.model.document import text_hash
from contested.store import custody
from contested.store.claim_tables import extraction
from contested.store.loading import claims_of_version
from contested.store.readings import claims_digest
from contested.store.tables import acquisition, decision, document, log, raw, text, version


@dataclass(frozen=True, slots=True)
class Custody:
    """The result of a check: how many entries, the hash of the last one, and what is wrong."""

    entries: int
    head: str
    faults: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify(connection: sa.Connection) -> Custody:
    """Check the log's chain, and the ledger against it."""
    last = connection.execute(sa.select(log.c.n, log.c.hash).order_by(log.c.n.desc()).limit(1))
    n, head = last.one_or_none() or (0, custody.START)
    broken = tuple(custody.faults(connection))
    checks = (_counts, _texts, _bytes) if broken else (_counts, _texts, _bytes, _claims)
    wrong = (fault for check in checks for fault in check(connection))
    return Custody(n, head, (*broken, *wrong))


def _counts(connection: sa.Connection) -> Iterator[str]:
    """Rows that the log does not know, or entries whose rows are gone."""
    logged = Counter(connection.execute(sa.select(log.c.kind)).scalars())
    withdrawn = decision.c.withdrawn.is_not(None)
    for kind, table, wanted in (
        ("acquisition", acquisition, sa.true()),
        ("extraction", extraction, sa.true()),
        ("decision", decision, sa.true()),
        ("withdrawal", decision, withdrawn),
    ):
        query = sa.select(sa.func.count()).select_from(table).where(wanted)
        there = connection.execute(query).scalar_one()
        if there != logged[kind]:
            yield f"the log has {logged[kind]} entries of kind {kind}, the ledger {there}"


def _texts(connection: sa.Connection) -> Iterator[str]:
    for row in connection.execute(sa.select(text.c.hash, text.c.body)):
        if text_hash(row.body) != row.hash:
            yield f"the text {row.hash} was changed"


def _bytes(connection: sa.Connection) -> Iterator[str]:
    for row in connection.execute(sa.select(raw.c.hash, raw.c.body)):
        if _hash_of(row.body) != row.hash:
            yield f"the bytes {row.hash} were changed"


def _hash_of(body: object) -> str | None:
    if not isinstance(body, bytes):
        return None  # SQLite keeps what it is given, whatever the column's type
    try:
        return hashlib.sha256(zlib.decompress(body)).hexdigest()
    except zlib.error:
        return None


def _claims(connection: sa.Connection) -> Iterator[str]:
    logged = {
        (entry.content["version"], entry.content["maker"]): entry.content["digest"]
        for entry in custody.entries(connection, "extraction")
    }
    e = extraction.c
    query = (
        sa.select(e.version, e.maker, version.c.fingerprint, document.c.id)
        .join(version, version.c.key == e.version)
        .join(document, document.c.key == version.c.document)
        .where(e.in_force)
    )
    for key, maker, fingerprint, name in connection.execute(query).all():
        there = claims_digest(claims_of_version(connection, key, maker))
        if there != logged.get((fingerprint, maker)):
            yield f"the claims by {maker} in document {name} are not those that were logged"
