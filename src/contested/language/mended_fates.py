"""What became of people, where the parser lost who they are; `mending` says when.

"Left 21 people wounded", "left four dead and seven wounded", "left thousands dead and millions
displaced": a participle describes those whom the verb left so, and a number is theirs.
"""

from spacy.tokens import Doc, Token

from contested.language.mended_phrases import DONE_TO

FATES = frozenset({"dead", "wounded", "injured", "killed", "displaced", "homeless", "missing"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_HURTING = frozenset(
    "kill injure wound hurt displace detain arrest destroy damage eliminate capture abduct".split()
)
_LEAVING = frozenset({"leave"})
_PREDICATED = frozenset({"oprd", "ccomp", "acomp", "advcl", "xcomp", "conj", "attr"})
_COUNTS = frozenset({"NUM", "NOUN", "PROPN", "ADJ"})
_FIGURES = frozenset({"advmod", "quantmod", "amod"})
_ROUND = frozenset({"tens", "hundreds", "dozens", "scores"})


def left_so(fate: Token) -> bool:
    """Whether the word says how the verb above it left people: "left 21 wounded", "left four dead"."""
    counted = fate.dep_ == "dobj" and any(c.dep_ == "nummod" for c in fate.children)
    return (
        fate.lower_ in FATES
        and (fate.dep_ in _PREDICATED or counted)
        and fate.head.lemma_ in _LEAVING
        and fate.head.i < fate.i
    )


def left_too(fate: Token) -> bool:
    """Whether the parser made no verb of it that has its own people: "left two dead, five wounded"."""
    own = fate.tag_ == "VBN" and any(c.dep_ in _SUBJECTS for c in fate.children)
    return left_so(fate) and not (fate.dep_ == "conj" and own)


def another_fate(fate: Token) -> bool:
    """Whether a fate was hung on those who had another: "left one dead and two injured"."""
    beside = fate.doc[fate.i - 1]
    people = fate.head
    dead = any(c.lower_ in FATES for c in people.children if c.i < beside.i)
    return fate.lower_ in FATES and fate.dep_ == "acl" and dead and beside in people.conjuncts


def of_another(fate: Token) -> None:
    """Hang it on the one right before it."""
    fate.head = fate.doc[fate.i - 1]


def day_of_last(link: Token) -> bool:
    """Whether a day was hung on the last of those whom a verb left so: "two hurt on Monday"."""
    fate = link.head
    left = fate.dep_ == "acl" and fate.lower_ in FATES and link.i > fate.i
    dated = any(c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"} for c in link.children)
    return (
        link.dep_ == "prep" and dated and left and any(t.lemma_ in _LEAVING for t in fate.ancestors)
    )


def day_of_all(link: Token) -> None:
    """Hang it on that verb."""
    link.head = next(t for t in link.ancestors if t.lemma_ in _LEAVING)


def describes_them(fate: Token) -> None:
    """Hang the fate on its own people, and those on the verb, as is the day."""
    verb = fate.head
    if fate.dep_ == "dobj":
        fate.dep_ = "oprd"
    own = _own(fate)
    if own is not None and own.head == fate:
        _given(own, fate, verb)
    left = [c for c in verb.children if c.dep_ == "dobj"]
    if own is None and left:
        own = left[-1] if left[-1].i < fate.i else None
    if own is not None and (fate.tag_ == "VBN" or own.dep_ == "conj"):
        for day in [c for c in fate.children if c.dep_ == "npadvmod" and c.i > fate.i]:
            day.head = verb
        fate.head, fate.dep_ = own, "acl"
    including = (c for c in verb.children if c.lower_ == "including" and c.i > fate.i)
    for link in including:
        link.head = own or verb


def _own(fate: Token) -> Token | None:
    """Whom the fate is of: its own subject or number, or the number joined right before it."""
    for child in fate.children:
        if child.dep_ in {"nsubj", "nummod"} and child.i < fate.i:
            return child
    before = fate.doc[fate.i - 1]
    counts = before.pos_ in _COUNTS or before.lower_ == "another"
    counted = counts and before.dep_ in {"conj", "nummod", "nsubj"}
    joined = before.dep_ == "conj" or before.head.i > fate.head.i
    return before if counted and joined else None


def _given(people: Token, fate: Token, verb: Token) -> None:
    """Make those who share a fate the verb's object."""
    for word in [c for c in fate.children if c.dep_ in _FIGURES and c.i < people.i]:
        word.head = people
    others = [c for c in verb.children if c.dep_ == "dobj"]
    if others:
        people.head, people.dep_ = others[0], "conj"
    else:
        people.head, people.dep_ = verb, "dobj"


def fate_of_others(fate: Token) -> bool:
    """Whether a second count of those hurt was joined to the first fate: "…, and nine others hurt"."""
    people = fate.head
    joined = people.dep_ == "conj" and people.pos_ == "NOUN" and people.head.tag_ == "VBN"
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "auxpass"} for c in fate.children)
    hurt = fate.lower_ in FATES or fate.lemma_ in _HURTING
    return hurt and fate.tag_ == "VBN" and fate.dep_ == "acl" and joined and bare


def second_fate(fate: Token) -> None:
    """Join the fates, and give the second its own people."""
    people, first = fate.head, fate.head.head
    fate.head, fate.dep_ = first, "conj"
    people.head, people.dep_ = fate, "nsubjpass"


def one_more(word: Token) -> bool:
    """Whether "another" or "a third" before a fate was taken for no subject: "and a third wounded"."""
    fate = word.head
    counted = word.lower_ in {"third", "fourth", "fifth"} and word.dep_ == "npadvmod"
    return counted and fate.lower_ in FATES and fate.i == word.i + 1 and fate.dep_ == "conj"


def shares_fate(word: Token) -> None:
    """Make it the one to whom that was done."""
    word.dep_ = "nsubjpass"


def more_than(over: Token) -> bool:
    """Whether "over" before a number was taken for a particle: "raids injure over 800"."""
    number = next((c for c in over.children if c.dep_ == "pobj"), None)
    counted = number is not None and number.pos_ == "NUM" and number.i == over.i + 1
    bare = not any(c.dep_ == "dobj" for c in over.head.children)
    return (
        over.lower_ == "over"
        and over.dep_ in {"prt", "prep"}
        and counted
        and bare
        and (over.head.lemma_ in _HURTING and over.i == over.head.i + 1)
    )


def bounds_number(over: Token) -> None:
    """Make the number the verb's object, and "over" its bound."""
    number = next(c for c in over.children if c.dep_ == "pobj")
    number.head, number.dep_ = over.head, "dobj"
    over.head, over.dep_ = number, "quantmod"


def lost_to_passive(thing: Token) -> bool:
    """Whether what a passive behind is done to was joined to something before it.

    "He suffered burns and three houses were destroyed"; "including in Sira, nine men were killed";
    "two died and 30 people, among them ten minors, were wounded".
    """
    verb = _passive_behind(thing)
    if verb is None or thing.dep_ != "conj":
        return False
    end = thing.right_edge.i
    if any(c.dep_ in _SUBJECTS and not _within_aside(c, end) for c in verb.children):
        return False
    before = thing.doc[thing.left_edge.i - 1].text if thing.left_edge.i else ""
    apart = thing.head.pos_ == "VERB" or (thing.head.pos_ == "PROPN" and before == ",")
    apart = apart or (before == "," and _in_front_of(thing, verb))
    return apart and thing.pos_ in {"NOUN", "NUM"} and verb != thing.head


def _in_front_of(thing: Token, verb: Token) -> bool:
    """Whether it hangs on a place that opens the passive's clause: "at X, the clinic, two men were"."""
    top = thing
    while top.dep_ in {"conj", "appos", "compound"} and top.head.i < top.i:
        top = top.head
    fronted = top.head.head == verb and top.head.i < thing.left_edge.i
    return bool(top.dep_ == "pobj" and fronted)


def undergoes(thing: Token) -> None:
    """Make it the subject of the passive."""
    verb, end = _passive_behind(thing), thing.right_edge.i
    if verb is None:
        return
    thing.head, thing.dep_ = verb, "nsubjpass"
    for part in [t for t in thing.doc[end + 1 : verb.i] if _within_aside(t, end)]:
        if not end < part.head.i < verb.i:
            part.head, part.dep_ = thing, "appos"


def _within_aside(token: Token, end: int) -> bool:
    """Whether a word stands in the aside that begins behind `end`: ", most of them women,"."""
    closed = _aside_behind(token.doc, end + 1)
    return bool(end + 1 < token.i < closed - 1)


def _aside_behind(doc: Doc, first: int) -> int:
    """Behind the aside of some of those counted that begins at a token; the token without one."""
    if doc[first : first + 1].text != "," or first + 2 >= len(doc):
        return first
    opening = doc[first + 1]
    if not (opening.lower_ in _PARTS or opening.like_num):
        return first
    comma = next((t.i for t in doc[first + 2 : first + _ASIDE] if t.text == ","), None)
    return first if comma is None else comma + 1


def _passive_behind(thing: Token) -> Token | None:
    end = _aside_behind(thing.doc, thing.right_edge.i + 1)
    if thing.doc[end : end + 1].text == "," and any(t.text == "," for t in thing.subtree):
        end += 1  # behind an aside of its own: ", one of them a nurse,"
    helper = thing.doc[end] if end < len(thing.doc) else thing
    if helper.dep_ not in {"aux", "auxpass"} or helper.head.tag_ != "VBN":
        return None
    verb = helper.head
    return verb if any(c.dep_ == "auxpass" for c in verb.children) else None


def of_thousands(number: Token) -> bool:
    """Whether "tens of thousands" was taken for two: "has killed tens of thousands and pushed …"."""
    if number.lower_ not in {"thousands", "millions"} or number.i < 2:
        return False
    link, first = number.nbor(-1), number.nbor(-2)
    beside = first.head == number.head and first.head != number
    return link.lower_ == "of" and first.lower_ in _ROUND and beside


def counted_out(number: Token) -> None:
    """Hang the thousands on the tens."""
    link, first = number.nbor(-1), number.nbor(-2)
    link.head, link.dep_, link.pos_ = first, "prep", "ADP"
    number.head, number.dep_ = link, "pobj"


def helper_left_out(verb: Token) -> bool:
    """Whether a second passive has lost its helper: "nine were killed in X and weapons seized"."""
    noun = verb.doc[verb.i - 1] if verb.i else verb
    joined = noun.dep_ == "conj" and noun.pos_ == "NOUN" and noun.head.dep_ == "pobj"
    bare = not any(c.dep_ in _SUBJECTS or c.dep_ == "auxpass" for c in verb.children)
    done = verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl", "conj"} and bare
    done = done and verb.lemma_ in DONE_TO
    return joined and done and _passive_above(noun) is not None


def passive_too(verb: Token) -> None:
    """Join it to the first passive, its noun for what it is done to."""
    noun = verb.doc[verb.i - 1]
    top = _passive_above(noun)
    if top is not None:
        for word in [c for c in noun.head.children if c.dep_ == "cc" and c.i < noun.i]:
            word.head = top
        verb.head, verb.dep_ = top, "conj"
        noun.head, noun.dep_ = verb, "nsubjpass"


def _passive_above(noun: Token) -> Token | None:
    verbs = (t for t in noun.ancestors if t.pos_ == "VERB")
    top = next(verbs, None)
    return top if top is not None and any(c.dep_ == "auxpass" for c in top.children) else None


def taken_captive(taken: Token) -> bool:
    """Whether a number was taken captive, told as a part of them: "… and 240 taken hostage"."""
    noun = taken.head
    counted = any(c.dep_ == "nummod" and c.i < taken.i for c in noun.children)
    captive = noun.lemma_ in {"hostage", "prisoner", "captive"} and noun.tag_ == "NN"
    joined = taken.dep_ == "amod" and taken.lower_ in {"taken", "held"} and noun.i == taken.i + 1
    return captive and joined and counted and _passive_above(noun) is not None


def number_taken(taken: Token) -> None:
    """Make a passive of it, joined to the one before."""
    noun = taken.head
    top = _passive_above(noun)
    number = next((c for c in noun.children if c.dep_ == "nummod"), None)
    if top is None or number is None:
        return
    for word in [c for c in noun.children if c.i < number.i]:
        word.head = number
    taken.head, taken.dep_, taken.tag_, taken.pos_ = top, "conj", "VBN", "VERB"
    taken.lemma_ = "take" if taken.lower_ == "taken" else "hold"
    number.head, number.dep_ = taken, "nsubjpass"
    noun.head, noun.dep_ = taken, "oprd"


_CAPTIVE = frozenset({"prisoner", "hostage", "captive", "prisoners", "hostages", "captives"})


def freed_captive(captive: Token) -> bool:
    """Whether those taken captive were read as taking: "soldiers taken prisoner in X were freed"."""
    if captive.lower_ not in _CAPTIVE or not captive.i:
        return False
    taken = captive.nbor(-1)
    bare = taken.lower_ in {"taken", "held"} and not any(c.dep_ in _HELPERS for c in taken.children)
    return bare and _those_taken(taken) is not None and _fate_of(captive) is not None


def those_freed(captive: Token) -> None:
    """Make those taken the subject of what became of them."""
    taken, freed = captive.nbor(-1), _fate_of(captive)
    those = _those_taken(taken)
    if those is None or freed is None:
        return
    if not freed.is_ancestor(taken):
        freed.head = freed if taken.head == taken else taken.head
        freed.dep_ = taken.dep_
        for child in [c for c in taken.children if c.dep_ == "mark" or c.i < those.left_edge.i]:
            child.head = freed
    passive = any(c.dep_ == "auxpass" for c in freed.children)
    those.head, those.dep_ = freed, "nsubjpass" if passive else "nsubj"
    taken.head, taken.dep_, taken.tag_ = those, "acl", "VBN"
    for child in [c for c in captive.children if c.dep_ == "prep"]:
        child.head = taken
    captive.head, captive.dep_ = taken, "oprd"


def those_done(those: Token) -> bool:
    """Whether "those" was read as the article of what was done to them: "said those freed were …"."""
    done = those.head
    return (
        those.lower_ == "those"
        and those.dep_ == "det"
        and done.i == those.i + 1
        and done.tag_ in {"VBN", "VBD"}
        and done.dep_ in _SUBJECTS
    )


def done_to_those(those: Token) -> None:
    """Make them the subject, and the verb what tells of them."""
    done = those.head
    those.pos_, those.head, those.dep_ = "PRON", done.head, done.dep_
    done.head, done.dep_, done.tag_ = those, "acl", "VBN"


def _fate_of(captive: Token) -> Token | None:
    """The verb behind those taken that has them, or nobody, for its subject."""
    taken = captive.nbor(-1)
    if captive.dep_ in _SUBJECTS:
        return captive.head if captive.head.i > captive.i else None
    later = (c for c in taken.children if c.i > captive.i and c.dep_ in {"conj", "advcl", "ccomp"})
    return next(
        (
            v for v in later
            if any(c.dep_ in _HELPERS for c in v.children)
            and not any(c.dep_ in {*_SUBJECTS, "mark", "advmod"} for c in v.children)
        ),
        None,
    )  # fmt: skip


def _those_taken(taken: Token) -> Token | None:
    """The noun right before a "taken" that was read as its subject."""
    return next((c for c in taken.children if c.dep_ == "nsubj" and c.i == taken.i - 1), None)


_HELPERS = frozenset({"aux", "auxpass"})
_PARTS = frozenset(
    "among amongst including most mostly mainly some several many half all both at".split()
)
_ASIDE = 12
_HURT = frozenset({"hurt", "hospitalised", "hospitalized"})


def others_hurt(verb: Token) -> bool:
    """Whether "hurt" behind those who were was taken for what they do: "one was killed and two hurt"."""
    if verb.lower_ not in _HURT or verb.dep_ != "conj" or verb.tag_ not in {"VBP", "VBD", "VB"}:
        return False
    passive = any(c.dep_ == "auxpass" for c in verb.head.children)
    return passive and not any(c.dep_ in {"dobj", "aux"} for c in verb.children)


def hurt_as_well(verb: Token) -> None:
    """Make a passive of it."""
    verb.tag_ = "VBN"
    for subject in [c for c in verb.children if c.dep_ == "nsubj"]:
        subject.dep_ = "nsubjpass"
