"""Everything in which SQLite and PostgreSQL differ: opening, write locks, search, append-only.

`install` lays what SQLAlchemy's tables cannot say: full-text indexes over sentences and texts,
and triggers that refuse to change the log. It may run again and again.
"""

import re
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

BUSY_SECONDS = 15
SEARCHED_CHARACTERS = 250_000
"""How much of a text PostgreSQL indexes; its index entries are limited to 1 MB."""

_SEARCHED = ("sentence", "text")
_NAMES = (("place", "words_text"), ("place", "country"), ("place", "admin1"))
_WRITE_LOCK = 0x636F6E74


def engine(url: sa.URL) -> sa.Engine:
    """An engine for a ledger at `url`, set up so that its transactions are what they seem."""
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url)
    made = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    sa.event.listen(made, "connect", _set_up_sqlite)
    sa.event.listen(made, "begin", _begin_sqlite)
    return made


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for setting in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: sa.Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def snapshot(engine: sa.Engine) -> dict[str, str]:
    """Execution options under which a transaction sees one state; SQLite's always does."""
    postgresql = engine.dialect.name == "postgresql"
    return {"isolation_level": "REPEATABLE READ"} if postgresql else {}


def lock_for_writing(connection: sa.Connection) -> None:
    """Let no other program write until this transaction ends; SQLite's has the lock already."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_WRITE_LOCK)))


def matching(
    connection: sa.Connection, table: sa.Table, phrases: tuple[str, ...]
) -> sa.ColumnElement[bool]:
    """The condition that the row's `body` holds every phrase, whole words in order, any case."""
    if connection.dialect.name == "postgresql":
        vector = sa.func.to_tsvector(
            sa.literal_column("'simple'"), sa.func.left(table.c.body, SEARCHED_CHARACTERS)
        )
        simple: sa.ColumnElement[str] = sa.literal_column("'simple'::regconfig")
        return sa.and_(*(vector.op("@@")(sa.func.phraseto_tsquery(simple, p)) for p in phrases))
    index = sa.table(f"{table.name}_search", sa.column("rowid"))
    quoted = " ".join('"' + phrase.replace('"', '""') + '"' for phrase in phrases)
    found = sa.select(index.c.rowid).where(
        sa.literal_column(f"{table.name}_search").op("MATCH")(quoted)
    )
    return table.c.key.in_(found)


def beginning(
    connection: sa.Connection, table: sa.Table, begins: Iterable[str]
) -> sa.ColumnElement[bool]:
    """The condition that the row's `body` holds words of which the last begins so, any case."""
    split = [re.findall(r"\w+", each) for each in begins]
    if connection.dialect.name == "postgresql":
        vector = sa.func.to_tsvector(
            sa.literal_column("'simple'"), sa.func.left(table.c.body, SEARCHED_CHARACTERS)
        )
        asked = " | ".join(f"({' <-> '.join(words)}:*)" for words in split)
        return vector.op("@@")(sa.func.to_tsquery(sa.literal_column("'simple'::regconfig"), asked))
    index = sa.table(f"{table.name}_search", sa.column("rowid"))
    asked = " OR ".join(f'"{" ".join(words)}" *' for words in split)
    found = sa.select(index.c.rowid).where(
        sa.literal_column(f"{table.name}_search").op("MATCH")(asked)
    )
    return table.c.key.in_(found)


def install(connection: sa.Connection) -> None:
    """Lay the indexes for search and the triggers, where they are not there yet."""
    postgresql = connection.dialect.name == "postgresql"
    for statement in (*_names(), *(_postgresql() if postgresql else _sqlite())):
        connection.exec_driver_sql(statement)


def _names() -> list[str]:
    """Indexes of names as filters compare them: in lower case."""
    return [
        f"CREATE INDEX IF NOT EXISTS {table}_{column}_search ON {table} (lower({column}))"
        for table, column in _NAMES
    ]


def _sqlite() -> list[str]:
    statements = [
        f"""CREATE TRIGGER IF NOT EXISTS log_no_{change} BEFORE {change} ON log
            BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"""
        for change in ("update", "delete")
    ]
    for table in _SEARCHED:
        add = f"INSERT INTO {table}_search(rowid, body) VALUES (new.key, new.body);"
        drop = (
            f"INSERT INTO {table}_search({table}_search, rowid, body)"
            " VALUES ('delete', old.key, old.body);"
        )
        statements += [
            f"""CREATE VIRTUAL TABLE IF NOT EXISTS {table}_search USING fts5(
                body, content='{table}', content_rowid='key',
                tokenize='unicode61 remove_diacritics 2')""",
            f"""CREATE TRIGGER IF NOT EXISTS {table}_search_insert AFTER INSERT ON {table}
                BEGIN {add} END""",
            f"""CREATE TRIGGER IF NOT EXISTS {table}_search_delete AFTER DELETE ON {table}
                BEGIN {drop} END""",
            f"""CREATE TRIGGER IF NOT EXISTS {table}_search_update AFTER UPDATE ON {table}
                BEGIN {drop} {add} END""",
        ]
    return statements


def _postgresql() -> list[str]:
    return [
        f"""CREATE INDEX IF NOT EXISTS {table}_search ON {table}
            USING gin (to_tsvector('simple', left(body, {SEARCHED_CHARACTERS})))"""
        for table in _SEARCHED
    ] + [
        """CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$""",
        """CREATE OR REPLACE TRIGGER log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log
           FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()""",
    ]
