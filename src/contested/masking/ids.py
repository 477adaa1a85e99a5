"""Ids of reports as they are shown: one that spells a hidden name gives way to a number.

Who makes ids of titles or of files' names writes names of people into them. The number is a hash
of the id, so that it is the same in every view and leads back to the report.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from contested.masking.spelt import Spelt

DIGITS = 16
_NUMBERED = re.compile(rf"report-[0-9a-f]{{{DIGITS}}}")
_HASH = re.compile(r"[0-9a-f]{12,}")


@dataclass(frozen=True)
class ShownIds:
    """The ids of a state of the ledger; what it takes to tell is asked for once, when needed.

    Attributes:
        names: every name that is not shown.
        unread: the ids of reports in which names cannot be told.
        every: the ids of all reports.
    """

    names: Callable[[], Iterable[str]]
    unread: Callable[[], Iterable[str]]
    every: Callable[[], Iterable[str]]
    _known: dict[str, str] = field(default_factory=dict)

    def shown(self, id_: str) -> str:
        """The id to show."""
        if id_ not in self._known:
            self._known[id_] = self._shown(id_)
        return self._known[id_]

    def _shown(self, id_: str) -> str:
        if _HASH.fullmatch(id_) or not (id_ in self._unread or self._spelt.by(id_)):
            return id_
        return numbered(id_)

    def meant(self, id_: str) -> str | None:
        """The report's id for one that is shown; None for one that is not shown."""
        if _NUMBERED.fullmatch(id_) and id_ in self._by_number:
            return self._by_number[id_]
        return id_ if self.shown(id_) == id_ else None

    @cached_property
    def _spelt(self) -> Spelt:
        return Spelt(self.names())

    @cached_property
    def _unread(self) -> frozenset[str]:
        return frozenset(self.unread())

    @cached_property
    def _by_number(self) -> dict[str, str]:
        return {numbered(id_): id_ for id_ in self.every()}


def numbered(id_: str) -> str:
    """What stands for an id that is not shown."""
    return f"report-{sha256(id_.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"
