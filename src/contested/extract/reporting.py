"""Verbs of saying in a parsed sentence: their source, their cue words and their content."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from contested.extract.circumstance import of_interview
from contested.extract.clauses import (
    SUBJECTS,
    Draft,
    agent,
    antecedent,
    finite_as,
    group,
    indices,
    nearest,
    negated,
    passive,
    phrase,
    subject,
    unsaid,
)
from contested.extract.cues import Cue, Cues
from contested.language.page import Parsed

_CLAUSAL = frozenset(["clause", "quote"])
_NOBODY = frozenset(["you", "'s", "’s"])


def verbs(parsed: Parsed, cues: Cues, quoted: Sequence[tuple[int, int]]) -> Iterator[Draft]:
    """The attributions that the sentence's verbs make.

    `quoted` are the quotations in the sentence, as its own characters.
    """
    marks = _inside(parsed, quoted)
    for token in parsed.doc:
        if not token.tag_.startswith("VB") and token.lower_ not in ("says", "said"):
            continue
        if token.dep_ in ("amod", "compound", "aux", "auxpass"):
            continue
        found = cues.verb(token)
        if found:
            draft = _read(token, parsed, found, marks)
            if draft is not None:
                yield draft


def _inside(parsed: Parsed, quoted: Sequence[tuple[int, int]]) -> list[set[int]]:
    return [{t.i for t in parsed.doc if a <= t.idx < b} for a, b in quoted]


def _read(verb: Token, parsed: Parsed, found: Iterable[Cue], marks: list[set[int]]) -> Draft | None:
    draft = Draft(parsed, next(iter(found)).act, group(verb), verb=verb, negated=negated(verb))
    _source(draft, verb)
    if draft.head is not None and draft.head.lower_ in _NOBODY:
        return None
    for cue in found:
        words = _particles(verb, cue)
        if words is None:
            continue
        hosts = [verb, *(verb.doc[i] for i in words)]
        content, more = _content(hosts, cue, draft, marks)
        if not content:
            continue
        draft.cue |= words | more | of_interview(verb)
        draft.content = content - draft.cue - draft.source
        draft.content &= next((m for m in marks if verb.i in m), draft.content)
        draft.act = cue.negated if draft.negated and cue.negated else cue.act
        draft.voiced = cue.voiced and not unsaid(verb)
        if draft.content:
            return draft
    return draft if _waits(draft, found) else None


def _waits(draft: Draft, found: Iterable[Cue]) -> bool:
    """Whether the content may stand in a neighbouring sentence: "He said:", "…?" she asked."""
    speaks = next((c for c in found if c.takes >= _CLAUSAL and c.voiced and not c.words[1:]), None)
    if speaks is None or not draft.source or passive(draft.verb) or draft.negated:
        return False
    draft.act, draft.content = speaks.act, set()
    words = [t for t in draft.parsed.doc if not t.is_punct]
    others = [t for t in words if t.i not in draft.cue | draft.source]
    return draft.parsed.sentence.text.endswith(":") or (
        draft.verb is not None and draft.verb.dep_ == "ROOT" and len(others) < len(words) - 1
    )


def _source(draft: Draft, verb: Token) -> None:
    doer = agent(verb) if passive(verb) else subject(verb) or nearest(verb)
    if doer is None or doer.dep_ == "expl":
        return
    draft.head = antecedent(doer)
    if passive(verb):
        draft.cue |= {c.i for c in verb.children if c.i == verb.i + 1 and doer in c.children}
    draft.source = phrase(doer) - indices(verb) if doer.is_ancestor(verb) else phrase(doer)
    draft.source = draft.source or {doer.i}


def _particles(verb: Token, cue: Cue) -> set[int] | None:
    """The tokens of a cue's further words, None where one is missing."""
    found: set[int] = set()
    for word in cue.words[1:]:
        child = next((c for c in verb.children if c.lemma_.lower() == word), None)
        if child is None:
            return None
        found.add(child.i)
    return found


def _content(
    hosts: list[Token], cue: Cue, draft: Draft, marks: list[set[int]]
) -> tuple[set[int], set[int]]:
    """The content that the cue takes here, and words more that belong to the cue.

    `hosts` are the verb and the words that make one cue with it ("raise question").
    """
    verb = hosts[0]
    if passive(verb):
        link = {c.i for c in verb.children if c.dep_ == "prep" and c.i == verb.i + 1}
        content = _passive_content(verb, cue)
        return content, link & content
    for host in hosts[1:]:
        content, more = _hosted(host, cue)
        if content:
            return content, more
    if "clause" in cue.takes:
        content = _clause(verb)
        if content:
            return content | _touching(content, marks, draft), set()
    if "quote" in cue.takes:
        content = _quote(verb, marks, draft)
        if content:
            return content, set()
        content = _rest(verb, draft) if cue.takes >= _CLAUSAL and cue.voiced else set()
        if content:
            return content, set()
    for kind in ("whom", "infinitive", "gerund", "predicate"):
        if kind in cue.takes:
            content = _phrasal(verb, kind)
            if content:
                return content, set()
    content, more = _prepositional(verb, cue)
    if content:
        return content, more
    if "raising" in cue.takes and not verb.dep_.startswith("acl"):
        content = _raised(verb, draft)
        if content:
            return content, set()
    if "object" in cue.takes:
        content = _object(verb)
        if content:
            return content, set()
    if "object" in cue.takes and verb.dep_ == "relcl" and draft.source and not _aside(draft):
        content = _relative(verb, draft)
        if content:
            return content, set()
    if cue.takes >= _CLAUSAL and cue.voiced and draft.source:
        return _around(verb, draft), set()
    return set(), set()


