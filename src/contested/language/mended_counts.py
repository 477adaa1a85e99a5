"""Numbers and who counts them, hung where they belong; `mending` says when.

"Took 60 km of land and nine villages" is two counts; "nine were destroyed, by Kyiv's count" is Kyiv's;
"has risen to 11, among them a woman" names one of the eleven.
"""

from spacy.tokens import Token

from contested.language.heads import counted

# What somebody makes of a number: "by its own count".
RECKONINGS = frozenset({"count", "tally", "estimate", "reckoning", "calculation", "account"})

_HARMS = frozenset("wound injure hurt kill burn disable maim".split())
_SO_MANY = frozenset(
    {"dozen", "dozens", "hundred", "hundreds", "score", "scores", "half", "others"}
)


def by_reckoning(link: Token) -> bool:
    """Whether it says by whose count it is, and not by whom it was done: "by Kyiv's count"."""
    counts = [c for c in link.children if c.lemma_ in RECKONINGS]
    return link.lower_ == "by" and any(c.dep_ == "poss" for n in counts for c in n.children)


def no_doer(link: Token) -> None:
    """Take the count for no doer."""
    link.dep_ = "prep"
    for noun in [c for c in link.children if c.lemma_ in RECKONINGS]:
        noun.dep_ = "npadvmod"


def time_of_some(link: Token) -> bool:
    """Whether when some of those counted did it hangs on the verb: "have fled, 6,000 of them in two days"."""
    verb, before = link.head, link.doc[link.i - 1] if link.i else link
    number = before.head.head
    return (
        link.dep_ == "prep"
        and before.lower_ in {"them", "whom", "those"}
        and before.head.lower_ == "of"
        and number.pos_ == "NUM"
        and number.head == verb
        and number.dep_ in {"npadvmod", "appos", "dep"}
    )


def on_those(link: Token) -> None:
    """Hang it on their number."""
    link.head = link.doc[link.i - 1].head.head


def named_among(noun: Token) -> bool:
    """Whether it names some of those counted: "has risen to 11, among them a woman and a baby"."""
    before = noun.left_edge.i - 1
    them = noun.doc[before] if before > 1 else noun
    among = them.head.lower_ == "among" and them.lower_ in {"them", "whom", "those"}
    return among and noun.dep_ in {"dobj", "attr", "npadvmod"} and _counted_before(them) is not None


def of_those_counted(noun: Token) -> None:
    """Hang it on the number."""
    number = _counted_before(noun.doc[noun.left_edge.i - 1])
    if number is not None:
        noun.head, noun.dep_ = number, "appos"


def _counted_before(them: Token) -> Token | None:
    number = them.doc[them.i - 3] if them.i > 2 else them
    comma = them.i > 2 and them.doc[them.i - 2].text == ","
    return number if comma and number.pos_ == "NUM" else None


def dozen_of_verb(number: Token) -> bool:
    """Whether so many more were joined to the verb: "seized a priest and about a dozen of his pupils"."""
    verb = number.head
    measured = number.lower_ in _SO_MANY and any(c.lower_ == "of" for c in number.children)
    joined = number.dep_ == "conj" and verb.pos_ == "VERB" and number.i > verb.i
    return measured and joined and any(c.dep_ == "dobj" and c.i < number.i for c in verb.children)


def with_first_object(number: Token) -> None:
    """Join them to the verb's object."""
    verb = number.head
    number.head = [c for c in verb.children if c.dep_ == "dobj" and c.i < number.i][-1]


def man_to_man(noun: Token) -> bool:
    """Whether it only says how they fight: "fighting house to house", "went door to door"."""
    doc, at = noun.doc, noun.i
    again = at + 2 < len(doc) and doc[at + 1].lower_ == "to" and doc[at + 2].lower_ == noun.lower_
    return bool(again and noun.dep_ == "dobj")


def only_how(noun: Token) -> None:
    """Take it for no object."""
    noun.dep_ = "npadvmod"


def second_count(noun: Token) -> bool:
    """Whether a second count hangs inside the first: "took 60 km of land and nine villages"."""
    of, first = noun.head.head, noun.head.head.head
    inside = noun.dep_ == "conj" and noun.head.dep_ == "pobj" and of.lower_ == "of"
    return inside and counted(noun) and counted(first) and not counted(noun.head)


