"""Event by speaker, by vintage: who held what, from when until when."""

import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from contested.export import Shown, export, exporter
from contested.model.claim import Claim, Source
from contested.model.event import FigurePolicy, Stance
from contested.model.value import Quantity, Speaker
from contested.model.vocabulary import Act
from contested.reconcile.figures import refigured
from contested.reconcile.rules import Rules
from contested.store import Ledger
from contested.store.matrix import Held, matrix
from tests.claims import REPORT, deaths, span
from tests.present.events import events_of
from tests.run.ledgers import sample_ledger


def toll(number: float, report: str, published: str) -> Claim:
    """The toll of the harbour strike as a report of a day gives it."""
    figure = deaths().quantity
    assert isinstance(figure, Quantity)
    source = Source(report, report, None, "The Sample Courier", None, published)
    counted = replace(figure, low=number)
    return replace(deaths(), document=source, quantity=counted).identified()


def rows(claims: list[Claim]) -> list[Held]:
    """The rows of the one event that the claims make."""
    (event,) = events_of(claims)
    return list(matrix(event, {claim.id: claim for claim in claims}))


def test_a_speakers_figures_follow_each_other() -> None:
    """Each holds until the next; the same number again is no revision."""
    days = [(6, "2021-03-04"), (6, "2021-03-05"), (8, "2021-03-06"), (9, "2021-03-07")]
    found = rows([toll(number, f"r{day}", day) for number, day in days])
    assert [(r.quantity.low, r.vintage, r.until, r.revision) for r in found if r.quantity] == [
        (6, "2021-03-04", "2021-03-06", 1),
        (8, "2021-03-06", "2021-03-07", 2),
        (9, "2021-03-07", None, 3),
    ]
    assert [len(r.claims) for r in found] == [2, 1, 1]


def test_of_one_day_the_last_number_counts() -> None:
    """With all claims of that day."""
    (row,) = rows([toll(6, "a", "2021-03-04T06:00:00Z"), toll(8, "b", "2021-03-04T18:00:00Z")])
    assert row.quantity is not None
    assert (row.quantity.low, row.vintage, len(row.claims)) == (8, "2021-03-04", 2)


def test_who_denies_has_a_row_of_their_own() -> None:
    """With its position and no figure."""
    speaker = Speaker(span(REPORT, "Northland"), Act.DENY, name="Northland", party="Northland")
    denied = replace(deaths(), attribution=(speaker,), quantity=None, reaction_to=deaths().id)
    found = {r.speaker: r for r in rows([deaths(), denied.identified()])}
    assert found["Northland"].stance is Stance.DENIES
    assert found["Northland"].quantity is None
    assert {r.stance for name, r in found.items() if name != "Northland"} == {Stance.CLAIMS}


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_every_form_has_every_claim_of_every_event(form: str, tmp_path: Path) -> None:
    """Nothing is lost, and the rows are the same in each."""
    with Ledger.open(sample_ledger()) as ledger:
        shown, out = Shown(ledger), BytesIO()
        done = export(shown, exporter("matrix", form), out)
        ids = {id_ for event in shown.events() for id_ in event.claims}
    if form == "csv":
        found = [row["claims"] for row in csv.DictReader(StringIO(out.getvalue().decode()))]
    elif form == "jsonl":
        found = [json.loads(line)["claims"] for line in out.getvalue().splitlines()]
    else:
        (tmp_path / "m.parquet").write_bytes(out.getvalue())
        found = pq.read_table(tmp_path / "m.parquet")["claims"].to_pylist()
    assert len(found) == done.records > 100
    assert {id_ for each in found for id_ in each.split(" | ")} == ids


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (FigurePolicy.UCDP, (6, 9, None)),
        (FigurePolicy.ACLED, (6, 6, 6)),
        (FigurePolicy.LATEST, (9, 9, None)),
        (FigurePolicy.MEDIAN, (6, 9, None)),
    ],
)
def test_figures_follow_the_rule_that_is_asked_for(
    policy: FigurePolicy, expected: tuple[float, float, float | None]
) -> None:
    """The numbers given stay; low, best and high are made of them anew."""
    claims = [toll(6, "a", "2021-03-04"), toll(8, "b", "2021-03-05"), toll(9, "c", "2021-03-06")]
    (event,) = events_of(claims)
    (figure,) = refigured(event, claims, policy, Rules.load()).figures
    assert (figure.low, figure.best, figure.high) == expected
    assert figure.policy is policy
    assert figure.stated == event.figures[0].stated
