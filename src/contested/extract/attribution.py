"""Who said it: every source, cue and content of a document, conflict or not.

First step of extraction after the parse: it needs no actors, no places and no claim types. All
offsets are the document's. `layers` gives the speakers who stand between a span and the
publisher, by the rules of the annotation guide's "Who speaks".
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from contested.extract.circumstance import channel, times_of_saying
from contested.extract.citing import nouns, phrases, share
from contested.extract.clauses import Draft
from contested.extract.continuation import run_on
from contested.extract.counts_given import given_counts, quoted_by, reckonings
from contested.extract.cues import Cues, builtin
from contested.extract.name_tags import name_tags
from contested.extract.quotes import Quotations
from contested.extract.reporting import verbs
from contested.extract.scope import scope
from contested.extract.separation import demanded_only, go_on, keep_apart, separate, share_out
from contested.extract.silence import silences
from contested.language.page import Page, Parsed
from contested.language.times import TimeMention, find_times
from contested.model.span import Span
from contested.model.vocabulary import Act

_PERFORMED = frozenset({Act.URGE, Act.PROMISE, Act.WARN, Act.ACCUSE, Act.DOUBT, Act.DECLINE})
_DOUBTING = frozenset({Act.DENY, Act.DOUBT})
_NEUTRAL = frozenset({Act.SAY, Act.CLAIM})
_ONESELF = frozenset(["i", "we"])


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody says something.

    Attributes:
        source: who says it; empty where nobody is named ("is said to have fled").
        cue: the words of saying.
        content: what is said, in text order; empty where somebody declines to comment.
        scope: the content without the publisher's own background, for claims.
        sentence: index of the cue's sentence.
        act: what the source does with the content.
        channel: how it was said ("a video address", "Telegram").
        said: the time words of the saying, not those of the content.
        negated: whether the saying is denied ("did not say").
        voiced: False for an attitude ("wants") that stands for no statement.
        cites: whether it is cited by the one who says the same ("according to X, citing Y").
        nested: whether its cue stands inside what somebody else says.
        head: the token of its sentence that names the source; for "who", what that stands for.
    """

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
    nested: bool = False
    head: Token | None = field(default=None, compare=False, repr=False)


def attributions(page: Page, cues: Cues | None = None) -> tuple[Attribution, ...]:
    """Every attribution of the parsed sentences, in text order; see `outermost`."""
    cues = cues or builtin()
    quoted = Quotations(page)
    drafts = [d for i in sorted(page.parsed) for d in _drafts(page.parsed[i], cues, quoted)]
    drafts += list(name_tags(page, drafts, cues, quoted.all))
    drafts.sort(key=lambda d: (d.parsed.sentence.start, min(d.cue)))
    outer = [d for d in drafts if not _in_quotation(d, quoted)]
    run_on(page, outer, quoted.all)
    timed = {d.parsed.sentence.index: d.parsed for d in drafts}
    times = {index: find_times(parsed) for index, parsed in timed.items()}
    said = [d for d in drafts if d.content or d.beyond or d.silent]
    found = [_finish(d, page, quoted, cues, times[d.parsed.sentence.index]) for d in said]
    return tuple(a for a in _nest(found, page) if a.voiced or not a.nested)


