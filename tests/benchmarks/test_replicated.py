"""The larger ledger that speed is measured on."""

from pathlib import Path

from benchmarks.generate import fill
from benchmarks.replicated import replicate

from contested.store import Filters, Ledger
from contested.store.tallies import Subject, Tallies


def test_a_replicated_ledger_has_everything_as_many_times(tmp_path: Path) -> None:
    """Events, what they give to subjects, and pairs; and series of all its claims."""
    small, large = tmp_path / "small.db", tmp_path / "large.db"
    with Ledger.open(small, create=True) as ledger:
        fill(ledger, 300)
        ledger.reconcile()
        events, claims = ledger.extent().events, ledger.extent().claims
        voices = sum(v.events for v in Tallies(ledger.engine, Filters()).voices(Subject()))
        pairs = len(ledger.near_pairs(list(ledger.events())))
        points = sum(len(each.points) for each in ledger.series())
    replicate(small, large, 3)
    with Ledger.open(large) as ledger:
        assert (ledger.extent().events, ledger.extent().claims) == (3 * events, 3 * claims)
        made = Tallies(ledger.engine, Filters()).voices(Subject())
        assert sum(v.events for v in made) == 3 * voices
        assert len(ledger.near_pairs(list(ledger.events()))) == 3 * pairs > 0
        assert sum(len(each.points) for each in ledger.series()) >= 3 * points > 0
