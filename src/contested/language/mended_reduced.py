"""Clauses cut down to a participle that the parser took for the main verb; `mending` says when.

"Three soldiers captured in the hills were handed over": they were handed over, and had been captured.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from contested.language.heads import counted
from contested.language.mended_clauses import SAYING

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TAKING_CLAUSES = frozenset(
    """believe think know fear hope suspect show see hear find reveal suggest mean ensure agree promise
    vow expect learn deny argue reply add assert swear conclude discover realise realize understand
    admit concede predict assume guess indicate demonstrate prove complain pledge threaten order
    insist recall remember testify confess boast joke explain lament quote post tweet""".split()
)
_TELLING_OF = frozenset({"boast", "brag", "tell", "speak", "warn", "complain", "talk"})
_CONCEDING = frozenset({"acknowledge", "admit", "concede", "recognise", "recognize", "reveal"})
# "A shell fired from the hills landed on a market": what was fired fell.
_FALLING = frozenset({"land", "fall", "hit", "strike", "explode", "slam", "crash"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LISTING = frozenset("report list count record register log claim announce tally".split())
_DONE_TO = frozenset(
    """shoot down intercept destroy kill wound injure damage hit jam suppress neutralise neutralize
    capture detain arrest rescue evacuate displace burn""".split()
)
_MARKS = frozenset({",", ";", ":"})


def second_verb(verb: Token) -> bool:
    """Whether it is the real main verb, joined by nothing to a participle before it.

    It has a helper ("were handed over"), or it is active: "Marines sent there in May killed nine".
    """
    first = _before_in_content(verb) or verb.head
    if first.lemma_ in SAYING | _TAKING_CLAUSES and not _supposed_to_be(first, verb):
        return False
    beside = first.head == verb.head != first
    if (
        verb.dep_ not in {"conj", "ccomp", "advcl"}
        or first.dep_ not in {"ROOT", "ccomp"}
        or first.tag_ not in {"VBD", "VBN"}
    ):
        return False
    helped = any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in _FINITE and c.i < verb.i for c in verb.children
    )
    own = any(c.dep_ in _SUBJECTS | {"mark"} for c in verb.children)
    between = verb.doc[first.i + 1 : verb.i]
    joined = any(t.dep_ == "cc" or t.text in _MARKS for t in between)
    doer = next((c for c in first.children if c.dep_ in _SUBJECTS and c.i < first.i), None)
    plain = not any(c.dep_ in {"aux", "auxpass", "dobj"} for c in first.children)
    done = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    active = verb.tag_ == "VBD" and (done or verb.lemma_ in _FALLING) and not beside
    return (helped or active) and not own and not joined and plain and doer is not None


def _before_in_content(verb: Token) -> Token | None:
    """The participle before it in what is said: "said 11 drones launched at X had been downed"."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in SAYING:
        return None
    beside = [c for c in verb.head.children if c.dep_ == "ccomp" and verb.head.i < c.i < verb.i]
    return beside[-1] if beside and beside[-1].tag_ in {"VBD", "VBN"} else None


def main_verb_of_clause(verb: Token) -> bool:
    """Whether it is the main verb of a clause of which a participle was taken for one.

    "A region where fighters linked to the group have killed 400": they have killed, and are linked.
    """
    helper = next(
        (c for c in verb.lefts if c.dep_ in {"aux", "auxpass"} and c.tag_ in _FINITE), None
    )
    if helper is None or verb.dep_ not in {"conj", "ccomp", "advcl"}:
        return False
    own = any(c.dep_ in _SUBJECTS | {"mark", "cc"} for c in verb.children)
    return not own and _participle_before(verb, helper) is not None


def _participle_before(verb: Token, helper: Token) -> Token | None:
    """The participle of a relative clause that ends right before a verb's helper."""
    up = [helper.nbor(-1), *helper.nbor(-1).ancestors] if helper.i else []
    first = next((t for t in up if t.dep_ == "relcl"), None)
    if first is None or first.tag_ not in {"VBD", "VBN"} or first.right_edge.i != helper.i - 1:
        return None
    doer = next((c for c in first.children if c.dep_ in _SUBJECTS and c.i < first.i), None)
    plain = not any(c.dep_ in {"aux", "auxpass", "dobj"} for c in first.children)
    named = doer is not None and doer.right_edge.i == first.i - 1 and doer.tag_ not in {"WP", "WDT"}
    return first if plain and named else None


