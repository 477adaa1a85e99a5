"""Reading claims and documents out of the ledger, in an order that depends on them alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.document import Document, Dropped, Origin
from contested.model.value import Participant
from contested.store import rows
from contested.store.among import among
from contested.store.claim_tables import claim, participant, participant_group, place, sentence
from contested.store.claim_tables import speaker as speaker_table
from contested.store.filters import Condition, Filters, conditions, versions
from contested.store.tables import acquisition, document, dropped, origin, raw, text, version

BATCH = 500

_CLAIMS = (
    sa.select(
        claim,
        sentence.c.sentence_start,
        sentence.c.sentence_end,
        sentence.c.body.label("sentence_body"),
        document.c.id.label("document_id"),
        document.c.key.label("document_key"),
        text.c.hash.label("text_hash"),
        version.c.url,
        version.c.publisher,
        version.c.title,
        version.c.published,
    )
    .join(sentence, sentence.c.key == claim.c.sentence)
    .join(version, version.c.key == claim.c.version)
    .join(text, text.c.key == version.c.text)
    .join(document, document.c.key == version.c.document)
)
_ORDER = (
    document.c.id,
    version.c.rank,
    claim.c.trigger_start,
    claim.c.trigger_end,
    claim.c.type,
    claim.c.id,
    claim.c.maker,
)
_DOCUMENTS = (
    sa.select(version, document.c.id.label("document_id"), text.c.body)
    .join(text, text.c.key == version.c.text)
    .join(document, document.c.key == version.c.document)
)


def claims(connection: sa.Connection, filters: Filters, *wanted: Condition) -> Iterator[Claim]:
    """The claims that pass and fulfil the conditions, by document's id and then place in the text."""
    return _claims(connection, *conditions(connection, filters), *wanted)


def claims_of_version(connection: sa.Connection, key: int, maker: str) -> Iterator[Claim]:
    """One maker's claims in one version of a document."""
    return _claims(connection, claim.c.version == key, claim.c.maker == maker)


def claims_with_id(connection: sa.Connection, id_: str) -> Iterator[Claim]:
    """Every claim of that id, in every version and by every maker."""
    return _claims(connection, claim.c.id == id_)


def claims_fulfilling(connection: sa.Connection, *wanted: Condition) -> Iterator[Claim]:
    """The claims that fulfil the conditions, in the order of `claims`."""
    return _claims(connection, *wanted)


def claims_with_keys(connection: sa.Connection, keys: Sequence[int]) -> dict[int, Claim]:
    """The claims of these rows, by their keys."""
    query = _CLAIMS.where(among(claim.c.key, keys))
    return {kept.key: kept.claim for kept in _kept(connection, query)}


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim with the keys of its own row, its document's and its version's."""

    key: int
    document: int
    version: int
    claim: Claim


def kept_claims(connection: sa.Connection, *wanted: Condition) -> Iterator[Kept]:
    """The claims of documents' current versions that fulfil the conditions, with their keys."""
    query = _CLAIMS.where(*wanted, *versions(Filters())).order_by(*_ORDER)
    return _kept(connection, query)


def documents(connection: sa.Connection, filters: Filters) -> Iterator[Document]:
    """The documents of the filters' `document`, `known_by` and `superseded`, by id."""
    wanted = versions(filters)
    if filters.document:
        wanted.append(document.c.id == filters.document)
    query = _DOCUMENTS.where(*wanted).order_by(document.c.id, version.c.rank)
    return (read for _, read in _documents(connection, query))


def versions_of(connection: sa.Connection, keys: Sequence[int]) -> Iterator[tuple[int, Document]]:
    """The versions of documents that have these keys, each with its key."""
    query = _DOCUMENTS.where(version.c.key.in_(keys)).order_by(document.c.id, version.c.rank)
    return _documents(connection, query)


def _documents(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[tuple[int, Document]]:
    for batch in _stream(connection, query):
        keys = [row.key for row in batch]
        origins, furniture = _origins(connection, keys), _furniture(connection, keys)
        for row in batch:
            made = Document(
                row.document_id,
                row.body,
                row.publisher,
                row.title,
                row.url,
                row.published,
                row.language,
                tuple(origins[row.key]),
                *furniture.get(row.key, ((), None)),
            )
            yield row.key, made


def _claims(connection: sa.Connection, *wanted: Condition) -> Iterator[Claim]:
    query = _CLAIMS.where(*wanted).order_by(*_ORDER)
    return (kept.claim for kept in _kept(connection, query))


def _kept(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Kept]:
    for batch in _stream(connection, query):
        keys = [row.key for row in batch]
        people = _people(connection, keys)
        places = _parts(connection, place, keys)
        speakers = _parts(connection, speaker_table, keys)
        for row in batch:
            made = rows.claim_of(row, people[row.key], (places[row.key], speakers[row.key]))
            yield Kept(row.key, row.document_key, row.version, made)


def _stream(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Sequence[rows.Row]]:
    return connection.execute(query.execution_options(yield_per=BATCH)).partitions()


def _parts(
    connection: sa.Connection, table: sa.Table, keys: Sequence[int]
) -> dict[int, list[rows.Row]]:
    query = sa.select(table).where(among(table.c.claim, keys)).order_by(table.c.claim, table.c.n)
    found = defaultdict[int, list[rows.Row]](list)
    for row in connection.execute(query).all():
        found[row.claim].append(row)
    return found


def _people(connection: sa.Connection, keys: Sequence[int]) -> dict[int, dict[str, Participant]]:
    group = participant_group.c
    named = (
        sa.select(group.participant, group.name)
        .join(participant, participant.c.key == group.participant)
        .where(among(participant.c.claim, keys))
        .order_by(group.participant, group.n)
    )
    groups = defaultdict[int, list[str]](list)
    for row in connection.execute(named).all():
        groups[row.participant].append(row.name)
    found = defaultdict[int, dict[str, Participant]](dict)
    people = sa.select(participant).where(among(participant.c.claim, keys))
    for row in connection.execute(people).all():
        found[row.claim][row.role] = rows.participant_of(row, groups[row.key])
    return found


def _origins(connection: sa.Connection, keys: Sequence[int]) -> dict[int, list[tuple[str, Origin]]]:
    query = (
        sa.select(origin).where(origin.c.version.in_(keys)).order_by(origin.c.version, origin.c.n)
    )
    found = defaultdict[int, list[tuple[str, Origin]]](list)
    for row in connection.execute(query):
        found[row.version].append((row.field, Origin(row.origin)))
    return found


def _furniture(
    connection: sa.Connection, keys: Sequence[int]
) -> dict[int, tuple[tuple[Dropped, ...], str | None]]:
    """What was dropped, and the raw hash, of each version's acquisition of least fingerprint."""
    a = acquisition.c
    first = {}
    query = (
        sa.select(a.version, a.key, raw.c.hash)
        .outerjoin(raw, raw.c.key == a.raw)
        .where(a.version.in_(keys))
        .order_by(a.version, a.fingerprint.desc())
    )
    for row in connection.execute(query):
        first[row.version] = (row.key, row.hash)
    taken = sa.select(dropped).where(dropped.c.acquisition.in_([k for k, _ in first.values()]))
    found = defaultdict[int, list[Dropped]](list)
    for row in connection.execute(taken.order_by(dropped.c.acquisition, dropped.c.n)):
        found[row.acquisition].append(Dropped(row.text, row.reason))
    return {v: (tuple(found[key]), raw_hash) for v, (key, raw_hash) in first.items()}
