"""How far one place is said to lie from another: "Ghazni, 150 km from the capital"."""

from spacy.tokens import Token

from contested.extract.place_nouns import DISTANCES

_NEARLY = frozenset({"about", "some", "just", "only", "around", "roughly", "nearly", "almost"})
_COMPASS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west
    south-east south-west outside inland away""".split()
)
_BRACKET = 5
_LINKS = frozenset({"from", "of"})


def lies_so_far(unit: Token) -> Token | None:
    """The comma behind the place that lies so far away, where a distance only tells that.

    Args:
        unit: the word that a way is measured in.
    """
    if unit.lemma_.lower() not in DISTANCES or unit.i < 3:
        return None
    number = unit.nbor(-1)
    if number.text == "-":
        number = unit.nbor(-2)
    if not number.like_num:
        return None
    before = number.i - 1
    while before > 0 and (unit.doc[before].lower_ in _NEARLY or _describes(unit.doc[before])):
        before -= 1
    comma = unit.doc[before]
    return comma if comma.text == "," and _linked(unit) else None


def _describes(token: Token) -> bool:
    """Whether it is of what the town is called between its name and the way: "a strategic city"."""
    return token.pos_ in {"DET", "ADJ", "NOUN"} and token.lower_ not in {"and", "or"}


def _linked(unit: Token) -> bool:
    """Whether it goes on "from", "north of", "outside", past the same way in brackets."""
    at = unit.i + 1
    if unit.doc[at : at + 1].text == "(":
        at = next((t.i + 1 for t in unit.doc[at : at + _BRACKET] if t.text == ")"), at)
    after = [t.lower_ for t in unit.doc[at : at + 2]]
    return bool(after) and (after[0] in _LINKS or after[0] in _COMPASS)


def unit_before(link: Token) -> Token | None:
    """The measure before a "from" or an "(east) of"."""
    at = link.i - 1
    if at > 0 and link.doc[at].lower_ in _COMPASS:
        at -= 1
    if at > 0 and link.doc[at].text == ")":
        at = next((t.i - 1 for t in link.doc[max(at - _BRACKET, 1) : at] if t.text == "("), at)
    return link.doc[at] if at > 0 else None
