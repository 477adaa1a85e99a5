"""Ids and addresses that spell a hidden name are not shown, however they spell it."""

import base64
import json
import shutil
from pathlib import Path

import pytest

from contested.export import Shown
from contested.masking.ids import ShownIds, numbered
from contested.masking.spelt import Spelt
from contested.store import Filters, Ledger
from tests.masking.reports import FOREIGN, HIDDEN, KEPT_ID, SHOP, SHOP_ID, masked_ledger
from tests.web.conftest import client

NAMES = ("Olena Tkachivska", "Tkachivska", "Min Aye", "Amélie Durandet", "Ткачівська")


@pytest.mark.parametrize(
    "words",
    [
        "2024-08-12-olena-tkachivska", "OLENA_TKACHIVSKA.html", "olenatkachivska",
        "courier/tkachivska's-shop", "report7tkachivska", "min-aye-tells", "amelie durandet",
        "durandet2", "https://courier.example/2024/olena.tkachivska?x=1", "min.aye",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_spelt(words: str) -> None:
    """In any case, without accents, with anything or nothing between its parts."""
    assert Spelt(NAMES).by(words)


@pytest.mark.parametrize(
    "words", ["nikopol-market", "minister-speaks", "8f14e45fceea167a", "aye", "min", "tka", ""]
)
def test_what_spells_no_name_stays(words: str) -> None:
    """A short piece of a name alone is none."""
    assert not Spelt(NAMES).by(words)


def test_a_number_leads_back_and_a_hidden_id_does_not() -> None:
    """So that nobody can try whether there is a report on somebody."""
    ids = ("olena-tkachivska", "ligne-de-front", "nikopol", "0123456789abcdef")
    found = ShownIds(lambda: NAMES, lambda: ids[1:2], lambda: ids)
    shown = [found.shown(id_) for id_ in ids]
    assert shown == [numbered(ids[0]), numbered(ids[1]), *ids[2:]]
    assert [found.meant(each) for each in shown] == list(ids)
    assert found.meant("olena-tkachivska") is None


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of the reports."""
    return Path(shutil.copy(masked_ledger(), tmp_path / "masked.db"))


def test_a_report_is_found_by_the_id_that_is_shown_alone(ledger: Path) -> None:
    """Everywhere it has the same, and the ledger's own finds nothing, unless names are shown."""
    with Ledger.open(ledger) as opened:
        opened.reconcile()
        listed = {each.id for each in Shown(opened).holdings()}
        assert listed == {each.id for each in Shown(opened).documents()}
        assert {KEPT_ID, SHOP_ID} < listed
        assert {claim.document.id for claim in Shown(opened).claims()} <= listed
        origins = [o for event in Shown(opened).events() for o in event.origins]
        assert {id_ for origin in origins for id_ in origin.documents} <= listed
        claims = list(Shown(opened, Filters(document=SHOP_ID)).claims())
        assert claims
        assert Shown(opened).report(claims[0]) is not None
        for hidden in (SHOP["id"], FOREIGN["id"]):
            assert list(Shown(opened, Filters(document=hidden)).documents()) == []
            assert list(Shown(opened, Filters(document=hidden), unmask=True).documents())


def test_a_list_of_reports_is_paged_without_the_ids_that_are_not_shown(ledger: Path) -> None:
    """The mark of a place in the list is made of what is shown."""
    with Ledger.open(ledger) as opened:
        web, seen, query = client(opened), list[str](), ""
        while True:
            page = web.get(f"/api/v1/documents?limit=1{query}").json()
            seen += [item["id"] for item in page["items"]]
            if page["next"] is None:
                break
            mark = json.loads(base64.urlsafe_b64decode(page["next"] + "=="))
            assert not [name for name in HIDDEN if name.casefold() in str(mark).casefold()]
            query = f"&cursor={page['next']}"
        assert len(seen) == len(set(seen)) == page["total"] == 3
        assert web.get(f"/api/v1/documents/{SHOP['id']}").status_code == 404
        assert web.get(f"/api/v1/documents/{SHOP_ID}").json()["document"]["id"] == SHOP_ID
