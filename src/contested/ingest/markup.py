"""What an HTML page says of itself: JSON-LD, meta elements, links, time elements, headings."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from contested.ingest import dates

_ARTICLES = {
    "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
    "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
    "SocialMediaPosting", "WebPage",
}  # fmt: skip
_SITE = ("og:site_name", "application-name", "dc.publisher", "publisher")
_TITLE = ("og:title", "twitter:title", "dc.title", "title", "headline")
_URL = ("og:url", "twitter:url")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "pub_date",
    "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dcterms.issued", "date", "cxenseparse:recs:publishtime", "rnews:datepublished",
)  # fmt: skip
_MOST_NODES = 20_000
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ")


class Markup:
    """A page's own words about itself; each is None where the page has none."""

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree
        self._meta = dict(_metas(tree))
        self._linked = _linked(tree)

    @property
    def publisher(self) -> str | None:
        """The outlet's name."""
        publisher = self._linked.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        return _words(name) or self._first(_SITE)

    @property
    def title(self) -> str | None:
        """The one main heading if there is just one, else the title given to other programs."""
        headings = [words for h in self._tree.iter("h1") if (words := _words(h.text_content()))]
        if len(headings) == 1 and len(headings[0].split()) >= 3:
            return headings[0]
        given = _words(self._linked.get("headline")) or self._first(_TITLE)
        whole = given or _words(self._tree.findtext(".//title"))
        return self._without_site(whole) if whole else None

    @property
    def url(self) -> str | None:
        """The page's own address."""
        canonical = (e.get("href") for e in self._tree.iter("link") if e.get("rel") == "canonical")
        given = next((href for href in canonical if href), None) or self._first(_URL)
        return given if given and given.startswith(("http://", "https://")) else None

    @property
    def published(self) -> str | None:
        """The ISO date or date-time of publication."""
        given = (
            self._linked.get("datePublished"),
            *(self._meta.get(name) for name in _PUBLISHED),
            *(e.get("datetime") for e in self._tree.iter("time")),
        )
        read = (dates.published(words) for words in given if isinstance(words, str))
        return next((day for day in read if day), None)

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self._meta[name] for name in names if name in self._meta), None)

    def _without_site(self, title: str) -> str:
        """A title without the outlet's name that pages add to it."""
        site = (self.publisher or "").casefold()
        for separator in _SEPARATORS:
            words, _, last = title.rpartition(separator)
            if words and site and last.strip().casefold() == site:
                return words.strip()
        return title


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """The meta elements by lower-case name; of two with one name the first counts."""
    found = dict[str, str]()
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        words = _words(element.get("content"))
        if name and words:
            found.setdefault(name.strip().lower(), words)
    yield from found.items()


def _linked(tree: HtmlElement) -> dict[str, Any]:
    """The JSON-LD record of the article, or of the page; empty where there is none."""
    records = list[dict[str, Any]]()
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            try:
                records += _records(json.loads(element.text or ""))
            except (ValueError, RecursionError):
                continue
    records.sort(key=lambda record: _types(record) <= {"WebPage"})
    return records[0] if records else {}


def _records(value: object) -> Iterator[dict[str, Any]]:
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        here, seen = waiting.pop(0), seen + 1
        if isinstance(here, list):
            waiting += here
        elif isinstance(here, dict):
            if _types(here) & _ARTICLES:
                yield here
            waiting += [v for v in here.values() if isinstance(v, dict | list)]


def _types(record: dict[str, Any]) -> set[str]:
    kind = record.get("@type")
    return {str(k) for k in kind} if isinstance(kind, list) else {str(kind)}


def _words(value: object) -> str | None:
    """One line of words, None where there are none."""
    return " ".join(value.split())[:1_000] or None if isinstance(value, str) else None
