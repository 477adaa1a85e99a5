"""A side's feats keep their speaker through a paragraph."""

from tests.extract.account import claim

MINISTRY = "Units had pushed the enemy back near Lyman, the Russian defence ministry said."


def test_the_sides_own_feat_stays_its_speakers() -> None:
    """What the ministry's own side beat off in the next sentence is the ministry's word."""
    text = f"{MINISTRY} Russian troops repelled four attacks near Terny."
    assert [s.party for s in claim(text, "repelled", "battle.repelled").attribution] == ["Russia"]


def test_what_another_side_does_is_the_reports_own() -> None:
    """Ukraine's feat is not told by the Russian ministry."""
    text = f"{MINISTRY} Ukrainian troops repelled four attacks near Terny."
    assert claim(text, "repelled", "battle.repelled").attribution == ()


def test_a_new_paragraph_ends_the_bulletin() -> None:
    """The next paragraph is the report's own."""
    text = f"{MINISTRY}\nRussian troops repelled four attacks near Terny."
    assert claim(text, "repelled", "battle.repelled").attribution == ()
