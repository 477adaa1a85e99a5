"""Content found by where it stands: quotations beside a cue, what a parenthesis interrupts.

For sentences whose parse leaves the saying loose; every function gives token indices.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extract.clauses import SUBJECTS, Draft, indices, phrase
from contested.extract.unsaid import finite_as
from contested.language.dates import WEEKDAYS

_ADJUNCTS = frozenset(["prep", "dobj", "dative", "npadvmod", "advmod", "pobj", "tmod"])

_WHILE = frozenset({"as", "while"})
_SUMMING = frozenset(["bring", "take", "raise"])
_GOING_ON = frozenset(["and", "while", "with"])


def reached(content: set[int], marks: Sequence[set[int]], draft: Draft) -> set[int]:
    """The quotations that the content reaches into, whole."""
    taken = draft.cue | draft.source
    return {i for m in marks if m & content and not m & taken for i in m}


def quotation(verb: Token, marks: Sequence[set[int]], draft: Draft) -> set[int]:
    """The quotation beside the cue's own clause."""
    taken = draft.cue | draft.source
    whole = [m for m in marks if m and not m & taken and len(m) > 3 and not _beside(verb, m)]
    found = {i for m in whole if _near(verb, m) or _touches(draft, m) for i in m}
    after = [c for c in verb.children if c.i > verb.i and c.dep_ in ("dobj", "xcomp")]
    if any(indices(c) & found for c in after):
        found = found.union(*(indices(c) for c in after))
    return found


