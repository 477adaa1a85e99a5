"""Documents and claims into a ledger and out of it."""

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from contested.errors import IngestError, LedgerError
from contested.model.claim import Source
from contested.model.document import Document
from contested.store import Failure, Filters, Ledger, Reading, Status
from contested.store.tables import raw, text
from tests.claims import REPORT, deaths
from tests.store.conftest import MakeUrl

READ = Reading((deaths(),), "1")
COPY = replace(REPORT, id="other-paper-7", publisher="The Other Sample")


def rows(ledger: Ledger, table: sa.Table) -> int:
    """How many rows a table has."""
    with ledger.engine.connect() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_a_claim_comes_out_as_it_went_in(ledger: Ledger) -> None:
    """Every field of a claim with every field filled."""
    ledger.add(REPORT, b"raw", READ)
    assert list(ledger.claims()) == [deaths()]


def test_a_document_comes_out_as_it_went_in(ledger: Ledger) -> None:
    """Its text, metadata, origins and what was dropped; its bytes are kept too."""
    ledger.add(REPORT, b"raw", READ)
    [document] = ledger.documents()
    assert replace(document, raw_hash=None) == REPORT
    assert ledger.raw(REPORT.id) == b"raw"


def test_adding_the_same_again_changes_nothing(ledger: Ledger) -> None:
    """No row, and no entry in the log."""
    assert ledger.add(REPORT, b"raw", READ)
    entries = ledger.log()
    assert not ledger.add(REPORT, b"raw", READ)
    assert ledger.log() == entries


def test_a_document_needs_reading_once_by_each_extractor(ledger: Ledger) -> None:
    """Not again by the same one, unless its text or metadata changed or reading failed."""
    assert ledger.needs_reading(REPORT, "1")
    ledger.add(REPORT, b"raw", READ)
    assert not ledger.needs_reading(REPORT, "1")
    assert ledger.needs_reading(REPORT, "2")
    assert ledger.needs_reading(replace(REPORT, published="2021-03-05"), "1")
    ledger.add(REPORT, b"raw", Reading((), "3", Status.FAILED))
    assert ledger.needs_reading(REPORT, "3")


def test_a_new_extractor_says_what_it_changed(ledger: Ledger) -> None:
    """Added, removed, changed and same claims, and only its own remain."""
    first, kept = deaths(), replace(deaths(), type="strike").identified()
    ledger.add(REPORT, b"raw", Reading((first, kept), "1"))
    surer = replace(kept, confidence=0.9)
    new = replace(first, type="people.casualties").identified()
    change = ledger.add(REPORT, b"raw", Reading((surer, new), "2"))
    assert (change.added, change.removed) == ((new.id,), (first.id,))
    assert (change.changed, change.same) == ((kept.id,), ())
    assert {claim.id: claim for claim in ledger.claims()} == {new.id: new, kept.id: surer}


def test_a_new_text_under_an_id_is_a_new_version(ledger: Ledger) -> None:
    """The later one is shown; the earlier one and its claims stay, and can be asked for."""
    ledger.add(REPORT, b"raw", READ)
    later = replace(REPORT, text=REPORT.text + " Corrected.", published="2021-03-06")
    again = replace(deaths(), document=Source.of(later)).identified()
    assert ledger.add(later, b"raw 2", Reading((again,), "1")).new_version
    assert list(ledger.claims()) == [again]
    assert list(ledger.claims(Filters(superseded=True))) == [deaths(), again]
    assert [document.text for document in ledger.documents()] == [later.text]
    assert list(ledger.claims(Filters(known_by="2021-03-05"))) == [deaths()]


def test_one_text_under_two_ids_is_kept_once(ledger: Ledger) -> None:
    """Two documents, one text, one set of bytes; each document has its claims."""
    ledger.add(REPORT, b"raw", READ)
    theirs = replace(deaths(), document=Source.of(COPY)).identified()
    ledger.add(COPY, b"raw", Reading((theirs,), "1"))
    assert (rows(ledger, text), rows(ledger, raw)) == (1, 1)
    assert list(ledger.claims()) == [deaths(), theirs]
    assert theirs.id == deaths().id


def test_a_report_that_cannot_be_read_yet_is_listed_as_not_read(ledger: Ledger) -> None:
    """It is not one without claims."""
    ledger.add(replace(REPORT, language="uk"), b"raw", Reading((), "1", Status.NOT_READ))
    [holding] = ledger.holdings()
    assert (holding.status, holding.claims, holding.language) == (Status.NOT_READ, 0, "uk")


