"""How far one place is said to lie from another: "Ghazni, 150 km from the capital"."""

from spacy.tokens import Token

from contested.extract.place_nouns import DISTANCES

_NEARLY = frozenset({"about", "some", "just", "only", "around", "roughly", "nearly", "almost"})
_COMPASS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west
    south-east south-west outside inland away""".split()
)
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
    while before > 0 and unit.doc[before].lower_ in _NEARLY:
        before -= 1
    comma = unit.doc[before]
    return comma if comma.text == "," and _linked(unit) else None


def _linked(unit: Token) -> bool:
    """Whether it goes on "from", "north of", "outside"."""
    after = [t.lower_ for t in unit.doc[unit.i + 1 : unit.i + 3]]
    return bool(after) and (after[0] in _LINKS or after[0] in _COMPASS)


def unit_before(link: Token) -> Token | None:
    """The measure before a "from" or an "(east) of"."""
    at = link.i - 1
    if at > 0 and link.doc[at].lower_ in _COMPASS:
        at -= 1
    return link.doc[at] if at > 0 else None
