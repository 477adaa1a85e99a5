"""Options that several commands share, and the filters as one argument.

A command that is `@filtered` takes `filters`; on the command line it has the options of `_ASKED`
in its place.
"""

import functools
import getpass
import inspect
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from contested.data import entries
from contested.data.taxonomy import claim_types
from contested.model.event import EventStatus, FigurePolicy
from contested.model.vocabulary import VerificationStatus
from contested.present.wording import Wording
from contested.settings import Settings
from contested.store import Ledger
from contested.store.filters import Filters

if TYPE_CHECKING:
    from contested.export.shown import Shown

LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger",
        "-l",
        envvar="CONTESTED_LEDGER",
        metavar="FILE|URL",
        help="The ledger: a file, or the URL of a PostgreSQL database.",
    ),
]
DEFAULT_LEDGER = "contested.db"
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON, for programs.")]
UnmaskOption = Annotated[
    bool,
    typer.Option(
        "--unmask",
        help="Show names of people without a public role too. The log notes it.",
    ),
]
FiguresOption = Annotated[
    FigurePolicy | None,
    typer.Option(
        "--figures",
        help="How low, best and high are made: ucdp, what most origins say of late; acled, the"
        " lowest; latest; median, of one number an origin. By default ucdp.",
    ),
]

_PANEL = "Which claims"


def _check_type(name: str | None) -> str | None:
    types = claim_types(Settings.from_environment().data)
    known = {*types, *(each.family for each in types.values())}
    if name is not None and name not in known:
        families = ", ".join(dict.fromkeys(each.family for each in types.values()))
        raise typer.BadParameter(
            f"{name!r} is no claim type. Give one such as 'people.killed', or a family: {families}."
        )
    return name


def _check_status(status: str | None) -> str | None:
    known = [each.value for each in VerificationStatus]
    if status is not None and status not in known:
        raise typer.BadParameter(f"{status!r} is no status. Give one of {', '.join(known)}.")
    return status


def _check_event_status(status: str | None) -> str | None:
    known = [each.value for each in EventStatus]
    if status is not None and status not in known:
        raise typer.BadParameter(f"{status!r} is no status. Give one of {', '.join(known)}.")
    return status


def check_conflict(name: str | None) -> str | None:
    """The id of a conflict profile, or wrong use."""
    folders = Settings.from_environment().data
    known = [each.text("id") for each in entries("conflicts", "conflict", folders)]
    if name is not None and name not in known:
        raise typer.BadParameter(f"{name!r} is no conflict. Give one of {', '.join(known)}.")
    return name


def check_day(day: str | None) -> str | None:
    """An ISO date, or wrong use."""
    try:
        return date.fromisoformat(day).isoformat() if day is not None else None
    except ValueError:
        raise typer.BadParameter(f"{day!r} is no day. Write it as 2024-08-15.") from None


def _option(name: str, metavar: str, says: str, check: Callable[..., Any] | None = None) -> Any:
    option = typer.Option(
        f"--{name}", metavar=metavar, help=says, callback=check, rich_help_panel=_PANEL
    )
    return Annotated[str | None, option]


_WHO = "WHO"
_ASKED = {
    "type": _option("type", "TYPE", "A claim type, or a family such as 'people'.", _check_type),
    "agent": _option("agent", _WHO, "Who does it: an actor, or a side."),
    "target": _option("target", _WHO, "Whom or what it is done to: an actor, or a side."),
    "speaker": _option("speaker", _WHO, "Who says it: an actor, or a side."),
    "place": _option("place", "NAME", "Where: a name, or a country's code."),
    "conflict": _option("conflict", "ID", "Which war, such as 'sudan'.", check_conflict),
    "since": _option("since", "DAY", "What happened then or later.", check_day),
    "until": _option("until", "DAY", "What happened then or before.", check_day),
    "status": _option("status", "STATUS", "What the report says of its truth.", _check_status),
    "known_by": _option("known-by", "DAY", "As reports published by that day have it.", check_day),
}


_EVENT_STATUS = _option(
    "status", "STATUS", "What positions and checks add up to.", _check_event_status
)


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that takes `filters` the options that every view shares."""
    return _filtered(command, _ASKED)


def filtered_events(command: Callable[..., None]) -> Callable[..., None]:
    """The same for a command that shows events: `--status` is the event's."""
    return _filtered(command, {**_ASKED, "status": _EVENT_STATUS})


def _filtered(command: Callable[..., None], asked_: dict[str, Any]) -> Callable[..., None]:
    own = inspect.signature(command).parameters.values()

    @functools.wraps(command)
    def run(**given: Any) -> None:
        filters = Filters(**{name: given.pop(name) for name in asked_})
        command(**given, filters=filters)

    hints = {**get_type_hints(command, include_extras=True), **asked_}
    keyword = inspect.Parameter.KEYWORD_ONLY
    kept = [
        each.replace(kind=keyword, annotation=hints[each.name])
        for each in own
        if each.name != "filters"
    ]
    asked = [
        inspect.Parameter(name, keyword, default=None, annotation=asked_[name]) for name in asked_
    ]
    run.__signature__ = inspect.Signature([*kept, *asked])  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: hints[each.name] for each in (*kept, *asked)}
    return run


def shown(
    ledger: Ledger,
    filters: Filters,
    *,
    unmask: bool,
    command: str,
    figures: FigurePolicy | None = None,
) -> "Shown":
    """What a command shows of a ledger; that names are shown as they stand is noted in its log.

    Raises:
        LedgerError: the log cannot be written.
    """
    from contested.export.shown import Shown  # noqa: PLC0415 (loads Arrow)

    if unmask:
        ledger.log_unmasking(command, user())
    return Shown(ledger, filters, unmask=unmask, figures=figures)


def user() -> str:
    """The name under which somebody is logged in here."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def wording() -> Wording:
    """The words of views, with those of the user's folders."""
    return Wording.load(Settings.from_environment().data)
