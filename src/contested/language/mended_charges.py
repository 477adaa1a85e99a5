"""Who is accused, of what: charges that the parser took apart, put right in the parse.

"Denied it and accused factions of shelling a town": a second charge, no accused factions. "Accused the
army and allied militias of it": both are accused.
"""

from spacy.tokens import Token

_CHARGING = frozenset({"accuse", "suspect"})
_LAYING = frozenset({"blame", "attribute", "ascribe", "pin"})
_BESIDE = frozenset({"ally", "affiliate", "associate", "align", "link"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def charges_besides(charge: Token) -> bool:
    """Whether a second verb was taken for what describes those accused: "denied it and accused men of"."""
    accused = charge.head
    if charge.lemma_ != "accuse" or charge.dep_ != "amod" or accused.dep_ != "conj":
        return False
    bare = not any(c.dep_ in {"det", "poss", "nummod"} for c in accused.children)
    opens = charge.i > 0 and charge.nbor(-1).lower_ in {"and", "but"}
    return bare and opens and _verb_over(accused) is not None and _of_deed(accused) is not None


def charged_besides(charge: Token) -> None:
    """Join it to the first verb, with whom it accuses and of what."""
    accused = charge.head
    verb, link = _verb_over(accused), _of_deed(accused)
    if verb is None or link is None:
        return
    charge.head, charge.dep_, charge.tag_, charge.pos_ = verb, "conj", "VBD", "VERB"
    accused.head, accused.dep_ = charge, "dobj"
    link.head = charge
    charge.nbor(-1).head = verb


def _verb_over(accused: Token) -> Token | None:
    """The finite verb whose object those accused were joined to."""
    first = accused.head
    verb = first.head
    return verb if first.dep_ == "dobj" and verb.tag_ in _FINITE and first.i < accused.i else None


def _of_deed(accused: Token) -> Token | None:
    """The "of" with a deed behind it, somewhere within what those accused govern."""
    links = (t for t in accused.subtree if t.lower_ == "of" and t.i > accused.i)
    return next((t for t in links if any(c.dep_ == "pcomp" for c in t.children)), None)


def allied_too(word: Token) -> bool:
    """Whether a word for who stands by was taken for a verb: "accused the army and allied militias of"."""
    if word.lemma_ not in _BESIDE or word.dep_ != "conj" or word.head.lemma_ not in _CHARGING:
        return False
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in word.children)
    joined = word.nbor(-1).lower_ == "and" and _first_charged(word) is not None
    return joined and not own and _men(word) is not None


def charged_too(word: Token) -> None:
    """Join those who stand by to whom is accused first, and hang the deed on the charge."""
    first, men, charge = _first_charged(word), _men(word), word.head
    if first is None or men is None:
        return
    for link in (c for c in [*men.children, *word.children] if c.lower_ == "of"):
        link.head = charge
    men.head, men.dep_ = first, "conj"
    word.nbor(-1).head = first
    word.head, word.dep_, word.tag_, word.pos_ = men, "amod", "VBN", "ADJ"


def _first_charged(word: Token) -> Token | None:
    """Whom the charge before names, right before the "and"."""
    named = (c for c in word.head.children if c.dep_ == "dobj")
    return next((c for c in named if c.right_edge.i < word.i), None)


def _men(word: Token) -> Token | None:
    """The noun that stands right behind the word."""
    behind = word.i + 1
    return next((c for c in word.children if c.dep_ == "dobj" and c.left_edge.i == behind), None)


def name_that_charges(name: Token) -> bool:
    """Whether who accuses was taken for a part of the verb: "the group, which Mali accuses of it"."""
    verb = name.head
    named = name.pos_ == "PROPN" and name.dep_ == "compound" and name.i + 1 == verb.i
    return named and verb.dep_ == "relcl" and verb.lemma_ in _CHARGING and verb.tag_ in _FINITE


def charger(name: Token) -> None:
    """Make it the verb's subject."""
    name.dep_ = "nsubj"


def blamed_between(charge: Token) -> bool:
    """Whether a clause on a blow was taken for a word on who blames: "a raid that X blamed on Y hit Z"."""
    teller, verb = charge.head, charge.head.head
    link = teller.doc[teller.left_edge.i - 1] if teller.left_edge.i else teller
    return (
        charge.lemma_ in _LAYING
        and charge.dep_ == "acl"
        and teller.dep_ == "nsubj"
        and verb.dep_ in {"relcl", "acl"}
        and link.lower_ in {"that", "which"}
        and link.head == verb
        and charge.i < verb.i
        and any(c.lower_ in {"on", "to"} for c in charge.children)
    )


def blow_in_between(charge: Token) -> None:
    """Make it the clause on the blow, and the verb behind it what the blow did."""
    teller, verb = charge.head, charge.head.head
    blow, root = verb.head, verb.sent.root
    link = teller.doc[teller.left_edge.i - 1]
    charge.head, charge.dep_, charge.tag_ = blow, "relcl", "VBD"
    teller.head, link.head, link.dep_ = charge, charge, "dobj"
    verb.head, verb.dep_ = verb, "ROOT"
    if root not in {verb, blow}:
        root.head, root.dep_ = verb, "prep" if root.tag_ == "IN" else "dep"
    blow.head, blow.dep_ = verb, "nsubj"
