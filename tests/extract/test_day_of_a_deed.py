"""Whose day a day is: the deed's that it owns, and that of what is told of it next."""

from tests.extract.account import claim, start

PUBLISHED = "2016-12-24"  # a Saturday


def test_a_day_that_owns_a_deed_is_not_that_of_the_blame() -> None:
    """It is the deed's, and that of what is said of it behind."""
    text = (
        "Kyiv blamed Moscow for Tuesday's strike on a market in Kherson in which nine people died."
    )
    assert claim(text, "blamed", "diplomacy.accusation", PUBLISHED).time is None
    assert start(claim(text, "strike", "strike", PUBLISHED)) == "2016-12-20"
    assert start(claim(text, "died", "people.killed", PUBLISHED)) == "2016-12-20"


def test_those_who_attacked_did_it_on_the_day_of_the_attack() -> None:
    """ "The attackers" and "in the attack" go back to it, wherever the speaker sits."""
    text = (
        "Taliban fighters attacked a post in Kunar on Thursday, officials said.\n\n"
        "An officer in Asadabad said the attackers killed three soldiers.\n\n"
        "Two farmers were hurt in the attack, he said."
    )
    assert start(claim(text, "killed", "people.killed", PUBLISHED)) == "2016-12-22"
    assert start(claim(text, "hurt", "people.wounded", PUBLISHED)) == "2016-12-22"


def test_months_that_end_now_begin_where_they_are_counted_from() -> None:
    """ "In the four months since August" is since August."""
    text = "Some 300 people have died in air raids in the four months since August, doctors say."
    assert start(claim(text, "died", "people.killed", PUBLISHED)) == "2016-08-01"


def test_a_post_that_is_attacked_is_no_message() -> None:
    """Nor is it the media's."""
    text = "Taliban fighters attacked a post in Kunar on Thursday, officials said."
    found = claim(text, "attacked", "battle.attack", PUBLISHED).target
    assert found is not None
    assert found.party == "Afghanistan"
