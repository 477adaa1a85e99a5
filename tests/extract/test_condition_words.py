"""The word lists that conditions ask for."""

import re
from importlib.resources import files

import pytest

from contested.extract.condition_words import condition_words

_CODE = files("contested.extract")
_USED = re.compile(r'condition_words\("([^"]+)"\)')


def _used() -> set[str]:
    return {
        name
        for file in _CODE.iterdir()
        if file.name.endswith(".py")
        for name in _USED.findall(file.read_text(encoding="utf-8"))
    }


def test_every_list_of_the_file_is_used_by_a_condition() -> None:
    """No list stands there for nothing, and none that is asked for is missing."""
    text = files("contested.data").joinpath("conditions.toml").read_text(encoding="utf-8")
    listed = re.findall(r'^name = "([^"]+)"$', text, re.MULTILINE)
    assert sorted(listed) == sorted(_used())


@pytest.mark.parametrize("name", sorted(_used()))
def test_a_list_holds_lemmas_in_lower_case(name: str) -> None:
    """Words are compared with lemmas in lower case."""
    found = condition_words(name)
    assert found
    assert all(word == word.strip().lower() for word in found)


def test_an_unknown_list_is_an_error() -> None:
    """A misspelt name is no empty list."""
    with pytest.raises(KeyError):
        condition_words("no such words")
