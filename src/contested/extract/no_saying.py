"""Verbs of saying that say nothing where they stand: "the blast claimed nine lives", "disputed Kashmir"."""

from spacy.tokens import Token

_TAKEN = frozenset({"life", "victim"})  # "the blast claimed nine lives" is no word of the blast


def says_nothing(verb: Token) -> bool:
    """Whether a verb of saying tells of a deed, a state or a course of things."""
    return (
        _takes(verb)
        or _counts_none(verb)
        or _withholds(verb)
        or _goes_on(verb)
        or _is_of_ground(verb)
    )


def _takes(verb: Token) -> bool:
    """ "The blast claimed nine lives"."""
    return verb.lemma_ == "claim" and any(c.lemma_ in _TAKEN for c in verb.children)


def _counts_none(verb: Token) -> bool:
    """A headline's "no injuries reported"."""
    things = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ == "NNS"]
    return verb.lemma_ == "report" and any(c.lower_ == "no" for t in things for c in t.children)


def _withholds(verb: Token) -> bool:
    """ "Were handcuffed and denied medical care"."""
    return bool(verb.lemma_ == "deny" and verb.tag_ == "VBN" and verb.dep_ == "conj")


def _goes_on(verb: Token) -> bool:
    """ "Continued to advance", "went on a rampage"."""
    if verb.lemma_ == "continue" and any(c.dep_ == "xcomp" for c in verb.children):
        return True
    links = [c for c in verb.children if verb.lemma_ == "go" and c.lower_ == "on"]
    return any(t.dep_ == "pobj" for c in links for t in c.children)


def _is_of_ground(verb: Token) -> bool:
    """Whether it only says of ground that several claim it: "disputed Kashmir" read as a clause."""
    bare = verb.lemma_ in {"dispute", "contest"} and verb.tag_ in {"VBD", "VBN"}
    doers = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "agent"} for c in verb.children)
    next_to = any(
        c.dep_ == "dobj" and c.left_edge.i == verb.i + 1 and c.pos_ == "PROPN"
        for c in verb.children
    )
    return bare and next_to and not doers
