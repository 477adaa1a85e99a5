"""The command `contested gazetteer`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from contested.cli.gazetteer import app
from contested.settings import Settings
from tests.gazetteer.test_dump import line


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own with the compiled index in it."""
    from tests.gazetteer.index import index  # noqa: PLC0415

    compiled = index().paths[0]
    (tmp_path / compiled.name).symlink_to(compiled)
    monkeypatch.setenv("CONTESTED_CACHE", str(tmp_path))
    assert Settings.from_environment().cache == tmp_path
    return tmp_path


def test_find_prints_places_as_json(cache: Path) -> None:
    """With --json the places are fields for programs."""
    result = CliRunner().invoke(app, ["find", "Luhansk", "--country", "ua", "--json"])
    assert result.exit_code == 0
    places = json.loads(result.stdout)
    assert {p["country"] for p in places} == {"UA"}
    assert {"name", "lat", "lon", "geonames_id"} <= places[0].keys()


def test_find_of_an_unknown_name_ends_with_3(cache: Path) -> None:
    """An unknown name is said on standard error, with exit code 3."""
    result = CliRunner().invoke(app, ["find", "Qwertzuburg"])
    assert (result.exit_code, result.stdout) == (3, "")
    assert "Qwertzuburg" in result.stderr


def test_what_add_added_is_found(cache: Path, tmp_path: Path) -> None:
    """A place of a dump is found at once."""
    dump = tmp_path / "XX.txt"
    dump.write_text(line(990000030, "Vyshnevozerka") + "\n")
    assert CliRunner().invoke(app, ["add", str(dump)]).exit_code == 0
    assert "Vyshnevozerka" in CliRunner().invoke(app, ["find", "Vyshnevozerka"]).stdout


def test_add_ends_with_1_when_a_line_failed_and_3_when_no_file_could_be_read(
    cache: Path, tmp_path: Path
) -> None:
    """Exit codes say whether all, some or nothing was done."""
    dump = tmp_path / "XX.txt"
    dump.write_text(line(990000031, "Zorynets") + "\nbroken\n")
    assert CliRunner().invoke(app, ["add", str(dump)]).exit_code == 1
    assert CliRunner().invoke(app, ["add", str(tmp_path / "none.txt")]).exit_code == 3
