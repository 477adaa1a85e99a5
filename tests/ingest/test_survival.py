"""On the project's own annotated reports: no claim's sentence is lost, and furniture is gone."""

import json
import re
from pathlib import Path

import pytest

from contested.ingest import Acquired, read_path
from contested.model.document import Document

HERE = Path(__file__).parent.parent / "gold" / "develop"
SEEDS = Path(__file__).parents[3] / "shared"


def plain(text: str) -> str:
    """Text with white space collapsed."""
    return re.sub(r"\s+", " ", text).strip()


def documents(files: list[Path]) -> dict[str, Document]:
    """The documents of some files, by id."""
    records = [record for file in files for record in read_path(file)]
    assert all(isinstance(record, Acquired) for record in records)
    return {r.document.id: r.document for r in records if isinstance(r, Acquired)}


def lost(reports: list[Path], gold: list[Path]) -> list[str]:
    """The claims' sentences that are not in the cleaned reports."""
    read = documents(reports)
    claims = [json.loads(row) for file in gold for row in file.read_text("utf-8").splitlines()]
    assert claims
    return [
        claim["sentence"]
        for claim in claims
        if plain(claim["sentence"]) not in plain(read[Path(claim["doc"]).stem].text)
    ]


def test_no_claim_of_the_develop_set_is_lost() -> None:
    """Every annotated sentence survives cleaning."""
    assert lost(sorted(HERE.glob("reports-*.jsonl")), sorted(HERE.glob("claims-*.jsonl"))) == []


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not here")
def test_no_claim_of_the_seeds_is_lost() -> None:
    """Every sentence of the seeds' gold survives cleaning, from JSONL and from the files."""
    gold = [SEEDS / "gold" / "seeds.jsonl"]
    assert lost([SEEDS / "seeds" / "reports.jsonl"], gold) == []
    assert lost(sorted((SEEDS / "seeds").glob("*.txt")), gold) == []


def test_furniture_of_the_develop_set_is_gone() -> None:
    """No line asks the reader to share, subscribe, comment or read something else."""
    asks = re.compile(
        r"^\W*(?:read (?:also|more)|see also|related:|share\b|subscribe|sign up|follow us|comments|"
        r"leave a|©|all rights|most viewed|keep reading|newsletter)", re.IGNORECASE
    )  # fmt: skip
    read = documents(sorted(HERE.glob("reports-*.jsonl")))
    left = [row for d in read.values() for row in d.text.split("\n") if asks.match(row)]
    assert left == []
