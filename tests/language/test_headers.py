"""Whose own account a page is."""

import pytest

from contested.actors import Directory
from contested.language.headers import partisan_side
from contested.language.page import read
from contested.language.pipeline import Pipeline
from contested.model.document import Document

TEXTS = [
    ("The enemy lost 40 troops near Saraqib.", "Syria"),
    ("Our troops hold Saraqib.", "Syria"),
    ("The ministry said the enemy had lost 40 troops near Saraqib.", None),
    ('"The enemy lost 40 troops near Saraqib."', None),
    ("Troops left Saraqib.", None),
]


@pytest.mark.parametrize(("text", "side"), TEXTS)
def test_an_enemy_in_nobodys_mouth_makes_a_page_a_sides_own(text: str, side: str | None) -> None:
    """What somebody says of an enemy is not the page's account; without names it is the home side's."""
    page = read(Document("page", text), Pipeline())
    assert partisan_side(page, {}, Directory.load(), "syria") == side
