"""The ledger: one file, or one database, that holds every document, claim and decision.

One document is one transaction: it is in the ledger with its claims, its failures and its entry
in the log, or not at all. What is there already changes nothing. What can be asked of a ledger is
parted by what it is about, a file each.
"""

from pathlib import Path
from typing import Self

import sqlalchemy as sa

from contested.errors import LedgerError
from contested.store import dialect, migrate
from contested.store.ledger.claims import Claims
from contested.store.ledger.documents import Documents
from contested.store.ledger.events import Events
from contested.store.ledger.figures import Figures
from contested.store.ledger.privacy import Privacy
from contested.store.ledger.record import Record
from contested.store.ledger.verdicts import Verdicts

__all__ = ["Ledger"]
_FORMS = "Give a file's path, or postgresql://user@host/name."


class Ledger(Documents, Claims, Events, Figures, Verdicts, Privacy, Record):
    """A ledger that is open; `Ledger.open` opens one. Use it in a `with`, or `close` it."""

    @classmethod
    def open(cls, where: str | Path, *, create: bool = False) -> Self:
        """The ledger in a SQLite file, or in the database of a URL such as `postgresql://…`.

        Args:
            where: the file's path, or the URL.
            create: whether to make a ledger where there is none.

        Raises:
            LedgerError: there is none, or what is there is none, or it cannot be opened.
        """
        url = _url(where)
        file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
        if file is not None and not create and not file.is_file():
            raise LedgerError(f"There is no ledger at {where}.", "Make one with `contested read`.")
        engine = dialect.engine(url)
        try:
            migrate.upgrade(engine, create=create)
        except LedgerError as error:
            engine.dispose()
            raise LedgerError(f"{url}: {error}") from error
        return cls(engine)

    def close(self) -> None:
        """Let go of the file or the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _url(where: str | Path) -> sa.URL:
    words = str(where)
    if "://" not in words:
        return sa.URL.create("sqlite", database=words)
    try:
        url = sa.make_url(words)
    except sa.exc.ArgumentError as error:
        raise LedgerError(f"{words!r} is no address of a database.", _FORMS) from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database:
        return url
    raise LedgerError(f"{url.get_backend_name()!r} is no database for a ledger.", _FORMS)
