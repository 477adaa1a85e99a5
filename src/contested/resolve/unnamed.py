"""Whether a participant's own words leave open whose it is: "40 marines", "a column of tanks"."""

from contested.language.sides import side_of
from contested.model.span import Span
from contested.resolve.actor import head_of
from contested.resolve.context import Context


def unnamed(span: Span, context: Context) -> bool:
    """Whether the words are a noun that no name, owner or pronoun puts on a side."""
    parsed = context.sentence_of(span)
    if parsed is None:
        return False
    start = span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(span.text), alignment_mode="expand")
    if tokens is None:
        return False
    chains = context.reading.chains
    head = head_of(parsed, tokens, chains)
    if head.pos_ == "PRON" or chains.mention(parsed, head) is not None:
        return False
    return side_of(chains.scene(parsed), head) is None
