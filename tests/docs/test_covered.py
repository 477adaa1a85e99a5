"""What the program offers is documented; each list here is read from the code."""

import re
import tomllib
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import contested
from contested.cli.program import COMMANDS
from contested.data.taxonomy import claim_types
from contested.export import EXPORTERS
from contested.extract import frames, roles
from contested.ingest import READERS
from contested.model import vocabulary
from contested.store import schema, views
from contested.store.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS
from tests.docs.fields import fields, kinds
from tests.docs.pages import ROOT, coded, generator, rows, section, text, written


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_explained_beyond_its_help(command: str) -> None:
    """Some page that a person wrote shows how the command is used."""
    assert re.search(rf"\bcontested {command}\b", written())


def test_every_option_of_every_command_is_documented() -> None:
    """Under the command's heading, or among the filters that commands share."""
    line = generator("command_line")
    shared = coded(section("commands.md", "Which claims"))
    missing = []
    for command in line.commands():
        own = coded(section("commands.md", command.name)) | shared
        every = (*command.options, *command.filters)
        options = [o for p in every if p.param_type_name == "option" for o in p.opts]
        missing += [f"{command.name} {option}" for option in options if option not in own]
    assert not missing


def test_every_setting_is_documented_with_what_it_does() -> None:
    """In the table of settings, by name and variable, with words beside it."""
    settings = {r[0]: r for r in rows(written("settings.md")) if len(r) == 4}
    from contested.settings import PREFIX, Settings  # noqa: PLC0415

    for name in Settings.__slots__:
        row = settings[f"`{name}`"]
        assert row[1] == f"`{PREFIX}{name.upper()}`"
        assert len(row[3].split()) > 2


def test_every_claim_type_is_documented() -> None:
    """By its name in the table of types."""
    assert set(claim_types()) <= coded(written("types.md"))


def test_every_column_of_an_export_is_documented() -> None:
    """Those of claims and of documents."""
    for title, columns in (("Claims", CLAIM_COLUMNS), ("Documents", DOCUMENT_COLUMNS)):
        assert {c.name for c in columns} <= coded(section("columns.md", title))


def test_every_extension_point_is_documented() -> None:
    """Each entry-point group that the code looks into stands in the table of extension points."""
    groups = set()
    for module in walk_packages(contested.__path__, "contested."):
        path = Path(str(module.module_finder.path)) / f"{module.name.rpartition('.')[2]}"  # type: ignore[union-attr]
        file = path.with_suffix(".py") if not module.ispkg else path / "__init__.py"
        if "entry_points(group=GROUP)" in file.read_text(encoding="utf-8"):
            groups.add(import_module(module.name).GROUP)
    assert len(groups) >= 4
    assert groups <= coded(written("extending.md"))


def test_every_field_of_a_frame_is_documented() -> None:
    """In the tables of frames, with words beside it."""
    explained = {n for row in rows(written("frames.md")) for n in coded(row[0]) if len(row[1]) > 5}
    assert set(frames._FIELDS) <= explained


def test_everything_that_a_frame_can_ask_for_is_documented() -> None:
    """Labels, conditions and selectors."""
    pages = coded(written("frames.md", "labels.md"))
    assert frames.SPECIAL - pages == set()
    assert frames.CONDITIONS - pages == set()
    assert set(roles._SELECTORS) - pages == set()


def test_every_field_of_every_data_file_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the heading of the file, by the name of its table where it has several."""
    missing = []
    for (kind, table), names in fields(monkeypatch).items():
        page = section("data-files.md", f"{kind}.toml") or section("data-files.md", kind)
        if kind == "frames":
            page += written("frames.md")
        if kind == "cues" or f"[[{table}]]" not in page:
            assert f"[[{table}]]" in page, f"table {table} of {kind}"
        missing += [f"{kind} [[{table}]] {name}" for name in sorted(names - coded(page))]
    assert not missing


@pytest.mark.parametrize("kind", list(kinds()))
def test_every_data_file_has_a_section(kind: str) -> None:
    """A file, or a folder of files, by its name."""
    assert section("data-files.md", f"{kind}.toml") or section("data-files.md", kind)


def test_every_reader_and_export_format_is_documented() -> None:
    """By the word that names it on the command line, and a reader by its endings too."""
    documents, exports = coded(written("documents.md")), coded(written("exports.md"))
    assert {n.strip(",") for r in READERS for n in (r.name, *r.endings)} <= documents
    assert {e.format for e in EXPORTERS} <= exports


def test_every_table_and_view_of_the_ledger_is_documented() -> None:
    """By name, in the tables of the page on the ledger."""
    import_module("contested.store.claim_tables")
    import_module("contested.store.tables")
    assert set(schema.metadata.tables) | set(views.VIEWS) <= coded(written("ledger.md"))


def test_every_value_of_every_vocabulary_is_documented() -> None:
    """Acts, kinds, modalities and the rest, in the pages on claims and their parts."""
    pages = coded(written("claims.md", "speakers.md", "places.md", "times.md", "figures.md"))
    missing = [
        f"{each.__name__} {value.value}"
        for each in vars(vocabulary).values()
        if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
        for value in each
        if value.value not in pages
    ]
    assert not missing


def test_the_import_contract_on_the_page_is_the_one_that_is_checked() -> None:
    """The layers of `pyproject.toml`, from top to bottom."""
    project = tomllib.loads(text(ROOT / "pyproject.toml"))
    (contract,) = project["tool"]["importlinter"]["contracts"]
    layers = [
        {part.strip().removeprefix("contested.") for part in layer.split(":")}
        for layer in contract["layers"]
    ]
    table = rows(section("architecture.md", "The import contract"))
    assert [coded(row[0]) for row in table] == layers
