"""Reads war reporting and keeps the evidence: who said that what happened, where, how many.

`Reader` reads texts into claims, `Ledger` keeps documents and claims and the events and series that
they make. All are loaded at first use, since the language model takes a while.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contested.model.claim import Claim
    from contested.model.document import Document
    from contested.model.event import Event
    from contested.model.series import Series
    from contested.reader import Reader
    from contested.store import Ledger

__all__ = ["Claim", "Document", "Event", "Ledger", "Reader", "Series"]

_HOMES = {
    "Claim": "contested.model.claim",
    "Document": "contested.model.document",
    "Event": "contested.model.event",
    "Ledger": "contested.store",
    "Reader": "contested.reader",
    "Series": "contested.model.series",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
