"""What dailies write: bare ministries, "as Kyiv said", "This was stated by", parts of a land."""

import pytest

from tests.extract.account import claim, claims, places


def test_a_bare_ministry_tells_of_its_own_sides_gains() -> None:
    """Whose ministry it is follows from whose success it tells, not from whose land it names."""
    text = (
        "Russian forces “liberated the village of Rohan” in Ukraine's Kharkiv region, "
        "the defence ministry said."
    )
    assert claim(text, "liberated", "territory.capture").attribution[0].party == "Russia"


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had taken the hill while the rebels said they had beaten back the raid.",
        "The army said it had taken the hill as rebels said they had beaten back the raid.",
    ],
)
def test_who_speaks_meanwhile(text: str) -> None:
    """What another says at the same time is not part of what the first says."""
    found = claim(text, "beaten", "battle.repelled")
    assert len(found.attribution) == 1
    assert "rebels" in found.attribution[0].span.text


def test_said_of_the_sentence_before() -> None:
    """A passive that points back gives the sentence before its speaker."""
    text = "Rebels seized the base at Kalma. This was reported by the governor, Jean Kaba."
    assert [s.name for s in claim(text, "seized", "territory.capture").attribution] == ["Jean Kaba"]


def test_who_answers_the_sentence_before_has_not_told_it() -> None:
    """A denial that points back is a reaction, and a clause of its own is what is said."""
    denied = claims("Rebels seized the base at Kalma. This was denied by the army.")
    first = next(c for c in denied if c.trigger.text == "seized")
    assert first.attribution == ()
    said = claims("Rebels seized Kalma. It was reported by the army that three men had died.")
    assert next(c for c in said if c.trigger.text == "seized").attribution == ()


def test_parts_of_a_land() -> None:
    """A compass point before a land's name cuts out a part of it."""
    text = "Troops captured a village in east Ukraine on Thursday, closing in on Kurakhove."
    assert places(claim(text, "captured", "territory.capture")) == ["east Ukraine"]


def test_a_year_before_is_not_the_day_of_what_follows() -> None:
    """What a place was before the war does not date the news."""
    text = "The town had 20,000 people before the war began in 2022. Troops shot down 78 drones."
    assert claim(text, "shot down", "strike.intercepted").time is None


def test_who_leads_the_operation_does_it() -> None:
    """In a passive, the doer may be named with the operation."""
    text = "The village of Lypove was captured in an operation carried out by Russian marines."
    found = claim(text, "captured", "territory.capture")
    assert found.agent is not None
    assert found.agent.party == "Russia"


def test_whose_region_it_is() -> None:
    """A title's place is not where it happened when the sentence says where."""
    text = (
        "A tower was damaged in the Rostov region, Rostov governor Yuri Slyusar said, adding that "
        "no one was injured."
    )
    assert places(claim(text, "injured", "people.wounded")) == ["Rostov region"]


def test_days_before_a_source_are_no_part_of_it() -> None:
    """ "On Saturday officials said": the officials said it."""
    text = (
        "Also on Saturday Russian-installed authorities in Horlivka said two people were wounded."
    )
    found = next(c for c in claims(text) if c.type == "people.wounded")
    assert found.attribution[0].span.text.startswith("Russian-installed")


@pytest.mark.parametrize("who", ["Yemen's warring sides", "Sudan's warring parties"])
def test_both_sides_of_a_war_are_neither(who: str) -> None:
    """Whose land the war is in is not whose side they are on."""
    found = claim(f"{who} resumed talks in Geneva on Monday.", "talks", "diplomacy.talks")
    assert found.agent is None or found.agent.party is None


def test_a_stretch_in_a_month_is_of_that_month() -> None:
    """ "Over three days in April" does not end today."""
    text = "The swap of 90 prisoners was carried out over three days in April."
    found = claim(text, "swap", "people.exchanged")
    assert found.time is not None
    assert str(found.time.start)[5:7] == "04"


def test_who_discusses_says_nothing() -> None:
    """Talks are held, not said by those who hold them."""
    text = "Yemen's government and the Houthis discuss a prisoner swap in Amman."
    assert claim(text, "discuss", "diplomacy.talks").attribution == ()
