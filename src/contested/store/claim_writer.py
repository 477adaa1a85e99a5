"""Claims into rows: the ones that are gone taken out, the new ones put in."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.store import rows
from contested.store.claim_tables import (
    claim,
    extraction,
    participant,
    participant_group,
    place,
    sentence,
    speaker,
)
from contested.store.shelving import Shelved

Keyed = list[tuple[int, Claim]]


def replace(
    connection: sa.Connection,
    shelved: Shelved,
    reading: int,
    *,
    gone: Sequence[str],
    fresh: Sequence[Claim],
) -> None:
    """Take out the claims with the ids `gone`, put in `fresh`, and let all be of `reading`.

    `reading` is the key of a row of `extraction`, whose version and maker the claims have.
    """
    if not shelved.new:
        _keep_or_drop(connection, reading, gone)
    if fresh:
        _insert(connection, shelved, reading, fresh)
    if gone:
        unused = ~sa.exists().where(claim.c.sentence == sentence.c.key)
        connection.execute(sentence.delete().where(sentence.c.text == shelved.text, unused))


def _keep_or_drop(connection: sa.Connection, reading: int, gone: Sequence[str]) -> None:
    e = extraction.c
    of_reading = sa.select(e.version, e.maker).where(e.key == reading)
    version, maker = connection.execute(of_reading).one()
    theirs = sa.and_(claim.c.version == version, claim.c.maker == maker)
    if gone:
        connection.execute(claim.delete().where(theirs, claim.c.id.in_(gone)))
    connection.execute(claim.update().where(theirs).values(extraction=reading))


def _insert(
    connection: sa.Connection, shelved: Shelved, reading: int, fresh: Sequence[Claim]
) -> None:
    sentences = _sentences(connection, shelved.text, fresh)
    values = [
        {
            **rows.claim_values(each),
            "version": shelved.version,
            "extraction": reading,
            "sentence": sentences[each.sentence.start, each.sentence.end],
        }
        for each in fresh
    ]
    keyed = list(zip(_keys(connection, claim, values), fresh, strict=True))
    _insert_parts(connection, place, ((key, rows.place_values(each)) for key, each in keyed))
    _insert_parts(connection, speaker, ((key, rows.speaker_values(each)) for key, each in keyed))
    _insert_participants(connection, keyed)


def _sentences(
    connection: sa.Connection, text: int, fresh: Sequence[Claim]
) -> dict[tuple[int, int], int]:
    s = sentence.c
    known = sa.select(s.sentence_start, s.sentence_end, s.key).where(s.text == text)
    keys = {(start, end): key for start, end, key in connection.execute(known)}
    wanted = {(each.sentence.start, each.sentence.end): each.sentence.text for each in fresh}
    new = sorted(wanted.keys() - keys.keys())
    values = [
        {"text": text, "sentence_start": at[0], "sentence_end": at[1], "body": wanted[at]}
        for at in new
    ]
    if values:
        keys |= zip(new, _keys(connection, sentence, values), strict=True)
    return keys


def _insert_parts(
    connection: sa.Connection,
    table: sa.Table,
    parts: Iterable[tuple[int, list[rows.Values]]],
) -> None:
    values = [{**part, "claim": key} for key, list_ in parts for part in list_]
    if values:
        connection.execute(table.insert(), values)


def _insert_participants(connection: sa.Connection, keyed: Keyed) -> None:
    people = [
        ({**values, "claim": key}, groups)
        for key, each in keyed
        for values, groups in rows.participant_values(each)
    ]
    if not people:
        return
    keys = _keys(connection, participant, [values for values, _ in people])
    named = [
        {"participant": key, "n": n, "name": group.value}
        for key, (_, groups) in zip(keys, people, strict=True)
        for n, group in enumerate(groups)
    ]
    if named:
        connection.execute(participant_group.insert(), named)


def _keys(
    connection: sa.Connection, table: sa.Table, values: list[dict[str, Any]]
) -> Sequence[int]:
    returning = table.insert().returning(table.c.key, sort_by_parameter_order=True)
    return connection.execute(returning, values).scalars().all()
