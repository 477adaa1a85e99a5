"""What is said beside a content, not in it: ", adding that X", "… and warned that X", "as B said that X".

A parse often hangs the second saying on the clause of the first. It is raised to the same speaker,
or to its own, and cut out of the first content.
"""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from contested.extract.clauses import SUBJECTS, Draft, indices
from contested.extract.segments import segment_of
from contested.model.vocabulary import Act

_FINITE = ("VBD", "VBZ", "VBP")
_TOLD = frozenset({*_FINITE, "MD"})
_BEHIND = frozenset({"”", '"', "’", "'", ")", ","})
_MEANWHILE = frozenset(["as", "while", "whereas"])
_QUOTED = frozenset({"i", "we"})  # who speaks in a quotation is who is quoted
_CONTRASTS = frozenset(["though", "although", "while", "but"])
_DOUBTING = frozenset({Act.DENY, Act.DOUBT})


def separate(drafts: Sequence[Draft], marks: Sequence[set[int]]) -> None:
    """Raise the sayings of one sentence that the parse put inside others; changes the drafts.

    `marks` are the token indices of the sentence's quotations, which stay whole.
    """
    for inner in drafts:
        verb = inner.verb
        if verb is None or not inner.voiced or any(verb.i in m for m in marks):
            continue
        for outer in drafts:
            if _inside(verb, outer) and _beside(inner, verb, outer):
                _raise(inner, outer)


def go_on(drafts: Sequence[Draft], cues: Sequence[set[int]]) -> None:
    """Let a saying run on behind a semicolon, where nobody else speaks there; changes the drafts.

    "The town had fallen, the rebels said; 40 soldiers were captured." `cues` are those of all
    sayings of the sentence.
    """
    for draft in drafts:
        doc = draft.parsed.doc
        clause = any(doc[i].tag_ in _TOLD for i in draft.content)
        if not (draft.voiced and clause) or draft.silent or draft.act in _DOUBTING:
            continue  # "recorded 17 attacks; 40 people died", "denied a raid; 40 people died"
        last = max(draft.content | draft.cue | draft.source)
        while last + 1 < len(doc) and doc[last + 1].text in _BEHIND:
            last += 1
        if last + 1 >= len(doc) or doc[last + 1].text != ";":
            continue
        end = next((t.i for t in doc[last + 2 :] if t.text == ";"), len(doc))
        rest = range(last + 2, end)
        told = any(doc[i].pos_ in {"VERB", "AUX"} and doc[i].tag_ in _TOLD for i in rest)
        if told and _same_story(doc, last + 2) and not any(c.intersection(rest) for c in cues):
            draft.content |= {i for i in rest if not doc[i].is_punct or i < end - 1}


def keep_apart(drafts: Sequence[Draft]) -> None:
    """Leave each stretch of a sentence to whom it names; changes the drafts.

    "A will send 600 men, its minister said, and B is sending tanks, a source told us": neither
    says what the other says. A paper that reports at the end reports it all.
    """
    told = [d for d in drafts if d.voiced and d.source and d.cue and not d.silent]
    others = [d for d in told if d.head is None or d.head.lower_ not in _QUOTED]
    for draft in told:
        doc, own = draft.parsed.doc, segment_of(draft.parsed.doc, min(draft.cue))
        if draft.act is Act.REPORT or draft.cites or not _behind(draft, own):
            continue
        for other in others:
            first, last = segment_of(doc, min(other.cue))
            parted = (first, last) != own and other.source & set(range(first, last))
            if parted and draft.content & set(range(*own)):
                draft.content -= set(range(first, last))


def share_out(drafts: Sequence[Draft]) -> None:
    """Leave to each of two "according to" what stands before it; changes the drafts.

    "Has uprooted 90,000, according to A, and led to the capture of 100, according to B".
    """
    cited = [d for d in drafts if d.verb is None and not d.cites and _by_comma(d)]
    cited.sort(key=lambda d: min(d.cue))
    for first, second in pairwise(cited):
        doc, end = first.parsed.doc, max(first.cue | first.source)
        between = range(end + 1, min(second.cue | second.source))
        if not any(doc[i].pos_ == "VERB" for i in between):
            continue
        first.content -= set(range(end + 1, len(doc)))
        second.content = {i for i in between if not doc[i].is_punct}


