"""Transactions on a ledger, and what a database's complaint means to the person who reads it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, ProgrammingError

from contested.errors import LedgerError
from contested.store.dialect import lock_for_writing, snapshot

_COMPLAINTS = (
    (
        ("disk is full", "no space left", "could not extend file"),
        "The disk is full; the ledger holds everything up to the last whole document.",
        "Free some space and run the same command again: it goes on where it stopped.",
    ),
    (
        ("database is locked", "database table is locked", "lock timeout"),
        "Another program is writing to the ledger.",
        "Wait until it is done, or stop it, and run the same command again.",
    ),
    (
        ("readonly database", "read-only", "permission denied"),
        "The ledger cannot be written.",
        "Check the permissions of the file and of its folder: SQLite writes files beside it.",
    ),
    (
        ("not a database", "malformed"),
        "The file is not a ledger, or is damaged.",
        "Name another file, or restore it from a copy.",
    ),
    (
        ("unable to open", "connection failed", "connection refused", "could not connect"),
        "The ledger cannot be opened.",
        "Check the path or the database's address, and that its folder exists.",
    ),
)


def explained(error: DBAPIError) -> LedgerError:
    """The database's error as one that says what to do."""
    said = " ".join(str(error.orig).split())
    for signs, message, remedy in _COMPLAINTS:
        if any(sign in said.lower() for sign in signs):
            return LedgerError(f"{message} ({said})", remedy)
    return LedgerError(f"The ledger's database failed: {said}.")


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One consistent view of the ledger.

    Raises:
        LedgerError: the database failed.
    """
    with _explaining(), engine.connect().execution_options(**snapshot(engine)) as connection:
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One transaction: all of it is in the ledger at its end, or nothing.

    Raises:
        LedgerError: the database failed, is full or is locked.
    """
    with _explaining(), engine.connect().execution_options(writing=True) as connection:
        transaction = connection.begin()
        try:
            lock_for_writing(connection)
            yield connection
            transaction.commit()
        except BaseException:
            with suppress(DBAPIError):  # on a full disk SQLite has rolled back already
                transaction.rollback()
            raise


@contextmanager
def _explaining() -> Iterator[None]:
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise
    except DatabaseError as error:
        raise explained(error) from error
