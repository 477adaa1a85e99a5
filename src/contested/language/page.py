"""A document under reading: its sentences and their parses, and the way between their offsets."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from contested.language.pipeline import Pipeline
from contested.language.sentences import Sentence, split
from contested.model.document import Document
from contested.model.span import Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its parse. Token offsets are the sentence's, spans are the document's."""

    sentence: Sentence
    doc: Doc

    def span(self, tokens: TokenSpan | Token) -> Span:
        """Where tokens of this sentence stand in the document."""
        if isinstance(tokens, Token):
            start, end = tokens.idx, tokens.idx + len(tokens)
        else:
            start, end = tokens.start_char, tokens.end_char
        base = self.sentence.start
        return Span(base + start, base + end, self.sentence.text[start:end])

    def chars(self, start: int, end: int) -> Span:
        """The span of the sentence's own characters `[start, end)`, in the document."""
        base = self.sentence.start
        return Span(base + start, base + end, self.sentence.text[start:end])


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its sentences, of which some or all are parsed.

    `parsed` maps a sentence's index to its parse; a dateline is absent, and so is a sentence that a
    prefilter left out.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    parsed: dict[int, Parsed]


def read(
    document: Document,
    pipeline: Pipeline,
    worth_parsing: Callable[[str], bool] = lambda sentence: True,
    recase: Callable[[str], str] = lambda sentence: sentence,
) -> Page:
    """Split a document and parse the sentences that are worth it.

    `recase` may change the case of letters for the parser (a headline's), never their number.
    """
    sentences = split(document.text)
    wanted = [s for s in sentences if not s.dateline and worth_parsing(s.text)]
    parsed = {
        s.index: Parsed(s, doc)
        for s, doc in zip(wanted, pipeline.parse(recase(s.text) for s in wanted), strict=True)
    }
    return Page(document, sentences, parsed)
