"""Counts that come back: a figure told again, what it was before, what some of those are, what is left."""

import pytest

from tests.extract.claims import claims_of

Told = set[tuple[str, float | None]]
K, W, S, D = "people.killed", "people.wounded", "strike.intercepted", "materiel.destroyed"


def _told(text: str, *types: str) -> Told:
    """Type and lower bound of the claims of some types."""
    found = (c for c in claims_of(text) if c.type in types)
    return {(c.type, c.quantity.low if c.quantity else None) for c in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A raid on Homs killed three. The figure stood at five on Monday and rose to six.", {(K, 3), (K, 5), (K, 6)}),
        ("Nine boys were killed in Homs, officials in Hama said, up from six the previous day.", {(K, 9), (K, 6)}),
        ("In Homs 4,100 people have died since May, it was said, an increase of 12.", {(K, 4100), (K, 12)}),
        ("Estimates of the number killed in Homs vary from 900 to 3,000.", {(K, 900)}),
        ("Death toll in Homs market blast climbs to 74", {(K, 74)}),
        ("The clinic in Homs took in 40 of the wounded, of whom eleven died.", {(K, 11)}),
        ("Two raids struck Syria: one on Homs killed 26, and another on Hama killed 15.", {(K, 26), (K, 15)}),
        ("The militia counted 25 dead and 130 wounded in Homs.", {(K, 25), (W, 130)}),
        ("A quadruple murder shook Homs on Monday.", {(K, 4)}),
        ("Three other people were treated at a hospital in Homs and released.", {(W, 3)}),
        ("A baker and his wife who were killed in Homs were buried on Monday.", {(K, 1)}),
        ("A raid on Homs killed nine. The victims included two nurses.", {(K, 9), (K, 2)}),
        ("A guard saw 20 bodies in Homs; a second source put them at nearly 30.", {(K, 20), (K, 30)}),
        ("Troops shot dead two boys, eight and fifteen, in Homs.", {(K, 2)}),
        ("Eighteen auxiliaries, known as the Owls, fell in an ambush near Homs.", {(K, 18)}),
        ("The number of people killed in Homs rose to 640, an increase of more than a third.", {(K, 640)}),
        ("In Homs 43 people lost their lives and close to 200 were wounded.", {(K, 43), (W, 200)}),
        ("At Homs, the old capital, two men, one of them a nurse, were killed.", {(K, 2), (K, 1)}),
        ("Crews found two bodies in Homs, lifting the number killed in the raid to 33.", {(K, 2), (K, 33)}),
        ("The army said that 16 of its men had fallen in Homs on Monday.", {(K, 16)}),
        ("The junta hanged a man in Homs for spying.", {(K, 1)}),
        ("Some 120 people were hurt in Homs, two thirds of them women.", {(W, 120), (W, 66.7)}),
        ("More than 900 people were killed in Homs, two in five of them children.", {(K, 900), (K, 40)}),
        ("Raids on Homs killed ten on May 3, a medic said, three of them boys.", {(K, 10), (K, 3)}),
        ("In Homs 34 people were hurt, 16 of them women and six of them boys.", {(W, 34), (W, 16), (W, 6)}),
        ("A blast in Homs killed nine, which took the total since May to 40.", {(K, 9), (K, 40)}),
        ("Among the dead in Homs were a reporter, Ali Musa, two guards and a cook.", {(K, 1), (K, 2)}),
        ("Two generals were among seven members of the guard who were killed in Homs.", {(K, 7), (K, 2)}),
        ("Nine members of one family were brought in dead after the raid on Homs.", {(K, 9)}),
        ("Night attack on a church in Homs: at least 40 worshippers dead", {(K, 40)}),
        ("A blast wounded nine in Homs; two of the latter died, bringing the dead to 13.", {(W, 9), (K, 2), (K, 13)}),
    ],
)  # fmt: skip
def test_the_dead_and_hurt(text: str, told: Told) -> None:
    """Each number that a toll comes to is a claim."""
    assert _told(text, K, W) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Syria said 42 drones were shot down over five regions, 32 of them over Homs.", {(S, 42), (S, 32)}),
        ("Air defences downed twelve drones over Homs; a further 30 were lost to jamming.", {(S, 12), (S, 30)}),
        ("Its forces shot down five jets, three of them MiGs, and lost nine tanks in Homs.", {(D, 5), (D, 3), (D, 9)}),
        ("It put losses over the period at 160 men, killed and wounded, nine tanks and two guns.", {(D, 9), (D, 2)}),
    ],
)  # fmt: skip
def test_things_shot_down_and_lost(text: str, told: Told) -> None:
    """A part is of what was counted, not of where it was."""
    assert _told(text, S, D) == told


