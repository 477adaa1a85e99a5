"""Verbs that the parser took for what describes a noun, or for a noun; `mending` says when.

"The Houthis diverted food": it reads diverted food of the Houthis. "Army orders residents to leave": it
reads residents of orders. "Carried off eight women, the manager said": it has the women say so.
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS, only_verb

_KEPT_BACK = frozenset(
    "care food water sleep treatment medicine medication access visit meal lawyer counsel".split()
)
_DONE_TO_THEM = frozenset(
    """beaten taken driven shot whipped flogged robbed tortured raped stripped interrogated
    questioned released freed arrested detained deported transferred moved""".split()
)
_MOVES = frozenset("cross arrive return enter reach leave flee come land dock roll".split())
_BEFORE = frozenset({"nmod", "npadvmod", "compound", "poss", "amod"})
_BIDS = frozenset(
    {"order", "urge", "warn", "ask", "tell", "force", "ban", "allow", "press", "call"}
)
_OPENING = frozenset({"det", "poss", "amod", "compound", "nmod", "nummod", "predet"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def past_as_modifier(verb: Token) -> bool:
    """Whether a past tense describes the noun behind it: "the junta barred relief groups"."""
    noun = verb.head
    if verb.tag_ not in {"VBN", "VBD"} or verb.dep_ != "amod" or noun.head != noun or verb.i == 0:
        return False
    before = verb.nbor(-1)
    named = before.pos_ in {"NOUN", "PROPN"} and before.head in {verb, noun} and noun.i > verb.i
    if not named or before.dep_ not in _BEFORE or before.tag_ == "CD":
        return False
    begins = min(t.i for t in noun.subtree) == noun.sent.start
    return begins and not any(t.tag_ in _FINITE for t in noun.sent if t.dep_ != "relcl")


def deed_of_named(verb: Token) -> None:
    """Make it the verb of what stands before it, done to what stands behind it."""
    noun, doer = verb.head, verb.nbor(-1)
    for child in [c for c in noun.children if c.i < verb.i and c != doer]:
        child.head = doer
    for child in [c for c in verb.children if c.i < verb.i and c != doer]:
        child.head = doer
    doer.head, doer.dep_ = verb, "nsubj"
    for child in [c for c in noun.children if c.is_punct or c.dep_ == "prep"]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    noun.head, noun.dep_ = verb, "dobj"


def bids_them(word: Token) -> bool:
    """Whether a headline's "orders" was taken for a noun: "Army orders residents to leave"."""
    whom = word.head
    deed = whom.head
    noun = word.tag_ in {"NNS", "NNPS"} and word.dep_ == "compound" and word.i > 0
    told = whom.dep_ == "nsubj" and any(c.lower_ == "to" and c.dep_ == "aux" for c in deed.children)
    return noun and word.lemma_.lower() in _BIDS and told and deed.head == deed


def told_to_do(word: Token) -> None:
    """Make it the verb, and the words before it who bids them."""
    whom = word.head
    deed = whom.head
    before = [c for c in whom.children if c.i < word.i and c.dep_ in _OPENING]
    before += [c for c in word.children if c.i < word.i]
    word.head, word.dep_, word.tag_, word.pos_ = word, "ROOT", "VBZ", "VERB"
    deed.head, deed.dep_ = word, "xcomp"
    whom.head, whom.dep_ = word, "dobj"
    if before:
        doer = max(before, key=lambda t: t.i)
        for other in [c for c in before if c is not doer]:
            other.head = doer
        doer.head, doer.dep_ = word, "nsubj"


def bare_subject(verb: Token) -> bool:
    """Whether who does it was taken to describe the verb: "Kyiv orders families out"."""
    if verb.head != verb or verb.tag_ not in {"VBZ", "VBD"} or verb.i == 0:
        return False
    before = verb.nbor(-1)
    own = any(c.dep_ in SUBJECTS | {"nsubjpass", "expl"} for c in verb.children)
    described = before.head == verb and before.dep_ in {"amod", "compound", "nmod"}
    return described and not own and before.text[:1].isupper()


def subject_before(verb: Token) -> None:
    """Make it the subject."""
    verb.nbor(-1).dep_ = "nsubj"


def taken_for_speaker(people: Token) -> bool:
    """Whether the object of what is said was taken for who says it: "seized nine men, a mayor said"."""
    verb = people.head
    if people.dep_ != "nsubj" or verb.lemma_ not in SAYING or people.tag_ != "NNS":
        return False
    teller = next((c for c in people.children if c.dep_ == "appos"), None)
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < people.i), None)
    if teller is None or told is None or teller.left_edge.i < 2:
        return False
    parted = people.doc[teller.left_edge.i - 1].text == ","
    begins = people.doc[people.left_edge.i - 1]
    joined = begins == told or (begins.head == told and begins.dep_ in {"prt", "advmod"})
    return parted and joined and not any(c.dep_ == "dobj" for c in told.children)


