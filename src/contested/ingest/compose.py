"""A document from what a source tells: the text cleaned, the missing facts inferred."""

import hashlib
from dataclasses import dataclass, field, replace

from contested.errors import IngestError
from contested.ingest import dates
from contested.ingest.clean import clean
from contested.ingest.desk import Desk
from contested.ingest.facts import Fact, Facts, fact, value
from contested.ingest.infer import inferred
from contested.ingest.language import language
from contested.ingest.titles import without_site
from contested.model.document import Document, Origin, default_id

_LONGEST_ID = 500


@dataclass(frozen=True, slots=True)
class Told:
    """One report as its source tells it: the text as it came, and the facts that came with it.

    `guessed` is a day of publication to fall back on, where nothing else tells one.
    """

    text: str
    id: str | None = None
    facts: Facts = field(default_factory=Facts)
    guessed: str | None = None


def compose(told: Told, raw: bytes, desk: Desk) -> Document:
    """The document of a report; `raw` are the bytes that it was acquired as.

    Raises:
        IngestError: the text is too long, or nothing is left of it, or its id is too long.
    """
    most = desk.settings.max_document
    if len(told.text) > most:
        raise IngestError(
            f"The text is longer than {most:,} characters.",
            "Split it, or raise the setting max_document.",
            stage="clean",
        )
    if told.id and len(told.id) > _LONGEST_ID:
        raise IngestError(
            f"The id is longer than {_LONGEST_ID} characters.", "Shorten it.", stage="parse"
        )
    given = _titled(told.facts)
    cleaned = clean(told.text, value(given.title), desk.rules)
    if not cleaned.text:
        raise IngestError(
            "No text is left of it.", "Look whether it holds a report at all.", stage="clean"
        )
    facts = inferred(given, cleaned, desk.publishers).or_else(_dated(told))
    return Document(
        id=told.id or default_id(cleaned.text),
        text=cleaned.text,
        publisher=value(facts.publisher),
        title=value(facts.title),
        url=value(facts.url),
        published=value(facts.published),
        language=language(cleaned.text),
        origins=facts.origins(),
        dropped=cleaned.dropped,
        raw_hash=hashlib.sha256(raw).hexdigest(),
    )


def _titled(facts: Facts) -> Facts:
    """The facts, with the title alone where the name of the site stands behind it."""
    title = facts.title
    return replace(facts, title=Fact(without_site(title.value), title.origin)) if title else facts


def _dated(told: Told) -> Facts:
    """The day of publication by the report's name, else the likeliest by its page."""
    day = (dates.in_name(told.id) if told.id else None) or told.guessed
    return Facts(published=fact(day, Origin.INFERRED))
