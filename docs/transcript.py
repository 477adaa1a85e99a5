"""Writes the transcript of the README: real commands over the sample reports, and what they print.

`python docs/transcript.py` runs the commands of `COMMANDS` in a folder that is thrown away and puts
them, with their output, between the marks of the README.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from contested.samples import REPORTS

README = Path(__file__).parents[1] / "README.md"
COMMANDS = (
    "contested read samples/ --ledger samples.db",
    "contested claims --ledger samples.db --speaker Russia --type territory --limit 2",
    "contested brief --ledger samples.db --type people.exchanged --since 2024-08-01 --limit 1",
    "contested export claims --ledger samples.db --conflict sudan -o sudan.csv",
)
WIDTH = "92"


def transcript() -> str:
    """The commands and their results, as a console block."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "samples").symlink_to(REPORTS)
        shown = [f"$ {command}\n{_printed(command, folder)}" for command in COMMANDS]
    return "```console\n" + "\n".join(shown) + "```\n"


def filled(page: str, made: str) -> str:
    """The page with the transcript between its marks."""
    mark = re.compile(r"(?<=<!-- transcript -->\n).*(?=<!-- /transcript -->)", re.DOTALL)
    return mark.sub(lambda _: made, page)


def _printed(command: str, folder: str) -> str:
    program = [sys.executable, "-c", "from contested.cli import main; main()"]
    done = subprocess.run(
        [*program, *shlex.split(command)[1:]],
        cwd=folder,
        env={**os.environ, "COLUMNS": WIDTH, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    said = done.stdout or done.stderr  # an export says on standard error what it wrote
    return "".join(f"{line.rstrip()}\n" for line in said.strip("\n").splitlines())


if __name__ == "__main__":
    README.write_text(filled(README.read_text("utf-8"), transcript()), encoding="utf-8")
