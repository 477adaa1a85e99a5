"""The readers: what each takes, what a document carries, and how a bad record fails alone."""

import contextlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contested.errors import IngestError
from contested.ingest import READERS, Acquired, Desk, Failed, Record, read_path
from contested.ingest.source import Source
from contested.model.document import Document, Origin
from contested.settings import Settings

TEXT = "The army said on Monday that it had taken two villages west of the river."
PAGE = f"""<!doctype html><html><head><title>Army takes two villages | Delta Post</title>
<meta property="og:site_name" content="Delta Post">
<link rel="canonical" href="https://delta.example/2023/05/02/villages">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
 "datePublished": "2023-05-02T06:15:00Z", "publisher": {{"name": "Delta Post"}}}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article>
<h1>Army takes two villages</h1>
<figure><img src="a.jpg"><figcaption>A burnt mill by the river on Monday.</figcaption></figure>
<p>{TEXT} The villages had changed hands twice since the spring.</p>
<p>A spokesman for the rebels denied that and said that their fighters still held both.</p>
<p>At least seven people were killed in the shelling, the governor told reporters.</p>
</article><footer>© 2023 Delta Post Ltd. All rights reserved.</footer></body></html>"""

MARKUP = st.one_of(
    st.sampled_from(
        ["<p>", "</p>", "<div", ">", "<table><td>", "<!--", "<script type=ld+json>{", "&#x0;", TEXT]
    ),
    st.text(max_size=20),
)


def read(path: Path, **limits: object) -> list[Record]:
    """All records under a path."""
    return list(read_path(path, Settings(**limits)))  # type: ignore[arg-type]


def document(record: Record) -> Document:
    """The document of a record, which must have been acquired."""
    assert isinstance(record, Acquired), record
    return record.document


def failed(record: Record) -> Failed:
    """A record that must have failed."""
    assert isinstance(record, Failed), record
    return record


def written(path: Path, content: str | bytes) -> Path:
    """A file with some content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_one_report(tmp_path: Path) -> None:
    """It has the file's name without its ending, and its bytes come along."""
    (record,) = read(written(tmp_path / "a.report.txt", TEXT))
    assert document(record).id == "a.report"
    assert document(record).text == TEXT
    assert isinstance(record, Acquired)
    assert (record.raw, record.media_type) == (TEXT.encode(), "text/plain")


def test_the_id_does_not_change_with_the_folder(tmp_path: Path) -> None:
    """Moving a file changes nothing of its document."""
    (tmp_path / "sub").mkdir()
    (one,) = read(written(tmp_path / "a.txt", TEXT))
    (two,) = read(written(tmp_path / "sub" / "a.txt", TEXT))
    assert document(one) == document(two)


def test_jsonl_carries_what_was_given(tmp_path: Path) -> None:
    """Given facts are marked so, a missing id is the text's hash."""
    given = {
        "id": 7,
        "text": TEXT,
        "published": "2023-05-02",
        "publisher": "Delta Post",
        "title": "Two villages",
    }
    file = written(tmp_path / "a.jsonl", "\n".join(json.dumps(r) for r in (given, {"text": TEXT})))
    one, two = (document(record) for record in read(file))
    assert (one.id, one.published, one.publisher) == ("7", "2023-05-02", "Delta Post")
    assert one.text == f"Two villages\n{TEXT}"
    assert dict(one.origins)["published"] is Origin.GIVEN
    assert two.id == two.text_hash[:16]
    assert dict(two.origins)["publisher"] is Origin.UNKNOWN