def _by_comma(draft: Draft) -> bool:
    """Whether a comma sets an "according to" off from what stands before it."""
    first = min(draft.cue)
    doc = draft.parsed.doc
    return first > 0 and doc[first].lower_ == "according" and doc[first - 1].text == ","


def demanded_only(draft: Draft) -> None:
    """Take out of a demand what somebody else does meanwhile; changes the draft.

    "Demanded that the UN retake X, while France offered troops": the offer is not demanded.
    """
    doc = draft.parsed.doc
    if draft.act is not Act.URGE or draft.verb is None:
        return
    for mark in (doc[i] for i in sorted(draft.content)):
        clause = mark.head
        meanwhile = mark.dep_ == "mark" and mark.lower_ in {"while", "whereas"}
        told = clause.tag_ in _FINITE and any(c.dep_ in SUBJECTS for c in clause.children)
        if meanwhile and told and mark.i and doc[mark.i - 1].text == ",":
            draft.content -= indices(clause)


def _behind(draft: Draft, own: tuple[int, int]) -> bool:
    """Whether who speaks stands behind what is said, or it is an "according to"."""
    said = draft.content & set(range(*own))
    return draft.verb is None or (bool(said) and min(said) < min(draft.source | draft.cue))


def _same_story(doc: Doc, first: int) -> bool:
    """Whether a clause goes on with what was said: it opens with no place, time or other actor.

    Unlike "…, the agencies estimate; in Israel, few have returned".
    """
    noun = next((t for t in doc[first:] if t.dep_ in {*SUBJECTS, "nsubjpass"}), None)
    opens = doc[first].pos_ in {"DET", "NUM", "PRON", "ADJ", "NOUN"} or doc[first].like_num
    return opens and noun is not None and noun.pos_ != "PROPN"


def _inside(verb: Token, outer: Draft) -> bool:
    said = outer.verb
    return said is not None and said != verb and verb.i in outer.content and said.i < verb.i


def _beside(inner: Draft, verb: Token, outer: Draft) -> bool:
    """Whether the saying stands beside the outer one: a comma's participle, a coordination."""
    own = any(c.dep_ in (*SUBJECTS, "nsubjpass") for c in verb.children)
    before = verb.doc[verb.left_edge.i - 1].text if verb.left_edge.i else ""
    if verb.tag_ == "VBG":
        return verb.dep_ in ("advcl", "conj", "dep", "parataxis") and before == "," and not own
    if inner.silent and verb.dep_ == "conj" and not own:
        return verb.head.i in outer.content
    if verb.tag_ not in _FINITE:
        return False
    if verb.dep_ == "conj" and not own:
        return verb.head.i in outer.content
    marked = any(c.dep_ in ("mark", "cc") and c.lower_ in _CONTRASTS for c in verb.children)
    if verb.dep_ == "advcl" and own:
        meanwhile = any(c.dep_ == "mark" and c.lower_ in _MEANWHILE for c in verb.children)
        return meanwhile or (marked and before == ",")
    opened = outer.parsed.doc[min(outer.content)].lower_ == "that"
    again = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)
    bare = not any(outer.parsed.doc[i].lower_ == "that" for i in outer.content if i < verb.i)
    apart = verb.dep_ == "conj" and own and not again and _comma(verb)
    return apart and (opened or bare)


def _comma(verb: Token) -> bool:
    """Whether a comma stands before the conjunction: "…, and aid groups warned"."""
    left = verb.left_edge.i
    return any(t.text == "," for t in verb.doc[max(0, left - 2) : left])


def _raise(inner: Draft, outer: Draft) -> None:
    verb = inner.verb
    if verb is None:
        return
    left = verb.left_edge.i - 1
    link = {left} if left >= 0 and verb.doc[left].dep_ == "cc" else set()
    outer.content -= indices(verb) | link
    own = verb.tag_ == "VBG" and verb.head != outer.verb and verb.head.dep_ == "relcl"
    if own and inner.source and verb.head.pos_ == "VERB":
        return  # "a charge that the ministry denied, saying that they had moved"
    if not any(c.dep_ in (*SUBJECTS, "nsubjpass") for c in verb.children):
        inner.source, inner.head = set(outer.source), outer.head
