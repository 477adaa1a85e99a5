"""No script of a report, a claim or a decision runs in any view, also where no policy forbids it.

The page's policy would stop most of them; it is set aside here, so that nothing but the page itself
keeps them words. The same ledger has private people, whom no view names.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from contested.settings import Settings
from contested.store import Ledger
from contested.web.desk import Desk, Showing
from contested.web.site import write_site
from tests.masking.reports import HIDDEN
from tests.web.hostile import packed_ledger, payloads
from tests.web.page.browser import opened
from tests.web.page.serving import Served, served
from tests.web.page.test_downloads import open_menu
from tests.web.page.test_review import enter, skip_to
from tests.web.page.views import LISTS

RUN = """
window.contestedRan = [];
for (const name of ["alert", "confirm", "prompt", "msgbox"])
    window[name] = (words) => window.contestedRan.push(words);
"""
FOUND = """() => {
    const elements = [...document.querySelectorAll("*")];
    const handled = (each) => [...each.attributes].some(({ name }) => /^on/i.test(name));
    const led = (each) => ["href", "src", "action", "data", "xlink:href", "srcdoc"]
        .map((name) => each.getAttribute(name)).filter(Boolean);
    const bad = /^\\s*(javascript|vbscript|livescript|data:text)/i;
    const strange = "object, embed, iframe, meta[http-equiv], base, math, marquee, template, plaintext";
    return {
        ran: window.contestedRan,
        handlers: elements.filter(handled).map((each) => each.outerHTML.slice(0, 200)),
        addresses: elements.flatMap(led).filter((words) => bad.test(words)),
        scripts: [...document.scripts].filter(({ src, text }) => text || !/assets|data/.test(src))
            .map(({ outerHTML }) => outerHTML.slice(0, 200)),
        strange: [...document.querySelectorAll(strange)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
        words: document.documentElement.outerHTML,
    };
}"""
TRIED = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def hostile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The ledger of payloads, served."""
    with served(tmp_path_factory.mktemp("hostile"), packed_ledger()) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that notes what is run in it, and whom it asks, under no policy."""
    with opened(browser, bypass=True) as (page, watch):
        page.add_init_script(RUN)
        yield page
        assert not [host for host in watch.hosts if "evil.example" in host]


def test_no_payload_runs_in_a_list(page: Page, hostile: Served) -> None:
    """In any view, also framed, and where an address holds it as a filter or as words to find."""
    for path in _lists():
        _assert_harmless(page, f"{hostile.url}#/{path}")
    for path in ("events", "claims", "map"):
        _assert_harmless(page, f"{hostile.url}embed#/{path}?embed=1")


def test_no_payload_runs_where_one_thing_is_shown(page: Page, hostile: Served) -> None:
    """Every report, every event, and of each report a claim with its words marked and decided."""
    shown = list[str]()
    for path in _details(hostile.ledger):
        shown.append(_assert_harmless(page, f"{hostile.url}#/{path}"))
    seen = "\n".join(shown)
    assert sum(_escaped(payload) in seen for payload in payloads()) >= 100


def test_no_payload_runs_in_review_and_in_a_check(page: Page, hostile: Served) -> None:
    """In the queue, in the fields to edit, in what was decided, and in a text that is pasted."""
    enter(page, hostile)
    _assert_harmless_here(page)
    skip_to(page, pair=False)
    page.keyboard.press("e")
    page.wait_for_selector(".editor fieldset")
    words = _assert_harmless_here(page)
    assert "alert(" in words
    pasted = quote(f"Russian troops shelled Odesa on Monday, {TRIED} said.")
    page.goto(f"{hostile.url}#/check?text={pasted}")
    page.wait_for_selector(".check + div:not(.skeleton)")
    _assert_harmless_here(page)


def test_no_payload_runs_in_a_picture_that_is_taken(page: Page, hostile: Served) -> None:
    """The SVG file has drawings and words alone."""
    page.goto(f"{hostile.url}#/timeline?place={quote(TRIED)}")
    page.goto(f"{hostile.url}#/timeline")
    page.wait_for_selector(".bin")
    open_menu(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="SVG").click()
    drawn = ElementTree.fromstring(Path(waiting.value.path()).read_text("utf-8"))
    names = {each.tag.rpartition("}")[2] for each in drawn.iter()}
    assert names <= {"svg", "g", "path", "line", "rect", "circle", "text", "title", "tspan"}
    assert not [name for each in drawn.iter() for name in each.attrib if name.startswith("on")]


def test_no_payload_runs_in_a_static_site(page: Page, hostile: Served, tmp_path: Path) -> None:
    """Read from a disk, where no server gives a policy."""
    showing = Showing(whole_texts=False, static=True, writable=False)
    with Ledger.open(hostile.ledger) as ledger:
        write_site(Desk(ledger, Settings.from_environment(), showing), tmp_path / "site")
    root = f"{(tmp_path / 'site').as_uri()}/index.html"
    details = list(_details(hostile.ledger))
    for path in (*_lists(), *details[:: len(details) // 6]):
        if not path.startswith(("check", "review")):
            _assert_harmless(page, f"{root}#/{path}")


def test_the_trap_closes(page: Page, hostile: Served) -> None:
    """What would run if it were no words is noticed, of each kind."""
    page.goto(hostile.at("events"))
    page.wait_for_selector("h1")
    for words in (
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(2)'>x</a>",
        "<object data=x></object>",
    ):
        page.evaluate("words => document.querySelector('h1').innerHTML = words", words)
        found = page.evaluate(FOUND)
        found.pop("words")
        assert found != {key: [] for key in found}
    page.wait_for_function("window.contestedRan.length === 1")


def _lists() -> tuple[str, ...]:
    tried = quote(TRIED)
    return (
        *(view.path for view in LISTS if view.name != "search"),
        f"search?q={tried}",
        "search?q=Shelling",
        f"events?place={tried}&speaker={tried}",
        f"events/{tried}",
    )


def _details(file: Path) -> Iterator[str]:
    with Ledger.open(file) as ledger:
        desk = Desk(ledger, Settings.from_environment())
        for id_ in ledger.document_ids():
            yield f"reports/{quote(desk.screen.document_id(id_), safe='')}"
        for event in ledger.events():
            yield f"events/{event.id}?claim={event.claims[0]}"
        decided = {decision.claim: None for decision in ledger.decisions()}
        for id_ in list(decided)[::8]:
            yield f"claims/{id_}"


def _assert_harmless(page: Page, address: str) -> str:
    """Open a view, move through it, and give its words."""
    page.goto(address)
    page.wait_for_selector("h1, .problem, .nothing")
    page.wait_for_selector(".skeleton, .busy", state="detached")
    page.get_by_text("Loading …").wait_for(state="detached")
    return _assert_harmless_here(page, address)


def _assert_harmless_here(page: Page, address: str = "") -> str:
    found = page.evaluate(FOUND)
    words = str(found.pop("words"))
    assert found == {key: [] for key in found}, address
    assert [name for name in HIDDEN if name.casefold() in words.casefold()] == [], address
    return words


def _escaped(payload: str) -> str:
    """The payload as a document writes it out where it is text."""
    text = payload.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\N{NO-BREAK SPACE}", "&nbsp;")
