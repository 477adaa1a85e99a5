"""Reports, claims and decisions of people who want their scripts to run in a reader's browser."""

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from contested.gazetteer import open_gazetteer
from contested.model.decision import Verdict
from contested.model.document import Document
from contested.model.record import record
from contested.resolve.given import GivenPlaces
from contested.settings import Settings
from contested.store import Ledger
from contested.store.imports import import_claims
from tests.masking.reports import SHOP
from tests.run.ledgers import read_all, write_reports
from tests.scratch import scratch

FILE = Path(__file__).parent / "payloads.csv"
EACH = 5


@cache
def payloads() -> tuple[str, ...]:
    """At least a hundred ways to smuggle a script in."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(row[0] for row in csv.reader(file))


@cache
def hostile_ledger() -> Path:
    """A report for each payload, which stands in its title, text, publisher and address."""
    folder = scratch("hostile")
    reports = [
        {
            "id": f"hostile-{n}",
            "title": f"{payload} Shelling kills six",
            "publisher": f"Courier {payload}",
            "published": "2024-03-05",
            "url": payload if "script:" in payload else f"https://courier.example/{payload}",
            "text": f"Russian troops shelled the harbour of Odesa on Monday, killing six people,"
            f" {payload} the mayor said. Russia denied it. {payload}",
        }
        for n, payload in enumerate(payloads())
    ]
    read_all(folder / "hostile.db", write_reports(folder / "reports.jsonl", *reports))
    with Ledger.open(folder / "hostile.db") as ledger:
        ledger.reconcile()
    return folder / "hostile.db"


@cache
def packed_ledger() -> Path:
    """Few reports with all payloads, also as ids, names, places, makers and reasons of decisions.

    One report more has private people in it.
    """
    folder = scratch("packed")
    packs = [payloads()[at : at + EACH] for at in range(0, len(payloads()), EACH)]
    reports = [_packed(n, pack) for n, pack in enumerate(packs)]
    read = read_all(folder / "packed.db", write_reports(folder / "reports.jsonl", *reports, SHOP))
    assert [each.failure for each in read if each.failure] == []
    settings = Settings.from_environment()
    with Ledger.open(folder / "packed.db") as ledger:
        template = record(next(c for c in ledger.claims() if c.attribution))
        lines = [
            json.dumps(each)
            for document, pack in zip(_documents(ledger), packs, strict=True)
            for each in _claims(document, pack, template)
        ]
        done = import_claims(
            ledger, lines, f"Reader {payloads()[0]}", GivenPlaces(open_gazetteer(settings))
        )
        assert done.added >= 100, done.problems[:5]
        for claim, payload in zip(ledger.claims(), payloads(), strict=False):
            ledger.decide(Verdict.ACCEPT, claim.id, by=f"Ada {payload}", why=payload)
        ledger.reconcile()
    return folder / "packed.db"


def _packed(n: int, pack: tuple[str, ...]) -> dict[str, str]:
    every = " ".join(pack)
    return {
        "id": f"{n:02} {pack[0]}",
        "title": f"Shelling kills six {every}",
        "publisher": f"Courier {every}",
        "published": f"2024-03-{n + 5:02}",
        "url": f"https://courier.example/{n}?{every}",
        "text": f"Russian troops shelled the harbour of Odesa on Monday, killing {n + 6} people,"
        " the mayor said.\n" + "\n".join(f"Shelling hit {p} on Monday." for p in pack),
    }


def _documents(ledger: Ledger) -> list[Document]:
    return [document for document in ledger.documents() if document.id != SHOP["id"]]


def _claims(
    document: Document, pack: tuple[str, ...], template: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """A claim for each payload that the text has as it was written, in every role."""
    for payload in pack:
        start = document.text.find(f"Shelling hit {payload} on Monday.")
        if start < 0:
            continue
        at = start + len("Shelling hit ")
        words = {"start": at, "end": at + len(payload), "text": payload}
        sentence = document.text[start : start + len(f"Shelling hit {payload} on Monday.")]
        party = {**words, "id": None, "party": None, "kind": None, "groups": []}
        speaker = {**template["attribution"][0], **words, "name": payload, "party": None}
        place = dict.fromkeys(("geonames_id", "feature", "country", "admin1"))
        yield {
            **template,
            "id": None,
            "document": {"id": document.id},
            "type": "strike",
            "sentence": {"start": start, "end": start + len(sentence), "text": sentence},
            "trigger": {"start": start, "end": start + 8, "text": sentence[:8]},
            "agent": party,
            "target": party,
            "means": None,
            "time": None,
            "quantity": None,
            "places": [
                {**words, **place, "lat": 46.5, "lon": 30.7, "precision": "exact", "role": "at"}
            ],
            "attribution": [speaker],
        }
