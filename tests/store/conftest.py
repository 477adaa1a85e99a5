"""Ledgers for tests: every test of the store runs on SQLite and on PostgreSQL."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from contested.store import Ledger
from tests.store import postgres

MakeUrl = Callable[[], str]
_numbers = count()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server; without its programs the test is skipped."""
    programs = postgres.programs()
    if programs is None and os.environ.get(postgres.REQUIRED) != "required":
        pytest.skip("PostgreSQL is not installed")
    assert programs is not None, "PostgreSQL is required and not installed"
    with postgres.server(programs) as url:
        yield url


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty ledger, to be copied."""
    file = tmp_path_factory.mktemp("empty") / "empty.db"
    Ledger.open(file, create=True).close()
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> MakeUrl:
    """A function that gives the address of a ledger that is not there yet."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{next(_numbers)}.db")
    server: str = request.getfixturevalue("postgres_server")
    return lambda: _new_schema(server)


@pytest.fixture
def ledger(new_url: MakeUrl) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger.open(new_url(), create=True) as opened:
        yield opened


def _new_schema(server: str) -> str:
    """A schema of its own is as good as a database, and sooner made."""
    url = sa.make_url(server).set(drivername="postgresql+psycopg")
    name = f"ledger_{next(_numbers)}"
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    engine.dispose()
    own = url.update_query_dict({"options": f"-csearch_path={name}"})
    return own.set(drivername="postgresql").render_as_string(hide_password=False)
