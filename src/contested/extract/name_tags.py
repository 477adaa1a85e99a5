"""Speakers named by a mark alone: "Zelensky: …", a quotation with a dash and a name after it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.clauses import Draft
from contested.extract.cues import Cues
from contested.extract.quotes import Quote
from contested.language.page import Page, Parsed
from contested.model.vocabulary import Act

_LABEL = re.compile(r"[\"“]?((?:[A-Z][\w’'.-]*\s?){1,4}):\s+(?=\S)")
_QUOTED = re.compile(r"[\"“«„‘']|(?i:we)\b")
# "Rights group: nine arrested": in a headline the words for who says it may be common ones.
_BODY_LABEL = re.compile(r"([A-Z][\w’'.-]*(?:\s[\w’'.-]+){1,3}):\s+(?=\S)")
_BODIES = frozenset(
    "group monitor monitors ministry army officials police agency source sources report un".split()
)
_SIGNATURE = re.compile(r"(?: [-–—]+|:) ((?:[\w’'.-]+\s?){1,6}(?:, (?:[\w’'.-]+\s?){1,3})?)$")
_HIGH = 3
_DASH = re.compile(r"\s*([―—–]|--?)\s*(?=[A-Z])")


def name_tags(
    page: Page, drafts: Sequence[Draft], cues: Cues, quoted: Sequence[Quote]
) -> Iterator[Draft]:
    """The attributions by a mark alone: "Zelensky: …", a quotation with a dash and a name.

    A name counts as a label where it is a person's, a document's, or that of a source of `drafts`.
    """
    known = {d.head.text for d in drafts if d.head is not None and d.voiced and d.source}
    first: dict[int, int] = {}
    ends: dict[int, int] = {}
    for sentence in page.sentences:
        first.setdefault(sentence.paragraph, sentence.index)
        ends[sentence.paragraph] = sentence.end
    for paragraph, index in first.items():
        alone = page.sentences[index].end == ends[paragraph]
        high = paragraph < _HIGH
        if index in page.parsed and alone and high:
            yield from _signed(page.parsed[index], cues, known)
            yield from _by_body(page.parsed[index])
        if index in page.parsed:
            yield from _labelled(page.parsed[index], ends[paragraph], cues, known)
        following = page.parsed.get(index + 1) if high else None
        near = following is not None and following.sentence.paragraph == paragraph
        if following is not None and near and following.sentence.text[-1] != ".":
            yield from _labelled(following, ends[paragraph], cues, known)
    starts = [s.start for s in page.sentences]
    for quote in quoted:
        match = _DASH.match(page.document.text, quote.end)
        if match and "\n" not in match.group():
            parsed = page.parsed.get(bisect_right(starts, match.start(1)) - 1)
            if parsed is not None:
                yield from _dashed(parsed, quote, match)


def _labelled(parsed: Parsed, end: int, cues: Cues, known: set[str]) -> Iterator[Draft]:
    match = _LABEL.match(parsed.sentence.text)
    if not match:
        return
    tokens = [t for t in parsed.doc if match.start(1) <= t.idx < match.end(1)]
    colon = next((t.i for t in parsed.doc if t.idx >= match.end(1) and t.text == ":"), None)
    if colon is None or not tokens:
        return
    quoted = bool(_QUOTED.match(parsed.sentence.text, match.end())) and tokens[-1].pos_ == "PROPN"
    if not (quoted or _speaks(tokens[-1], cues) or _is_known(tokens[-1], known)):
        return
    content = {t.i for t in parsed.doc if t.i > colon}
    draft = Draft(parsed, Act.SAY, {colon}, {t.i for t in tokens}, content, head=tokens[-1])
    if end > parsed.sentence.end:
        draft.beyond.append((parsed.sentence.end, end))
    yield draft


def _by_body(parsed: Parsed) -> Iterator[Draft]:
    """A headline that opens with common words for who says it: "Rights group: nine arrested"."""
    match = _BODY_LABEL.match(parsed.sentence.text)
    if not match or _LABEL.match(parsed.sentence.text):
        return
    tokens = [t for t in parsed.doc if match.start(1) <= t.idx < match.end(1)]
    colon = next((t.i for t in parsed.doc if t.idx >= match.end(1) and t.text == ":"), None)
    if colon is None or not tokens or tokens[-1].lower_ not in _BODIES:
        return
    content = {t.i for t in parsed.doc if t.i > colon}
    yield Draft(parsed, Act.SAY, {colon}, {t.i for t in tokens}, content, head=tokens[-1])


def _signed(parsed: Parsed, cues: Cues, known: set[str]) -> Iterator[Draft]:
    """A headline with its speaker behind a dash or colon: "Two depots hit overnight - ministry"."""
    match = _SIGNATURE.search(parsed.sentence.text)
    if not match or parsed.sentence.text[-1] in ".!?":
        return
    name = [t for t in parsed.doc if t.idx >= match.start(1)]
    before = {t.i for t in parsed.doc if t.idx < match.start()}
    colon = match.group().startswith(":")
    telling = not colon or any(parsed.doc[i].pos_ in ("VERB", "AUX") for i in before)
    if not name or not telling or any(t.pos_ in ("VERB", "AUX", "NUM") for t in name):
        return
    head = name[-1]
    words = {w for t in name for w in (t.lemma_.lower(), t.lower_)}
    told = head.ent_type_ == "PERSON" or _is_known(head, known)
    if words & cues.sources.keys() or told:
        mark = {name[0].i - 1}
        yield Draft(parsed, Act.SAY, mark, {t.i for t in name}, before - mark, head=head)


def _speaks(name: Token, cues: Cues) -> bool:
    word = name.text
    if len(word) < 2:
        return False
    shouted = word.isupper() and len(word) > 2
    return name.ent_type_ == "PERSON" or word.lower() in cues.sources or shouted


def _is_known(name: Token, known: set[str]) -> bool:
    return name.text in known and name.ent_type_ not in ("GPE", "LOC", "NORP")


def _dashed(parsed: Parsed, quote: Quote, match: re.Match[str]) -> Iterator[Draft]:
    base = parsed.sentence.start
    dash = {t.i for t in parsed.doc if match.start(1) <= base + t.idx < match.end()}
    name = {t.i for t in parsed.doc if base + t.idx >= match.end()}
    if not dash or not 0 < len(name) <= 8 or any(parsed.doc[i].pos_ == "VERB" for i in name):
        return
    draft = Draft(parsed, Act.SAY, dash, name, head=parsed.doc[max(name)])
    draft.beyond.append((quote.start, quote.end))
    yield draft