@pytest.mark.parametrize(
    ("bad", "stage"),
    [
        (b"not json", "parse"),
        (b"[1]", "parse"),
        (b'{"id": "x"}', "parse"),
        (b'{"text": 3}', "parse"),
        (b'{"text": "\xff\xfe"}', "decode"),
        (b'{"text": " \\u200b "}', "clean"),
        (b"[" * 100_000, "parse"),
        (b'{"text": "' + b"a" * 3_000 + b'"}', "parse"),
        (b'{"text": "' + b"a" * 600 + b'"}', "clean"),
    ],
)
def test_a_bad_line_fails_alone(tmp_path: Path, bad: bytes, stage: str) -> None:
    """The lines before and after are read, and the failure names its line."""
    good = json.dumps({"id": "x", "text": TEXT}).encode()
    most = 200_000 if bad.startswith(b"[[") else 2_000
    file = written(tmp_path / "a.jsonl", b"\n".join((good, bad, good)))
    first, middle, last = read(file, max_file=most, max_document=500)
    assert document(first) == document(last)
    assert failed(middle).record.startswith("line 2")
    assert failed(middle).stage == stage
    assert failed(middle).reason
    assert failed(middle).remedy


def test_csv_columns_are_matched_loosely(tmp_path: Path) -> None:
    """Names without regard to case and marks, any common separator, cells over several lines."""
    rows = f'Article_ID;Full Text;Date;Source\nr1;"{TEXT}\nMore followed.";2 May 2023;Delta Post\n'
    (record,) = read(written(tmp_path / "a.csv", rows))
    found = document(record)
    assert (found.id, found.published, found.publisher) == ("r1", "2023-05-02", "Delta Post")
    assert found.text == f"{TEXT}\nMore followed."


def test_a_quotation_mark_that_never_closes_costs_one_row(tmp_path: Path) -> None:
    """The rows after it are read."""
    rows = f'id,text\nr1,"{TEXT}\nr2,{TEXT}\nr3,{TEXT}\n'
    first, *others = read(written(tmp_path / "a.csv", rows))
    assert failed(first).record == "row 2"
    assert [document(record).id for record in others] == ["r2", "r3"]


def test_a_csv_without_text_says_which_header_it_has(tmp_path: Path) -> None:
    """The failure shows the header."""
    (record,) = read(written(tmp_path / "a.csv", "a,b\n1,2\n"))
    assert "a, b" in failed(record).reason


def test_a_page_gives_report_and_facts(tmp_path: Path) -> None:
    """Main text with captions, the facts from the markup, no furniture."""
    (record,) = read(written(tmp_path / "p.html", PAGE))
    found = document(record)
    assert found.text.split("\n")[0] == found.title == "Army takes two villages"
    assert "A burnt mill by the river on Monday." in found.text
    assert "Home" not in found.text
    assert "rights reserved" not in found.text
    assert (found.publisher, found.published) == ("Delta Post", "2023-05-02T06:15:00Z")
    assert found.url == "https://delta.example/2023/05/02/villages"
    assert set(dict(found.origins).values()) == {Origin.MARKUP}


def test_html_in_a_record_is_taken_apart_and_given_facts_count_first(tmp_path: Path) -> None:
    """`html` stands for `text`; what the record says beats the page."""
    file = written(tmp_path / "a.jsonl", json.dumps({"html": PAGE, "publisher": "Own name"}))
    (record,) = read(file)
    assert TEXT in document(record).text
    assert document(record).publisher == "Own name"


def test_a_text_in_another_language_says_so(tmp_path: Path) -> None:
    """The language is told, so that the report can be listed as not read."""
    german = (
        "Der Sprecher der Armee sagte am Montag, dass seine Truppen zwei Dörfer eingenommen hätten."
    )
    (record,) = read(written(tmp_path / "a.txt", german))
    assert document(record).language == "de"
    (english,) = read(written(tmp_path / "b.txt", TEXT))
    assert document(english).language == "en"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    """A byte-order mark, wide characters, and the old Windows encoding."""
    text = "The army said “two villages” were taken – and held — on Monday."
    (record,) = read(written(tmp_path / "a.txt", text.encode(encoding)))
    assert document(record).text == text


