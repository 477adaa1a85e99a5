"""The log, and whether the ledger is what its log says."""

from collections.abc import Iterator

import pytest

from contested.model.decision import Verdict
from contested.store import Ledger, Reading
from contested.store.custody import START, digest
from tests.claims import REPORT, deaths
from tests.store.conftest import MakeUrl


@pytest.fixture
def ledger(new_url: MakeUrl) -> Iterator[Ledger]:
    """A ledger with one document and a decision, withdrawn again."""
    with Ledger.open(new_url(), create=True) as opened:
        opened.add(REPORT, b"raw", Reading((deaths(),), "1"))
        made = opened.decide(Verdict.ACCEPT, deaths().id, by="Ada")
        opened.withdraw(made.id, by="Ada")
        yield opened


def tamper(ledger: Ledger, *statements: str) -> None:
    """Change the database behind the ledger's back, triggers and all."""
    off = {
        "sqlite": ["DROP TRIGGER log_no_update", "DROP TRIGGER log_no_delete"],
        "postgresql": ["DROP TRIGGER log_append_only ON log"],
    }
    with ledger.engine.begin() as connection:
        for statement in (*off[ledger.engine.dialect.name], *statements):
            connection.exec_driver_sql(statement)


def test_what_was_done_is_logged_in_order(ledger: Ledger) -> None:
    """Each entry follows the hash of the one before."""
    log = ledger.log()
    assert [entry.kind for entry in log] == ["acquisition", "extraction", "decision", "withdrawal"]
    assert [entry.previous for entry in log] == [START, *(entry.hash for entry in log[:-1])]
    assert log[0].content["text_hash"] == REPORT.text_hash
    assert log[0].subject == REPORT.id


def test_an_untouched_ledger_is_whole(ledger: Ledger) -> None:
    """And its head is the hash of the last entry."""
    verdict = ledger.verify()
    assert verdict.whole
    assert (verdict.entries, verdict.head) == (4, ledger.log()[-1].hash)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE log SET subject = 'other' WHERE n = 2", "entry 2 was changed"),
        ("UPDATE log SET entry = '{' WHERE n = 2", "entry 2 was changed"),
        ("DELETE FROM log WHERE n = 2", "entry 2 is missing"),
        ("DELETE FROM log WHERE n = 4", "0 entries of kind withdrawal, the ledger 1"),
        ("DELETE FROM decision", "the ledger 0"),
        ("UPDATE text SET body = 'Nothing happened.'", "was changed"),
        ("UPDATE raw SET body = ''", "bytes"),
        ("UPDATE claim SET quantity_low = 60", "claims by contested in document harbour-1"),
        ("UPDATE speaker SET act = 'deny'", "claims by contested in document harbour-1"),
    ],
)
def test_a_change_behind_its_back_is_found(ledger: Ledger, statement: str, fault: str) -> None:
    """In the log, in the evidence, in the claims."""
    tamper(ledger, statement)
    verdict = ledger.verify()
    assert any(fault in words for words in verdict.faults), verdict.faults


def test_a_digest_does_not_depend_on_the_order_of_keys() -> None:
    """The canonical JSON of a value is one text."""
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1}) != digest({"a": 1, "b": [3]})
