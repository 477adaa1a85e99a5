"""Giving every quoted text of a record its place in the document.

A record comes in the export's form, with offsets that may be another text's, or in the shorter
form of gold annotations, without any. Both leave in the export's form with offsets of this text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from contested.model.fields import RecordError
from contested.model.span import Span
from contested.store.locate import FoldedText

Record = Mapping[str, Any]
_VERIFICATION = {
    "text": "verification_text",
    "by": "verification_by",
    "method": "verification_method",
    "over": "disputed_over",
}


def document_of(record: Record) -> tuple[str, ...]:
    """The ids that the record's document may have, the likeliest first.

    Raises:
        RecordError: it names none.
    """
    document = record.get("document")
    name = document.get("id") if isinstance(document, Mapping) else record.get("doc")
    if not isinstance(name, str) or not name:
        raise RecordError("it names no document: 'doc' or 'document.id' must be a string")
    return name, PurePath(name).stem


def grounded(record: Record, text: FoldedText) -> dict[str, Any]:
    """The record in the export's form, every text with its offsets in `text`.

    Raises:
        RecordError: a quoted text is not in the document.
    """
    full = _full(record)
    sentence = _whole(full.get("sentence"), text, "sentence")
    trigger = _near(_quote(full.get("trigger"), "trigger"), text, (sentence, sentence), "trigger")
    if not sentence.covers(trigger):
        raise RecordError(f"the trigger {trigger.text!r} is not in its sentence")
    ground = _Ground(text, sentence, trigger)
    full |= {"sentence": _record(sentence), "trigger": _record(trigger)}
    for name in ("agent", "target", "means", "quantity", "verification"):
        full[name] = ground.value(full.get(name), name)
    full["time"] = ground.value(full.get("time"), "time", prefix="text_")
    for name in ("places", "attribution"):
        full[name] = [ground.value(value, name) for value in full.get(name) or ()]
    return full


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where a claim's values are looked for: in its sentence, nearest its trigger, then around."""

    text: FoldedText
    sentence: Span
    trigger: Span

    def value(self, value: object, name: str, prefix: str = "") -> dict[str, Any] | None:
        """The value with its text's offsets; None as it is."""
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise RecordError(f"'{name}' must be a record, not {value!r}")
        if value.get("text") is None and name == "verification":
            return dict(value)
        given = {"text": value.get("text")}
        given |= {key: value.get(prefix + key) for key in ("start", "end")}
        span = _near(given, self.text, (self.sentence, self.trigger), name)
        return {**value, "text": span.text, f"{prefix}start": span.start, f"{prefix}end": span.end}


def _full(record: Record) -> dict[str, Any]:
    """The record with gold's shorter fields written out."""
    full = dict(record)
    status = record.get("verification")
    if status is None or isinstance(status, str):
        rest = {name: record.get(gold) for name, gold in _VERIFICATION.items()}
        full["verification"] = {"status": status, **rest}
    speakers = record.get("attribution") or ()
    full["attribution"] = [
        {**speaker, "name": speaker["canonical"]} if "canonical" in speaker else speaker
        for speaker in speakers
    ]
    if "document" not in record:
        full.setdefault("confidence", 1.0)
    return full


def _quote(value: object, name: str) -> dict[str, Any]:
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, Mapping):
        return dict(value)
    raise RecordError(f"'{name}' must be words, or words with offsets, not {value!r}")


def _whole(value: object, text: FoldedText, name: str) -> Span:
    quote = _quote(value, name)
    found = _as_given(quote, text) or text.first(_words(quote, name))
    if found is None:
        raise RecordError(f"the {name} is not in the document: {quote['text'][:80]!r}")
    return found


def _near(quote: Record, text: FoldedText, where: tuple[Span, Span], name: str) -> Span:
    found = _as_given(quote, text) or text.nearest(_words(quote, name), *where)
    if found is None:
        raise RecordError(f"the words of '{name}' are not in the document: {quote['text']!r}")
    return found


def _as_given(quote: Record, text: FoldedText) -> Span | None:
    start, end = quote.get("start"), quote.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end:
        return None
    words = text.text[start:end]
    return Span(start, end, words) if words and words == quote.get("text") else None


def _words(quote: Record, name: str) -> str:
    words = quote.get("text")
    if not isinstance(words, str) or not words.strip():
        raise RecordError(f"'{name}' has no text")
    return words


def _record(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
