"""Parses of front-line reports put right: flags that fly, towns lost and retaken, posts overrun.

Each asks first whether the words may be tied otherwise at all: a tree has no word above itself.
"""

from spacy.tokens import Token

_FLAGS = frozenset({"flag", "banner", "tricolour", "tricolor", "colours", "colors"})
_FLYING = {"flies": "fly", "hangs": "hang", "flutters": "flutter", "waves": "wave"}
_OVER = frozenset({"over", "above", "from", "at", "in", "on", "outside"})
_BEFORE = frozenset({"compound", "poss", "amod", "nmod", "det"})
_SPANS = frozenset({"day", "week", "month", "year", "hour"})
_STATES = frozenset({"occupied", "annexed", "besieged", "embattled", "liberated", "encircled"})
_PLACING = frozenset({"in", "of", "from", "at", "to", "into", "across", "inside", "near", "over"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def flag_before_noun(word: Token) -> bool:
    """Whether a flag's verb was taken for a noun: "the rebels' flag flies over the base"."""
    before = word.nbor(-1) if word.i else word
    behind = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    flag = word.lower_ in _FLYING and before.lemma_.lower() in _FLAGS and behind in _OVER
    return flag and not before.is_ancestor(word)


def flag_flies(word: Token) -> None:
    """Make it the verb, and the flag, with all that stands before it, its subject."""
    flag = word.nbor(-1)
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBZ", _FLYING[word.lower_]
    for child in list(word.children):
        if child.i < flag.i and child.dep_ in _BEFORE:
            child.head = flag
    flag.head, flag.dep_ = word, "nsubj"
    if word.dep_ in {"prep", "compound", "nsubj", "appos", "dep", "npadvmod"}:
        later = next((t for t in word.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        if later is not None:
            word.head, word.dep_ = later, "ccomp"


def of_quoted(link: Token) -> bool:
    """Whether an "of" behind a quoted noun hangs on the verb: 'spoke of a "withdrawal" of units'."""
    if link.lower_ != "of" or link.dep_ != "prep" or link.i < 2 or link.head.pos_ != "VERB":
        return False
    noun = link.nbor(-2)
    quoted = link.nbor(-1).is_quote and noun.pos_ == "NOUN" and not link.is_ancestor(noun)
    return bool(quoted and link.head.i < link.i)


def of_noun_quoted(link: Token) -> None:
    """Hang it on the noun."""
    link.head = link.nbor(-2)


def quoted_deed(deed: Token) -> bool:
    """Whether a quoted deed was taken to describe its object: 'the army had "relinquished control"'."""
    noun = deed.head
    if deed.tag_ != "VBN" or deed.dep_ != "amod" or deed.i == 0 or not deed.nbor(-1).is_quote:
        return False
    helped = any(c.dep_ == "aux" and c.lemma_ == "have" and c.i < deed.i for c in noun.children)
    return helped and any(c.dep_ == "nsubj" for c in noun.children)


def deed_of_quoted(deed: Token) -> None:
    """Make it the verb, with the noun's helpers and doer."""
    noun = deed.head
    role = "ROOT" if noun.head == noun else "ccomp"
    deed.head, deed.dep_ = (deed, role) if role == "ROOT" else (noun.head, role)
    deed.pos_ = "VERB"
    for child in [c for c in noun.children if c.dep_ in {"aux", "nsubj", "mark", "neg", "advmod"}]:
        child.head = deed
    noun.head, noun.dep_ = deed, "dobj"


def lost_to_participle(noun: Token) -> bool:
    """Whether a participle between commas took the subject: "the town, lost in May, was retaken"."""
    inner, verb = noun.head, noun.head.head
    if noun.dep_ != "nsubj" or inner.tag_ != "VBN" or inner.dep_ != "advcl" or verb.i < inner.i:
        return False
    if any(c.dep_ in _SUBJECTS for c in verb.children):
        return False
    helped = any(c.dep_ in {"aux", "auxpass"} for c in inner.children)
    return not helped and inner.i > 0 and inner.nbor(-1).text == ","


def subject_of_main(noun: Token) -> None:
    """Give it to the main verb, and let the participle describe it."""
    inner, verb = noun.head, noun.head.head
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"
    inner.head, inner.dep_ = noun, "acl"


def has_overrun(word: Token) -> bool:
    """Whether the parser did not know the verb: "insurgents have overrun three posts"."""
    if word.lower_ != "overrun" or word.i < 2 or word.nbor(-1).lemma_ != "have":
        return False
    who = word.nbor(-2)
    named = who.pos_ in {"NOUN", "PROPN", "PRON"} and not who.is_ancestor(word)
    return named and not any(c.dep_ in {"nsubj", "dobj"} for c in word.children)


def overruns(word: Token) -> None:
    """Make it the verb of the noun before its helper, with what stands behind as its object."""
    helper, who = word.nbor(-1), word.nbor(-2)
    behind = (t for t in word.doc[word.i + 1 :] if t.pos_ in {"NOUN", "PROPN"})
    taken = next((t for t in behind if t.head in {t, word}), None)
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBN", "overrun"
    for span in [c for c in who.children if c.dep_ == "compound" and c.lemma_ in _SPANS]:
        if who.dep_ == "pobj" and who.head.i < span.i:
            for before in [c for c in who.children if c.i < span.i]:
                before.head = span
            span.head, span.dep_ = who.head, "pobj"
    who.head, who.dep_ = word, "nsubj"
    if not helper.is_ancestor(word):
        helper.head, helper.dep_ = word, "aux"
    if taken is not None and taken.head == word:
        taken.dep_ = "dobj"
    elif taken is not None:
        if taken.is_ancestor(word):
            word.head, word.dep_ = word, "ROOT"
        taken.head, taken.dep_ = word, "dobj"


def describes_ground(word: Token) -> bool:
    """Whether a participle before a name was taken for a deed: "a base in occupied Crimea"."""
    if word.lower_ not in _STATES or word.i == 0 or word.i + 1 >= len(word.doc):
        return False
    taken = [c for c in word.children if c.dep_ in {"dobj", "nsubj"} and c.i > word.i]
    link = word.nbor(-1)
    free = word.head != word and not any(c.is_ancestor(link) for c in word.children)
    return link.lower_ in _PLACING and bool(taken) and word.dep_ != "amod" and free


def ground_described(word: Token) -> None:
    """Let it describe the name, and the name stand under the preposition."""
    link, above = word.nbor(-1), word.head
    noun = next(c for c in word.children if c.dep_ in {"dobj", "nsubj"} and c.i > word.i)
    for child in list(word.children):
        if child not in {noun, link}:
            child.head = above if child.i < word.i or child.dep_ == "punct" else noun
    if link.head == word:
        link.head = above
    link.dep_ = "prep"
    noun.head, noun.dep_ = link, "pobj"
    word.head, word.dep_, word.tag_ = noun, "amod", "VBN"


_RULE = frozenset("control rule authority occupation command jurisdiction administration".split())


def under_rule(link: Token) -> bool:
    """Whether "under" hangs on a saying, not on the ground: "spoke of 74 towns under our control"."""
    ruled = link.lower_ == "under" and any(c.lower_ in _RULE for c in link.children)
    if not ruled or not link.i or link.head.pos_ != "VERB" or link.head.lemma_ in _BEING_UNDER:
        return False
    ground = link.nbor(-1)
    apart = ground.pos_ in {"NOUN", "PROPN"} and ground.dep_ in {"pobj", "dobj"}
    return apart and link.head.is_ancestor(ground)


def under_it(link: Token) -> None:
    """Hang it on the ground."""
    link.head = link.nbor(-1)


_BEING_UNDER = frozenset(
    "be remain come fall stay live put place bring keep pass take return lie hold go function".split()
)


def deeds_as_verb(deeds: Token) -> bool:
    """Whether deeds were read as doing: "said that attempts to break through had been foiled"."""
    opens = deeds.i > 0 and deeds.nbor(-1).lower_ == "that" and deeds.lower_ in _DEEDS
    alone = not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in deeds.children)
    return opens and alone and deeds.pos_ == "VERB" and _done_to(deeds) is not None


def deeds_themselves(deeds: Token) -> None:
    """Make them the subject of what became of them."""
    undone, that = _done_to(deeds), deeds.nbor(-1)
    if undone is None:
        return
    if not undone.is_ancestor(deeds):
        undone.head, undone.dep_ = deeds.head, deeds.dep_
    deeds.pos_, deeds.tag_, deeds.head, deeds.dep_ = "NOUN", "NNS", undone, "nsubjpass"
    that.head, that.dep_ = undone, "mark"
    for child in [c for c in deeds.children if c.dep_ == "xcomp"]:
        child.dep_ = "acl"


def _done_to(deeds: Token) -> Token | None:
    """The passive behind them that lacks a subject."""
    passives = (t.head for t in deeds.doc[deeds.i :] if t.dep_ == "auxpass")
    bare = (
        v for v in passives
        if not any(c.dep_ in {"nsubj", "nsubjpass"} and c.i != deeds.i - 1 for c in v.children)
    )  # fmt: skip
    return next((v for v in bare if v.tag_ == "VBN"), None)


_DEEDS = frozenset(
    """attempts attacks assaults raids strikes moves plans advances clashes sorties probes flights
    deliveries searches landings""".split()
)
