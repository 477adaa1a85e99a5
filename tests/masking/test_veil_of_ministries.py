"""A ministry that is called by a place keeps its name where the place is shown as its region."""

import pytest

from contested.masking.veil import Veil


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Tora Health Ministry", "Tora Health Ministry"),
        ("the Tora government", "the Saru District government"),
        ("Tora Hospital", "Saru District Hospital"),
        ("a school in Tora", "a school in Saru District"),
    ],
)
def test_a_ministry_keeps_its_name(words: str, shown: str) -> None:
    """Where somebody was harmed is not told by it; a hospital's name would tell."""
    veil = Veil(names=(("Tora", "Saru District"),), coarse=frozenset({"Tora"}))
    assert veil.words(words) == shown
