"""Records that the program itself wrote, back as dataclasses, without checking each value again.

The form is that of `contested.model.plain`. What was written by `plain` and kept in a ledger is
read many times more often than what comes from outside, so a record is only looked at where its
values change on the way: words of a vocabulary, numbers, lists, records in records.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from operator import itemgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from contested.model.plain import typed

T = TypeVar("T")
Make = Callable[[Any], Any]


def kept(kind: type[T], given: Mapping[str, Any]) -> T:
    """The `kind` that a record made by `plain` stands for.

    Raises:
        RecordError: a field is missing, or a word is none of its vocabulary.
    """
    try:
        made: T = _record_maker(cast(Hashable, kind))(given)
    except (KeyError, TypeError, ValueError):
        return typed(kind, given)
    return made


@cache
def _record_maker(kind: Any) -> Make:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]
    values_of = itemgetter(*names)
    makers = ((n, _maker(hints[name])) for n, name in enumerate(names))
    changed = [(n, each) for n, each in makers if each is not None]

    def make(record: Any) -> Any:
        values = list(values_of(record))
        for n, change in changed:
            values[n] = change(values[n])
        return kind(*values)

    return make


def _maker(kind: Any) -> Make | None:
    """How a value changes on its way back; None where it stays as it is."""
    if get_origin(kind) is UnionType:
        inner = _maker(next(each for each in get_args(kind) if each is not NoneType))
        return (lambda value: None if value is None else inner(value)) if inner else None
    if get_origin(kind) is tuple:
        each = _maker(get_args(kind)[0])
        return (lambda values: tuple(map(each, values))) if each else tuple
    if is_dataclass(kind):
        made: Make = _record_maker(cast(Hashable, kind))
        return made
    if issubclass(kind, StrEnum):
        return {each.value: each for each in kind}.__getitem__
    return float if kind is float else None
