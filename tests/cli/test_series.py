"""`contested series`: the table and the chart on a terminal, JSON, and the picture."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from contested.cli.charts.svg import svg
from contested.cli.charts.terminal import drawn
from contested.data.taxonomy import claim_types
from contested.model.series import Flag, Point, Series
from contested.model.vocabulary import Basis
from contested.present.charts import chart, ticks
from contested.present.wording import Wording
from contested.store import Filters, Ledger
from tests.cli.conftest import Run


def made(count: int = 12, speaker: str = "Southland <Staff> & co") -> Series:
    """A series of tanks lost, its last day marked."""
    points = tuple(
        Point(
            f"2031-03-{n + 1:02}",
            100.0 + 7 * n,
            7.0,
            total_derived=n == 3,
            claims=("c",) * (n != 3),
        )
        for n in range(count - 1)
    )
    last = Point(
        f"2031-03-{count:02}", 90.0, None, flags=(Flag.DECREASE,), notes=("It <falls> & stays.",)
    )
    return Series(
        "abc", None, "materiel.destroyed", "tank", Basis.CUMULATIVE, "", speaker, None, None,
        "Northland", None, (*points, last),
    )  # fmt: skip


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("count", [2, 12, 28])
def test_a_chart_fits_the_width_and_marks_what_is_odd(width: int, count: int) -> None:
    """However many days there are; the odd day is there even where days are left out."""
    lines = drawn(chart(made(count), Wording.load()), width)
    assert max(len(line.plain.rstrip()) for line in lines) <= width
    assert any("!" in line.plain for line in lines)
    assert any("█" in line.plain for line in lines)


def test_the_picture_has_words_for_it_and_is_well_formed() -> None:
    """A title and a description for screen readers, a dark side, no script, all escaped."""
    picture = svg([chart(made(), Wording.load())] * 2)
    root = ElementTree.fromstring(picture)
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert root.find(f"{space}desc") is not None
    assert "1 of them marked" in (root.findtext(f"{space}desc") or "")
    assert "prefers-color-scheme: dark" in picture
    assert "<script" not in picture
    titles = [each.text or "" for each in root.iter(f"{space}title")]
    assert any("It <falls> & stays." in title for title in titles)


def test_an_empty_picture_says_so() -> None:
    """No series is a picture too."""
    assert ElementTree.fromstring(svg([])) is not None


@pytest.mark.parametrize("values", [[0.0], [5.0], [1294.0, 1263.0], [3.0, 50_000.0], [0.5, 0.7]])
def test_the_axis_encloses_the_values(values: list[float]) -> None:
    """With a few round numbers."""
    found = ticks(values)
    assert found[0] <= min(values) <= max(values) <= found[-1]
    assert 2 <= len(found) <= 8


def test_series_for_programs_are_those_of_the_export_and_of_the_ledger(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    """Line for line, and the totals are those of the reports."""
    run("export", "series", "--ledger", samples, "-o", tmp_path / "series.jsonl")
    done = run("series", "--json", "--ledger", samples)
    assert done.stdout == (tmp_path / "series.jsonl").read_text(encoding="utf-8")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    area = next(s for s in found if s["unit"] == "km2" and s["place"] == "Kursk region")
    assert [p["total"] for p in area["points"]] == [1263, 1294]
    assert area["basis"] == "stock"
    assert all(s["type"] in claim_types() for s in found)


def test_a_filter_chooses_whole_series_and_days_are_cut_at_the_end(samples: Path) -> None:
    """`since` leaves what was checked before it as it was; `known_by` makes it anew."""
    with Ledger.open(samples) as ledger:
        everything = list(ledger.series())
        people = list(ledger.series(Filters(type="people", speaker="ukraine")))
        since = list(ledger.series(Filters(since="2024-08-22", type="people")))
        known = list(ledger.series(Filters(known_by="2024-08-21", type="people")))
    assert everything
    assert {s.type.partition(".")[0] for s in people} == {"people"}
    whole = {s.id: s for s in everything}
    assert since
    for each in since:
        assert each.points == tuple(p for p in whole[each.id].points if p.day >= "2024-08-22")
    assert max(p.day for s in known for p in s.points) <= "2024-08-21"


def test_a_table_a_chart_and_a_file(run: Run, samples: Path, tmp_path: Path) -> None:
    """On the terminal each series has its chart; with `--svg` all are in one picture."""
    done = run("series", "--ledger", samples, "--place", "Kursk", "--svg", tmp_path / "k.svg")
    assert done.exit_code == 0
    assert "1,294" in done.stdout
    assert "█" in done.stdout
    assert ElementTree.parse(tmp_path / "k.svg").getroot() is not None


def test_nothing_that_passes_is_said(run: Run, samples: Path) -> None:
    """On standard error, and the program ends well."""
    done = run("series", "--ledger", samples, "--place", "Nowhere")
    assert done.exit_code == 0
    assert "No series passes" in done.output
