"""A database that is open: what every part of a ledger asks."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import sqlalchemy as sa

from contested.store.connection import reading

T = TypeVar("T")


class Opened:
    """An open database of a ledger."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    def _all(self, load: Callable[[sa.Connection], Iterator[T]]) -> list[T]:
        with reading(self.engine) as connection:
            return list(load(connection))
