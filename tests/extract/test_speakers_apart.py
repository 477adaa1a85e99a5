"""Two who say one thing are two speakers, side by side."""

import pytest

from tests.extract.account import claim


@pytest.mark.parametrize(
    ("who", "speakers"),
    [
        ("officials and witnesses said", ["officials", "witnesses"]),
        ("two diplomats and a U.N. source said", ["two diplomats", "a U.N. source"]),
        ("the mayor and a nurse said", ["the mayor", "a nurse"]),
        ("fire and rescue workers said", ["fire and rescue workers"]),
        ("a spokesman for the army and navy said", ["a spokesman for the army and navy"]),
    ],
)
def test_each_of_two_who_say_it_is_a_speaker(who: str, speakers: list[str]) -> None:
    """Where each is named with words of its own."""
    found = claim(f"A drone hit the port of Odesa, {who}.", "hit", "strike")
    assert [s.span.text for s in found.attribution if s.span] == speakers
    assert {s.depth for s in found.attribution} == {1}


def test_neither_of_two() -> None:
    """Who takes no position, each for itself."""
    text = "Neither the army nor the rebels have acknowledged the truce signed in Sake."
    found = claim(text, "truce", "diplomacy.agreement")
    assert [s.span.text for s in found.attribution if s.span] == ["the army", "the rebels"]


def test_the_spokesman_of_who_is_named_in_the_sentence() -> None:
    """Not of the group that spoke before."""
    text = (
        "The Three Brotherhood Alliance has taken Kunlong, residents said.\n\n"
        "Fighters of the Ta'ang National Liberation Army (TNLA) entered the town before dawn after"
        " soldiers abandoned their post there, its spokesman, Mai Aung, said."
    )
    found = claim(text, "entered", "territory.advance", "2023-11-13").speaker
    assert found is not None
    assert (found.name, found.party) == ("Mai Aung", "Ta'ang National Liberation Army")
