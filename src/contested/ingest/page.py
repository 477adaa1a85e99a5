"""A page's report, and what the page says of it.

Runs in the page process only, since it is slow on odd pages and may never end.
"""

import trafilatura
from htmldate import find_date
from lxml.html import Element, HtmlElement, fromstring

from contested.ingest.beside import beside_headline
from contested.ingest.facts import Page
from contested.ingest.markup import Markup

_CAPTION_WORDS = 4
_DATED = 500_000


def take_apart(html: str) -> Page | None:
    """The report of a page; None where it holds no text."""
    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    markup = Markup(tree)
    publisher, title, url, published = (
        markup.publisher,
        markup.title,
        markup.url,
        markup.published,
    )
    beside = None if published else beside_headline(tree, title)
    guessed = None if published or beside else _day(html, url)
    text = _text(tree) or trafilatura.html2txt(html)
    page = Page(text, publisher, title, url, published, beside, guessed)
    return page if text.strip() else None


def _text(tree: HtmlElement) -> str:
    _keep_captions(tree)
    found = trafilatura.bare_extraction(tree, include_comments=False)
    return (found.text or "") if found is not None and not isinstance(found, dict) else ""


def _keep_captions(tree: HtmlElement) -> None:
    """Make each picture's caption a paragraph behind the picture, which is then left out."""
    for caption in list(tree.iter("figcaption")):
        words = " ".join(caption.text_content().split())
        figure = next(caption.iterancestors("figure"), None)
        if figure is None or figure.getparent() is None or len(words.split()) < _CAPTION_WORDS:
            continue
        paragraph = Element("p")
        paragraph.text = words
        figure.addnext(paragraph)


def _day(html: str, url: str | None) -> str | None:
    """The likeliest day of first publication by the page's words, other reports' links aside."""
    tree = fromstring(html[:_DATED])
    for element in list(tree.iter("a", "aside", "nav", "footer")):
        element.drop_tree()
    found = find_date(tree, original_date=True, url=url)
    return str(found) if found else None