def _beside(verb: Token, mark: set[int]) -> bool:
    """Whether a quotation is of what goes on meanwhile: "…, he said, as she reported “a siege”"."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i)
    meanwhile = (
        c for c in clauses if any(m.dep_ == "mark" and m.lower_ in _WHILE for m in c.children)
    )
    return any(mark <= indices(c) for c in meanwhile)


def _near(verb: Token, mark: set[int]) -> bool:
    inside = [verb.doc[i] for i in mark]
    return any(verb in t.ancestors or t in verb.ancestors for t in inside)


def _touches(draft: Draft, mark: set[int]) -> bool:
    """Whether only punctuation stands between the cue with its source and the quotation."""
    doc, core = draft.parsed.doc, draft.cue | draft.source
    before = doc[max(mark) + 1 : min(core)] if max(mark) < min(core) else None
    after = doc[max(core) + 1 : min(mark)] if max(core) < min(mark) else None
    return any(gap is not None and all(t.is_punct for t in gap) for gap in (before, after))


def rest(verb: Token, draft: Draft) -> set[int]:
    """What follows a cue whose clause the parse did not see as one: "said Monday his men had …"."""
    start = verb.i + 1
    doc = verb.doc
    while start < len(doc) and (
        doc[start].ent_type_ in ("DATE", "TIME") or doc[start].tag_ == "RB"
    ):
        start += 1
    following = [t for t in doc[start:] if t.i not in draft.source]
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in following)
    opens = bool(following) and following[0].pos_ in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ")
    if not (finite and opens) or verb.dep_ not in ("ROOT", "conj") or len(following) < 4:
        return set()
    if any(c.dep_ == "dobj" for c in verb.children) or not draft.source:
        return set()
    apart = {i for c in verb.children if c.dep_ in ("conj", "cc") for i in indices(c)}
    return {t.i for t in following} - apart if max(draft.source) < verb.i else set()


def tagged(verb: Token, draft: Draft) -> set[int]:
    """All that stands before a saying which ends its sentence: "…, wounding five, a medic said"."""
    if not draft.source or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return set()
    doc, first = verb.doc, min(draft.source)
    if doc[first].tag_ in {"WDT", "WP"}:
        return set()  # "blamed the front, which denied it"
    between = doc[max(draft.source) + 1 : min(draft.cue)]
    if first < 3 or doc[first - 1].text != "," or any(not t.is_punct for t in between):
        return set()
    before = beside_mark(set(range(first - 1)), verb)
    if not any(doc[i].pos_ in ("VERB", "AUX") for i in before):
        return set()
    onward = max(draft.cue) + 2
    if _aside(draft) and onward < len(doc) and doc[onward].lower_ in _GOING_ON:
        return before | set(range(onward, len(doc)))
    after = [t for t in doc[verb.i + 1 :] if not t.is_punct]
    own = {i for c in verb.children if c.dep_ in _ADJUNCTS for i in indices(c)}
    beside = [c for c in verb.children if _participle(c)]
    apart = {i for c in beside for i in indices(c)}
    if any(t.i not in own | apart or (_finite(t, own) and t.i not in apart) for t in after):
        return set()
    return before | {i for c in beside if c.lemma_ in _SUMMING for i in indices(c)}


def _participle(clause: Token) -> bool:
    """Whether a clause only goes on behind a saying: "told us, describing it as the worst"."""
    first = clause.left_edge
    opens = first.i > 0 and clause.doc[first.i - 1].text == "," and first.i > clause.head.i
    return bool(clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause == first and opens)


def _finite(token: Token, own: set[int]) -> bool:
    """Whether a verb behind a saying makes a clause, not only tells of how it was said."""
    above = (token, *(t for t in token.ancestors if t.i in own))
    return token.tag_ in ("VBD", "VBZ", "VBP") and not any(t.dep_ == "relcl" for t in above)


def relative(verb: Token, draft: Draft) -> set[int]:
    """What a clause like "the raid that Kyiv announced" hangs on."""
    if verb.dep_ != "relcl" or not draft.source or _aside(draft):
        return set()
    if any(c.dep_ in SUBJECTS and c.lower_ in ("who", "which", "that") for c in verb.children):
        return set()
    return phrase(verb.head) - indices(verb)


def around(verb: Token, draft: Draft) -> set[int]:
    """The content of a cue whose clause the parse leaves loose: what the parenthesis stands in."""
    everything = {t.i for t in verb.doc}
    core = draft.cue | draft.source
    opening = (c for c in verb.children if c.dep_ == "advcl" and c.right_edge.i < min(core))
    own = indices(verb) - {i for c in opening for i in indices(c)}
    if _aside(draft):
        return {t.i for t in verb.doc} - own
    if any(c.dep_ in ("dobj", "ccomp") and c.i not in draft.cue for c in verb.children):
        return set()
    if finite_as(verb) or verb.dep_ in ("parataxis", "dep"):
        host = verb.head
        if host != verb and host.pos_ in ("VERB", "AUX"):
            return indices(host) - own
    after = {i for i in everything if i > max(core)}
    before = {i for i in everything if i < min(core)}
    words = [verb.doc[i] for i in sorted(after) if not verb.doc[i].is_punct]
    parted = min(core) > 0 and verb.doc[min(core) - 1].text == ";"
    return before if len(words) < 3 and verb.dep_ == "ROOT" and not parted else set()


def beside_mark(content: set[int], verb: Token) -> set[int]:
    """The content without what a semicolon and another time part from a saying behind it.

    "The road had been shut for months; a convoy got through on Saturday, the agency said".
    """
    if not content or max(content) > verb.i:
        return content
    marks = [i for i in range(min(content), verb.i) if verb.doc[i].text == ";"]
    if not marks:
        return content
    near = {i for i in content if i > marks[-1]}
    days = {verb.doc[i].lower_ for i in content - near if verb.doc[i].ent_type_ == "DATE"}
    timed = any(verb.doc[i].ent_type_ == "DATE" for i in near)
    return near if timed and days and not days & WEEKDAYS.keys() else content


def _aside(draft: Draft) -> bool:
    """Whether a cue and its source stand between commas: "…, the army claimed, …"."""
    doc, core = draft.parsed.doc, draft.cue | draft.source
    if draft.verb is not None and draft.verb.lemma_ == "tell":
        core = core | indices(draft.verb)
    first, last = min(core), max(core)
    inside = first > 0 and last + 1 < len(doc) and last - first < len(core) + 1
    return inside and doc[first - 1].text == "," and doc[last + 1].text == ","
