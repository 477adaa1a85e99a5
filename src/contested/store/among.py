"""Asking for many rows at once: the values as one parameter, so that a statement stays the same.

A list of parameters costs more to write into a statement, each time, than its rows cost to read.
"""

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class _Listed(GenericFunction[Any]):
    """The elements of a JSON list, a row each."""

    name = "listed"
    inherit_cache = True


def among(column: sa.ColumnElement[Any], values: Iterable[int | str]) -> sa.ColumnElement[bool]:
    """The condition that a column of whole numbers or text has one of the values."""
    kind = sa.BigInteger() if isinstance(column.type, sa.Integer) else sa.Text()
    listed = _Listed(sa.literal(json.dumps(list(values)), sa.Text)).table_valued("value")
    return column.in_(sa.select(sa.cast(listed.c.value, kind)))


@compiles(_Listed, "sqlite")
def _in_sqlite(element: _Listed, compiler: SQLCompiler, **given: Any) -> str:
    return f"json_each({compiler.process(element.clause_expr.element, **given)})"


@compiles(_Listed, "postgresql")
def _in_postgresql(element: _Listed, compiler: SQLCompiler, **given: Any) -> str:
    listed = compiler.process(element.clause_expr.element, **given)
    return f"json_array_elements_text(CAST({listed} AS json))"
