"""The terminal: consoles for results and for everything else, and words made harmless for them.

Words of a report never reach a terminal as they are: control characters could move the cursor or
change colours, and marks of writing direction could show digits in another order.
"""

import json
import os
import sys
import unicodedata
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PLAIN = {"markup": False, "emoji": False, "highlight": False}


class Output(Console):
    """A console that says when nobody reads it any more, instead of ending the process."""

    def on_broken_pipe(self) -> None:
        """The reader of the output has gone."""
        raise BrokenPipeError


def results() -> Console:
    """For results: standard output; lines are not broken where a program reads them."""
    piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Output(file=sys.stdout, soft_wrap=piped, **_PLAIN)  # type: ignore[arg-type]


def asides() -> Console:
    """For progress and errors: standard error."""
    return Output(file=sys.stderr, **_PLAIN)  # type: ignore[arg-type]


def indented(console: Console, words: Text, by: int = 2) -> None:
    """Print a paragraph with all its lines indented."""
    if console.soft_wrap:
        console.print(Text(" " * by).append_text(words))
    else:
        console.print(Padding(words, (0, 0, 0, by), expand=False))


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    asides().print(Text("contested: ", "bold red").append(harmless(message), "default not bold"))


def print_json(value: Any) -> None:
    """A result for programs: JSON, on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def harmless(words: str) -> str:
    """The words with all that a terminal would obey, other than line ends and tabs, replaced."""
    return "".join(letter if _shown(letter) else "\N{REPLACEMENT CHARACTER}" for letter in words)


def finish_output() -> None:
    """Write what is still held back, while a closed pipe can be dealt with."""
    sys.stdout.flush()


def silence_output() -> None:
    """Let nothing more be written: who read the output has gone."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())


def _shown(letter: str) -> bool:
    if letter in "\n\t":
        return True
    return letter not in _DIRECTION and unicodedata.category(letter) not in ("Cc", "Cs")
