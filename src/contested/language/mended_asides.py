"""Participles set off by commas that the parser hung on the verb behind them; `mending` says when.

"In Berdiansk, held by Russia since 2022, markets were open": it is the town that is held.
"""

from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HELPERS = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark"})
# What is done to a place, and not to those who act there.
_DONE_TO_PLACES = frozenset(
    """hold control occupy capture recapture seize retake take liberate besiege surround encircle
    bomb shell hit strike damage destroy flatten overrun rule run govern annex""".split()
)


def aside_on_verb(verb: Token) -> bool:
    """Whether a participle between commas says what was done to the noun before it."""
    if verb.tag_ != "VBN" or verb.dep_ != "advcl" or verb.i < 2 or verb.head.i < verb.i:
        return False
    noun = verb.nbor(-2)
    if verb.nbor(-1).text != "," or not noun.text[0].isalpha():
        return False
    roles = {c.dep_ for c in verb.children}
    if roles & _HELPERS or not any(c.lower_ == "by" for c in verb.children):
        return False
    if noun.dep_ in _SUBJECTS:
        return True
    opening = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head == verb.head
    lost = (
        noun.tag_ == "RB" and noun.i == 0 and noun.text[0].isupper()
    )  # a town taken for an adverb
    return (opening or lost) and verb.lemma_ in _DONE_TO_PLACES


def hang_on_noun(verb: Token) -> None:
    """Hang it on the noun, and make a lost name the subject."""
    noun, main = verb.nbor(-2), verb.head
    if noun.tag_ == "RB":
        noun.tag_, noun.pos_, noun.head, noun.dep_ = "NNP", "PROPN", main, "nsubj"
    verb.head, verb.dep_ = noun, "acl"
