"""Which sides speak, do and suffer in passages of many wars, in `side-cases.jsonl`."""

import json
from pathlib import Path

import pytest

from contested.model.claim import Claim
from contested.model.document import Document
from tests.extract.claims import READER

_LINES = Path(__file__).with_name("side-cases.jsonl").read_text("utf-8").splitlines()
CASES: list[dict[str, str]] = [json.loads(line) for line in _LINES]

_NAMED = frozenset({"agent", "target", "speaker", "speaker_party"})


def _sides(claim: Claim) -> dict[str, str | None]:
    return {
        "agent": claim.agent.party if claim.agent else None,
        "target": claim.target.party if claim.target else None,
        "speaker": claim.speaker.name if claim.speaker else None,
        "speaker_party": claim.speaker.party if claim.speaker else None,
    }


def _meant(claim: Claim, trigger: str) -> bool:
    return trigger in claim.trigger.text or claim.trigger.text in trigger


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['trigger']}: {c['text'][:50]}")
def test_the_sides_of_a_claim(case: dict[str, str]) -> None:
    """One claim with the case's trigger has every side and the speaker that the case names."""
    document = Document(id="test", text=case["text"], published=case["published"])
    found = [_sides(c) for c in READER.read(document) if _meant(c, case["trigger"])]
    wanted = {key: value for key, value in case.items() if key in _NAMED}
    assert any(wanted.items() <= sides.items() for sides in found), found
