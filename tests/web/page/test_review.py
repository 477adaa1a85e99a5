"""Review by keys: a correction is seen in the event, outlives a new reading, and can be undone."""

from playwright.sync_api import Browser, Page, expect

from contested.model.decision import Verdict
from contested.samples import REPORTS
from contested.store import Ledger
from tests.run.ledgers import read_all
from tests.web.page.browser import opened
from tests.web.page.serving import REVIEWER, Served


def test_a_claim_is_accepted_by_one_key_and_taken_back_by_another(
    browser: Browser, writing: Served
) -> None:
    """`a` decides and goes on, Backspace withdraws and comes back; the ledger keeps both."""
    with opened(browser) as (page, _):
        enter(page, writing)
        skip_to(page, pair=False)
        first = shown(page)
        page.keyboard.press("a")
        expect(page.locator(".effect strong").first).to_have_text("Accept")
        assert shown(page) != first
        page.keyboard.press("Backspace")
        page.wait_for_selector(f".review-item [data-claim='{first}']")
    with Ledger.open(writing.ledger) as ledger:
        (made,) = ledger.decisions(withdrawn=True)
    assert (made.claim, made.verdict, made.by) == (first, Verdict.ACCEPT, REVIEWER)
    assert made.withdrawn_by == REVIEWER


def test_a_correction_by_keyboard_is_seen_in_the_event_and_after_a_new_reading(
    browser: Browser, writing: Served
) -> None:
    """The event's figure is the corrected one, on the page and in the ledger, and stays so."""
    claim, event = figure_of(writing)
    with opened(browser) as (page, _):
        enter(page, writing, claim)
        page.keyboard.press("e")
        low, high = page.get_by_label("Lowest"), page.get_by_label("Highest")
        low.fill("4321")
        low.press("Tab")
        high.fill("4321")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".effect strong").first).to_have_text("Correct")
        expect(page.locator(".effect")).to_contain_text("4,321")
        page.goto(writing.at(f"claims/{claim}"))
        expect(page.locator(".decisions").first).to_contain_text(REVIEWER)
    assert figures(writing, claim) == {4321.0}
    read_all(writing.ledger, REPORTS)
    assert figures(writing, claim) == {4321.0}
    assert event


def test_a_reason_is_kept_and_a_skip_decides_nothing(browser: Browser, writing: Served) -> None:
    """Space goes on; what is written under "Why" stands on the decision."""
    with opened(browser) as (page, _):
        enter(page, writing)
        page.keyboard.press("Space")
        skip_to(page, pair=False)
        page.get_by_label("Why").fill("The words are another's.")
        page.get_by_label("Why").press("Escape")
        page.keyboard.press("x")
        expect(page.locator(".effect strong").first).to_have_text("Reject")
    with Ledger.open(writing.ledger) as ledger:
        (made,) = ledger.decisions()
    assert (made.verdict, made.why) == (Verdict.REJECT, "The words are another's.")


def test_a_pair_is_told_to_be_one_happening_or_two_by_a_key(
    browser: Browser, writing: Served
) -> None:
    """Its two claims stand below each other; what is said of them is kept, and can be undone."""
    with opened(browser) as (page, _):
        enter(page, writing)
        skip_to(page, pair=True)
        one, other = page.locator(".review-item .claim-row").all()
        claims = {one.get_attribute("data-claim"), other.get_attribute("data-claim")}
        page.keyboard.press("x")
        expect(page.locator(".effect strong").first).to_have_text("Different")
        with Ledger.open(writing.ledger) as ledger:
            (made,) = ledger.decisions()
            together = [event for event in ledger.events() if claims <= set(event.claims)]
        assert (made.verdict, {made.claim, made.other}) == (Verdict.DIFFERENT, claims)
        assert together == []
        page.keyboard.press("Backspace")
        page.wait_for_selector(f".review-item [data-claim='{made.claim}']")
    with Ledger.open(writing.ledger) as ledger:
        assert ledger.decisions() == []


def test_help_lists_the_keys(browser: Browser, writing: Served) -> None:
    """`?` shows them and hides them."""
    with opened(browser) as (page, _):
        enter(page, writing)
        page.keyboard.press("?")
        page.get_by_role("region", name="Keys").wait_for()
        page.keyboard.press("?")
        page.get_by_role("region", name="Keys").wait_for(state="detached")


def test_a_wrong_token_lets_nobody_in(browser: Browser, writing: Served) -> None:
    """The page says why, and nothing can be decided."""
    with opened(browser) as (page, _):
        page.goto(writing.at("review"))
        page.get_by_label("Token").fill("guessed")
        page.get_by_role("button", name="Begin").click()
        page.get_by_role("alert").wait_for()
        assert page.locator(".verdicts").count() == 0


def enter(page: Page, site: Served, claim: str | None = None) -> None:
    """Sign in to the review, at a claim if one is named."""
    page.goto(site.at(f"review?claim={claim}" if claim else "review"))
    page.get_by_label("Token").fill(site.token)
    page.get_by_role("button", name="Begin").click()
    page.wait_for_selector(".review-item .claim-row")


def skip_to(page: Page, *, pair: bool) -> None:
    """Go on to the first item that is a pair, or is none."""
    while (page.locator(".review-item .pair").count() == 1) is not pair:
        page.keyboard.press("Space")


def shown(page: Page) -> str:
    """The claim under review."""
    return page.locator(".review-item .claim-row").first.get_attribute("data-claim") or ""


def figure_of(site: Served) -> tuple[str, str]:
    """A claim with a figure, and the event that holds it."""
    with Ledger.open(site.ledger) as ledger:
        for event in ledger.events():
            for figure in event.figures:
                if figure.type == event.type:
                    return figure.stated[0].claim, event.id
    raise AssertionError("the samples have no figure")


def figures(site: Served, claim: str) -> set[float | None]:
    """What the events that hold a claim have as its figure."""
    with Ledger.open(site.ledger) as ledger:
        return {
            stated.low
            for event in ledger.events()
            for figure in event.figures
            for stated in figure.stated
            if stated.claim == claim
        }
