"""The settings: one frozen object, made once at the edge and passed in. Nothing is global."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from contested.errors import SettingsError

PREFIX = "CONTESTED_"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program runs. Every field can be set as `CONTESTED_<NAME>` in the environment.

    Attributes:
        model: the spaCy package to parse with; empty: `en_core_web_sm` if installed, else the
            same weights from the dependency.
        data: folders with more actors, publishers, frames and conflicts, separated as in PATH.
        cache: where the compiled place index is kept.
        max_document: longest text of one document, in characters.
        max_html: largest HTML page, in bytes.
        max_file: largest input file that is not split into records, in bytes.
        page_seconds: how long the extraction of one page's text may take, in seconds.
        read_seconds: how long reading one document into claims may take, in seconds for each
            100,000 characters begun.
        carry_over: whether place, time and speaker are taken from neighbouring sentences.
        workers: processes that read; 0: one a core.
        delay: days for which a site holds back what was published; 0: none.
        coarse: whether a site shows places no finer than their first-level region.
        tiles: the page's basemap: a URL of picture tiles, or a PMTiles file or its URL; empty: the
            offline one.
    """

    model: str = ""
    data: tuple[Path, ...] = ()
    cache: Path = field(default_factory=lambda: Path(platformdirs.user_cache_dir("contested")))
    max_document: int = 1_000_000
    max_html: int = 5_000_000
    max_file: int = 50_000_000
    page_seconds: float = 20.0
    read_seconds: float = 60.0
    carry_over: bool = True
    workers: int = 1
    delay: int = 0
    coarse: bool = False
    tiles: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """The defaults, changed by the `CONTESTED_*` variables that are set.

        Raises:
            SettingsError: a variable's value has the wrong form.
        """
        settings, changes = cls(), dict[str, Any]()
        for each in fields(cls):
            words = environment.get(PREFIX + each.name.upper())
            if words is not None:
                changes[each.name] = _parse(each.name, getattr(settings, each.name), words)
        return replace(settings, **changes)


def _parse(name: str, default: Any, words: str) -> Any:
    try:
        if isinstance(default, bool):
            return {"1": True, "true": True, "0": False, "false": False}[words.lower()]
        if isinstance(default, int | float):
            return type(default)(words)
    except (KeyError, ValueError):
        raise SettingsError(
            f"{PREFIX}{name.upper()}={words!r} is not a {type(default).__name__}.",
            "Correct it or unset it.",
        ) from None
    if isinstance(default, tuple):
        return tuple(Path(p) for p in words.split(os.pathsep) if p)
    return Path(words) if isinstance(default, Path) else words
