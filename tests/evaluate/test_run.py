"""Evaluating on files."""

import json
from pathlib import Path

import pytest

from contested.errors import ContestedError
from contested.evaluate import evaluate
from contested.settings import Settings
from tests.run.ledgers import BRIDGE, HARBOUR, write_reports

GOLD: dict[str, object] = {
    "doc": "harbour.txt",
    "sentence": "Russian troops shelled the harbour of Odesa on Monday, killing six people, the"
    " mayor said.",
    "trigger": "killing",
    "type": "people.killed",
    "places": [{"text": "Odesa", "role": "at", "country": "UA"}],
    "quantity": {"text": "six", "low": 6, "high": 6, "unit": "person"},
    "attribution": [{"text": "the mayor", "act": "say", "depth": 1}],
    "verification": "none",
}


def gold_file(tmp_path: Path, *claims: dict[str, object]) -> Path:
    """A file of gold claims."""
    file = tmp_path / "gold.jsonl"
    file.write_text("".join(f"{json.dumps(claim)}\n" for claim in claims))
    return file


def test_gold_in_its_short_form_is_placed_in_the_reports(tmp_path: Path) -> None:
    """Only the reports that gold is about are read."""
    reports = write_reports(tmp_path / "reports.jsonl", HARBOUR, BRIDGE)
    done = evaluate(gold_file(tmp_path, GOLD), reports, Settings.from_environment())
    assert (done.score.gold, done.score.matched) == (1, 1)
    assert "bridge" not in {claim.document.id for claim in done.score.spurious}
    assert done.unplaced == ()


def test_gold_that_is_in_no_report_is_told_with_its_line(tmp_path: Path) -> None:
    """The rest is compared."""
    reports = write_reports(tmp_path / "reports.jsonl", HARBOUR)
    astray = {**GOLD, "sentence": "Nobody wrote this sentence."}
    gold = gold_file(tmp_path, GOLD, astray, {**GOLD, "doc": "missing.txt"})
    done = evaluate(gold, reports, Settings.from_environment())
    assert done.score.gold == 1
    assert [each.line for each in done.unplaced] == [2, 3]


def test_gold_of_other_reports_is_an_error(tmp_path: Path) -> None:
    """It names the first line that could not be placed."""
    reports = write_reports(tmp_path / "reports.jsonl", BRIDGE)
    with pytest.raises(ContestedError, match="Line 1"):
        evaluate(gold_file(tmp_path, GOLD), reports, Settings.from_environment())
