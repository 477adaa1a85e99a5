"""What is counted: the units' file."""

from pathlib import Path

import pytest

from contested.errors import DataError
from contested.language.units import Units, default_units, singular


def test_signs_alone_are_no_unit() -> None:
    """A phrase that is but a hyphen and a full stop counts nothing."""
    assert default_units().of(["-", "."]) is None


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Russian soldiers", "person"),
        ("main battle tanks", "tank"),
        ("fuel tanks", "vehicle"),
        ("air defence systems", "air_defence"),
        ("square kilometers", "km2"),
        ("Ukrainians", "person"),
        ("Su-34s", "aircraft"),
        ("military airports", "airfield"),
        ("prisoner swaps", "exchange"),
    ],
)
def test_the_longest_known_phrase_decides(words: str, unit: str) -> None:
    """A fuel tank is no tank; models and peoples are known by their form."""
    found = default_units().of(words.split())
    assert found is not None
    assert found.name == unit


def test_an_unknown_noun_has_no_unit() -> None:
    """It becomes its own unit elsewhere."""
    assert default_units().of(["placards"]) is None


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("villages", "village"),
        ("families", "family"),
        ("servicemen", "serviceman"),
        ("buses", "bus"),
        ("churches", "church"),
        ("loss", "loss"),
        ("aircraft", "aircraft"),
    ],
)
def test_singulars(plural: str, single: str) -> None:
    """Regular and irregular nouns."""
    assert singular(plural) == single


def test_a_users_folder_adds_units(tmp_path: Path) -> None:
    """A line in a TOML file is enough for a new unit."""
    (tmp_path / "units.toml").write_text('[[unit]]\nname = "goat"\nnouns = ["goat"]\n')
    found = Units.load((tmp_path,)).of(["black", "goats"])
    assert found is not None
    assert found.name == "goat"


def test_a_wrong_entry_is_named_with_its_line(tmp_path: Path) -> None:
    """A misspelt field is an error that says where."""
    (tmp_path / "units.toml").write_text('# goats\n[[unit]]\nname = "goat"\nnoun = ["goat"]\n')
    with pytest.raises(DataError, match=r"units\.toml:2: unknown field 'noun'"):
        Units.load((tmp_path,))
