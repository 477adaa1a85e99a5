"""What the tables are made of: columns that mean the same on SQLite and PostgreSQL.

Text compares by its bytes on both, so that an order is the same on both.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TEXT

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def words(name: str, *, null: bool = False, **options: Any) -> sa.Column[str]:
    """A column of text, never null unless `null`."""
    return sa.Column(name, WORDS, nullable=null, **options)


def number(name: str) -> sa.Column[float]:
    """A column of floating-point numbers or null."""
    return sa.Column(name, sa.Double, nullable=True)


def to(table: str, column: str = "key", *, name: str = "", null: bool = False) -> sa.Column[int]:
    """A column that refers to another table's key, under that table's name or `name`."""
    key = sa.ForeignKey(f"{table}.{column}", ondelete="CASCADE")
    return sa.Column(name or table, sa.Integer, key, nullable=null, index=True)


def span(name: str, *, null: bool = True) -> list[sa.Column[Any]]:
    """Where words stand in the text and the words, as three columns."""
    return [
        sa.Column(f"{name}_start", sa.Integer, nullable=null),
        sa.Column(f"{name}_end", sa.Integer, nullable=null),
        words(f"{name}_text", null=null),
    ]


def of_one(table: str) -> sa.Column[int]:
    """The key of a row that is one other row's alone, under that row's table's name."""
    key = sa.ForeignKey(f"{table}.key", ondelete="CASCADE")
    return sa.Column(table, sa.Integer, key, primary_key=True, autoincrement=False)


def key() -> sa.Column[int]:
    """The integer key of a row; it means nothing outside the file."""
    return sa.Column("key", sa.Integer, primary_key=True)
