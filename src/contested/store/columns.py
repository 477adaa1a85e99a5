"""A claim and a document as one flat row: the columns of the Arrow tables, Parquet and CSV.

Each column is listed once, with its type and what it holds. Where a claim has several places or
speakers, the row has the first place and the innermost speaker in columns of their own, and all
of them in one column, separated by " | ".
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.span import Span
from contested.model.value import Participant, Place, Speaker

T = TypeVar("T")
Cell = str | int | float | None
SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its name, the type of its cells, what it holds, and how a cell is made."""

    name: str
    kind: Literal["text", "whole", "number"]
    holds: str
    cell: Callable[[T], Cell]


def whole(cell: Cell) -> Cell:
    """The cell, a number without a fraction as a whole number."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _start(span: Span | None) -> int | None:
    return span.start if span else None


def _end(span: Span | None) -> int | None:
    return span.end if span else None


def _words(span: Span | None) -> str | None:
    return span.text if span else None


def _spanned(
    name: str, holds: str, span: Callable[[Claim], Span | None]
) -> tuple[Column[Claim], ...]:
    return (
        Column(name, "text", f"{holds}, in the report's words", lambda c: _words(span(c))),
        Column(f"{name}_start", "whole", "offset of these words", lambda c: _start(span(c))),
        Column(f"{name}_end", "whole", "offset of their end", lambda c: _end(span(c))),
    )


def _participant(
    name: str, holds: str, who: Callable[[Claim], Participant | None]
) -> tuple[Column[Claim], ...]:
    def part(get: Callable[[Participant], Cell]) -> Callable[[Claim], Cell]:
        return lambda c: get(found) if (found := who(c)) else None

    return (
        *_spanned(name, holds, lambda c: found.span if (found := who(c)) else None),
        Column(f"{name}_id", "text", "canonical actor", part(lambda p: p.id)),
        Column(f"{name}_party", "text", "the side", part(lambda p: p.party)),
        Column(f"{name}_kind", "text", "military, civilian …", part(lambda p: p.kind)),
        Column(f"{name}_groups", "text", "groups", part(lambda p: SEPARATOR.join(p.groups))),
    )


def _place(get: Callable[[Place], Cell]) -> Callable[[Claim], Cell]:
    return lambda c: get(c.places[0]) if c.places else None


def _speaker(get: Callable[[Speaker], Cell]) -> Callable[[Claim], Cell]:
    return lambda c: get(found) if (found := c.speaker) else None


def _time(name: Literal["start", "end", "precision"]) -> Callable[[Claim], Cell]:
    return lambda c: getattr(c.time, name) if c.time else None


def _quantity(name: str) -> Callable[[Claim], Cell]:
    return lambda c: getattr(c.quantity, name) if c.quantity else None


CLAIM_COLUMNS: tuple[Column[Claim], ...] = (
    Column("id", "text", "the claim's id", lambda c: c.id),
    Column("document", "text", "the document's id", lambda c: c.document.id),
    Column("url", "text", "where the report is", lambda c: c.document.url),
    Column("publisher", "text", "who published it", lambda c: c.document.publisher),
    Column("title", "text", "its title", lambda c: c.document.title),
    Column("published", "text", "ISO date or date-time", lambda c: c.document.published),
    *_spanned("sentence", "the sentence", lambda c: c.sentence),
    *_spanned("trigger", "what carries the type", lambda c: c.trigger),
    Column("type", "text", "the claim's type", lambda c: c.type),
    Column("polarity", "text", "positive or negative", lambda c: c.polarity),
    Column("modality", "text", "asserted, planned …", lambda c: c.modality),
    *_participant("agent", "who does it", lambda c: c.agent),
    *_participant("target", "to whom or what", lambda c: c.target),
    *_spanned("means", "with what", lambda c: c.means.span if c.means else None),
    Column("means_code", "text", "airstrike …", lambda c: c.means.code if c.means else None),
    *_spanned("place", "the first place", lambda c: c.places[0].span if c.places else None),
    Column("place_role", "text", "at, from, to …", _place(lambda p: p.role)),
    Column("geonames_id", "whole", "of the first place", _place(lambda p: p.geonames_id)),
    Column("latitude", "number", "WGS 84 degrees", _place(lambda p: p.lat)),
    Column("longitude", "number", "WGS 84 degrees", _place(lambda p: p.lon)),
    Column("feature", "text", "GeoNames feature code", _place(lambda p: p.feature)),
    Column("country", "text", "ISO 3166 alpha-2", _place(lambda p: p.country)),
    Column("admin1", "text", "GeoNames first level", _place(lambda p: p.admin1)),
    Column("place_precision", "text", "exact, near …", _place(lambda p: p.precision)),
    Column(
        "places", "text", "every place", lambda c: SEPARATOR.join(p.span.text for p in c.places)
    ),
    *_spanned("time", "when", lambda c: c.time.span if c.time else None),
    Column("time_from", "text", "ISO date, empty where open", _time("start")),
    Column("time_to", "text", "ISO date, empty where open", _time("end")),
    Column("time_precision", "text", "day, week …", _time("precision")),
    *_spanned("figure", "how many", lambda c: c.quantity.span if c.quantity else None),
    Column("low", "number", "empty where open", _quantity("low")),
    Column("high", "number", "empty where open", _quantity("high")),
    Column("comparator", "text", "exact, about …", _quantity("comparator")),
    Column("unit", "text", "person, km2 …", _quantity("unit")),
    Column("counted", "text", "the counted words", _quantity("object")),
    Column("basis", "text", "count, increment …", _quantity("basis")),
    Column("part_of", "text", "id of the claim that includes it", _quantity("part_of")),
    *_spanned("speaker_words", "who says so", lambda c: c.speaker.span if c.speaker else None),
    Column("speaker", "text", "the innermost speaker's name", _speaker(lambda s: s.name)),
    Column("speaker_id", "text", "canonical actor", _speaker(lambda s: s.id)),
    Column("speaker_party", "text", "the speaker's side", _speaker(lambda s: s.party)),
    Column("act", "text", "say, deny …", _speaker(lambda s: s.act)),
    Column("channel", "text", "Telegram …", _speaker(lambda s: s.channel)),
    Column("said", "text", "ISO date of the statement", _speaker(lambda s: s.said)),
    Column(
        "speakers",
        "text",
        "every speaker, innermost first",
        lambda c: SEPARATOR.join(s.name or s.span.text for s in c.attribution),
    ),
    Column("reaction_to", "text", "id of the claim that it reacts to", lambda c: c.reaction_to),
    Column("verification", "text", "what the report says", lambda c: c.verification.status),
    *_spanned("verification_words", "the words that say so", lambda c: c.verification.span),
    Column("verification_by", "text", "who checked", lambda c: c.verification.by),
    Column("verification_method", "text", "how", lambda c: c.verification.method),
    Column("disputed_over", "text", "what is disputed", lambda c: c.verification.over),
    Column("confidence", "number", "0 to 1", lambda c: c.confidence),
    Column("maker", "text", "who made the claim", lambda c: c.maker),
)

DOCUMENT_COLUMNS: tuple[Column[Document], ...] = (
    Column("id", "text", "the document's id", lambda d: d.id),
    Column("text", "text", "cleaned text that offsets point into", lambda d: d.text),
    Column("title", "text", "its title", lambda d: d.title),
    Column("publisher", "text", "who published it", lambda d: d.publisher),
    Column("url", "text", "where it is", lambda d: d.url),
    Column("published", "text", "ISO date or date-time", lambda d: d.published),
    Column("language", "text", "ISO 639-1 code or und", lambda d: d.language),
    Column(
        "origins",
        "text",
        "JSON: how each piece of metadata is known",
        lambda d: json.dumps(dict(d.origins), ensure_ascii=False),
    ),
    Column(
        "dropped",
        "text",
        "JSON: what cleaning removed, and why",
        lambda d: json.dumps([[f.text, f.reason] for f in d.dropped], ensure_ascii=False),
    ),
)
