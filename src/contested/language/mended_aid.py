""" "Aid" before a noun, which the parser takes for a verb: "access to aid agencies", "blocks aid convoys"."""

from spacy.tokens import Doc, Token

_AIDED = frozenset(
    """agency worker group convoy delivery truck lorry mission flight organisation organization supply
    shipment staff official distribution operation effort store warehouse vehicle ship vessel site
    package parcel drop charity team worker boat flow route cargo consignment point centre center
    station programme program budget donor chief seeker""".split()
)
_VERBS = frozenset({"VB", "VBP", "VBZ"})
_AS_NOUN = {"csubj": "nsubj", "csubjpass": "nsubjpass", "pcomp": "pobj", "ROOT": "ROOT"}


def name_aid(doc: Doc) -> None:
    """Make "aid" the first word of the noun behind it, wherever the parser made a verb of it."""
    for token in doc:
        noun = _aided(token)
        if noun is not None:
            _first_of(token, noun)


def _aided(token: Token) -> Token | None:
    """The noun that a verb "aid" stands right before, if it is one that aid goes with."""
    if token.lower_ != "aid" or token.tag_ not in _VERBS or token.i + 1 >= len(token.doc):
        return None
    behind = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    if behind is None or behind.left_edge.i != token.i + 1 or behind.lemma_ not in _AIDED:
        return None
    helped = any(c.dep_ == "aux" and c.lower_ != "to" for c in token.children)
    return None if helped else behind


def _first_of(aid: Token, noun: Token) -> None:
    """Give the noun the place that "aid" had, and what hangs on "aid" to the noun or its verb."""
    above, role = aid.head, aid.dep_
    to = next((c for c in aid.children if c.lower_ == "to" and c.i < aid.i), None)
    verb = _verb_before(aid)
    left = [c for c in aid.children if c not in {noun, to, verb}]
    if to is not None:
        to.dep_, to.tag_, to.pos_, to.head = "prep", "IN", "ADP", above
        noun.head, noun.dep_ = to, "pobj"
    elif verb is not None:
        _made_verb(verb, aid)
        noun.head, noun.dep_ = verb, "dobj"
    elif role == "ROOT":
        noun.head, noun.dep_ = noun, "ROOT"
    else:
        noun.head, noun.dep_ = above, _AS_NOUN.get(role, "dobj" if role != "conj" else "conj")
    aid.head, aid.dep_, aid.tag_, aid.pos_ = noun, "compound", "NN", "NOUN"
    for child in left:
        child.head = _owner(child, noun)


def _owner(child: Token, noun: Token) -> Token:
    """What a word left over hangs on: the noun for what describes it, else the verb above."""
    if child.i < noun.i and child.dep_ in {"det", "amod", "nummod", "poss", "compound"}:
        return noun
    if noun.dep_ in {"dobj", "nsubj", "nsubjpass", "conj"}:
        return noun.head
    return noun.head.head if noun.dep_ == "pobj" else noun


def _verb_before(aid: Token) -> Token | None:
    """The verb that was taken for a noun that aids: "the militia taxes aid convoys"."""
    before = aid.nbor(-1) if aid.i else None
    taken = before is not None and before.dep_ == "nsubj" and before.head == aid
    if before is None or not taken or before.tag_ != "NNS":
        return None
    named = any(c.dep_ in {"compound", "nmod", "amod"} for c in before.children)
    return before if named else None


def _made_verb(verb: Token, aid: Token) -> None:
    """Make a verb of it where "aid" was one, with what stood before it as its subject."""
    verb.head = verb if aid.dep_ == "ROOT" else aid.head
    verb.dep_, verb.tag_, verb.pos_ = aid.dep_, "VBZ", "VERB"
    hissed = verb.lower_.endswith(("xes", "shes", "ches", "sses"))  # "taxes"
    verb.lemma_ = verb.lower_.removesuffix("es" if hissed else "s")
    doers = [c for c in verb.children if c.dep_ in {"compound", "nmod"}]
    if doers:
        doers[-1].dep_ = "nsubj"
        for other in list(verb.children):
            if other.i < doers[-1].i:
                other.head = doers[-1]
