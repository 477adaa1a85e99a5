"""Folders that several tests share, gone when the tests are done."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

_MADE: list[Path] = []


def scratch(name: str) -> Path:
    """A new folder."""
    _MADE.append(Path(mkdtemp(prefix=f"contested-{name}-")))
    return _MADE[-1]


def clear() -> None:
    """Remove what was made."""
    while _MADE:
        shutil.rmtree(_MADE.pop(), ignore_errors=True)
