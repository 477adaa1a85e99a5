"""Subjects that the parser took for another name of what stands before; `mending` says when."""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS


def lost_subject(thing: Token) -> bool:
    """Whether what stands right before a verb was taken for another name of a place at the front.

    "In the village of Murom, a drone struck a car": the drone is no Murom.
    """
    if (
        thing.dep_ not in {"appos", "conj"}
        or thing.pos_ != "NOUN"
        or thing.right_edge.i + 1 >= len(thing.doc)
    ):
        return False
    verb = _next_word(thing)
    fronted = thing.head.pos_ == "PROPN" and thing.doc[thing.left_edge.i - 1].text == ","
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.pos_ == "VERB"
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    opens = verb.is_ancestor(thing) or not verb.is_ancestor(thing.head)
    link = thing.head
    while link.head != link and (link.dep_ in {"pobj", "compound"} or link.lower_ == "of"):
        link = link.head
    return fronted and finite and not own and opens and link.dep_ == "prep" and link.i < verb.i


def subject_of_next(thing: Token) -> None:
    """Make it the subject of the verb behind it."""
    thing.head, thing.dep_ = _next_word(thing), "nsubj"


def _next_word(thing: Token) -> Token:
    """What follows a noun and its names: "two residents, a father and his son, died"."""
    after = thing.doc[thing.right_edge.i + 1]
    named = any(t.text == "," for t in thing.doc[thing.i + 1 : after.i])
    closed = named and after.text == "," and after.i + 1 < len(thing.doc)
    return after.nbor() if closed else after


def lost_in_clause(thing: Token) -> bool:
    """Whether a clause before took what is the subject of the verb behind it for its own object.

    "In the valley, where rebels shelled the army, nine soldiers were killed": the soldiers were no
    more shelled than the army was killed.
    """
    begin, end = thing.left_edge.i, thing.right_edge.i
    if thing.dep_ != "conj" or thing.pos_ != "NOUN" or begin < 1 or end + 1 >= len(thing.doc):
        return False
    verb = _verb_behind(thing)
    inside = any(t.dep_ == "relcl" for t in thing.ancestors)
    if verb is None or not inside or thing.doc[begin - 1].text != ",":
        return False
    return not any(c.dep_ in SUBJECTS or c.dep_ == "nsubjpass" for c in verb.children)


def _verb_behind(thing: Token) -> Token | None:
    """The finite verb that begins right behind a noun phrase: "soldiers have been killed"."""
    after = thing.doc[thing.right_edge.i + 1]
    if after.tag_ not in {"VBD", "VBZ", "VBP", "MD"}:
        return None
    verb = after.head if after.dep_ in {"aux", "auxpass"} else after
    return verb if verb.pos_ in {"VERB", "AUX"} and verb.i > thing.i else None


def subject_behind(thing: Token) -> None:
    """Make it the subject of the verb behind it, active or passive."""
    verb = _verb_behind(thing)
    if verb is not None:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        thing.head, thing.dep_ = verb, "nsubjpass" if passive else "nsubj"


def lost_before_saying(people: Token) -> bool:
    """Whether who says it was taken into the name of a place: "in the town of Sira residents said"."""
    if people.dep_ != "pobj" or people.tag_ != "NNS" or people.i + 1 >= len(people.doc):
        return False
    verb, name = people.nbor(), people.nbor(-1)
    named = name.dep_ == "compound" and name.head == people and name.pos_ == "PROPN"
    says = verb.lemma_ in SAYING and verb.tag_ in {"VBD", "VBZ", "VBP"}
    return named and says and not any(c.dep_ in SUBJECTS for c in verb.children)


def says_so(people: Token) -> None:
    """Make them the subject of the saying, and the name before them the place."""
    name, link, verb = people.nbor(-1), people.head, people.nbor()
    for child in [c for c in people.children if c.i < name.i]:
        child.head = name
    name.head, name.dep_ = link, "pobj"
    people.head, people.dep_ = verb, "nsubj"


def parted_from_saying(told: Token) -> bool:
    """Whether the parser broke a line behind its verb of saying: "Lukava says over 150 rebels dead"."""
    if told.head != told or told.pos_ not in {"NOUN", "PROPN", "NUM"} or told.left_edge.i < 2:
        return False
    before = told.doc[told.left_edge.i - 1]
    return before.head == before and before.lemma_ in SAYING and before.tag_ in {"VBZ", "VBP"}


def told_by_saying(told: Token) -> None:
    """Hang what is said on the verb before it."""
    told.head, told.dep_ = told.doc[told.left_edge.i - 1], "dobj"
