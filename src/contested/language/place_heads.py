"""The nouns around a place's name that say what kind of place it is, and where the whole ends."""

from dataclasses import dataclass

from spacy.tokens import Token

from contested.language.place_relation import Frame
from contested.language.place_sense import Scan
from contested.language.place_words import Head

# What sets a town apart from the others of its land.
_AMONG = frozenset({"main", "principal", "second", "third", "only", "another"})
_SMALL_HEADS = frozenset({"bank", "line", "strip", "port", "centre", "center"})


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of tokens `[first, last)` that is a place, before its role is known."""

    first: int
    last: int
    name: str
    head: str = ""
    part: str = ""
    known: bool = True
    frame: Frame | None = None


def head_after(scan: Scan, end: int) -> tuple[Head | None, int]:
    """The head noun that follows a name, and the token after the whole; None and `end` if none."""
    for width in (3, 2, 1):
        text = scan.doc[end : end + width].text
        head = scan.words.heads.get(text.lower()) if end + width <= len(scan.doc) else None
        if head is None or head.apart or (head.words in _SMALL_HEADS and text.islower()):
            continue
        return head, end + width
    return _city_after(scan, end) or _site_after(scan, end)


def _city_after(scan: Scan, end: int) -> tuple[Head | None, int] | None:
    """A capital "City" that ends a name: "struck Kharkiv City", no "Kharkiv City Council"."""
    word = scan.doc[end] if end < len(scan.doc) else None
    if (
        word is None
        or word.text not in {"City", "Town", "Village"}
        or word.dep_ in {"compound", "nmod", "poss"}
    ):
        return None
    head = scan.words.heads.get(word.lower_)
    return (head, end + 1) if head is not None else None


def _site_after(scan: Scan, end: int) -> tuple[Head | None, int]:
    """The site behind a noun that says of what kind it is: "the Sennar sugar factory"."""
    doc = scan.doc
    if end + 2 > len(doc) or doc[end].pos_ not in {"NOUN", "ADJ"} or not doc[end].text.islower():
        return None, end
    head = scan.words.heads.get(doc[end + 1].lower_)
    kind = doc[end].dep_ in {"compound", "amod", "nmod"} and doc[end].lower_ not in scan.words.heads
    if head is None or not head.site or not kind or not doc[end + 1].text.islower():
        return None, end
    return head, end + 2


def head_before(scan: Scan, at: int) -> Head | None:
    """The head noun before a name: "the city of X", "the town X", "the region of X"."""
    doc, heads = scan.doc, scan.words.heads
    if at == 0:
        return None
    if doc[at - 1].lower_ == "of" and at > 1:
        noun = doc[at - 2]
        head = heads.get(noun.lower_) or (heads.get(noun.lemma_) if noun.tag_ == "NNS" else None)
        if one_of_several(noun) or _has_name(noun):
            return None  # "the main city of X", "the Sahel region of X"
        return head if head and head.of and not head.whole else None
    head = heads.get(doc[at - 1].lower_)
    return head if head and head.apart and doc[at - 1].text.islower() else None


def _has_name(noun: Token) -> bool:
    """Whether a region is named before its noun: "the Sahel region", no "port city"."""
    names = (c for c in noun.children if c.dep_ == "compound" and c.i < noun.i)
    return any(c.pos_ == "PROPN" and c.text[:1].isupper() for c in names)


def one_of_several(town: Token) -> bool:
    """Whether a town is one among those of the land named behind it: "the main city of Saru"."""
    return any(c.lower_ in _AMONG or c.tag_ == "JJS" for c in town.children)


def part_before(scan: Scan, at: int, head: Head | None) -> int:
    """Where the mention starts: at the compass word that cuts a part out of the place."""
    doc = scan.doc
    if at == 0 or (head and not head.site):
        return at
    width = 3 if at > 2 and doc[at - 2].text == "-" else 1
    text = doc[at - width : at].text.lower()
    owned = at > width and doc[at - width - 1].tag_ == "POS"
    noun = text in scan.words.compass and doc[at - width].text.islower()  # "east Ukraine"
    cuts = text in scan.words.compass_adjectives or noun
    return at - width if cuts and not owned else at
