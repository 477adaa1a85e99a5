"""Measuring against gold claims."""

import json
from pathlib import Path

from benchmarks.gold import SETS, Bench, by_type, measured, pairs, pooled

TEXT = "Northland's army captured the town of Osterby on Monday.\n"


def _gold(folder: Path, name: str, trigger: str = "captured") -> tuple[Path, Path]:
    reports, claims = folder / f"reports-{name}.jsonl", folder / f"claims-{name}.jsonl"
    reports.write_text(json.dumps({"id": name, "text": TEXT}) + "\n")
    claim: dict[str, object] = {
        "doc": f"{name}.txt", "sentence": TEXT.strip(), "trigger": trigger,
        "type": "territory.capture", "polarity": "positive", "modality": "asserted",
        "agent": None, "target": None, "means": None, "places": [], "time": None,
        "quantity": None, "attribution": [], "verification": "none", "reaction_to": None,
    }  # fmt: skip
    claims.write_text(json.dumps(claim) + "\n")
    return claims, reports


def test_every_set_ships_with_their_reports() -> None:
    """Every file of claims has its file of reports."""
    for half in SETS:
        assert pairs(half)
        assert all(reports.exists() for _, reports in pairs(half))


def test_files_are_measured_together_and_steps_can_be_left_out(tmp_path: Path) -> None:
    """The score of two files is the sum of theirs; a step that drops all finds nothing."""
    files = [_gold(tmp_path, "one"), _gold(tmp_path, "two")]
    reader = Bench()
    score = measured(files, reader)
    assert (score.gold, score.matched) == (2, 2)
    assert by_type(score, files, reader.found)["territory.capture"] == [2, 2, 2]
    assert score.record() == pooled(measured([each], reader) for each in files).record()
    reader.steps = (lambda drafts, reading: (),)
    assert measured(files, reader).found == 0
