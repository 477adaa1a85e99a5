"""Coded reports from a CSV."""

from pathlib import Path

import pytest

from contested.errors import IngestError
from contested.estimate.replication import read_reports
from contested.estimate.report import LossType, Report

HEAD = (
    "days,loss_count,category,loss_country,claim_source,time_frame,minimum,maximum,loss_type,extra"
)


def csv_of(folder: Path, *rows: str) -> Path:
    """A CSV of these rows."""
    file = folder / "reports.csv"
    file.write_text("\n".join((HEAD, *rows)) + "\n", "utf-8")
    return file


def test_a_row_is_a_report(tmp_path: Path) -> None:
    """Counts also in the scientific form; other columns do not matter."""
    found = read_reports(csv_of(tmp_path, "7,1e+05,Boats,East,West,Cumulative,1,0,x,y"))
    boats = LossType("Boats", "East")
    assert found.reports == (Report(boats, "West", 7, 100_000.0, True, True, False, "line 2"),)


def test_rows_that_repeat_another_stay(tmp_path: Path) -> None:
    """As in the published fit."""
    row = "7,12,Boats,East,West,Day,0,0,,"
    assert len(read_reports(csv_of(tmp_path, row, row)).reports) == 2


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("0,12,Boats,East,West,Day,0,0,,", "the day is no whole number from 1 on"),
        ("x,12,Boats,East,West,Day,0,0,,", "the day is no whole number from 1 on"),
        ("1,-1,Boats,East,West,Day,0,0,,", "the count is no whole number"),
        ("1,nan,Boats,East,West,Day,0,0,,", "the count is no whole number"),
        ("1,inf,Boats,East,West,Day,0,0,,", "the count is no whole number"),
        ("1,1e12,Boats,East,West,Day,0,0,,", "the count is no whole number"),
        ("1,2,Boats,East,West,Week,0,0,,", "the time frame is neither Cumulative nor Day"),
        ("1,2,Boats,East,West,Day,2,0,,", "minimum or maximum is neither 0 nor 1"),
        ("1,2,Boats,,West,Day,0,0,,", "category, side or speaker is missing"),
    ],
)
def test_a_wrong_row_is_left_out_with_its_line(tmp_path: Path, row: str, why: str) -> None:
    """The others stay."""
    found = read_reports(csv_of(tmp_path, "1,2,Boats,East,West,Day,0,0,,", row))
    assert [(each.why, each.origin) for each in found.dropped] == [(why, "line 3")]
    assert len(found.reports) == 1


def test_another_csv_is_refused(tmp_path: Path) -> None:
    """With the column that is missing."""
    file = tmp_path / "other.csv"
    file.write_text("days,count\n1,2\n", "utf-8")
    with pytest.raises(IngestError, match="loss_count"):
        read_reports(file)


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    """But for the lines that they are traced to."""
    one, two = "1,2,Boats,East,West,Day,0,0,,", "2,9,Carts,West,East,Cumulative,0,1,,"

    def said(*rows: str) -> list[tuple[LossType, float]]:
        return [(each.type, each.count) for each in read_reports(csv_of(tmp_path, *rows)).reports]

    assert said(one, two) == said(two, one)
