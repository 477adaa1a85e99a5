"""Whose a warship is that is named with the letters of its navy: "USS Carney", "HMS Diamond"."""

from functools import cache

from contested.data import entries


def navy(words: str) -> str | None:
    """The side whose ship the words name; None where they name none."""
    known = _prefixes()
    parts = words.split()
    return next((known[p] for p in parts[:-1] if p in known), None)


@cache
def _prefixes() -> dict[str, str]:
    """The letters before a ship's name, with the party that they stand for."""
    found = dict[str, str]()
    for entry in entries("ships", "ship"):
        entry.only("party", "prefixes")
        found.update(dict.fromkeys(entry.texts("prefixes"), entry.text("party")))
    return found
