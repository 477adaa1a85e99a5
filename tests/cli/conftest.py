"""Running commands in this process, on ledgers of the sample reports."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from contested.cli.program import program
from tests.run.ledgers import sample_ledger

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command; its arguments as words."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("CONTESTED_LEDGER", raising=False)

    def call(*arguments: object, stdin: bytes | None = None) -> Result:
        words = [str(word) for word in arguments]
        return CliRunner().invoke(program(), words, input=stdin, prog_name="contested")

    return call


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A ledger of the sample reports that may be written to."""
    return Path(shutil.copy(sample_ledger(), tmp_path / "samples.db"))
