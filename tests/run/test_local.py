"""Reading inputs into a ledger: what is kept, what is not done twice, what is told of failures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from contested.ingest import Acquired, read_path
from contested.run import Options, Outcome
from contested.run.local import Writer
from contested.run.reading import Found
from contested.store import Ledger, Status, runs
from tests.run.ledgers import (
    BRIDGE,
    FOREIGN,
    HARBOUR,
    OPTIONS,
    exported,
    read_all,
    sample_ledger,
    write_reports,
)


def test_every_span_of_every_sample_is_the_texts_own_words() -> None:
    """`text[start:end]` is the quote, for every value of every claim."""
    with Ledger.open(sample_ledger()) as ledger:
        texts = {document.id: document.text for document in ledger.documents()}
        spans = [(claim.document.id, s) for claim in ledger.claims() for s in claim.spans()]
    assert len(spans) > 500
    assert all(texts[name][span.start : span.end] == span.text for name, span in spans)


def test_reading_the_same_again_changes_nothing(tmp_path: Path) -> None:
    """A second run says so for every record, and adds nothing to the log."""
    reports, ledger = write_reports(tmp_path / "a.jsonl", HARBOUR, FOREIGN), tmp_path / "a.db"
    read_all(ledger, reports)
    with Ledger.open(ledger) as opened:
        before = [entry.hash for entry in opened.log()]
    again = read_all(ledger, reports)
    assert [done.outcome for done in again] == [Outcome.SAME, Outcome.SAME]
    with Ledger.open(ledger) as opened:
        assert [entry.hash for entry in opened.log()] == before


def test_two_halves_are_the_whole_in_any_order_and_under_any_name(tmp_path: Path) -> None:
    """The exports are the same bytes, so that ids do not depend on files or on their order."""
    read_all(tmp_path / "whole.db", write_reports(tmp_path / "all.jsonl", HARBOUR, BRIDGE))
    read_all(tmp_path / "parts.db", write_reports(tmp_path / "second.jsonl", BRIDGE))
    read_all(tmp_path / "parts.db", write_reports(tmp_path / "first.jsonl", HARBOUR))
    whole = exported(tmp_path / "whole.db")
    assert whole == exported(tmp_path / "parts.db")
    assert len(whole["claims"].splitlines()) >= 2


def test_a_report_in_another_language_is_kept_and_told_as_not_read(tmp_path: Path) -> None:
    """It is not taken for a report without claims."""
    reports = write_reports(tmp_path / "a.jsonl", FOREIGN, BRIDGE)
    done = read_all(tmp_path / "a.db", reports)
    assert [(each.outcome, each.language) for each in done] == [
        (Outcome.NOT_READ, "fr"),
        (Outcome.READ, "en"),
    ]
    with Ledger.open(tmp_path / "a.db") as ledger:
        held = {holding.id: holding.status for holding in ledger.holdings()}
    assert held == {"foreign": Status.NOT_READ, "bridge": Status.READ}


def test_a_bad_record_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    """It is told with its place and stage, and kept among the failures until it is mended."""
    reports, ledger = tmp_path / "a.jsonl", tmp_path / "a.db"
    reports.write_text(f"{json.dumps(HARBOUR)}\n{{broken\n{json.dumps(BRIDGE)}\n")
    done = read_all(ledger, reports)
    assert [each.outcome for each in done] == [Outcome.READ, Outcome.FAILED, Outcome.READ]
    failure = done[1].failure
    assert failure is not None
    assert (failure.stage, failure.record) == ("parse", f"{reports}: line 2")
    with Ledger.open(ledger) as opened:
        assert [each.record for each in opened.failures()] == [failure.record]
    write_reports(reports, HARBOUR, BRIDGE)
    read_all(ledger, reports)
    with Ledger.open(ledger) as opened:
        assert opened.failures() == []


def test_a_changed_extractor_reads_again_only_where_it_is_asked_to(tmp_path: Path) -> None:
    """Without being asked it says that an earlier one read the report; then, what changed."""
    reports, ledger = write_reports(tmp_path / "a.jsonl", HARBOUR), tmp_path / "a.db"
    read_all(ledger, reports)
    changed = replace(OPTIONS, settings=replace(OPTIONS.settings, carry_over=False))
    assert [d.outcome for d in read_all(ledger, reports, options=changed)] == [Outcome.OLDER]
    (done,) = read_all(ledger, reports, options=replace(changed, again=True))
    assert done.outcome is Outcome.READ
    assert done.change is not None
    touched = (*done.change.added, *done.change.removed, *done.change.changed, *done.change.same)
    assert touched
    assert [d.outcome for d in read_all(ledger, reports, options=changed)] == [Outcome.SAME]


def acquired(file: Path) -> Acquired:
    """The one report in a file."""
    (record,) = read_path(file)
    assert isinstance(record, Acquired)
    return record


def test_a_report_that_cannot_be_read_through_is_kept_as_failed(tmp_path: Path) -> None:
    """The next run tries it once more."""
    record = acquired(write_reports(tmp_path / "a.jsonl", HARBOUR))
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        writer = Writer(ledger, OPTIONS, runs.begin(ledger, "a"))
        done = writer.enter(record, lambda: Found(fault="It broke."))
        assert (done.outcome, done.failure and done.failure.stage) == (Outcome.FAILED, "extract")
        assert [each.status for each in ledger.holdings()] == [Status.FAILED]
        assert writer.outcome(record.document) is Outcome.READ


def test_a_second_reading_that_fails_loses_nothing_of_the_first(tmp_path: Path) -> None:
    """What an earlier extractor found stays."""
    reports, file = write_reports(tmp_path / "a.jsonl", HARBOUR), tmp_path / "a.db"
    read_all(file, reports)
    before = exported(file)
    settings = replace(OPTIONS.settings, carry_over=False)
    with Ledger.open(file) as ledger:
        writer = Writer(ledger, Options(settings, again=True), runs.begin(ledger, "a"))
        done = writer.enter(acquired(reports), lambda: Found(fault="It broke."))
        assert done.outcome is Outcome.FAILED
    assert exported(file) == before


def test_a_stopped_run_goes_on_under_the_moment_it_began(tmp_path: Path) -> None:
    """So that which version of a document is current is as if it had not been stopped."""
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        first = runs.begin(ledger, "inputs")
        assert runs.begin(ledger, "inputs") == first
        assert runs.begin(ledger, "others") != first
        runs.finish(ledger, "inputs")
        assert runs.begin(ledger, "inputs") != first


def test_a_document_that_came_twice_has_two_acquisitions(tmp_path: Path) -> None:
    """The same report in a second file with other bytes is one text that came twice."""
    first = write_reports(tmp_path / "a.jsonl", HARBOUR)
    second = write_reports(tmp_path / "b.jsonl", {"edition": "evening", **HARBOUR})
    read_all(tmp_path / "a.db", first, second)
    with Ledger.open(tmp_path / "a.db") as ledger:
        (held,) = ledger.holdings()
    assert (held.versions, held.acquisitions) == (1, 2)


@pytest.mark.slow
def test_the_ledger_is_the_same_with_two_processes(tmp_path: Path) -> None:
    """One writes, in the order of the input."""
    reports = write_reports(tmp_path / "a.jsonl", HARBOUR, FOREIGN, BRIDGE, HARBOUR)
    read_all(tmp_path / "one.db", reports)
    two = replace(OPTIONS, settings=replace(OPTIONS.settings, workers=2))
    done = read_all(tmp_path / "two.db", reports, options=two)
    assert [each.outcome for each in done] == [
        Outcome.READ,
        Outcome.NOT_READ,
        Outcome.READ,
        Outcome.SAME,
    ]
    assert exported(tmp_path / "one.db") == exported(tmp_path / "two.db")
