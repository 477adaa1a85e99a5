"""Every link leads somewhere."""

from pathlib import Path

import pytest

from tests.docs.pages import DOCS, PAGES, ROOT, anchors, links, name


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_files_and_headings_that_exist(page: Path) -> None:
    """A relative link names a file of the repository, and what follows # a heading of it."""
    wrong = []
    for link in links(page):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    assert not wrong


def test_every_page_is_reached_from_the_list_of_pages() -> None:
    """A page that `docs/README.md` does not name is found by nobody."""
    listed = {link.partition("#")[0] for link in links(DOCS / "README.md")}
    assert {p.name for p in DOCS.glob("*.md")} - {"README.md"} <= listed


def test_the_readme_leads_to_the_documentation() -> None:
    """The first page leads to the list of pages."""
    assert "docs/README.md" in links(ROOT / "README.md")


def test_pages_are_linked_as_headings_are_made() -> None:
    """A heading with code and capitals has the anchor that a browser gets."""
    assert "taxonomytoml" in anchors(DOCS / "data-files.md")
    assert "the-custody-log" in anchors(DOCS / "ledger.md")
    assert "no-such-heading" not in anchors(DOCS / "ledger.md")
