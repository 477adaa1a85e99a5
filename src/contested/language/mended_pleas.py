"""What is asked of whom, who is sent where, and the ages that part people from what befell them.

"Pleaded with allies for missiles": the missiles are pleaded for. "Sent a delegation led by X to Cairo":
it was sent there. "Three sisters aged four to nine died": the sisters died.
"""

from spacy.tokens import Doc, Token

_PLEADING = frozenset("plead appeal call beg lobby pray petition press ask apply".split())
_HELD = frozenset({"nsubj", "nsubjpass", "pobj", "dobj"})
_GOING_ON = frozenset("resume stall collapse end start falter fail pause drag".split())
_TELLING = frozenset({"tell", "order", "urge", "ask", "instruct", "command", "warn"})
_SENDING = frozenset({"send", "dispatch", "fly", "bring"})
_LEADING = frozenset({"lead", "head", "chair", "direct"})


def asked_to_be(link: Token) -> bool:
    """Whether "for" was taken to open a clause, not for the asking: "called for X to be freed"."""
    clause, verb = link.head, link.head.head
    asked = link.lower_ == "for" and link.dep_ == "mark" and verb.lemma_ in _PLEADING
    return asked and verb.pos_ == "VERB" and any(c.lower_ == "to" for c in clause.children)


def asked_clause(link: Token) -> None:
    """Hang the word on the asking, and the clause as what is asked."""
    clause = link.head
    link.head, link.dep_, clause.dep_ = clause.head, "prep", "ccomp"


def asked_of_them(link: Token) -> bool:
    """Whether what is asked for was hung on those who are asked: "pleaded with allies for arms"."""
    asked = link.head
    if link.lower_ != "for" or asked.dep_ != "pobj":
        return False
    through = asked.head
    verb = through.head
    return (
        through.lower_ in {"with", "to", "on"} and verb.lemma_ in _PLEADING and verb.pos_ == "VERB"
    )


def asked_for(link: Token) -> None:
    """Hang it on the asking."""
    link.head = link.head.head.head


def dug_in(word: Token) -> bool:
    """Whether where those are who are told to act was taken for what they are told.

    "Told the rebels holed up there to lay down their arms".
    """
    verb = word.head
    if word.dep_ not in {"xcomp", "ccomp"} or word.tag_ != "VBN" or verb.lemma_ not in _TELLING:
        return False
    if any(c.dep_ in {"mark", "nsubj", "nsubjpass"} for c in word.children):
        return False  # "told reporters that troops had been ordered to leave"
    told = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i < word.i]
    return bool(told) and _deed(word) is not None


def told_to_act(word: Token) -> None:
    """Hang each where it belongs."""
    verb, deed = word.head, _deed(word)
    told = next(c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i < word.i)
    if deed is not None:
        deed.head, deed.dep_ = verb, "xcomp"
    word.head, word.dep_ = told, "acl"


def _deed(word: Token) -> Token | None:
    """The infinitive below a participle."""
    below = (c for c in word.children if c.dep_ in {"advcl", "xcomp"} and c.tag_ == "VB")
    return next((c for c in below if any(t.lower_ == "to" for t in c.lefts)), None)


def led_there(link: Token) -> bool:
    """Whether where a delegation is sent was hung on who leads it: "a team led by X to Cairo"."""
    leading = _leading(link)
    if link.lower_ != "to" or leading.dep_ != "acl" or leading.lemma_ not in _LEADING:
        return False
    return leading.head.dep_ == "dobj" and leading.head.head.lemma_ in _SENDING


def sent_there(link: Token) -> None:
    """Hang it on the sending, with the day that follows."""
    leading = _leading(link)
    for later in [c for c in leading.children if c.i > link.i and c.dep_ == "prep"]:
        later.head = leading.head.head
    link.head = leading.head.head


def _leading(link: Token) -> Token:
    """What a link hangs on, past whoever leads: "led by an aide to Cairo"."""
    leader = link.head
    return leader.head.head if leader.dep_ == "pobj" and leader.head.lower_ == "by" else leader


def name_talks(doc: Doc) -> None:
    """Take "talks" for what is held: "the ceasefire talks broke down", "truce talks resume in Doha"."""
    for word in doc:
        if word.lower_ != "talks":
            continue
        if word.tag_ == "VBZ" and word.dep_ in _HELD:
            word.tag_, word.pos_ = "NNS", "NOUN"
            for left in [c for c in word.lefts if c.dep_ == "nsubj"]:
                left.dep_ = "compound"
        verb = word.head
        before = word.dep_ == "compound" and verb.i == word.i + 1 and verb.tag_ == "NN"
        if before and verb.dep_ == "ROOT" and verb.lower_ in _GOING_ON:
            verb.tag_, verb.pos_ = "VBP", "VERB"
            word.dep_ = "nsubj"


def aged(word: Token) -> bool:
    """Whether an age was taken for a deed: "three sisters aged four to nine and a man died"."""
    if word.lower_ != "aged" or word.dep_ not in {"ROOT", "ccomp"} or word.tag_ != "VBN":
        return False
    people = [c for c in word.children if c.dep_ == "nsubj" and c.i < word.i]
    return bool(people) and any(c.dep_ == "conj" and c.pos_ == "VERB" for c in word.children)


def of_that_age(word: Token) -> None:
    """Let those of that age do or suffer what is told next, with whoever is joined to them."""
    people = next(c for c in word.children if c.dep_ == "nsubj")
    deed = next(c for c in word.children if c.dep_ == "conj" and c.pos_ == "VERB")
    role = "nsubj"
    for other in [c for c in deed.children if c.dep_ in {"nsubj", "nsubjpass"}]:
        role = other.dep_
        other.head, other.dep_ = people, "conj"
    for link in [c for c in word.children if c.dep_ == "cc"]:
        link.head = people
    for left in [c for c in word.children if c.i > deed.i and c != deed]:
        left.head = deed
    deed.dep_ = word.dep_
    deed.head = deed if word.dep_ == "ROOT" else word.head
    people.head, people.dep_ = deed, role
    word.head, word.dep_ = people, "acl"
