"""Sources named without a verb of saying: "according to", "citing", nouns of saying, headlines."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.clauses import (
    Draft,
    agent,
    antecedent,
    group,
    indices,
    phrase,
    subject,
)
from contested.extract.cues import Cue, Cues
from contested.extract.unsaid import negated, unsaid
from contested.language.page import Parsed

_STUDIES = frozenset(
    """analysis assessment estimate report update review study survey count tally briefing bulletin
    statement calculation""".split()
)
_GIVING = frozenset(
    [
        "make",
        "give",
        "issue",
        "offer",
        "mark",
        "provide",
        "voice",
        "express",
        "repeat",
        "be",
        "bring",
        "raise",
        "show",
        "sign",
        "send",
        "unveil",
        "have",
        "face",
        "lodge",
        "deliver",
        "reach",
        "embrace",
        "leave",
    ]
)


def phrases(parsed: Parsed, cues: Cues) -> Iterator[Draft]:
    """The attributions by "according to", "per", "citing" and their like."""
    doc = parsed.doc
    at = 0
    while at < len(doc):
        found = next((c for c in cues.phrases if _stands(doc[at : at + len(c.words)], c)), None)
        draft = _phrase(parsed, at, found, cues) if found else None
        if draft is not None and found is not None:
            yield draft
            at += len(found.words)
        else:
            at += 1


def _stands(tokens: object, cue: Cue) -> bool:
    return tuple(t.lower_ for t in tokens) == cue.words  # type: ignore[attr-defined]


def _phrase(parsed: Parsed, at: int, cue: Cue, cues: Cues) -> Draft | None:
    doc = parsed.doc
    last = doc[at + len(cue.words) - 1]
    named = [c for c in last.children if c.dep_ in ("pobj", "dobj", "obj") and c.i > last.i]
    if cue.words[0] == "according":
        named += [c for c in doc[at].children if c.dep_ == "pobj"]
    if not named and cue.words == ("per",):
        return None
    if not named:
        named = [c.root for c in doc.noun_chunks if c.start == last.i + 1]
    if not named or (cue.words == ("per",) and not _speaks(named[0])):
        return None
    noun = _teller(named[0])
    if cue.cites and not _can_speak(noun, cues):
        return None
    words = set(range(at, last.i + 1))
    if noun.lemma_.lower() in cues.standards or _nobodys(noun):
        return None
    draft = Draft(parsed, cue.act, words, phrase(noun), head=antecedent(noun), cites=cue.cites)
    draft.source |= _apposed(noun, draft.source)
    draft.source -= _says_more(noun, cues)
    draft.trailing = not cue.cites and at > 1 and doc[at - 1].text == "," and _last(draft)
    host = _before(doc[at]) if draft.trailing else host_of(doc[at])
    draft.content = host - words - draft.source - (set() if draft.trailing else indices(doc[at]))
    return draft if draft.content else None


def _nobodys(count: Token) -> bool:
    """Whether it is a count that the words give to nobody: "according to a preliminary toll"."""
    plain = all(c.dep_ in {"det", "amod"} and c.ent_type_ != "NORP" for c in count.children)
    return count.lemma_.lower() in {"toll", "count", "tally"} and plain


def _teller(noun: Token) -> Token:
    """Who said it, where only what was said is named: "according to what was written by X"."""
    if noun.lower_ == "what":
        return agent(noun.head) or noun
    links = (c for c in noun.children if c.lower_ in ("from", "by") and c.i > noun.i)
    makers = [t for c in links for t in c.children if t.dep_ == "pobj" and t.pos_ == "PROPN"]
    return makers[0] if makers and noun.lemma_.lower() in _STUDIES else noun


def _says_more(noun: Token, cues: Cues) -> set[int]:
    """A clause in which the source says something else: "according to the UN, which said …"."""
    clauses = (c for c in noun.children if c.dep_ == "relcl" and cues.verb(c))
    return {i for c in clauses for i in indices(c)}


def share(cited: Draft, others: Sequence[Draft]) -> None:
    """Give a cited source the content of the one who cites it: "…, X reported, citing Y"."""
    at = min(cited.cue)
    voiced = [d for d in others if d.voiced and not d.cue & cited.cue]
    if not voiced:
        return
    host = min(voiced, key=lambda d: (min(d.cue) > at, abs(min(d.cue) - at)))
    hung = [c for c in cited.parsed.doc[max(cited.cue)].children if c.dep_ == "ccomp"]
    if hung and not host.content:
        host.content = indices(hung[0])
    if host.content:
        host.content -= cited.cue | cited.source
        cited.content = set(host.content)


def _before(token: Token) -> set[int]:
    """What stands before a closing phrase of source, back to a semicolon."""
    doc = token.doc
    start = max((t.i + 1 for t in doc[: token.i] if t.text == ";"), default=0)
    return set(range(start, token.i))


def _last(draft: Draft) -> bool:
    """Whether nothing but an adverbial clause follows the source."""
    doc = draft.parsed.doc
    after = [t for t in doc[max(draft.source) + 1 :] if not t.is_punct]
    return not after or after[0].lower_ in ("as", "while", "after", "when", "on", "in", "who")


def _apposed(noun: Token, source: set[int]) -> set[int]:
    """A name set off by a comma after the office that it belongs to."""
    doc = noun.doc
    comma = max(source) + 1
    if comma + 1 >= len(doc) or doc[comma].text != ",":
        return set()
    end = comma + 1
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    closed = end >= len(doc) or doc[end].is_punct
    return set(range(comma, end)) if comma + 1 < end <= comma + 4 and closed else set()


def _can_speak(noun: Token, cues: Cues) -> bool:
    """Whether somebody or some document is cited, not a matter: "citing a threat to health"."""
    if noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or noun.pos_ == "PROPN":
        return True
    return noun.lemma_.lower() in cues.sources


def _speaks(noun: Token) -> bool:
    """Whether "per X" names a source, not a rate ("per day")."""
    return noun.pos_ == "PROPN" or any(c.dep_ == "det" for c in noun.children)


def host_of(token: Token) -> set[int]:
    """The clause that a phrase of source stands in."""
    for up in token.ancestors:
        if up.pos_ in ("VERB", "AUX") and up.dep_ in ("ROOT", "ccomp", "relcl", "advcl"):
            if up.dep_ == "advcl" and up.i > token.i:
                continue
            return indices(up)
    return {t.i for t in token.doc}


def nouns(parsed: Parsed, cues: Cues) -> Iterator[Draft]:
    """The attributions by nouns: "the announcement that X", "its claim of X"."""
    for token in parsed.doc:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        for cue in cues.noun(token):
            content = _noun_content(token, cue)
            if content:
                yield _noun(parsed, token, cue, content)
                break


def _noun_content(noun: Token, cue: Cue) -> set[int]:
    for child in noun.children:
        if child.i < noun.i:
            continue
        that = _opened_by_that(child)
        if "clause" in cue.takes and child.dep_ in ("acl", "ccomp", "relcl") and that:
            return indices(child)
        to = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children)
        if "infinitive" in cue.takes and child.dep_ in ("acl", "xcomp", "relcl") and to:
            return indices(child)
    if cue.act == "show":
        return _pictured(noun)
    if _owner(noun) is None:
        return set()
    return next(
        (indices(c) for c in noun.children if c.dep_ == "prep" and c.lower_ in cue.takes), set()
    )


def _opened_by_that(clause: Token) -> bool:
    """Whether it is all that is told, and "that" no object of it: "reports that rebels had shot nine"."""
    objects = [c for c in clause.children if c.dep_ == "dobj"]
    mark = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    return mark or (len(objects) > 1 and objects[0].lower_ == "that")


def _pictured(noun: Token) -> set[int]:
    """The happening that footage shows: "video of soldiers leaving the town"."""
    of = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"]
    doing = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBG" and of]
    if not doing and not any(
        t.tag_ == "VBG" and t.dep_ in ("acl", "pcomp") for c in of for t in c.subtree
    ):
        return set()
    return {i for c in (*of, *doing) for i in indices(c)}


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    for child in noun.children:
        named = child.pos_ == "PROPN" or child.ent_type_ in ("NORP", "GPE", "ORG")
        if child.dep_ in ("amod", "compound", "nmod") and named:
            return child
    return _giver(noun)


def _giver(noun: Token) -> Token | None:
    """Who gives the word: "the ministry issued a denial of", "its remarks were confirmation of"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "attr") or verb.lemma_ not in _GIVING:
        return None
    who = subject(verb)
    if who is None:
        return None
    return next((c for c in who.children if c.dep_ == "poss"), who)


def _noun(parsed: Parsed, noun: Token, cue: Cue, content: set[int]) -> Draft:
    owner = _owner(noun)
    words = {noun.i} | {c.i for c in noun.children if c.dep_ == "amod" and c.i == noun.i - 1}
    words |= {
        c.i for c in noun.children if c.dep_ == "prep" and c.i == noun.i + 1 and c.i in content
    }
    verb = noun.head
    draft = Draft(parsed, cue.act, words, content=content - words, voiced=cue.voiced)
    if noun.dep_ == "dobj" and verb.lemma_ in _GIVING and verb.i < noun.i:
        draft.cue |= group(verb) | set(range(verb.i, noun.i))
        draft.verb, draft.negated = verb, negated(verb)
        draft.voiced = draft.voiced and not unsaid(verb)
    if owner is not None:
        draft.source = phrase(owner) - content
        draft.head = owner
    elif cue.act in ("report", "show"):
        draft.source, draft.head = phrase(noun) - content, noun
    return draft
