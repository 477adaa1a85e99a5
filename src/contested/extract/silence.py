"""Saying nothing: "declined to comment", "has not commented", "neither confirmed nor denied"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extract.clauses import Draft, antecedent, group, indices, phrase, subject
from contested.extract.cues import Cues
from contested.extract.unsaid import negated
from contested.language.page import Parsed
from contested.model.vocabulary import Act

_GIVING = frozenset({"give", "provide", "offer", "release", "publish"})
_FIGURES = frozenset({"figure", "number", "toll", "breakdown", "count", "estimate"})
_REFUSALS = frozenset(["decline", "refuse"])
_EITHER = frozenset(["confirm", "deny", "refute", "dispute"])
_REQUESTS = frozenset(
    ["request", "question", "query", "inquiry", "call", "email", "message", "phone", "telephone"]
)


def silences(parsed: Parsed, cues: Cues) -> Iterator[Draft]:
    """The attributions in which somebody takes no position. Their content may be empty."""
    for verb in parsed.doc:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        silent = _declined(verb, cues) or _unanswered(verb) or _neither(verb)
        if silent is None:
            continue
        who = subject(verb)
        if who is None:
            continue
        draft = Draft(parsed, Act.DECLINE, group(verb), phrase(who), verb=verb, negated=True)
        draft.head = antecedent(who)
        draft.content = silent - draft.cue - draft.source
        draft.silent = True
        if verb.lemma_ in _EITHER:
            draft.cue |= {i for v in verb.conjuncts for i in group(v)}
        yield draft


def _declined(verb: Token, cues: Cues) -> set[int] | None:
    if verb.lemma_ not in _REFUSALS:
        return None
    for child in verb.children:
        if child.dep_ == "xcomp" and child.lemma_ in cues.silences:
            return indices(child)
    comment = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ == "comment"), None)
    return indices(comment) if comment is not None else None


def _unanswered(verb: Token) -> set[int] | None:
    """Of "has not commented on it", "did not respond to a request for comment"."""
    if not negated(verb):
        return None
    if verb.lemma_ in _GIVING:
        told = next((c for c in verb.children if c.lemma_ in _FIGURES and c.dep_ == "dobj"), None)
        if told is not None:
            return {
                i for t in (told, verb) for c in t.rights if c.dep_ == "prep" for i in indices(c)
            }
    if verb.lemma_ == "comment":
        return {i for c in verb.children if c.dep_ == "prep" for i in indices(c)}
    if verb.lemma_ in ("respond", "reply", "return", "answer", "take", "pick"):
        for child in verb.subtree:
            if child.lemma_ in _REQUESTS and child.dep_ in ("pobj", "dobj"):
                return indices(child)
    return None


def _neither(verb: Token) -> set[int] | None:
    """Of "neither confirmed nor denied the raid"."""
    if verb.lemma_ not in _EITHER or not negated(verb):
        return None
    other = [c for c in verb.conjuncts if c.lemma_ in _EITHER and c != verb]
    if not other:
        return None
    said = {verb.i, *(v.i for v in other)}
    found: set[int] = set()
    for each in (verb, *other):
        for child in each.children:
            if child.i > each.i and child.dep_ not in ("cc", "conj", "punct"):
                found |= indices(child)
    return found - said or None
