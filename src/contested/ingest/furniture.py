"""What page furniture looks like."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules."""


def rules(folders: tuple[Path, ...] = ()) -> Rules:
    """Read the rules."""
    return Rules()
