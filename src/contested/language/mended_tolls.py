"""Counts of those who came to harm, where the parser lost which harm is whose; `mending` says when.

"Received 31 wounded", "two dead and nine injured", "left two officers and two inmates dead", "14 dead,
30 injured", "37,000 people, soldiers and civilians alike, were unaccounted for".
"""

from spacy.tokens import Token

from contested.language.mended_fates import FATES

_CLAUSES = frozenset({"advcl", "ccomp", "oprd", "acomp", "dep", "relcl"})
_WHEN = frozenset({"in", "over", "during", "near", "on", "at", "since", "within"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_HURT = frozenset({"wound", "injure", "hurt", "maim"})
_DEAD = frozenset({"dead", "kill", "death", "fatality", "body"})


def behind_count(fate: Token) -> bool:
    """Whether a fate right behind a number that a verb governs was made a clause: "received 31 wounded"."""
    number = fate.doc[fate.i - 1] if fate.i else fate
    bare = not any(c.dep_ in _SUBJECTS or c.dep_ in {"aux", "auxpass"} for c in fate.children)
    first = number.head if number.dep_ == "conj" and number.head.pos_ == "NUM" else number
    governed = number.pos_ == "NUM" and first.dep_ in {"dobj", "pobj"} and number.i < fate.i
    leaves = first.head.lemma_ == "leave"
    return (
        fate.lower_ in FATES
        and governed
        and bare
        and not leaves
        and fate.dep_ in _CLAUSES
        and fate.head in {first.head, first.head.head}
    )


def fate_of_count(fate: Token) -> None:
    """Hang it on the number, and what is joined to it too."""
    number = fate.doc[fate.i - 1]
    for word in [c for c in fate.children if c.dep_ in {"cc", "conj", "punct"} and c.i > fate.i]:
        word.head = number
    fate.head, fate.dep_ = number, "amod"


def number_undergoes(number: Token) -> bool:
    """Whether a number was hung on what befell so many: "80 were killed and some 18,000 displaced"."""
    verb = number.head
    beside = number.pos_ == "NUM" and number.dep_ == "nummod" and verb.i == number.i + 1
    row = verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.tag_ == "VBN"
    return beside and row and any(c.dep_ == "nsubjpass" for c in verb.head.children)


def undergone_by_number(number: Token) -> None:
    """Make it the verb's own subject."""
    number.dep_ = "nsubjpass"


def of_next_count(fate: Token) -> bool:
    """Whether a fate was hung on the first of two counts: "there are two dead and nine injured"."""
    beside = fate.doc[fate.i - 1] if fate.i else fate
    first = fate.head
    return (
        fate.lower_ in FATES
        and fate.dep_ in {"amod", "acl"}
        and beside != first
        and beside.pos_ == first.pos_ == "NUM"
        and beside.dep_ == "conj"
        and beside in first.conjuncts
    )


def to_next_count(fate: Token) -> None:
    """Hang it on its own."""
    fate.head = fate.doc[fate.i - 1]


def counted_as_verb(noun: Token) -> bool:
    """Whether a counted plural before a fate was taken for a verb: "two officers and two inmates dead"."""
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    before = noun.doc[noun.i - 1] if noun.i else noun
    counted = before.pos_ == "NUM" and before.head == noun
    return noun.tag_ == "VBZ" and counted and noun.dep_ == "conj" and behind.lower_ in FATES


def counted_too(noun: Token) -> None:
    """Make a noun of it, joined to those before, and hang the fate on what governs them."""
    verb, fate = noun.head, noun.doc[noun.i + 1]
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubj"} and c.i < noun.i]
    noun.tag_, noun.pos_ = "NNS", "NOUN"
    noun.lemma_ = noun.lower_.removesuffix("s")
    if not objects:
        return
    noun.head = objects[-1]
    fate.head, fate.dep_ = verb, "oprd"


def next_in_row(fate: Token) -> bool:
    """Whether a further count was made a clause on the first: "the toll: 14 dead, 30 injured"."""
    number = fate.doc[fate.i - 1] if fate.i else fate
    row = number.pos_ == "NUM" and number.head == fate and number.dep_ == "nsubj"
    return fate.lower_ in FATES and row and fate.dep_ == "relcl"


def joined_in_row(fate: Token) -> None:
    """Join it, its number for those who were hurt."""
    number = fate.doc[fate.i - 1]
    fate.dep_ = "conj"
    number.dep_ = "nsubjpass"


def subject_of_helper(helper: Token) -> bool:
    """Whether who undergoes it was hung on the helper: "37,000 men, X and Y alike, were unaccounted for"."""
    verb = helper.head
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    given = any(c.dep_ in {"nsubj", "nsubjpass"} for c in helper.children)
    return helper.dep_ in {"aux", "auxpass"} and given and not own


def undergoes_it(helper: Token) -> None:
    """Hang them on the verb."""
    undergone = "nsubjpass" if helper.dep_ == "auxpass" else "nsubj"
    for word in [c for c in helper.children if c.dep_ in {"nsubj", "nsubjpass"}]:
        word.head, word.dep_ = helper.head, undergone


def row_of_alike(noun: Token) -> bool:
    """Whether the sorts of those counted were joined to them: "nine men, rebels and soldiers alike, …"."""
    after = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    alike = any(t.lower_ == "alike" for t in (*after, *noun.head.children) if t.i > noun.i)
    before = noun.doc[noun.left_edge.i - 1].text if noun.left_edge.i else ""
    first = noun.head
    counted = any(c.dep_ == "nummod" for c in first.children)
    return noun.dep_ == "conj" and before == "," and alike and counted and noun.pos_ == "NOUN"


def sorts_of_them(noun: Token) -> None:
    """Make another name of it."""
    noun.dep_ = "appos"


def measure_of_losses(fate: Token) -> bool:
    """Whether what losses are put at was made a clause: "put losses at 1,520 killed and wounded"."""
    number = fate.doc[fate.i - 1] if fate.i else fate
    counted = number.pos_ == "NUM" and number.head == fate and number.dep_ == "nsubj"
    return fate.lower_ in FATES and counted and fate.dep_ == "pcomp" and fate.head.dep_ == "prep"


def put_at_number(fate: Token) -> None:
    """Hang the number on the link, and the fate on it."""
    number = fate.doc[fate.i - 1]
    number.head, number.dep_ = fate.head, "pobj"
    fate.head, fate.dep_ = number, "acl"


def put_in_clause(link: Token) -> bool:
    """Whether what a count is put at hangs on what stands between: "put the number killed since May at 27".

    Also "put losses over the day at 90 men".
    """
    if link.lower_ not in {"at", "above", "over"} or link.dep_ != "prep":
        return False
    numbers = (t for c in link.children if c.dep_ == "pobj" for t in (c, *c.lefts))
    verb = _putting(link)
    return verb is not None and any(t.like_num for t in numbers)


def put_itself(link: Token) -> None:
    """Hang it on the verb that puts it."""
    link.head = _putting(link) or link.head


def _putting(link: Token) -> Token | None:
    """The "put" over a link that does not hang on it, and whose object is a count of people."""
    for verb in link.head.ancestors:
        if verb.lemma_ not in _PUT:
            continue
        counts = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in _COUNTS]
        own = any(c.lower_ == "at" and c.dep_ == "prep" for c in verb.children)
        return verb if counts and counts[0].i < link.i and not own else None
    return None


_PUT = frozenset({"put", "place", "estimate", "give"})
_COUNTS = frozenset("number count tally toll total figure losses loss casualty death".split())


def listed_missing(word: Token) -> bool:
    """Whether the state that people are listed in was taken for a deed: "listed as missing in X"."""
    link = word.head
    told = word.lower_ == "missing" and word.dep_ == "pcomp" and link.lower_ == "as"
    return bool(told and link.head.tag_ == "VBN")


def state_of_them(word: Token) -> None:
    """Make it the state, and hang what stands behind on the verb."""
    verb = word.head.head
    for child in [c for c in word.children if c.i > word.i]:
        child.head = verb
    word.tag_, word.pos_, word.dep_ = "JJ", "ADJ", "pobj"


def counted_behind(number: Token) -> bool:
    """Whether a number right before a joined participle was taken for a measure: "and 400 injured"."""
    fate = number.head
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "dobj"} for c in fate.children)
    return (
        number.pos_ == "NUM"
        and number.dep_ == "npadvmod"
        and fate.lower_ in FATES
        and fate.dep_ == "conj"
        and fate.i == number.i + 1
        and bare
    )


