"""Those who were hit and what became of them, as papers and agencies tell of it."""

import pytest

from contested.model.claim import Claim
from contested.model.vocabulary import Basis, Modality
from tests.extract.claims import claims_of

KILLED, WOUNDED = "people.killed", "people.wounded"


@pytest.mark.parametrize(
    ("sentence", "tolls"),
    [
        ("Five people were shot, two of them fatally, in Goma.", {(KILLED, 2), (WOUNDED, 5)}),
        ("Four men were shot, one fatally, in Kano.", {(KILLED, 1), (WOUNDED, 4)}),
        ("4 shot, one fatally, in Aden", {(KILLED, 1), (WOUNDED, 4)}),
        ("6 shot outside a club in Jos", {(WOUNDED, 6)}),
        (
            "The shelling left two people dead and seven others injured.",
            {(KILLED, 2), (WOUNDED, 7)},
        ),
        (
            "One man is dead and three others hurt after a raid on Hama.",
            {(KILLED, 1), (WOUNDED, 3)},
        ),
        ("Four people found shot to death in a flat in Zabid", {(KILLED, 4)}),
        ("Eight people, including the two who died, were shot.", {(KILLED, 2), (WOUNDED, 8)}),
        ("Six men were hurt, leaving two in critical condition.", {(WOUNDED, 6), (WOUNDED, 2)}),
        ("Three children were struck by shrapnel in Taiz.", {(WOUNDED, 3)}),
        ("The number of dead rose to 21 in Taiz.", {(KILLED, 21)}),
        ("There are 40 Israelis dead after the raid.", {(KILLED, 40)}),
        ("Two guards are being treated for gunshot wounds.", {(WOUNDED, 2)}),
        ("A nine-year-old was shot in the arm in Bria.", {(WOUNDED, 1)}),
        ("A juvenile was found at home with a gunshot wound.", {(WOUNDED, 1)}),
        ("Prosecutors are looking into the wounding of two teenagers.", {(WOUNDED, 2)}),
        ("Five pupils shot outside a school in Butembo", {(WOUNDED, 5)}),
        ("A boy is dead after being shot in the chest in Bria.", {(KILLED, 1)}),
        ("Three herders died after they were hit by gunfire.", {(KILLED, 3)}),
        ("One of the six, a welder, died of his burns.", {(KILLED, 1)}),
        ("Two of the 15 herders hit on Monday have died.", {(KILLED, 2)}),
        ("A mine went off, fatally wounding three cooks.", {(KILLED, 3)}),
        (
            "The raid left one man dead and six others with gunshot wounds.",
            {(KILLED, 1), (WOUNDED, 6)},
        ),
        ("A trader died after he and four others were shot.", {(KILLED, 1), (WOUNDED, 4)}),
        ("Police look into the fatal shooting of two traders.", {(KILLED, 2)}),
        ("A shell killed three grandchildren and two nephews.", {(KILLED, 3), (KILLED, 2)}),
        ("Image 1 of 14 A teen died at the hospital on Monday.", {(KILLED, 1)}),
        (
            "The raid left two people dead and three others in hospital.",
            {(KILLED, 2), (WOUNDED, 3)},
        ),
        ("The raid left one man dead and two in critical condition.", {(KILLED, 1), (WOUNDED, 2)}),
        ("The raid left four dead and seven wounded.", {(KILLED, 4), (WOUNDED, 7)}),
        ("The raid left a man dead and another wounded.", {(KILLED, 1), (WOUNDED, 1)}),
        ("A mine leaves one dead and two injured in Kano", {(KILLED, 1), (WOUNDED, 2)}),
        ("A mine left two dead, five wounded and a school in ruins.", {(KILLED, 2), (WOUNDED, 5)}),
        ("The raid left nine people dead and dozens in hospital.", {(KILLED, 9), (WOUNDED, 24)}),
        ("Two other victims were transported to the hospital by car.", {(WOUNDED, 2)}),
        ("Three women were flown to a trauma center in Mosul.", {(WOUNDED, 3)}),
        ("Six more victims were located nearby, suffering from gunshot wounds.", {(WOUNDED, 6)}),
        ("Five victims showed up at the hospital with gunshot wounds.", {(WOUNDED, 5)}),
        ("Soldiers saw four other people with gunshot wounds.", {(WOUNDED, 4)}),
        ("All nine victims are expected to survive, a doctor said.", {(WOUNDED, 9)}),
        ("Two of the herders were pronounced deceased on Monday.", {(KILLED, 2)}),
        ("A 20-year-old woman suffered a fatal gunshot wound.", {(KILLED, 1)}),
        ("The blast at a mill claimed one man's life.", {(KILLED, 1)}),
        ("Police look into the shooting of two traders.", {(WOUNDED, 2)}),
        ("Medics arrived to find one man with a gunshot wound.", {(WOUNDED, 1)}),
        ("3 DEAD, 8 WOUNDED IN RAID ON KADUGLI - ARMY", {(KILLED, 3), (WOUNDED, 8)}),
    ],
)
def test_the_dead_and_the_hurt_of_a_sentence(sentence: str, tolls: set[tuple[str, int]]) -> None:
    """Each number with its type, and nobody displaced."""
    found = claims_of(sentence)
    counted = {
        (c.type, c.quantity.low) for c in found if c.type in (KILLED, WOUNDED) and c.quantity
    }
    assert tolls <= counted
    assert {pair for pair in counted if pair not in tolls} <= {(WOUNDED, 2)}
    assert "people.displaced" not in {c.type for c in found}


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Woman fatally shot in Taiz is identified", KILLED),
        ("Man dead from his wounds after raid on Bria", KILLED),
        ("Juvenile shot in the leg in Goma", WOUNDED),
        ("Boy, 4, shoots self in foot with rifle", WOUNDED),
        ("Girl, 2, in critical condition after raid on Bria", WOUNDED),
    ],
)
def test_a_headline_leaves_out_what_makes_a_passive(headline: str, kind: str) -> None:
    """Who was shot is the one that it opens with."""
    found = {c.type for c in claims_of(headline)}
    assert kind in found
    assert not found & ({KILLED, WOUNDED} - {kind})


