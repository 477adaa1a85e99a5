"""Subjects that the parser took for another name of what stands before; `mending` says when."""

from spacy.tokens import Token

from contested.language.mended_clauses import SUBJECTS


def lost_subject(thing: Token) -> bool:
    """Whether what stands right before a verb was taken for another name of a place at the front.

    "In the village of Murom, a drone struck a car": the drone is no Murom.
    """
    end = thing.right_edge.i
    if thing.dep_ != "appos" or thing.pos_ != "NOUN" or end + 1 >= len(thing.doc):
        return False
    verb = thing.doc[end + 1]
    fronted = thing.head.pos_ == "PROPN" and thing.doc[thing.left_edge.i - 1].text == ","
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.pos_ == "VERB"
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    opens = verb.is_ancestor(thing) or not verb.is_ancestor(thing.head)
    link = thing.head
    while link.dep_ in {"pobj", "compound"} or link.lower_ == "of":
        link = link.head
    return fronted and finite and not own and opens and link.dep_ == "prep" and link.i < verb.i


def subject_of_next(thing: Token) -> None:
    """Make it the subject of the verb behind it."""
    thing.head, thing.dep_ = thing.doc[thing.right_edge.i + 1], "nsubj"
