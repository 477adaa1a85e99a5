"""`contested actors`."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_a_name_is_looked_up_in_its_time(run: Run) -> None:
    """With the offices that the person held."""
    done = run("actors", "find", "Lavrov")
    assert "Sergei Lavrov" in done.stdout
    assert "foreign minister of Russia" in done.stdout


def test_a_seat_of_government_is_the_government(run: Run) -> None:
    """For programs too."""
    told = json.loads(run("actors", "find", "the Kremlin", "--json").stdout)
    assert told["actors"][0]["name"] == "Government of Russia"


def test_a_name_that_nobody_has_ends_with_3(run: Run) -> None:
    """And says so."""
    done = run("actors", "find", "Zyxwvut Qwertz")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "Nobody is known" in done.stderr


def test_the_programs_own_data_is_in_order(run: Run) -> None:
    """As is a folder of one's own that adds nothing."""
    done = run("actors", "check")
    assert done.exit_code == 0
    assert "are in order" in done.stdout


def test_wrong_data_is_named_by_file_and_line(run: Run, tmp_path: Path) -> None:
    """So that it can be mended."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "mine.toml").write_text('\n\n[[actor]]\nid = "x"\nnane = "X"\n')
    done = run("actors", "check", tmp_path)
    assert done.exit_code == 3
    assert "mine.toml:3" in done.stderr.replace("\n", "")
    assert run("actors", "check", tmp_path / "none").exit_code == 2
