"""Events of reports about incidents come out the same in any order and in any number of steps."""

import json
import random
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from benchmarks.generate_incidents import reports

from contested.model.document import Document
from contested.reader import Reader
from contested.run.reading import Found, find
from contested.store import Ledger, Reading

CORPUS = Path(__file__).parents[3] / "shared" / "bench" / "reconcile" / "incidents-dev.jsonl"
SOME = 36
Read = Sequence[tuple[Document, Found]]


def test_invented_incidents_come_out_the_same_in_any_order_and_step_by_step(tmp_path: Path) -> None:
    """Whole, shuffled, and reconciled after every few documents in another order."""
    _same(_read([report for report, _ in reports(8)]), tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not at hand")
def test_news_of_incidents_comes_out_the_same_in_any_order_and_step_by_step(tmp_path: Path) -> None:
    """Reports of one happening lie apart in the corpus, and some weeks apart in time."""
    lines = CORPUS.read_text("utf-8").splitlines()[:SOME]
    _same(_read([json.loads(line) for line in lines]), tmp_path)


def _same(documents: Read, folder: Path) -> None:
    wanted = _events(documents, folder / "whole.db", len(documents))
    shared = [event for event in wanted if len({o.documents for o in event.origins}) > 1]
    assert shared, "no event of several reports: the test would show nothing"
    for seed, step in ((1, len(documents)), (2, 3), (3, 1)):
        shuffled = random.Random(seed).sample(list(documents), len(documents))
        found = _events(shuffled, folder / f"steps-{seed}.db", step)
        assert [asdict(event) for event in found] == [asdict(event) for event in wanted]


def _events(documents: Read, file: Path, step: int) -> list[Any]:
    with Ledger.open(file, create=True) as ledger:
        for start in range(0, len(documents), step):
            for document, found in documents[start : start + step]:
                read = Reading(found.claims, "1", conflict=found.conflict)
                ledger.add(document, None, read, at="2026-01-01T00:00:00Z")
            ledger.reconcile()
        return list(ledger.events())


def _read(records: Sequence[dict[str, Any]]) -> Read:
    reader = Reader()
    documents = [
        Document(
            id=record["id"],
            text=record["text"]
            if record["text"].startswith(record["title"])
            else f"{record['title']}\n\n{record['text']}",
            title=record["title"],
            published=record["published"],
        )
        for record in records
    ]
    return [(document, find(reader, document)) for document in documents]
