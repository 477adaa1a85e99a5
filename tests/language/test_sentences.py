"""Where a sentence ends."""

import pytest

from contested.language.sentences import split

CASES = [
    ("The truce has held since June. Hamas freed nine captives.", 2),
    ("It fell in May. Troops left on 7 July. 12 people stayed.", 3),
    ("They left on Sept. 10 at dawn.", 1),
    ("A queue for bread in Homs, August. 14, 2019.", 1),
]


@pytest.mark.parametrize(("text", "number"), CASES)
def test_a_month_in_full_is_no_abbreviation(text: str, number: int) -> None:
    """A full stop behind it ends the sentence, unless a day follows."""
    assert len(split(text)) == number
