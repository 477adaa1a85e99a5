"""Kill a reading run at random moments: does the ledger open, and is the result the same?

`python benchmarks/kill.py [KILLS] [SEED]` reads the sample reports into ledgers, kills the run
with SIGKILL at a random moment, checks that the ledger opens and that its log fits it, starts the
same run again, and so on; each finished ledger's exports must equal an undisturbed run's, byte
for byte. Prints what was done; ends with 1 at the first difference.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from contested.export import Shown, export, exporter
from contested.samples import REPORTS
from contested.store import Ledger

FORMS = (
    ("claims", "jsonl"),
    ("claims", "csv"),
    ("claims", "parquet"),
    ("claims", "geojson"),
    ("documents", "jsonl"),
)
KILLS = 50
WRITING = 0.8
"""The share of kills that fall between the first and the last document of a run."""


@dataclass(slots=True)
class Tally:
    """What was done: kills by how many documents the ledger held, ledgers finished, faults."""

    held: list[int] = field(default_factory=list)
    finished: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Trial:
    """What is read, with which options, and in which folder ledgers are made."""

    inputs: Path
    folder: Path
    options: Sequence[str] = ()

    def start(self, ledger: Path) -> "subprocess.Popen[bytes]":
        """A run of `contested read`, in a process group of its own."""
        program = [sys.executable, "-c", "from contested.cli import main; main()"]
        return subprocess.Popen(
            [*program, "read", str(self.inputs), "--ledger", str(ledger), *self.options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def finish(self, ledger: Path) -> float:
        """Read to the end; how many seconds it took."""
        began = time.monotonic()
        process = self.start(ledger)
        _, said = process.communicate()
        if process.returncode:
            raise RuntimeError(f"reading ended with {process.returncode}: {said.decode()}")
        return time.monotonic() - began

    def kill(self, ledger: Path, after: float, *, writing: bool) -> bool:
        """Read, and kill it after that many seconds; whether it was still running then.

        With `writing`, the seconds count from the first entry that this run made in the log.
        """
        before, process = entries(ledger), self.start(ledger)
        while writing and process.poll() is None and entries(ledger) == before:
            time.sleep(0.01)
        try:
            process.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return True
        return False


def entries(ledger: Path) -> int:
    """How many entries the ledger's log has; 0 where there is no ledger yet."""
    try:
        with closing(sqlite3.connect(f"{ledger.as_uri()}?mode=ro", uri=True)) as opened:
            return int(opened.execute("SELECT COUNT(*) FROM log").fetchone()[0])
    except sqlite3.Error:
        return 0


def exports(ledger: Path) -> dict[tuple[str, str], bytes]:
    """What the ledger exports, in every form that is compared."""
    made = {}
    with Ledger.open(ledger) as opened:
        for what, form in FORMS:
            out = BytesIO()
            export(Shown(opened), exporter(what, form), out)
            made[what, form] = out.getvalue()
    return made


def run(trial: Trial, kills: int, chance: random.Random) -> Tally:
    """Kill so many runs, each ledger being read to its end at last."""
    whole = trial.folder / "whole.db"
    trial.finish(whole)
    wanted, seconds = exports(whole), trial.finish(trial.folder / "timed.db")
    tally = Tally()
    while len(tally.held) < kills and not tally.faults:
        ledger = trial.folder / f"killed-{tally.finished}.db"
        for _ in range(chance.randint(1, 5)):
            writing = chance.random() < WRITING
            after = chance.uniform(0, 0.2 if writing else 1) * seconds
            if len(tally.held) < kills and trial.kill(ledger, after, writing=writing):
                tally.held.append(_look(ledger, tally))
        trial.finish(ledger)
        got = exports(ledger)
        tally.faults += [f"{ledger}: {form} differs" for form in FORMS if got[form] != wanted[form]]
        tally.finished += 1
    return tally


def _look(ledger: Path, tally: Tally) -> int:
    """Open the ledger as the kill left it; how many documents it holds."""
    if not ledger.exists():
        return 0
    with Ledger.open(ledger, create=True) as opened:
        tally.faults += opened.verify().faults
        return sum(1 for _ in opened.documents())


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    with tempfile.TemporaryDirectory() as made:
        result = run(Trial(REPORTS, Path(made)), count, random.Random(seed))
    print(f"seed {seed}: {len(result.held)} kills over {result.finished} ledgers")
    print(f"documents held at each kill: {result.held}")
    print("faults:", *(result.faults or ["none"]), sep="\n  ")
    sys.exit(bool(result.faults))
