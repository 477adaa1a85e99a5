"""Daily lists of losses."""

from datetime import date
from pathlib import Path

from benchmarks import series


def test_totals_and_increases_of_the_invented_pages_are_read_apart() -> None:
    """Every cell of them, through ingest and figures."""
    found = series.own()
    assert found["pages"] == 6
    assert found["totals"]["of"] == found["increases"]["of"] == 42
    assert found["wrong"] == []
    by_date = found["as_series"]
    assert by_date["totals"]["right"] == by_date["totals"]["of"] == 42
    assert by_date["derived"]["right"] == by_date["derived"]["of"] == 7
    assert by_date["other_flags"] == 0


def test_a_page_that_contradicts_the_series_is_counted_wrong(tmp_path: Path) -> None:
    """Cell by cell: the other items stay right."""
    true = {day: dict(row) for day, row in series.invented(tmp_path).items()}
    day = max(true)
    true[day]["tank"] += 1
    found = series.measure(series.saved(tmp_path), true)
    assert found["totals"]["right"] == found["totals"]["of"] - 1
    assert found["increases"]["right"] == found["increases"]["of"] - 1
    assert [line.partition(":")[0] for line in found["wrong"]] == [f"{day} tank"] * 2


def test_a_missing_item_is_counted_wrong(tmp_path: Path) -> None:
    """What a page does not say is not left out of the share."""
    (tmp_path / "2022-05-10.html").write_text(
        "<html><head><title>Losses</title></head><body><article>"
        "<p>The losses of the Northern army are put at this:</p><p>tanks - 40 (+2),</p>"
        "<p>The figures are being checked by the staff of the Southern army.</p>"
        "</article></body></html>"
    )
    true = {
        date(2022, 5, 9): {"tank": 38, "aircraft": 7},
        date(2022, 5, 10): {"tank": 40, "aircraft": 7},
    }
    found = series.measure(series.saved(tmp_path), true)
    assert (found["totals"]["right"], found["totals"]["of"]) == (1, 2)
    assert (found["increases"]["right"], found["increases"]["of"]) == (1, 1)
