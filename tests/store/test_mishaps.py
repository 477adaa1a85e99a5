"""A full disk, a locked file, a process that is killed: nothing half-written, and what to do."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from contested.errors import LedgerError
from contested.store import Ledger, Reading, dialect
from tests.claims import REPORT, deaths

BIG = replace(REPORT, id="big", text=REPORT.text + "\n" + "A long report. " * 40_000)

WRITER = textwrap.dedent(
    """
    import sys
    from contested.model.document import Document
    from contested.store import Ledger, Reading

    with Ledger.open(sys.argv[1], create=True) as ledger:
        print("open", flush=True)
        for n in range(200):
            document = Document(f"report-{n}", f"Report {n}\\n" + "Shells fell. " * 200)
            if ledger.needs_reading(document, "1"):
                at = "2026-01-01T00:00:00.000000Z"
                ledger.add(document, document.text.encode(), Reading((), "1"), at=at)
    """
)


def test_on_a_full_disk_the_last_document_is_not_there_and_the_others_are(tmp_path: Path) -> None:
    """And the same ledger goes on once there is space."""
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        ledger.add(REPORT, b"raw", Reading((deaths(),), "1"))
        _limit_pages(ledger.engine, more=20)
        with pytest.raises(LedgerError, match="Free some space") as caught:
            ledger.add(BIG, b"raw", Reading((), "1"))
        assert "disk is full" in str(caught.value)
        _limit_pages(ledger.engine, more=100_000)
        assert [document.id for document in ledger.documents()] == [REPORT.id]
        ledger.add(BIG, b"raw", Reading((), "1"))
        assert ledger.verify().whole


def test_a_locked_ledger_says_that_another_program_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After waiting for it; and reading goes on meanwhile."""
    monkeypatch.setattr(dialect, "BUSY_SECONDS", 0.1)
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="Another program is writing"):
            ledger.add(REPORT, b"raw", Reading((), "1"))
        assert list(ledger.claims()) == []
        other.execute("ROLLBACK")
        other.close()
        assert ledger.add(REPORT, b"raw", Reading((), "1"))


@pytest.mark.slow
def test_a_killed_writer_leaves_a_ledger_that_a_second_run_completes(tmp_path: Path) -> None:
    """Killed at random moments until it is through: whole each time, and complete at the end."""
    file, chance = tmp_path / "a.db", random.Random(1)
    for _ in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.4))
            os.kill(writer.pid, signal.SIGKILL)
        with Ledger.open(file) as ledger:
            verdict = ledger.verify()
            assert verdict.whole, verdict.faults
    subprocess.run([sys.executable, "-c", WRITER, str(file)], check=True, timeout=120)
    with Ledger.open(file) as ledger:
        assert len(ledger.holdings()) == 200
        assert len(ledger.log()) == 400


def _limit_pages(engine: sa.Engine, more: int) -> None:
    """Let the file grow by so many pages and then be as on a full disk."""
    engine.dispose()

    @sa.event.listens_for(engine, "connect")
    def limit(connection: Any, _record: object) -> None:
        [pages] = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + more}")
