"""What a name's standing in a sentence says of a place: its role, and whether it is one at all."""

from dataclasses import dataclass

from spacy.tokens import Token

from contested.model.vocabulary import PlaceRole

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
        "toward",
        "towards",
        "inside",
        "outside",
        "within",
        "across",
        "throughout",
        "around",
        "along",
        "on",
        "onto",
        "over",
        "behind",
        "between",
        "through",
        "beyond",
        "beneath",
        "off",
        "by",
    ]
)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a mention stands in its sentence.

    Attributes:
        role: how the happening relates to the place.
        located: whether the frame by itself says that the words are a place.
        acting: whether the words stand for people who act (a government, an army).
        weak: the frame is an "of" that could as well follow a person's name.
        firm: nothing but a place stands so ("toward X", "shelled X"), whatever else X may look like.
    """

    role: PlaceRole = PlaceRole.AT
    located: bool = False
    acting: bool = False
    weak: bool = False
    firm: bool = False


def first_conjunct(head: Token) -> Token:
    """The first of the list that the token stands in ("A" for the "C" of "A, B and C")."""
    seen = 0
    while head.dep_ == "conj" and head.head.pos_ in {"PROPN", "NOUN", "ADJ"} and seen < 12:
        head, seen = head.head, seen + 1
    return head
