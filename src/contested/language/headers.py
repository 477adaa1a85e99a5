"""Headings that say whose words follow, as in a digest of posts, and whose voice a publisher is."""

import re
from collections.abc import Mapping

from spacy.tokens import Span as TokenSpan

from contested.actors import ActorKind, Directory
from contested.language.actors import ActorMention
from contested.language.page import Page, Parsed

_LONGEST = 16
_DATED = re.compile(r"\d{1,2}[:.]\d\d\b|:\s*\Z")


def heading(parsed: Parsed, page: Page) -> bool:
    """Whether a sentence is a heading: a short paragraph of its own without a finite verb."""
    index, paragraph = parsed.sentence.index, parsed.sentence.paragraph
    beside = [i for i in (index - 1, index + 1) if 0 <= i < len(page.sentences)]
    if any(page.sentences[i].paragraph == paragraph for i in beside):
        return False
    if len(parsed.doc) > _LONGEST or parsed.sentence.text.rstrip()[-1:] in '.!?…”"':
        return False
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in parsed.doc)


def header_of(parsed: Parsed, at: Mapping[int, ActorMention]) -> TokenSpan | None:
    """Who a heading says to speak in what follows: an actor, then a colon or a time of day."""
    found = _DATED.search(parsed.sentence.text)
    first = next((t for t in parsed.doc if t.is_alpha), None)
    if not found or first is None or not first.text[0].isupper():
        return None
    if found.start() < first.idx:
        return None  # a live report's time of day before what happened then
    mention = at.get(first.i)
    if mention is not None and (mention.actor or mention.person):
        return parsed.doc[mention.start : mention.end]
    ends = (t.i for t in parsed.doc if t.i > first.i and (t.text in ",:" or t.idx >= found.start()))
    words = parsed.doc[first.i : next(ends, first.i)]
    named = bool(words) and all(t.text[0].isupper() or t.is_stop for t in words)
    return words if named and found.group()[0].isdigit() else None


def publishers_side(page: Page, directory: Directory) -> str | None:
    """The party for which a publisher speaks: its own state's, or the body's that publishes."""
    publisher = page.document.publisher
    found = directory.named(publisher) if publisher else ()
    if not found:
        return None
    outlet = found[0].kind is ActorKind.OUTLET
    party = found[0].state if outlet else found[0].party
    return directory.side(party) if party else None
