"""Two who do something together, where the parser hung one of them on the wrong word.

"Clashes broke out on Sunday between A and B", "killed in clashes on Sunday with X".
"""

from spacy.tokens import Token

# What two do to or with each other.
MUTUAL = frozenset(
    """clash fighting battle combat skirmish firefight gunfight fight war conflict hostility exchange
    confrontation talk negotiation meeting agreement ceasefire truce deal swap""".split()
)
_ROLES = frozenset({"nsubj", "nsubjpass", "csubj", "dobj", "attr"})
_BODIES = frozenset({"army", "military", "militia", "government", "group", "police"})
_FIGHTS = frozenset("clash fighting fight battle combat skirmish firefight gunfight".split())


def between_two(link: Token) -> None:
    """Hang "between A and B" on what they do together: "clashes broke out on Sunday between A and B"."""
    _row_of_two(link)
    above = link.head
    if above.lemma_.lower() in MUTUAL or (_says_where(above) and not _sides(link)):
        return
    clause = next((t for t in (above, *above.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if clause is None:
        return
    own = (c for c in clause.children if c.dep_ in _ROLES)
    deeds = [c for c in own if c.lemma_.lower() in MUTUAL and c.i < link.i]
    if deeds:
        link.head = deeds[-1]


def _row_of_two(link: Token) -> None:
    """Take the first of two for no part of the second's name: "between the army and M23 rebels"."""
    second = next((c for c in link.children if c.dep_ == "pobj"), None)
    if second is None or second.conjuncts:
        return
    first = next((c for c in second.children if c.dep_ == "nmod" and c.i < second.i), None)
    named = next((c for c in first.children if c.dep_ == "conj"), None) if first else None
    if first is None or named is None or not any(c.dep_ == "det" for c in first.children):
        return
    first.head, first.dep_ = link, "pobj"
    second.head, second.dep_ = first, "conj"
    named.head, named.dep_ = second, "compound"


def _says_where(above: Token) -> bool:
    """Whether "between" hangs on a piece of ground: "clashes on the road between Hama and Homs"."""
    return above.pos_ == "NOUN" and above.ent_type_ not in {"DATE", "TIME"}


def _sides(link: Token) -> bool:
    """Whether troops stand under it, whatever it hangs on: "between rebel and government forces"."""
    ends = [c for c in link.children if c.dep_ == "pobj"]
    return any(t.tag_ == "NNS" or t.lemma_ in _BODIES for e in ends for t in (e, *e.conjuncts))


def with_foe(link: Token) -> None:
    """Hang "with X" on the fight: "killed in clashes on Sunday with X", "battles raged with X"."""
    verb = link.head
    fights = [c for c in verb.children if c.dep_ in _ROLES]
    fights += [t for c in verb.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj"]
    fights = [t for t in fights if t.lemma_.lower() in _FIGHTS and t.i < link.i]
    if fights and any(c.dep_ == "pobj" for c in link.children):
        link.head = fights[-1]


_SIDES = frozenset("government army rebel militia police allied junta regime coalition".split())


def counted_sides(side: Token) -> bool:
    """Whether a number counts men of two sides at once: "killed 54 government and Ugandan troops"."""
    men = next((c for c in side.children if c.dep_ == "conj" and c.tag_ == "NNS"), None)
    before = {c.dep_ for c in side.lefts}
    named = men is not None and any(c.dep_ in {"amod", "compound"} for c in men.lefts)
    return side.tag_ == "NN" and side.lower_ in _SIDES and named and before == {"nummod"}


def men_of_both(side: Token) -> None:
    """Make the side a word before the men, who are the ones counted."""
    men = next(c for c in side.children if c.dep_ == "conj" and c.tag_ == "NNS")
    men.head, men.dep_ = side.head, side.dep_
    for child in list(side.children):
        child.head = men
    side.head, side.dep_ = men, "compound"


def joined_to_verb(noun: Token) -> bool:
    """Whether the second of two was hung on their verb: "accused soldiers and allied militias of it"."""
    link = noun.left_edge.i - 1
    if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN"} or noun.head.pos_ != "VERB":
        return False
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "cop"} for c in noun.children)
    return bare and link > 0 and noun.doc[link].lower_ == "and" and _object_before(noun) is not None


def _object_before(noun: Token) -> Token | None:
    """The object of the verb that ends right before the "and"."""
    end = noun.left_edge.i - 2
    objects = (c for c in noun.head.children if c.dep_ == "dobj")
    return next((o for o in objects if end in (o.right_edge.i, o.i)), None)


def joined_to_object(noun: Token) -> None:
    """Join it to the first of the two."""
    first = _object_before(noun)
    if first is not None:
        noun.doc[noun.left_edge.i - 1].head = first
        noun.head = first


def accused_of_it(verb: Token) -> bool:
    """Whether what each lays on the other was lost: "the plant, which each side accuses the other of shelling"."""
    if verb.dep_ != "relcl" or verb.lemma_ not in {"accuse", "suspect", "blame"}:
        return False
    return _what_of(verb) is not None and _deed_of_other(verb) is not None


def each_of_doing_it(verb: Token) -> None:
    """Hang the deed on the verb, and what it is done to on the deed."""
    what, deed = _what_of(verb), _deed_of_other(verb)
    if what is None or deed is None:
        return
    deed.head.head = verb
    deed.dep_, deed.tag_, deed.pos_ = "pcomp", "VBG", "VERB"
    if deed.lower_.endswith("elling"):
        deed.lemma_ = deed.lower_.removesuffix("ing")
    what.head, what.dep_ = deed, "dobj"


def _what_of(verb: Token) -> Token | None:
    """The "which" that goes back to what was hit."""
    own = (c for c in verb.children if c.i < verb.i and c.lower_ in {"which", "that"})
    doer = any(c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"} for c in verb.children)
    return next((c for c in own if doer), None)


def _deed_of_other(verb: Token) -> Token | None:
    """The deed behind "the other of" or "each other of"."""
    others = [c for c in verb.children if c.lower_ in {"other", "another"} and c.i > verb.i]
    over = (verb, *others) if others else ()
    links = (c for t in over for c in t.children if c.lower_ == "of" and c.i > verb.i)
    deeds = (c for link in links for c in link.children)
    return next((t for t in deeds if t.lower_.endswith("ing")), None)