def test_who_is_named_before_a_shooting_is_not_hit_in_it() -> None:
    """Nor does it take the death told beside it: "dead in police shooting"."""
    for headline in (
        "Man dead in officer-involved shooting; officer hurt - WXYZ Harare",
        "Two dead in police shooting in Nairobi",
    ):
        assert KILLED in {c.type for c in claims_of(headline)}
        assert "police" not in {c.target.span.text for c in claims_of(headline) if c.target}


def test_who_shoots_at_others_in_a_headline_is_not_hit() -> None:
    """Nor is what is shot down."""
    for headline in ("Police shot at crowd in Nairobi", "Rebels shot down drone near Goma"):
        assert not {KILLED, WOUNDED} & {c.type for c in claims_of(headline)}


@pytest.mark.parametrize(
    "sentence",
    ["Some 40 rebels were killed and wounded.", "Nineteen guards were killed or injured."],
)
def test_dead_and_hurt_under_one_figure_are_casualties(sentence: str) -> None:
    """Which of them died is not said."""
    assert {c.type for c in claims_of(sentence)} == {"people.casualties"}


def test_the_dead_among_those_hit_are_a_part_of_them() -> None:
    """Two of the five: no further two."""
    died, hit = (_one(t, "Five people were shot, two fatally, in Goma.") for t in (KILLED, WOUNDED))
    assert died.quantity is not None
    assert died.quantity.part_of == hit.id


def test_the_dead_are_counted_and_not_held() -> None:
    """In whatever tense they are told of."""
    sentence = "The gunman is in custody after a raid that has left three people dead."
    quantity = _one(KILLED, sentence).quantity
    assert quantity is not None
    assert quantity.basis is Basis.COUNT


@pytest.mark.parametrize(
    "sentence",
    [
        "Police heard one shot in the street.",
        "The bridge was in critical condition.",
        "The talks were declared dead on Monday.",
        "The port was hit by two missiles.",
        "The minister is expected to survive the vote.",
        "The generator was flown to a hospital.",
        "Three dockers were taken to a detention centre.",
        "The child shooting in Kano shocked the town.",
    ],
)
def test_nobody_is_hurt_where_nobody_is_told_of(sentence: str) -> None:
    """A shot that was fired, and things in a bad way."""
    assert not {c.type for c in claims_of(sentence)} & {KILLED, WOUNDED}


def _one(type_: str, sentence: str) -> Claim:
    return next(c for c in claims_of(sentence) if c.type == type_)


@pytest.mark.parametrize(
    "sentence",
    [
        "There are more than 20,000 Sudanese soldiers dead and wounded.",
        "There were dozens dead and wounded, a doctor said.",
        "The general spoke of 900 Syrian soldiers dead or wounded in Idlib.",
    ],
)
def test_dead_and_wounded_with_one_figure_are_casualties(sentence: str) -> None:
    """One claim for both."""
    assert [c.type for c in claims_of(sentence)] == ["people.casualties"]


def test_bodies_that_are_found_are_counted_once() -> None:
    """Neither the noun nor the verb makes a claim beside the other's."""
    found = claims_of("Three more bodies were recovered in Hodeidah.")
    assert [c.type for c in found] == [KILLED]


def test_the_displaced_who_are_killed_are_counted_once() -> None:
    """What the dead were before is no displacement of its own."""
    text = "Three displaced individuals were killed and two others injured in Khan Younis."
    found = [c.type for c in claims_of(text)]
    assert "people.killed" in found
    assert "people.displaced" not in found


def test_bodies_that_are_taken_to_a_hospital_are_not_hurt() -> None:
    """Nor is a patient let go by an enemy."""
    text = "The bodies of three fighters were taken to the hospital."
    assert WOUNDED not in {c.type for c in claims_of(text)}
    text = "A fourth victim was treated and released."
    assert "people.exchanged" not in {c.type for c in claims_of(text)}


def test_the_number_of_a_block_of_houses_counts_nobody() -> None:
    """ "Of the 5300 block" says where somebody lives."""
    text = "Haddad, of the 5300 block of Mill Street, was pronounced dead at the scene."
    assert [c.quantity for c in claims_of(text) if c.type == KILLED] == [None]


def test_a_day_behind_the_hurt_is_of_the_dead_too() -> None:
    """What one verb left them all has one day."""
    text = "A raid left one man dead and three others injured on Saturday night."
    days = {c.time.start for c in claims_of(text) if c.time and c.type in (KILLED, WOUNDED)}
    assert len(days) == 1
    assert all(c.time for c in claims_of(text) if c.type in (KILLED, WOUNDED))


def test_what_somebody_came_to_find_was_there() -> None:
    """No purpose of those who came."""
    found = _one(KILLED, "Police arrived to find three people dead.")
    assert found.modality is Modality.ASSERTED
