"""What a brief told of, kept so that the next one can tell what changed since."""

from dataclasses import dataclass

import sqlalchemy as sa

from contested.store.schema import key, metadata, words

told = sa.Table("told", metadata, key(), words("name", unique=True), words("at"), words("body"))


@dataclass(frozen=True, slots=True)
class Told:
    """What the last brief under a name told of: when it was made (UTC), and a text."""

    at: str
    body: str


def last(connection: sa.Connection, name: str) -> Told | None:
    """What was kept last under a name."""
    row = connection.execute(sa.select(told.c.at, told.c.body).where(told.c.name == name)).first()
    return Told(row.at, row.body) if row else None


def keep(connection: sa.Connection, name: str, made: Told) -> None:
    """Keep it under the name, in place of what was."""
    connection.execute(told.delete().where(told.c.name == name))
    connection.execute(told.insert().values(name=name, at=made.at, body=made.body))
