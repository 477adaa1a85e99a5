"""Words: what is marked in a report is what the ledger's offsets point at."""

from typing import Any

from playwright.sync_api import Browser, Page

from contested.export import Shown
from contested.model.record import record
from contested.store import Filters, Ledger
from tests.web.page.browser import opened
from tests.web.page.serving import Served

FIELDS = {"agent": "agent", "target": "target", "quantity": "figure", "means": "means"}
MOST = 25


def test_the_marked_words_are_those_of_the_stored_offsets(
    browser: Browser, reading: Served
) -> None:
    """Of each claim, every part's words are marked, at its offsets, and no others.

    Where a name is masked, the offsets are those of the text as it is shown.
    """
    with Ledger.open(reading.ledger) as ledger:
        visible = Shown(ledger)
        records = [record(claim) for claim in visible.claims()]
        events = {claim: event.id for event in ledger.events() for claim in event.claims}
        texts = {document.id: document.text for document in visible.documents()}
    shown = [each for each in records if each["id"] in events]
    assert shown
    with opened(browser) as (page, _):
        for each in shown[:: max(1, len(shown) // MOST)]:
            page.goto(reading.at(f"events/{events[each['id']]}?claim={each['id']}"))
            page.wait_for_selector(f".claim-row.selected[data-claim='{each['id']}']")
            page.wait_for_selector(".report-pane .chosen")
            text = texts[each["document"]["id"]]
            for part, start, end in expected(each):
                words = marked(page, part, start, end)
                assert words == text[start:end], (each["id"], part)


def test_a_mark_says_what_it_carries(browser: Browser, reading: Served) -> None:
    """Beside the report stands what each colour is and what the words were taken to mean."""
    with Ledger.open(reading.ledger) as ledger:
        claim = next(c for c in ledger.claims(Filters()) if c.quantity and c.attribution)
    with opened(browser) as (page, _):
        page.goto(reading.at(f"claims/{claim.id}"))
        legend = page.locator(".report-pane .legend")
        legend.wait_for()
        assert {"What happened", "How many", "Who says so"} <= set(
            legend.locator("mark").all_inner_texts()
        )


def expected(each: dict[str, Any]) -> list[tuple[str, int, int]]:
    """The parts of a claim with the offsets that the ledger has."""
    parts = [("trigger", each["trigger"]["start"], each["trigger"]["end"])]
    parts += [(part, each[f]["start"], each[f]["end"]) for f, part in FIELDS.items() if each[f]]
    parts += [("place", place["start"], place["end"]) for place in each["places"]]
    parts += [("speaker", one["start"], one["end"]) for one in each["attribution"]]
    if each["time"]:
        parts.append(("time", each["time"]["text_start"], each["time"]["text_end"]))
    return parts


def marked(page: Page, part: str, start: int, end: int) -> str:
    """The words that are marked for a part between two offsets, in order."""
    found: str = page.evaluate(
        """([part, start, end]) => [...document.querySelectorAll('.report-text mark')]
            .filter((mark) => mark.dataset.parts.split(' ').includes(part)
                && Number(mark.dataset.start) >= start && Number(mark.dataset.end) <= end)
            .map((mark) => mark.textContent).join('')""",
        [part, start, end],
    )
    return found
