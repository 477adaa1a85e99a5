"""The stretches of a sentence that each tell something of their own."""

import pytest

from contested.extract.segments import segment_of
from tests.language.tables import parsed

CASES = [
    ("Shells hit Sumy, and troops entered Hrem.", ["Shells hit Sumy,", "and troops entered Hrem."]),
    ("Shells hit Sumy; troops entered Hrem.", ["Shells hit Sumy;", "troops entered Hrem."]),
    ("Shells hit Sumy, Lviv, and Hrem on Monday.", ["Shells hit Sumy, Lviv, and Hrem on Monday."]),
    ("Shells hit Sumy and troops entered Hrem.", ["Shells hit Sumy and troops entered Hrem."]),
]


@pytest.mark.parametrize(("sentence", "stretches"), CASES)
def test_a_stretch_ends_where_another_clause_begins(sentence: str, stretches: list[str]) -> None:
    """A comma with a joint between two finite clauses, or a semicolon, ends one; a list does not."""
    doc = parsed(sentence).doc
    found = list(dict.fromkeys(segment_of(doc, t.i) for t in doc))
    assert [doc[a:b].text for a, b in found] == stretches
