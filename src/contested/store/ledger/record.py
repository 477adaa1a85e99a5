"""What was done with a ledger: its log and chain, and what was told of it last."""

from typing import Any

from contested.store import briefs, custody, evidence
from contested.store.connection import reading, writing
from contested.store.ledger.opened import Opened


class Record(Opened):
    """What can be asked of the log."""

    def log(self) -> list[custody.Entry]:
        """Every acquisition, extraction, decision, withdrawal and export, oldest first."""
        return self._all(custody.entries)

    def log_export(self, what: str, content: dict[str, Any]) -> None:
        """Note in the log that something left the ledger."""
        with writing(self.engine) as connection:
            custody.append(connection, "export", what, content, custody.now())

    def verify(self) -> evidence.Custody:
        """Whether the log's chain is whole and the ledger is what the log says."""
        with reading(self.engine) as connection:
            return evidence.verify(connection)

    def revision(self) -> str:
        """A mark of the ledger's state: it changes with every entry in the log."""
        with reading(self.engine) as connection:
            return custody.head(connection)

    def last_told(self, name: str) -> briefs.Told | None:
        """What the last brief under that name told of."""
        with reading(self.engine) as connection:
            return briefs.last(connection, name)

    def keep_told(self, name: str, body: str) -> None:
        """Note what a brief told of, now, in place of the one before it.

        Raises:
            LedgerError: the ledger cannot be written.
        """
        with writing(self.engine) as connection:
            briefs.keep(connection, name, briefs.Told(custody.now(), body))
