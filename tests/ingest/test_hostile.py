"""Hostile and broken inputs: bounded time and memory, one failure each, the rest read."""

import os
import time
from pathlib import Path

import pytest

from contested.errors import IngestError
from contested.ingest import Acquired, Failed, read_path
from contested.ingest.extraction import Extraction
from contested.settings import Settings

TEXT = "The army said on Monday that it had taken two villages west of the river."


def only(path: Path, settings: Settings | None = None) -> Failed:
    """The one failure that a path gives."""
    (record,) = read_path(path, settings)
    assert isinstance(record, Failed), record
    return record


@pytest.mark.parametrize(
    ("raw", "stage"),
    [
        (b"", "open"),
        (b" \n\t\n", "open"),
        (b"\x00" * 100_000, "decode"),
        (b"PK\x03\x04" + b"\x00" * 50, "decode"),
        (b"\x1f\x8b\x08junk", "decode"),
        (b"%PDF-1.7 text", "decode"),
        (b"\xff\xfe\x00", "decode"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes, stage: str) -> None:
    """Empty, zero-filled, archived and binary files, by their bytes."""
    (tmp_path / "a.txt").write_bytes(raw)
    assert only(tmp_path / "a.txt").stage == stage


@pytest.mark.parametrize(
    ("name", "setting"), [("a.txt", "max_file"), ("b.txt", "max_document"), ("c.html", "max_html")]
)
def test_what_is_too_large_names_the_setting(tmp_path: Path, name: str, setting: str) -> None:
    """The remedy says which setting to raise."""
    (tmp_path / name).write_bytes(b"a" * (3_000 if name == "a.txt" else 1_500))
    settings = Settings(max_file=2_000, max_document=1_000, max_html=1_000)
    assert setting in only(tmp_path / name, settings).remedy


def test_an_endless_line_is_passed_over(tmp_path: Path) -> None:
    """The record after it is read, without the line in memory."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"a" * 5_000_000 + b'\n{"text": "' + TEXT.encode() + b'"}\n')
    first, second = read_path(file, Settings(max_file=1_000_000))
    assert isinstance(first, Failed)
    assert "max_file" in first.remedy
    assert isinstance(second, Acquired)


def test_links_pipes_and_locked_files_do_not_hang(tmp_path: Path) -> None:
    """A loop of links, a pipe that nobody writes to, a link to nowhere."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    records = list(read_path(tmp_path))
    assert sum(isinstance(record, Acquired) for record in records) == 1
    assert sum(isinstance(record, Failed) for record in records) == 4


def test_nested_tags_end_in_a_record(tmp_path: Path) -> None:
    """200,000 open elements neither hang nor break the run."""
    (tmp_path / "a.html").write_text("<div>" * 200_000 + TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    first, second = read_path(tmp_path)
    assert isinstance(first, Acquired | Failed)
    assert isinstance(second, Acquired)


def test_a_page_that_takes_too_long_is_stopped_and_the_next_is_read() -> None:
    """The page process is ended in time and started again."""
    slow = "<html><body><article>" + f"<p>{TEXT}</p>" * 40_000
    extraction = Extraction(0.5)
    try:
        start = time.monotonic()
        with pytest.raises(IngestError, match="page_seconds"):
            extraction.page(slow)
        assert time.monotonic() - start < 30
        extraction.seconds = 20.0
        assert (
            TEXT
            in extraction.page(f"<html><body><article><p>{TEXT}</p></article></body></html>").text
        )
    finally:
        extraction.close()
