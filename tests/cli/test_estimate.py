"""`contested estimate`: refusal, a run from text, files, repeatability."""

import json
from pathlib import Path

import pytest

from contested.web.estimates import NAME, read_estimate
from tests.cli.conftest import Run

pytest.importorskip("contested.estimate.fit")
HEAD = "days,loss_count,category,loss_country,claim_source,time_frame,minimum,maximum\n"


def coded(folder: Path, speakers: tuple[str, ...] = ("East", "West")) -> Path:
    """A CSV of boats lost: each speaker six times."""
    file = folder / "reports.csv"
    rows = [
        f"{day},{(10 + at) * day},Boats,East,{who},Cumulative,0,0"
        for day in range(1, 13, 2)
        for at, who in enumerate(speakers)
    ]
    file.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return file


def test_too_little_is_refused_in_plain_words(run: Run, tmp_path: Path) -> None:
    """No figure is printed."""
    done = run("estimate", coded(tmp_path, ("West", "West")))
    assert done.exit_code != 0
    assert "no estimate" in done.stderr
    assert "bias" in done.stderr
    assert not done.stdout


def test_the_sample_reports_hold_enough_for_an_estimate(run: Run, samples: Path) -> None:
    """From text to estimates: several sides, groups of speakers that differ, all left out counted."""
    done = run("estimate", "--ledger", samples, "--fast", "--knots", 4, "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert {row["side"] for row in found["estimates"]} == {"Russia", "Ukraine"}
    assert any(row["speaker_groups"] >= 3 for row in found["estimates"])
    assert all(
        row["cumulative_low"] < row["cumulative_median"] < row["cumulative_high"]
        for row in found["estimates"]
    )
    assert sum(found["dropped"].values()) > 0
    assert "variational" in found["methods"]


def test_the_same_seed_gives_the_same_files(run: Run, tmp_path: Path) -> None:
    """Byte for byte."""
    file, folders = coded(tmp_path), [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        assert run("estimate", file, "--fast", "--knots", 2, "-o", folder).exit_code == 0
    names = sorted(path.name for path in folders[0].iterdir())
    assert {"estimates.csv", "biases.csv", "losses.svg", "days.parquet", NAME} <= set(names)
    for name in names:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name
    view = read_estimate(folders[0])
    assert view.faults == []
    assert view.used > 0
    for each in view.types:
        assert (each.days[-1].day, each.days[-1].median) == (each.day, each.median)
        assert all(day.low <= day.median <= day.high for day in each.days)


def test_a_run_that_was_cut_short_ends_with_1(run: Run, tmp_path: Path) -> None:
    """It says that its figures are not to be used, on the terminal and on the page."""
    few = ("--knots", 2, "--chains", 2, "--warmup", 25, "--draws", 25)
    done = run("estimate", coded(tmp_path), *few, "-o", tmp_path / "out")
    assert done.exit_code == 1
    words = " ".join(done.stderr.split())
    assert "has not converged: its figures are not to be used" in words
    assert "The smallest effective sample size is" in words
    assert "has NOT converged" in (tmp_path / "out" / "methods.txt").read_text("utf-8")
    assert read_estimate(tmp_path / "out").faults