@pytest.mark.parametrize(
    ("text", "claim_type", "lows"),
    [
        ("Over the past day 154 clashes were recorded along the front near Homs.", "battle.attack", {154}),
        ("Damascus controls about a fifth of Syria.", "territory.control", {20}),
        ("Some 2,000 Russian peacekeepers are stationed in Nagorno-Karabakh.", "territory.control", {2000}),
        ("The army controls a town of 5,000 people.", "territory.control", {None}),
        ("Nine out of ten of the missiles fired at Homs were intercepted.", S, {90}),
        ("Nine out of ten of the missiles fired at Homs were intercepted.", "strike", {None}),
        ("More than 8,000 people in Homs have lost their homes.", "people.displaced", {8000}),
        ("The air force dropped fourteen bunker-busters on Homs.", "strike", {14}),
        ("Six generals and 2,389 men surrendered in Homs.", "people.surrendered", {6, 2389}),
        ("It was the group's 47th attack on Homs by one count.", "battle.attack", {None}),
        ("A shell landed on a school in Homs.", "strike", {1}),
        ("The school in Homs was hit by a drone.", "strike", {1}),
        ("A roadside bomb in Homs struck a convoy.", "strike", {1}),
        ("A mine exploded under a minibus near Homs.", "strike", {1}),
        ("A drone strike hit Homs.", "strike", {None}),
        ("The missile hit a van in Homs.", "strike", {None}),
        ("The army said Iran had fired 38 missiles, of which it shot down 30.", S, {30}),
        ("A woman in Homs said soldiers had arrested my brother.", "people.detained", {1}),
        ("Some 160,000, half of them Syrians, have crossed into Iraq.", "people.displaced", {160000, 50}),
        ("The army burnt nine tanks and captured six more in Homs.", "materiel.captured", {6}),
        ("All but four of the market's 210 stalls were burnt down in Homs.", "infrastructure.damaged", {206}),
        ("The rebels hold all but two of the districts of Homs.", "territory.control", {None}),
        ("In Homs the authorities have moved 8,500 people into 14 shelters.", "people.displaced", {8500}),
        ("Their staff treated 47 patients in Homs, three in four of them with burns.", "civil.aid", {47, 75}),
    ],
)  # fmt: skip
def test_other_counts(text: str, claim_type: str, lows: set[float | None]) -> None:
    """The claims of a type with their figures."""
    assert _told(text, claim_type) == {(claim_type, low) for low in lows}


def test_closing_airports_is_no_advance() -> None:
    """Who shuts something in the north does not close in on it."""
    assert not _told("Syria closed 32 airports in the north until May 15.", "territory.advance")


@pytest.mark.parametrize(
    "text",
    ["They are not dead, a nurse in Homs said.", 'A nurse in Homs said: "He is not dead."'],
)
def test_who_is_not_dead(text: str) -> None:
    """Negative is what is said not to be so."""
    assert [c.polarity for c in claims_of(text) if c.type == K] == ["negative"]


def test_the_doer_who_died_too_did_it() -> None:
    """A clause on somebody who was hurt says what he did."""
    found = claims_of("A rebel who killed five guards in Homs was shot dead.")
    agents = {c.quantity.low: c.agent for c in found if c.type == K and c.quantity}
    assert agents[5] is not None
    assert agents[1] is None


