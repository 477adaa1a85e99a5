"""Places of a part of the sentence only: where a clause tells of them, or some of the counted were.

"Shusha, where a man was killed"; "killed four, two of them in Tora".
"""

from itertools import pairwise

from spacy.tokens import Doc, Token

from contested.extract.binding import way
from contested.extract.place_nouns import DISTANCES
from contested.extract.stage import Stage
from contested.language.places import PlaceMention

_COUNTED = frozenset({"them", "whom", "which", "those", "these"})


def _measured_off(place: PlaceMention, doc: Doc, where: int) -> bool | None:
    """Whether a "where" is of a place that a distance follows; None where none does.

    "The Tora Dam, some 20 km to the south-east, where …": at the dam.
    """
    comma = max((t.i for t in doc[: where - 1] if t.text == ","), default=None)
    if comma is None or doc[where - 1].text != ",":
        return None
    if not any(t.lemma_ in DISTANCES for t in doc[comma + 1 : where - 1]):
        return None
    return bool(place.last == comma)


def of_part(place: PlaceMention, stage: Stage) -> bool:
    """Whether a place is of some of the counted only: "killed four, two of them in Tora"."""
    if stage.draft.part_of is not None or stage.draft.type == "people.displaced":
        return False
    between = stage.doc[stage.head.i : max(place.first, stage.head.i)]
    return any(
        a.lower_ == "of" and b.lower_ in _COUNTED and not _aside_ends(b)
        for a, b in pairwise(between)
    )


def _aside_ends(token: Token) -> bool:
    """Whether nothing but how they fared, or who they are, is told of a part between commas.

    "three of them seriously, in Tora", "one of them a boy of nine, in Tora".
    """
    rest = token.doc[token.i + 1 :]
    end = next((t for t in rest if t.text == "," or t.pos_ in {"VERB", "AUX"}), None)
    if end is None or end.text != "," or end.i == token.i + 1:
        return False
    after = token.doc[end.i + 1 : end.i + 2]
    opened = token.doc[max(token.i - 3, 0) : token.i].text.startswith((",", "("))
    plain = all(t.pos_ in {"ADV", "PUNCT"} for t in token.doc[token.i + 1 : end.i])
    return plain or (opened and len(after) == 1 and after[0].pos_ == "ADP")


def _up_to(place: PlaceMention, doc: Doc, where: int) -> bool:
    """Whether nothing but a comma, or the rest of a list, stands between: "in X and Y, where"."""
    listed = all(t.text in {",", "and"} or t.pos_ == "PROPN" for t in doc[place.last : where])
    return listed and place.last <= where


def _way(low: Token, high: Token) -> list[Token]:
    return way(low, high) if low != high else []


def tells_of(head: Token, place: PlaceMention, doc: Doc) -> bool:
    """Whether a relative clause tells what happened there: "Shusha, where a man was killed"."""
    for each in (head, *head.ancestors):
        if each.dep_ in {"relcl", "advcl"}:
            where = next((t.i for t in each.subtree if t.lower_ == "where" and t.i < each.i), None)
            if where is not None and (far := _measured_off(place, doc, where)) is not None:
                return far
            if where is not None:
                return _up_to(place, doc, where)
            if each.dep_ == "advcl":
                return False
            if any(t.dep_ == "pobj" for t in _way(head, each)):
                return False  # "sites in Tora, which it called camps of those behind the raid"
            named = each.head
            described = named.head if named.dep_ == "appos" else named
            return any(place.first <= t.i < place.last for t in (named, described))
        if each.dep_ not in {"conj", "xcomp", "ccomp", "acl"} and each.pos_ in {"VERB", "AUX"}:
            return False
    return False
