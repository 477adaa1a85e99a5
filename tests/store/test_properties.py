"""What holds of any documents with any claims, in any order."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contested.model.claim import Claim
from contested.model.document import Document
from contested.store import Filters, Ledger
from tests.store.samples import Item, fill, piles

few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Everything = tuple[list[Document], list[Claim], int]
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
ALL_VERSIONS = Filters(superseded=True)


@contextmanager
def copied(empty: Path) -> Iterator[Ledger]:
    """A fresh ledger."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        file = Path(shutil.copy(empty, folder))
        with Ledger.open(file) as ledger:
            yield ledger


def contents(empty: Path, *runs: list[Item]) -> Everything:
    """What a fresh ledger holds after some runs: documents, claims, length of its log."""
    with copied(empty) as ledger:
        for run in runs:
            fill(ledger, run)
        verdict = ledger.verify()
        assert verdict.whole, verdict.faults
        documents = [*ledger.documents(), *ledger.documents(ALL_VERSIONS)]
        return documents, [*ledger.claims(), *ledger.claims(ALL_VERSIONS)], verdict.entries


@few
@given(pile=piles)
def test_twice_is_once(empty: Path, pile: list[Item]) -> None:
    """Adding the same again changes nothing, not even the log."""
    assert contents(empty, pile, pile) == contents(empty, pile)


@few
@given(pile=piles, cut=st.integers(0, 5))
def test_two_halves_are_the_whole(empty: Path, pile: list[Item], cut: int) -> None:
    """A run that is stopped and continued leaves what an undisturbed one leaves."""
    whole = contents(empty, pile)
    assert contents(empty, pile[:cut], pile[cut:]) == whole
    assert contents(empty, pile[:cut], pile) == whole


@few
@given(orders=piles.flatmap(lambda pile: st.tuples(st.just(pile), st.permutations(pile))))
def test_any_order_is_the_same_ledger(empty: Path, orders: tuple[list[Item], list[Item]]) -> None:
    """Which version is current, too, does not depend on the order."""
    assert contents(empty, orders[0]) == contents(empty, orders[1])


@few
@given(pile=piles)
def test_nothing_is_lost_or_invented(empty: Path, pile: list[Item]) -> None:
    """All versions together hold exactly the claims that went in."""
    with copied(empty) as ledger:
        fill(ledger, pile)
        out = list(ledger.claims(ALL_VERSIONS))
    assert set(out) == {claim for _, claims in pile for claim in claims}
