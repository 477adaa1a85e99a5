"""Reviewers and their tokens. A token is shown once; the ledger keeps only its hash.

Tokens are 256 random bits, so that a plain SHA-256 of one cannot be searched.
"""

import hashlib
import hmac
import re
import secrets
from typing import Annotated

import sqlalchemy as sa
from fastapi import Depends, Header, Request

from contested.errors import ContestedError
from contested.store import Ledger
from contested.store.connection import reading, writing
from contested.store.tables import meta
from contested.web.asking import refused
from contested.web.desk import Desk

PREFIX = "reviewer "
NAME = re.compile(r"[^\W_][\w .'-]{0,59}")


def names(ledger: Ledger) -> list[str]:
    """Who has a token."""
    query = sa.select(meta.c.name).where(meta.c.name.startswith(PREFIX)).order_by(meta.c.name)
    with reading(ledger.engine) as connection:
        return [name.removeprefix(PREFIX) for name in connection.execute(query).scalars()]


def make_token(ledger: Ledger, name: str) -> str:
    """A new token for a reviewer; the one that they had is no longer good.

    Raises:
        ContestedError: the name is none that decisions can carry.
    """
    if not NAME.fullmatch(name):
        raise ContestedError(f"{name!r} is no name for a reviewer.", "Use up to 60 letters.")
    token = secrets.token_urlsafe(32)
    with writing(ledger.engine) as connection:
        connection.execute(meta.delete().where(meta.c.name == PREFIX + name))
        connection.execute(meta.insert().values(name=PREFIX + name, value=_hashed(token)))
    return token


def reviewer_of(ledger: Ledger, token: str) -> str | None:
    """Whose token it is, or None; takes as long for a wrong one as for a right one."""
    hashed, found = _hashed(token), None
    query = sa.select(meta.c.name, meta.c.value).where(meta.c.name.startswith(PREFIX))
    with reading(ledger.engine) as connection:
        for row in connection.execute(query.order_by(meta.c.name)):
            if hmac.compare_digest(row.value, hashed):
                found = row.name.removeprefix(PREFIX)
    return found


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _reviewer(
    request: Request,
    authorization: Annotated[str | None, Header(max_length=200)] = None,
) -> str:
    desk: Desk = request.app.state.desk
    if not desk.showing.writable:
        raise refused("Nothing can be written here.", 403)
    scheme, _, token = (authorization or "").partition(" ")
    name = reviewer_of(desk.ledger, token.strip()) if scheme.lower() == "bearer" else None
    if name is None:
        raise refused("Send a reviewer's token: `contested serve` shows it when it is made.", 401)
    return name


AtDeskAsReviewer = Annotated[str, Depends(_reviewer)]
