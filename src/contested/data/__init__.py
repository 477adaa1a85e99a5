"""The data files: claim types, frames, actors, publishers and conflicts as TOML.

A file is a list of tables of one name (`[[actor]]`). `entries` reads the program's own files and
then those of the user's folders (the `data` setting), which have the same layout. What a table
must hold is said by the part that reads it, through `Entry`; an error names file and line.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from contested.errors import DataError


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a data file, with its place in the file for errors."""

    file: str
    line: int
    fields: dict[str, Any]

    def error(self, message: str) -> DataError:
        """An error that names this entry's file and line."""
        return DataError(f"{self.file}:{self.line}: {message}")

    def text(self, name: str, default: str | None = None) -> str:
        """The string under `name`.

        Raises:
            DataError: it is missing without a default, or not a string.
        """
        value = self.fields.get(name, default)
        if not isinstance(value, str):
            raise self.error(f"'{name}' must be a string, not {value!r}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of strings under `name`, empty where it is missing.

        Raises:
            DataError: it is not a list of strings.
        """
        value = self.fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.error(f"'{name}' must be a list of strings, not {value!r}")
        return tuple(value)

    def only(self, *names: str) -> None:
        """Refuse fields that nobody reads: a misspelt one is an error, not a silence.

        Raises:
            DataError: a field is not among `names`.
        """
        unknown = sorted(set(self.fields) - set(names))
        if unknown:
            raise self.error(f"unknown field {unknown[0]!r}; known are {', '.join(names)}")


def entries(kind: str, table: str, folders: tuple[Path, ...] = ()) -> Iterator[Entry]:
    """The `[[table]]` entries of every file `kind.toml` and `kind/*.toml`, ours first.

    Ours are read once; nobody may change an entry's fields.

    Raises:
        DataError: a file is not TOML.
    """
    for file in _own(kind):
        yield from file.entries(table)
    for root in folders:
        for file in _files(root, kind):
            yield from file.entries(table)


@dataclass(frozen=True, slots=True)
class _File:
    """A data file, parsed."""

    name: str
    words: str
    tables: dict[str, Any]

    @classmethod
    def read(cls, file: Traversable | Path) -> "_File":
        words = file.read_text(encoding="utf-8")
        try:
            return cls(str(file), words, tomllib.loads(words))
        except tomllib.TOMLDecodeError as error:
            raise DataError(f"{file}: not TOML: {error}.", "Correct the file.") from error

    def entries(self, table: str) -> Iterator[Entry]:
        header = re.compile(rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]")
        lines = [n for n, line in enumerate(self.words.splitlines(), 1) if header.match(line)]
        for line, fields in zip(lines, self.tables.get(table, []), strict=True):
            yield Entry(self.name, line, fields)


@cache
def _own(kind: str) -> tuple[_File, ...]:
    return tuple(_files(files("contested.data"), kind))


def _files(root: Traversable | Path, kind: str) -> Iterator[_File]:
    single, folder = root.joinpath(f"{kind}.toml"), root.joinpath(kind)
    if single.is_file():
        yield _File.read(single)
    if folder.is_dir():
        inside = [f for f in folder.iterdir() if f.name.endswith(".toml")]
        yield from map(_File.read, sorted(inside, key=lambda f: f.name))
