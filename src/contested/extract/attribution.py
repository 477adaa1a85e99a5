"""Who said it: every source, cue and content of a document, conflict or not.

Offsets are the document's. `layers` gives the speakers between a span and the publisher.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from contested.extract.citing import nouns, phrases
from contested.extract.clauses import Draft
from contested.extract.continuation import labels, run_on
from contested.extract.cues import Cues, builtin
from contested.extract.quotes import Quote, quotes
from contested.extract.reporting import verbs
from contested.language.page import Page, Parsed
from contested.model.span import Span
from contested.model.vocabulary import Act


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody says something."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: int
    act: Act
    scope: tuple[Span, ...] = ()
    channel: Span | None = None
    said: Span | None = None
    negated: bool = False
    voiced: bool = True
    cites: bool = False
    head: Token | None = field(default=None, compare=False)


def attributions(
    page: Page, cues: Cues | None = None, *, inside_quotations: bool = False
) -> tuple[Attribution, ...]:
    """Every attribution of the page.

    A quotation's own words may report others in their turn; those are left out unless
    `inside_quotations`.
    """
    cues = cues or builtin()
    quoted = quotes(page)
    drafts = [d for i in sorted(page.parsed) for d in _drafts(page.parsed[i], cues, quoted)]
    outer = [d for d in drafts if not _quoted(d, quoted)]
    outer += labels(page, cues, quoted)
    outer.sort(key=lambda d: (d.parsed.sentence.start, min(d.cue)))
    outer = [d for d in outer if not _idle(d, outer)]
    run_on(page, outer, quoted)
    return tuple(_finish(d, page) for d in outer if d.content or d.beyond)


def _quoted(draft: Draft, quoted: Iterable[Quote]) -> bool:
    at = draft.parsed.sentence.start + draft.parsed.doc[min(draft.cue)].idx
    return any(q.start <= at < q.end for q in quoted)


def _idle(draft: Draft, others: Iterable[Draft]) -> bool:
    """Whether it is an attitude inside what somebody says."""
    if draft.voiced:
        return False
    return any(d.parsed is draft.parsed and draft.cue & d.content for d in others if d is not draft)


def _drafts(parsed: Parsed, cues: Cues, quoted: Iterable[Quote]) -> list[Draft]:
    base, end = parsed.sentence.start, parsed.sentence.end
    here = [
        (max(q.start, base) - base, min(q.end, end) - base) for q in quoted if q.overlaps(base, end)
    ]
    return [*verbs(parsed, cues, here), *phrases(parsed, cues), *nouns(parsed, cues)]


def _finish(d: Draft, page: Page) -> Attribution:
    content = spans(d.parsed, d.content)
    if d.beyond:
        more = [Span.of(page.document.text, a, b) for a, b in d.beyond]
        content = tuple(sorted([*content, *more]))
    return Attribution(
        spans(d.parsed, d.source),
        spans(d.parsed, d.cue, keep=True),
        content,
        d.parsed.sentence.index,
        d.act,
        negated=d.negated,
        voiced=d.voiced,
        cites=d.cites,
        head=d.head,
    )


def spans(parsed: Parsed, indices: set[int], *, keep: bool = False) -> tuple[Span, ...]:
    """The runs of tokens, without punctuation at their ends."""
    runs: list[tuple[int, int]] = []
    words = sorted(
        i for i in indices if not parsed.doc[i].is_space and (keep or not parsed.doc[i].is_punct)
    )
    for i in words:
        gap = range(runs[-1][1], i) if runs else range(0)
        if runs and all(parsed.doc[j].is_punct for j in gap):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return tuple(parsed.span(parsed.doc[a:b]) for a, b in runs)