def _hosted(host: Token, cue: Cue) -> tuple[set[int], set[int]]:
    """What hangs on the cue's noun or adjective: "made the case that X", "is sure of X"."""
    determiners = {c.i for c in host.children if c.dep_ in ("det", "amod", "advmod", "poss")}
    if host.pos_ == "ADP":
        return {i for c in host.children if c.dep_ == "pobj" for i in indices(c)}, set()
    for child in host.children:
        if child.i < host.i:
            continue
        if child.dep_ in ("ccomp", "acl", "xcomp", "advcl", "relcl") and "clause" in cue.takes:
            return indices(child), determiners
        if child.dep_ in ("prep", "prt") and child.lower_ in cue.takes:
            return indices(child) - {child.i}, determiners | {child.i}
    return set(), set()


def _relative(verb: Token, draft: Draft) -> set[int]:
    """What a clause like "the raid that Kyiv announced" hangs on."""
    if any(c.dep_ in SUBJECTS and c.lower_ in ("who", "which", "that") for c in verb.children):
        return set()
    return phrase(verb.head) - indices(verb)


def _clause(verb: Token) -> set[int]:
    """The clauses that the cue governs, without holes where all of it follows the cue."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    if not clauses:
        return _told(verb)
    found: set[int] = set().union(*(indices(c) for c in clauses))
    bare = not any(c.dep_ in (*SUBJECTS, "nsubjpass", "expl") for c in clauses[0].children)
    if bare:
        found |= {
            i for c in verb.children if c.dep_ == "dobj" and c.i > verb.i for i in indices(c)
        }
    if min(found) > verb.i:
        return set(range(min(found), max(found) + 1))
    return found


def _told(verb: Token) -> set[int]:
    """The clause that a parse hangs on whom it is told to: "told a meeting of elders that X"."""
    for thing in (c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i):
        for inner in thing.subtree:
            that = any(c.lower_ == "that" and c.dep_ == "mark" for c in inner.children)
            if that and inner.dep_ in ("acl", "relcl", "ccomp"):
                return indices(inner)
    return set()


def _rest(verb: Token, draft: Draft) -> set[int]:
    """What follows a cue whose clause the parse did not see as one: "said Monday his men had …"."""
    start = verb.i + 1
    doc = verb.doc
    while start < len(doc) and (doc[start].ent_type_ in ("DATE", "TIME") or doc[start].tag_ == "RB"):
        start += 1
    rest = [t for t in doc[start:] if t.i not in draft.source]
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in rest)
    opens = rest and rest[0].pos_ in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ")
    if not (finite and opens) or verb.dep_ not in ("ROOT", "conj") or len(rest) < 4:
        return set()
    if any(c.dep_ == "dobj" for c in verb.children) or not draft.source:
        return set()
    apart = {i for c in verb.children if c.dep_ in ("conj", "cc") for i in indices(c)}
    return {t.i for t in rest} - apart if max(draft.source) < verb.i else set()


def _touching(content: set[int], marks: list[set[int]], draft: Draft) -> set[int]:
    """The quotations that the content reaches into, whole."""
    taken = draft.cue | draft.source
    return {i for m in marks if m & content and not m & taken for i in m}


def _quote(verb: Token, marks: list[set[int]], draft: Draft) -> set[int]:
    """The quotation beside the cue's own clause."""
    taken = draft.cue | draft.source
    whole = [m for m in marks if m and not m & taken and len(m) > 3]
    found = {i for m in whole if _near(verb, m) or _touches(draft, m) for i in m}
    after = [c for c in verb.children if c.i > verb.i and c.dep_ in ("dobj", "xcomp")]
    if any(indices(c) & found for c in after):
        found = found.union(*(indices(c) for c in after))
    return found


def _near(verb: Token, mark: set[int]) -> bool:
    inside = [verb.doc[i] for i in mark]
    return any(verb in t.ancestors or t in verb.ancestors for t in inside)


