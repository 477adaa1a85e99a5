"""Reading a text of a test to its attributions, with one pipeline for all tests."""

from functools import cache
from pathlib import Path

from contested.extract.attribution import Attribution, attributions
from contested.language.page import Page, read
from contested.language.pipeline import Pipeline
from contested.model.document import Document

HERE = Path(__file__).parent


@cache
def pipeline() -> Pipeline:
    """The one pipeline."""
    return Pipeline()


def page_of(text: str) -> Page:
    """The text as a parsed page."""
    return read(Document(id="test", text=text), pipeline())


def found(text: str) -> tuple[Attribution, ...]:
    """The text's attributions."""
    return attributions(page_of(text))


def words(attribution: Attribution, role: str) -> str:
    """A role's words, its pieces joined by " | "."""
    return " | ".join(span.text for span in getattr(attribution, role))