def test_a_failure_stands_until_its_record_is_read(ledger: Ledger) -> None:
    """One entry a record and stage, the latest reason; gone when the record is read after all."""
    ledger.fail(Failure("a.txt", "decode", "not text"), Failure("b.txt", "open", "no file"))
    ledger.fail(Failure("a.txt", "decode", "still not text", REPORT.id))
    assert ledger.failures() == [
        Failure("a.txt", "decode", "still not text", REPORT.id),
        Failure("b.txt", "open", "no file"),
    ]
    ledger.add(REPORT, b"raw", READ, source="a.txt")
    assert [failure.record for failure in ledger.failures()] == ["b.txt"]


def test_a_claim_is_found_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    """Unless none or several begin so."""
    other = replace(deaths(), type="strike").identified()
    ledger.add(REPORT, b"raw", Reading((deaths(), other), "1"))
    assert ledger.claim(deaths().id[:12]) == deaths()
    with pytest.raises(LedgerError, match="No claim's id begins with 'xyz'"):
        ledger.claim("xyz")
    with pytest.raises(LedgerError, match="No claim's id begins"):
        ledger.claim("")


def test_a_beginning_that_several_ids_share_is_refused(ledger: Ledger) -> None:
    """Of seventeen claims two begin with the same digit."""
    many = [replace(deaths(), type=f"strike.{n}").identified() for n in range(17)]
    ledger.add(REPORT, b"raw", Reading(tuple(many), "1"))
    first = [claim.id[0] for claim in many]
    shared = next(digit for digit in first if first.count(digit) > 1)
    with pytest.raises(LedgerError, match="Several claims"):
        ledger.claim(shared)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (replace(REPORT, id=""), "0 characters"),
        (replace(REPORT, text="a\0b"), "NUL"),
        (replace(REPORT, title="\ud800"), "lone surrogates"),
    ],
)
def test_what_no_database_can_hold_is_refused(
    ledger: Ledger, document: Document, words: str
) -> None:
    """With the stage at which it failed; the ledger is as it was."""
    with pytest.raises(IngestError, match=words) as caught:
        ledger.add(document, b"raw", Reading((), "1"))
    assert caught.value.stage == "store"
    assert not list(ledger.documents())


def test_a_claim_that_does_not_quote_its_document_is_refused(ledger: Ledger) -> None:
    """And nothing of its document is stored."""
    moved = replace(REPORT, text=" " + REPORT.text)
    wrong = replace(deaths(), document=Source.of(moved)).identified()
    with pytest.raises(ValueError, match="quotes"):
        ledger.add(moved, b"raw", Reading((wrong,), "1"))
    assert not list(ledger.documents())


def test_a_ledger_is_not_made_by_looking(new_url: MakeUrl) -> None:
    """Opening what is not there says how to make one."""
    with pytest.raises(LedgerError, match="Make one with"):
        Ledger.open(new_url())


def test_a_file_of_another_kind_is_no_ledger(tmp_path: Path) -> None:
    """Neither a text file nor somebody else's database; neither is changed."""
    file = tmp_path / "notes.txt"
    file.write_text("not a database at all\n" * 100)
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger.open(file)
    other = sa.create_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with other.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE birds (name TEXT)")
    with pytest.raises(LedgerError, match="other tables"):
        Ledger.open(tmp_path / "other.db", create=True)


@pytest.mark.parametrize("change", ["UPDATE log SET subject = 'x'", "DELETE FROM log"])
def test_the_log_cannot_be_changed(ledger: Ledger, change: str) -> None:
    """The database itself refuses."""
    ledger.add(REPORT, b"raw", READ)
    with pytest.raises(DBAPIError, match="append-only"), ledger.engine.begin() as connection:
        connection.exec_driver_sql(change)


def test_a_reader_sees_one_state_while_another_writes(ledger: Ledger) -> None:
    """Claims that come in meanwhile are not in a list that was begun before."""
    many = [replace(deaths(), type=f"strike.{n}").identified() for n in range(600)]
    ledger.add(REPORT, b"raw", Reading(tuple(many), "1"))
    listing = ledger.claims()
    first = next(listing)
    ledger.add(REPORT, b"raw", Reading((deaths(),), "2"))
    assert len([first, *listing]) == 600
    assert len(list(ledger.claims())) == 1
