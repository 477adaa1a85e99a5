"""Draws the picture of the README: part of the brief of the sample reports, as on a terminal.

`python docs/picture.py` reads the samples into a ledger that is thrown away and writes
`docs/pictures/brief.svg`. The picture names no font that has to be fetched.
"""

import re
import sys
import tempfile
from dataclasses import replace
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import MONOKAI

from contested.cli.brief import brief_of
from contested.cli.briefs.terminal import print_brief
from contested.present import Brief
from contested.present.highlights import highlights
from contested.run import Options, read_into
from contested.samples import REPORTS
from contested.store import Filters, Ledger

PICTURE = Path(__file__).parent / "pictures" / "brief.svg"
WIDTH = 100
CHAPTERS, ENTRIES = 1, 3
_FETCHED = re.compile(r"\s*@font-face \{\{.*?\n    \}\}", re.DOTALL)


def brief() -> Brief:
    """The part of the samples' brief that is shown: the best entries of the first war."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "samples.db"
        with Ledger.open(file, create=True) as ledger:
            for _ in read_into(ledger, [str(REPORTS)], Options()):
                pass
            ledger.reconcile()
        made = highlights(brief_of(str(file), Filters()), ENTRIES)
    chapters = made.chapters[:CHAPTERS]
    return replace(made, chapters=chapters, unread=())


def drawn(shown: Brief) -> str:
    """The brief as SVG."""
    console = Console(file=StringIO(), record=True, width=WIDTH, markup=False, highlight=False)
    print_brief(console, shown)
    form = _FETCHED.sub("", CONSOLE_SVG_FORMAT).replace("Fira Code, monospace", "monospace")
    form = re.sub(r"\s*<!--.*?-->", "", form)
    return console.export_svg(
        title="contested brief", theme=MONOKAI, code_format=form, unique_id="brief"
    )


def main() -> None:
    """Write the picture."""
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(drawn(brief()), encoding="utf-8")
    sys.stdout.write(f"{PICTURE.name}: {PICTURE.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
