"""The tables that the revisions make are the tables that the program knows."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from contested.errors import LedgerError
from contested.store import Failure, Ledger, Reading, claim_tables, event_tables, migrate, tables
from contested.store.schema import metadata
from contested.store.views import VIEWS
from tests.claims import REPORT, deaths
from tests.store.conftest import MakeUrl

_EVENTS = (
    *("event_figure", "event_harm", "event_voice", "event_stand", "kept_series"),
    *(
        "event_type",
        "event_party",
        "event_place",
        "event_claim",
        "event_relation",
        "event_body",
        "event",
    ),
    *("told", "nearly", "block", "grouped", "pending", "report"),
)


def test_the_revisions_make_the_tables(ledger: Ledger) -> None:
    """Nothing is missing, nothing too many; but for the search's own tables."""

    def ours(name: str | None, kind: str, _parents: object) -> bool:
        return not (kind in {"table", "index"} and name and "_search" in name)

    known = {tables.log.metadata, claim_tables.claim.metadata, event_tables.event.metadata}
    assert known == {metadata}
    with ledger.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours})
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_revision() -> None:
    """The program opens a ledger without Alembic when this is the ledger's revision."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_a_ledger_of_a_newer_version_is_refused(new_url: MakeUrl) -> None:
    """The error says what to install."""
    url = new_url()
    with Ledger.open(url, create=True) as ledger, ledger.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match="Install a newer version"):
        Ledger.open(url)


def test_an_older_ledger_is_brought_up_and_keeps_what_it_holds(new_url: MakeUrl) -> None:
    """Views and indexes are laid anew where the revision changes."""
    url = new_url()
    failure = Failure("a.txt", "open", "no such file")
    with Ledger.open(url, create=True) as ledger:
        ledger.fail(failure)
    with Ledger.open(url) as ledger, ledger.engine.begin() as connection:
        for view in reversed(VIEWS):
            connection.exec_driver_sql(f"DROP VIEW {view}")
        for table in ("speaker", "place", "participant_group", "participant", "claim"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        for table in ("sentence", "extraction", "private_name", "screened", *_EVENTS):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    with Ledger.open(url) as ledger:
        assert ledger.failures() == [failure]
        ledger.add(REPORT, b"raw", Reading((deaths(),), "1"))
        assert [holding.claims for holding in ledger.holdings()] == [1]


def test_the_file_is_at_home_in_datasette(tmp_path: Path) -> None:
    """Foreign keys hold, full-text tables name their content, the views have rows."""
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        ledger.add(REPORT, b"raw", Reading((deaths(),), "1"))
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_list(claim)").all()
        search = "SELECT sql FROM sqlite_master WHERE name = 'sentence_search'"
        assert "content='sentence'" in connection.exec_driver_sql(search).scalar_one()
        claim = connection.exec_driver_sql("SELECT * FROM claims").mappings().one()
        assert claim["speaker"] == "Ministry of Defence of Southland"
        assert (claim["place"], claim["latitude"]) == ("Osterby", 55.5)
        assert (claim["agent_party"], claim["low"], claim["high"]) == ("Northland", 6, None)
        document = connection.exec_driver_sql("SELECT * FROM documents").mappings().one()
        assert (document["claims"], document["status"]) == (1, "read")
        speakers = connection.exec_driver_sql("SELECT * FROM speakers").mappings().all()
        assert [row["claims"] for row in speakers] == [1]
    engine.dispose()
