"""The data files as the tests of them read them: entries by their keys."""

from collections.abc import Iterator
from functools import cache

from contested.data import Entry, entries


@cache
def read(folder: str, table: str) -> tuple[Entry, ...]:
    """All entries of one kind; cached, since most tests look at the same ones."""
    return tuple(entries(folder, table))


def parties() -> dict[str, Entry]:
    """All parties by name."""
    return {e.text("name"): e for e in read("parties", "party")}


def actors() -> dict[str, Entry]:
    """All actors by id."""
    return {e.text("id"): e for e in read("actors", "actor")}


def conflicts() -> dict[str, Entry]:
    """All conflicts by id."""
    return {e.text("id"): e for e in read("conflicts", "conflict")}


def rows(entry: Entry, name: str) -> Iterator[Entry]:
    """The inline tables under `name`, each with the entry's place for errors."""
    for row in entry.fields.get(name, []):
        yield Entry(entry.file, entry.line, row)


def where(found: list[Entry]) -> list[str]:
    """File and line of each entry, for a failure's message."""
    return [f"{e.file}:{e.line}" for e in found]
