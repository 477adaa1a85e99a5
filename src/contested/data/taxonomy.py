"""The claim types of `taxonomy.toml`, the program's own and those of the user's folders."""

from pathlib import Path

from contested.data import entries
from contested.model.taxonomy import ClaimType


def claim_types(folders: tuple[Path, ...] = ()) -> dict[str, ClaimType]:
    """The taxonomy by name, in the order of its files.

    Raises:
        DataError: an entry is wrong; the message names file and line.
    """
    found: dict[str, ClaimType] = {}
    for entry in entries("taxonomy", "type", folders):
        entry.only("name", "covers", "section", "plover", "acled")
        found[entry.text("name")] = ClaimType(
            entry.text("name"),
            entry.text("covers"),
            entry.text("section"),
            entry.text("plover", "") or None,
            entry.text("acled", "") or None,
        )
    return found
