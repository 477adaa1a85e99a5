"""Decisions: one whose claim is not read any more is told of, wherever events are made anew."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from contested.store import Filters, Ledger, Reading
from tests.cli.conftest import Run
from tests.run.ledgers import BRIDGE, HARBOUR, read_all, write_reports


@pytest.fixture
def decided(run: Run, tmp_path: Path) -> tuple[Path, str, str]:
    """A ledger, a claim that was rejected and is read no more, and the decision."""
    file = tmp_path / "a.db"
    read_all(file, write_reports(tmp_path / "a.jsonl", HARBOUR))
    with Ledger.open(file) as ledger:
        gone, *_ = ledger.claims(Filters(type="people.killed"))
        (document,) = ledger.documents()
        run("reject", gone.id, "--by", "Ada", "--ledger", file)
        kept = [claim for claim in ledger.claims() if claim.id != gone.id]
        bare = tuple(replace(claim, reaction_to=None).identified() for claim in kept)
        ledger.add(document, None, Reading(bare, "2"))
        (made,) = ledger.decisions()
    return file, gone.id, made.id


def test_a_reading_tells_of_a_decision_whose_claim_is_gone(
    run: Run, decided: tuple[Path, str, str], tmp_path: Path
) -> None:
    """With what to do, and until it is withdrawn; the reading is done all the same."""
    file, claim, made = decided
    more = write_reports(tmp_path / "b.jsonl", BRIDGE)
    done = run("read", more, "--ledger", file)
    assert done.exit_code == 0, done.stderr
    told = " ".join(done.stderr.split())
    assert "could not be applied: 1" in told
    assert "contested withdraw" in told
    assert f"{made[:10]} reject by Ada: The claim {claim[:10]} is no longer there." in told
    again = json.loads(run("read", more, "--ledger", file, "--json").stdout)
    assert [each["decision"] for each in again["unused"]] == [made]
    assert run("reconcile", "--ledger", file).exit_code == 1
    withdrawn = run("withdraw", made, "--by", "Ada", "--ledger", file)
    assert withdrawn.exit_code == 0, withdrawn.stderr
    assert "Withdrawn. Made anew: " in withdrawn.stdout
    assert "could not be applied" not in run("read", more, "--ledger", file).stderr


def test_a_list_of_decisions_marks_one_whose_claim_is_gone(
    run: Run, decided: tuple[Path, str, str]
) -> None:
    """In words, and for programs."""
    file, claim, _ = decided
    shown = run("decisions", "--ledger", file)
    assert f"not applied: {claim[:10]} is no longer there" in " ".join(shown.stdout.split())
    assert "1 decision." in shown.stderr
    assert json.loads(run("decisions", "--ledger", file, "--json").stdout)["gone"] == [claim]


def test_a_decision_on_an_event_is_led_to_its_claims(run: Run, samples: Path) -> None:
    """An event's id stands in every list, and is not what a decision is about."""
    with Ledger.open(samples) as ledger:
        event = next(ledger.events())
    done = run("accept", event.id, "--by", "Ada", "--ledger", samples)
    assert done.exit_code == 3
    assert f"contested explain {event.id}" in " ".join(done.stderr.split())
