"""Verb forms that the tagger took for others: "has since overrun four posts", "of handing over it"."""

from spacy.tokens import Doc, Token

_HELPERS = frozenset({"have", "has", "had", "having"})
_BETWEEN = frozenset({"since", "already", "now", "also", "reportedly", "so", "far"})
_PARTICLES = frozenset({"over", "up", "off", "back", "down", "out"})
_PARTED = frozenset({"handing", "giving", "laying", "turning", "signing", "breaking", "letting"})
_DONE_TO = frozenset(
    {"down", "destroy", "intercept", "kill", "wound", "damage", "capture", "shoot"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HELD = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"})
_DEEDS = frozenset({"fighting", "shelling", "bombing", "shooting"})


def behind_helper(word: Token) -> bool:
    """Whether "overrun" stands behind "have": "the rebels have (since) overrun four posts"."""
    if word.lower_ != "overrun" or word.pos_ == "VERB":
        return False
    helper = _helper_of(word)
    return helper is not None and (
        helper.dep_ not in {"aux", "auxpass"} or helper.head.pos_ == "NOUN"
    )


def done_by_subject(word: Token) -> None:
    """Make it the verb of its helper's clause, with the helper's subject and objects."""
    helper = _helper_of(word)
    if helper is None:
        return
    if helper.dep_ in {"aux", "auxpass"}:
        _verb_of_noun(word, helper)
        return
    top, role, link = helper.head, helper.dep_, word.head
    outer = helper == top
    for child in list(helper.children):
        if child != word:
            child.head = word
    for child in list(word.children):
        if child.dep_ in {"det", "nummod", "amod"}:
            child.head = link if link != helper else word
    if link.dep_ == "prep" and link.lower_ in _BETWEEN:
        link.dep_ = "advmod"
    word.tag_, word.pos_, word.lemma_ = "VBN", "VERB", "overrun"
    word.head, word.dep_ = (word, "ROOT") if outer else (top, role)
    helper.head, helper.dep_, helper.pos_ = word, "aux", "AUX"
    if link not in {helper, word}:
        link.head = word


def _verb_of_noun(word: Token, helper: Token) -> None:
    """The same where the parser has the noun behind it for the clause: "has since overrun posts"."""
    noun, link = helper.head, word.head
    outer, top, role = noun.head == noun, noun.head, noun.dep_
    for child in list(noun.children):
        if child.i < word.i and child != link:
            child.head = word
    word.tag_, word.pos_, word.lemma_ = "VBN", "VERB", "overrun"
    word.head, word.dep_ = (word, "ROOT") if outer else (top, role)
    noun.head, noun.dep_ = word, "dobj"
    if link != noun and link.lower_ in _BETWEEN:
        link.head, link.dep_ = word, "advmod"


def _helper_of(word: Token) -> Token | None:
    before = (word.doc[i] for i in range(word.i - 1, max(word.i - 4, -1), -1))
    for token in before:
        if token.lower_ in _HELPERS:
            return token
        if token.lower_ not in _BETWEEN:
            return None
    return None


def downed_there(word: Token) -> bool:
    """Whether a past tense behind what it was done to is a participle: "reported nine drones downed"."""
    if word.tag_ != "VBD" or word.dep_ != "acl" or word.lemma_ not in _DONE_TO:
        return False
    alone = not any(c.dep_ in {"dobj", "nsubj"} for c in word.children)
    return alone and word.head.dep_ in {"dobj", "pobj"} and word.head.head != word.head


def as_participle(word: Token) -> None:
    """Give it the participle's tag."""
    word.tag_ = "VBN"


def with_particle(word: Token) -> bool:
    """Whether a gerund with its particle is taken for a noun: "accused of handing over the town"."""
    if word.lower_ not in _PARTED or word.tag_ != "NN" or word.dep_ != "pobj":
        return False
    return any(
        c.i == word.i + 1 and c.lower_ in _PARTICLES and any(o.dep_ == "pobj" for o in c.children)
        for c in word.children
    )


def deed_on_object(word: Token) -> None:
    """Make it a verb, and what follows its particle its object."""
    particle = next(c for c in word.children if c.i == word.i + 1)
    for thing in [c for c in particle.children if c.dep_ == "pobj"]:
        thing.head, thing.dep_ = word, "dobj"
    particle.dep_, particle.tag_, particle.pos_ = "prt", "RP", "ADP"
    word.tag_, word.pos_, word.dep_ = "VBG", "VERB", "pcomp"
    word.lemma_ = {"giving": "give", "handing": "hand", "laying": "lay"}.get(
        word.lower_, word.lower_.removesuffix("ing")
    )


def behind_adjective(word: Token) -> bool:
    """Whether an adjective was taken for the subject: "Intense shelling across the line killed 13"."""
    before = word.head
    near = word.lower_ in _DEEDS and word.i == before.i + 1 and before.pos_ == "ADJ"
    return near and word.dep_ != "conj" and before.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}


def deed_so_called(word: Token) -> None:
    """Put the gerund in the adjective's place."""
    before = word.head
    word.head, word.dep_ = before.head, before.dep_
    for child in [c for c in before.children if c != word]:
        child.head = word
    before.head, before.dep_ = word, "amod"
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_


def opening_deed(word: Token) -> bool:
    """Whether a gerund opens the sentence before its verb: "Fighting flared in the hills"."""
    if word.i or word.lower_ not in _DEEDS or len(word.doc) < 3:
        return False
    verb = word.nbor()
    bare = verb.tag_ in {"VBN", "VBD"} and verb.head == word and verb.dep_ in {"acl", "ccomp"}
    return bare and not any(c.lower_ == "by" for c in verb.children)


def verb_of_deed(word: Token) -> None:
    """Make the verb the sentence's own, and the gerund its subject."""
    verb, top, role = word.nbor(), word.head, word.dep_
    verb.head, verb.dep_ = (verb, "ROOT") if top == word else (top, role)
    for child in [c for c in word.children if c.i > verb.i]:
        child.head = verb
    word.head, word.dep_ = verb, "nsubj"
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_
    verb.tag_, verb.pos_ = "VBD", "VERB"


def doing_before_deed(word: Token) -> bool:
    """Whether what some were doing took their verb: "soldiers searching houses beat nine men"."""
    deed = next((c for c in word.children if c.dep_ == "ccomp" and c.i > word.i), None)
    doers = [c for c in word.children if c.dep_ == "nsubj"]
    if word.tag_ != "VBG" or deed is None or len(doers) != 1 or doers[0].i != word.i - 1:
        return False
    helped = any(c.dep_ in {"aux", "auxpass", "mark"} for c in word.children)
    whom = next((c for c in deed.children if c.dep_ == "nsubj"), None)
    near = whom is not None and whom.left_edge.i == word.i + 1 and whom.tag_ != "PRP"
    return near and not helped and deed.tag_ == "VBD"


def deed_of_doers(word: Token) -> None:
    """Make the deed theirs, and what they were doing a word on them."""
    deed = next(c for c in word.children if c.dep_ == "ccomp" and c.i > word.i)
    doer = next(c for c in word.children if c.dep_ == "nsubj")
    whom = next(c for c in deed.children if c.dep_ == "nsubj")
    for child in [c for c in word.children if c not in {deed, doer}]:
        child.head = deed
    deed.head, deed.dep_ = (deed, "ROOT") if word.head == word else (word.head, word.dep_)
    doer.head, word.head, word.dep_ = deed, doer, "acl"
    whom.head, whom.dep_ = word, "dobj"


def tag_participles(doc: Doc) -> None:
    """Tag as participles what hangs on a noun like one: "the rations handed out there will last"."""
    for verb in doc:
        finite = any(c.dep_ in _SUBJECTS | {"aux", "dobj"} for c in verb.children)
        held = verb.head.dep_ in _HELD and verb.head.head != verb.head
        if verb.dep_ == "acl" and verb.tag_ == "VBD" and held and not finite:
            verb.tag_ = "VBN"