def rules_clause(verb: Token) -> None:
    """Make it the verb of the clause, and the participle what is said of its doer."""
    helper = next(c for c in verb.lefts if c.dep_ in {"aux", "auxpass"})
    first = _participle_before(verb, helper)
    if first is None:
        return
    doer = next(c for c in first.children if c.dep_ in _SUBJECTS)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    verb.head, verb.dep_ = first.head, "relcl"
    for link in [c for c in first.lefts if c.dep_ in {"advmod", "mark", "prep"} and c.i < doer.i]:
        link.head = verb
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    first.head, first.dep_, first.tag_ = doer, "acl", "VBN"


def stands_as_subject(participle: Token) -> bool:
    """Whether what somebody is said to be was taken for who acts: "artillery placed there shelled it"."""
    verb = participle.head
    subject = participle.dep_ in _SUBJECTS | {"csubj", "csubjpass"}
    if participle.tag_ not in {"VBN", "VBD"} or not subject or verb.i < participle.i:
        return False
    roles = {c.dep_ for c in participle.children}
    doer = next((c for c in participle.children if c.dep_ in _SUBJECTS), None)
    return doer is not None and doer.i < participle.i and not roles & {"aux", "auxpass", "mark"}


def said_of_doer(participle: Token) -> None:
    """Let its own subject act, of whom it is said."""
    doer = next(c for c in participle.children if c.dep_ in _SUBJECTS)
    passive = participle.dep_.endswith("pass")
    doer.head, doer.dep_ = participle.head, "nsubjpass" if passive else "nsubj"
    participle.head, participle.dep_, participle.tag_ = doer, "acl", "VBN"


def _supposed_to_be(first: Token, verb: Token) -> bool:
    """Whether a participle says what they are taken for: "jets believed to be Russian struck a bridge"."""
    being = (c for c in first.children if c.dep_ == "xcomp" and c.lemma_ == "be")
    return verb.tag_ == "VBD" and any(first.i < c.i < verb.i for c in being)


def done_as_told(verb: Token) -> bool:
    """Whether a count tells what was done to so many: "reported 22 drones shot down over the bay"."""
    teller = verb.head
    if verb.tag_ not in {"VBD", "VBN"} or teller.lemma_ not in _LISTING or teller.i > verb.i:
        return False
    roles = {c.dep_ for c in verb.children}
    if roles & {"dobj", "aux", "auxpass", "mark"} or verb.lemma_ not in _DONE_TO:
        return False
    if verb.dep_ == "ccomp":
        return any(c.dep_ == "nsubj" and counted(c) for c in verb.lefts)
    things = (c for c in teller.children if c.dep_ == "dobj" and c.i < verb.i)
    return verb.dep_ == "advcl" and not roles & _SUBJECTS and _so_many_before(verb, things)


def _so_many_before(verb: Token, things: Iterable[Token]) -> bool:
    """Whether a count stands right before a participle."""
    return any(t.right_edge.i == verb.i - 1 and (counted(t) or t.pos_ == "NUM") for t in things)


def so_many_hurt(verb: Token) -> bool:
    """Whether those whom a hospital took in were read as a clause: "has admitted 34 wounded"."""
    number, above = verb.nbor(-1) if verb.i else verb, verb.head
    hurt = verb.lemma_ in {"wound", "injure", "hurt"} and verb.dep_ == "ccomp"
    taken = above.lemma_ in {"admit", "receive", "treat"} and above.i == number.i - 1
    return hurt and taken and number.pos_ == "NUM" and number.head == verb


def take_them_in(verb: Token) -> None:
    """Make their number the object."""
    number, above = verb.nbor(-1), verb.head
    number.head, number.dep_ = above, "dobj"
    for child in [c for c in verb.children if c != number]:
        child.head = above
    verb.head, verb.dep_, verb.tag_ = number, "amod", "VBN"


