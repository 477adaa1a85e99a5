"""Towns that the parser took for who acts, and what happened on a day that it took for the main clause.

"In the second city, Tora, a commander said …": Tora is the city. "The war broke out on May 3, when
gunmen stormed a base, killed nine and took four.": they killed and took, not the war.
"""

from spacy.tokens import Doc, Token

_TOWNS = frozenset({"city", "town", "village", "port", "capital", "settlement", "district"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BESIDE = frozenset({"near", "outside", "inside", "around", "across", "along", "off", "beyond"})
_OPENING = frozenset({"in", "at", "near", "outside", "around"})


def town_apposed(name: Token) -> bool:
    """Whether a name is that of the town right before it, and the noun behind it the subject."""
    apart = name.dep_ in _SUBJECTS or _without_subject(name)
    if name.pos_ != "PROPN" or not apart or name.left_edge.i < 3:
        return False
    doc, first = name.doc, name.left_edge.i
    town, comma = doc[first - 2], doc[first - 1]
    opens = town.lower_ in _TOWNS and town.dep_ == "pobj" and town.head.lower_ in _OPENING
    return opens and town.head.i == 0 and comma.text == "," and _apposition(name) is not None


def _without_subject(name: Token) -> bool:
    """Whether a town is named, and what is told there has no subject."""
    verb = name.head.head.head
    named = name.dep_ == "appos" and name.head.dep_ == "pobj" and verb.pos_ == "VERB"
    return named and not any(c.dep_ in _SUBJECTS for c in verb.children)


def _apposition(name: Token) -> Token | None:
    """The noun behind a comma that the parser took for another name of it."""
    last = next((t for t in name.rights if t.dep_ == "appos"), None)
    before = name.doc[last.left_edge.i - 1] if last is not None else None
    return last if before is not None and before.text == "," else None


def town_and_subject(name: Token) -> None:
    """Hang the name on its town, and the noun on the verb."""
    subject, verb, role = _apposition(name), name.head, name.dep_
    if role == "appos":
        verb, role = name.head.head.head, "nsubj"
    if subject is not None:
        subject.head, subject.dep_ = verb, role
    name.head, name.dep_ = name.doc[name.left_edge.i - 2], "appos"


def named_like_a_verb(name: Token) -> bool:
    """Whether the parser took a town for a verb or an adverb: "have recaptured Sagaing"."""
    verb = name.head
    cut = name.tag_ in {"VBG", "RB"} and name.text.istitle() and name.i > 1 and name.ent_type_ != ""
    bare = not any(name.children) and name.dep_ in {"xcomp", "dobj", "advcl", "ccomp", "advmod"}
    return cut and bare and verb.i == name.i - 1 and verb.pos_ == "VERB"


def read_as_name(name: Token) -> None:
    """What the verb before it is done to."""
    name.pos_, name.tag_, name.dep_ = "PROPN", "NNP", "dobj"


def opens_as_adverb(name: Token) -> bool:
    """Whether an unknown town that opens a sentence was taken for an adverb: "Bakhmut fell in May"."""
    if name.i or name.pos_ != "ADV" or not name.text.istitle() or name.is_stop:
        return False
    plain = name.lower_ in _OPENING_ADVERBS or name.lower_.endswith("ly")
    verb = name.head
    does = verb.pos_ == "VERB" and verb.tag_ in {"VBD", "VBZ", "MD"} and name.nbor().i == verb.i
    return does and not plain and not any(c.dep_ in _SUBJECTS for c in verb.children)


def does_it(name: Token) -> None:
    """Make it the subject."""
    name.pos_, name.tag_, name.dep_ = "PROPN", "NNP", "nsubj"


_OPENING_ADVERBS = frozenset(
    """earlier later soon overnight elsewhere meanwhile out up down away far first yesterday today
    tomorrow below above nearby outside inside abroad overhead indoors thereafter afterwards
    nowhere everywhere somewhere seldom sometimes twice""".split()
)


def opens_near(word: Token) -> bool:
    """Whether a capital makes a preposition part of a town's name: "Near Tora, two tanks burned"."""
    if word.i or word.lower_ not in _BESIDE or word.pos_ != "PROPN":
        return False
    name = word.head
    return (
        word.dep_ == "compound"
        and name.pos_ == "PROPN"
        and name.dep_ in {*_SUBJECTS, "npadvmod", "dep"}
        and name.i + 1 < len(name.doc)
        and name.nbor(1).text == ","
    )


def set_near(word: Token) -> None:
    """Hang the preposition on the verb, and the name on it."""
    name = word.head
    word.head, word.dep_, word.pos_, word.tag_ = name.head, "prep", "ADP", "IN"
    name.head, name.dep_ = word, "pobj"


def told_of_day(verb: Token) -> bool:
    """Whether a verb goes on with what a "when" tells of a day, not with the sentence's own verb."""
    main = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or main.dep_ != "ROOT" or main.pos_ != "VERB":
        return False
    if any(c.dep_ in _SUBJECTS for c in verb.children) or verb.nbor(-1).text != ",":
        return False
    return _told(verb) is not None


def _told(verb: Token) -> Token | None:
    """The verb of the clause that tells what happened on a day: "May 3, when gunmen stormed X"."""
    for each in reversed(verb.doc[verb.head.i + 1 : verb.i - 1]):
        if each.dep_ != "relcl" or each.tag_ != "VBD" or each.head.i > each.i:
            continue
        opened = next((c for c in each.children if c.lower_ == "when"), None)
        subject = any(c.dep_ in _SUBJECTS for c in each.children)
        if opened is not None and subject and each.doc[opened.i - 1].text == ",":
            return each
    return None


def goes_on_there(verb: Token) -> None:
    """Join the verb to that clause."""
    told = _told(verb)
    if told is not None:
        verb.head = told


_LINKS = frozenset(
    """near outside around above inside across over along beyond behind below beneath between off
    towards toward within""".split()
)


def open_with_link(doc: Doc) -> None:
    """Take a word that opens a sentence for a preposition, not for a name: "Near Kupiansk, …"."""
    for token in doc[:1]:
        named = token.tag_ in {"NNP", "NN"} and token.dep_ == "prep"
        if named and token.lower_ in _LINKS:
            token.tag_, token.pos_ = "IN", "ADP"
            token.lemma_ = token.lower_
