"""How GeoNames dumps are added."""

import shutil
import zipfile
from pathlib import Path

import pytest

from contested.errors import ContestedError
from contested.gazetteer import Gazetteer, dump
from contested.gazetteer.dump import add
from contested.gazetteer.index import ADDED
from contested.settings import Settings
from tests.gazetteer.index import index


def line(number: int, name: str, *, kind: str = "P", feature: str = "PPL", also: str = "") -> str:
    """A dump's line for a place that we made up."""
    start = [str(number), name, name, also, "48.5", "37.5", kind, feature, "UA", "", "05"]
    return "\t".join([*start, "", "", "", "120", "", "90", "Europe/Kyiv", "2024-01-01"])


def looked_up(settings: Settings) -> Gazetteer:
    """The compiled index with what was added."""
    return Gazetteer(*index().paths[:1], settings.cache / ADDED)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a cache of the test's own."""
    return Settings(cache=tmp_path / "cache")


def test_added_places_are_found_by_all_their_names(tmp_path: Path, settings: Settings) -> None:
    """A village of a dump is found by name, alternate name and misspelling."""
    file = tmp_path / "XX.txt"
    file.write_text(line(990000001, "Vyshnevozerka", also="Вишневозерка") + "\n")
    assert add(file, settings).added == 1
    places = looked_up(settings)
    for name in ("Vyshnevozerka", "Вишневозерка"):
        assert [r.geonames_id for r in places.find(name)] == [990000001]
    assert places.similar("Vishnevozerka", frozenset({"UA"}))[0].name == "Vyshnevozerka"


def test_a_zip_is_read_and_hotels_are_left_out(tmp_path: Path, settings: Settings) -> None:
    """The text file inside an archive is read; kinds that reports do not name are left out."""
    file = tmp_path / "XX.zip"
    lines = [line(990000002, "Hotel Zorya", kind="S", feature="HTL"), line(990000003, "Zorynets")]
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("readme.txt", "not this one")
        archive.writestr("XX.txt", "\n".join(lines) + "\n")
    done = add(file, settings)
    assert (done.added, done.left_out, done.lines) == (1, 1, 2)


def test_the_same_file_adds_nothing_twice(tmp_path: Path, settings: Settings) -> None:
    """A second import of a file does nothing."""
    file = tmp_path / "XX.txt"
    file.write_text(line(990000004, "Zorynets") + "\n")
    add(file, settings)
    assert add(file, settings).added == 0
    assert len(looked_up(settings).find("Zorynets")) == len(index().find("Zorynets")) + 1


def test_an_interrupted_import_goes_on_where_it_stopped(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an interruption only the lines that are left are read."""
    monkeypatch.setattr(dump, "_BATCH", 2)
    file = tmp_path / "XX.txt"
    file.write_text("".join(line(990000010 + n, f"Zorynets {n}") + "\n" for n in range(5)))

    def stop(read: int, whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(file, settings, stop)
    done = add(file, settings)
    assert (done.added, done.lines) == (3, 5)
    assert all(looked_up(settings).find(f"Zorynets {n}") for n in range(5))


def test_a_bad_line_is_recorded_and_the_rest_added(tmp_path: Path, settings: Settings) -> None:
    """A line with too few columns is named; the others are added."""
    file = tmp_path / "XX.txt"
    file.write_text(f"{line(990000020, 'Zorynets')}\n1\tbroken\n{line(990000021, 'Zoryane')}\n")
    done = add(file, settings)
    assert done.added == 2
    assert [number for number, _ in done.failed] == [2]


def test_a_file_of_another_kind_is_refused(tmp_path: Path, settings: Settings) -> None:
    """Another file is refused with what to take instead."""
    file = tmp_path / "notes.txt"
    file.write_text("some notes\n")
    with pytest.raises(ContestedError, match="no GeoNames dump"):
        add(file, settings)


def test_a_missing_file_is_refused(tmp_path: Path, settings: Settings) -> None:
    """A file that is not there is refused."""
    with pytest.raises(ContestedError, match="cannot be read"):
        add(tmp_path / "none.zip", settings)
    shutil.rmtree(settings.cache)
