"""Where it happens, by the place's own part in the sentence: done to it, a scene, one of a list."""

import pytest

from tests.extract.claims import claims_of


@pytest.mark.parametrize(
    ("sentence", "kind", "places"),
    [
        ("Goma has been shelled since June.", "strike", ["Goma"]),
        ("Hodeida has been the target of air raids since June.", "strike", ["Hodeida"]),
        ("Troops closed in on Mekelle and Wurgessa.", "territory.advance", ["Mekelle", "Wurgessa"]),
        ("The army struck Tyre and Mlikh in the south.", "strike", ["Tyre", "Mlikh"]),
        ("Jets carried out strikes on Beirut and Hezbollah.", "strike", ["Beirut"]),
        ("Hundreds fled from Goma on Monday.", "people.displaced", ["Goma"]),
    ],
)
def test_the_places_of_a_claim(sentence: str, kind: str, places: list[str]) -> None:
    """All of them, in the order of the text, and nothing that is none."""
    claim = next(c for c in claims_of(sentence) if c.type == kind)
    assert [p.span.text for p in claim.places] == places
