"""The series of all claims, kept as they were made, while what they are made of stays as it is.

What they are made of is `known_series.ground` and the program: its code, its data, the user's.
Series that were made of anything else are never given out.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from contested.model.event_record import kept_series as from_record
from contested.model.event_record import record
from contested.model.series import Series
from contested.store.made_by import digest_of
from contested.store.tables import meta
from contested.store.tally_tables import kept_series

_MARK = "series"
_MADE_WITH = (
    "reconcile", "model", "actors", "data/series.toml", "data/parties.toml", "data/conflicts",
    "data/actors",
)  # fmt: skip


def holds(connection: sa.Connection, ground: str, folders: tuple[Path, ...]) -> bool:
    """Whether the series that are kept are of this ground and this program."""
    made_of = connection.execute(sa.select(meta.c.value).where(meta.c.name == _MARK)).scalar()
    return made_of == _mark(ground, folders)


def load(connection: sa.Connection, ground: str, folders: tuple[Path, ...]) -> list[Series] | None:
    """The series, if those that are kept are of this ground and this program; else None."""
    if not holds(connection, ground, folders):
        return None
    bodies = connection.execute(sa.select(kept_series.c.body).order_by(kept_series.c.n)).scalars()
    return [from_record(json.loads(body)) for body in bodies]


def keep(
    connection: sa.Connection, ground: str, folders: tuple[Path, ...], made: Sequence[Series]
) -> None:
    """Keep the series in place of those before, in a transaction that may write."""
    connection.execute(kept_series.delete())
    rows = [
        {"n": n, "body": json.dumps(record(each), ensure_ascii=False, separators=(",", ":"))}
        for n, each in enumerate(made)
    ]
    if rows:
        connection.execute(kept_series.insert(), rows)
    connection.execute(meta.delete().where(meta.c.name == _MARK))
    connection.execute(meta.insert().values(name=_MARK, value=_mark(ground, folders)))


def _mark(ground: str, folders: tuple[Path, ...]) -> str:
    return f"{_program(folders)} {ground}"


@cache
def _program(folders: tuple[Path, ...]) -> str:
    return digest_of(_MADE_WITH, folders)