def test_a_folder_is_read_by_name_with_its_subfolders(tmp_path: Path) -> None:
    """Hidden files are left out; a file that no reader takes is a failure."""
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/x.txt", ".hidden.txt"):
        written(tmp_path / name, TEXT)
    written(tmp_path / "d.pdf", b"%PDF-1.7")
    records = read(tmp_path)
    assert [document(r).id for r in records[:3]] == ["a", "x", "c"]
    assert ".pdf" in failed(records[3]).reason


def test_standard_input_is_known_by_its_looks() -> None:
    """A record stream, a page or plain text."""
    line = json.dumps({"id": "x", "text": TEXT}).encode()
    for raw, name in ((line + b"\n" + line, "x"), (TEXT.encode(), None)):
        records = list(read_path("-", stdin=io.BytesIO(raw)))
        assert all(name is None or document(r).id == name for r in records)
        assert all(document(r).text == TEXT for r in records)


def test_addresses_are_not_fetched() -> None:
    """The failure says what to do."""
    (record,) = read_path("https://delta.example/report")
    assert "Save the page" in failed(record).remedy


def test_a_reader_can_be_named(tmp_path: Path) -> None:
    """A file with a strange ending is read as the user says; an unknown name is refused."""
    file = written(tmp_path / "reports.dat", json.dumps({"text": TEXT}))
    (record,) = read_path(file, kind="jsonl")
    assert document(record).text == TEXT
    with pytest.raises(IngestError, match="jsonl"):
        read_path(file, kind="nope")


@pytest.mark.parametrize("reader", [r.name for r in READERS if r.name != "html"])
@settings(deadline=None, max_examples=60)
@given(raw=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_any_bytes_give_records_and_no_exception(reader: str, raw: bytes) -> None:
    """Whatever comes in, only documents and failures come out."""
    for record in read_path("-", kind=reader, stdin=io.BytesIO(raw)):
        assert isinstance(record, Acquired | Failed)
        if isinstance(record, Acquired):
            assert record.document.text.strip()


def test_any_page_gives_records_and_no_exception() -> None:
    """Broken pages are failures; one page process serves them all."""
    (reader,) = (reader for reader in READERS if reader.name == "html")
    with Desk(Settings()) as desk:

        @settings(deadline=None, max_examples=30)
        @given(raw=st.lists(MARKUP, max_size=12).map("".join))
        def holds(raw: str) -> None:
            source = Source("-", io.BytesIO(raw.encode()))
            with contextlib.suppress(IngestError):
                assert all(isinstance(record, Acquired) for record in reader.read(source, desk))

        holds()


@pytest.mark.parametrize(
    ("fields", "name", "origin"),
    [
        ({"publisher": "kyivpost.com"}, "Kyiv Post", Origin.GIVEN),
        ({"url": "https://www.kyivpost.com/post/1"}, "Kyiv Post", Origin.INFERRED),
        ({"text": f"PORTVILLE, Delta (AP) — {TEXT}"}, "Associated Press", Origin.INFERRED),
        (
            {"text": f"{TEXT}\n© 2021 The Estuary Ltd. All rights reserved."},
            "The Estuary",
            Origin.INFERRED,
        ),
        ({}, None, Origin.UNKNOWN),
    ],
)
def test_a_publisher_is_named_from_what_there_is(
    tmp_path: Path, fields: dict[str, str], name: str | None, origin: Origin
) -> None:
    """By a domain, a URL, a dateline's agency or a copyright line, and marked as inferred."""
    (record,) = read(written(tmp_path / "a.jsonl", json.dumps({"text": TEXT, **fields})))
    assert document(record).publisher == name
    assert dict(document(record).origins)["publisher"] is origin


def test_a_day_is_inferred_from_a_byline_that_goes(tmp_path: Path) -> None:
    """The byline is dropped as furniture; its date is kept as a fact."""
    text = f"Army takes two villages\nBy Delta Post staff | 10 August 2024\n{TEXT}"
    (record,) = read(written(tmp_path / "a.txt", text))
    assert document(record).published == "2024-08-10"
    assert "staff" not in document(record).text
