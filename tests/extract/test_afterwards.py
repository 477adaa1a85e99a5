"""When something was, told by the sentence after it; and when a report came out, which is no such day."""

import pytest

from tests.extract.account import claim, claims, start

TUESDAY, THURSDAY = "2024-08-13", "2024-08-08"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (
            "Two men were killed at a depot in Kumba. It happened late on Tuesday.",
            "killed",
            TUESDAY,
        ),
        ("Two men were killed in Kumba.\nThe attack took place on Tuesday.", "killed", TUESDAY),
        ("A cook was killed. Police said the blast occurred on Tuesday.", "killed", TUESDAY),
        (
            "A cook was killed. The incident occurred around 5:30 p.m. Thursday at the bridge.",
            "killed",
            THURSDAY,
        ),
        ("Three men were killed in the raid that happened late on Tuesday.", "killed", TUESDAY),
        (
            "Police look into a shooting that happened late on Tuesday. Two men were killed.",
            "killed",
            TUESDAY,
        ),
        (
            "A trader accused in an August 8 raid that killed one and hurt three denied it.",
            "killed",
            THURSDAY,
        ),
        (
            "Two men were killed in Kumba. Both were cooks. The attack took place on Tuesday.",
            "killed",
            TUESDAY,
        ),
        (
            "Police arrested a man on Sunday over a raid that killed four. The raid happened on Tuesday.",
            "killed",
            TUESDAY,
        ),
    ],
)
def test_a_sentence_that_says_only_when_dates_what_was_told_before(
    text: str, trigger: str, day: str
) -> None:
    """ "It happened", "the attack took place": of whatever stands right before."""
    assert start(claim(text, trigger, "people.killed")) == day


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed. A similar attack took place in March.",
        "Two men were killed. The talks will take place on Friday.",
        "A general was convicted on Friday for the killing of nine villagers.",
        "Two men were arrested on Tuesday in connection with the killing of a guard.",
        "A court jailed two soldiers on Monday to ten years for killing five farmers.",
        "Villagers mourned on Sunday for the five children killed in the raid.",
        "Two men were killed. He was named on Friday. The attack took place on Tuesday.",
        "Two men were killed. It happened because of a quarrel on Tuesday over cattle.",
        "The boy should be home in the next day or two.\nTwo men were killed in the yard.",
        "Two men killed in Kumba Posted: Saturday, August 3, 2024 7:39 AM Updated: Monday, August 5, 2024",
        "Updated: Monday, August 5, 2024 4:10 PM\nTwo men were killed in Kumba.",
    ],
)
def test_another_things_day_is_not_carried(text: str) -> None:
    """Another happening's, one still to come, and that on which the report came out or was changed."""
    assert [c.time for c in claims(text) if c.type == "people.killed"] == [None]
