"""Many keys, a number at a time that a database takes in one statement."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

T = TypeVar("T", bound=Any)
CHUNK = 800


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """The values in order, CHUNK at a time."""
    listed = sorted(values)
    for start in range(0, len(listed), CHUNK):
        yield listed[start : start + CHUNK]
