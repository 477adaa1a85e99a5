"""Derived records as JSON's types and back: events, series and what they are made of.

A dataclass is an object with its fields in their order, a tuple a list, a word of a vocabulary
its text, a number without a fraction a whole one. The way back follows the fields' types, and an
error names the field.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from contested.model.fields import RecordError

T = TypeVar("T")
Make = Callable[[Any, str], Any]


def plain(value: Any) -> Any:
    """The value as JSON's types."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    return value


def typed(kind: type[T], given: Any) -> T:
    """The `kind` that a plain record stands for; fields with defaults may be missing.

    Raises:
        RecordError: a field is missing or holds what it cannot hold.
    """
    made: T = _maker(cast(Hashable, kind))(given, "")
    return made


@cache
def _maker(kind: Any) -> Make:
    if get_origin(kind) is UnionType:
        inner = _maker(next(each for each in get_args(kind) if each is not NoneType))
        return lambda value, path: None if value is None else inner(value, path)
    if get_origin(kind) is tuple:
        return _list_maker(_maker(get_args(kind)[0]))
    if is_dataclass(kind):
        return _record_maker(kind)
    if issubclass(kind, StrEnum):
        return _word_maker(kind)
    return _scalar_maker(kind)


def _record_maker(kind: Any) -> Make:
    hints = get_type_hints(kind)
    makers = {each.name: _maker(hints[each.name]) for each in fields(kind)}

    def make(value: Any, path: str) -> Any:
        if not isinstance(value, Mapping):
            raise RecordError(f"'{path}' must be a record, not {value!r}")
        found = {
            name: each(value[name], f"{path}.{name}" if path else name)
            for name, each in makers.items()
            if name in value
        }
        try:
            return kind(**found)
        except TypeError as error:
            raise RecordError(f"'{path}' is not whole: {error}") from None

    return make


def _list_maker(inner: Make) -> Make:
    def make(value: Any, path: str) -> Any:
        if not isinstance(value, list | tuple):
            raise RecordError(f"'{path}' must be a list, not {value!r}")
        return tuple(inner(each, path) for each in value)

    return make


def _word_maker(kind: type[StrEnum]) -> Make:
    words = {each.value: each for each in kind}

    def make(value: Any, path: str) -> Any:
        if value not in words:
            raise RecordError(f"'{path}' must be one of {', '.join(words)}, not {value!r}")
        return words[value]

    return make


def _scalar_maker(kind: type) -> Make:
    wanted: Any = (int, float) if kind is float else kind

    def make(value: Any, path: str) -> Any:
        if not isinstance(value, wanted) or (isinstance(value, bool) and kind is not bool):
            raise RecordError(f"'{path}' must be a {kind.__name__}, not {value!r}")
        return float(value) if kind is float else value

    return make
