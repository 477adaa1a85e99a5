"""Clauses and deeds joined to what stands before, that the parser grew into it; `mending` says when.

"Shelled Rafah in the south and nine people were killed": the nine are no place. "Were hurt in
artillery shelling by the army": a deed.
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS
from contested.language.mended_phrases import DONE_TO

_GROWN_IN = frozenset({"conj", "pobj", "dobj", "appos", "npadvmod"})
_HELPERS = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FINITE_HELPERS = frozenset("have has had is are was were will would may could".split())
_ARMS = frozenset({"artillery", "mortar", "rocket", "tank", "shell", "missile", "drone", "cannon"})
_DESCRIBED = frozenset("heavy indiscriminate intense random cross-border fierce constant".split())
_GERUNDS = frozenset({"shelling", "bombing", "fighting", "shooting"})
_ABOUT = frozenset({"around", "about", "over", "nearly", "roughly"})
_LADEN = frozenset({"loaded", "laden", "packed", "filled", "stocked", "crowded", "crammed"})
_PLACED = frozenset({"at", "near", "outside", "off", "in", "on"})
_STILL = frozenset({"still", "now", "also", "even"})
_MOVING = frozenset({"reposition", "redeploy", "regroup", "retreat", "withdraw", "advance"})
_SCENES = frozenset({"in", "by", "from", "during", "after", "under", "amid"})


def of_next_clause(thing: Token) -> bool:
    """Whether what is behind "and" and before a verb without a subject was grown into a phrase."""
    verb = verb_behind(thing)
    if verb is None or verb.lemma_ in SAYING or thing.dep_ not in _GROWN_IN:
        return False  # "…, a medic and two residents said"
    if thing.pos_ not in {"NOUN", "PROPN", "NUM"}:
        return False
    link = thing.doc[thing.left_edge.i - 1]
    if link.dep_ != "cc" or thing.head.i > link.i:
        return False
    main = _main_before(link)
    # "the street and the houses were destroyed": joined to what begins the sentence
    return main is not None and main.i < link.i - 1


def begins_clause(thing: Token) -> None:
    """Make it that verb's subject, and the clause one joined to the one before."""
    verb, link = verb_behind(thing), thing.doc[thing.left_edge.i - 1]
    main = _main_before(link)
    if verb is None or main is None:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    thing.head, thing.dep_ = verb, "nsubjpass" if passive else "nsubj"
    link.head = main
    if verb.head != verb and verb.head.i < thing.i:
        verb.head, verb.dep_ = main, "conj"


def _main_before(link: Token) -> Token | None:
    """The nearest finite verb with a subject of its own before a word."""
    verbs = (t for t in reversed(link.doc[: link.i]) if t.pos_ in {"VERB", "AUX"})
    return next((t for t in verbs if any(c.dep_ in SUBJECTS for c in t.children)), None)


def verb_behind(thing: Token) -> Token | None:
    """The finite verb right behind a noun phrase, if nothing is its subject."""
    end = thing.right_edge.i + 1
    if thing.left_edge.i < 1 or end >= len(thing.doc):
        return None
    after = thing.doc[end]
    verb = after.head if after.dep_ in _HELPERS else after
    finite = after.tag_ in _FINITE and verb.i >= end and verb.pos_ in {"VERB", "AUX"}
    subjects = [c for c in verb.children if c.dep_ in {*SUBJECTS, "expl"}]
    return verb if finite and not subjects else None


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


def number_hedged(link: Token) -> bool:
    """Whether what a verb is done to was taken for where: "killing nine and abducting around 250"."""
    verb = link.head
    number = next((c for c in link.children if c.dep_ == "pobj"), None)
    if number is None or link.lower_ not in _ABOUT or link.dep_ != "prep" or link.i != verb.i + 1:
        return False
    bare = number.pos_ == "NUM" and number.ent_type_ not in {"DATE", "TIME", "PERCENT"}
    ends = not any(number.children) and number.i == link.i + 1
    return bare and ends and verb.lemma_ in DONE_TO and _lacks_object(verb)


def _lacks_object(verb: Token) -> bool:
    return not any(c.dep_ in {"dobj", "nsubjpass", "auxpass"} for c in verb.children)


def number_done_to(link: Token) -> None:
    """Make the number the verb's object, and the link what hedges it."""
    number, verb = next(c for c in link.children if c.dep_ == "pobj"), link.head
    number.head, number.dep_ = verb, "dobj"
    link.head, link.dep_ = number, "quantmod"


