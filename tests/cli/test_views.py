"""`claims`, `show`, `search`, `documents`: the ledger on a terminal and for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contested.store import Ledger
from tests.cli.conftest import Run


def records(words: str) -> list[dict[str, object]]:
    """JSON, a record a line."""
    return [json.loads(line) for line in words.splitlines()]


def test_claims_for_programs_are_those_of_the_export(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    """Line for line."""
    run("export", "claims", "--ledger", samples, "-o", tmp_path / "claims.jsonl")
    done = run("claims", "--json", "--ledger", samples)
    assert done.stdout == (tmp_path / "claims.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "value", "holds"),
    [
        ("--type", "people.killed", lambda c: c["type"] == "people.killed"),
        ("--type", "territory", lambda c: c["type"].startswith("territory.")),
        ("--speaker", "Russia", lambda c: any(s["party"] == "Russia" for s in c["attribution"])),
        ("--agent", "Ukraine", lambda c: c["agent"]["party"] == "Ukraine"),
        ("--place", "Kharkiv", lambda c: "kharkiv" in str(c["places"]).lower()),
        ("--status", "disputed", lambda c: c["verification"]["status"] == "disputed"),
        ("--known-by", "2023-10-18", lambda c: c["document"]["published"] < "2023-10-19"),
        ("--conflict", "sudan", lambda c: c["document"]["id"].startswith("sudan")),
    ],
)
def test_filters_leave_what_they_ask_for(
    run: Run, samples: Path, option: str, value: str, holds: Callable[[Any], bool]
) -> None:
    """Some claims pass, and those that do are right."""
    found = records(run("claims", option, value, "--json", "--ledger", samples).stdout)
    assert 0 < len(found) < 250
    assert all(holds(claim) for claim in found)


def test_a_claim_is_listed_with_its_id_its_speaker_and_its_words(run: Run, samples: Path) -> None:
    """The words are the sentence around what carries the claim."""
    found = run("claims", "--type", "people.exchanged", "--ledger", samples)
    assert "Exchange or release" in found.stdout
    assert "“" in found.stdout
    assert "claims." in found.stderr


def test_no_claim_is_said_and_is_no_error(run: Run, samples: Path) -> None:
    """Nothing on standard output."""
    done = run("claims", "--place", "Atlantis", "--ledger", samples)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "No claim passes" in done.stderr


def test_show_marks_the_words_in_the_report(run: Run, samples: Path) -> None:
    """Each is numbered as in the legend, which says what it was taken for."""
    wanted = ("claims", "--type", "people.exchanged", "--json", "--ledger", samples)
    claim = records(run(*wanted).stdout)[0]
    done = run("show", str(claim["id"])[:12], "--ledger", samples)
    assert done.exit_code == 0
    words = claim["trigger"]["text"]  # type: ignore[index]
    assert f"[1 {words}]" in done.stdout.replace("\n", " ")
    assert "trigger" in done.stdout
    assert "not reviewed" in " ".join(done.stdout.split())
    assert str(claim["id"]) in done.stdout


def test_every_claim_can_be_shown(run: Run, samples: Path) -> None:
    """With its links to other claims."""
    with Ledger.open(samples) as ledger:
        reacting = [claim for claim in ledger.claims() if claim.reaction_to][:5]
    assert reacting
    for claim in reacting:
        done = run("show", claim.id, "--ledger", samples)
        assert done.exit_code == 0
        assert "Reacts to:" in done.stdout


def test_show_asks_for_more_of_an_id_that_several_begin_with(run: Run, samples: Path) -> None:
    """And says where none does."""
    assert run("show", "", "--ledger", samples).exit_code == 3
    assert "No claim's id begins" in run("show", "zz", "--ledger", samples).stderr


def test_search_finds_words_in_claims_and_reports(run: Run, samples: Path) -> None:
    """Words given together are found together."""
    found = json.loads(run("search", "hospital", "--json", "--ledger", samples).stdout)
    assert found["claims"]
    assert found["documents"]
    together = run("search", "market in the town of Tora", "--ledger", samples)
    assert "Tora" in together.stdout
    nothing = run("search", "submarine", "--ledger", samples)
    assert (nothing.exit_code, nothing.stdout) == (0, "")


def test_documents_lists_what_was_not_read(run: Run, samples: Path) -> None:
    """The Russian sample is the only one."""
    listed = records(run("documents", "--not-read", "--json", "--ledger", samples).stdout)
    assert [(each["language"], each["status"]) for each in listed] == [("ru", "not_read")]
    assert len(records(run("documents", "--json", "--ledger", samples).stdout)) >= 26


def test_a_document_is_shown_with_what_was_left_out_of_it(run: Run, samples: Path) -> None:
    """The furniture is named with its reason."""
    done = run("documents", "syrskyi-prisoners", "--ledger", samples)
    text, left_out = done.stdout.split("Left out of the text:")
    assert "have captured 594 Russian soldiers" in text
    assert "READ ALSO" not in text
    assert "READ ALSO: Moscow says" in left_out


def test_words_of_a_report_cannot_move_the_cursor(run: Run, tmp_path: Path) -> None:
    """Escape sequences and marks of direction are shown as replaced."""
    report = tmp_path / "a.jsonl"
    text = "Troops shelled Odesa on Monday, killing six people, officials said."
    hostile = {"id": "a\x1b[2J", "title": "Strike \x1b]0;owned\x07 kills \u202e6", "text": text}
    report.write_text(json.dumps(hostile))
    run("read", report, "--ledger", tmp_path / "a.db")
    for command in (["claims"], ["documents"], ["brief"], ["search", "Odesa"]):
        done = run(*command, "--ledger", tmp_path / "a.db")
        assert done.exit_code == 0
        assert not {"\x1b", "\x07", "\u202e"} & set(done.output)


def test_figures_are_shown_by_the_rule_that_is_asked_for(run: Run, samples: Path) -> None:
    """The lowest throughout, or what most origins say of late."""
    asked = (
        "events",
        "--json",
        "--place",
        "Kharkiv",
        "--type",
        "people.killed",
        "--ledger",
        samples,
    )
    found = {
        rule: [
            (f["low"], f["best"], f["high"], f["policy"])
            for line in run(*asked, "--figures", rule).stdout.splitlines()
            for f in json.loads(line)["figures"]
        ]
        for rule in ("acled", "ucdp")
    }
    assert all(low == best == high for low, best, high, _ in found["acled"])
    assert {policy for *_, policy in found["acled"]} == {"acled"}
    assert [f[:3] for f in found["acled"]] != [f[:3] for f in found["ucdp"]]
