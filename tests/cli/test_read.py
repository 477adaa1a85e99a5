"""`contested read`."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.run.ledgers import BRIDGE, FOREIGN, HARBOUR, write_reports


def test_it_says_what_was_read_and_lists_what_was_not(run: Run, tmp_path: Path) -> None:
    """A report in another language is no failure."""
    reports = write_reports(tmp_path / "a.jsonl", HARBOUR, FOREIGN)
    done = run("read", reports, "--ledger", tmp_path / "a.db")
    assert done.exit_code == 0
    assert "Read 1 report into" in done.stdout
    assert "Not read, for their language: 1" in done.stdout
    assert "fr" in done.stdout
    assert "foreign" in done.stdout


def test_a_failed_record_is_listed_with_its_stage_and_ends_with_1(run: Run, tmp_path: Path) -> None:
    """The others are read."""
    reports = tmp_path / "a.jsonl"
    reports.write_text(f"{json.dumps(HARBOUR)}\n[1, 2]\n{json.dumps(BRIDGE)}\n")
    done = run("read", reports, "--ledger", tmp_path / "a.db")
    assert done.exit_code == 1
    assert "Read 2 reports" in done.stdout
    assert "line 2 (parse):" in done.stdout


def test_where_nothing_can_be_read_it_ends_with_3(run: Run, tmp_path: Path) -> None:
    """A missing file, an empty folder."""
    missing = run("read", tmp_path / "missing.txt", "--ledger", tmp_path / "a.db")
    assert missing.exit_code == 3
    assert "(open)" in missing.stdout
    (tmp_path / "empty").mkdir()
    empty = run("read", tmp_path / "empty", "--ledger", tmp_path / "a.db")
    assert empty.exit_code == 3


def test_standard_input_is_read(run: Run, tmp_path: Path) -> None:
    """As a report, or as records."""
    words = HARBOUR["text"].encode()
    done = run("read", "-", "--ledger", tmp_path / "a.db", "--json", stdin=words)
    told = json.loads(done.stdout)
    assert told["reports"] == {"read": 1}
    assert told["claims"]["added"] >= 1


def test_reading_twice_says_that_it_was_read(run: Run, tmp_path: Path) -> None:
    """And adds nothing."""
    reports = write_reports(tmp_path / "a.jsonl", HARBOUR)
    run("read", reports, "--ledger", tmp_path / "a.db")
    done = run("read", reports, "--ledger", tmp_path / "a.db")
    assert done.exit_code == 0
    assert "1 report had been read already" in done.stdout


def test_an_unknown_kind_of_input_names_the_known_ones(run: Run, tmp_path: Path) -> None:
    """In one sentence."""
    reports = write_reports(tmp_path / "a.jsonl", HARBOUR)
    done = run("read", reports, "--as", "pdf", "--ledger", tmp_path / "a.db")
    assert done.exit_code == 3
    assert "jsonl" in done.stderr
