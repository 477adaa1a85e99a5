"""The words before a saying that make one cue with it: "went on to say", "issued a statement saying"."""

from spacy.tokens import Token

from contested.extract.clauses import group, subject
from contested.extract.cues import builtin
from contested.extract.unsaid import goes_on_to

_OPENING = frozenset("begin start open end close stop finish conclude go steer".split())
_ISSUING = frozenset("issue send file release publish post write unleash fire put make".split())
_LEAD = 10


def led_in(verb: Token) -> set[int]:
    """The tokens from the verb that leads in a saying up to the saying, none where none does."""
    above = _opened(verb) or _issued(verb) or _gone_on(verb)
    close = above is not None and above.i < verb.i < above.i + _LEAD
    return group(above) | set(range(above.i, verb.i)) if above is not None and close else set()


def issuer(verb: Token) -> Token | None:
    """Who issued the statement in which it is said, None where none was issued."""
    above = _issued(verb)
    return subject(above) if above is not None else None


def _opened(verb: Token) -> Token | None:
    """ "Started off by saying", "stopped short of calling it a coup"."""
    if verb.dep_ != "pcomp" or verb.head.dep_ != "prep":
        return None
    above = verb.head.head
    above = above.head if above.pos_ == "ADV" or above.dep_ in {"dobj", "acomp"} else above
    aside = any(c.dep_ in {"prt", "dobj", "acomp", "advmod"} for c in above.children)
    return above if above.lemma_ in _OPENING and aside else None


def _issued(verb: Token) -> Token | None:
    """ "Issued a statement saying", "sent the council a letter urging"."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"acl", "advcl"} or verb.doc[verb.i - 1].text == ",":
        return None
    above = verb.head.head if verb.dep_ == "acl" else verb.head
    things = (c.lemma_.lower() for c in above.children if c.dep_ == "dobj" and c.i < verb.i)
    told = any(thing in builtin().channels for thing in things)
    return above if told and above.lemma_ in _ISSUING else None


def _gone_on(verb: Token) -> Token | None:
    """ "Went on to discuss"."""
    return verb.head if verb.dep_ == "advcl" and goes_on_to(verb.head) else None