def beside_first_count(noun: Token) -> None:
    """Join the two counts."""
    noun.head = noun.head.head.head


_CLIMBING = frozenset(
    "go rise add mount come grow reach climb own jump swell lead amount build".split()
)
_WAYS = frozenset(
    """km kilometre kilometer mile metre meter yard day week month year hour minute percent
    degree""".split()
)


def bound_parted(up: Token) -> bool:
    """Whether the "up to" before a number was taken for a way: "had lost up to 260 troops"."""
    if up.lower_ != "up" or up.i + 1 == len(up.doc):
        return False
    to, verb = up.nbor(), up.head
    if to.lower_ != "to" or to.head != verb or verb.pos_ != "VERB" or verb.lemma_ in _CLIMBING:
        return False
    noun = next((c for c in to.children if c.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() in _WAYS or any(c.dep_ == "dobj" for c in verb.children):
        return False
    return any(c.dep_ == "nummod" and c.left_edge.i == to.i + 1 for c in noun.children)


def bound_of_number(up: Token) -> None:
    """Make what is counted the object, and the bound a part of the number."""
    to, verb = up.nbor(), up.head
    noun = next(c for c in to.children if c.dep_ == "pobj")
    number = next(c for c in noun.children if c.dep_ == "nummod")
    for child in [c for c in to.children if c != noun]:
        child.head = verb
    noun.head, noun.dep_ = verb, "dobj"
    for word in (up, to):
        word.head, word.dep_ = number, "quantmod"


def all_but(word: Token) -> bool:
    """Whether "all" was taken for what something is told of: "all but four of the 210 stalls burnt"."""
    return word.lower_ == "all" and _but(word) is not None and _rest(word) is not None


def rest_of_them(word: Token) -> None:
    """Put the number in its place, or those that it counts."""
    link, rest = _but(word), _rest(word)
    if link is None or rest is None:
        return
    rest.head, rest.dep_ = (rest if word.head == word else word.head), word.dep_
    for each in (word, link):
        each.head, each.dep_ = rest, "quantmod"


def _but(word: Token) -> Token | None:
    return next((c for c in word.children if c.lower_ == "but" and c.i == word.i + 1), None)


def _rest(word: Token) -> Token | None:
    """The number behind "all but", or the noun that the parser has made its head."""
    below = [t for c in word.children for t in (c, *c.children) if t.dep_ in {"pobj", "conj"}]
    numbered = (t for t in below if t.pos_ == "NUM" or any(c.pos_ == "NUM" for c in t.children))
    return next((t for t in numbered if t.left_edge.i == word.i + 2), None)


def killed_and_wounded(fate: Token) -> bool:
    """Whether an aside on those counted was made a clause: "at 160 men, killed and wounded, nine tanks"."""
    doc = fate.doc
    if fate.lower_ not in {"killed", "dead"} or fate.i < 2 or fate.i + 2 >= len(doc):
        return False
    counted_ = doc[fate.i - 2]
    aside = doc[fate.i - 1].text == "," and doc[fate.i + 1].lower_ in {"and", "or"}
    wounded = doc[fate.i + 2]
    return (
        aside
        and wounded.lower_ in {"wounded", "injured"}
        and counted(counted_)
        and fate.dep_ in {"advcl", "conj", "acl", "amod", "dep", "appos"}
    )


def both_of_counted(fate: Token) -> None:
    """Hang it on them, and join to them what is counted next."""
    those, wounded = fate.doc[fate.i - 2], fate.doc[fate.i + 2]
    for word in [c for t in (fate, wounded) for c in t.children if c.dep_ in {"conj", "dobj"}]:
        if word != wounded and word.i > wounded.i:
            word.head, word.dep_ = those, "conj"
    fate.head, fate.dep_ = those, "acl"
    wounded.head, wounded.dep_ = fate, "conj"


_STATES = frozenset({"dead", "wounded", "injured", "hurt", "missing", "killed"})


def fate_behind_counted(fate: Token) -> bool:
    """Whether a fate right behind those counted hangs on something before: "an attack: 40 people dead"."""
    noun = fate.doc[fate.i - 1] if fate.i else fate
    ends = (
        fate.i + 1 == len(fate.doc) or fate.nbor().is_punct or fate.nbor().lower_ in {"in", "and"}
    )
    lost = fate.dep_ in {"amod", "acl", "advcl", "dep"} and fate.head.i < noun.left_edge.i
    lost = lost and not (noun.dep_ == "conj" and noun.head == fate.head)  # "2 men, 3 boys dead"
    return fate.lower_ in _STATES and noun.tag_ == "NNS" and counted(noun) and ends and lost


def fate_of_counted(fate: Token) -> None:
    """Hang it on them."""
    fate.head, fate.dep_ = fate.doc[fate.i - 1], "amod"


def times_beside_name(times: Token) -> bool:
    """Whether how often was taken for a name of what it was done to: "stormed Lyman 22 times"."""
    thing = times.head
    counted_times = times.lower_ == "times" and any(c.dep_ == "nummod" for c in times.children)
    return counted_times and times.dep_ == "appos" and thing.dep_ == "dobj" and thing.i < times.i


def as_often(times: Token) -> None:
    """Hang it on the verb."""
    times.head, times.dep_ = times.head.head, "npadvmod"


def out_of_all(verb: Token) -> bool:
    """Whether what was done to all was hung on what became of some: "15 downed out of 26 launched"."""
    number = verb.nbor(-1) if verb.i > 1 else verb
    whole = number.pos_ == "NUM" and number.dep_ == "pobj" and number.head.lower_ == "of"
    return whole and verb.tag_ == "VBN" and verb.dep_ == "advcl" and not any(verb.lefts)


def done_to_all(verb: Token) -> None:
    """Hang it on the number of all."""
    verb.head, verb.dep_ = verb.nbor(-1), "acl"


def some_of_them_hurt(harm: Token) -> bool:
    """Whether a harm of some of those counted was taken for a deed: "40 miners, nine of them injured"."""
    return harm.dep_ == "relcl" and harm.lemma_ in _HARMS and _some_of_them(harm) is not None


def undergone_by_some(harm: Token) -> None:
    """Let it befall them; a verb that was joined to the harm is of all who were counted."""
    some = _some_of_them(harm)
    if some is None:
        return
    some.dep_, harm.tag_ = "nsubjpass", "VBN"
    people = harm.head
    for verb in [c for c in harm.children if c.dep_ == "conj" and c.pos_ == "VERB"]:
        helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
        if helped and verb.doc[verb.left_edge.i - 1].text == ",":
            passive = any(c.dep_ == "auxpass" for c in verb.children)
            verb.head, verb.dep_ = people.head, "ccomp"
            people.head, people.dep_ = verb, "nsubjpass" if passive else "nsubj"


def _some_of_them(harm: Token) -> Token | None:
    """The number in "nine of them", where it stands before a bare harm."""
    if any(c.dep_ in {"aux", "auxpass", "dobj"} for c in harm.children):
        return None
    some = (c for c in harm.children if c.dep_ == "nsubj" and c.pos_ in {"NUM", "DET"})
    return next(
        (
            c for c in some
            for link in c.children if link.lower_ == "of"
            if any(t.lower_ in {"them", "whom"} for t in link.children)
        ),
        None,
    )  # fmt: skip


def number_before_some(number: Token) -> bool:
    """Whether some of those killed took the place of all: "killed ten on Monday, three of them boys"."""
    verb = number.head
    some = next((c for c in verb.children if c.dep_ == "dobj" and c.i > number.i), None)
    parts = (c for c in some.children if c.dep_ == "nummod") if some is not None else ()
    of = (c for n in parts for c in n.children if c.lower_ == "of")
    return (
        number.pos_ == "NUM"
        and number.dep_ == "npadvmod"
        and verb.pos_ == "VERB"
        and number.i == verb.i + 1
        and any(t.lower_ in {"them", "whom"} for c in of for t in c.children)
    )


def all_of_them(number: Token) -> None:
    """Make the number the object, and the others some of it."""
    some = next(c for c in number.head.children if c.dep_ == "dobj" and c.i > number.i)
    number.dep_ = "dobj"
    some.head, some.dep_ = number, "appos"