def counted_undergo(number: Token) -> None:
    """Make it those to whom that was done."""
    number.dep_ = "nsubjpass"


def next_of_counted(noun: Token) -> bool:
    """Whether the next of a row was taken for another name: "lost nine men, a tank and two trucks".

    Not the two of "two sisters, a teacher and a nurse".
    """
    first = noun.head
    one = any(c.lower_ in {"a", "an"} or c.dep_ == "nummod" for c in noun.lefts)
    counted = [c for c in first.lefts if c.dep_ == "nummod"]
    last = [c for c in noun.rights if c.dep_ == "conj"][-1:]
    if noun.dep_ != "appos" or not (one and counted and last) or first.tag_ != "NNS":
        return False
    end = last[0].i + 1
    closed = end < len(noun.doc) and noun.doc[end].text in {",", ")", "–", "—"}
    alone = any(c.lower_ in {"a", "an"} for c in last[0].lefts)
    return not closed and not (counted[0].lower_ == "two" and alone)


def joined_to_counted(noun: Token) -> None:
    """Join it, and hang on the verb where and when it was that stands behind the last."""
    first = noun.head
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
    noun.dep_ = "conj"
    if verb is None:
        return
    row = (noun, *noun.conjuncts)
    for link in [c for t in row for c in t.rights if c.dep_ == "prep" and c.lower_ in _WHEN]:
        link.head = verb


