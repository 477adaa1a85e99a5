"""What leaves the ledger, in each form."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contested.errors import LedgerError
from contested.export import (
    EXPORTERS,
    Exporter,
    ExportError,
    Shown,
    export,
    exporter,
    exporters,
)
from contested.export.tables import harmless
from contested.model.document import Dropped
from contested.model.record import record
from contested.model.value import Place
from contested.store import Filters, Ledger, Reading
from contested.store.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS
from tests.claims import REPORT, deaths, span
from tests.store.samples import Item, fill, piles
from tests.store.test_properties import copied, few

ONE = st.sampled_from(EXPORTERS)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with one report and one claim."""
    with Ledger.open(tmp_path / "a.db", create=True) as opened:
        opened.add(REPORT, b"raw", Reading((deaths(),), "1"))
        yield opened


def exported(ledger: Ledger, what: str, format_: str, filters: Filters | None = None) -> bytes:
    """The bytes of an export."""
    out = io.BytesIO()
    export(Shown(ledger, filters or Filters()), exporter(what, format_), out)
    return out.getvalue()


def every(ledger: Ledger) -> dict[tuple[str, str], bytes]:
    """Every export of a ledger."""
    return {(e.what, e.format): exported(ledger, e.what, e.format) for e in EXPORTERS}


@settings(few, max_examples=6)
@given(orders=piles.flatmap(lambda pile: st.tuples(st.just(pile), st.permutations(pile))))
def test_any_order_is_the_same_bytes(empty: Path, orders: tuple[list[Item], list[Item]]) -> None:
    """In every form: the order in which documents came leaves no trace, nor does coming twice."""
    with copied(empty) as first, copied(empty) as second:
        fill(first, orders[0])
        fill(second, orders[1])
        fill(second, orders[0])
        assert every(first) == every(second)


def test_claims_in_json_lines_are_their_records(ledger: Ledger) -> None:
    """Exactly the fields of the guide, a line each."""
    assert json.loads(exported(ledger, "claims", "jsonl")) == record(deaths())


def test_documents_in_json_lines_have_their_text_and_what_was_dropped(ledger: Ledger) -> None:
    """With how each piece of metadata is known."""
    [document] = exported(ledger, "documents", "jsonl").decode().splitlines()
    assert json.loads(document) == {
        "id": REPORT.id,
        "text": REPORT.text,
        "title": REPORT.title,
        "publisher": REPORT.publisher,
        "url": REPORT.url,
        "published": "2021-03-04",
        "language": "en",
        "origins": {"publisher": "given", "published": "markup"},
        "dropped": [{"text": "Read also: Ferry times", "reason": "related link"}],
    }


def test_offsets_of_claims_fit_the_exported_text(ledger: Ledger) -> None:
    """The two exports belong together."""
    claim = json.loads(exported(ledger, "claims", "jsonl"))
    text = json.loads(exported(ledger, "documents", "jsonl"))["text"]
    for value in (claim["sentence"], claim["trigger"], claim["agent"], *claim["places"]):
        assert text[value["start"] : value["end"]] == value["text"]


def test_csv_has_a_column_for_each_listed_one(ledger: Ledger) -> None:
    """Cells as text; what is not there is empty."""
    [row] = csv.DictReader(io.StringIO(exported(ledger, "claims", "csv").decode(), newline=""))
    assert list(row) == [column.name for column in CLAIM_COLUMNS]
    assert (row["low"], row["high"], row["comparator"]) == ("6", "", "at_least")
    assert (row["place"], row["places"]) == ("Osterby", "Osterby | harbour of Osterby")
    assert (row["longitude"], row["target_groups"]) == ("-10.25", "official | medic")


def test_csv_keeps_line_breaks_inside_a_cell(ledger: Ledger) -> None:
    """A document's text comes back as it is."""
    [row] = csv.DictReader(io.StringIO(exported(ledger, "documents", "csv").decode(), newline=""))
    assert row["text"] == REPORT.text
    assert list(row) == [column.name for column in DOCUMENT_COLUMNS]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@sum", "\tx", "\0x"])
def test_a_cell_that_looks_like_a_formula_is_made_harmless(words: str) -> None:
    """An apostrophe in front; numbers stay numbers, other words stay as they are."""
    assert harmless(words) == f"'{words}"
    assert (harmless(-10.25), harmless("a=1"), harmless(None)) == (-10.25, "a=1", None)


def test_formulas_are_harmless_in_the_file(ledger: Ledger) -> None:
    """In a title, as it comes from a page."""
    ledger.add(replace(REPORT, id="x", title='=HYPERLINK("http://bad.example")'), b"x", Reading())
    rows = csv.DictReader(io.StringIO(exported(ledger, "documents", "csv").decode(), newline=""))
    assert [row["title"][0] for row in rows] == ["S", "'"]


