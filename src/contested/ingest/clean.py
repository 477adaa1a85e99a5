"""A report's text without page furniture, its title first, one paragraph a line."""

from dataclasses import dataclass

from contested.ingest.furniture import Rules
from contested.ingest.normal import normalise
from contested.model.document import Dropped


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning left, the title if there is one, and what it dropped, in order."""

    text: str
    title: str | None
    dropped: tuple[Dropped, ...]


def clean(text: str, title: str | None, rules: Rules) -> Cleaned:
    """Clean a text; `title` is the title where the source gives one."""
    text = normalise(text)
    if title and not text.startswith(title):
        text = f"{title}\n{text}"
    return Cleaned(text, title, ())
