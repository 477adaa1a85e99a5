"""Side clauses that the parser hung on, or gave, words of the main clause; `mending` says when.

"In Berdiansk, held by Russia since 2022, markets were open": it is the town that is held. "In the
fight that ensued 18 men died": the men ensued from nothing.
"""

from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ENSUING = frozenset({"ensue", "follow", "erupt", "occur", "happen", "result", "arise"})
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


def has_anothers_subject(verb: Token) -> bool:
    """Whether a verb that takes no object was given the next one's subject: "that ensued 18 died"."""
    main = verb.head.head
    while main.dep_ in {"pobj", "prep", "nmod"} and main.head != main:
        main = main.head
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    bare = not any(c.dep_ in _SUBJECTS for c in main.children)
    return (
        verb.dep_ == "relcl" and verb.lemma_ in _ENSUING and main.pos_ in {"VERB", "AUX"}
        and main.i > verb.i and bare and len(things) == 1
    )  # fmt: skip


def give_it_back(verb: Token) -> None:
    """Make it the main verb's subject."""
    main = verb.head.head
    while main.dep_ in {"pobj", "prep", "nmod"} and main.head != main:
        main = main.head
    thing = next(c for c in verb.children if c.dep_ == "dobj")
    passive = any(c.dep_ == "auxpass" for c in main.children)
    thing.head, thing.dep_ = main, "nsubjpass" if passive else "nsubj"
