"""Deeds that the parser read as what describes something, or hung elsewhere; `mending` says when.

"Were hurt in artillery shelling by the army", "shelling launched by the army", "left Sira and still
controlled towns", "pull its fighters back north of the river".
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SUBJECTS

_GROWN_IN = frozenset({"conj", "pobj", "dobj", "appos", "npadvmod"})
_HELPERS = frozenset({"aux", "auxpass"})
_ARMS = frozenset({"artillery", "mortar", "rocket", "tank", "shell", "missile", "drone", "cannon"})
_DESCRIBED = frozenset("heavy indiscriminate intense random cross-border fierce constant".split())
_GERUNDS = frozenset({"shelling", "bombing", "fighting", "shooting"})
_LADEN = frozenset({"loaded", "laden", "packed", "filled", "stocked", "crowded", "crammed"})
_PLACED = frozenset({"at", "near", "outside", "off", "in", "on"})
_COMPASS = frozenset({"north", "south", "east", "west"})
_BACK = frozenset({"pull", "push", "drive", "draw", "move", "force", "fall"})
_STILL = frozenset({"still", "now", "also", "even"})
_MOVING = frozenset({"reposition", "redeploy", "regroup", "retreat", "withdraw", "advance"})
_SCENES = frozenset({"in", "by", "from", "during", "after", "under", "amid"})


def deed_with_arms(deed: Token) -> bool:
    """Whether a deed behind its weapon was read as a verb: "injured in artillery shelling by the army"."""
    if deed.lower_ not in _GERUNDS or deed.tag_ != "VBG" or deed.i < 2:
        return False
    arms, link = deed.nbor(-1), deed.nbor(-2)
    with_arms = arms.lower_ in _ARMS and arms.dep_ == "pobj" and arms.head == link
    described = arms.lower_ in _DESCRIBED and arms.head in (link, deed)
    bare = not any(c.dep_ in {"dobj", "aux", "auxpass"} for c in deed.children)
    return link.lower_ in _SCENES and bare and (with_arms or described) and deed.head != link


def is_dealt(deed: Token) -> None:
    """Make a noun of it, where its weapon hung; give who was harmed back to the harm."""
    arms, link = deed.nbor(-1), deed.nbor(-2)
    harm = link.head
    before = next((c for c in deed.children if c.dep_ in SUBJECTS and c.i < link.i), None)
    above, role = deed.head, deed.dep_
    for child in [c for c in deed.children if c.i < link.i and c != before]:
        child.head = harm
    deed.tag_, deed.pos_, deed.lemma_ = "NN", "NOUN", deed.lower_
    deed.head, deed.dep_ = link, "pobj"
    arms.head, arms.dep_ = deed, "compound" if arms.pos_ == "NOUN" else "amod"
    if before is not None and harm.head == before:
        harm.head, harm.dep_ = (above, role) if above != deed else (harm, "ROOT")
        before.head, before.dep_ = harm, "nsubjpass" if harm.tag_ == "VBN" else "nsubj"


def describes_deed(done: Token) -> bool:
    """Whether who did it hangs on a participle that was read as an aim: "shelling launched by X"."""
    noun = done.head
    near = done.dep_ == "xcomp" and done.tag_ == "VBN" and noun.pos_ == "NOUN"
    return near and done.left_edge.i == noun.i + 1 and any(c.dep_ == "agent" for c in done.children)


def describing(done: Token) -> None:
    """Make it describe the noun before it."""
    done.dep_ = "acl"


def set_behind_load(link: Token) -> bool:
    """Whether where it was hit hangs on what it was loaded with: "hit a ship laden with fuel at X"."""
    load = link.head
    laden = load.dep_ in {"acl", "amod"} and load.lower_ in _LADEN and link.lower_ in _PLACED
    full = any(c.lower_ in {"with", "by"} and c.i < link.i for c in load.children)
    return laden and full and load.head.dep_ in {"dobj", "nsubjpass"}


def set_where_hit(link: Token) -> None:
    """Hang it on what was done to the laden thing."""
    link.head = link.head.head.head


def still_done(deed: Token) -> bool:
    """Whether a second deed was read as a word about its object: "left Sira and still held towns"."""
    thing = deed.head
    if deed.dep_ != "amod" or deed.tag_ != "VBN" or thing.dep_ != "conj":
        return False
    link = deed.doc[deed.left_edge.i - 1] if deed.left_edge.i else deed
    still = any(c.lower_ in _STILL and c.i == deed.i - 1 for c in deed.children)
    verbal = thing.head.pos_ == "VERB" or thing.head.dep_ in _GROWN_IN
    return still and link.dep_ == "cc" and verbal and thing.head.i < link.i


def deed_besides(deed: Token) -> None:
    """Join it to the verb before, with its object."""
    thing = deed.head
    above = thing.head
    while above.pos_ not in {"VERB", "AUX"} and above.head != above:
        above = above.head
    link = deed.doc[deed.left_edge.i - 1]
    deed.head, deed.dep_, deed.tag_, deed.pos_ = above, "conj", "VBD", "VERB"
    link.head, thing.head, thing.dep_ = above, deed, "dobj"


def moved_in_past(verb: Token) -> bool:
    """Whether troops that moved were read as moved by others: "the rebels repositioned in the south"."""
    helped = any(c.dep_ in _HELPERS for c in verb.children)
    doer = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if doer is None or helped or verb.tag_ != "VBN":
        return False
    fires = verb.lower_ == "fired" and doer.pos_ == "PROPN" and verb.dep_ == "ROOT"
    return verb.lemma_ in _MOVING or fires


def moved(verb: Token) -> None:
    """Put it in the past tense."""
    verb.tag_ = "VBD"


def joined_to_name(deed: Token) -> bool:
    """Whether a second deed was joined to the name before: "left Sira and still controlled towns"."""
    name = deed.head
    thing = name.head
    grown = name.dep_ in {"nmod", "compound"} and thing.dep_ == "dobj" and thing.i > deed.i
    still = any(c.lower_ in _STILL and c.i == deed.i - 1 for c in deed.children)
    verbal = deed.dep_ == "conj" and deed.tag_ in {"VBN", "VBD"}
    return verbal and grown and still and name.pos_ in {"PROPN", "NOUN"}


def joined_to_deed(deed: Token) -> None:
    """Give each deed its own object."""
    name, thing = deed.head, deed.head.head
    above = thing.head
    for link in [c for c in name.children if c.dep_ == "cc"]:
        link.head = above
    name.head, name.dep_ = above, "dobj"
    deed.head, deed.tag_, deed.pos_ = above, "VBD", "VERB"
    thing.head = deed


def back_the_way(back: Token) -> bool:
    """Whether "back" was read as how far off: "pull its fighters back north of the river"."""
    way = back.head
    far = back.lower_ == "back" and back.dep_ == "advmod" and way.lower_ in _COMPASS
    return far and way.head.pos_ == "VERB" and way.head.lemma_ in _BACK


def moved_back(back: Token) -> None:
    """Make it a part of the verb."""
    back.head, back.dep_, back.tag_, back.pos_ = back.head.head, "prt", "RP", "ADP"
