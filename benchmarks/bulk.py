"""Generated claims into an empty ledger in bulk, as reading them one by one would put them.

Rows are written table by table with keys given out here. There are no acquisitions and no log
entries: nothing was acquired. It is only for measuring.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.document import Document
from contested.store import Ledger, marks, rows
from contested.store import claim_tables as c
from contested.store import tables as t
from contested.store.connection import writing
from contested.store.private_tables import screened
from contested.store.reading import MACHINE, Status
from contested.store.shelving import fingerprint

Item = tuple[Document, str, tuple[Claim, ...]]
_MOMENT = "2026-01-01T00:00:00.000000Z"
_AT_ONCE = 200_000


class Bulk:
    """Rows by table, with the next key of each."""

    def __init__(self) -> None:
        self._keys = defaultdict[str, int](int)
        self._rows = defaultdict[str, list[dict[str, Any]]](list)
        self.texts = dict[str, tuple[int, dict[int, int]]]()
        self.size = 0

    def put(self, table: sa.Table, **values: Any) -> int:
        """Note a row; its key."""
        self._keys[table.name] += 1
        key = self._keys[table.name]
        self._rows[table.name].append({"key": key, **values})
        self.size += 1
        return key

    def write(self, connection: sa.Connection) -> None:
        """Write what was noted, what others refer to first."""
        for table in t.text.metadata.sorted_tables:
            if self._rows[table.name]:
                connection.execute(table.insert(), self._rows[table.name])
        self._rows.clear()
        self.size = 0


def fill(ledger: Ledger, items: Iterable[Item]) -> int:
    """Put documents and claims into an empty ledger; the number of claims."""
    bulk, made, documents = Bulk(), 0, list[int]()
    with writing(ledger.engine) as connection:
        for document, war, claims in items:
            documents.append(_document(bulk, document, war, claims))
            made += len(claims)
            if bulk.size > _AT_ONCE:
                bulk.write(connection)
        bulk.write(connection)
        marks.mark(connection, documents)
        texts = sa.select(t.text.c.key)  # invented: nobody's name stands in them
        connection.execute(screened.insert().from_select(["text"], texts))
    return made


def _document(bulk: Bulk, given: Document, war: str, claims: tuple[Claim, ...]) -> int:
    if given.text_hash not in bulk.texts:
        made = bulk.put(t.text, hash=given.text_hash, body=given.text)
        bulk.texts[given.text_hash] = made, {}
    text, sentences = bulk.texts[given.text_hash]
    document = bulk.put(t.document, id=given.id)
    print_ = fingerprint(given)
    version = bulk.put(
        t.version,
        document=document,
        text=text,
        fingerprint=print_,
        title=given.title,
        publisher=given.publisher,
        url=given.url,
        published=given.published,
        published_day=given.published_day,
        language=given.language,
        first_acquired=_MOMENT,
        rank=f"{given.published or ''} {_MOMENT} {print_}",
    )
    reading = bulk.put(
        c.extraction,
        version=version,
        maker=MACHINE,
        extractor="generated",
        status=Status.READ.value,
        conflict=war,
        extracted=_MOMENT,
        claims=len(claims),
        digest="",
        in_force=True,
    )
    for claim in claims:
        span = claim.sentence
        if span.start not in sentences:
            sentences[span.start] = bulk.put(
                c.sentence,
                text=text,
                sentence_start=span.start,
                sentence_end=span.end,
                body=span.text,
            )
        _claim(bulk, claim, version=version, extraction=reading, sentence=sentences[span.start])
    return document


def _claim(bulk: Bulk, claim: Claim, **keys: int) -> None:
    key = bulk.put(c.claim, **rows.claim_values(claim), **keys)
    for place in rows.place_values(claim):
        bulk.put(c.place, claim=key, **place)
    for speaker in rows.speaker_values(claim):
        bulk.put(c.speaker, claim=key, **speaker)
    for values, groups in rows.participant_values(claim):
        who = bulk.put(c.participant, claim=key, **values)
        for n, group in enumerate(groups):
            bulk.put(c.participant_group, participant=who, n=n, name=group.value)
