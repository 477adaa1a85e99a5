"""Where a sentence ends."""

import pytest

from contested.language.sentences import split

CASES = [
    ("The truce has held since June. Hamas freed nine captives.", 2),
    ("It fell in May. Troops left on 7 July. 12 people stayed.", 3),
    ("They left on Sept. 10 at dawn.", 1),
    ("He died around 5:30p.m. Thursday at the Bell River bridge.", 1),
    ("The raid began at 5p.m. Nobody was hurt.", 2),
    ("A queue for bread in Homs, August. 14, 2019.", 1),
]


@pytest.mark.parametrize(("text", "number"), CASES)
def test_a_full_stop_ends_a_sentence_or_shortens_a_word(text: str, number: int) -> None:
    """Behind a month in full it ends one, unless a day follows; behind an hour, unless its day does."""
    assert len(split(text)) == number


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The guard fled.Police said so.", ["The guard fled.", "Police said so."]),
        (
            'Nobody was hurt."They ran," she said.',
            ["Nobody was hurt.", '"They ran," she said.'],
        ),
        ('She said "we ran."They hid.', ['She said "we ran."', "They hid."]),
        ("The U.S. base and Bahn.Com stand.", ["The U.S. base and Bahn.Com stand."]),
        ("Sgt.Cole of St.Peter left.", ["Sgt.Cole of St.Peter left."]),
    ],
)
def test_a_lost_space_ends_no_less(text: str, sentences: list[str]) -> None:
    """Pages lose the space between paragraphs; the quotation mark goes with what it opens or closes."""
    assert [each.text for each in split(text)] == sentences
