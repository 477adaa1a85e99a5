"""An agency's opening line is a sentence of its own, and nothing in it is claimed."""

import pytest

from contested.language.sentences import split
from tests.extract.account import claim, places

OPENINGS = [
    ("KYIV, March 14 (Sample) - Shells hit two houses in the town.", "KYIV, March 14 (Sample) -"),
    ("ADEN, Yemen (SN) — A tanker was hit off the coast on Monday.", "ADEN, Yemen (SN) —"),
    ("Bukavu (DR Congo) (SN) – Soldiers left the town before dawn.", "Bukavu (DR Congo) (SN) –"),
    ("TYRE: Jets struck three villages near the border.", "TYRE:"),
    ("MOSCOW, July 18. /SAMPLE/. The ministry listed its gains.", "MOSCOW, July 18. /SAMPLE/."),
    ("GENEVA/JUBA, 4 May 2024 – Nine people were killed on the road.", "GENEVA/JUBA, 4 May 2024 –"),
    ("THE CLAIM: A jet bombed a school in Mekelle on Friday.", "THE CLAIM:"),
    ("What we know: Three shells hit the market of Tyre.", "What we know:"),
    ("Background: Fighting resumed near Kobo in August.", "Background:"),
    ("ADEN May 3 Shells hit a clinic near the port.", "ADEN May 3"),
    ("Aden, May 3 (Sample) Shells hit a clinic near the port.", "Aden, May 3 (Sample)"),
    ("Niamey, Niger - Gunmen raided a camp at dawn.", "Niamey, Niger -"),
    ("Bunia, 19 May 2026 – Militiamen burned a village.", "Bunia, 19 May 2026 –"),
    ("Juba, South Sudan, May 3 - Herders raided a camp.", "Juba, South Sudan, May 3 -"),
    ("Kharkiv, Ukraine – Rescuers searched the ruins all night.", "Kharkiv, Ukraine –"),
]


@pytest.mark.parametrize(("text", "opening"), OPENINGS)
def test_a_dateline_stands_alone(text: str, opening: str) -> None:
    """However the agency writes it; the rest of the line is the first sentence."""
    first, second = split(text)[:2]
    assert (first.text, first.dateline) == (opening, True)
    assert not second.dateline


@pytest.mark.parametrize(
    "text",
    [
        "The army - which denies it - shelled the town.",
        "GAZA: Two died.\nLEBANON: Jets struck a bridge near Tyre.",
        "Russian forces (RF) advanced near the river on Sunday.",
        "On May 3 Shells & Sons closed its office in Aden.",
    ],
)
def test_other_dashes_and_headings_are_no_datelines(text: str) -> None:
    """Dashes inside a sentence, headings of a digest, abbreviations in brackets."""
    assert not any(s.dateline for s in split(text))


def test_a_dateline_is_neither_speaker_nor_place() -> None:
    """The town that a report is sent from says nothing of who speaks or where it happened."""
    text = "BEIRUT: Israeli jets hit a warehouse in Tyre on Tuesday, rescuers said."
    found = claim(text, "hit", "strike")
    assert [s.span.text for s in found.attribution] == ["rescuers"]
    assert places(found) == ["Tyre"]
