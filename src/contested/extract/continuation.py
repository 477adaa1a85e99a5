"""Speech that runs on: quotations over sentences and paragraphs, and what follows them.

Works on the drafts of a whole page, in order, and adds to their content; a quotation never leaves
its paragraph, so everything is looked up by paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from contested.extract.clauses import Draft, points_back
from contested.extract.quotes import Quote
from contested.language.page import Page
from contested.language.sentences import Sentence
from contested.model.vocabulary import Act

# Who confirms or denies what was told answers it, and has not told it.
_TELLING = frozenset({Act.SAY, Act.CLAIM, Act.REPORT})
_SHORTEST = 12
_PARTIAL = 20


def run_on(page: Page, drafts: Sequence[Draft], quoted: Sequence[Quote]) -> None:
    """Give every quotation that no cue of its own sentence claims to the speaker it goes on.

    Changes the drafts.
    """
    speech = _Speech.of(page, drafts, quoted)
    for draft in drafts:
        if not draft.content and not draft.beyond:
            speech.take_beside(draft)
        if draft.act in _TELLING and draft.verb is not None and points_back(draft.verb):
            speech.take_before(draft)
        speech.take_whole(draft)
    for quote, after in pairwise(quoted):
        speech.take_from_break(quote, after)
    for quote in quoted:
        if not speech.taken(quote) and speech.stands_alone(quote):
            speaker = speech.speaker(quote)
            if speaker is not None:
                speech.give(speaker, quote.start, quote.end, quote.paragraph)
    speech.go_on()


@dataclass(slots=True)
class _Speech:
    """The drafts, quotations and added pieces of a page, by paragraph."""

    page: Page
    drafts: dict[int, list[Draft]]
    quotes: dict[int, list[Quote]]
    sentences: dict[int, list[Sentence]]
    added: dict[int, list[tuple[int, int, Draft]]]

    @classmethod
    def of(cls, page: Page, drafts: Sequence[Draft], quoted: Sequence[Quote]) -> "_Speech":
        speech = cls(page, {}, {}, {}, {})
        for sentence in page.sentences:
            speech.sentences.setdefault(sentence.paragraph, []).append(sentence)
        for quote in quoted:
            speech.quotes.setdefault(quote.paragraph, []).append(quote)
        for draft in drafts:
            paragraph = draft.parsed.sentence.paragraph
            speech.drafts.setdefault(paragraph, []).append(draft)
            for a, b in draft.beyond:
                speech.added.setdefault(paragraph, []).append((a, b, draft))
        return speech

    def give(self, draft: Draft, start: int, end: int, paragraph: int) -> None:
        """Add the document's characters `[start, end)` to what the draft's source says."""
        draft.beyond.append((start, end))
        self.added.setdefault(paragraph, []).append((start, end, draft))

    def holds(self, draft: Draft, quote: Quote) -> bool:
        """Whether the draft says something of the quotation, or stands in it."""
        added = self.added.get(quote.paragraph, [])
        return _within(draft, draft.content | draft.cue, quote) or any(
            d is draft and quote.overlaps(a, b) for a, b, d in added
        )

    def taken(self, quote: Quote) -> bool:
        """Whether some draft has the quotation, or a piece of it."""
        here = self.drafts.get(quote.paragraph, [])
        return any(_within(d, d.content | d.cue, quote) for d in here) or any(
            quote.overlaps(a, b) for a, b, _ in self.added.get(quote.paragraph, [])
        )

    def take_beside(self, draft: Draft) -> None:
        """The quotation right before a cue without content, or what follows one with a colon."""
        here = draft.parsed.sentence
        if here.text.endswith(":") and here.index + 1 < len(self.page.sentences):
            ahead = self.page.sentences[here.index + 1]
            opened = [
                q for q in self.quotes.get(ahead.paragraph, []) if q.start <= ahead.start < q.end
            ]
            start, end = (opened[0].start, opened[0].end) if opened else (ahead.start, ahead.end)
            self.give(draft, start, end, ahead.paragraph)
            return
        for quote in self.quotes.get(here.paragraph, []):
            if 0 <= here.start - quote.end < 3:
                self.give(draft, quote.start, quote.end, quote.paragraph)

    def take_from_break(self, quote: Quote, after: Quote) -> None:
        """A quotation that the next paragraph closes is of whoever is named behind it there."""
        if quote.closed or self.taken(quote) or after.paragraph != quote.paragraph + 1:
            return
        named = (d for d in self.drafts.get(after.paragraph, []) if self.holds(d, after))
        speaker = next(named, None)
        if speaker is not None:
            self.give(speaker, quote.start, quote.end, quote.paragraph)

    def take_before(self, draft: Draft) -> None:
        """The sentence before: "This was stated by the mayor"."""
        here = draft.parsed.sentence
        if here.index and not draft.beyond:
            told = self.page.sentences[here.index - 1]
            self.give(draft, told.start, told.end, told.paragraph)

    def take_whole(self, draft: Draft) -> None:
        """A quotation that the content reaches into belongs to it in its other sentences too."""
        here = draft.parsed.sentence
        for quote in self.quotes.get(here.paragraph, []):
            reached = _within(draft, draft.content, quote) and not _within(draft, draft.cue, quote)
            if reached and quote.start < here.start:
                self.give(draft, quote.start, here.start, quote.paragraph)
            if reached and quote.end > here.end:
                self.give(draft, here.end, quote.end, quote.paragraph)

    def stands_alone(self, quote: Quote) -> bool:
        """Whether the quotation is a sentence or more, not words quoted within one."""
        first = next(s for s in self.sentences[quote.paragraph] if s.end > quote.start)
        return first.start >= quote.start - 1 and quote.end - quote.start > _SHORTEST

    def speaker(self, quote: Quote) -> Draft | None:
        """Who goes on in the quotation: the last one in its paragraph, else in the one above."""
        own = self._spoken(quote.paragraph)
        before = [d for d in own if d.parsed.sentence.start < quote.start]
        if before:
            return before[-1]
        here = self.quotes[quote.paragraph]
        if own:
            return next((d for d in own if any(self.holds(d, q) for q in here)), None)
        return self._above(quote)

    def _spoken(self, paragraph: int) -> list[Draft]:
        return [
            d
            for d in self.drafts.get(paragraph, [])
            if d.source and d.voiced and not self._in_quote(d, paragraph)
        ]

    def _in_quote(self, draft: Draft, paragraph: int) -> bool:
        return any(_within(draft, {min(draft.cue)}, q) for q in self.quotes.get(paragraph, []))

    def _above(self, quote: Quote) -> Draft | None:
        """The speaker of the paragraph before, where it was speech or opens one with a colon."""
        first = self.sentences[quote.paragraph][0]
        if first.index == 0:
            return None
        last = self.page.sentences[first.index - 1]
        spoken = self._spoken(last.paragraph)
        tail = self.quotes.get(last.paragraph, [])
        if spoken and (last.text.endswith(":") or any(self.holds(spoken[-1], q) for q in tail)):
            return spoken[-1]
        added = self.added.get(last.paragraph, [])
        return next((d for a, b, d in reversed(added) if a < last.end and last.start < b), None)

    def go_on(self) -> None:
        """A sentence without a cue that still quotes goes on with the speaker quoted before it."""
        spoken = {
            d.parsed.sentence.index: d
            for each in self.drafts.values()
            for d in each
            if d.voiced and d.source and not d.silent
        }
        cued = {d.parsed.sentence.index for each in self.drafts.values() for d in each}
        for sentence in self.page.sentences[1:]:
            before = spoken.get(sentence.index - 1)
            same = self.page.sentences[sentence.index - 1].paragraph == sentence.paragraph
            if before is None or not same or sentence.index in cued:
                continue
            if self._quotes_on(sentence, before):
                self.give(before, sentence.start, sentence.end, sentence.paragraph)
                spoken[sentence.index] = before

    def _quotes_on(self, sentence: Sentence, before: Draft) -> bool:
        here = self.quotes.get(sentence.paragraph, [])
        inside = [q for q in here if sentence.start < q.start and q.end <= sentence.end + 1]
        long = any(q.end - q.start > _PARTIAL for q in inside)
        added = self.added.get(sentence.paragraph, [])
        free = not any(a < sentence.end and sentence.start < b for a, b, _ in added)
        return long and free and any(self.holds(before, q) for q in here)


def _within(draft: Draft, words: set[int], quote: Quote) -> bool:
    """Whether one of the words, by their indices in the draft's sentence, is in the quotation."""
    base, doc = draft.parsed.sentence.start, draft.parsed.doc
    if not quote.overlaps(base, draft.parsed.sentence.end):
        return False
    return any(quote.start <= base + doc[i].idx < quote.end for i in words)
