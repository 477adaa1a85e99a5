"""Whose ministries and spokesmen are, by the dateline of each item of a digest."""

from tests.extract.account import claim

DIGEST = """The war in brief on August 10

Troops leave the city

TBILISI. Aug 10 (SV) - Troops have left Tskhinvali, an Interior Ministry spokesman, Giorgi Lomidze, said.

Two planes shot down

MOSCOW. Aug 10 (SV) - Two drones were shot down off Abkhazia, the Defence Ministry said.
"""


def test_each_item_of_a_digest_has_its_own() -> None:
    """The spokesman is Georgia's, the ministry Russia's."""
    left = claim(DIGEST, "have left", "territory.withdrawal", "2008-08-10")
    downed = claim(DIGEST, "were shot down", "strike.intercepted", "2008-08-10")
    assert left.speaker is not None
    assert downed.speaker is not None
    assert (left.speaker.party, downed.speaker.party) == ("Georgia", "Russia")
