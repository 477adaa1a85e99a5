"""The fields of a report in a record stream (JSONL, CSV), as what its source tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from contested.errors import IngestError
from contested.ingest import dates
from contested.ingest.facts import Facts, fact
from contested.ingest.normal import normalise
from contested.model.document import Origin

_KNOWN = ("id", "text", "html", "published", "publisher", "url", "title")
_LONGEST = {"title": 1_000, "publisher": 300, "url": 8_000, "published": 100}


@dataclass(frozen=True, slots=True)
class Row:
    """A record's fields, blank ones as None."""

    id: str | None
    text: str | None
    html: str | None
    facts: Facts


def row(record: Mapping[str, object]) -> Row:
    """The fields of a record.

    Raises:
        IngestError: a field has a form that it cannot have, or there is neither text nor html.
    """
    given = {name: _words(name, record.get(name)) for name in _KNOWN}
    if not given["text"] and not given["html"]:
        raise IngestError(
            "It has neither 'text' nor 'html'.", "Put the report into one of them.", stage="parse"
        )
    published = given["published"]
    return Row(
        id=_line(given["id"]),
        text=given["text"],
        html=given["html"],
        facts=Facts(
            publisher=fact(_line(given["publisher"]), Origin.GIVEN),
            title=fact(_line(given["title"]), Origin.GIVEN),
            url=fact(_line(given["url"]), Origin.GIVEN),
            published=fact(dates.published(published) if published else None, Origin.GIVEN),
        ),
    )


def _words(name: str, value: object) -> str | None:
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise IngestError(
            f"{name!r} must be a string or null, not {type(value).__name__}.",
            "Correct the record.",
            stage="parse",
        )
    if len(value) > _LONGEST.get(name, len(value)):
        raise IngestError(
            f"{name!r} is longer than {_LONGEST[name]:,} characters.", "Shorten it.", stage="parse"
        )
    return value if value.strip() else None


def _line(words: str | None) -> str | None:
    """A field's words in the text's form, on one line."""
    return normalise(words).replace("\n", " ") or None if words else None
