"""What became of people, where the parser lost who they are; `mending` says when.

"Left 21 people wounded", "left four dead and seven wounded", "left thousands dead and millions
displaced": a participle describes those whom the verb left so, and a number is theirs.
"""

from spacy.tokens import Token

FATES = frozenset({"dead", "wounded", "injured", "killed", "displaced", "homeless", "missing"})
_LEAVING = frozenset({"leave"})
_PREDICATED = frozenset({"oprd", "ccomp", "acomp", "advcl", "xcomp", "conj", "attr"})
_COUNTS = frozenset({"NUM", "NOUN", "PROPN", "ADJ"})
_FIGURES = frozenset({"advmod", "quantmod", "amod"})


def left_so(fate: Token) -> bool:
    """Whether the word says how the verb above it left people: "left 21 wounded"."""
    return (
        fate.lower_ in FATES
        and fate.dep_ in _PREDICATED
        and fate.head.lemma_ in _LEAVING
        and fate.head.i < fate.i
    )


def describes_them(fate: Token) -> None:
    """Hang the fate on its own people, and those on the verb."""
    verb = fate.head
    own = _own(fate)
    if own is not None and own.head == fate:
        _given(own, fate, verb)
    left = [c for c in verb.children if c.dep_ == "dobj"]
    if own is None and left:
        own = left[-1] if left[-1].i < fate.i else None
    if own is not None and fate.tag_ == "VBN":
        fate.head, fate.dep_ = own, "acl"
    including = (c for c in verb.children if c.lower_ == "including" and c.i > fate.i)
    for link in including:
        link.head = own or verb


def _own(fate: Token) -> Token | None:
    """Whom the fate is of: its own subject or number, or the number joined right before it."""
    for child in fate.children:
        if child.dep_ in {"nsubj", "nummod"} and child.i < fate.i:
            return child
    before = fate.doc[fate.i - 1]
    counted = before.pos_ in _COUNTS and before.dep_ in {"conj", "nummod", "nsubj"}
    return before if counted and before.head.i > fate.head.i else None


def _given(people: Token, fate: Token, verb: Token) -> None:
    """Make those who share a fate the verb's object."""
    for word in [c for c in fate.children if c.dep_ in _FIGURES and c.i < people.i]:
        word.head = people
    others = [c for c in verb.children if c.dep_ == "dobj"]
    if others:
        people.head, people.dep_ = others[0], "conj"
    else:
        people.head, people.dep_ = verb, "dobj"
