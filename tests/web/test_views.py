"""The answers over the samples: what they count, what they quote, what they hide."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from contested.export import Shown, export, exporter
from contested.settings import Settings
from contested.store import Filters, Ledger
from contested.web import openapi
from contested.web.desk import Desk, Showing
from contested.web.page import BuiltPage
from contested.web.site import write_site
from tests.masking.reports import FOREIGN_ID, HIDDEN, SHOP_ID
from tests.web.conftest import _page, client

API = "/api/v1"
MASKED = [
    "about", "overview", "events", "changes", "map?zoom=3", "map?zoom=9", "timeline", "facets",
    "claims", "series", "documents", f"documents/{SHOP_ID}", "documents/cellar", f"documents/{FOREIGN_ID}",
    "topics/prisoners", "topics/civilians", "topics/speakers", "topics/strikes",
    "search?q=people", "review/queue", "feed.atom",
    "claims?speaker=Olena+Tkachivska", "events?speaker=Olena+Tkachivska", "download/claims.jsonl",
    "download/claims.csv", "download/events.jsonl", "download/events.geojson",
    "download/documents.jsonl",
]  # fmt: skip


def _hidden(words: str) -> list[str]:
    return [name for name in HIDDEN if name.casefold() in words.casefold()]


@pytest.mark.parametrize("path", MASKED)
def test_no_answer_shows_a_private_name(masked: Ledger, path: str) -> None:
    """Of whatever kind it is."""
    answer = client(masked).get(f"{API}/{path}")
    assert answer.status_code == 200
    assert _hidden(answer.text) == []


def test_a_search_for_a_private_name_finds_nothing(masked: Ledger) -> None:
    """Not even that there is something."""
    for words in ("Tkachivska", "olena tkachivska", "Ostrenko"):
        found = client(masked).get(f"{API}/search", params={"q": words}).json()
        assert (found["events"], found["claims"], found["documents"]) == ([], [], [])


def test_no_event_or_claim_shows_a_private_name(masked: Ledger) -> None:
    """Each by its id."""
    web = client(masked)
    for kind in ("events", "claims"):
        for item in web.get(f"{API}/{kind}").json()["items"]:
            assert _hidden(web.get(f"{API}/{kind}/{item['id']}").text) == []


def test_sexual_violence_is_no_point_on_the_map(masked: Ledger) -> None:
    """It counts for its region."""
    web = client(masked)
    events = web.get(f"{API}/events").json()["items"]
    places = [p for e in events for p in e["places"] if "Bohdanivka" in p["name"]]
    assert places == []
    assert "Bohdanivka" not in web.get(f"{API}/map?zoom=9").text
    assert "Bohdanivka" not in web.get(f"{API}/facets").text


def test_a_site_shows_no_private_name_and_no_whole_text(masked: Ledger, tmp_path: Path) -> None:
    """In any of its files; sentences stand there with a link."""
    showing = Showing(whole_texts=False, static=True, writable=False)
    desk = Desk(masked, Settings.from_environment(), showing)
    assert write_site(desk, tmp_path / "site", page=BuiltPage(_page())) > 20
    assert 'data-site="data"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    for file in (tmp_path / "site").rglob("*"):
        if file.is_file():
            assert _hidden(file.read_text(encoding="utf-8")) == []
    shop = json.loads(
        (tmp_path / f"site/data/documents/{SHOP_ID}.json").read_text(encoding="utf-8")
    )
    assert not shop["whole"]
    assert not (tmp_path / "site/data/download/documents.jsonl").exists()


def test_a_site_holds_back_and_makes_coarse_what_it_is_told_to(
    masked: Ledger, tmp_path: Path
) -> None:
    """What is newer than the delay is not there; no coordinates are."""
    showing = Showing(static=True, writable=False, delay=30, coarse=True, today=date(2024, 8, 15))
    desk = Desk(masked, Settings.from_environment(), showing)
    write_site(desk, tmp_path / "site", page=BuiltPage(_page()))
    events = json.loads((tmp_path / "site/data/events.json").read_text(encoding="utf-8"))["items"]
    assert events
    assert max(e["last_reported"] for e in events) < "2024-07-17"
    assert {p["lat"] for e in events for p in e["places"]} <= {None}
    assert "Nikopol" not in "".join(
        f.read_text(encoding="utf-8") for f in (tmp_path / "site/data").rglob("*.json")
    )


def test_a_list_is_paged_to_its_end_without_repeating(web: TestClient) -> None:
    """By its cursors, and as many as it says."""
    for kind in ("events", "claims", "documents"):
        seen = list[str]()
        page = web.get(f"{API}/{kind}?limit=37").json()
        while page["next"]:
            seen += [item["id"] for item in page["items"]]
            page = web.get(f"{API}/{kind}", params={"limit": 37, "cursor": page["next"]}).json()
        seen += [item["id"] for item in page["items"]]
        assert len(seen) == page["total"]
        assert len(set(seen)) == len(seen)


def test_claims_under_a_status_are_as_many_as_are_listed(web: TestClient) -> None:
    """Of events' statuses, and of what a report says."""
    for status in ("one_side_only", "confirmed_by_both", "disputed", "none"):
        page = web.get(f"{API}/claims", params={"status": status, "limit": 500}).json()
        assert page["next"] is None
        assert len(page["items"]) == page["total"]


