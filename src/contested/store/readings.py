"""Putting what an extractor, or a person, found in a document beside it.

A new reading by the machine replaces the machine's claims of that version; imported claims are
joined to those that their maker has there already. Claims that stay keep their rows.
"""

from collections.abc import Iterable

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.record import line
from contested.store import custody, private_names
from contested.store.claim_tables import extraction
from contested.store.claim_writer import replace
from contested.store.loading import claims_of_version
from contested.store.marks import mark_version
from contested.store.reading import MACHINE, Change, Reading, Status
from contested.store.shelving import Shelved, fingerprint
from contested.store.tables import version


def needs_reading(connection: sa.Connection, document: Document, extractor: str) -> bool:
    """Whether this version of the document was not yet read, to its end, by this extractor."""
    done = (
        sa.select(extraction.c.key)
        .join(version, version.c.key == extraction.c.version)
        .where(version.c.fingerprint == fingerprint(document))
        .where(extraction.c.maker == MACHINE, extraction.c.in_force)
        .where(extraction.c.extractor == extractor, extraction.c.status != Status.FAILED.value)
    )
    return connection.execute(done).first() is None


def enter(
    connection: sa.Connection, document: Document, shelved: Shelved, reading: Reading, at: str
) -> Change:
    """Make the version's claims by this maker what the reading says.

    Raises:
        ValueError: a claim is not of this document's text, or quotes what is not there.
    """
    if reading.private is not None:
        private_names.put(connection, shelved.text, reading.private)
    before: dict[str, Claim] = {}
    if not shelved.new:
        there = claims_of_version(connection, shelved.version, reading.maker)
        before = {claim.id: claim for claim in there}
    after = {} if reading.maker == MACHINE else dict(before)
    after |= {c.id: c for c in reversed(reading.claims)}
    for made in reading.claims:
        check(made, document, reading.maker)
    change = _compare(document.id, before, after, new_version=shelved.new)
    digest = claims_digest(after.values())
    if not change and _in_force(connection, shelved.version, reading, digest):
        return change
    key = _new_extraction(connection, shelved.version, reading, (len(after), digest), at)
    fresh = [after[name] for name in (*change.added, *change.changed)]
    replace(connection, shelved, key, gone=(*change.removed, *change.changed), fresh=fresh)
    content = {
        "version": fingerprint(document),
        "maker": reading.maker,
        "extractor": reading.extractor,
        "status": reading.status.value,
        "claims": len(after),
        "digest": digest,
    }
    custody.append(connection, "extraction", document.id, content, at)
    mark_version(connection, shelved.version)
    return change


def check(made: Claim, document: Document, maker: str) -> None:
    """Whether the claim can be pointed at in the document.

    Raises:
        ValueError: it is another text's or maker's, has no id, or a span does not quote the text.
    """
    if made.document.id != document.id or made.document.text_hash != document.text_hash:
        raise ValueError(f"claim {made.id} is not of document {document.id!r}")
    if made.maker != maker or not made.id:
        raise ValueError(f"claim {made.id!r} by {made.maker!r} came with a reading by {maker!r}")
    for span in made.spans():
        if document.text[span.start : span.end] != span.text or not span.text:
            raise ValueError(f"claim {made.id} quotes {span} that is not in {document.id!r}")


def claims_digest(claims: Iterable[Claim]) -> str:
    """SHA-256 over the claims' records, whatever their order."""
    return custody.digest(sorted(line(each) for each in claims))


def _compare(
    document: str, before: dict[str, Claim], after: dict[str, Claim], *, new_version: bool
) -> Change:
    both = before.keys() & after.keys()
    changed = {name for name in both if before[name] != after[name]}
    return Change(
        document,
        new_version,
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        changed=tuple(sorted(changed)),
        same=tuple(sorted(both - changed)),
    )


def _in_force(connection: sa.Connection, version_key: int, reading: Reading, digest: str) -> bool:
    e = extraction.c
    latest = (
        sa.select(e.extractor, e.status, e.conflict, e.digest)
        .where(e.version == version_key, e.maker == reading.maker, e.in_force)
        .limit(1)
    )
    now = (reading.extractor, reading.status.value, reading.conflict, digest)
    found = connection.execute(latest).one_or_none()
    return found is not None and tuple(found) == now


def _new_extraction(
    connection: sa.Connection,
    version_key: int,
    reading: Reading,
    result: tuple[int, str],
    at: str,
) -> int:
    e = extraction.c
    connection.execute(
        extraction.update()
        .where(e.version == version_key, e.maker == reading.maker, e.in_force)
        .values(in_force=False)
    )
    made = connection.execute(
        extraction.insert().values(
            version=version_key,
            maker=reading.maker,
            extractor=reading.extractor,
            status=reading.status.value,
            conflict=reading.conflict,
            extracted=at,
            claims=result[0],
            digest=result[1],
            in_force=True,
        )
    )
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])
