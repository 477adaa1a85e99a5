"""The side of participants whose words name none."""

import pytest

from contested.model.claim import Claim
from tests.extract.account import claim

UKRAINE = " Ukraine and Russia have been at war since 2022, Kyiv and Moscow said."
SUDAN = " Sudan's army and the Rapid Support Forces have fought since 2023."
YEMEN = " Yemen's government and the Houthis have been at war since 2014."
MYANMAR = " Myanmar's junta and the Arakan Army have fought for years."


def parties(found: Claim) -> tuple[str | None, str | None]:
    """The sides of agent and target."""
    return (
        found.agent.party if found.agent else None,
        found.target.party if found.target else None,
    )


TARGETS = [
    # residents and buildings: whose ground it is
    ("Shelling killed two residents of Kherson on Monday." + UKRAINE, "killed", "people.killed", "Ukraine"),
    ("A drone damaged a school in Belgorod on Monday." + UKRAINE, "damaged", "infrastructure.damaged", "Russia"),
    # inside one state at war with itself, ground is no side
    ("Gunmen killed nine villagers near Nyala." + SUDAN, "killed", "people.killed", None),
    ("Junta jets killed nine villagers in Sittwe." + MYANMAR, "killed", "people.killed", None),
    # what is shot down: the other side's
    ("Ukrainian forces shot down nine drones over Poltava." + UKRAINE, "shot down", "strike.intercepted", "Russia"),
    # soldiers taken by one of two sides
    ("Ukrainian forces captured 12 soldiers near Sudzha." + UKRAINE, "captured", "people.captured", "Russia"),
    # who lost
    ("Russia lost 300 soldiers in a day." + UKRAINE, "lost", "people.casualties", "Russia"),
    # nobody's ground
    ("The Houthis killed three sailors in the Red Sea." + YEMEN, "killed", "people.killed", None),
    # whose people they are is open where a side hits ground of its own country
    ("Ukrainian artillery killed a woman in Donetsk." + UKRAINE, "killed", "people.killed", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), TARGETS)
def test_a_target_without_a_side_has_the_one_that_follows(
    text: str, trigger: str, kind: str, expected: str | None
) -> None:
    """From the ground, from the doer, or from the verb of losing."""
    assert parties(claim(text, trigger, kind))[1] == expected


AGENTS = [
    ("Some 9,000 people fled El Fasher in a week." + SUDAN, "fled", "people.displaced", None),
    (
        "Some 9,000 people fled Vovchansk in a week." + UKRAINE,
        "fled",
        "people.displaced",
        "Ukraine",
    ),
    ("Warplanes bombed a market in Nyala." + SUDAN, "bombed", "strike", "Sudan"),
    ("Drones struck a depot in Poltava." + UKRAINE, "struck", "strike", None),
]


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), AGENTS)
def test_a_doer_without_a_side_has_one_only_where_it_must(
    text: str, trigger: str, kind: str, expected: str | None
) -> None:
    """Those who flee are of the ground they leave, unless a state fights itself.

    Aircraft are a state's; a drone may be anyone's.
    """
    assert parties(claim(text, trigger, kind))[0] == expected
