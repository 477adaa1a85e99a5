"""Names in one list are one kind of thing: "in Tora, Saru and Abu Hilal", "the Tora and Saru camps".

Completes the places of a sentence by the other names of their lists, which the parser often takes
for people. A list needs a reason to be one of places: a plural noun before or after it ("the
villages of", "districts"), or a member that stands where hardly anything but a place stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from contested.gazetteer import Gazetteer
from contested.language.place_frame import frame
from contested.language.place_heads import Found
from contested.language.place_relation import Frame
from contested.language.place_sense import DATES, Scan, is_no_place
from contested.language.place_words import Head, PlaceWords

_PARTICLES = frozenset("al el bin ben ibn umm um abu bani beni ould de la du".split())
_JOINS = frozenset({"of", ":", "(", "–", "—", "-", "including", ","})
_LED = ("such as", "among them", "among which", "namely", "including", "notably", "among others")
_STRETCHES = frozenset(
    "areas directions sectors axes vicinities outskirts approaches parts localities places".split()
)
_LONGEST = 4
_BETWEEN = frozenset({"between", "with", "against", "by", "for"})


@dataclass(frozen=True, slots=True)
class _Listed:
    """The names of one list, as tokens `[first, last)`.

    `kind` is what a plural noun behind it says that they are, `ahead` what one before it says.
    """

    names: tuple[tuple[int, int], ...]
    kind: Head | None = None
    ahead: Head | None = None

    @property
    def first(self) -> int:
        return self.names[0][0]

    @property
    def last(self) -> int:
        return self.names[-1][1]

    @property
    def sure(self) -> bool:
        return bool(self.kind or self.ahead)

    @property
    def head(self) -> str:
        return self.kind.words if self.kind and not self.kind.apart else ""


def complete_lists(
    doc: Doc, found: Sequence[Found], index: Gazetteer, words: PlaceWords
) -> list[Found]:
    """The places of a sentence with the other members of their lists."""
    scan, places = Scan(doc, words), list(found)
    for each in _lists(scan):
        how = _frame(each, places, index, scan)
        if how is None:
            continue
        places = [_placed(_headed(p, each), each, how, scan) for p in places]
        for name in each.names:
            tail = [p for p in places if name[0] < p.first < p.last == name[1] and not p.known]
            if any(p.first < name[1] and name[0] < p.last for p in places if p not in tail):
                continue
            if _can_be_place(scan, *name, sure=each.sure or bool(tail)):
                words_of = doc[name[0] : name[1]].text
                known = bool(index.find(words_of))
                more = Found(*name, words_of, each.head, known=known, frame=how)
                places = [*(p for p in places if p not in tail), more]
    return places


def _placed(place: Found, each: _Listed, how: Frame, scan: Scan) -> Found:
    """A member that the parser took out of its list, in the frame that the list stands in.

    "Withdrew from Tell Abyad and Ras al-Ain".
    """
    member = (place.first, place.last) in each.names and place.first > each.first
    if not member:
        return place
    own = place.frame or frame(scan.doc[place.first : place.last].root, scan.words)
    return place if own.located else replace(place, frame=how)


def _headed(place: Found, each: _Listed) -> Found:
    """A member that was found already, with the noun that its list shares."""
    bare = (place.first, place.last) in each.names and not place.head
    return replace(place, head=each.head) if bare and each.head else place


def _lists(scan: Scan) -> Iterator[_Listed]:
    at, doc = 0, scan.doc
    while at < len(doc):
        names: list[tuple[int, int]] = []
        joined = False
        here = at
        while (end := _name(scan, here)) > here:
            names.append((here, end))
            gap = _gap(doc, end)
            if not gap or joined or _name(scan, end + gap) == end + gap:
                break
            joined = any(t.lower_ in {"and", "or"} for t in doc[end : end + gap])
            here = end + gap
        if len(names) > 1 and joined:
            ahead = _before(doc, names[0][0] - 1, scan.words)
            if ahead or not _acts(doc, names[-1][1]):
                yield _Listed(tuple(names), _plural(doc, names[-1][1], scan.words), ahead)
        at = max(at + 1, names[-1][1]) if names else at + 1


def _acts(doc: Doc, end: int) -> bool:
    """Whether a verb follows whose subject the last names are: "In Tora, Haile and Ali met …"."""
    return end < len(doc) and doc[end].tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _name(scan: Scan, at: int) -> int:
    """Where the capitalised name that starts at a token ends; `at` where none does."""
    doc, end = scan.doc, at
    while end < len(doc):
        if scan.article(end):
            end += 2
        elif (scan.is_name(end) and not (end == at and doc[end].is_stop)) or (
            end > at and doc[end].lower_ in _PARTICLES and scan.is_name(end + 1)
        ):
            end += 1
        else:
            break
    return end


def _gap(doc: Doc, end: int) -> int:
    """How many tokens join two members of a list after `end`: ",", "and", ", and"; 0 for none."""
    if end >= len(doc):
        return 0
    if doc[end].lower_ in {"and", "or"}:
        return 1
    if doc[end].text != ",":
        return 0
    return 2 if end + 1 < len(doc) and doc[end + 1].lower_ in {"and", "or"} else 1


def _plural(doc: Doc, at: int, words: PlaceWords) -> Head | None:
    """The kind of place that a plural noun at a token says: "districts", "territories"."""
    if (
        at + 2 < len(doc)
        and doc[at].text == ","
        and (doc[at + 1].like_num or doc[at + 1].lower_ == "both")
    ):
        at += 2  # "Tora and Saru, two villages in …"
    text = doc[at].lower_ if 0 <= at < len(doc) else ""
    if not text.endswith("s") or not doc[at].text.islower():
        return None
    return words.heads.get(f"{text[:-3]}y" if text.endswith("ies") else text[:-1])


def _before(doc: Doc, at: int, words: PlaceWords) -> Head | None:
    """The kind of place that a plural noun before a list says: "the villages of A and B".

    Also "three villages: A, B and C", "two camps (A and B)", "the areas of A and B".
    """
    noun = _noun_before(doc, at)
    if noun > 0 and doc[noun].lower_ in _STRETCHES and doc[at].lower_ == "of":
        return Head(doc[noun].lower_, (), of=True, apart=True)
    return _plural(doc, noun, words)


def _noun_before(doc: Doc, at: int) -> int:
    """The token before what joins a noun to the list of its names: "of", ":", "(", a dash.

    Also "five settlements, among them A and B".
    """
    led = next((n for n in (1, 2) if at >= n and doc[at - n + 1 : at + 1].text.lower() in _LED), 0)
    if led:
        at -= led
        return at - 1 if doc[at].text == "," else at
    return at - 1 if at > 0 and doc[at].lower_ in _JOINS else at


def _frame(each: _Listed, places: Sequence[Found], index: Gazetteer, scan: Scan) -> Frame | None:
    """How the members of a list of places stand in the sentence; None for another list."""
    doc, words = scan.doc, scan.words
    known = [
        p for p in places
        if each.first <= p.first < each.last and (each.sure or not _is_country(p, index))
    ]  # fmt: skip
    how = [p.frame or frame(doc[p.first : p.last].root, words) for p in known]
    led = any(
        (p.known or p.head) and p.first == each.first for p in known
    )  # "closed in on Kafr Zita and X"
    enough = each.sure or 2 * len(known) + led > len(each.names)
    placed = next((f for f in how if f.located and not f.acting and (enough or f.firm)), None)
    if placed is not None or not each.sure:
        ahead = doc[each.first - 1].lower_ if each.first else ""
        return None if ahead in _BETWEEN and not each.sure else placed
    noun = doc[each.last] if each.kind else doc[_noun_before(doc, each.first - 1)]
    outer = frame(noun, words)
    return Frame(outer.role, located=True)


def _is_country(place: Found, index: Gazetteer) -> bool:
    records = index.find(place.name)
    return bool(records) and records[0].is_country


def _can_be_place(scan: Scan, first: int, last: int, *, sure: bool) -> bool:
    """Whether a name of a list of places can be one of them: no person, body, day or subject."""
    doc, words = scan.doc, scan.words
    tokens = doc[first:last]
    if last - first > _LONGEST or is_no_place(scan, first, last, ()):
        return False
    if any(t.text in words.orgwords or t.is_digit for t in tokens):
        return False
    if any(t.lower_ in words.titles and not (sure and t.lower_ == "sheikh") for t in tokens):
        return False
    if last - first > 1 and words.toponym(tokens):
        return True
    labels = {t.ent_type_ for t in tokens}
    if labels & DATES and all(t.pos_ != "PROPN" for t in tokens):
        return False
    if tokens.text.isupper() or (not sure and tokens.root.dep_ in {"nsubj", "nsubjpass"}):
        return False
    named = len([t for t in tokens if t.is_alpha and t.text[0].isupper()])
    return sure or named < 2 or not labels & {"PERSON", "ORG", "EVENT", "PRODUCT"}
