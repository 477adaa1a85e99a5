"""Speech that runs on: quotations over sentences and paragraphs, speaker labels, dashes.

Works on the drafts of a whole page, in order, and adds content to them or makes further ones.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.clauses import Draft
from contested.extract.cues import Cues
from contested.extract.quotes import Quote
from contested.language.page import Page, Parsed
from contested.language.sentences import Sentence
from contested.model.vocabulary import Act

_LABEL = re.compile(r"[\"“]?((?:[A-Z][\w’'.-]*\s?){1,4}):\s+(?=\S)")
_DASH = re.compile(r"\s*([―—–]|--?)\s*(?=[A-Z])")


def run_on(page: Page, drafts: list[Draft], quoted: Sequence[Quote]) -> None:
    """Give every quotation that no cue of its own sentence claims to the speaker it goes on."""
    for draft in drafts:
        if not draft.content and not draft.beyond:
            _beside(page, draft, quoted)
        _whole(draft, quoted)
    taken = [q for q in quoted if any(_holds(d, q) for d in drafts)]
    for quote in quoted:
        if quote in taken or not _stands_alone(page, quote):
            continue
        speaker = _speaker(page, drafts, quoted, taken, quote)
        if speaker is not None:
            speaker.beyond.append((quote.start, quote.end))
            taken.append(quote)
    _free(page, drafts, quoted)


def _free(page: Page, drafts: Sequence[Draft], quoted: Sequence[Quote]) -> None:
    """A sentence without a cue that still quotes goes on with the speaker quoted before it."""
    spoken = {d.parsed.sentence.index: d for d in drafts if d.voiced and d.source and not d.silent}
    cued = {d.parsed.sentence.index for d in drafts}
    for sentence in page.sentences[1:]:
        before = spoken.get(sentence.index - 1)
        same = page.sentences[sentence.index - 1].paragraph == sentence.paragraph
        if before is None or not same or sentence.index in cued:
            continue
        inside = [q for q in quoted if sentence.start < q.start and q.end <= sentence.end + 1]
        long = any(q.end - q.start > 20 for q in inside)
        if long and any(_holds(before, q) for q in quoted) and not _taken(sentence, drafts):
            before.beyond.append((sentence.start, sentence.end))
            spoken[sentence.index] = before


def _taken(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    return any(a < sentence.end and sentence.start < b for d in drafts for a, b in d.beyond)


def _beside(page: Page, draft: Draft, quoted: Sequence[Quote]) -> None:
    """The quotation right before a cue without content, or after one with a colon."""
    here = draft.parsed.sentence
    ahead = page.sentences[here.index + 1] if here.index + 1 < len(page.sentences) else None
    if here.text.endswith(":") and ahead is not None:
        if not any(q.start <= ahead.start < q.end for q in quoted):
            draft.beyond.append((ahead.start, ahead.end))
        else:
            draft.beyond += [(q.start, q.end) for q in quoted if q.start <= ahead.start < q.end]
        return
    for quote in quoted:
        if quote.paragraph == here.paragraph and 0 <= here.start - quote.end < 3:
            draft.beyond.append((quote.start, quote.end))


def _whole(draft: Draft, quoted: Sequence[Quote]) -> None:
    """A quotation that the content reaches into belongs to it in its other sentences too."""
    sentence = draft.parsed.sentence
    for quote in quoted:
        out = quote.start < sentence.start or quote.end > sentence.end
        if out and _reaches(draft, quote):
            if quote.start < sentence.start:
                draft.beyond.append((quote.start, sentence.start))
            if quote.end > sentence.end:
                draft.beyond.append((sentence.end, quote.end))


def _reaches(draft: Draft, quote: Quote) -> bool:
    return any(quote.start <= _at(draft, i) < quote.end for i in draft.content) and not any(
        quote.start <= _at(draft, i) < quote.end for i in draft.cue
    )


def _at(draft: Draft, index: int) -> int:
    return draft.parsed.sentence.start + int(draft.parsed.doc[index].idx)


def _holds(draft: Draft, quote: Quote) -> bool:
    return any(quote.start <= _at(draft, i) < quote.end for i in draft.content | draft.cue) or any(
        quote.overlaps(a, b) for a, b in draft.beyond
    )


def _stands_alone(page: Page, quote: Quote) -> bool:
    """Whether the quotation is a sentence or more, not words quoted within one."""
    first = next(s for s in page.sentences if s.end > quote.start)
    return first.start >= quote.start - 1 and quote.end - quote.start > 12


def _speaker(
    page: Page, drafts: Sequence[Draft], quoted: Sequence[Quote], taken: list[Quote], quote: Quote
) -> Draft | None:
    here = [d for d in drafts if d.parsed.sentence.paragraph == quote.paragraph and d.source]
    own = [d for d in here if d.voiced and not _in_quote(d, quoted)]
    before = [d for d in own if d.parsed.sentence.start < quote.start]
    if before:
        return before[-1]
    if own:
        return next((d for d in own if any(_holds(d, q) for q in quoted)), None)
    return _last(page, drafts, quoted, quote)


def _last(
    page: Page, drafts: Sequence[Draft], quoted: Sequence[Quote], quote: Quote
) -> Draft | None:
    """The speaker of the paragraph before, where it was speech or opens one with a colon."""
    above = [s for s in page.sentences if s.paragraph < quote.paragraph]
    if not above:
        return None
    last = above[-1]
    spoken = [d for d in drafts if d.source and d.voiced and not _in_quote(d, quoted)]
    ahead = [d for d in spoken if d.parsed.sentence.paragraph == last.paragraph]
    if ahead and (last.text.endswith(":") or _ends_in(ahead[-1], quoted, last)):
        return ahead[-1]
    carried = [d for d in spoken if any(b > last.start for _, b in d.beyond)]
    return carried[-1] if carried else None


def _ends_in(draft: Draft, quoted: Sequence[Quote], last: Sentence) -> bool:
    tail = [q for q in quoted if q.paragraph == last.paragraph]
    return any(_holds(draft, q) for q in tail)


def _in_quote(draft: Draft, quoted: Sequence[Quote]) -> bool:
    at = _at(draft, min(draft.cue))
    return any(q.start <= at < q.end for q in quoted)


def labels(
    page: Page, drafts: Sequence[Draft], cues: Cues, quoted: Sequence[Quote]
) -> Iterator[Draft]:
    """The attributions by a mark alone: "Zelensky: …", a quotation with a dash and a name.

    A name counts as a label where it is a person's, a document's, or that of a source of `drafts`.
    """
    known = {d.head.text for d in drafts if d.head is not None and d.voiced and d.source}
    for parsed in page.parsed.values():
        yield from _labelled(page, parsed, cues, known)
    for quote in quoted:
        yield from _dashed(page, quote)


def _labelled(page: Page, parsed: Parsed, cues: Cues, known: set[str]) -> Iterator[Draft]:
    match = _LABEL.match(parsed.sentence.text)
    before = [s for s in page.sentences if s.paragraph == parsed.sentence.paragraph]
    if not match or before[0] is not parsed.sentence:
        return
    name = {t.i for t in parsed.doc if match.start(1) <= t.idx < match.end(1)}
    tokens = [parsed.doc[i] for i in sorted(name)]
    if not tokens or not (_speaks(tokens[-1], cues) or _is_known(tokens[-1], known)):
        return
    colon = next(t.i for t in parsed.doc if t.idx >= match.end(1) and t.text == ":")
    content = {t.i for t in parsed.doc if t.i > colon}
    draft = Draft(parsed, Act.SAY, {colon}, name, content, head=tokens[-1])
    last = before[-1]
    if last.end > parsed.sentence.end:
        draft.beyond.append((parsed.sentence.end, last.end))
    yield draft


def _speaks(name: Token, cues: Cues) -> bool:
    word = name.text
    shouted = word.isupper() and len(word) > 2
    return name.ent_type_ == "PERSON" or word.lower() in cues.sources or shouted


def _is_known(name: Token, known: set[str]) -> bool:
    return name.text in known and name.ent_type_ not in ("GPE", "LOC", "NORP")


def _dashed(page: Page, quote: Quote) -> Iterator[Draft]:
    text = page.document.text
    match = _DASH.match(text, quote.end)
    if not match or "\n" in match.group():
        return
    parsed = next(
        (p for p in page.parsed.values() if p.sentence.start <= match.start(1) < p.sentence.end),
        None,
    )
    if parsed is None:
        return
    base = parsed.sentence.start
    dash = {t.i for t in parsed.doc if match.start(1) <= base + t.idx < match.end()}
    name = {t.i for t in parsed.doc if base + t.idx >= match.end()}
    if not dash or not 0 < len(name) <= 8 or any(parsed.doc[i].pos_ == "VERB" for i in name):
        return
    draft = Draft(parsed, Act.SAY, dash, name, head=parsed.doc[max(name)])
    draft.beyond.append((quote.start, quote.end))
    yield draft
