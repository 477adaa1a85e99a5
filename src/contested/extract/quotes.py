"""The quotations of a page: what stands between quotation marks, over sentences and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contested.language.page import Page
from contested.language.sentences import Sentence

_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“", "''": "''", "``": "''", "‘": "’", "'": "'"}
_OPEN = re.compile(r"“|\"|«|„|''|``|(?<![\w’'])[‘'](?=\w)")
# A mark that closes: behind a comma or a full stop, before a space or the end.
_ENDING = re.compile(r"(?<=[,.!?…])[\"”](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one paragraph.

    Attributes:
        start, end: the document's characters, the marks included.
        paragraph: the line that it stands in.
        closed: whether its closing mark is there; an open one runs to the paragraph's end.
    """

    start: int
    end: int
    paragraph: int
    closed: bool

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with `[start, end)`."""
        return self.start < end and start < self.end


def quotes(page: Page) -> tuple[Quote, ...]:
    """All quotations, in order; those inside others are left out."""
    found: list[Quote] = []
    start = 0
    for number, line in enumerate(page.document.text.splitlines(keepends=True)):
        went_on = bool(found) and not found[-1].closed and found[-1].paragraph == number - 1
        end = _goes_on_to(line) if went_on else 0
        if end:  # a quotation runs over the break, without a mark that opens it again
            found.append(Quote(start, start + end, number, True))
        for a, b, closed in _in_line(line[end:].rstrip()):
            found.append(Quote(start + end + a, start + end + b, number, closed))
        start += len(line)
    return tuple(found)


def _goes_on_to(line: str) -> int:
    """Where a line closes a quotation that it does not open: behind the mark of "…,” he said"."""
    first = _ENDING.search(line)
    odd = line.count('"') % 2 == 1 or line.count("”") > line.count("“")
    if first is None or not odd or _OPEN.match(line):
        return 0
    return first.end() if not _OPEN.search(line[: first.start()]) else 0


class Quotations:
    """The quotations of a page, by paragraph."""

    def __init__(self, page: Page) -> None:
        self.all = quotes(page)
        self._by_paragraph: dict[int, list[Quote]] = {}
        for quote in self.all:
            self._by_paragraph.setdefault(quote.paragraph, []).append(quote)

    def within(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Those that a sentence has a part of, in the sentence's own characters."""
        base, end = sentence.start, sentence.end
        near = self._by_paragraph.get(sentence.paragraph, [])
        return [
            (max(q.start, base) - base, min(q.end, end) - base)
            for q in near
            if q.overlaps(base, end)
        ]


def _in_line(line: str) -> Iterator[tuple[int, int, bool]]:
    at = 0
    while match := _OPEN.search(line, at):
        mark = match.group()
        end = _closing(line, match.end(), mark)
        if end is None and mark in "'‘":
            at = match.end()
            continue
        if end is None:
            if mark != "''":
                yield match.start(), len(line), False
            return
        yield match.start(), end, True
        at = end


def _closing(line: str, start: int, mark: str) -> int | None:
    """Where the quotation that `mark` opened ends; apostrophes do not end one."""
    close = _PAIRS[mark]
    if close in "’'":
        pattern = re.compile(rf"(?<=[\w.,!?…]){close}(?!\w)(?!{close})")
        match = pattern.search(line, start)
        return match.end() if match else None
    found = line.find(close, start)
    if mark in '“"':
        other = line.find('"' if mark == "“" else "”", start)
        found = min(i for i in (found, other) if i >= 0) if max(found, other) >= 0 else -1
    return found + len(close) if found >= 0 else None
