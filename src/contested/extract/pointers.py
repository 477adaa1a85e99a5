"""Which words point back to a place: "there", "the city", "it fell"."""

from spacy.tokens import Token

from contested.extract.place_nouns import REGIONS, SITES, TOWNS

_GROUNDS = frozenset(
    {
        "area",
        "enclave",
        "territory",
        "strip",
        "place",
        "sector",
        "direction",
        "zone",
        "scene",
        "site",
        "spot",
        "compound",
    }
)
# Who speaks and acts for the whole of a land: "the enclave's authorities" are nowhere in it.
_OF_ALL = frozenset(
    """authority minister ministry leader president army force government parliament military
    spokesman spokeswoman ombudsman official""".split()
)
# What is done to ground alone: "vowed to retake it".
_TAKING = frozenset({"retake", "recapture", "capture", "liberate", "reoccupy", "occupy", "besiege"})
_TAKEN = frozenset(
    "capture recapture fall liberation reoccupation seizure takeover retaking reconquest".split()
)
_BEARINGS = frozenset(
    """north south east west northeast northwest southeast southwest outside north-east north-west
    south-east south-west""".split()
)
_DEFINITE = frozenset({"the", "this", "that"})


def points(token: Token, *, headline: bool = False) -> bool:
    """Whether a word is "there", or a definite noun for a place without name or owner.

    A `headline` leaves the article out.
    """
    if token.lower_ == "there":
        return bool(token.dep_ != "expl")
    if token.lower_ in {"it", "its"}:
        return _ground_itself(token)
    if token.lower_ not in TOWNS | REGIONS | _GROUNDS | SITES:
        return False
    if token.lower_ == "spot" and token.head.lower_ == "on":
        return False  # "killed on the spot": at once
    if token.dep_ == "poss" and token.lower_ not in TOWNS and token.head.lemma_ in _OF_ALL:
        return False
    if any(_names(child, token) for child in token.children):
        return False
    if headline and not any(token.lefts):
        return token.lower_ in TOWNS and token.dep_ == "pobj"  # "redeployed outside city"
    return any(c.lower_ in _DEFINITE for c in token.children)


def bearing(token: Token) -> bool:
    """Whether a word only says where another place lies: "on the Tora front, east of the city"."""
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in _BEARINGS


def _ground_itself(it: Token) -> bool:
    """Whether it is ground by what befalls it: "it fell in May", "vowed to retake it", "its fall"."""
    above = it.head
    if it.lower_ == "its":
        return it.dep_ == "poss" and above.lemma_ in _TAKEN
    if it.dep_ == "nsubj":
        return bool(above.lemma_ == "fall")
    return it.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in _TAKING


def _names(child: Token, noun: Token) -> bool:
    """Whether what hangs on a noun says which one it is: "the Tora bridge", "the road to Tora".

    Not what kind it is: "the border town", "the lakeside city".
    """
    if child.dep_ == "compound" and child.text.islower() and noun.lower_ in TOWNS | SITES:
        return False
    if noun.lower_ == "road" and child.lower_ in {"to", "from", "between"}:
        return True
    if child.dep_ == "appos" and child.pos_ == "NOUN":
        return False  # "controlled the airport, a claim that …"
    return child.dep_ in {"compound", "appos", "nmod", "poss"} or child.lower_ == "of"
