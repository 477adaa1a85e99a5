"""How a command ends."""

from enum import IntEnum


class Code(IntEnum):
    """The exit codes of every command; the last two are those of any program."""

    DONE = 0
    PART = 1
    WRONG_USE = 2
    NOTHING = 3
    STOPPED = 130
    PIPE_CLOSED = 141
