"""What people decide of claims."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from contested.errors import LedgerError
from contested.model.decision import Verdict
from contested.store import Ledger, Reading
from tests.claims import REPORT, deaths
from tests.store.conftest import MakeUrl

FIRST = deaths()
SECOND = replace(deaths(), type="strike").identified()


@pytest.fixture
def ledger(new_url: MakeUrl) -> Iterator[Ledger]:
    """A ledger with two claims."""
    with Ledger.open(new_url(), create=True) as opened:
        opened.add(REPORT, b"raw", Reading((FIRST, SECOND), "1"))
        yield opened


def test_a_decision_is_kept_with_who_and_why(ledger: Ledger) -> None:
    """By the full ids of its claims, whatever part of them was given."""
    made = ledger.decide(Verdict.SAME, FIRST.id[:20], other=SECOND.id[:20], by="Ada", why="one")
    assert ledger.decisions() == [made]
    assert (made.claim, made.other, made.by, made.why) == (FIRST.id, SECOND.id, "Ada", "one")
    assert ledger.decisions(SECOND.id) == [made]


def test_a_decision_survives_a_new_reading(ledger: Ledger) -> None:
    """Also where the claim is not found any more."""
    made = ledger.decide(Verdict.REJECT, FIRST.id, by="Ada")
    ledger.add(REPORT, b"raw", Reading((SECOND,), "2"))
    assert ledger.decisions(FIRST.id) == [made]


def test_a_decision_is_withdrawn_and_not_deleted(ledger: Ledger) -> None:
    """It stands no more, and can still be seen with who withdrew it."""
    made = ledger.decide(Verdict.ACCEPT, FIRST.id, by="Ada")
    ledger.withdraw(made.id, by="Bo")
    assert ledger.decisions() == []
    [seen] = ledger.decisions(withdrawn=True)
    assert seen.withdrawn_by == "Bo"
    with pytest.raises(LedgerError, match="no decision"):
        ledger.withdraw(made.id, by="Bo")


def test_corrections_are_kept_in_order(ledger: Ledger) -> None:
    """As fields with their new values in JSON."""
    pairs = (("type", '"people.wounded"'), ("modality", '"possible"'))
    ledger.decide(Verdict.CORRECT, FIRST.id, by="Ada", corrections=pairs)
    assert ledger.decisions()[0].corrections == pairs


@pytest.mark.parametrize(
    ("verdict", "other", "corrections", "words"),
    [
        (Verdict.SAME, None, (), "no second claim"),
        (Verdict.SAME, FIRST.id, (), "a second claim"),
        (Verdict.ACCEPT, SECOND.id, (), "a second claim"),
        (Verdict.CORRECT, None, (), "at least one"),
        (Verdict.ACCEPT, None, (("type", '"strike"'),), "Only 'correct'"),
        (Verdict.CORRECT, None, (("id", '"1"'),), "'id' cannot be corrected"),
        (Verdict.CORRECT, None, (("type", "strike"),), "not JSON"),
    ],
)
def test_a_verdict_that_does_not_fit_is_refused(
    ledger: Ledger,
    verdict: Verdict,
    other: str | None,
    corrections: tuple[tuple[str, str], ...],
    words: str,
) -> None:
    """And the log says nothing of it."""
    entries = ledger.log()
    with pytest.raises(LedgerError, match=words):
        ledger.decide(verdict, FIRST.id, by="Ada", other=other, corrections=corrections)
    assert ledger.log() == entries
