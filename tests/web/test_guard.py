"""Who may ask what: Host, Origin, tokens, sizes, paths, headers."""

import pytest
from starlette.testclient import TestClient

from contested.store import Ledger
from contested.web.guard import Rules
from contested.web.reviewers import make_token, names, reviewer_of
from contested.web.serving import Address
from tests.web.conftest import client

ABOUT = "/api/v1/about"
DECISIONS = "/api/v1/review/decisions"


def _accept(web: TestClient) -> dict[str, str]:
    claim = web.get("/api/v1/claims?limit=1").json()["items"][0]
    return {"verdict": "accept", "claim": claim["id"]}


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8477", "127.0.0.1", "127.0.0.1:9", "localhost", ""]
)
def test_a_foreign_host_is_refused(web: TestClient, host: str) -> None:
    """So that no name that somebody else controls can be pointed at the server."""
    assert web.get(ABOUT, headers={"host": host}).status_code == 421


def test_our_own_names_are_served(web: TestClient) -> None:
    """In any case of their letters."""
    assert web.get(ABOUT, headers={"host": "LOCALHOST:8477"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_a_write_from_another_site_is_refused(
    web: TestClient, token: str, headers: dict[str, str]
) -> None:
    """Even with a good token."""
    sent = {"authorization": f"Bearer {token}", **headers}
    assert web.post(DECISIONS, json=_accept(web), headers=sent).status_code == 403


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Bearer wrong", "Basic QWRhOkFkYQ==", "Bearer ünï"]
)
def test_a_write_without_a_token_is_refused(web: TestClient, value: str) -> None:
    """And nothing is entered."""
    headers = {"authorization": value.encode()}
    answer = web.post(DECISIONS, json=_accept(web), headers=headers)
    assert answer.status_code == 401
    assert web.get(DECISIONS).json()["total"] == 0


def test_a_reviewer_accepts_and_undoes(web: TestClient, ledger: Ledger, token: str) -> None:
    """The decision carries the reviewer's name; the effect on the event is in the answer."""
    headers = {"authorization": f"Bearer {token}", "origin": "http://127.0.0.1:8477"}
    made = web.post(DECISIONS, json={**_accept(web), "why": "as told"}, headers=headers)
    assert made.status_code == 201
    decision = made.json()["decision"]
    assert (decision["by"], decision["why"]) == ("Ada", "as told")
    assert made.json()["events"]
    undone = web.post(f"{DECISIONS}/{decision['id']}/withdraw", headers=headers)
    assert undone.json()["decision"]["withdrawn_by"] == "Ada"
    assert ledger.decisions() == []
    assert ledger.verify().whole


def test_a_correction_changes_the_event_and_withdrawing_changes_it_back(
    web: TestClient, token: str
) -> None:
    """The event is made anew at once."""
    claim = next(
        c for c in web.get("/api/v1/claims?type=people.killed").json()["items"] if c["event"]
    )
    headers = {"authorization": f"Bearer {token}"}
    before = web.get(f"/api/v1/events/{claim['event']}").json()["event"]
    sent = {"verdict": "correct", "claim": claim["id"], "corrections": {"type": "people.wounded"}}
    made = web.post(DECISIONS, json=sent, headers=headers).json()
    assert "people.wounded" in {t for e in made["events"] for t in e["event"]["types"]}
    undone = web.post(f"{DECISIONS}/{made['decision']['id']}/withdraw", headers=headers).json()
    assert before["types"] in [e["event"]["types"] for e in undone["events"]]


def test_a_pair_that_was_decided_on_is_not_asked_again(web: TestClient, token: str) -> None:
    """The queue has pairs, what weighs most first; telling one apart splits or keeps the events."""
    queue = "/api/v1/review/queue?limit=20"
    items = web.get(queue).json()["items"]
    weights = [item["weight"] for item in items]
    assert weights == sorted(weights, reverse=True)
    pair = next(item for item in items if item["other"])
    both = {pair["claim"]["id"], pair["other"]["id"]}
    one_event = "counted as one" in pair["why"]
    sent = {
        "verdict": "different" if one_event else "same",
        "claim": pair["claim"]["id"],
        "other": pair["other"]["id"],
    }
    headers = {"authorization": f"Bearer {token}"}
    made = web.post(DECISIONS, json=sent, headers=headers).json()
    events = [{claim["id"] for claim in each["claims"]} & both for each in made["events"]]
    assert sorted(map(len, events)) == ([1, 1] if one_event else [2])
    pairs = [
        {i["claim"]["id"], (i["other"] or i["claim"])["id"]} for i in web.get(queue).json()["items"]
    ]
    assert both not in pairs
    path = f"{DECISIONS}/{made['decision']['id']}/withdraw"
    undone = web.post(path, headers=headers).json()["events"]
    assert len(undone) == (1 if one_event else 2)


def test_the_ledger_keeps_only_the_tokens_hash(ledger: Ledger) -> None:
    """A new token for one reviewer ends the old one; others' stay good."""
    first, other = make_token(ledger, "Ada"), make_token(ledger, "Ben")
    second = make_token(ledger, "Ada")
    assert names(ledger) == ["Ada", "Ben"]
    assert [reviewer_of(ledger, t) for t in (first, second, other)] == [None, "Ada", "Ben"]
    with ledger.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT value FROM meta").scalars().all()
    assert not any(token in row for row in rows for token in (first, second, other))


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 422),
        (b"[]", "application/json", 422),
        (b'{"verdict": "accept"}', "application/json", 422),
        (b'{"verdict": "burn", "claim": "abcdef"}', "application/json", 422),
        (b'{"verdict": "accept", "claim": "abcdef", "by": "Eve"}', "application/json", 422),
        (b"verdict=accept", "application/x-www-form-urlencoded", 415),
        (b"{}", "text/plain", 415),
        (b" " * 70_000, "application/json", 413),
        (b"\xff\xfe", "application/json", 422),
        (b"[" * 30_000, "application/json", 400),
    ],
    ids=range(10),
)
def test_a_malformed_or_oversized_body_is_refused(
    web: TestClient, token: str, body: bytes, kind: str, status: int
) -> None:
    """With a sentence that says why."""
    headers = {"authorization": f"Bearer {token}", "content-type": kind}
    answer = web.post(DECISIONS, content=body, headers=headers)
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "type=no.such", "status=maybe", "conflict=none", "since=yesterday", "since=2024-13-45",
        "limit=0", "limit=100000", "limit=x", "cursor=!!!", "cursor=W10", "agent=%00",
        "cursor=WzFd", "place=" + "x" * 300,
    ],
)  # fmt: skip
def test_a_wrong_filter_is_refused(web: TestClient, query: str) -> None:
    """Never with a server's error."""
    assert web.get(f"/api/v1/claims?{query}").status_code == 422


