"""Pages that follow from the code are what the code says now."""

import pytest

from tests.docs.pages import DOCS, generator, text


@pytest.mark.parametrize("page", sorted(generator("generate").PAGES))
def test_a_generated_page_is_what_the_code_gives(page: str) -> None:
    """A change of a help text, a docstring or the data changes the page: run `make docs`."""
    made = generator("generate").PAGES[page]()
    assert text(DOCS / page) == made, f"docs/{page} is stale: run `make docs`"


def test_a_page_is_the_same_when_it_is_made_twice() -> None:
    """Pages depend on no order of sets, no machine and no moment."""
    pages = generator("generate").PAGES
    assert {n: make() for n, make in pages.items()} == {n: make() for n, make in pages.items()}
