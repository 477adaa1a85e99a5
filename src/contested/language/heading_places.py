"""Headings that are nothing but a place: "TAMBOUL" over what happened in Tamboul."""

import re
from collections.abc import Collection

from contested.gazetteer import Gazetteer
from contested.language.headers import heading
from contested.language.page import Page, Parsed
from contested.language.places import PlaceMention

_LONGEST = 4
_SEATED = r"\b(?:in|at|near|of|from|to|outside|around)\s+"


def heading_name(
    parsed: Parsed, page: Page, index: Gazetteer, at_war: Collection[str] = ()
) -> tuple[PlaceMention, ...]:
    """The place that a heading names, if that is all that it says; () otherwise.

    A known place of a country at war, or what the page elsewhere says that somebody was in.
    """
    doc, text = parsed.doc, parsed.sentence.text.strip()
    if parsed.sentence.index == 0 or len(doc) > _LONGEST or not heading(parsed, page):
        return ()
    if not all(t.text[:1].isupper() and (t.is_alpha or "-" in t.text) for t in doc):
        return ()
    name = text.title() if text.isupper() else text
    records = index.find(name)[:3]
    known = any(
        r.country in at_war and (r.is_settlement or r.is_region) and len(name) > 3 for r in records
    )
    if not known and not re.search(_SEATED + re.escape(name), page.document.text, re.IGNORECASE):
        return ()
    span = parsed.span(doc[0 : len(doc)])
    return (PlaceMention(span, name=name, known=known, first=0, last=len(doc)),)
