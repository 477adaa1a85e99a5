"""Facts that nobody gave: from the URL, the dateline, a byline, or who the furniture speaks for."""

import re
from collections.abc import Iterable
from dataclasses import replace

from contested.ingest import dates
from contested.ingest.clean import Cleaned
from contested.ingest.dateline import dateline, in_line
from contested.ingest.facts import Fact, Facts, fact, value
from contested.ingest.publishers import Publishers
from contested.model.document import Origin

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s,]*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?[\s,]*)?(?:by\s)?"
    r"(?P<name>[A-Z][^.,|()©\d]{2,50})",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r",?\s*\b(?:company|co|llc|ltd|limited|inc|plc|gmbh|all rights reserved)\b\.?.*", re.IGNORECASE
)
_OWN_VOICE = {"copyright", "newsletter", "follow us", "sign in", "support us", "contact"}


def inferred(told: Facts, cleaned: Cleaned, publishers: Publishers) -> Facts:
    """The facts told, and for each that is missing what can be inferred."""
    url = value(told.url)
    return _named(told, publishers).or_else(
        Facts(
            publisher=fact(_publisher(url, cleaned, publishers), Origin.INFERRED),
            title=fact(cleaned.title, Origin.INFERRED),
            published=fact(_published(url, cleaned), Origin.INFERRED),
        )
    )


def _named(told: Facts, publishers: Publishers) -> Facts:
    """The facts told, with a known publisher's name where its domain was given for it."""
    given = told.publisher
    name = publishers.of_domain(given.value) if given else None
    return replace(told, publisher=Fact(name, given.origin)) if given and name else told


def _publisher(url: str | None, cleaned: Cleaned, publishers: Publishers) -> str | None:
    known = publishers.of_url(url) if url else None
    if known:
        return known
    own = [dropped.text for dropped in cleaned.dropped if dropped.reason in _OWN_VOICE]
    return (
        _from_copyright(own, publishers)
        or _from_mentions(own, publishers)
        or _agency(cleaned, publishers)
    )


def _from_copyright(lines: Iterable[str], publishers: Publishers) -> str | None:
    """Who holds the copyright, as in "© 2021 The Estuary Ltd." of a footer."""
    for line in lines:
        match = _COPYRIGHT.search(line)
        name = _FIRM.sub("", match["name"]).strip() if match else ""
        if len(name) > 2:
            return publishers.named(name) or name
    return None


def _from_mentions(lines: Iterable[str], publishers: Publishers) -> str | None:
    """The one known publisher whom the page's own voice names ("Follow … on Telegram")."""
    found = {name for line in lines if (name := publishers.within(line))}
    return found.pop() if len(found) == 1 else None


def _agency(cleaned: Cleaned, publishers: Publishers) -> str | None:
    found = dateline(cleaned.text)
    return (
        publishers.named(found.agency.text) or found.agency.text if found and found.agency else None
    )


def _published(url: str | None, cleaned: Cleaned) -> str | None:
    """The day by the URL, the dateline, a byline that was dropped, or a date in the title."""
    found = dateline(cleaned.text)
    bylines = (in_line(d.text) for d in cleaned.dropped if d.reason == "byline")
    return (
        (dates.in_url(url) if url else None)
        or (found.day if found else None)
        or next((line.day for line in bylines if line and line.day), None)
        or (dates.written(cleaned.title) if cleaned.title else None)
    )
