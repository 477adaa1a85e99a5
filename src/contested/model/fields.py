"""Typed access to the fields of a plain record; what is wrong is said with the field's name."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from contested.model.span import Span

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_LARGEST = 2**31 - 1  # what a column of whole numbers takes


class RecordError(ValueError):
    """A record does not hold what a claim needs; the message names the field."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A record's fields as they are asked for; `path` names the record in errors."""

    given: Mapping[str, Any]
    path: str = ""

    def error(self, name: str, wanted: str) -> RecordError:
        """An error that says what the field `name` must be and what it is."""
        return RecordError(f"'{self.path}{name}' must be {wanted}, not {self.given.get(name)!r}")

    def maybe(self, name: str, kind: type[T]) -> T | None:
        """The value under `name` if it is a `kind`, None where there is none."""
        value = self.given.get(name)
        if value is None:
            return None
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.error(name, f"a {kind.__name__} or null")
        return value

    def key(self, name: str) -> int | None:
        """The positive number of a foreign list under `name`, as databases hold it, or None."""
        value = self.maybe(name, int)
        if value is not None and not 0 < value <= _LARGEST:
            raise self.error(name, f"a number from 1 to {_LARGEST} or null")
        return value

    def text(self, name: str) -> str:
        """The string under `name`, which must be there."""
        value = self.maybe(name, str)
        if not value:
            raise self.error(name, "a string")
        return value

    def number(self, name: str) -> float | None:
        """The finite number under `name`, None where there is none."""
        value = self.given.get(name)
        if value is None:
            return None
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise self.error(name, "a number or null")
        return float(value)

    def word(self, name: str, vocabulary: type[E]) -> E | None:
        """The word of a vocabulary under `name`, None where there is none."""
        value = self.given.get(name)
        return None if value is None else self._of(name, value, vocabulary)

    def must(self, name: str, vocabulary: type[E]) -> E:
        """The word of a vocabulary under `name`, which must be there."""
        return self._of(name, self.given.get(name), vocabulary)

    def words(self, name: str, vocabulary: type[E]) -> list[E]:
        """The list of a vocabulary's words under `name`, empty where there is none."""
        return [self._of(name, value, vocabulary) for value in self._list(name)]

    def span(self, start: str = "start", end: str = "end") -> Span:
        """The words under `text` with the offsets under `start` and `end`."""
        words, first, last = self.text("text"), self.maybe(start, int), self.maybe(end, int)
        if first is None or last is None or not 0 <= first < last or last - first != len(words):
            raise self.error(start, f"an offset, and '{end}' that many characters on as 'text' has")
        return Span(first, last, words)

    def inside(self, name: str) -> "Fields":
        """The record under `name`, which must be there."""
        return self._fields(name, self.given.get(name))

    def part(self, name: str, make: Callable[["Fields"], T]) -> T | None:
        """What `make` makes of the record under `name`, None where there is none."""
        value = self.given.get(name)
        return None if value is None else make(self._fields(name, value))

    def parts(self, name: str, make: Callable[["Fields"], T]) -> tuple[T, ...]:
        """What `make` makes of each record in the list under `name`."""
        return tuple(
            make(self._fields(name, value, f"[{n}]")) for n, value in enumerate(self._list(name))
        )

    def _list(self, name: str) -> list[Any]:
        value = self.given.get(name)
        if value is not None and not isinstance(value, list):
            raise self.error(name, "a list")
        return value or []

    def _fields(self, name: str, value: object, index: str = "") -> "Fields":
        if not isinstance(value, Mapping):
            raise self.error(name, "a record")
        return Fields(value, f"{self.path}{name}{index}.")

    def _of(self, name: str, value: object, vocabulary: type[E]) -> E:
        try:
            return vocabulary(str(value))
        except ValueError:
            raise self.error(name, f"one of {', '.join(vocabulary)}") from None
