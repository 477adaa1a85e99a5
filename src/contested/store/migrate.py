"""Bringing a ledger's tables to the form that this version of the program reads.

The tables are made and changed by Alembic's revisions in `migrations/`; indexes for search,
triggers and views are laid anew whenever the revision changes.
"""

from pathlib import Path

import sqlalchemy as sa

from contested.errors import LedgerError
from contested.store import dialect, tally_writer, views
from contested.store.connection import reading, writing

HEAD = "0010"
_NEWER = "Install a newer version of contested, or start another ledger."
_OTHER = "Name another file or database, or an empty one."


def revision(connection: sa.Connection) -> str | None:
    """The revision of the tables that are there; None where nothing is.

    Raises:
        LedgerError: the tables that are there are not a ledger's.
    """
    tables = sa.inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    if tables:
        raise LedgerError("The database holds other tables, not a ledger.", _OTHER)
    return None


def upgrade(engine: sa.Engine, *, create: bool) -> None:
    """Bring the ledger to HEAD; make one where there is none and `create` says so.

    Raises:
        LedgerError: there is none, or a newer version of the program made it.
    """
    with reading(engine) as connection:
        found = revision(connection)
    if found == HEAD:
        return
    if found is None and not create:
        raise LedgerError("There is no ledger yet.", "Make one with `contested read`.")
    with writing(engine) as connection:
        if revision(connection) != HEAD:
            _run(connection)
            tally_writer.fill(connection)
            dialect.install(connection)
            views.install(connection)


def _run(connection: sa.Connection) -> None:
    from alembic import command  # noqa: PLC0415 (slow to import, and rarely needed)
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise LedgerError("The ledger was made by a newer version of contested.", _NEWER) from error
