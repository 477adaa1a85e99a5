"""What somebody is given time to do is demanded of him: "gave the rebels two days to leave Sira"."""

from spacy.tokens import Token

_TIMES = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "hours", "days"})
_UNTIL = frozenset({"until", "till"})
_CLAUSES = frozenset({"advcl", "xcomp", "relcl", "acl", "ccomp"})


def set_a_deadline(deed: Token) -> bool:
    """Whether an infinitive is what a span of time, or a day, was given for."""
    while deed.dep_ == "conj" and deed.head.pos_ == "VERB":
        deed = deed.head
    if deed.tag_ != "VB" or deed.dep_ not in _CLAUSES:
        return False
    above = deed.head
    giving = above.head if above.dep_ in {"dobj", "nsubjpass", "pobj"} else above
    giving = giving.head if giving.lower_ in _UNTIL else giving
    if giving.lemma_ != "give" or not any(c.lower_ == "to" for c in deed.children):
        return False
    given = [c for c in giving.children if c.dep_ in {"dobj", "nsubjpass"}]
    until = any(t.lower_ in _UNTIL for t in deed.doc[giving.i : deed.i])
    return until or any(t.lemma_.lower() in _TIMES for t in given)
