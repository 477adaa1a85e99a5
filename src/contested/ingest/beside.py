"""The date that stands beside a page's headline: the page's own, whatever its side columns list.

A page without markup for its date mostly prints it under the headline or above it. Links, menus,
side columns and footers name the days of other reports, and are not looked at.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from contested.ingest import dates

_ELSEWHERE = frozenset(
    ["a", "nav", "aside", "footer", "script", "style", "noscript", "template", "form", "select"]
)
_BELOW, _ABOVE = 6, 3
_CREDIT = 100
_CONTAINERS = 2


def beside_headline(tree: HtmlElement, title: str | None) -> str | None:
    """The ISO date or date-time that a line beside the headline begins with; None without one."""
    heading = _heading(tree, title)
    if heading is None:
        return None
    lines = (*_below(heading), *_above(heading))
    return next((day for line in lines if (day := dates.opening(line))), None)


def _heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The first main heading that says the title; the only one where none does."""
    headings = [h for h in tree.iter("h1") if _words(h.text_content())]
    same = [h for h in headings if title and _words(h.text_content()) == _words(title)]
    return same[0] if same else headings[0] if len(headings) == 1 else None


def _below(heading: HtmlElement) -> Iterator[str]:
    """The heading's own words and the next few short lines, up to the first paragraph."""
    yield from _chunks(heading)
    left = _BELOW
    for element in (heading, *_outer(heading)):
        for later in element.itersiblings():
            for line in (*_chunks(later), _words(later.tail)):
                if not line:
                    continue
                if left == 0 or len(line) > _CREDIT:
                    return
                left -= 1
                yield line


def _above(heading: HtmlElement) -> Iterator[str]:
    """The last few short lines before the heading, in its own container."""
    before = list(heading.itersiblings(preceding=True))[:_ABOVE]
    lines = [line for element in before for line in reversed(list(_chunks(element)))]
    yield from (line for line in lines[:_ABOVE] if len(line) <= _CREDIT)


def _outer(heading: HtmlElement) -> list[HtmlElement]:
    return [each for _, each in zip(range(_CONTAINERS), heading.iterancestors(), strict=False)]


def _chunks(element: HtmlElement) -> Iterator[str]:
    """An element's runs of text, without those of links and of what stands beside the report."""
    if not isinstance(element.tag, str) or element.tag in _ELSEWHERE:
        return
    if own := _words(element.text):
        yield own
    for child in element:
        yield from _chunks(child)
        if tail := _words(child.tail):
            yield tail


def _words(text: str | None) -> str:
    return " ".join((text or "").split())
