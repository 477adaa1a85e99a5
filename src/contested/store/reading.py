"""What goes into the ledger beside a document, and what comes back of putting it there."""

from dataclasses import dataclass
from enum import StrEnum

from contested.model.claim import Claim
from contested.model.private import PrivateName

MACHINE = "contested"


class Status(StrEnum):
    """How far a version of a document has come."""

    READ = "read"
    NOT_READ = "not_read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Failure:
    """A record of the input that could not be read, wholly or in part.

    Attributes:
        record: where it stands in the input, such as "reports.jsonl:12".
        stage: where it failed: open, decode, parse, clean, extract, store.
        reason: what went wrong and what to do, in one sentence.
        document: the document's id where it got as far as having one.
    """

    record: str
    stage: str
    reason: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an extractor made of one document.

    Attributes:
        claims: with their ids; all of this document and text.
        extractor: the version of the extractor and of whatever else shapes its claims.
        status: NOT_READ where the language cannot be read yet, FAILED where reading stopped.
        conflict: the id of the conflict profile that the document fits, or None.
        failures: what went wrong on the way.
        maker: who made the claims: the program, or the name under which they are imported.
        private: the names of private people in the text; None where nobody looked for them.
    """

    claims: tuple[Claim, ...] = ()
    extractor: str = ""
    status: Status = Status.READ
    conflict: str | None = None
    failures: tuple[Failure, ...] = ()
    maker: str = MACHINE
    private: tuple[PrivateName, ...] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What one call changed in the ledger: ids of claims, and whether the document was new.

    `changed` are claims that stand as before and were resolved to other values.
    """

    document: str
    new_version: bool = False
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.new_version or self.added or self.removed or self.changed)
