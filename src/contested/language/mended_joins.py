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
_FATES = frozenset({"dead", "killed", "wounded", "injured"})
_FINITE_HELPERS = frozenset("have has had is are was were will would may could".split())
_ABOUT = frozenset({"around", "about", "over", "nearly", "roughly"})


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


def number_hedged(link: Token) -> bool:
    """Whether what a verb is done to was taken for where: "killing nine and abducting around 250"."""
    verb = link.head
    number = next((c for c in link.children if c.dep_ == "pobj"), None)
    if number is None or link.lower_ not in _ABOUT or link.dep_ != "prep" or link.i != verb.i + 1:
        return False
    bare = number.pos_ == "NUM" and number.ent_type_ not in {"DATE", "TIME", "PERCENT"}
    ends = not any(number.children) and number.i == link.i + 1
    verbal = verb.lemma_ in DONE_TO | {"cede", "lose", "take", "hold", "lead", "leave"}
    return bare and ends and verbal and _lacks_object(verb)


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


def another_of_fate(fate: Token) -> bool:
    """Whether one more was read into those before: "left four dead and another injured"."""
    one = next((c for c in fate.children if c.dep_ == "det" and c.i == fate.i - 1), None)
    link = fate.doc[fate.i - 2] if fate.i > 1 else fate
    another = one is not None and one.lower_ == "another" and link.dep_ == "cc"
    return another and fate.tag_ == "VBN" and _those_before(fate) is not None


def _those_before(fate: Token) -> Token | None:
    """Whom the word before tells of: the dead of "left four dead and another injured"."""
    above = fate.head.head if fate.head.lower_ in _FATES else fate.head
    if above.tag_ == "NNS":
        return above if above.i < fate.i else None
    left = above.lemma_ == "leave" and fate.dep_ in {"conj", "oprd"}
    return next((c for c in above.children if left and c.dep_ == "dobj" and c.i < fate.i), None)


def fate_of_another(fate: Token) -> None:
    """Make one more of those, whose fate it is."""
    one = next(c for c in fate.children if c.dep_ == "det")
    one.head, one.dep_, one.pos_ = _those_before(fate), "conj", "PRON"
    fate.head, fate.dep_ = one, "acl"


def clause_with_that(clause: Token) -> bool:
    """Whether what a thing did was read as what is said of it: "sparked a blaze that hurt two"."""
    verb = clause.head
    that = next((c for c in clause.children if c.dep_ == "nsubj" and c.lower_ == "that"), None)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i < clause.i), None)
    aside = clause.dep_ == "ccomp" and verb.i < clause.i and verb.lemma_ not in SAYING
    return aside and that is not None and thing is not None and thing.i < that.i


def clause_of_object(clause: Token) -> None:
    """Hang it on the thing."""
    thing = next(c for c in clause.head.children if c.dep_ == "dobj" and c.i < clause.i)
    clause.head, clause.dep_ = thing, "relcl"
    for that in [c for c in clause.children if c.dep_ == "nsubj"]:
        that.tag_, that.pos_ = "WDT", "PRON"


def clause_of_date(clause: Token) -> bool:
    """Whether a clause is about a day that cannot do it: "a blaze in Sira on Saturday that hurt two"."""
    day = clause.head
    link = day.head
    dated = day.ent_type_ in {"DATE", "TIME"} and day.dep_ == "pobj" and link.pos_ == "ADP"
    told = clause.dep_ == "relcl" and any(c.lower_ in {"that", "which"} for c in clause.children)
    return told and dated and _thing_before(link) is not None


def _thing_before(link: Token) -> Token | None:
    """What the verb that a day dates was done to, or who did it."""
    verb = link.head
    while verb.pos_ == "NOUN" and verb.head != verb:
        verb = verb.head
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < link.i]
    return things[-1] if verb.pos_ == "VERB" and things else None


def clause_of_thing(clause: Token) -> None:
    """Hang it on what was made or done."""
    thing = _thing_before(clause.head.head)
    if thing is not None:
        clause.head = thing


def subject_with_gerund(gerund: Token) -> bool:
    """Whether what a doer is busy with was read as the doer: "forces attempting to X have done Y"."""
    doer = next((c for c in gerund.children if c.dep_ == "nsubj"), None)
    busy = gerund.dep_ in {"csubj", "csubjpass"} and gerund.tag_ == "VBG"
    return (
        busy and doer is not None and doer.right_edge.i == gerund.i - 1 and gerund.head.i > gerund.i
    )


def busy_with_it(gerund: Token) -> None:
    """Make the doer the subject, and what he is busy with his description."""
    doer, verb = next(c for c in gerund.children if c.dep_ == "nsubj"), gerund.head
    passive = gerund.dep_ == "csubjpass" or any(c.dep_ == "auxpass" for c in verb.children)
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    gerund.head, gerund.dep_ = doer, "acl"
