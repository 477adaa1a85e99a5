"""`contested correct`: a field of a claim should be otherwise."""

import json as json_
from typing import Annotated

import typer

from contested.cli.deciding import ByOption, WhyOption, enter
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.errors import ContestedError
from contested.model.decision import Decision, Verdict
from contested.model.fields import RecordError
from contested.reconcile.decided import corrected
from contested.store import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def correct(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or how its id begins.")],
    fields: Annotated[
        list[str],
        typer.Argument(metavar="FIELD=VALUE…", help="The new values: words, or JSON."),
    ],
    by: ByOption = None,
    why: WhyOption = "",
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Correct fields of a claim. The claim stays as it was read, and events use the new values.

    A value in braces may give only what changes of a part; null takes the part away.

    For example:

        contested correct 3f9a2b1c05 type=people.wounded

        contested correct 3f9a2b1c05 'quantity={"low": 12, "high": 12}' --why "Twelve, not two."
    """
    changes = tuple(_parsed(field) for field in fields)
    _try(ledger, claim, changes)
    enter(ledger, Verdict.CORRECT, claim, by=by, why=why, json=json, corrections=changes)


def _parsed(field: str) -> tuple[str, str]:
    """The field's name and its value as JSON; what is no JSON is a word."""
    name, equals, words = field.partition("=")
    if not equals:
        raise typer.BadParameter(f"{field!r} has no '='. Write FIELD=VALUE.")
    try:
        json_.loads(words)
    except ValueError:
        words = json_.dumps(words)
    return name, words


def _try(ledger: str, claim: str, changes: tuple[tuple[str, str], ...]) -> None:
    """Refuse a correction that is no value of its field."""
    made = Decision("", Verdict.CORRECT, claim, None, "", "", "", changes)
    with Ledger.open(ledger) as opened:
        try:
            corrected(opened.claim(claim), made)
        except RecordError as error:
            raise ContestedError(f"The correction does not fit: {error}.", "Check it.") from error
