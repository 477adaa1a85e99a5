"""Who gives, gets and does it, where the parser hung them on the wrong word.

"Will be pulled out by the end of the year": no end pulls. "With Baku freeing 30 men and Yerevan
handing over two": each hands over its own. "Denmark promises Ukraine 19 jets": Ukraine gets them.
"""

from spacy.tokens import Token

from contested.language.dates import MONTHS, WEEKDAYS

_DAYS = frozenset({*WEEKDAYS, *MONTHS})
_ENDS = frozenset(
    """end start beginning middle time spring summer autumn fall winter year month week night
    nightfall dawn dusk midnight noon evening morning deadline monday tuesday wednesday thursday
    friday saturday sunday""".split()
)
_GIVING = frozenset(
    "cost promise give send offer pledge hand lend sell grant supply donate".split()
)
_PASTS = {"retook": "retake", "overran": "overrun", "regrouped": "regroup"}
_OF_THEMSELVES = frozenset(
    "defect desert capitulate surrender retreat withdraw flee advance arrive return".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMING = frozenset({"det", "poss", "amod", "compound", "nmod"})


def unknown_past(word: Token) -> bool:
    """Whether the model took a past tense that it does not know for a noun: "the army retook it"."""
    acts = any(c.dep_ in _SUBJECTS | {"dobj", "appos"} for c in word.children)
    done = any(c.dep_ in _SUBJECTS for c in word.children)
    acts = acts or word.dep_ == "relcl"  # "an enclave that Baku retook"
    return acts and word.lower_ in _PASTS and not (word.pos_ == "VERB" and done)


def in_past(word: Token) -> None:
    """Make it the verb that it is, of what was read as the front of its name."""
    word.tag_, word.pos_, word.lemma_ = "VBD", "VERB", _PASTS[word.lower_]
    doer = word.nbor(-1) if word.i else word
    if doer.head != word or doer.dep_ not in {"compound", "nmod", "amod"}:
        return
    for each in [c for c in word.lefts if c.i < doer.i and c.dep_ in _NAMING]:
        each.head = doer
    doer.dep_ = "nsubj"
    for link in [c for c in word.lefts if c.dep_ == "mark" and word.dep_ == "relcl"]:
        link.dep_ = "dobj"
    for thing in [c for c in word.rights if c.dep_ == "appos"][:1]:
        thing.dep_ = "dobj"


def by_then(link: Token) -> bool:
    """Whether a "by" that says until when was taken for who does it."""
    if link.dep_ != "agent":
        return False
    ends = [c for c in link.children if c.dep_ == "pobj"]
    return bool(ends) and all(is_deadline(t) for t in ends)


def is_deadline(token: Token) -> bool:
    """Whether it is a time until which something is done: "by the end of the year", "by Thursday"."""
    dated = token.ent_type_ in {"DATE", "TIME"} and token.pos_ == "NUM"
    return dated or token.lemma_.lower() in _ENDS or token.lower_ in _DAYS


def until_then(link: Token) -> None:
    """Make it a phrase of time."""
    link.dep_ = "prep"


def doing_too(deed: Token) -> bool:
    """Whether the doer of the second of two deeds was joined to what the first is done to."""
    return deed.dep_ == "conj" and deed.tag_ == "VBG" and _second_doer(deed) is not None


def each_does(deed: Token) -> None:
    """Give it its doer."""
    doer = _second_doer(deed)
    if doer is not None:
        for link in (c for c in doer.head.children if c.dep_ == "cc" and c.i < doer.i):
            link.head = deed.head
        doer.head, doer.dep_ = deed, "nsubj"


def _second_doer(deed: Token) -> Token | None:
    first = deed.head
    own = any(c.dep_ in _SUBJECTS for c in first.children)
    if not own or first.tag_ != "VBG" or any(c.dep_ in _SUBJECTS for c in deed.children):
        return None
    doer = deed.nbor(-1)
    joined = doer.dep_ == "conj" and first.i < doer.head.i and doer.head != first
    opens = doer.left_edge.i > 0 and doer.left_edge.nbor(-1).lower_ == "and"
    return doer if joined and opens and doer.pos_ in {"PROPN", "NOUN"} else None


def given_to(name: Token) -> bool:
    """Whether who gets something was taken for a word of it: "promises Ukraine 19 jets"."""
    thing = name.head
    if name.dep_ not in {"nmod", "compound", "poss"} or name.pos_ != "PROPN":
        return False
    verb = thing.head
    dated = name.ent_type_ in {"DATE", "TIME"}
    given = not dated and thing.dep_ == "dobj" and verb.lemma_ in _GIVING and name.i == verb.i + 1
    after = name.nbor() if name.i + 1 < len(name.doc) else name
    return given and (after.like_num or after.lower_ in {"a", "an", "more"})


def gets_it(name: Token) -> None:
    """Make it the one who gets it."""
    name.head, name.dep_ = name.head.head, "dative"


def active_too(verb: Token) -> bool:
    """Whether the first of two deeds was taken for what is suffered: "men shelled and burned huts"."""
    if verb.tag_ != "VBN" or not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    helped = any(c.dep_ in {"aux", "auxpass", "dobj", "agent"} for c in verb.children)
    if not helped and verb.dep_ == "ROOT" and verb.lemma_ in _OF_THEMSELVES:
        return True  # "a battalion of soldiers defected"
    after = [c for c in verb.children if c.dep_ == "conj" and c.tag_ in {"VBN", "VBD"}]
    next_to = verb.nbor().lower_ in {"and", "or"} if verb.i + 1 < len(verb.doc) else False
    return not helped and next_to and any(_done_to_some(c) for c in after)


def both_active(verb: Token) -> None:
    """Let both be done by the subject."""
    for deed in (verb, *(c for c in verb.children if c.dep_ == "conj")):
        if deed.tag_ == "VBN" and (deed == verb or _done_to_some(deed)):
            deed.tag_ = "VBD"


def _done_to_some(deed: Token) -> bool:
    kinds = {c.dep_ for c in deed.children}
    return "dobj" in kinds and not kinds & {"nsubj", "nsubjpass", "auxpass"}
