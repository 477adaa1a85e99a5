"""What the benchmark of the page asks and adds up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.asked import kinds, questions
from benchmarks.generate import fill
from benchmarks.page import answered, processor_ms, resident_mb, serving, spread

from contested.store import Ledger


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """A small ledger of invented claims, served by a process of its own."""
    with Ledger.open(tmp_path / "made.db", create=True) as ledger:
        fill(ledger, 300)
        ledger.reconcile()
    with serving(tmp_path / "made.db") as (url, process):
        yield url, process.pid


def test_no_question_is_asked_twice_and_every_one_is_answered(served: tuple[str, int]) -> None:
    """Each by the server, none from its memory."""
    url, process = served
    asked = list(questions(url))
    assert len({(each.path, tuple(sorted(each.query))) for each in asked}) == len(asked) > 100
    answers = answered(url, process, asked)
    assert answers["all"]["clock"]["asked"] == len(asked)
    assert {each.kind for each in kinds()} | {"one event", "one claim", "one series"} < set(answers)
    assert (resident_mb(process) or 1) > 0
    assert processor_ms(process) >= 0


def test_a_spread_has_the_95th_percentile() -> None:
    """Of a hundred, the one that five are above."""
    made = spread([float(n) for n in range(100, 0, -1)])
    assert made == {"asked": 100, "median": 50.5, "p95": 96.0, "most": 100.0}
