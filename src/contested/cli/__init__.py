"""The command line: `contested`, one file a command.

Results go to standard output, progress and errors to standard error. An error is a sentence that
says what to do; a traceback is a fault in the program.
"""

from collections.abc import Sequence

from contested.cli.program import program


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script `contested`; ends the process with one of the codes of `Code`."""
    program()(args=arguments, prog_name="contested")
