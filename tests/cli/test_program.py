"""The command line as a whole: help, wrong use, errors, and how it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from contested.cli.program import COMMANDS, PANELS
from contested.samples import REPORTS
from tests.cli.conftest import Run

PROGRAM = [sys.executable, "-c", "from contested.cli import main; main()"]


def start(*arguments: object, **environment: str) -> "subprocess.Popen[str]":
    """A command in a process of its own, which Ctrl-C reaches even where ours ignores it."""
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
        preexec_fn=_hear_interrupts,  # noqa: PLW1509 (no threads here)
    )


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_help_names_every_command(run: Run) -> None:
    """Without loading one of them."""
    done = run("--help")
    assert done.exit_code == 0
    assert all(f" {name} " in done.stdout for name in COMMANDS)


def test_the_help_lists_commands_under_headings(run: Run) -> None:
    """In the order of a first use, each command under one of them."""
    shown = run("--help").stdout
    places = [shown.index(f" {heading} ─") for heading in PANELS.values()]
    assert places == sorted(places)
    assert set(PANELS) <= set(COMMANDS)
    assert next(iter(PANELS)) == next(iter(COMMANDS))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_or_commands(run: Run, name: str) -> None:
    """In its own words."""
    done = run(name, "--help")
    assert done.exit_code == 0
    assert f"contested {name}" in done.stdout.split("Usage:")[1]
    assert "For example:" in done.stdout or "Commands" in done.stdout


def test_the_version_is_said(run: Run) -> None:
    """With the program's name."""
    done = run("--version")
    assert done.stdout.startswith("contested ")
    assert done.exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["clams"],
        ["claims", "--type", "weather"],
        ["claims", "--since", "last week"],
        ["claims", "--status", "true"],
        ["claims", "--conflict", "atlantis"],
        ["export", "maps"],
        ["export", "claims", "--format", "docx"],
        ["brief", "-o", "brief.pdf"],
        ["read"],
    ],
)
def test_wrong_use_ends_with_2_and_says_what_is_right(
    run: Run, arguments: list[str], samples: Path
) -> None:
    """On standard error."""
    ledger = [] if arguments[0] in ("clams", "read") else ["--ledger", str(samples)]
    done = run(*arguments, *ledger)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr


def test_a_misspelt_command_is_guessed(run: Run) -> None:
    """The nearest one is named."""
    assert "Did you mean 'claims'" in run("clams").stderr


@pytest.mark.parametrize("command", ["claims", "brief", "documents", "export claims", "show a"])
def test_a_ledger_that_is_not_there_is_one_sentence(run: Run, command: str, tmp_path: Path) -> None:
    """With what to do, and no traceback."""
    done = run(*command.split(), "--ledger", tmp_path / "none.db")
    assert done.exit_code == 3
    assert "There is no ledger" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_ledger_is_said_to_be_none(run: Run, tmp_path: Path) -> None:
    """And is left as it is."""
    file = tmp_path / "notes.db"
    file.write_text("These are my notes. " * 100)
    done = run("claims", "--ledger", file)
    assert done.exit_code == 3
    assert "not a ledger" in done.stderr
    assert file.read_text().startswith("These are my notes.")


def test_the_ledger_can_be_named_in_the_environment(
    run: Run, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that it is not typed each time."""
    monkeypatch.setenv("CONTESTED_LEDGER", str(samples))
    assert run("claims", "--limit", "1").exit_code == 0


def test_a_wrong_setting_is_wrong_use(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its name is said."""
    monkeypatch.setenv("CONTESTED_WORKERS", "many")
    done = run("read", REPORTS)
    assert done.exit_code == 2
    assert "CONTESTED_WORKERS" in done.stderr


def test_a_closed_pipe_is_no_error(samples: Path) -> None:
    """`contested claims | head -1` is quiet."""
    process = start("claims", "--ledger", samples)
    assert process.stdout is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.wait()
    assert "Traceback" not in said
    assert "Error" not in said


@pytest.mark.slow
def test_ctrl_c_stops_with_a_sentence(tmp_path: Path) -> None:
    """What was done is in the ledger."""
    ledger = tmp_path / "a.db"
    process = start("read", REPORTS, "--ledger", ledger)
    deadline = time.monotonic() + 60
    while not ledger.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.startswith("contested: Stopped.")
    assert out == ""


def test_no_colour_is_written_to_a_file_or_where_none_is_wanted(samples: Path) -> None:
    """Piped output has no escape sequence."""
    for environment in ({}, {"NO_COLOR": "1"}):
        process = start("claims", "--limit", "3", "--ledger", samples, **environment)
        out, _ = process.communicate(timeout=60)
        assert "\x1b" not in out
        assert out
