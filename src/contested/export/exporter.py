"""What an exporter is, and the errors of exporting."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from contested.errors import ContestedError
from contested.export.shown import Shown

Write = Callable[[Shown, BinaryIO], int]
"""Writes what is shown to a binary file and says how many records it wrote.

The bytes depend on the claims and documents alone: not on the moment, the machine, the order in
which things came into the ledger, or the ledger's own keys.
"""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One form in which something leaves the ledger.

    Attributes:
        what: "claims", "documents", "events", "series" or "matrix".
        format: its name on the command line, such as "jsonl".
        write: see `Write`.
    """

    what: str
    format: str
    write: Write


class ExportError(ContestedError):
    """An export cannot be made or written."""
