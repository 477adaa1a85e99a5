"""`contested actors`: who is who, and whether actor data is right."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from contested.actors import Actor, Directory, Office
from contested.cli.codes import Code
from contested.cli.console import asides, harmless, indented, print_json, results
from contested.cli.options import JsonOption, check_conflict, check_day
from contested.settings import Settings

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode="markdown")


@app.callback()
def actors() -> None:
    """Look up who is who, and check actor data."""


@app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, an id, or a party's name.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", callback=check_day, help="On that day.")
    ] = None,
    conflict: Annotated[
        str | None,
        typer.Option(
            "--conflict", metavar="ID", callback=check_conflict, help="In reports of that war."
        ),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Whom a name can mean, the likeliest first.

    For example:

        contested actors find Lavrov

        contested actors find "the Kremlin" --on 2022-10-01 --conflict russia-ukraine
    """
    directory = Directory.load(Settings.from_environment().data)
    day = date.fromisoformat(on) if on else None
    known = directory.get(name)
    plain = name.removeprefix("the ").removeprefix("The ")
    found = (known,) if known else directory.named(plain, day, conflict)
    party = directory.party_of(plain)
    if json:
        print_json(
            {"actors": [asdict(a) for a in found], "party": asdict(party) if party else None}
        )
    else:
        for actor in found:
            _print(results(), actor)
        if party is not None:
            country = f", {party.country}" if party.country else ""
            results().print(harmless(f"Party: {party.name} ({party.kind.value}{country})"))
    if not found and party is None:
        asides().print(harmless(f"Nobody is known as {name!r}."))
        raise typer.Exit(Code.NOTHING)


@app.command()
def check(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FOLDER…", help="Folders of your own, laid out as the data is."),
    ] = None,
) -> None:
    """Check the program's actor data together with yours; an error names file and line.

    For example:

        contested actors check my-data/
    """
    wanted = tuple(folders or ()) or Settings.from_environment().data
    missing = [folder for folder in wanted if not folder.is_dir()]
    if missing:
        raise typer.BadParameter(f"{missing[0]} is no folder.")
    records = Directory.load(wanted).records
    results().print(
        f"{len(records.actors):,} actors, {len(records.parties):,} parties and"
        f" {len(records.conflicts):,} conflicts are in order."
    )


def _print(console: Console, actor: Actor) -> None:
    head = Text(harmless(actor.name), "bold")
    side = f", {actor.party}" if actor.party else ""
    head.append(harmless(f"  {actor.kind.value}{side}  "), "not bold")
    console.print(head.append(actor.id, "dim not bold"))
    for office in actor.offices:
        indented(console, Text(harmless(_office(office))))
    others = ", ".join((*actor.aliases, *actor.seats))
    if others:
        indented(console, Text(harmless(f"also: {others}"), "dim"))
    if actor.conflicts:
        indented(console, Text(f"in reports of: {', '.join(actor.conflicts)}", "dim"))


def _office(office: Office) -> str:
    ends = (f"since {office.since}" if office.since else "", office.until and f"to {office.until}")
    return " ".join(part for part in (f"{office.title} of {office.of}", *ends) if part)
