"""What reports write of exchanges: bodies, "the exchange", who returns, who is only described."""

import pytest

from tests.extract.account import claim, claims


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Khartoum transferred the bodies of 90 soldiers to the rebels.", 90),
        ("Baku will transfer the bodies of 600 killed Armenian soldiers.", 600),
        ("Hamas returned 12 captured Israeli soldiers on Friday.", 12),
        ("The junta freed 40 wounded Karen fighters in a swap.", 40),
    ],
)
def test_those_given_back_are_one_claim(text: str, figure: int) -> None:
    """Their capture or death is what describes them."""
    told = [c for c in claims(text) if c.quantity and c.quantity.low == figure]
    assert [c.type for c in told] == ["people.exchanged"]


def test_money_is_no_body() -> None:
    """A transfer of something else is no exchange."""
    assert not claims("The bank transferred the money of 90 customers.")


def test_captives_come_home() -> None:
    """Who returns from captivity was let go."""
    found = claim(
        "Forty Armenians are returning home from captivity.", "returning", "people.exchanged"
    )
    assert found.target is not None
    assert found.target.party == "Armenia"


@pytest.mark.parametrize("then", ["began on Monday", "is underway", "could happen next week"])
def test_the_exchange_goes_back_to_prisoners(then: str) -> None:
    """ "The exchange" after one of prisoners is that one."""
    text = f"Baku and Yerevan will swap 30 prisoners. The exchange {then}, the ministry said."
    assert claim(text, "exchange", "people.exchanged")


@pytest.mark.parametrize(
    "text",
    [
        "The guards traded fire with gunmen. The exchange began at noon.",
        "The sides swapped 90 prisoners. An exchange of fire began at noon.",
        "The sides swapped 90 prisoners. The stock exchange is closed.",
    ],
)
def test_another_exchange(text: str) -> None:
    """One of fire or of shares is none of prisoners."""
    assert not [c for c in claims(text) if c.trigger.text == "exchange"]


def test_who_carries_out_a_raid_made_it() -> None:
    """And not whoever answers it."""
    text = (
        "The governor ordered an evacuation in view of the raid carried out by M23 rebels in May."
    )
    found = claim(text, "raid", "battle.attack")
    assert found.agent is not None
    assert found.agent.party == "M23"


def test_of_whom_something_is_demanded() -> None:
    """ "A demand for X to withdraw": X is to do it, not who demands it."""
    text = "President Kagame on Friday repeated his demand for Burundi to withdraw from South Kivu."
    found = claim(text, "withdraw", "territory.withdrawal")
    assert found.agent is not None
    assert found.agent.party == "Burundi"
    assert found.modality.value == "demanded"