def outermost(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Those that the report makes itself, without what its sources report in their turn."""
    return tuple(a for a in found if not a.nested)


def layers(found: Sequence[Attribution], span: Span) -> tuple[Attribution, ...]:
    """The speakers of a claim whose words are `span`, innermost first; none: the publisher.

    A saying that is itself the claim ("urged", "promised", "has not commented") has its own
    source innermost. What a quoted speaker says as "we" or "I" is the quoted speaker's, with the
    act that those words name ("we deny …"). Nobody's reports speak beside the one who denies them
    ("rejected reports that the town had fallen").
    """
    around = [a for a in found if a.voiced and _covers(a, span)]
    around.sort(key=lambda a: (_depth(a, around), not a.cites, _size(a)))
    ordered: list[Attribution] = []
    act: Act | None = None
    for each in around:
        if each.nested and each.head is not None and each.head.lower_ in _ONESELF:
            act = act or (each.act if each.act not in _NEUTRAL else None)
            continue
        if not ordered or ordered[-1].source != each.source:
            ordered.append(replace(each, act=act) if act and each.act in _NEUTRAL else each)
        act = None
    answered = len(ordered) > 1 and ordered[0].source == ordered[0].cue
    return tuple(ordered[1:] if answered and ordered[1].act in _DOUBTING else ordered)


def _covers(found: Attribution, span: Span) -> bool:
    performed = found.act in _PERFORMED and any(c.overlaps(span) for c in found.cue)
    return performed or any(s.overlaps(span) for s in found.scope)


def _depth(found: Attribution, others: Iterable[Attribution]) -> int:
    """How far out it stands: the fewer others hold its cue, the further."""
    return -sum(
        1
        for other in others
        if other is not found and any(s.covers(found.cue[0]) for s in other.content)
    )


def _size(found: Attribution) -> int:
    return sum(s.end - s.start for s in found.content)


def _drafts(parsed: Parsed, cues: Cues, quoted: Quotations) -> list[Draft]:
    still = list(silences(parsed, cues))
    worded = list(nouns(parsed, cues))
    taken = {i for d in (*still, *worded) if d.verb is not None for i in d.cue}
    inside = quoted.within(parsed.sentence)
    spoken = [d for d in verbs(parsed, cues, inside) if d.verb is None or d.verb.i not in taken]
    marks = [{t.i for t in parsed.doc if a <= t.idx < b} for a, b in inside]
    separate([*still, *spoken], marks)
    named = [*phrases(parsed, cues), *reckonings(parsed), *given_counts(parsed)]
    passed = list(quoted_by(parsed, spoken))
    spoken = [d for d in spoken if not any(d.cue <= p.cue for p in passed)]
    named += passed
    for outer in (d for d in named if d.trailing):
        for inner in spoken:
            inner.content -= outer.cue | outer.source
    cited = [d for d in named if d.cites]
    for each in cited:
        share(each, [*spoken, *(d for d in named if not d.cites)])
    spoken = [d for d in spoken if not any(d.cue & c.cue for c in cited)]
    cuing = [d.cue for d in (*still, *spoken, *named, *worded)]
    go_on([*spoken, *(d for d in named if d.trailing)], cuing)
    for draft in spoken:
        demanded_only(draft)
    keep_apart([*spoken, *named])
    share_out(named)
    return [*still, *spoken, *named, *worded]


def _in_quotation(draft: Draft, quoted: Quotations) -> bool:
    first = draft.verb if draft.verb is not None else draft.parsed.doc[min(draft.cue)]
    within = quoted.within(draft.parsed.sentence)
    return first.text != ":" and any(a <= first.idx < b for a, b in within)


def _finish(
    draft: Draft,
    page: Page,
    quoted: Quotations,
    cues: Cues,
    times: Sequence[TimeMention],
) -> Attribution:
    parsed = draft.parsed
    time = times_of_saying(draft, times)
    draft.source -= _dated(draft, times)
    medium = spans(parsed, channel(draft, cues))
    own = scope(draft, quoted.within(parsed.sentence))
    more = [Span.of(page.document.text, a, b) for a, b in draft.beyond]
    return Attribution(
        spans(parsed, draft.source),
        spans(parsed, draft.cue, marks=True),
        tuple(sorted([*spans(parsed, draft.content), *more])),
        parsed.sentence.index,
        _act(draft, cues),
        tuple(sorted([*spans(parsed, own), *more])),
        medium[0] if medium else None,
        time.span if time else None,
        draft.negated,
        draft.voiced,
        draft.cites,
        _in_quotation(draft, quoted),
        draft.head,
    )


def _dated(draft: Draft, times: Sequence[TimeMention]) -> set[int]:
    """The time words that the parser took for the start of a source: "On Saturday officials"."""
    first = min(draft.source, default=-1)
    opening = (t for t in times if t.first <= first <= t.last and t.dated)
    words = {i for t in opening for i in range(t.first, t.last + 1)}
    rest = draft.source - words
    kept = draft.head is None or draft.head.i in rest
    return words if rest and kept else set()


def _act(draft: Draft, cues: Cues) -> Act:
    """The cue's act, or for a neutral one what sources of this kind do: footage shows."""
    if draft.act is not Act.SAY or draft.head is None:
        return draft.act
    return cues.sources.get(draft.head.lemma_.lower(), draft.act)


def _nest(found: Sequence[Attribution], page: Page) -> list[Attribution]:
    """Mark what stands inside others: those of its own sentence, and speech that runs over it."""
    near: dict[int, list[Attribution]] = {}
    for each in found:
        own = page.sentences[each.sentence]
        out = any(s.start < own.start or s.end > own.end for s in each.content)
        for index in {own.index, *(_sentences(page, each.content) if out else ())}:
            near.setdefault(index, []).append(each)
    return [
        replace(a, nested=True) if any(_holds(b, a) for b in near[a.sentence]) else a for a in found
    ]


def _sentences(page: Page, pieces: Iterable[Span]) -> set[int]:
    """The indices of the sentences that the pieces reach into."""
    starts = [s.start for s in page.sentences]
    return {
        i
        for piece in pieces
        for i in range(bisect_right(starts, piece.start) - 1, bisect_right(starts, piece.end - 1))
        if i >= 0
    }


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether `inner` is said within what `outer` says; an attitude also within an attitude's."""
    if outer is inner:
        return inner.nested
    where = outer.scope if inner.voiced else outer.content
    return (outer.voiced or not inner.voiced) and any(s.covers(inner.cue[0]) for s in where)


def spans(parsed: Parsed, indices: set[int], *, marks: bool = False) -> tuple[Span, ...]:
    """The runs of tokens as spans, without punctuation at their ends unless `marks`."""
    doc = parsed.doc
    words = sorted(i for i in indices if not doc[i].is_space and (marks or not doc[i].is_punct))
    runs: list[tuple[int, int]] = []
    for i in words:
        if runs and all(doc[j].is_punct for j in range(runs[-1][1], i)):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return tuple(parsed.span(doc[a:b]) for a, b in runs)
