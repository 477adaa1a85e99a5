"""What one publisher tells every day in the same words is no one happening."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from contested.run import Options, read_into
from contested.store import Ledger

TITLE = "Daily bulletin of the Marchbank Monitor"
TEXT = (
    "The Marchbank Monitor documented the killing of {number} civilians in {town}{day}. The victims"
    " were shot by unknown gunmen, according to the Monitor’s field researchers. The Marchbank Monitor"
    " calls on all sides to respect the law, and those responsible must be held to account."
)
DAYS = ("2021-03-02", "2021-03-04", "2021-03-06", "2021-03-08")
WEEKDAYS = (" on Monday", " on Wednesday", " on Friday", " on Sunday")
NUMBERS = ("two", "three", "five", "nine")
TOWNS = ("Jacmel", "Gonaïves", "Hinche", "Jérémie")
UNDATED, ONE_TOWN = ("",) * 4, ("Jacmel",) * 4


@pytest.mark.parametrize(
    ("numbers", "towns", "days"),
    [
        pytest.param(NUMBERS, TOWNS, WEEKDAYS, id="all differ"),
        pytest.param(NUMBERS, ONE_TOWN, WEEKDAYS, id="one town"),
        pytest.param(("two",) * 4, ONE_TOWN, WEEKDAYS, id="one town and number"),
        pytest.param(NUMBERS, ONE_TOWN, UNDATED, id="one town, undated"),
        pytest.param(("two",) * 4, TOWNS, UNDATED, id="one number, undated"),
    ],
)
def test_a_publishers_bulletins_of_several_days_tell_of_several_killings(
    numbers: Sequence[str], towns: Sequence[str], days: Sequence[str], tmp_path: Path
) -> None:
    """Whatever of day, town and number differs."""
    told = [
        TEXT.format(number=n, town=t, day=d) for n, t, d in zip(numbers, towns, days, strict=True)
    ]
    assert _largest(told, DAYS, ["The Marchbank Monitor (sample)"] * 4, tmp_path) == 1


def test_papers_that_tell_of_one_killing_in_like_words_tell_of_one(tmp_path: Path) -> None:
    """The words join what the guard does not part: the same town and number, a day later."""
    told = [TEXT.format(number="nine", town="Jacmel", day=d) for d in (" on Monday", "")]
    papers = ["The Osterby Post (sample)", "The Tamberlow Post (sample)"]
    assert _largest(told, DAYS[:2], papers, tmp_path) == 2


def _largest(texts: Sequence[str], days: Sequence[str], papers: Sequence[str], folder: Path) -> int:
    """Of how many reports the claims of deaths are that came into one event, at most."""
    records = [
        {"id": f"r{n}", "title": TITLE, "text": f"{TITLE}\n\n{t}", "published": d, "publisher": p}
        for n, (t, d, p) in enumerate(zip(texts, days, papers, strict=True))
    ]
    file = folder / "bulletins.jsonl"
    file.write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    with Ledger.open(folder / "bulletins.db", create=True) as ledger:
        list(read_into(ledger, [str(file)], Options()))
        ledger.reconcile()
        home = {c.id: c.document.id for c in ledger.claims() if c.type == "people.killed"}
        assert len(set(home.values())) == len(texts)
        return max(len({home[c] for c in e.claims if c in home}) for e in ledger.events())