def _touches(draft: Draft, mark: set[int]) -> bool:
    """Whether only punctuation stands between the cue with its source and the quotation."""
    doc, core = draft.parsed.doc, draft.cue | draft.source
    before = doc[max(mark) + 1 : min(core)] if max(mark) < min(core) else None
    after = doc[max(core) + 1 : min(mark)] if max(core) < min(mark) else None
    return any(gap is not None and all(t.is_punct for t in gap) for gap in (before, after))


def _phrasal(verb: Token, kind: str) -> set[int]:
    children = list(verb.children)
    to = [c for c in children if c.dep_ in ("xcomp", "ccomp", "advcl") and _infinitive(c)]
    thing = next((c for c in children if c.dep_ in ("dobj", "dative")), None)
    if kind == "whom":
        own = [c for c in to if any(x.dep_ in SUBJECTS for x in c.children)]
        if own:
            return indices(own[0])
        if thing is not None and to and to[0].i > thing.i:
            return indices(thing) | indices(to[0])
        return set()
    if kind == "infinitive":
        return indices(to[0]) if to and to[0].dep_ == "xcomp" else set()
    if kind == "gerund":
        ing = [c for c in children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VBG"]
        return indices(ing[0]) if ing else set()
    named = [c for c in children if c.dep_ in ("oprd", "ccomp", "xcomp") and c.i > verb.i]
    if not named or any(_infinitive(c) for c in named):
        return set()
    return set().union(*(indices(c) for c in named), indices(thing) if thing is not None else ())


def _infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _prepositional(verb: Token, cue: Cue) -> tuple[set[int], set[int]]:
    things = (c for c in verb.children if c.dep_ == "dobj" and c.ent_type_ != "DATE")
    thing = next(things, None)
    for child in verb.children:
        if child.dep_ not in ("prep", "prt", "agent") or child.lower_ not in cue.takes:
            continue
        content = indices(child) - {child.i}
        if content and (thing is None or thing.i > child.i):
            return content, {child.i}
        if content and thing is not None and child.lower_ in ("of", "for", "as", "with", "to"):
            return content | indices(thing) | {child.i}, set()
    return set(), set()


def _raised(verb: Token, draft: Draft) -> set[int]:
    """The content of "X seems to hold": subject and complement, with nobody named who thinks so."""
    found = [c for c in verb.children if c.dep_ in ("xcomp", "oprd", "acomp", "ccomp", "attr")]
    if not found:
        return set()
    content = draft.source | set().union(*(indices(c) for c in found))
    draft.source, draft.head = set(), None
    return content


def _object(verb: Token) -> set[int]:
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i - 8]
    if not things:
        return _clause(verb)
    content = indices(things[0])
    for child in verb.children:
        after = child.dep_ == "prep" and child.i > things[0].i
        if after and child.lower_ in ("of", "as", "for", "including"):
            content |= indices(child)
    return content


def _passive_content(verb: Token, cue: Cue) -> set[int]:
    if verb.dep_ in ("acl", "relcl") or verb.tag_ != "VBN":
        return phrase(verb.head) - indices(verb) if verb.dep_ == "acl" and agent(verb) else set()
    content = _clause(verb)
    if content and "clause" in cue.takes:
        return content
    told = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if told is None or told.lower_ == "it":
        return set()
    for child in verb.children:
        if child.dep_ in ("xcomp", "oprd", "ccomp") and child.i > verb.i:
            return content | indices(told) | indices(child)
        if child.dep_ == "prep" and child.lower_ in cue.takes - {"on", "in"}:
            content |= indices(child)
    return content | indices(told) if "object" in cue.takes or content else set()


def _around(verb: Token, draft: Draft) -> set[int]:
    """The content of a cue whose clause the parse leaves loose: what the parenthesis stands in."""
    own = indices(verb)
    everything = {t.i for t in verb.doc}
    core = draft.cue | draft.source
    if _aside(draft):
        return {t.i for t in verb.doc} - own
    if any(c.dep_ in ("dobj", "ccomp") and c.i not in draft.cue for c in verb.children):
        return set()
    if finite_as(verb) or verb.dep_ in ("parataxis", "dep"):
        host = verb.head
        if host is not verb and host.pos_ in ("VERB", "AUX"):
            return indices(host) - own
    after = {i for i in everything if i > max(core)}
    before = {i for i in everything if i < min(core)}
    words = [verb.doc[i] for i in sorted(after) if not verb.doc[i].is_punct]
    return before if len(words) < 3 and verb.dep_ == "ROOT" else set()


def _aside(draft: Draft) -> bool:
    """Whether a cue and its source stand between commas: "…, the army claimed, …"."""
    doc, core = draft.parsed.doc, draft.cue | draft.source
    if draft.verb is not None and draft.verb.lemma_ == "tell":
        core = core | indices(draft.verb)
    first, last = min(core), max(core)
    inside = 0 < first and last + 1 < len(doc) and last - first < len(core) + 1
    return inside and doc[first - 1].text == "," and doc[last + 1].text == ","