def make_it_done(verb: Token) -> None:
    """Make it a passive of those counted."""
    verb.tag_ = "VBN"
    for child in verb.lefts:
        if child.dep_ == "nsubj":
            child.dep_ = "nsubjpass"
            return
    verb.head, verb.dep_ = next(c for c in verb.head.children if c.dep_ == "dobj"), "acl"


def said_as_participle(verb: Token) -> bool:
    """Whether the sentence's verb of saying was taken for a participle on its subject.

    "The coalition acknowledged for the first time on Saturday that its jets had bombed a house".
    """
    noun = verb.head
    saying = verb.dep_ == "acl" and verb.lemma_ in SAYING | _CONCEDING and noun.dep_ == "ROOT"
    if not saying or noun.pos_ not in {"NOUN", "PROPN"} or verb.tag_ not in {"VBN", "VBD"}:
        return False
    return _content_beside(verb) is not None


def says_content(verb: Token) -> None:
    """Make it the sentence's verb, the noun its subject, and the clause what is said."""
    noun, content = verb.head, _content_beside(verb)
    if content is None:
        return
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    content.dep_ = "ccomp"
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _content_beside(verb: Token) -> Token | None:
    """The "that" clause that hangs on the noun behind the participle."""
    clauses = (
        c for c in verb.head.children if c.dep_ in {"acl", "relcl", "ccomp"} and c.i > verb.i
    )
    marked = (
        c for c in clauses if any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)
    )
    return next(marked, None)


def main_verb(verb: Token) -> None:
    """Make the participle describe the subject, and the other verb the sentence's."""
    first = _before_in_content(verb) or verb.head
    doer = next(c for c in first.children if c.dep_ in _SUBJECTS and c.i < first.i)
    for child in [c for c in first.children if c.i > verb.i or c.i < doer.left_edge.i]:
        child.head = verb
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    verb.head, verb.dep_ = (verb, "ROOT") if first.dep_ == "ROOT" else (first.head, first.dep_)
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    first.head, first.dep_, first.tag_ = doer, "acl", "VBN"


def deed_behind_aside(verb: Token) -> bool:
    """Whether a deed was taken into the clause on its doer: "A colonel, who would not be named, put"."""
    if verb.i < 4 or verb.nbor(-1).text != "," or verb.tag_ not in {"VB", "VBD", "VBP", "VBZ"}:
        return False
    clause = next((t for t in verb.ancestors if t.dep_ == "relcl"), None)
    root = next((t for t in verb.ancestors if t.head == t), verb)
    if clause is None or verb.dep_ not in {"xcomp", "ccomp", "conj", "dep", "advcl"}:
        return False
    headed = root.pos_ in {"NOUN", "PROPN"} and root.is_ancestor(clause) and root.i < clause.i
    opened = any(t.text == "," for t in verb.doc[root.i : clause.i])
    own = any(c.dep_ in _SUBJECTS | {"mark", "aux"} for c in verb.children)
    return headed and opened and not own


def deed_of_noun(verb: Token) -> None:
    """Make the deed the sentence's, and the noun that heads the sentence its doer."""
    root = next(t for t in verb.ancestors if t.head == t)
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    root.head, root.dep_ = verb, "nsubj"


def only_verb(verb: Token) -> bool:
    """Whether the one verb of a sentence was taken to describe its subject: "Rebels boasted of X"."""
    doer = verb.head
    if verb.dep_ != "acl" or doer.dep_ != "ROOT" or verb.lemma_ not in _TELLING_OF:
        return False
    told = any(c.dep_ == "prep" and c.lower_ in {"of", "about"} for c in verb.children)
    others = (t for t in doer.children if t != verb and t.i > verb.i and not t.is_punct)
    return told and verb.tag_ in {"VBN", "VBD"} and not any(others)