def test_parquet_has_the_types_and_meanings_of_its_columns(ledger: Ledger) -> None:
    """Numbers as numbers, and in each field's metadata what it holds."""
    table = pq.read_table(io.BytesIO(exported(ledger, "claims", "parquet")))
    assert table.column_names == [column.name for column in CLAIM_COLUMNS]
    [row] = table.to_pylist()
    assert (row["low"], row["high"], row["trigger_start"]) == (6.0, None, deaths().trigger.start)
    assert table.schema.field("low").metadata[b"holds"] == b"empty where open"
    assert table.equals(ledger.claims_table())
    documents = pq.read_table(io.BytesIO(exported(ledger, "documents", "parquet")))
    assert documents.equals(ledger.documents_table())


@pytest.mark.parametrize("what", ["claims", "documents", "events", "series"])
def test_an_arrow_stream_is_the_table_of_parquet(ledger: Ledger, what: str) -> None:
    """Its columns, their types, and its rows."""
    stream = pa.ipc.open_stream(exported(ledger, what, "arrow"))
    parquet = pq.ParquetFile(io.BytesIO(exported(ledger, what, "parquet")))
    assert stream.read_all().equals(parquet.read())


def test_geojson_has_a_point_for_each_place_with_coordinates(ledger: Ledger) -> None:
    """Longitude first; a claim at two places is two features with the claim's id."""
    second = Place(span(REPORT, "Lakeport"), lat=56.0, lon=12.5)
    two = replace(deaths(), places=(*deaths().places, second)).identified()
    ledger.add(REPORT, b"raw", Reading((two,), "2"))
    collection = json.loads(exported(ledger, "claims", "geojson"))
    assert collection["type"] == "FeatureCollection"
    first, last = collection["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [-10.25, 55.5]}
    assert last["geometry"]["coordinates"] == [12.5, 56.0]
    assert [first["id"], last["id"]] == [f"{two.id}:0", f"{two.id}:2"]
    assert last["properties"]["place"] == "Lakeport"
    assert last["properties"]["id"] == two.id


def test_filters_hold_for_exports(ledger: Ledger) -> None:
    """An export of nothing is empty, not an error."""
    assert exported(ledger, "claims", "jsonl", Filters(type="strike")) == b""
    assert json.loads(exported(ledger, "claims", "geojson", Filters(type="x")))["features"] == []


def test_an_export_is_logged_with_the_hash_of_its_bytes(ledger: Ledger, tmp_path: Path) -> None:
    """What left, in which form, through which filters."""
    done = export(
        Shown(ledger, Filters(agent="Northland")), exporter("claims", "csv"), tmp_path / "out.csv"
    )
    entry = ledger.log()[-1]
    assert (entry.kind, entry.subject) == ("export", "claims")
    assert entry.content["filters"] == {"agent": "Northland"}
    assert (entry.content["sha256"], entry.content["records"]) == (done.sha256, 1)
    assert ledger.verify().whole


def test_a_file_is_replaced_whole_or_not_at_all(ledger: Ledger, tmp_path: Path) -> None:
    """An exporter that fails half-way leaves the old file and no other."""
    out = tmp_path / "out" / "claims.txt"
    out.parent.mkdir()
    out.write_text("old")

    def fails(shown: Shown, file: object) -> int:
        raise LedgerError("no more.")

    with pytest.raises(LedgerError):
        export(Shown(ledger), Exporter("claims", "txt", fails), out)
    assert [path.name for path in out.parent.iterdir()] == ["claims.txt"]
    assert out.read_text() == "old"
    export(Shown(ledger), exporter("claims", "jsonl"), out)
    assert json.loads(out.read_text())["id"] == deaths().id


def test_a_folder_that_is_not_there_is_named(ledger: Ledger, tmp_path: Path) -> None:
    """With what to check."""
    with pytest.raises(ExportError, match="cannot be written"):
        export(Shown(ledger), exporter("claims", "csv"), tmp_path / "no" / "out.csv")


def test_a_form_that_is_not_there_is_refused_with_those_that_are() -> None:
    """For claims and for what is neither claims nor documents."""
    with pytest.raises(ExportError, match="There are: arrow, csv, geojson, jsonl, parquet"):
        exporter("claims", "xlsx")
    with pytest.raises(ExportError, match="birds cannot be exported"):
        exporter("birds", "csv")
    assert set(exporters()) >= {(each.what, each.format) for each in EXPORTERS}


def test_what_was_dropped_does_not_depend_on_which_copy_came_first(tmp_path: Path) -> None:
    """Two acquisitions of one text with other furniture around it."""
    other = replace(REPORT, dropped=(Dropped("Subscribe", "advertising"),))
    out = []
    for n, order in enumerate([(REPORT, other), (other, REPORT)]):
        with Ledger.open(tmp_path / f"{n}.db", create=True) as ledger:
            for document in order:
                ledger.add(document, b"%d" % len(document.dropped[0].text), Reading())
            out.append(exported(ledger, "documents", "jsonl"))
    assert out[0] == out[1]
