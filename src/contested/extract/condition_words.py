"""The word lists of conditions, as `data/conditions.toml` has them."""

from functools import cache

from contested.data import entries


def condition_words(name: str) -> frozenset[str]:
    """The lemmas of one list.

    Raises:
        KeyError: there is no list of that name.
        DataError: the file is wrong; the message names file and line.
    """
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in entries("conditions", "words"):
        entry.only("name", "meaning", "words")
        found[entry.text("name")] = frozenset(entry.texts("words"))
    return found
