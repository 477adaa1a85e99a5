"""Writes the pages of the documentation that follow from the code.

`python docs/generate.py` writes them beside this file; with `--check` it changes nothing and ends
with 1 if one of them is stale. What a page says comes from the help texts, docstrings and data
files, so that it is corrected there.
"""

import inspect
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

import command_line

from contested.data import entries
from contested.data.taxonomy import claim_types
from contested.extract.conditions import _CONDITIONS
from contested.settings import PREFIX, Settings
from contested.store.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS, Column
from contested.store.event_columns import EVENT_COLUMNS, SERIES_COLUMNS
from contested.store.matrix import MATRIX_COLUMNS

HERE = Path(__file__).parent
NOTE = "<!-- Written by docs/generate.py: change the code or the data, then run `make docs`. -->"
_OPTION = ("Option", "What it does")


def commands() -> str:
    """Every command with its arguments and options, from the command line itself."""
    found = list(command_line.commands())
    parts = [
        *_opening("Commands", command_line.summary()),
        "Every command has `--help`. Results go to standard output, progress and errors to "
        "standard error.",
    ]
    for each in found:
        parts += [f"{'#' * each.level} {each.name}", each.says]
        if each.usage:
            parts += [f"`{each.usage}`", _table(_OPTION, _rows(each.options))]
        if each.filtered:
            parts.append("And the options of [which claims](#which-claims).")
    filters = {p.name: p for each in found for p in each.filters}
    parts += [
        "## Which claims",
        "These options choose claims. They are the same wherever they stand, and all that are "
        "given must hold.",
        _table(_OPTION, _rows(filters.values())),
    ]
    return _page(parts)


def types() -> str:
    """The table of claim types, from the taxonomy."""
    rows: dict[str, list[tuple[str, ...]]] = {}
    for each in claim_types().values():
        row = (f"`{each.name}`", each.covers, each.section, each.plover or "", each.acled or "")
        rows.setdefault(each.family, []).append(row)
    parts = _opening(
        "Claim types",
        "The nearest classes of PLOVER and ACLED are given for comparison; none of them is an "
        "equal. The types are data: see [data files](data-files.md#taxonomytoml).",
    )
    for family, table in rows.items():
        heads = ("Type", "Covers", "Section", "PLOVER", "ACLED")
        parts += [f"## {family}", _table(heads, table)]
    return _page(parts)


def settings() -> str:
    """Every setting with its variable and default, from the docstring of `Settings`."""
    says = attributes(Settings)
    rows = [
        (f"`{each.name}`", f"`{PREFIX}{each.name.upper()}`", _default(each.name), says[each.name])
        for each in fields(Settings)
    ]
    intro = (
        "A setting is a field of `contested.settings.Settings` in Python and a variable in the "
        "environment elsewhere. A value of the wrong form is refused; true and false are written "
        "`1` and `0`."
    )
    variables = [(f"`{name}`", says) for name, says in command_line.variables()]
    parts = [
        *_opening("Settings", intro),
        _table(("Setting", "Variable", "Default", "What it does"), rows),
        "Options of commands that can be set in the environment too:",
        _table(("Variable", "What it does"), variables),
    ]
    return _page(parts)


def columns() -> str:
    """The columns of tables, CSV and Parquet, from `contested.store.columns`."""
    parts = _opening(
        "Columns",
        "The columns of CSV, Parquet and Arrow tables, in their order. `text` is UTF-8, `whole` a "
        "64-bit integer, `number` a 64-bit float. See [exports](exports.md).",
    )
    tables: dict[str, Iterable[Column[Any]]] = {
        "Claims": CLAIM_COLUMNS,
        "Documents": DOCUMENT_COLUMNS,
        "Events": EVENT_COLUMNS,
        "Points of series": SERIES_COLUMNS,
        "Matrix": MATRIX_COLUMNS,
    }
    for title, listed in tables.items():
        rows = [(f"`{each.name}`", each.kind, each.holds) for each in listed]
        parts += [f"## {title}", _table(("Column", "Kind", "Holds"), rows)]
    return _page(parts)


def labels() -> str:
    """What frames may ask for: noun classes, from `nouns.toml`, and conditions, from the code."""
    classes = {
        (f"`{e.text('name')}`", e.text("within", ""), e.text("kind", ""), e.text("group", ""))
        for e in entries("nouns", "class")
    }
    conditions = [
        (f"`{name}`", _first_line(holds))
        for name, holds in _CONDITIONS.items()
        if _explained(holds)
    ]
    parts = [
        *_opening(
            "Labels and conditions",
            "What a frame's roles and `needs` can name beside what [frames](frames.md) explains.",
        ),
        "## Classes of nouns",
        _table(("Class", "Within", "Kind", "Group"), sorted(classes)),
        "## Conditions",
        _table(("Condition", "Holds"), sorted(conditions)),
    ]
    return _page(parts)


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "types.md": types,
    "settings.md": settings,
    "columns.md": columns,
    "labels.md": labels,
}


def attributes(documented: type) -> dict[str, str]:
    """What the `Attributes:` of a class's docstring say of each, on one line."""
    _, _, listed = inspect.cleandoc(documented.__doc__ or "").partition("Attributes:\n")
    found = re.findall(r"^    (\w+): (.*(?:\n      +.*)*)", listed, re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in found}


def _default(name: str) -> str:
    value = getattr(Settings(), name)
    if name == "cache":
        return "the user's cache folder"
    return (
        f"`{value:_}`"
        if type(value) is int
        else f"`{str(value).lower()}`"
        if value not in ("", ())
        else "none"
    )


def _rows(options: Iterable[Any]) -> list[tuple[str, str]]:
    return [(command_line.named(each), command_line.says(each)) for each in options]


def _explained(holds: Callable[..., Any]) -> bool:
    return bool(holds.__doc__)


def _first_line(holds: Callable[..., Any]) -> str:
    return (holds.__doc__ or "").strip().splitlines()[0]


def _opening(title: str, words: str) -> list[str]:
    return [f"# {title}", NOTE, words]


def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    heads = tuple(heads)
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(c.replace("|", "\\|") for c in row) + " |" for row in lines)


def _page(parts: Iterable[str]) -> str:
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` name those that are stale."""
    stale = [name for name, make in PAGES.items() if _old(name) != make()]
    for name in stale:
        if "--check" not in arguments:
            (HERE / name).write_text(PAGES[name](), encoding="utf-8")
        sys.stdout.write(f"docs/{name}\n")
    return 1 if stale and "--check" in arguments else 0


def _old(name: str) -> str:
    path = HERE / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
