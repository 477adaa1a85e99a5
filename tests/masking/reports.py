"""Invented reports with private and public people in them, and a ledger of them."""

import json
from functools import cache
from pathlib import Path

from contested.masking.ids import numbered
from tests.run.ledgers import read_all
from tests.scratch import scratch

SHOP = {
    "id": "olena-tkachivska-nikopol",
    "published": "2024-08-12",
    "publisher": "The Sample Courier",
    "title": "Shopkeeper Olena Tkachivska tells of the strike on Nikopol",
    "url": "https://courier.example/2024/olena-tkachivska-nikopol",
    "text": "A Russian drone hit a market in Nikopol on Monday, killing two people, Olena"
    " Tkachivska, a shopkeeper, said. Tkachivska said that the drone had wounded her son Danylo"
    " Tkachivskyi and four others.\nThe governor of the Dnipropetrovsk region, Serhii Lysak, said"
    " that two people had been killed.\nThe soldier Bohdan Ostrenko was captured near Toretsk,"
    " Russia's defence ministry said.",
}
CELLAR = {
    "id": "cellar",
    "published": "2022-04-10",
    "publisher": "The Sample Courier",
    "title": "Women tell of the occupation",
    "url": "https://courier.example/2022/cellar",
    "text": "Russian soldiers raped a woman in the village of Bohdanivka in March, prosecutors"
    " said.\nIn Bohdanivka, Russian troops shot three men, residents said.",
}
FOREIGN = {
    "id": "amelie-durandet-parle",
    "published": "2024-03-06",
    "title": "Une femme témoigne, Amélie Durandet parle",
    "text": "Les autorités ont annoncé que douze personnes ont été blessées dans le bombardement"
    " du marché de la ville, a dit Amélie Durandet, et que les écoles resteront fermées.",
}
KEPT_ID = CELLAR["id"]
SHOP_ID, FOREIGN_ID = (numbered(each["id"]) for each in (SHOP, FOREIGN))
HIDDEN = (
    "Tkachivska", "Tkachivskyi", "Olena", "Danylo", "Ostrenko", "Bohdan Ostrenko", "Durandet",
    "tkachivska",
)  # fmt: skip
PUBLIC = ("Serhii Lysak", "Nikopol", "Toretsk")


@cache
def masked_ledger() -> Path:
    """A ledger of the reports; not to be written to."""
    folder = scratch("masking")
    file = folder / "reports.jsonl"
    lines = (json.dumps(each, ensure_ascii=False) for each in (SHOP, CELLAR, FOREIGN))
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    read_all(folder / "masked.db", file)
    return folder / "masked.db"