def out_of_action_before(noun: Token) -> bool:
    """Whether those put out of action were taken for its kind: "put out of action 560 soldiers"."""
    state = noun.doc[noun.i - 2] if noun.i > 1 else noun
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and noun.head.head.lower_ == "out"
        and noun.head.head.head.lemma_ == "put"
        and state.lower_ in {"action", "service", "use"}
        and state.head == noun
    )


def put_out_of_action(noun: Token) -> None:
    """Make them the object, and the state what "of" governs."""
    link = noun.head
    state = noun.doc[noun.i - 2]
    noun.head, noun.dep_ = link.head.head, "dobj"
    state.head, state.dep_ = link, "pobj"


def counted_hurt(verb: Token) -> bool:
    """Whether a second count was made a clause: "counted nine dead civilians and 14 injured"."""
    number, first = _number_before(verb), _first_count(verb)
    if number is None or first is None or verb.tag_ not in {"VBN", "VBD"}:
        return False
    own = {c.dep_ for c in verb.children} & {"dobj", "auxpass", "aux", "agent"}
    return verb.dep_ == "conj" and verb.lemma_ in _HURT and not own


def join_hurt(verb: Token) -> None:
    """Join the count to the first, and its fate to the count."""
    number, first = _number_before(verb), _first_count(verb)
    if number is None or first is None:
        return
    for child in [c for c in verb.head.children if c.dep_ == "cc" and c.i == number.i - 1]:
        child.head = first
    number.head, number.dep_ = first, "conj"
    verb.head, verb.dep_, verb.tag_ = number, "acl", "VBN"


def _number_before(verb: Token) -> Token | None:
    """The bare number right before a fate, which "and" joins: "and 14 injured"."""
    number = verb.doc[verb.i - 1] if verb.i > 1 else verb
    subject = number.head == verb and number.dep_ in {"nsubj", "nsubjpass"}
    return number if number.like_num and subject and number.nbor(-1).lower_ == "and" else None


def _first_count(verb: Token) -> Token | None:
    """The counted dead right before the "and": "six dead", "nine dead civilians"."""
    above = verb.head
    links = [c for c in above.children if c.lower_ == "at" and c.dep_ == "prep"]
    found = [t for p in (above, *links) for t in p.children if t.dep_ in {"dobj", "pobj"}]
    counted = [t for t in found if any(c.like_num for c in t.lefts) and t.i == verb.i - 3]
    harmed = [t for t in counted if {x.lemma_ for x in t.subtree} & _DEAD]
    return harmed[-1] if harmed else None
