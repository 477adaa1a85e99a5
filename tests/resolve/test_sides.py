"""Speakers' names and parties, and the parties of who acts and suffers, over ten wars.

`cases/sides.jsonl` has a passage a line, with the trigger of the claim and what the claim must
hold; a field that is absent is not looked at, null means that no side may be given.
"""

import json
from pathlib import Path

import pytest

from contested.model.claim import Claim
from contested.reader import Reader
from contested.settings import Settings

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "sides.jsonl").read_text().splitlines()
]
FIELDS = ("speaker", "speaker_party", "act", "agent", "target")
LEAST = 0.87


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all cases."""
    return Reader(Settings())


def value(claim: Claim, field: str) -> str | None:
    """What a claim holds for a field of the cases."""
    side = {"agent": claim.agent, "target": claim.target}
    if field in side:
        found = side[field]
        return found.party if found else None
    speaker = claim.speaker
    if speaker is None:
        return None
    return {"speaker": speaker.name, "speaker_party": speaker.party, "act": speaker.act}[field]


def right(reader: Reader, case: dict[str, str | None]) -> tuple[int, int, list[str]]:
    """How many fields of a case are right, of how many, and the sides that were made up."""
    trigger, text = str(case["trigger"]), str(case["text"])
    asked = [f for f in FIELDS if f in case]
    claims = reader.claims(text, published=case["published"])
    fitting = [c for c in claims if trigger in c.trigger.text or c.trigger.text in trigger]
    if not fitting:
        return 0, 0, []
    best = max(fitting, key=lambda c: sum(value(c, f) == case[f] for f in asked))
    wrong = [f for f in asked if value(best, f) != case[f]]
    return len(asked) - len(wrong), len(asked), [f for f in wrong if case[f] is None]


def test_the_sides_of_most_cases_are_right(reader: Reader) -> None:
    """Nearly all speakers and sides of the cases are right, in the claims that are found."""
    counts = [right(reader, case) for case in CASES]
    asked = sum(n for _, n, _ in counts)
    assert asked > 100
    assert sum(r for r, _, _ in counts) / asked >= LEAST


def test_hardly_a_side_is_made_up(reader: Reader) -> None:
    """Where a case says that there is no side, none is given, but for one in ten."""
    silent = [c for c in CASES if any(f in c and c[f] is None for f in FIELDS)]
    invented = [c["text"] for c in silent if right(reader, c)[2]]
    assert len(invented) <= max(1, len(silent) // 10), invented


def test_headings_speak_for_what_stands_under_them(reader: Reader) -> None:
    """In a digest, each claim is its heading's, and "the enemy" is the heading's enemy."""
    text = (
        "Morning digest\n\nGeneral Staff of the Armed Forces of Ukraine, 08:00\n"
        "The enemy shelled Nikopol with artillery. Our troops destroyed two depots.\n\n"
        "OTHER NEWS\nA bridge was destroyed in Sumy on Monday."
    )
    by_trigger = {c.trigger.text: c for c in reader.claims(text, published="2024-05-06")}
    shelled = by_trigger["shelled"]
    assert shelled.agent
    assert shelled.agent.party == "Russia"
    assert shelled.speaker
    assert shelled.speaker.party == "Ukraine"
    last = [c for t, c in by_trigger.items() if c.sentence.text.startswith("A bridge")]
    assert last
    assert all(not c.attribution for c in last)


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("According to a tally that President Volodymyr Zelensky gave, nine people were killed "
         "in Poltava.", "Volodymyr Zelensky", "Ukraine"),
        ("Ukraine's National Guard captured a tank near Sumy, according to a post by its press "
         "service.", "National Guard of Ukraine", "Ukraine"),
        ("Police in Kramatorsk said that shells killed two people.", "police in Kramatorsk",
         "Ukraine"),
        ("Residents of Kramatorsk said that shells killed two people.",
         "residents of Kramatorsk", None),
        ("A driver, who asked not to be named, said that shells killed two people in Kherson.",
         "driver", None),
    ],
)  # fmt: skip
def test_who_speaks_has_a_name_and_a_side(
    reader: Reader, text: str, name: str, party: str | None
) -> None:
    """Who stands behind a statement speaks, officials are of the place's side, others of none."""
    speakers = {(c.speaker.name, c.speaker.party) for c in reader.claims(text) if c.speaker}
    assert speakers == {(name, party)}
