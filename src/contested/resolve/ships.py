"""Whose a warship is by the letters of its navy ("USS Carney"), or an arm that one side alone has."""

from functools import cache

from contested.data import entries


def navy(words: str) -> str | None:
    """The side whose ship or craft the words name; None where they name none."""
    known, models = _sides("ship", "prefixes"), _sides("craft", "names")
    parts = words.split()
    own = (known[p] for p in parts[:-1] if p in known)
    return next(own, None) or next((models[p] for p in parts if p in models), None)


@cache
def _sides(kind: str, field: str) -> dict[str, str]:
    """What the entries of a kind name in a field, with the party that each stands for."""
    found = dict[str, str]()
    for entry in entries("ships", kind):
        entry.only("party", field)
        found.update(dict.fromkeys(entry.texts(field), entry.text("party")))
    return found
