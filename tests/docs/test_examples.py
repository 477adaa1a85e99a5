"""What the pages show works: Python, data files, commands, tables of figures and times."""

import re
import shlex
import textwrap
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contested.actors import Directory
from contested.data.taxonomy import claim_types
from contested.extract.frames import Frames
from contested.language.nouns import NounClasses
from contested.reader import Reader
from contested.settings import Settings
from tests.docs.pages import DOCS, PAGES, Block, blocks, generator, name, rows, section, text

BLOCKS = [block for page in PAGES for block in blocks(page)]
PYTHON = [b for b in BLOCKS if b.language == "python"]
RUN = sorted({b.page for b in PYTHON if b.info == "python run"})
_COMMAND = re.compile(r"^\s*(?:\$ )?(?:\w+=\S+ )?(contested .*)$", re.MULTILINE)
_PIPED = re.compile(r"\| (contested .*)$", re.MULTILINE)


def _where(block: Block) -> str:
    return f"{name(block.page)}:{block.line}"


def _commands() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        indented = re.findall(r"^    .*$", text(page), re.MULTILINE)
        shown = "\n".join([*indented, *(b.text for b in blocks(page) if b.language == "console")])
        for found in (*_COMMAND.finditer(shown), *_PIPED.finditer(shown)):
            command = re.split(r" \| | # ", found[1])[0].strip()
            yield f"{name(page)}: {command}", command


COMMANDS = dict(_commands())


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader with the program's own data and defaults."""
    return Reader(Settings.from_environment())


@pytest.mark.parametrize("block", PYTHON, ids=_where)
def test_a_python_example_is_python(block: Block) -> None:
    """Every Python block compiles."""
    compile(block.text, _where(block), "exec")


@pytest.mark.slow
@pytest.mark.parametrize("page", RUN, ids=name)
def test_the_examples_of_a_page_run_one_after_another(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blocks marked `python run`, in the page's order, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "example"}
    for block in blocks(page):
        if block.info == "python run":
            exec(compile(block.text, _where(block), "exec"), names)


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.language == "toml"], ids=_where)
def test_a_toml_example_is_toml(block: Block) -> None:
    """Each file of a block, which begins with its name in a comment, parses."""
    for words in _files(block).values():
        assert tomllib.loads(words)


@pytest.mark.parametrize("label", COMMANDS)
def test_a_command_that_is_shown_exists_with_its_options(label: str) -> None:
    """Every line that begins with `contested` names a command and options that it has."""
    words = shlex.split(COMMANDS[label])
    known = {each.name: each for each in generator("command_line").commands()}
    command = known.get(" ".join(words[:3])) or known.get(" ".join(words[:2]))
    if command is None:
        assert words[1:] in (["--help"], ["--version"]), COMMANDS[label]
        return
    every = (*command.options, *command.filters)
    has = {o for p in every for o in (*p.opts, *p.secondary_opts)} | {"--help"}
    asked = [w.partition("=")[0] for w in words[2:] if w.startswith("-") and len(w) > 1]
    assert set(asked) <= has, sorted(set(asked) - has)


def test_commands_are_found_in_the_pages() -> None:
    """The pages show commands enough for the test above to say something."""
    assert len(COMMANDS) > 20


def test_the_folder_of_ones_own_that_the_page_shows_loads(tmp_path: Path) -> None:
    """The actors, parties and conflict of the example fit the program's data."""
    folder = _folder("actors.md", tmp_path)
    directory = Directory.load((folder,))
    ada = directory.get("ada-brook")
    assert ada is not None
    assert ada.offices[0].held(date(2024, 8, 14))
    war = directory.conflict("lakeland")
    assert war is not None
    assert war.opponent("Lakeland") == "Highland Front"


def test_the_frame_that_the_page_shows_fires_as_its_sentences_say(tmp_path: Path) -> None:
    """The example of a frame loads, makes a claim of its example and none of its counter."""
    folder = _folder("frames.md", tmp_path)
    frames = Frames.load(NounClasses.load(), frozenset(claim_types()), (folder,))
    (frame,) = (f for f in frames.frames if f.predicate == "shadow")
    own = Reader(Settings(data=(folder,)))
    assert [c.type for c in own.claims(frame.examples[0])] == [frame.type]
    assert not own.claims(frame.counter[0])


@pytest.mark.parametrize("row", rows(section("figures.md", "Figures")), ids=lambda row: row[0])
def test_a_figure_that_the_page_shows_is_read_so(row: list[str], reader: Reader) -> None:
    """The bounds and comparator of the table, for people killed."""
    if not row[0].startswith('"'):
        return
    words, low, high, comparator = row[0].strip('"'), *row[1:3], row[3].strip("`")
    counted = words if words.endswith("men") else f"{words} people"
    found = [c.quantity for c in reader.claims(f"The blast killed {counted} in the market.")]
    (figure,) = (each for each in found if each is not None)
    bounds = [int(b.replace(",", "")) if b else None for b in (low, high)]
    assert [figure.low, figure.high] == bounds
    assert figure.comparator == comparator


@pytest.mark.parametrize("row", rows(section("times.md", "Times")), ids=lambda row: row[0])
def test_a_time_that_the_page_shows_is_read_so(row: list[str], reader: Reader) -> None:
    """The days and precision of the table, in a report of the day that its header names."""
    if not row[0].startswith('"'):
        return
    sentence = f"The shelling killed seven people {row[0].strip(chr(34))}."
    claims = reader.claims(sentence, published="2024-08-14")
    (time,) = {c.time for c in claims if c.type == "people.killed"}
    assert time is not None
    assert time.precision == row[2].strip("`")
    for day in re.findall(r"\d{4}-\d{2}-\d{2}", row[1]):
        assert day in (time.start, time.end)


def test_the_picture_of_the_readme_fetches_nothing() -> None:
    """It is an SVG of its own, small, without fonts, scripts or pictures from elsewhere."""
    picture = (DOCS / "pictures" / "brief.svg").read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\s\"')]+", picture))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert "<script" not in picture
    assert len(picture) < 60_000


def _files(block: Block) -> dict[str, str]:
    parts = re.split(r"^# (\S+/\S+\.toml|\S+\.toml.*)$", block.text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True)) or {"": block.text}


def _folder(page: str, under: Path) -> Path:
    for block in blocks(DOCS / page):
        if block.language == "toml":
            for file, words in _files(block).items():
                target = under / file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(textwrap.dedent(words), encoding="utf-8")
    return under / "my-data"
