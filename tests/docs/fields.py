"""Which fields the data files can have: as the parts that read them ask for them."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import contested.data
from contested.data import Entry, entries
from contested.extract.cues import Cues
from contested.extract.toolbox import Toolbox
from contested.gazetteer import source
from contested.ingest.furniture import rules
from contested.ingest.publishers import publishers
from contested.language.place_words import place_words
from contested.language.standing import StandingWords
from contested.language.units import Units
from contested.present.wording import Wording
from contested.settings import Settings

NOWHERE = Path("no-such-folder")
"""With a folder of one's own, nothing is taken that was loaded before."""
Fields = dict[tuple[str, str], set[str]]
"""By kind of file and name of table: the fields that are read or stand in the program's files."""


def kinds() -> Iterator[str]:
    """The kinds of data files: `actors` for a folder of them, `means` for a single file."""
    root = Path(contested.data.__file__).parent
    for each in sorted(root.iterdir()):
        if each.suffix == ".toml" or (each.is_dir() and list(each.glob("*.toml"))):
            yield each.stem


def fields(patch: pytest.MonkeyPatch) -> Fields:
    """Every field, by reading all data and noting what is asked of each entry."""
    found: Fields = defaultdict(set)
    tables = dict(_entries())
    for (kind, table, _), entry in tables.items():
        found[kind, table] |= set(entry.fields)
    places = {(e.file, e.line): (kind, table) for (kind, table, _), e in tables.items()}
    only = Entry.only

    def noted(entry: Entry, *names: str) -> None:
        if (entry.file, entry.line) in places:
            found[places[entry.file, entry.line]] |= set(names)
        only(entry, *names)

    patch.setattr(Entry, "only", noted)
    _read_all()
    return found


def _entries() -> Iterator[tuple[tuple[str, str, str], Entry]]:
    root = Path(contested.data.__file__).parent
    for kind in kinds():
        files = [root / f"{kind}.toml", *sorted((root / kind).glob("*.toml"))]
        words = "".join(f.read_text(encoding="utf-8") for f in files if f.is_file())
        for table in sorted({line.strip("[] ") for line in words.splitlines() if line[:2] == "[["}):
            for entry in entries(kind, table):
                yield (kind, table, f"{entry.file}:{entry.line}"), entry


def _read_all() -> None:
    Toolbox.load(Settings(data=(NOWHERE,)))
    for words in (Cues, StandingWords, Units, Wording):
        words.load()
    rules()
    publishers()
    source.check()
    place_words.cache_clear()
    place_words()