def told_of_doer(deed: Token) -> bool:
    """Whether what somebody did to those who undergo the main verb was taken for a clause of theirs.

    "The 155 soldiers Ukraine turned over were taken in Kursk": a clause without "whom".
    """
    those = next((c for c in deed.children if c.dep_ in SUBJECTS and c.i < deed.i), None)
    if those is None or those.pos_ != "NOUN" or deed.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    doer = next((c for c in those.children if c.dep_ == "appos"), None)
    if doer is None or doer.left_edge.i != those.i + 1 or doer.right_edge.i >= deed.i:
        return False
    close = not any(t.text == "," for t in deed.doc[those.i : deed.i])
    objects = any(c.dep_ in {"dobj", "ccomp"} and c.i < _helper(deed) for c in deed.children)
    return close and not objects and _main_behind(deed) is not None


def _helper(deed: Token) -> int:
    main = _main_behind(deed)
    return int(main.left_edge.i if main is not None else deed.i)


def _main_behind(deed: Token) -> Token | None:
    """The verb behind a deed that has a helper and no subject of its own: "… were taken"."""
    helpers = (
        t for t in deed.doc[deed.i + 1 :] if t.dep_ in _HELPERS and t.lower_ in _FINITE_HELPERS
    )
    helper = next(helpers, None)
    if helper is None or any(t.text in ",;" for t in deed.doc[deed.i : helper.i]):
        return None
    verb = helper.head
    subjects = [c for c in verb.children if c.dep_ in {*SUBJECTS, "csubjpass", "expl", "mark"}]
    return verb if verb.i > helper.i and all(c == deed for c in subjects) else None


def doer_of_clause(deed: Token) -> None:
    """Make the main verb theirs, and the deed a clause that tells of them."""
    those, main = next(c for c in deed.children if c.dep_ in SUBJECTS), _main_behind(deed)
    doer = next(c for c in those.children if c.dep_ == "appos")
    if main is None:
        return
    passive = any(c.dep_ == "auxpass" for c in main.children)
    if main not in (deed.head, *deed.head.ancestors):
        main.head, main.dep_ = (deed.head, deed.dep_) if deed.head != deed else (main, "ROOT")
    for child in [c for c in deed.children if c.i < those.i or c.i > main.i]:
        child.head = main
    those.head, those.dep_ = main, "nsubjpass" if passive else "nsubj"
    doer.head, doer.dep_ = deed, "nsubj"
    deed.head, deed.dep_ = those, "relcl"


def done_by_next(deed: Token) -> bool:
    """Whether who did it was taken for a second subject: "towns the rebels captured were retaken"."""
    doer = deed.head
    main = doer.head
    near = deed.dep_ == "acl" and deed.tag_ in {"VBN", "VBD"} and deed.left_edge.i == doer.i + 1
    if not near or doer.dep_ not in SUBJECTS or doer.left_edge.i < 1:
        return False
    those = doer.doc[doer.left_edge.i - 1]
    return those.head == main and those.dep_ in SUBJECTS and those.pos_ == "NOUN"


def deed_of_next(deed: Token) -> None:
    """Make it a clause of the first, with the second as its doer."""
    doer = deed.head
    those = doer.doc[doer.left_edge.i - 1]
    deed.head, deed.dep_, deed.tag_ = those, "relcl", "VBD"
    doer.head, doer.dep_ = deed, "nsubj"


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


def listed_behind_owner(thing: Token) -> bool:
    """Whether what is counted next names the owner again: "a jet of the Norland Air Force, two bombs"."""
    owner, link = thing.head, thing.head.head
    counted = any(c.dep_ == "nummod" for c in thing.children)
    apposed = thing.dep_ == "appos" and owner.pos_ == "PROPN" and owner.dep_ == "pobj"
    if not (apposed and counted) or link.lower_ not in {"of", "from"}:
        return False
    first = link.head
    one = any(c.dep_ == "nummod" or c.lower_ in {"a", "an"} for c in first.children)
    return one and first.pos_ == "NOUN" and first.dep_ in {"dobj", "nsubjpass", "nsubj"}


def listed_with_first(thing: Token) -> None:
    """Join it to the first that is counted."""
    thing.head, thing.dep_ = thing.head.head.head, "conj"


def moved_in_past(verb: Token) -> bool:
    """Whether troops that moved were read as moved by others: "the rebels repositioned in the south"."""
    helped = any(c.dep_ in _HELPERS for c in verb.children)
    alone = verb.tag_ == "VBN" and verb.lemma_ in _MOVING and not helped
    return alone and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)


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
