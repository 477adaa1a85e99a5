"""Whether words leave open whose somebody is: "40 marines", "a column of tanks", "police"."""

from spacy.tokens import Token

from contested.language.page import Parsed
from contested.language.sides import side_of
from contested.model.span import Span
from contested.resolve.actor import head_of
from contested.resolve.context import Context
from contested.resolve.localities import official


def unnamed(span: Span, context: Context) -> bool:
    """Whether the words are a noun that no name, owner or pronoun puts on a side."""
    found = _head(span, context)
    if found is None or found[1].pos_ == "PRON":
        return False
    return side_of(context.reading.chains.scene(found[0]), found[1]) is None


def in_office(span: Span, context: Context) -> bool:
    """Whether the words are of officials, without a name: "police", "the prosecutor's office"."""
    found = _head(span, context)
    return found is not None and official(found[1], context)


def _head(span: Span, context: Context) -> tuple[Parsed, Token] | None:
    """The head of a phrase that is no name, in its sentence."""
    parsed = context.sentence_of(span)
    if parsed is None:
        return None
    start = span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(span.text), alignment_mode="expand")
    if tokens is None:
        return None
    chains = context.reading.chains
    head = head_of(parsed, tokens, chains)
    return None if chains.mention(parsed, head) is not None else (parsed, head)
