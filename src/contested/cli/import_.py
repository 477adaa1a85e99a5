"""`contested import`: claims by annotators or other extractors, beside the program's own."""

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from contested.cli.codes import Code
from contested.cli.console import asides, harmless, print_json, results
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.cli.unused import records, tell
from contested.errors import ContestedError
from contested.gazetteer import open_gazetteer
from contested.resolve.given import GivenPlaces
from contested.settings import Settings
from contested.store import Ledger
from contested.store.imports import Imported, import_claims

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


class What(StrEnum):
    """What can be imported."""

    CLAIMS = "claims"


@app.command()
def import_(
    _what: Annotated[What, typer.Argument(metavar="claims", help="What to import.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A claim a line, as JSON.")],
    maker: Annotated[str, typer.Option("--maker", metavar="NAME", help="Who made them.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Bring in claims by annotators or other extractors, as exported or in the gold form.

    Their documents must be in the ledger. Everything treats them as it treats the program's own;
    places without coordinates are located. Lines that cannot be placed in their document are
    listed, and the rest comes in.

    For example:

        contested import claims annotated.jsonl --maker "Second reader"
    """
    with Ledger.open(ledger) as opened, _lines(file) as lines:
        settings = Settings.from_environment()
        done = import_claims(opened, lines, maker, GivenPlaces(open_gazetteer(settings)))
        unused = opened.reconcile(settings.data).unused
    if json:
        print_json({**asdict(done), "unused": records(unused)})
    else:
        results().print(f"{done.added:,} claims are new, {done.changed:,} changed.")
        for problem in done.problems:
            asides().print(harmless(f"  {file}:{problem.line} (import): {problem.reason}"))
        tell(unused)
    raise typer.Exit(_code(done))


def _lines(file: Path) -> TextIO:
    try:
        return file.open(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise ContestedError(f"{file} cannot be read: {error.strerror}.", "Check it.") from error


def _code(done: Imported) -> Code:
    if not done.problems:
        return Code.DONE
    return Code.PART if done.added or done.changed else Code.NOTHING