def make_it_main(verb: Token) -> None:
    """Make it the main verb, and who it described its subject."""
    doer = verb.head
    for child in [c for c in doer.children if c.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    doer.head, doer.dep_ = verb, "nsubj"


_SUPPOSING = frozenset({"believe", "think", "suspect", "say", "presume", "understand", "know"})


def supposed_doers(verb: Token) -> bool:
    """Whether doers are only thought to be something: "Gunmen believed to be herders stormed a town"."""
    thought = _thought(verb)
    if thought is None or thought.lemma_ not in _SUPPOSING:
        return False
    if verb.tag_ not in {"VBD", "VBN"} or thought.i + 2 >= len(verb.doc):
        return False
    to_be = verb.doc[thought.i + 1 : thought.i + 3].text.lower() == "to be"
    to_be = to_be or _to_have_done(thought, verb)
    doer = next((c for c in thought.children if c.dep_ in _SUBJECTS and c.i < thought.i), None)
    helped = any(c.dep_ in {"aux", "auxpass"} and c.i < thought.i for c in thought.children)
    return to_be and doer is not None and not helped and verb.i > thought.i + 2


def _to_have_done(thought: Token, verb: Token) -> bool:
    """Whether they are thought to have done, or to have been done, another thing than the verb's."""
    link, helper = verb.doc[thought.i + 1], verb.doc[thought.i + 2]
    return link.lower_ == "to" and helper.lower_ == "have" and helper.head not in {verb, thought}


def _thought(verb: Token) -> Token | None:
    """The verb of supposing over a deed, be the deed hung on what they are thought to be."""
    joined = verb.dep_ == "conj" and not any(c.dep_ == "cc" for c in verb.head.children)
    if verb.dep_ in {"ccomp", "xcomp"} or joined:
        return verb.head
    being = verb.head.head
    acting = verb.dep_ == "acl" and any(c.dep_ == "dobj" for c in verb.children)
    said_of = acting and verb.head.dep_ == "attr" and being.lemma_ == "be"
    return being.head if said_of else None


def done_by_supposed(verb: Token) -> None:
    """Make those thought to be so the doers, and the thought a word on them."""
    thought = _thought(verb) or verb.head
    doer = next(c for c in thought.children if c.dep_ in _SUBJECTS and c.i < thought.i)
    link, being = verb.doc[thought.i + 1], verb.doc[thought.i + 2]
    inner = [c for c in verb.children if c.dep_ in _SUBJECTS and being.i < c.i < verb.i]
    for child in [c for c in thought.children if c.i > verb.i or c.i < doer.left_edge.i]:
        child.head = verb
    verb.head, verb.dep_ = (
        (verb, "ROOT") if thought.dep_ == "ROOT" else (thought.head, thought.dep_)
    )
    verb.tag_ = "VBD"
    doer.head, doer.dep_ = verb, "nsubj"
    thought.head, thought.dep_, thought.tag_ = doer, "acl", "VBN"
    sent = being.head if being.dep_ == "aux" and being.head not in {verb, thought} else being
    if sent == being:  # "thought to be Lukavan"; or "to have been sent by Lukava"
        being.pos_ = "AUX"
        link.head = being
    sent.head, sent.dep_ = thought, "xcomp"
    for noun in inner:
        noun.head, noun.dep_ = being, "attr"


def deed_before_teller(verb: Token) -> bool:
    """Whether a deed behind an aside was hung in it: "The men, riding in trucks, swept in, said X"."""
    root = next((t for t in verb.ancestors if t.head == t), verb)
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or root.lemma_ not in SAYING:
        return False
    if verb.i < 2 or verb.nbor(-1).text != "," or verb.i > root.i:
        return False
    doers = [c for c in root.children if c.dep_ in _SUBJECTS]
    before = [c for c in doers if c.i < verb.i and c.is_ancestor(verb)]
    return bool(before) and any(c.i > root.i for c in doers)


def told_by_teller(verb: Token) -> None:
    """Make the deed what is told, and those before it its doers."""
    root = next(t for t in verb.ancestors if t.head == t)
    doer = next(c for c in root.children if c.dep_ in _SUBJECTS and c.is_ancestor(verb))
    verb.head, verb.dep_, verb.tag_ = root, "ccomp", "VBD"
    doer.head, doer.dep_ = verb, "nsubj"