@pytest.mark.parametrize(
    "bbox", ["1,2,3", "a,b,c,d", "0,50,0,40", "nan,0,0,0", "0,-91,0,0", "inf,0,1,1"]
)
def test_a_wrong_box_is_refused(web: TestClient, bbox: str) -> None:
    """It is west,south,east,north in degrees."""
    assert web.get(f"/api/v1/map?bbox={bbox}").status_code == 422


def test_a_long_query_and_another_method_are_refused(web: TestClient) -> None:
    """Before any route sees them."""
    assert web.get(f"{ABOUT}?x={'y' * 5000}").status_code == 414
    assert web.request("DELETE", ABOUT).status_code == 405
    assert web.request("OPTIONS", ABOUT).status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../../app.py", "/assets/..%5c..%5capp.py", "//etc/passwd", "/assets",
        "/assets/", "/.git/config", "/assets/app-1.js%00.html", "/app.py", "/static/index.html",
        "/api/v1/documents/../../../etc/passwd", "/api/v1/documents/%2e%2e%2fsamples.db",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_page(web: TestClient, path: str) -> None:
    """A file is served only if its name is in the page's list."""
    answer = web.get(path)
    assert answer.status_code in (404, 422)
    assert "root:" not in answer.text


def test_every_answer_has_the_policy(web: TestClient) -> None:
    """Scripts, styles and data from here alone; nobody may frame it."""
    for path in ("/", ABOUT, "/assets/app-1.js", "/nothing", "/api/v1/claims?type=x"):
        headers = web.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


def test_only_the_embed_may_be_framed_and_only_by_who_is_named(ledger: Ledger) -> None:
    """With `--embed`."""
    rules = Rules(frozenset({"127.0.0.1:8477"}), embedders=("https://paper.example",))
    web = client(ledger, rules=rules)
    assert (
        "frame-ancestors https://paper.example"
        in web.get("/embed").headers["content-security-policy"]
    )
    assert "frame-ancestors 'none'" in web.get("/").headers["content-security-policy"]


def test_an_answer_is_not_sent_again_while_nothing_changed(
    web: TestClient, ledger: Ledger, token: str
) -> None:
    """By its ETag, until a decision is made."""
    path = "/api/v1/events?limit=5"
    first = web.get(path)
    etag = {"if-none-match": first.headers["etag"]}
    assert web.get(path, headers=etag).status_code == 304
    queue = web.get("/api/v1/review/queue?limit=1").json()["items"][0]
    sent = {"verdict": "reject", "claim": queue["claim"]["id"]}
    assert (
        web.post(DECISIONS, json=sent, headers={"authorization": f"Bearer {token}"}).status_code
        == 201
    )
    assert web.get(ABOUT).json()["revision"]
    assert web.head(path).content == b""


def test_the_loopback_alone_is_the_default() -> None:
    """And its names, with the port."""
    assert Address().rules(None).hosts == {"127.0.0.1:8477", "localhost:8477", "[::1]:8477"}
    assert Address(host="0.0.0.0", names=("News.example",)).rules(None).hosts == {
        "0.0.0.0:8477",
        "news.example",
    }
