"""Furniture at a report's foot: who the author is, scraps beside other furniture."""

import re
from collections.abc import Iterator

from contested.ingest.furniture import Block
from contested.ingest.line import Line
from contested.ingest.shape import initials
from contested.ingest.view import View

_NAME = re.compile(r"(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w.'’-]*\s")
_BIO_WORDS = 70


def under_heading(view: View, at: int, block: Block) -> Iterator[tuple[int, str]]:
    """The heading and the portrait after it, at the report's foot only."""
    if at < view.foot - block.most - 1 or at < len(view.lines) / 2:
        return
    yield at, block.reason
    for n in range(at + 1, min(at + 1 + block.most, len(view.lines))):
        if len(view.lines[n].words) <= _BIO_WORDS and not view.rules.reporting.search(
            view.lines[n].folded
        ):
            yield n, block.reason


def portraits(view: View) -> Iterator[tuple[int, str]]:
    """A closing line that begins with a name and tells who the author is."""
    for at in range(len(view.lines) - 1, 0, -1):
        line = view.lines[at]
        if at in view.found or (not line.prose and len(line.words) < 6):
            continue
        name = _NAME.match(line.text)
        if (
            not name
            or len(line.words) > _BIO_WORDS
            or line.quoted
            or not view.rules.bio.match(line.folded, len(name.group()))
            or view.rules.reporting.search(line.folded)
        ):
            return
        yield at, "author"


def leftovers(view: View) -> Iterator[tuple[int, str]]:
    """At the foot, short scraps shut in by furniture, the same said elsewhere, and initials.

    A list of short lines is never eaten from its end: what is beside a scrap must be furniture
    for a reason of its own.
    """
    last = len(view.lines)
    foot = range(max(view.foot, 1), last)
    scraps = [at for at in foot if at not in view.found and _scrap(view.lines[at])]
    shut_in = {
        at for at in scraps if at - 1 in view.found and (at + 1 in view.found or at + 1 == last)
    }
    said = {view.lines[at].folded for at in shut_in}
    for at in scraps:
        above = view.above(at)
        signed = above is not None and above.prose and initials(view.lines[at])
        if signed or at in shut_in or view.lines[at].folded in said:
            yield at, "page notes"


def _scrap(line: Line) -> bool:
    return len(line.words) <= 4 and not (line.sentence or line.has_digits)
