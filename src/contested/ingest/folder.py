"""The files of a folder, by name, each once; links to folders are named but not followed."""

import os
from collections.abc import Iterator
from pathlib import Path

from contested.ingest.record import Failed


def files(path: str) -> Iterator[str | Failed]:
    """The path itself if it is no folder, else the files under it; hidden ones are left out."""
    waiting = [path]
    while waiting:
        here = waiting.pop()
        if not Path(here).is_dir():
            yield here
            continue
        try:
            found = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield Failed(
                here,
                "",
                "open",
                f"The folder cannot be listed: {error.strerror}.",
                "Check its permissions.",
            )
            continue
        inside = list[str]()
        for entry in found:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink() and Path(entry.path).is_dir():
                yield Failed(
                    entry.path,
                    "",
                    "open",
                    "It is a link to a folder, which is not followed.",
                    "Name the folder itself.",
                )
            else:
                inside.append(entry.path)
        waiting.extend(reversed(inside))
