"""Modality and polarity. The cases are sentences of our own in `moods.csv`."""

import pytest

from contested.model.vocabulary import Modality
from tests.extract.claims import claims_at, table


@pytest.mark.parametrize(
    "row", table("moods.csv"), ids=lambda r: f"{r['modality']} {r['polarity']}: {r['text']}"
)
def test_a_claim_has_the_modality_and_polarity_of_its_scope(row: dict[str, str]) -> None:
    """What stands beside or above the predicate decides in which world the claim holds."""
    found = claims_at(row["text"], row["trigger"], row["type"])
    assert (row["modality"], row["polarity"]) in {(c.modality, c.polarity) for c in found}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army captured the village of Orikhiv.", Modality.ASSERTED),
        ("The army said that it had captured the village of Orikhiv.", Modality.ASSERTED),
        ("The army wants to capture the village of Orikhiv.", Modality.PLANNED),
        ("The army managed to capture the village of Orikhiv.", Modality.ASSERTED),
        ("The army sent a brigade to capture the village of Orikhiv.", Modality.PLANNED),
        ("The army might capture the village of Orikhiv.", Modality.POSSIBLE),
        ("The army was told to capture the village of Orikhiv.", Modality.DEMANDED),
        ("The army threatened to capture the village of Orikhiv.", Modality.THREATENED),
        ("If the army captures the village of Orikhiv, the road is cut.", Modality.HYPOTHETICAL),
    ],
)
def test_one_proposition_in_several_worlds(text: str, modality: Modality) -> None:
    """The same capture is asserted, planned, possible … by the words that govern it."""
    assert [c.modality for c in claims_at(text, "captur", "territory.capture")] == [modality]


def test_a_conjunct_shares_what_governs_the_first() -> None:
    """The plan in "plans to shell X and attack Y" is over both verbs."""
    text = "The rebels plan to shell Kobane and attack the town of Afrin."
    found = [
        *claims_at(text, "shell", "strike"),
        *claims_at(text, "attack", "battle.attack"),
    ]
    assert {c.modality for c in found} == {Modality.PLANNED}


def test_a_clause_with_a_subject_of_its_own_has_its_own_world() -> None:
    """A plan told beside a fact leaves the fact alone."""
    text = "The rebels will retreat from Kobane, and the army has captured the town of Afrin."
    (capture,) = claims_at(text, "captured", "territory.capture")
    assert capture.modality is Modality.ASSERTED
