"""Finding words: in the sentences of claims, and in whole documents."""

import re
from dataclasses import dataclass, replace
from itertools import islice

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.store.dialect import matching
from contested.store.filters import Filters, phrases, versions
from contested.store.loading import claims
from contested.store.tables import document, text, version

AROUND = 80


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the words, with some of the text around the first of them."""

    document: str
    title: str | None
    publisher: str | None
    published: str | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: claims whose sentence holds the words, documents that hold them."""

    claims: tuple[Claim, ...]
    documents: tuple[Hit, ...]


def search(connection: sa.Connection, words: str, filters: Filters, limit: int) -> Found:
    """The first `limit` claims and documents that hold all of `words`."""
    wanted = replace(filters, text=words)
    return Found(
        tuple(islice(claims(connection, wanted), limit)),
        tuple(_documents(connection, phrases(words), filters, limit)),
    )


def _documents(
    connection: sa.Connection, wanted: tuple[str, ...], filters: Filters, limit: int
) -> list[Hit]:
    if not wanted:
        return []
    conditions = [*versions(filters), matching(connection, text, wanted)]
    if filters.document:
        conditions.append(document.c.id == filters.document)
    v = version.c
    query = (
        sa.select(document.c.id, v.title, v.publisher, v.published, text.c.body)
        .join(version, v.document == document.c.key)
        .join(text, text.c.key == v.text)
        .where(*conditions)
        .order_by(document.c.id, v.rank)
        .limit(limit)
    )
    return [
        Hit(row.id, row.title, row.publisher, row.published, excerpt(row.body, wanted))
        for row in connection.execute(query)
    ]


def excerpt(body: str, wanted: tuple[str, ...]) -> str:
    """Up to AROUND characters on either side of the first phrase that stands in `body`."""
    gaps = (r"\W+".join(map(re.escape, re.findall(r"\w+", phrase))) for phrase in wanted)
    found = re.search("|".join(gaps), body, re.IGNORECASE)
    at = found.start() if found else 0
    start, end = max(0, at - AROUND), at + AROUND
    cut = " ".join(body[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(body) else ''}"
