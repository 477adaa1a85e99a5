"""The days of a claim's time words, counted from the account and from what is still to come."""

import pytest

from tests.extract.account import claim, start

CASES = [
    # an hour without a date is of the day that the account is on
    ("Rebels shelled Homs on Sunday. A mortar killed two men at dusk.", "killed", "people.killed", "2024-08-11"),
    ("A mortar killed two men in Homs at dawn today.", "killed", "people.killed", "2024-08-14"),
    # the bare hour of another paragraph is the report's own
    (
        "Rebels shelled Homs on Sunday.\n\nAt 4am a mortar killed two men in Hama.",
        "killed",
        "people.killed",
        "2024-08-14",
    ),
    # "that night" after "overnight" is the same night
    (
        "Jets hit Homs overnight. A convoy was attacked that night.",
        "attacked",
        "battle.attack",
        "2024-08-13",
    ),
    # what follows counts from the happening rather than from who spoke when
    (
        "Shells hit Homs on Friday, the ministry said on Monday. The next morning jets bombed it.",
        "bombed",
        "strike",
        "2024-08-10",
    ),
    # … and from what a clause tells rather than from what only dates a thing in it
    (
        "Aid reached Homs on Monday, the first since the raid on Friday. The next day shells hit it.",
        "hit",
        "strike",
        "2024-08-13",
    ),
    # "since then" begins where the stretch named last does
    (
        "The rebels took Homs in March 2023. Since then 40 people have been killed there.",
        "killed",
        "people.killed",
        "2023-03-01",
    ),
    # counted from a happening that the report dates elsewhere, in whatever words
    (
        "Gunmen hit a bridge near Homs on 2 August. Two days after gunmen hit the bridge, jets bombed it.",
        "bombed",
        "strike",
        "2024-08-04",
    ),
    (
        "Three weeks after the ceasefire took hold, jets struck Homs. The ceasefire took hold on 21 July.",
        "struck",
        "strike",
        "2024-08-11",
    ),
    ("Gunmen attacked Homs on 2 August. A day after the attack jets bombed Hama.", "bombed", "strike", "2024-08-03"),
    ("Rastan fell on Friday. Homs was taken hours after Rastan fell.", "taken", "territory.capture", "2024-08-09"),
    # what is in that happening has not its time, and the sentence's own day comes first
    (
        "Rebels took Homs on Saturday, three days after they burst out of their enclave.",
        "took",
        "territory.capture",
        "2024-08-10",
    ),
    # "that day"
    ("Rebels shelled Homs on Sunday. A convoy was attacked that day.", "attacked", "battle.attack", "2024-08-11"),
    # a weekday lies behind, unless what happens then is planned
    ("The rebels attacked Homs on Friday.", "attacked", "battle.attack", "2024-08-09"),
    ("The two sides will hold talks in Geneva on Friday.", "talks", "diplomacy.talks", "2024-08-16"),
    # before a closing tag
    (
        "The junta lost control of Lashio, the capital of the north, in early August, rebels said.",
        "lost control",
        "territory.withdrawal",
        "2024-08-01",
    ),
    # on what befell the counted
    (
        "The staff put Russian losses at 1,210 soldiers killed or wounded in the past 24 hours.",
        "losses",
        "people.casualties",
        "2024-08-13",
    ),
    # a stretch named again
    (
        "In the past three days shells killed nine people. In the same period 40 people were wounded.",
        "wounded",
        "people.wounded",
        "2024-08-11",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), CASES)
def test_a_time_is_counted_from_its_account(
    text: str, trigger: str, kind: str, expected: str
) -> None:
    """What a report's time words mean depends on the day that it speaks of."""
    assert start(claim(text, trigger, kind)) == expected


def test_what_is_demanded_by_a_time_is_still_to_come() -> None:
    """The end that somebody sets lies ahead, though the demand is made."""
    text = "Washington demanded a truce by early September."
    found = claim(text, "truce", "diplomacy.agreement")
    assert found.time is not None
    assert found.time.end == "2024-09-10"
    assert claim(text, "demanded", "diplomacy.appeal").time is None


def test_without_a_day_of_publication_no_time_is_resolved() -> None:
    """The words stay, the days are left open."""
    found = claim("A shell killed two men in Homs on Friday.", "killed", "people.killed", "")
    assert found.time is not None
    assert found.time.span.text == "on Friday"
    assert found.time.start is None


def test_what_is_agreed_at_a_meeting_is_of_its_day() -> None:
    """Not of the stretch that counts the meetings."""
    text = (
        "Russia and Ukraine agreed at a short meeting in Istanbul on Monday to exchange at least"
        " 1,200 prisoners of war, in their third round of direct negotiations since May."
    )
    assert start(claim(text, "agreed", "diplomacy.agreement")) == "2024-08-12"


def test_a_happening_that_the_report_does_not_date_gives_no_day() -> None:
    """Weeks after something undated are no time, and the happening itself is not then."""
    text = "Jets bombed Homs two weeks after rebels shot down a helicopter."
    assert claim(text, "bombed", "strike").time is None
    assert claim(text, "shot down", "materiel.destroyed").time is None
