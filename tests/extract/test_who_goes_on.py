"""Who is meant where a report goes on: "the agency", "the spokesman", "them", "on X"."""

import pytest

from tests.extract.account import claims


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (
            "Lebanon's National News Agency reported a strike on Tyre. "
            "The agency said five people had been killed.",
            "people.killed",
            "National News Agency",
        ),
        (
            "Ethiopia's army killed 30 rebels, state broadcaster EBC reported. "
            "The broadcaster said that 11 soldiers were wounded.",
            "people.wounded",
            "Ethiopian Broadcasting Corporation",
        ),
        (
            'Russia shelled Sumy. "It is hard," Nazar Voloshyn, an army spokesman, told reporters. '
            "The spokesman said that nine soldiers had died.",
            "people.killed",
            "Nazar Voloshyn",
        ),
        (
            '"We withdrew from Bara," one of its advisers, Tahir Basha, wrote on X. The army said '
            "nothing.",
            "territory.withdrawal",
            "Tahir Basha",
        ),
        (
            "Yerevan denied it. Azerbaijan's foreign ministry then published a statement. "
            "According to the document, a soldier died.",
            "people.killed",
            "Azerbaijani Ministry of Foreign Affairs",
        ),
    ],
)
def test_who_goes_on_speaking(text: str, kind: str, name: str) -> None:
    """It is the one who spoke before, by its own name."""
    (found,) = [c for c in claims(text) if c.type == kind]
    assert found.speaker is not None
    assert found.speaker.name == name


def test_two_who_do_not_react() -> None:
    """Each is silent for itself."""
    text = "Soldiers killed 40 men near Djibo, monitors said. Mali and Niger did not react."
    (found,) = [c for c in claims(text) if c.reaction_to]
    assert [a.party for a in found.attribution] == ["Mali", "Niger"]


def test_so_many_of_them() -> None:
    """They are not who says it, nor is the one that a description names."""
    text = "About 300 Myanmar soldiers fled. The Arakan Army said 250 of them surrendered."
    (gave_up,) = [c for c in claims(text) if c.type == "people.surrendered"]
    assert gave_up.agent is not None
    assert gave_up.agent.party == "Myanmar"
    text = "Two Malian soldiers vanished. JNIM, an al-Qaeda affiliate, said it was holding them."
    (held,) = [c for c in claims(text) if c.type == "people.captured"]
    assert held.target is not None
    assert held.target.party == "Mali"


def test_one_of_them_says_how_many() -> None:
    """Who speaks is no part of those who fled."""
    (found,) = claims(
        "Two officials were there. One of them said that about 30 soldiers had fled to Ngungu."
    )
    assert found.quantity is not None
    assert found.quantity.low == 30


def test_what_is_told_is_not_demanded() -> None:
    """Nor is a rout that was avoided one, or the make of a drone a preposition."""
    told = claims("A spokesman told BBC Burmese that the soldiers had pulled out of Falam.")
    assert {c.type for c in told} == {"territory.withdrawal"}
    told = claims("The troops retreated from Elbur to avoid being surrounded.")
    assert {c.type for c in told} == {"territory.withdrawal"}
    told = claims("The Houthis said they had shot down a US MQ-9 drone over Marib.")
    assert [c.target.party for c in told if c.target] == ["United States"]


def test_no_answer_to_what_is_said_after_it() -> None:
    """Only a headline answers what stands below."""
    text = "The commander admitted that his men had fled. The rebels said the garrison had fled."
    assert not [c for c in claims(text) if c.reaction_to]
