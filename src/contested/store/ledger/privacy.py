"""What no view may show: private people's names, and where sexual violence was."""

from collections.abc import Sequence

from contested.store import custody, delicate
from contested.store import private_names as private
from contested.store.connection import reading, writing
from contested.store.ledger.opened import Opened


class Privacy(Opened):
    """What can be asked of what is to be masked."""

    def private_names(self, hashes: Sequence[str]) -> dict[str, private.Names]:
        """Private people's names in each text of these hashes that was looked through."""
        with reading(self.engine) as connection:
            return private.load(connection, hashes)

    def keep_private_names(self, hash_: str, names: private.Names) -> None:
        """Keep the private people's names of a text that was looked through."""
        with writing(self.engine) as connection:
            private.put_by_hash(connection, hash_, names)

    def is_private(self, words: str) -> bool:
        """Whether the words are a private person's name in some text."""
        with reading(self.engine) as connection:
            return private.is_private(connection, words)

    def private_persons(self) -> set[str]:
        """The names of all private people in the ledger's texts."""
        with reading(self.engine) as connection:
            return private.persons(connection)

    def not_looked_through(self, readable: Sequence[str]) -> set[str]:
        """The ids of documents in languages other than these, if nobody looked for names there."""
        with reading(self.engine) as connection:
            return private.not_looked_through(connection, readable)

    def texts_not_looked_through(self, readable: Sequence[str]) -> tuple[list[str], list[str]]:
        """The texts with claims in which nobody looked for names: in these languages, in others."""
        with reading(self.engine) as connection:
            return private.texts_not_looked_through(connection, readable)

    def publishers(self) -> frozenset[str]:
        """Under which names documents were published, in lower case and without brackets."""
        with reading(self.engine) as connection:
            return private.publishers(connection)

    def delicate_places(
        self, words: Sequence[str], *, every: bool = False
    ) -> dict[str, tuple[delicate.DelicatePlace, ...]]:
        """Places of claims of sexual violence, which are told by `words`, by their text's hash."""
        with reading(self.engine) as connection:
            return delicate.delicate_places(connection, words, every=every)

    def claims_of_texts(self, hashes: Sequence[str]) -> list[str]:
        """The ids of the claims in the texts of these hashes."""
        with reading(self.engine) as connection:
            return delicate.claims_of_texts(connection, hashes)

    def texts_of_claims(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The hashes of the texts that each of these claims stands in."""
        with reading(self.engine) as connection:
            return delicate.texts_of_claims(connection, ids)

    def log_unmasking(self, what: str, by: str) -> None:
        """Note in the log that names of private people were shown, to whom and where."""
        with writing(self.engine) as connection:
            custody.append(connection, "unmasking", what, {"by": by}, custody.now())
