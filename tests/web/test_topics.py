"""The subjects' pages: over all events, by what the ledger has added up, with nobody named."""

from dataclasses import asdict
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from contested.model.decision import Verdict
from contested.model.told import Told
from contested.present.topics import EventEvidence, topic_page
from contested.present.wording import Wording
from contested.settings import Settings
from contested.store import Filters, Ledger
from contested.web.answers.evidence import LedgerEvidence
from contested.web.desk import Desk, Showing
from tests.stories.loading import Story, stories
from tests.stories.test_loading import open_with_claims

STORIES = stories("develop")
ASKED = (
    Filters(),
    Filters(type="people.killed"),
    Filters(agent="Russia"),
    Filters(status="disputed"),
    Filters(since="2023-01-01"),
)


def same_pages(desk: Desk, filters: Filters) -> int:
    """Compare every page with one made of the events themselves; how many parts there were."""
    shown, parts = desk.shown(filters), 0
    events = tuple(shown.events())
    around = desk.shown(Filters(known_by=filters.known_by))
    told = {claim.id: Told.of(claim) for claim in around.claims()}
    of_events = EventEvidence(events, tuple(desk.series(filters)), told)
    for plan in desk.plans.values():
        if plan.name == "timeline":
            continue
        expected = topic_page(plan, of_events, Wording.load())
        counted = frozenset(each.type for each in desk.series(filters))
        evidence = LedgerEvidence(desk, filters, counted=counted)
        made = topic_page(plan, evidence, Wording.load())
        for one, other in zip(expected.parts, made.parts, strict=True):
            assert asdict(other) | {"entries": ()} == asdict(one) | {"entries": ()}
            assert {e.event for e in other.entries} == {e.event for e in one.entries}
        parts += len(made.parts)
    return parts


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_what_is_added_up_is_what_the_events_give(story: Story, tmp_path: Path) -> None:
    """In every story, under filters, and as it was known by a day."""
    with open_with_claims(story, tmp_path) as ledger:
        ledger.reconcile()
        desk = Desk(ledger, Settings.from_environment(), Showing(unmasked=True))
        days = sorted(filter(None, (d.published for d in ledger.documents())))
        known = Filters(known_by=days[len(days) // 2][:10])
        assert sum(same_pages(desk, asked) for asked in (*ASKED, known)) > 0


def test_samples_and_private_people_are_added_up_as_they_are_shown(
    ledger: Ledger, masked: Ledger
) -> None:
    """A table over many events shows of each name what a list of these events shows."""
    for opened in (ledger, masked):
        for showing in (Showing(), Showing(coarse=True), Showing(unmasked=True)):
            desk = Desk(opened, Settings.from_environment(), showing)
            assert same_pages(desk, Filters()) > 0


def test_a_decision_changes_what_is_added_up(ledger: Ledger) -> None:
    """As making everything anew does."""
    desk = Desk(ledger, Settings.from_environment(), Showing(unmasked=True))
    before = desk_tables(desk, "losses")
    claim = next(c for c in ledger.claims() if c.type == "people.killed" and c.quantity)
    ledger.decide(Verdict.REJECT, claim.id, by="Ada")
    ledger.reconcile()
    assert desk_tables(desk, "losses") != before
    by_steps = [desk_tables(desk, name) for name in desk.plans]
    ledger.reconcile(again=True)
    assert [desk_tables(desk, name) for name in desk.plans] == by_steps


def desk_tables(desk: Desk, name: str) -> object:
    """A subject's page as it is made of the ledger."""
    return asdict(topic_page(desk.plans[name], LedgerEvidence(desk, Filters()), Wording.load()))


def test_a_part_is_given_to_its_end(web: TestClient) -> None:
    """Page after page by cursor, each event once, as many as it says."""
    section = next(
        s for s in web.get("/api/v1/topics/strikes").json()["sections"] if s["name"] == "strikes"
    )
    assert section["total"] > 2
    cursor, found = None, list[str]()
    while True:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        part = web.get("/api/v1/topics/strikes/strikes", params=query).json()
        found += [entry["id"] for entry in part["entries"]]
        cursor = part["next"]
        if cursor is None:
            break
    assert len(found) == len(set(found)) == section["total"]


def test_a_part_that_is_not_there_is_refused(web: TestClient) -> None:
    """With a sentence that names it."""
    answer = web.get("/api/v1/topics/strikes/moon")
    assert answer.status_code == 404
    assert "moon" in answer.json()["detail"]
