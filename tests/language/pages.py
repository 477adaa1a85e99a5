"""Pages and chains of small texts, read with the real parser."""

from datetime import date
from functools import cache

from contested.actors import Directory
from contested.language.chains import Chains
from contested.language.page import Page, Parsed, read
from contested.language.pipeline import Pipeline
from contested.model.document import Document
from tests.actors.world import directory

DAY = date(2022, 6, 1)


@cache
def parser() -> Pipeline:
    """One parser for all tests."""
    return Pipeline()


@cache
def world() -> Directory:
    """One directory for all tests."""
    return directory()


def chained(text: str, conflict: str = "north") -> tuple[Page, Chains]:
    """A text as a page, with its chains."""
    page = read(Document("test", text), parser())
    return page, Chains.of(page, world(), DAY, conflict)


def find(page: Page, words: str) -> tuple[Parsed, int, int]:
    """The last sentence that has the words as whole words, and their tokens there."""
    for index in sorted(page.parsed, reverse=True):
        parsed = page.parsed[index]
        at = f" {parsed.sentence.text} ".rfind(words)
        span = parsed.doc.char_span(at - 1, at - 1 + len(words)) if at >= 0 else None
        if span is not None:
            return parsed, span.start, span.end
    raise AssertionError(f"{words!r} is not in the text")
