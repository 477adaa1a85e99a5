"""Who came to harm where a sentence tells of several people, or leaves words out."""

import pytest

from contested.model.vocabulary import Modality
from tests.extract.claims import claims_of

KILLED, WOUNDED = "people.killed", "people.wounded"


@pytest.mark.parametrize(
    ("sentence", "kind", "whom"),
    [
        ("Aunt: Boy shot sister in face by accident", WOUNDED, ["sister"]),
        ("Teacher held after six-month-old baby is shot in Bata", WOUNDED, ["six-month-old baby"]),
        (
            "A herder is held over a raid that left another herder hospitalized.",
            WOUNDED,
            ["another herder"],
        ),
        ("Woman, 3-year-old boy dead in raid on Kano", KILLED, ["Woman, 3-year-old boy"]),
        ("Teacher kills wife, her son in Bata", KILLED, ["wife", "her son"]),
        ("A trader and a guard were each wounded.", WOUNDED, ["A trader", "a guard"]),
        ("Two traders were each shot in the leg.", WOUNDED, ["Two traders"]),
        ("A trader was found shot in the head in Bata.", WOUNDED, ["A trader"]),
        (
            "Medics found a trader lying on the quay with a gunshot wound.",
            WOUNDED,
            ["a trader"],
        ),
        ("The girl has passed away, a nurse said.", KILLED, ["The girl"]),
        ("A guard shot two cooks and then turned the gun on himself.", KILLED, ["A guard"]),
        (
            "The teacher shot him and killed his little sister.",
            KILLED,
            ["his little sister"],
        ),
        ("The teacher shot him and killed his little sister.", WOUNDED, ["him"]),
        ("The army says the guard who killed Adam fled to Bata.", KILLED, ["Adam"]),
        (
            "Two men showed up at a clinic suffering from gunshot wounds.",
            WOUNDED,
            ["Two men"],
        ),
        ("Soldiers found two men in a house suffering from burns.", WOUNDED, ["two men"]),
        ("Four people have been shot, and three of them have died.", WOUNDED, ["Four people"]),
        ("The envoy's murder shook Bata.", KILLED, ["The envoy"]),
        ("A guard shot dead a trader and his son in Bata.", KILLED, ["a trader", "his son"]),
        ("Soldiers shot dead two traders in Bata.", KILLED, ["two traders"]),
        ("Relatives found Karimi dead in a ditch near Bata.", KILLED, ["Karimi"]),
        ("Medics found dead cattle in Bata.", KILLED, []),
        ("Crowds marched in Bata after the teacher's killing.", KILLED, ["the teacher"]),
        ("Two men were held over the trader's shooting death.", KILLED, ["the trader"]),
        ("The army's killing of two herders was condemned.", KILLED, ["two herders"]),
        ("The army's killings in Bata were condemned.", KILLED, []),
        ("Four people shot to death in Bata", KILLED, ["Four people"]),
        ("Guard charged in fatal shooting of 7-year-old", KILLED, ["7-year-old"]),
    ],
)
def test_a_harm_is_of_whoever_came_to_it(sentence: str, kind: str, whom: list[str]) -> None:
    """And of nobody else in the sentence."""
    told = [c for c in claims_of(sentence) if c.type == kind and c.target]
    assert sorted(c.target.span.text for c in told if c.target) == sorted(whom)


@pytest.mark.parametrize(
    ("sentence", "kind", "numbers"),
    [
        ("A woman and 3-year-old child were killed in Bata.", KILLED, [1, 1]),
        ("A man, woman and child were rushed to a hospital in Bata.", WOUNDED, [1, 1, 1]),
        ("A husband and father was killed in Bata.", KILLED, [1]),
        ("She was wounded by her nine-year-old son in Bata.", WOUNDED, []),
        ("Two adult males and one female were hurt in Bata.", WOUNDED, [1, 2]),
        ("Three men shot, a fourth wounded by shrapnel in Bata", WOUNDED, [1, 3]),
        ("All five victims in Bata expected to live; raider at large", WOUNDED, [5]),
    ],
)
def test_each_of_several_people_is_counted(sentence: str, kind: str, numbers: list[int]) -> None:
    """One by the article of the first, if they are not one person under two names."""
    counts = [c.quantity.low for c in claims_of(sentence) if c.type == kind and c.quantity]
    assert sorted(n for n in counts if n is not None) == numbers


def test_who_is_mourned_in_another_clause_is_none_of_those_hit() -> None:
    """Only a number alone is of some of them: "five were shot, two fatally"."""
    found = claims_of("A girl was shot as people met to mourn a boy fatally shot in the morning.")
    assert ("A girl", KILLED) not in {(c.target.span.text, c.type) for c in found if c.target}


def test_what_a_death_seems_to_have_been_is_no_doubt_of_it() -> None:
    """It happened, by accident or not."""
    sentence = "The death of a teacher appears to be an accident, the mayor said."
    assert {c.modality for c in claims_of(sentence) if c.type == KILLED} == {Modality.ASSERTED}
