"""Counts and shares of people that lost their verb; `mending` says when.

"Around 300 are still held": the parser hangs the number on a preposition and leaves the verb without
a subject. "Most of the families trekked to Bor": it takes the verb for one more description. "Some 800
people a day return": it makes a noun of it.
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SUBJECTS

_ABOUT = frozenset({"around", "about", "over", "under", "above", "close", "near", "nearly"})
_SHARES = frozenset(
    """total most many half some all several none majority third quarter two-thirds three-quarters thousands
    hundreds dozens scores tens""".split()
)
_STAYS = frozenset({"remain", "live", "flee", "need", "face", "stay", "return", "sleep", "camp"})
_GOES = frozenset({"return", "flee", "cross", "leave", "escape", "arrive", "enter", "pass"})
_PASSIVES = frozenset({"auxpass"})
_WAYS = frozenset({"to", "into", "for", "across", "from", "toward", "towards", "over", "back"})


def number_about(link: Token) -> bool:
    """Whether "around" with a number is the subject that the verb lacks: "around 300 are held"."""
    if link.lower_ not in _ABOUT or link.dep_ != "prep" or link.head.i < link.i:
        return False
    number = next((c for c in link.children if c.dep_ == "pobj"), None)
    if number is None or number.ent_type_ in {"DATE", "TIME"} or number.pos_ != "NUM":
        return False
    verb = link.head
    verbal = verb.pos_ in {"VERB", "AUX"} or verb.lemma_.lower() in _STAYS
    return verbal and not any(c.dep_ in SUBJECTS | {"nsubjpass"} for c in verb.children)


def subject_about(link: Token) -> None:
    """Make the number the verb's subject, and "around" what hedges it."""
    verb, number = link.head, next(c for c in link.children if c.dep_ == "pobj")
    passive = any(c.dep_ in _PASSIVES for c in verb.children)
    number.head, number.dep_ = verb, "nsubjpass" if passive else "nsubj"
    for word in [c for c in verb.children if c.dep_ in {"amod", "advmod"} and c.i == number.i + 1]:
        word.head = number
    link.head, link.dep_ = number, "quantmod"
    if verb.pos_ == "NOUN":
        verb.pos_, verb.tag_ = "VERB", "VBP"


def share_without_verb(verb: Token) -> bool:
    """Whether the only verb was taken to describe those of whom a share is told."""
    share = _share_of(verb)
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or share is None:
        return False
    stands = share.head == share and (share.lower_ in _SHARES or share.pos_ == "NUM")
    bare = not any(c.dep_ in {"agent", "auxpass"} for c in verb.children)
    way = any(c.dep_ in {"prep", "prt", "advmod"} and c.lower_ in _WAYS for c in verb.children)
    return stands and bare and way and verb.head.i < verb.i


def _share_of(verb: Token) -> Token | None:
    """The share that a verb describes, or describes those of: "most" of "most of the families"."""
    of = verb.head.head
    if of.lower_ == "of" and of.head != of:
        return of.head
    told = any(c.lower_ == "of" and c.i == verb.head.i + 1 for c in verb.head.children)
    return verb.head if told else None


def verb_of_share(verb: Token) -> None:
    """Make it the verb of the share."""
    share = _share_of(verb) or verb.head
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    for child in [c for c in share.children if c.i > verb.i or c.is_punct]:
        child.head = verb
    share.head, share.dep_ = verb, "nsubj"


def each_day(noun: Token) -> bool:
    """Whether what people do each day was made a noun: "some 800 people a day return"."""
    if noun.pos_ != "NOUN" or noun.lower_ not in _GOES or noun.i < 2:
        return False
    day = noun.nbor(-1)
    subjects = [c for c in noun.children if c.dep_ == "nsubj" and c.tag_ in {"NNS", "NNPS"}]
    people = bool(subjects)
    each = (d for c in subjects for d in c.children if d.dep_ == "npadvmod")
    if noun.head == noun and any(d == day for d in each):
        return True
    if people and noun.head == noun and noun.doc[-1].text not in ".!?":
        return True  # a headline: "Fishermen held by X return to Y"
    return day.lower_ in {"day", "week", "month", "hour"} and day.head == noun and people


def done_each_day(noun: Token) -> None:
    """Make it the verb of those people."""
    day = noun.nbor(-1)
    people = next(c for c in noun.children if c.dep_ == "nsubj")
    noun.pos_, noun.tag_ = "VERB", "VBP"
    if day.lower_ not in {"day", "week", "month", "hour"}:
        return
    for article in [c for c in noun.children if c.dep_ == "det"]:
        article.head = day
    day.head, day.dep_ = people, "npadvmod"


def number_does(noun: Token) -> bool:
    """Whether what so many do was made a noun: "some 9,000 sleep in the open"."""
    number = noun.nbor(-1) if noun.i else noun
    counted = number.dep_ == "nummod" and number.head == noun and number.pos_ == "NUM"
    bare = noun.tag_ == "NN" and noun.lower_ in _STAYS | _GOES and noun.head == noun
    several = number.lower_ not in {"one", "1"}
    return counted and bare and several and not any(c.dep_ == "nsubj" for c in noun.children)


