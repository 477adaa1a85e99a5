"""Whose a warship is by the letters of its navy ("USS Carney"), or an arm that one side alone has."""

from functools import cache

from contested.data import entries


def navy(words: str) -> str | None:
    """The side whose ship or craft the words name; None where they name none."""
    known, models = _prefixes(), _crafts()
    parts = words.split()
    own = (known[p] for p in parts[:-1] if p in known)
    return next(own, None) or next((models[p] for p in parts if p in models), None)


@cache
def _prefixes() -> dict[str, str]:
    """The letters before a ship's name, with the party that they stand for."""
    found = dict[str, str]()
    for entry in entries("ships", "ship"):
        entry.only("party", "prefixes")
        found.update(dict.fromkeys(entry.texts("prefixes"), entry.text("party")))
    return found


@cache
def _crafts() -> dict[str, str]:
    """Models and ships with the party that alone has them at war."""
    found = dict[str, str]()
    for entry in entries("ships", "craft"):
        entry.only("party", "names")
        found.update(dict.fromkeys(entry.texts("names"), entry.text("party")))
    return found
