"""Ledgers of the sample reports, read once for all tests that look at them."""

import json
from functools import cache
from io import BytesIO
from pathlib import Path

from contested.export import Shown, export, exporter
from contested.run import Done, Options, read_into
from contested.samples import REPORTS
from contested.settings import Settings
from contested.store import Ledger
from tests.scratch import scratch

OPTIONS = Options(Settings.from_environment())


@cache
def sample_ledger() -> Path:
    """A ledger of all sample reports, read and reconciled; not to be written to."""
    file = scratch("tests") / "samples.db"
    with Ledger.open(file, create=True) as ledger:
        for _ in read_into(ledger, [str(REPORTS)], OPTIONS):
            pass
        ledger.reconcile()
    return file


def read_all(ledger: Path, *paths: Path, options: Options = OPTIONS) -> list[Done]:
    """Read files into a ledger, which is made where there is none."""
    with Ledger.open(ledger, create=True) as opened:
        return list(read_into(opened, [str(path) for path in paths], options))


def exported(ledger: Path) -> dict[str, bytes]:
    """The ledger's claims and documents as JSONL."""
    made = {}
    with Ledger.open(ledger) as opened:
        for what in ("claims", "documents"):
            out = BytesIO()
            export(Shown(opened), exporter(what, "jsonl"), out)
            made[what] = out.getvalue()
    return made


def write_reports(file: Path, *reports: dict[str, str]) -> Path:
    """A JSONL file of reports."""
    lines = (json.dumps(report, ensure_ascii=False) for report in reports)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


HARBOUR = {
    "id": "harbour",
    "published": "2024-03-05",
    "publisher": "The Sample Courier",
    "title": "Shelling of Odesa's harbour kills six",
    "text": "Russian troops shelled the harbour of Odesa on Monday, killing six people, the mayor"
    " said. Russia denied it.",
}
BRIDGE = {
    "id": "bridge",
    "published": "2024-03-06",
    "publisher": "The Sample Courier",
    "title": "Bridge destroyed near Kherson",
    "text": "Ukrainian forces destroyed a bridge near Kherson on Tuesday, officials said.",
}
FOREIGN = {
    "id": "foreign",
    "published": "2024-03-06",
    "text": "Les autorités ont annoncé que douze personnes ont été blessées dans le bombardement du"
    " marché de la ville, et que les écoles resteront fermées pendant toute la semaine.",
}