def done_by_number(noun: Token) -> None:
    """Make it the verb, and the number who does it."""
    number = noun.nbor(-1)
    number.head, number.dep_ = noun, "nsubj"
    noun.pos_, noun.tag_ = "VERB", "VBP"


def some_then(number: Token) -> bool:
    """Whether some of them were taken into a time: "released three of them hours later"."""
    time = number.head
    them = any(t.pos_ == "PRON" for c in number.children if c.lower_ == "of" for t in c.children)
    return (
        number.pos_ == "NUM" and number.dep_ == "nummod" and them
        and time.dep_ == "npadvmod" and time.head.pos_ in {"VERB", "ADV"}
    )  # fmt: skip


def done_to_some(number: Token) -> None:
    """Make them the object of the verb."""
    time = number.head
    verb = time.head if time.head.pos_ == "VERB" else time.head.head
    number.head, number.dep_ = verb, "dobj"


def share_beside_number(number: Token) -> bool:
    """Whether a number lost its verb to those whom a share names: "160, half of them boys, have fled"."""
    those = number.head
    of = (c for c in those.lefts if c.lower_ in _SHARES or c.pos_ == "NUM")
    share = next((c for c in of if c.i > number.i and _of_them(c)), None)
    comma = number.i + 1 < len(number.doc) and number.nbor().text == ","
    return (
        number.pos_ == "NUM"
        and number.dep_ == "nummod"
        and comma
        and share is not None
        and those.dep_ in {"nsubj", "nsubjpass"}
    )


def number_does_it(number: Token) -> None:
    """Make the number the subject, and those of the share another name of some of them."""
    those = number.head
    number.head, number.dep_ = those.head, those.dep_
    those.head, those.dep_ = number, "appos"


def _of_them(share: Token) -> bool:
    below = (t for c in share.children if c.lower_ == "of" for t in c.children)
    return any(t.lower_ in {"them", "whom", "these", "those"} for t in below)


def close_to_number(close: Token) -> bool:
    """Whether "close to" with a number is the subject that the verb behind lacks: "close to 200 were hurt"."""
    if close.lower_ != "close" or close.i + 2 >= len(close.doc) or close.nbor().lower_ != "to":
        return False
    number, helper = (
        close.nbor(2),
        close.doc[close.i + 3] if close.i + 3 < len(close.doc) else close,
    )
    verb = helper.head if helper.dep_ in {"aux", "auxpass"} else helper
    own = any(c.dep_ in SUBJECTS | {"nsubjpass"} and c.i > close.i - 1 for c in verb.children)
    lost = number.dep_ in {"pobj", "npadvmod"}
    return number.like_num and helper.tag_ in {"VBD", "VBP"} and lost and not own


def number_close_to(close: Token) -> None:
    """Make the number the subject."""
    number, helper = close.nbor(2), close.doc[close.i + 3]
    verb = helper.head if helper.dep_ in {"aux", "auxpass"} else helper
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    first = close.head
    link = close.nbor()
    number.head, number.dep_ = verb, "nsubjpass" if passive else "nsubj"
    for word in (close, link):
        word.head, word.dep_ = number, "quantmod"
    if first.head == verb and first.dep_ == "ccomp":
        top, role = (first if verb.head == verb else verb.head), verb.dep_
        verb.head, verb.dep_ = first, "conj"
        first.head, first.dep_ = top, role


def some_of_singular(verb: Token) -> bool:
    """Whether "most of which" was said of one thing: "fired 90 shells at Haifa, most of which fell"."""
    return verb.dep_ in {"relcl", "advcl"} and _shared(verb) and _many_before(verb) is not None


def some_of_many(verb: Token) -> None:
    """Hang the clause on those that the verb before has for its object."""
    many = _many_before(verb)
    if many is not None:
        verb.head, verb.dep_ = many, "relcl"


def _shared(verb: Token) -> bool:
    """Whether its subject is some of those that it is on: "most of which", "half of whom"."""
    roles = (c for c in verb.children if c.dep_ in SUBJECTS | {"nsubjpass"})
    of = (t for c in roles for t in c.children if t.lower_ == "of")
    return any(t.lower_ in {"which", "whom"} for c in of for t in c.children)


def _many_before(verb: Token) -> Token | None:
    """The plural object of the verb above a place or another single thing."""
    one = verb.head
    if verb.dep_ == "relcl" and (one.tag_ not in {"NNP", "NN"} or one.dep_ != "pobj"):
        return None
    above = next((t for t in (one, *one.ancestors) if t.pos_ == "VERB"), None)
    objects = above.children if above is not None else ()
    many = (c for c in objects if c.dep_ == "dobj" and c.tag_ == "NNS")
    return next((c for c in many if c.i < verb.left_edge.i), None)
