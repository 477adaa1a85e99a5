"""What somebody calls a thing, as the thing itself: "bombed what it called hideouts", hideouts."""

from spacy.tokens import Token

from contested.language.mended_blows import BLOWS, DEALT
from contested.language.mended_phrases import DONE_TO

_ONTO = frozenset({"on", "at", "against", "of", "to"})
_NAMING = frozenset("call describe term label dub consider deem".split())
_SAYING = frozenset("say claim believe allege insist".split())
_GOVERNED = frozenset({"ccomp", "pcomp", "dobj", "pobj"})
_NAMED = frozenset({"oprd", "attr", "ccomp", "dobj"})


def called_something(what: Token) -> bool:
    """Whether it opens a clause that only says by what name somebody calls the thing."""
    top = _clause(what)
    return top is not None and _thing(what, top) is not None


def thing_itself(what: Token) -> None:
    """Hang the thing where the clause hung, the clause on it, and a day on the deed."""
    top = _clause(what)
    thing = _thing(what, top) if top is not None else None
    if top is None or thing is None:
        return
    governor, role = top.head, "pobj" if top.dep_ in {"pcomp", "pobj"} else "dobj"
    deed = next((t for t in (governor, *governor.ancestors) if t.pos_ == "VERB"), governor)
    behind = [c for c in what.head.children if c.dep_ == "prep" and c.i > thing.i]
    behind += [c for c in top.children if c.dep_ == "prep" and c.i > thing.i and c not in behind]
    thing.head, thing.dep_ = governor, role
    top.head, top.dep_ = thing, "relcl"
    for link in behind:
        dated = any(c.ent_type_ in {"DATE", "TIME"} for c in link.children)
        link.head = deed if dated else thing


def _clause(what: Token) -> Token | None:
    """The verb of calling or saying that the clause is built on, where something governs it."""
    if what.lower_ != "what" or what.head.pos_ not in {"VERB", "AUX"}:
        return None
    verb = what.head
    top = verb.head if verb.lemma_ == "be" and verb.dep_ == "ccomp" else verb
    named = top.lemma_ in _NAMING if top is verb else top.lemma_ in _SAYING
    named = named or (top.lemma_ in _SAYING and any(_to_be(c) for c in top.children))
    told = any(c.dep_ == "nsubj" and c.i > what.i for c in top.children)
    governed = top.dep_ in _GOVERNED and top.head.i < what.i and _of_a_deed(top.head)
    return top if named and told and governed else None


def _of_a_deed(governor: Token) -> bool:
    """Whether it is done to the thing: "bombed what …", "strikes on what …", no "in what he called"."""
    if governor.pos_ != "ADP":
        return governor.lemma_ in DONE_TO | DEALT
    deed = governor.head
    return governor.lower_ in _ONTO and (deed.lemma_ in DONE_TO | DEALT or deed.lemma_ in BLOWS)


def _to_be(token: Token) -> bool:
    return bool(token.lemma_ == "be" and token.i > token.head.i)


def _thing(what: Token, top: Token) -> Token | None:
    """The noun that the thing is called by."""
    verbs = [top, *(c for c in top.children if _to_be(c))]
    links = [c for c in top.children if c.lower_ == "as" and c.dep_ == "prep"]
    found = [t for v in verbs for t in v.children if t.dep_ in _NAMED]
    found += [t for c in links for t in c.children if t.dep_ == "pobj"]
    return next((t for t in found if t.pos_ in {"NOUN", "PROPN"} and t.i > top.i), None)