@pytest.mark.parametrize(
    ("text", "claim_type", "told"),
    [
        ("Hamas frees 16 hostages, Israel 30 men, as truce goes on", "people.exchanged", {"Hamas": 16, "Israel": 30}),
        ("Kyiv got back 502 bodies, Moscow 48.", "people.exchanged", {"Kyiv": 502, "Moscow": 48}),
        ("Baku is holding two Armenians, Yerevan a dozen Azeris.", "people.detained", {"Baku": 2, "Yerevan": 12}),
        ("Ukraine shot down 40 drones overnight and Russia 12.", S, {"Ukraine": 40, "Russia": 12}),
        ("Ukraine shot down 40 drones, and Russia 12 times denied it.", S, {"Ukraine": 40}),
    ],
)  # fmt: skip
def test_another_whose_verb_is_left_out(text: str, claim_type: str, told: dict[str, int]) -> None:
    """Each of two who do the same has its own figure."""
    found = [c for c in claims_of(text) if c.type == claim_type]
    agents = {c.agent.span.text: c.quantity.low for c in found if c.agent and c.quantity}
    assert agents == told


def test_hostages_broken_down() -> None:
    """Counts that add up to the one before them are its parts, also behind a day."""
    text = "Hamas handed over nine hostages on Wednesday, five Israeli women, two Thais and two Russians."
    found = [c for c in claims_of(text) if c.type == "people.exchanged" and c.quantity]
    parts = {c.quantity.low: bool(c.quantity.part_of) for c in found if c.quantity}
    assert parts == {9: False, 5: True, 2: True}


def test_a_day_is_no_part_of_the_verb() -> None:
    """The ground that a clause is on was taken that day."""
    text = "In Homs, which the rebels took on August 3, a union has documented 31 rapes."
    taken = [c for c in claims_of(text) if c.type == "territory.capture"]
    assert [c.time.start for c in taken if c.time] == ["2024-08-03"]


def test_those_who_flee_do_no_shelling() -> None:
    """A link before a noun opens its clause."""
    found = claims_of("Two hundred families flee as shelling kills eleven in Homs")
    assert [c.agent for c in found if c.type in {K, "strike"}] == [None, None]


def test_who_counts_the_dead_has_lost_none() -> None:
    """A monitor that counts them is no target; the land that moved its people is not moved."""
    (dead,) = (
        c for c in claims_of("HRANA, a rights group, counts 865 dead in Homs.") if c.type == K
    )
    assert dead.target is None or "HRANA" not in dead.target.span.text
    found = claims_of("China has evacuated 3,125 of its citizens from Homs, India 1,700.")
    agents = [c.agent.span.text for c in found if c.type == "people.displaced" and c.agent]
    assert "India" not in agents


def test_raising_a_number_rescues_nobody() -> None:
    """To lift a toll is no rescue."""
    text = "Crews found two bodies in Homs, lifting the number killed in the raid to 33."
    assert not [c for c in claims_of(text) if c.type == "people.rescued"]


def test_most_of_the_missiles() -> None:
    """They are what was fired, and not the land that they were fired at."""
    text = "Iran fired 180 missiles at Israel, most of which were intercepted."
    (stopped,) = (c for c in claims_of(text) if c.type == S)
    assert stopped.target is not None
    assert "missiles" in stopped.target.span.text


def test_a_share_with_a_place_of_its_own() -> None:
    """A share of those counted before is a part of them."""
    text = "Some 154 clashes were recorded along the front, a third of them near Pokrovsk."
    found = [c for c in claims_of(text) if c.type == "battle.attack" and c.quantity]
    told = {c.quantity.unit: (c.target, len(c.places)) for c in found if c.quantity}
    assert told == {"attack": (None, 0), "percent": (None, 1)}


def test_twin_blasts_are_nobodys_twins() -> None:
    """That there were two of them names no doer and no town."""
    found = claims_of("Twin car bombs kill nine in Homs, president says")
    assert [c.agent for c in found if c.type in {K, "strike"}] == [None, None]
    assert {p.span.text for c in found for p in c.places if p.span} == {"Homs"}


def test_a_feast_is_no_place() -> None:
    """Easter is an island, Easter Sunday is a day."""
    found = claims_of("A raid in the early hours of Easter Sunday killed nine in Homs.")
    assert {p.span.text for c in found for p in c.places if p.span} == {"Homs"}
