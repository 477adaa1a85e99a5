"""Numbers as they are written."""

import pytest

from contested.language.numbers import grouped_by_dot, read_number, value_of
from contested.language.words import words_of


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,150", 1150, 1150),
        ("5 000", 5000, 5000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("300 thousand", 300_000, 300_000),
        ("$2.3bn", 2_300_000_000, 2_300_000_000),
        ("two hundred and fifty", 250, 250),
        ("ninety-three", 93, 93),
        ("two and a half million", 2_500_000, 2_500_000),
        ("half a million", 500_000, 500_000),
        ("two dozen", 24, 24),
        ("scores", 40, 99),
        ("dozens", 24, 99),
        ("several dozen", 24, 99),
        ("hundreds", 200, 999),
        ("a few hundred", 200, 999),
        ("thousands", 2_000, 9_999),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of thousands", 200_000, 999_999),
        ("several", 3, 9),
        ("a few", 3, 5),
        ("a couple", 2, 2),
    ],
)
def test_a_number_has_the_guides_bounds(text: str, low: float, high: float) -> None:
    """Exact numbers have one value, vague ones the annotation guide's bounds."""
    words = words_of(text)
    number = read_number(words, 1 if text.startswith("$") else 0)
    assert number is not None
    assert (number.low, number.high, number.end) == (low, high, len(words))


@pytest.mark.parametrize("text", ["many", "some", "few", "tank", "T-72", "488th", "a tank"])
def test_what_is_no_number(text: str) -> None:
    """Models, ordinals and loose quantifiers are none."""
    assert read_number(words_of(text), 0) is None


def test_a_dot_groups_thousands_only_where_things_are_counted() -> None:
    """1.150 is a decimal unless somebody asks for a count."""
    assert value_of("1.150") == 1.15
    assert grouped_by_dot("1.150") == 1150
    assert grouped_by_dot("1.15") is None
