"""The feed of changes as Atom (RFC 4287)."""

from xml.etree.ElementTree import Element, SubElement, tostring

from contested.store import Filters
from contested.web.answers.happenings import change_page
from contested.web.desk import Desk

NAMESPACE = "http://www.w3.org/2005/Atom"
ENTRIES = 100


def atom(desk: Desk, filters: Filters, base: str, path: str) -> bytes:
    """The changes under the filters; `base` is the site's address, `path` the feed's own."""
    feed = Element("feed", {"xmlns": NAMESPACE})
    SubElement(feed, "id").text = f"{base}{path}"
    SubElement(feed, "title").text = f"contested: {desk.name}"
    SubElement(feed, "link", {"rel": "self", "href": f"{base}{path}"})
    found = change_page(desk, filters, None, ENTRIES).items
    SubElement(feed, "updated").text = f"{found[0].day if found else '1970-01-01'}T00:00:00Z"
    author = SubElement(feed, "author")
    SubElement(author, "name").text = "contested"
    for change in found:
        entry = SubElement(feed, "entry")
        SubElement(entry, "id").text = f"urn:contested:{change.id}"
        SubElement(entry, "title").text = f"{change.what} {change.event.headline}"
        SubElement(entry, "updated").text = f"{change.day}T00:00:00Z"
        SubElement(entry, "link", {"href": f"{base}#/events/{change.event.id}"})
        SubElement(entry, "summary").text = change.event.quote or change.event.headline
    body: bytes = tostring(feed, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body
