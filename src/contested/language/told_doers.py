"""Whose deed it is that a verb of saying tells, where it stands apart from who did it."""

from spacy.tokens import Token

_TELLING = frozenset({"say", "report", "tell", "announce", "add", "write"})
_BELIEVING = _TELLING | {"claim", "believe", "allege", "suspect", "think", "insist", "know"}
_HELPING = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BESIDE_IT = frozenset({"after", "before", "since", "while"})


def said_of(verb: Token) -> Token | None:
    """Of whom a clause says that they did it: "firms it said had hired gunmen", "men who he says fled"."""
    saying = verb.head
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.tag_ in _HELPING for c in verb.children)
    told = verb.dep_ == "ccomp" and saying.dep_ == "relcl" and saying.lemma_ in _BELIEVING
    speaks = any(c.dep_ == "nsubj" and c.i < saying.i for c in saying.children)
    marked = any(c.dep_ == "mark" for c in verb.children)
    return saying.head if told and finite and speaks and not marked else None


def told_of(verb: Token, deed: Token) -> Token:
    """What is told for the telling: "pushed to Homs, they said, a day after capturing Hama"."""
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i < deed.i]
    beside = verb.lemma_ in _TELLING and deed.head.lower_ in _BESIDE_IT
    return told[0] if beside and told else verb


def own_deed(verb: Token) -> bool:
    """Whether a headline leaves out who did it, as it is who says so: "army says has seized town"."""
    between = [t.lower_ for t in verb.doc[verb.head.i + 1 : verb.i]]
    straight = verb.i > verb.head.i and (not between or between in (["has"], ["have"]))
    return straight and verb.head.lemma_ in {"say", "claim"}
