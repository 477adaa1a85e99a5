"""Events and series as plain records: the form in which they leave the program and enter it.

The fields and their order are those of `contested.model.event` and `contested.model.series`.
"""

import json
from collections.abc import Mapping
from typing import Any

from contested.model.event import Event
from contested.model.kept import kept
from contested.model.plain import plain, typed
from contested.model.series import Series

Record = dict[str, Any]


def record(made: Event | Series) -> Record:
    """The event, or series, as JSON's types, nothing left out."""
    found: Record = plain(made)
    return found


def line(made: Event | Series) -> str:
    """The record as one line of JSON, without its line end."""
    return json.dumps(record(made), ensure_ascii=False)


def event(given: Mapping[str, Any]) -> Event:
    """The event that a record stands for.

    Raises:
        RecordError: a field is missing or holds what it cannot hold.
    """
    return typed(Event, given)


def kept_event(given: Mapping[str, Any]) -> Event:
    """The event of a record that `record` made and a ledger kept.

    Raises:
        RecordError: a field is missing.
    """
    return kept(Event, given)


def kept_series(given: Mapping[str, Any]) -> Series:
    """The series of a record that `record` made and a ledger kept.

    Raises:
        RecordError: a field is missing.
    """
    return kept(Series, given)


def series(given: Mapping[str, Any]) -> Series:
    """The series that a record stands for.

    Raises:
        RecordError: a field is missing or holds what it cannot hold.
    """
    return typed(Series, given)