def test_every_part_of_an_event_leads_to_its_claims(web: TestClient) -> None:
    """Positions, figures, origins: each claim that they name is there with its sentence."""
    for card in web.get(f"{API}/events?limit=60").json()["items"]:
        event = web.get(f"{API}/events/{card['id']}").json()
        there = {claim["id"] for claim in event["claims"]}
        named = {c for part in ("positions", "origins") for p in event[part] for c in p["claims"]}
        named |= {s["claim"] for figure in event["figures"] for s in figure["stated"]}
        assert named <= there


def test_a_place_has_its_names_in_cyrillic_beside_its_english_one(web: TestClient) -> None:
    """Where the gazetteer knows them."""
    events = web.get(f"{API}/events?limit=200").json()["items"]
    named = {p["name"]: p["other_names"] for e in events for p in e["places"] if p["other_names"]}
    assert named["Mariupol"] == ["Маріуполь", "Мариуполь"]


def test_a_headline_has_its_unit_as_people_write_it(web: TestClient) -> None:
    """Square kilometres with their sign."""
    headlines = [e["headline"] for e in web.get(f"{API}/events?limit=200").json()["items"]]
    assert any("km²" in words for words in headlines)
    assert not any("km2" in words for words in headlines)


def test_marks_quote_the_sentence(web: TestClient) -> None:
    """Offsets are into the shown text."""
    for claim in web.get(f"{API}/claims?limit=100").json()["items"]:
        text = claim["sentence"]["text"]
        assert len(text) == claim["sentence"]["end"] - claim["sentence"]["start"]
        assert all(0 <= m["start"] < m["end"] <= len(text) for m in claim["marks"])


def test_the_map_shows_every_place_once_at_every_zoom(web: TestClient) -> None:
    """Points and clusters together are as many at each zoom."""
    counts = set()
    for zoom in (0, 4, 9, 22):
        view = web.get(f"{API}/map?zoom={zoom}").json()
        counts.add(len(view["points"]) + sum(c["count"] for c in view["clusters"]))
        assert all(p["precision"] in ("exact", "near", "admin2") for p in view["points"])
    assert len(counts) == 1


def test_the_timeline_counts_every_event(web: TestClient) -> None:
    """By day, week and month."""
    total = web.get(f"{API}/events?limit=1").json()["total"]
    for step in ("day", "week", "month"):
        view = web.get(f"{API}/timeline?step={step}").json()
        assert sum(each["count"] for each in view["bins"]) + view["undated"] == total


def test_a_filter_leaves_what_its_facet_says(web: TestClient) -> None:
    """The count beside a value is what there is under it."""
    facets = web.get(f"{API}/facets").json()
    for name, facet in (("type", "types"), ("status", "statuses"), ("conflict", "conflicts"),
                        ("agent", "agents"), ("speaker", "speakers")):  # fmt: skip
        for value in facets[facet][:4]:
            found = web.get(f"{API}/events", params={name: value["value"], "limit": 1}).json()
            assert found["total"] == value["count"] or name == "type"


def test_a_download_is_what_the_command_line_exports(web: TestClient, ledger: Ledger) -> None:
    """Byte for byte, under the same filters."""
    for what, form in (
        ("claims", "jsonl"), ("claims", "csv"), ("claims", "arrow"), ("events", "geojson"),
        ("events", "arrow"), ("series", "arrow"),
    ):  # fmt: skip
        out = BytesIO()
        export(Shown(ledger, Filters(conflict="sudan")), exporter(what, form), out)
        answer = web.get(f"{API}/download/{what}.{form}?conflict=sudan")
        assert answer.content == out.getvalue()
        etag = {"if-none-match": answer.headers["etag"]}
        again = web.get(f"{API}/download/{what}.{form}?conflict=sudan", headers=etag)
        assert (again.status_code, again.content) == (304, b"")


def test_what_was_known_by_a_day_is_all_that_is_shown(web: TestClient) -> None:
    """No event of later reports, in no view."""
    asked = {"known_by": "2024-08-15", "limit": 200}
    events = web.get(f"{API}/events", params=asked).json()["items"]
    assert events
    assert max(e["last_reported"] for e in events) <= "2024-08-15"
    view = web.get(f"{API}/overview", params=asked).json()
    assert view["day"] <= "2024-08-15"


def test_a_search_understands_a_date_and_a_name(web: TestClient) -> None:
    """The date is a filter; who is named is offered as one."""
    found = web.get(f"{API}/search?q=kursk august 2024").json()
    meant = {(u["filter"], u["value"]) for u in found["understood"]}
    assert {("since", "2024-08-01"), ("until", "2024-08-31")} <= meant
    assert found["claims"]
    russia = web.get(f"{API}/search?q=russia").json()["understood"]
    assert ("speaker", "Russia") in {(u["filter"], u["value"]) for u in russia}


def test_the_openapi_document_is_the_same_each_time() -> None:
    """The page's types are made from it."""
    assert openapi.document() == openapi.document()
    paths = json.loads(openapi.document())["paths"]
    assert f"{API}/events/{{id}}" in paths