def object_of_told(people: Token) -> None:
    """Make them the object of what is said, and the name behind them who says it."""
    verb = people.head
    teller = next(c for c in people.children if c.dep_ == "appos")
    told = next(c for c in verb.children if c.dep_ == "ccomp" and c.i < people.i)
    teller.head, teller.dep_ = verb, "nsubj"
    for comma in [c for c in people.children if c.is_punct and c.i > people.i]:
        comma.head = teller
    people.head, people.dep_ = told, "dobj"


def behind_colon(fate: Token) -> bool:
    """Whether what a headline says happened was hung on who says it: "Monitor: Nine men abducted"."""
    teller = fate.head
    own = next((c for c in fate.children if c.dep_ == "nsubj"), None)
    if fate.tag_ != "VBN" or fate.dep_ not in {"acl", "appos"} or own is None:
        return False
    between = fate.doc[teller.i + 1 : own.left_edge.i]
    done = any(c.dep_ in {"dobj", "auxpass", "aux"} for c in fate.children)
    return teller.head == teller and any(t.text == ":" for t in between) and not done


def undergone(fate: Token) -> None:
    """Make it what they underwent."""
    own = next(c for c in fate.children if c.dep_ == "nsubj")
    own.dep_, fate.dep_ = "nsubjpass", "ccomp"


def let_them_go(verb: Token) -> bool:
    """Whether somebody lets others go, and does not send them: "let 20 girls go"."""
    above = verb.head
    own = any(c.dep_ == "nsubj" and c.i > above.i for c in verb.children)
    return verb.lower_ == "go" and verb.dep_ == "ccomp" and above.lemma_ == "let" and own


def object_of_letting(verb: Token) -> None:
    """Make those the object of the letting."""
    whom = next(c for c in verb.children if c.dep_ == "nsubj")
    whom.head, whom.dep_ = verb.head, "dobj"
    verb.dep_ = "xcomp"


def aged_object(verb: Token) -> bool:
    """Whether "aged" took the object of the verb before it: "led away all the men aged 15 to 60"."""
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    above = verb.head
    clause = verb.lower_ == "aged" and verb.dep_ in {"advcl", "ccomp"}
    if own is None or not clause:
        return False
    return own.i > above.i and not any(c.dep_ == "dobj" for c in above.children)


def of_age(verb: Token) -> None:
    """Give the object back."""
    own = next(c for c in verb.children if c.dep_ == "nsubj")
    own.head, own.dep_ = verb.head, "dobj"
    verb.head, verb.dep_ = own, "acl"


def let_through(thing: Token) -> bool:
    """Whether what is let in was taken for a clause: "the truce allowed food parcels into the town"."""
    verb = thing.head
    way = any(c.dep_ == "prep" and c.lower_ in {"into", "in", "through"} for c in thing.children)
    noun = thing.dep_ == "ccomp" and thing.pos_ == "NOUN" and thing.i > verb.i
    return noun and way and verb.lemma_ in {"allow", "let", "permit"}


def object_let(thing: Token) -> None:
    """Make it the object, and the way that of the verb."""
    verb = thing.head
    thing.dep_ = "dobj"
    for link in [c for c in thing.children if c.dep_ == "prep" and c.lower_ != "of"]:
        link.head = verb


def kept_back_too(verb: Token) -> bool:
    """Whether it is what was done to those before, too.

    "Were handcuffed and denied medical care", "had been held in a cellar and beaten with pipes".
    """
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD":
        return False
    passive = any(c.dep_ == "auxpass" for c in first.children)
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    things = [c for c in verb.children if c.dep_ == "dobj"]
    kept = verb.lower_ in {"denied", "refused"} and any(c.lemma_ in _KEPT_BACK for c in things)
    done = verb.lower_ in _DONE_TO_THEM and not things
    return passive and (kept or done) and not own


def undergone_too(verb: Token) -> None:
    """Make it a participle."""
    verb.tag_ = "VBN"


def moved_at_last(verb: Token) -> bool:
    """Whether what a convoy did was taken to describe it: "a convoy carrying refugees crossed"."""
    first = verb.head
    bare = not any(c.dep_ in {"agent", "auxpass", "aux"} for c in verb.children)
    told = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _MOVES
    before = any(c.dep_ == "acl" and c.tag_ == "VBG" and c.i < verb.i for c in first.children)
    return told and bare and before and first.head == first and only_verb(verb)
