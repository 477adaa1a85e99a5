"""Links that open a clause and were taken to govern only its subject; `mending` says when.

"Families flee as shelling kills eleven": the shelling kills, and nobody flees like shelling. "A man
died after a drone struck his yard": the man did not strike it.
"""

from spacy.tokens import Token

_MARKS = frozenset({"as", "after", "before", "while"})
_WHEN = _MARKS | {"when"}
_LOST = frozenset({"nsubj", "advcl", "preconj", "npadvmod", "dep", "appos", "attr"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def clause_behind_link(verb: Token) -> bool:
    """Whether a verb with an object stands right behind a noun that a link took from it."""
    link = _link(verb)
    if link is None or verb.tag_ not in _FINITE or verb.dep_ not in {"advcl", "acl"}:
        return False
    own = any(c.dep_ in _SUBJECTS | {"aux", "auxpass"} for c in verb.children)
    done = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    return done and not own


def clause_of_link(verb: Token) -> None:
    """Make the noun the verb's subject, and the link what opens their clause."""
    link = _link(verb)
    if link is None:
        return
    noun = next(c for c in link.children if c.dep_ == "pobj")
    above = link.head if link.dep_ == "prep" else verb.head
    if verb.head == noun:
        verb.head, verb.dep_ = above, "advcl"
    noun.head, noun.dep_ = verb, "nsubj"
    link.head, link.dep_ = verb, "mark"


def main_verb_before_link(verb: Token) -> bool:
    """Whether a clause behind "after" was made the main one, and the main verb what describes a man."""
    first, link = _first_verb(verb), _link(verb)
    return first is not None and link is not None and link.head == first


def clause_after_main(verb: Token) -> None:
    """Give each its own subject."""
    first, link = _first_verb(verb), _link(verb)
    if first is None or link is None:
        return
    who, noun = first.head, next(c for c in link.children if c.dep_ == "pobj")
    top, role = (first if verb.head == verb else verb.head), verb.dep_
    for child in [c for c in verb.children if c.i < first.i or c.dep_ == "punct"]:
        child.head = first
    who.head, who.dep_ = first, "nsubj"
    first.head, first.dep_, first.tag_ = top, role, "VBD"
    verb.head, verb.dep_ = first, "advcl"
    noun.head, noun.dep_ = verb, "nsubj"
    link.head, link.dep_ = verb, "mark"


def _first_verb(verb: Token) -> Token | None:
    """The verb that a clause's subject was said to be described by: "a man died after …"."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    described = (c for t in subjects for c in t.children if c.dep_ == "acl" and c.i > t.i)
    return next((c for c in described if c.tag_ in {"VBN", "VBD"} and c.i < verb.i), None)


def _link(verb: Token) -> Token | None:
    """The "as" before the noun right before a verb, where it governs that noun or marks the verb."""
    noun = _before(verb)
    if noun is None or noun.dep_ != "pobj":
        return None
    link = noun.head
    return link if link.lower_ in _MARKS and link.i < noun.i and link.head != noun else None


def deed_as_description(verb: Token) -> bool:
    """Whether a clause of a "when" was taken to describe its doer: "nine died when a jet hit X"."""
    doer = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in {"VBD", "VBN"} or doer.i > verb.i:
        return False
    lost = doer.dep_ in _LOST and any(c.dep_ == "dobj" for c in verb.children)
    return (lost or _object_above(verb) is not None) and _told_before(doer) is not None


def when_it_was_done(verb: Token) -> None:
    """Make it the clause of the "when", under what it tells the circumstance of."""
    doer, thing = verb.head, _object_above(verb)
    told = _told_before(doer)
    opening = doer.left_edge
    if opening.lower_ not in _WHEN:
        opening = opening.nbor(-1)
    if told is None:
        return
    verb.head, verb.dep_, verb.tag_ = told, "advcl", "VBD"
    doer.head, doer.dep_ = verb, "nsubj"
    opening.head, opening.dep_ = verb, "advmod" if opening.lower_ == "when" else "mark"
    if thing is not None:
        thing.head, thing.dep_ = verb, "dobj"


def _object_above(verb: Token) -> Token | None:
    """What is hit, where the parser made the doer a part of its name: "(a jet hit) Saraqib"."""
    thing = verb.head.head
    joined = verb.head.dep_ in {"compound", "nmod"} and thing.dep_ in _LOST
    return thing if joined and thing.left_edge.i <= verb.head.i < verb.i < thing.i else None


def _told_before(doer: Token) -> Token | None:
    """What happened as the deed was done: the verb before the "when" right before its doer."""
    left = doer.left_edge
    if left.lower_ not in _WHEN:
        left = left.nbor(-1) if left.i else left
    if left.lower_ not in _WHEN or left.i == 0:
        return None
    before = (t for t in reversed(doer.doc[: left.i]) if t.pos_ == "VERB" and t.dep_ in _CLAUSES)
    return next(before, None)


def _before(verb: Token) -> Token | None:
    noun = verb.doc[verb.i - 1] if verb.i else verb
    return noun if noun.pos_ in {"NOUN", "PROPN"} or noun.tag_ == "VBG" else None
