"""Private people's names in and out of the ledger, by the hash of the text that they stand in."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from contested.model.private import PrivateName
from contested.model.span import Span
from contested.store.claim_tables import sentence
from contested.store.private_tables import private_name, screened
from contested.store.tables import document, text, version

Names = tuple[PrivateName, ...]
CHUNK = 500


def put(connection: sa.Connection, key: int, names: Iterable[PrivateName]) -> None:
    """Make the names of a text's row these, and note that it was looked through."""
    connection.execute(private_name.delete().where(private_name.c.text == key))
    connection.execute(screened.delete().where(screened.c.text == key))
    connection.execute(screened.insert().values(text=key))
    rows = [
        {
            "text": key,
            "name_start": name.span.start,
            "name_end": name.span.end,
            "words": name.span.text,
            "shown": name.shown,
            "person": name.person,
            "role": name.role,
            "words_folded": name.span.text.casefold(),
            "person_folded": name.person.casefold(),
        }
        for name in names
    ]
    if rows:
        connection.execute(private_name.insert(), rows)


def put_by_hash(connection: sa.Connection, hash_: str, names: Iterable[PrivateName]) -> None:
    """The same, of the text with that hash, if it is in the ledger."""
    key = connection.execute(sa.select(text.c.key).where(text.c.hash == hash_)).scalar()
    if key is not None:
        put(connection, int(key), names)


def load(connection: sa.Connection, hashes: Sequence[str]) -> dict[str, Names]:
    """The names in each text of these hashes that was looked through, by place in the text."""
    found: dict[str, list[PrivateName]] = {}
    for start in range(0, len(hashes), CHUNK):
        wanted = text.c.hash.in_(hashes[start : start + CHUNK])
        looked = sa.select(text.c.hash).join(screened, screened.c.text == text.c.key)
        found |= {hash_: [] for hash_ in connection.execute(looked.where(wanted)).scalars()}
        query = (
            sa.select(private_name, text.c.hash)
            .join(text, text.c.key == private_name.c.text)
            .join(screened, screened.c.text == text.c.key)
            .where(wanted)
            .order_by(text.c.hash, private_name.c.name_start)
        )
        for row in connection.execute(query):
            span = Span(row.name_start, row.name_end, row.words)
            found[row.hash].append(PrivateName(span, row.shown, row.person, row.role))
    return {hash_: tuple(names) for hash_, names in found.items()}


def is_private(connection: sa.Connection, words: str) -> bool:
    """Whether the words are a private person's name in some text, in any case of their letters."""
    p = private_name.c
    asked = " ".join(words.split()).casefold()
    query = sa.select(p.key).where(sa.or_(p.person_folded == asked, p.words_folded == asked))
    return connection.execute(query.limit(1)).first() is not None


def persons(connection: sa.Connection) -> set[str]:
    """Every private person's name in any text, whole and as it is written there."""
    p = private_name.c
    query = sa.union(sa.select(p.person), sa.select(p.words))
    return set(connection.execute(query).scalars())


def not_looked_through(connection: sa.Connection, readable: Sequence[str]) -> set[str]:
    """The ids of the documents in other languages than these that were not looked through."""
    query = (
        sa.select(document.c.id)
        .join(version, version.c.document == document.c.key)
        .join(screened, screened.c.text == version.c.text, isouter=True)
        .where(version.c.language.not_in(readable), screened.c.text.is_(None))
    )
    return set(connection.execute(query).scalars())


def texts_not_looked_through(
    connection: sa.Connection, readable: Sequence[str]
) -> tuple[list[str], list[str]]:
    """The hashes of the texts with claims that were not looked through.

    First those that are told to be in one of the languages, then the others.
    """
    told = sa.exists().where(sentence.c.text == text.c.key)
    looked = sa.exists().where(screened.c.text == text.c.key)
    of = sa.exists().where(version.c.text == text.c.key, version.c.language.in_(readable))
    query = sa.select(text.c.hash).where(told, ~looked).order_by(text.c.hash)
    known, others = (connection.execute(query.where(each)).scalars() for each in (of, ~of))
    return list(known), list(others)


def publishers(connection: sa.Connection) -> frozenset[str]:
    """The publishers of the ledger's documents as `published_under` has them."""
    query = sa.select(version.c.publisher).where(version.c.publisher.is_not(None)).distinct()
    return frozenset(map(published_under, connection.execute(query).scalars()))


def published_under(name: str) -> str:
    """A publisher's name as names are compared: without what stands behind it in brackets."""
    return " ".join(name.partition("(")[0].split()).casefold()
