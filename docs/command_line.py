"""What the program's command line says of itself: commands, arguments, options."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import typer

from contested.cli.program import COMMANDS, program

FILTERS = "Which claims"
_UNSAID = frozenset({"help", "install_completion", "show_completion"})


@dataclass(frozen=True, slots=True)
class Documented:
    """One command, or a group of them.

    Attributes:
        name: as it is typed, such as "contested gazetteer find".
        level: of its heading; a group's commands are one deeper than the group.
        says: its help text.
        usage: how it is typed; empty for a group.
        options: its own arguments and options.
        filters: the options that it shares with other commands.
    """

    name: str
    level: int
    says: str
    usage: str
    options: tuple[Any, ...]
    filters: tuple[Any, ...]

    @property
    def filtered(self) -> bool:
        """Whether it has the shared options."""
        return bool(self.filters)


def summary() -> str:
    """The help text of the program."""
    return inspect.cleandoc(_whole().help or "")


def commands() -> Iterator[Documented]:
    """Every command and group, in the order of the program's help."""
    group = _whole()
    for name in COMMANDS:
        command = group.get_command(None, name)
        if command is not None:
            yield from _documented(f"contested {name}", command, 2)


def variables() -> list[tuple[str, str]]:
    """The environment variables that stand for options, each with what the option does."""
    found = {(p.envvar, p.help) for each in commands() for p in each.options if p.envvar}
    return sorted(found)


def named(option: Any) -> str:
    """An argument or option as it is typed, in Markdown."""
    if option.param_type_name == "argument":
        return f"`{_metavar(option)}`"
    names = [*option.opts, *option.secondary_opts]
    if not option.is_flag:
        names[-1] += f" {_metavar(option)}"
    return ", ".join(f"`{name}`" for name in names)


def says(option: Any) -> str:
    """What an argument or option does, and its default."""
    words = option.help or ""
    if option.param_type_name == "argument" or option.is_flag:
        return words
    if option.required:
        return f"{words} Required."
    default = getattr(option.default, "value", option.default)
    return f"{words} Default: `{default}`." if isinstance(default, str | int | Path) else words


def _whole() -> Any:
    return typer.main.get_command(program())


def _documented(name: str, command: Any, level: int) -> Iterator[Documented]:
    words = inspect.cleandoc(command.help or command.callback.__doc__ or "")
    inner = getattr(command, "commands", None)
    if inner is not None:
        yield Documented(name, level, words, "", (), ())
        for inner_name, each in inner.items():
            yield from _documented(f"{name} {inner_name}", each, level + 1)
        return
    asked = [_metavar(p) for p in command.params if p.param_type_name == "argument"]
    own = tuple(p for p in command.params if p.name not in _UNSAID and not _shared(p))
    shared = tuple(p for p in command.params if _shared(p))
    yield Documented(name, level, words, " ".join([name, "[OPTIONS]", *asked]), own, shared)


def _shared(option: Any) -> bool:
    return getattr(option, "rich_help_panel", None) == FILTERS


def _metavar(option: Any) -> str:
    if option.metavar:
        return str(option.metavar)
    kind = getattr(getattr(option, "type_descriptor", None), "annotation", None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(each.value) for each in kind)
    return str(option.name or "").upper()
