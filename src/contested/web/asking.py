"""What a request may ask: the filters of every view, cursors, sizes; all checked at the edge."""

import base64
import json
from datetime import date
from typing import Annotated

from fastapi import Depends, HTTPException, Query, Request

from contested.model.event import EventStatus
from contested.model.vocabulary import VerificationStatus
from contested.store import Filters

MOST = 500
WORDS = 200

Words = Annotated[str | None, Query(max_length=WORDS)]
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d{2}-\d{2}$", max_length=10)]
Limit = Annotated[int, Query(ge=1, le=MOST)]
Cursor = Annotated[str | None, Query(max_length=300)]
STATUSES = frozenset({*EventStatus, *VerificationStatus})


def refused(detail: str, status: int = 422) -> HTTPException:
    """An error that says to the reader of the answer what was wrong."""
    return HTTPException(status, detail)


def day(words: str | None, name: str) -> str | None:
    """An ISO date, or a refusal that names the parameter."""
    try:
        return date.fromisoformat(words).isoformat() if words else None
    except ValueError:
        raise refused(f"'{name}' is no day: write it as 2024-08-15.") from None


def asked(  # noqa: PLR0913, PLR0917 (one parameter a filter: FastAPI reads them from the signature)
    request: Request,
    type: Annotated[  # noqa: A002
        str | None, Query(max_length=WORDS, description="A claim type, or a family of them.")
    ] = None,
    agent: Words = None,
    target: Words = None,
    speaker: Words = None,
    place: Words = None,
    conflict: Words = None,
    since: Day = None,
    until: Day = None,
    status: Annotated[
        str | None,
        Query(max_length=40, description="An event's status, or what a report says of a claim."),
    ] = None,
    known_by: Day = None,
) -> Filters:
    """The filters of the command line, from the query."""
    types, wars = request.app.state.desk.known
    for name, value, allowed in (
        ("type", type, types),
        ("conflict", conflict, wars),
        ("status", status, STATUSES),
    ):
        if value and value not in allowed:
            raise refused(f"{name!r} is none of: {', '.join(sorted(allowed))}.")
    return Filters(
        type=type or None,
        agent=clean(agent),
        target=clean(target),
        speaker=clean(speaker),
        place=clean(place),
        conflict=conflict or None,
        since=day(since, "since"),
        until=day(until, "until"),
        status=status or None,
        known_by=day(known_by, "known_by"),
    )


def clean(words: str | None) -> str | None:
    """Words that a database can look for, or None."""
    if not words or not words.strip():
        return None
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise refused("The words hold a character that no text can hold.")
    return words.strip()


Asked = Annotated[Filters, Depends(asked)]


def cursor(*values: str | int | float | None) -> str:
    """An opaque mark of a place in a list."""
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def place_after(words: str | None, kinds: tuple[type, ...]) -> tuple[object, ...] | None:
    """What `cursor` was made of, or a refusal; None for the list's start."""
    if not words:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(words + "=" * (-len(words) % 4)))
    except ValueError:
        values = None
    if (
        not isinstance(values, list)
        or len(values) != len(kinds)
        or not all(isinstance(v, k) for v, k in zip(values, kinds, strict=True))
    ):
        raise refused("'cursor' is none that this server gave.")
    return tuple(values)
