"""Counts that share a verb each have their own figure, place and day; lines without auxiliaries."""

import pytest

from tests.extract.account import claims, places


def told(text: str, claim_type: str) -> list[tuple[float | None, list[str]]]:
    """Figure and places of the claims of a type, in the order of the figures in the text."""
    found = [c for c in claims(text) if c.type == claim_type and c.quantity]
    found.sort(key=lambda c: c.quantity.span.start if c.quantity else 0)
    return [(c.quantity.low if c.quantity else None, places(c)) for c in found]


@pytest.mark.parametrize(
    ("text", "claim_type", "expected"),
    [
        (
            "Nine people were killed in Tyre and four in Sidon, the ministry said.",
            "people.killed",
            [(9, ["Tyre"]), (4, ["Sidon"])],
        ),
        (
            "Air defences downed 30 drones over Belgorod, six over Tula and two near Bryansk.",
            "strike.intercepted",
            [(30, ["Belgorod"]), (6, ["Tula"]), (2, ["Bryansk"])],
        ),
        (
            "Mines wounded three boys near Taiz and a farmer was shot in Aden.",
            "people.wounded",
            [(3, ["Taiz"]), (1, ["Aden"])],
        ),
    ],
)
def test_each_count_has_its_place(
    text: str, claim_type: str, expected: list[tuple[int, list[str]]]
) -> None:
    """A number before where it was goes on with the verb; a clause of its own does not."""
    assert told(text, claim_type) == expected


def test_each_count_has_its_day() -> None:
    """So does one before when it was."""
    found = [
        c
        for c in claims("The army lost 20 men at Kidal in March 2013 and 30 in April 2013.")
        if c.quantity
    ]
    days = {c.quantity.low: str(c.time.start)[:7] for c in found if c.quantity and c.time}
    assert days == {20: "2013-03", 30: "2013-04"}


def test_a_share_is_what_is_done_something_to() -> None:
    """What is shot down of more than that."""
    found = told("The air force shot down 21 of 59 drones over Odesa.", "strike.intercepted")
    assert found == [(21, ["Odesa"])]


@pytest.mark.parametrize(
    ("line", "claim_type"),
    [
        ("Two drones shot down over Crimea", "strike.intercepted"),
        ("Kyiv: Two drones shot down over Crimea", "strike.intercepted"),
        ("Russia: 34 Ukrainian drones intercepted overnight over Belgorod", "strike.intercepted"),
        ("Army: Kalma village liberated", "territory.capture"),
        ("Aid convoy hit in Rafah, five dead", "people.killed"),
    ],
)
def test_lines_without_auxiliaries(line: str, claim_type: str) -> None:
    """What is done to somebody is read without its auxiliary, and a line without a verb ends."""
    assert claim_type in {c.type for c in claims(line)}


@pytest.mark.parametrize(
    "line",
    [
        "of Murom, a drone struck a car",
        "Of Idlib, a raid killed nine.",
        "of the port, a shell fell",
    ],
)
def test_lines_cut_off_in_front_end(line: str) -> None:
    """A line whose top word is "of" is read to its end."""
    assert all(c.trigger.text in line for c in claims(line))
