"""A title without the name of the site behind it."""

import pytest

from contested.ingest.titles import without_site


@pytest.mark.parametrize(
    ("title", "alone"),
    [
        (
            "Two hurt in raid on Bata - WXYZ News 5 - Bata, News & Weather",
            "Two hurt in raid on Bata",
        ),
        ("Rebels leave the port of Bata | Gulf Daily News", "Rebels leave the port of Bata"),
        ("Rebels leave the port of Bata - BataToday.com", "Rebels leave the port of Bata"),
        ("Rebels leave Bata – army says it holds the port", None),
        ("Rebels leave Bata - the news of it spread fast", None),
        ("Raid on Bata - two more hurt", None),
        ("Live - Bata News", None),
    ],
)
def test_a_site_shows_itself_behind_a_dash_or_bar(title: str, alone: str | None) -> None:
    """By a station's or paper's words; what goes on with the title stays."""
    assert without_site(title) == (alone or title)
