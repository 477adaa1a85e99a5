"""The program as a whole: its commands, each loaded when it is called, and how they end."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from contested.cli.codes import Code
from contested.cli.console import complain, finish_output, silence_output
from contested.errors import ContestedError, SettingsError

COMMANDS = {
    "demo": "Read the sample reports that ship with the program and open the result.",
    "read": "Read reports into a ledger of claims.",
    "brief": "What is claimed, by whom, in sections: a daily update.",
    "claims": "List claims.",
    "series": "Figures over time, with charts and what does not fit.",
    "show": "Show one claim in its report.",
    "events": "List events: claims of one happening, with who agrees and who denies.",
    "explain": "Why each claim is in an event, and what nearly was.",
    "territory": "Who says that they hold, take, lose or leave what.",
    "prisoners": "Soldiers captured, surrendered, held and exchanged.",
    "losses": "People and equipment lost, by side and speaker.",
    "strikes": "Strikes, and the harm to civilians.",
    "talks": "Who proposed, met, refused and agreed.",
    "civilians": "People displaced, orders, need and relief.",
    "timeline": "What happened on which day.",
    "speakers": "What became of each speaker's claims.",
    "check": "Check a sentence or a figure against the ledger.",
    "search": "Find words in claims and reports.",
    "documents": "List the reports in a ledger, or show one with what was left out of it.",
    "serve": "Open the ledger as a page, on this machine.",
    "site": "Write the page as a folder of files.",
    "export": "Write claims, documents, events or series to a file.",
    "import": "Bring in claims by annotators or other extractors.",
    "accept": "Say that a claim is what its report says.",
    "reject": "Say that a claim is not what its report says.",
    "correct": "Correct fields of a claim.",
    "same": "Say that two claims are of one event.",
    "split": "Say that two claims are not of one event.",
    "decisions": "List what people decided.",
    "withdraw": "Withdraw a decision.",
    "reconcile": "Group claims into events anew.",
    "estimate": "Estimate losses from what each side says of them, and each side's bias.",
    "evaluate": "Measure the extractor against gold claims.",
    "actors": "Look up who is who, and check actor data.",
    "gazetteer": "The places: look-up, and adding GeoNames dumps.",
}
PANELS = {
    "demo": "Begin",
    "brief": "Look",
    "territory": "Look by subject",
    "check": "Find and check",
    "serve": "Show and exchange",
    "accept": "Decide",
    "estimate": "Measure",
    "actors": "Who and where",
}
"""The headings of the help: each stands above the command that is named, and those after it."""
_MODULES = {"import": "import_"}


class Commands(TyperGroup):
    """The commands by name; `--help` lists them without loading any."""

    _listing = False

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = dict(zip(COMMANDS, _named(), strict=True))

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of a first use."""
        return [name for name in COMMANDS if find_spec(_module(name))]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        if self._listing:
            return self.commands[cmd_name]
        command = typer.main.get_command(import_module(_module(cmd_name)).app)
        command.name = cmd_name
        return command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        self._listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._listing = False

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for; how it ends is an exit code."""
        with _ending():
            return super().invoke(ctx)


def program() -> typer.Typer:
    """The whole command line."""
    app = typer.Typer(
        cls=Commands,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode="markdown",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_contested)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"contested {version('contested')}")
        raise typer.Exit


def _contested(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Say which version."),
    ] = False,
) -> None:
    """Read war reporting and keep the evidence: who said that what happened, where, when, how many.

    A first look:

        contested demo

    Your own reports:

        contested read reports/ --ledger my.db
        contested brief --ledger my.db

    Exit codes: 0 done, 1 done in part, 2 wrong use, 3 nothing could be done.
    """


def _named() -> Iterator[TyperCommand]:
    """The commands by their names, a line each; what they do is loaded later."""
    panel = ""
    for name, words in COMMANDS.items():
        panel = PANELS.get(name, panel)
        yield TyperCommand(name, help=words, rich_help_panel=panel)


def _module(name: str) -> str:
    return f"contested.cli.{_MODULES.get(name, name)}"


@contextmanager
def _ending() -> Iterator[None]:
    try:
        yield
        finish_output()
    except SettingsError as error:
        complain(str(error))
        raise typer.Exit(Code.WRONG_USE) from error
    except ContestedError as error:
        complain(str(error))
        raise typer.Exit(Code.NOTHING) from error
    except BrokenPipeError:
        silence_output()
        raise typer.Exit(Code.PIPE_CLOSED) from None
    except KeyboardInterrupt:
        complain("Stopped. What was done is kept; the same command goes on from there.")
        raise typer.Exit(Code.STOPPED) from None
