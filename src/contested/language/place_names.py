"""Finds the proper names of places among a sentence's tokens, and the head nouns around them.

At each capitalised word the longest name that the gazetteer knows and that is a place here is
taken; failing that, an unknown name in a frame that only a place can stand in.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from contested.gazetteer import Gazetteer, PlaceRecord
from contested.language.dates import MONTHS
from contested.language.place_frame import Frame, frame
from contested.language.place_sense import (
    DATES,
    NO_VILLAGE,
    OTHER_LABELS,
    PARTICLES,
    PLACE_LABELS,
    SHIPS,
    Scan,
    is_no_place,
    is_place,
    longer_name,
    said_of,
)
from contested.language.place_words import Head, PlaceWords

_LONGEST, _LONGEST_UNKNOWN = 7, 4
_TOWN = 20_000
_LINKS = frozenset(
    """of the de la le les el al du del da di do dos das den der van von und and upon on sur en es ez
    ash as ad ar at an az e i abu bani beni al- el- - – . ’ ' au aux sur sous lès""".split()
)
_TOWNS = frozenset(
    {"town", "village", "city", "hamlet", "settlement", "suburb", "district", "port", "outpost"}
)
_ROUTES = frozenset(
    {
        "road",
        "highway",
        "motorway",
        "railway",
        "route",
        "axis",
        "corridor",
        "line",
        "stretch",
        "trail",
    }
)
_SMALL_HEADS = frozenset({"bank", "line", "strip", "port"})


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


def names(
    doc: Doc, index: Gazetteer, words: PlaceWords, at_war: Collection[str] = ()
) -> Iterator[Found]:
    """The places with a name, from left to right."""
    scan = Scan(doc, words, headline=_is_title_case(doc), at_war=frozenset(at_war))
    at = 0
    while at < len(doc):
        found = _at(scan, at, index) if scan.is_name(at) or scan.article(at) else None
        if found is not None:
            yield found
        at = max(at + 1, found.last) if found else at + 1


def _at(scan: Scan, at: int, index: Gazetteer) -> Found | None:
    if whole := _route(scan, at) or _numbered(scan, at):
        return whole
    for end in range(min(len(scan.doc), at + _LONGEST), at, -1):
        if not _can_be_name(scan, at, end):
            continue
        records = index.find(scan.doc[at:end].text)
        if not records or is_no_place(scan, at, end, records) or _joined(scan, at, end, index):
            continue
        if found := _known(scan, at, end, records):
            return found
        if end - at > 1 and not _is_list(scan, at, end):
            break
    return _unknown(scan, at, index)


def _joined(scan: Scan, at: int, end: int, index: Gazetteer) -> bool:
    """Whether hyphens make a known name part of one that no list has: "Fort-Jacques".

    Not where both ends are towns: "Kyiv-Warsaw".
    """
    doc, last = scan.doc, scan.hyphenated(end)
    if last == end or index.find(doc[at:last].text):
        return False
    if doc[end + 1].lower_ in PARTICLES:
        return True
    tail = doc[end + 1 : last].text
    return not all(
        any(r.population >= _TOWN for r in index.find(n)) for n in (doc[at:end].text, tail)
    )


def _route(scan: Scan, at: int) -> Found | None:
    """A road named by its two ends: "the Saru-Tora highway"."""
    doc, end = scan.doc, at + 1
    while end < len(doc) and scan.is_name(end):
        end += 1
    if end + 2 >= len(doc) or doc[end].text not in {"-", "–"} or not scan.is_name(end + 1):
        return None
    last = end + 1
    while last < len(doc) and scan.is_name(last):
        last += 1
    if last >= len(doc) or doc[last].lower_ not in _ROUTES:
        return None
    return Found(at, last + 1, doc[at:last].text, doc[last].lower_, known=False)


def _numbered(scan: Scan, at: int) -> Found | None:
    """A quarter, height or post that is only counted: "Ward 9", "Hill 774", "Post 11"."""
    doc, kind = scan.doc, scan.doc[at].lower_
    if kind not in scan.words.numbered or at + 1 >= len(doc) or not scan.is_name(at):
        return None
    if not doc[at + 1].is_digit:
        return None
    return Found(at, at + 2, doc[at : at + 2].text, kind, known=False)


def _known(scan: Scan, at: int, end: int, records: tuple[PlaceRecord, ...]) -> Found | None:
    head, last = head_after(scan, end)
    joined = _head_of(scan, at)
    first = _part_before(scan, at, head)
    how = frame(scan.doc[first:last].root, scan.words)
    named = said_of(scan, at, end, records)
    if not (head or joined or is_place(scan, named, how)):
        return None
    longer = longer_name(scan, at, last, headed=head is not None)
    if longer and not (longer.after and named.famous and named.label in PLACE_LABELS):
        return None
    kind = head or joined
    first = at - 2 if first == at and at > 1 and scan.article(at - 2) else first
    if scan.article(last):
        last = _run(scan, last)
        return Found(first, last, scan.doc[first:last].text, known=False)
    return Found(
        first=first,
        last=last,
        name=scan.doc[at:end].text,
        head=kind.words if kind else "",
        part=scan.doc[first:at].text.lower(),
        frame=replace(how, acting=True) if longer else None,
    )


def _unknown(scan: Scan, at: int, index: Gazetteer) -> Found | None:
    """A capitalised name that no list has, in a frame that only a place can stand in."""
    doc, words, end = scan.doc, scan.words, _run(scan, at)
    written = [t for t in doc[at:end] if not t.is_punct and t.text != "-"]
    if not written or len(written) > (1 if scan.headline else _LONGEST_UNKNOWN):
        return None
    head, last = head_after(scan, end)
    joined = _head_of(scan, at)
    titled = head is not None and head.site and doc[last - 1].text[:1].isupper()
    ship = doc[at].lower_ in MONTHS or any(t.text in SHIPS for t in written)  # "May 19 MV Star"
    stopped = ship or doc[at].is_stop or all(t.lower_ in words.titles for t in written)
    if stopped or (is_no_place(scan, at, end, ()) and not (titled and end > at)):
        return None
    if doc[at:last].text in words.notplaces or longer_name(scan, at, last, headed=bool(head)):
        return None
    name, proper = doc[at:end].text, all(t.pos_ == "PROPN" for t in written)
    kind = head if head and not head.apart else joined if joined and not joined.whole else None
    titled = titled or (last > end and _is_written_name(scan, at, end))
    if kind and (proper or titled):
        known = kind.site and last > end and bool(index.find(doc[at:last].text))
        return Found(at, last, name, kind.words, known=known)
    how = frame(_root(doc[at:last]), words)
    labels = {t.ent_type_ for t in doc[at:end]}
    framed = how.located and not how.weak and not (scan.headline or labels & DATES)
    town = _called_town(scan, last) and not (scan.headline or labels & DATES)
    if (town or (framed and how.firm)) and _is_bare_name(scan, at, end):
        return Found(at, last, name, known=False)
    if framed and (proper or _is_written_name(scan, at, end)) and _before_town(scan, last):
        return Found(at, last, name, known=False)
    if framed and end - at > 1 and words.toponym(doc[at:end]):
        return Found(at, last, name, known=False)
    named = doc[at].pos_ == "PROPN" and (labels & PLACE_LABELS or len(written) == 1)
    if framed and named and not labels & OTHER_LABELS:
        return Found(at, last, name, known=False)
    return None


def _root(words: Span) -> Token:
    """The head of a name's words, however the parser took them apart: "Nat" of "Nat Than Kwin"."""
    root = words.root
    if root.pos_ in {"PROPN", "NOUN", "ADJ"}:
        return root
    first = words[0]
    return first if first.head.i < first.i else root


def _is_written_name(scan: Scan, at: int, end: int) -> bool:
    """Whether capitals alone say that it is a name: "in Nat Than Kwin village".

    Not at the head of a sentence, in a headline that capitalises all, nor of a people.
    """
    plain = all(scan.is_name(t.i) and not scan.words.demonym(t.text) for t in scan.doc[at:end])
    return at > 0 and plain and not scan.headline


def _before_town(scan: Scan, end: int) -> bool:
    """Whether a noun behind the name says what it is, owned or not: "the Sarim village"."""
    return end < len(scan.doc) and scan.doc[end].lower_ in _TOWNS


def _called_town(scan: Scan, end: int) -> bool:
    """Whether an apposition says what it is: "Monekoe, a town on the border"."""
    doc = scan.doc
    if end + 2 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1 : end + 3].text.lower() == "capital of":
        return True
    if doc[end + 1].lower_ not in {"a", "an", "the", "another"}:
        return False
    noun = next((t for t in doc[end + 2 : end + 6] if t.pos_ in {"NOUN", "PROPN"}), None)
    while noun is not None and noun.dep_ == "compound" and noun.head.i == noun.i + 1:
        noun = noun.head  # "a market town"
    return noun is not None and noun.lower_ in _TOWNS and noun.dep_ != "poss"


def _is_bare_name(scan: Scan, at: int, end: int) -> bool:
    """Whether an unknown name looks like a village's: no article, title, owner or acronym."""
    doc, words = scan.doc, scan.words
    before, tokens = doc[at - 1] if at else None, doc[at:end]
    owned = before is not None and (before.tag_ == "PRP$" or before.pos_ == "DET")
    owned = owned or (
        before is not None and before.tag_ == "POS" and not _owned_by_ground(before, words)
    )
    titled = any(t.lower_ in words.titles or t.text in words.orgwords for t in tokens)
    acronym = len(tokens) == 1 and (tokens.text.isupper() or len(tokens.text) < 2)
    under = tokens.root.head
    body = len(tokens) > 1 and under.lower_ == "at" and tokens[-1].ent_type_ == "ORG"
    body = body and under.head.lemma_ not in words.motions
    proper = any(t.pos_ == "PROPN" for t in tokens)
    return proper and not (
        owned or titled or acronym or body or {t.ent_type_ for t in tokens} & NO_VILLAGE
    )


def _owned_by_ground(ending: Token, words: PlaceWords) -> bool:
    """Whether the owner before a "'s" is a place itself: "Tigray's Alamata"."""
    owner = ending.nbor(-1) if ending.i else ending
    return owner.ent_type_ in PLACE_LABELS or owner.lower_ in words.heads


def _run(scan: Scan, at: int) -> int:
    """Where the name of which no list knows a part ends: "Maarat al-Numan", "al-Hurriya"."""
    doc, end = scan.doc, at
    while scan.article(end) or (scan.is_name(end) and doc[end].lower_ not in scan.words.heads):
        end += 2 if scan.article(end) else 1
        end = scan.hyphenated(end)
    return end


def head_after(scan: Scan, end: int) -> tuple[Head | None, int]:
    """The head noun that follows a name, and the token after the whole; None and `end` if none."""
    for width in (3, 2, 1):
        text = scan.doc[end : end + width].text
        head = scan.words.heads.get(text.lower()) if end + width <= len(scan.doc) else None
        if head is None or head.apart or (head.words in _SMALL_HEADS and text.islower()):
            continue
        return head, end + width
    return _site_after(scan, end)


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


def _head_of(scan: Scan, at: int) -> Head | None:
    """The head noun before a name: "the city of X", "the town X", "the region of X"."""
    doc, heads = scan.doc, scan.words.heads
    if at == 0:
        return None
    if doc[at - 1].lower_ == "of" and at > 1:
        noun = doc[at - 2]
        head = heads.get(noun.lower_) or (heads.get(noun.lemma_) if noun.tag_ == "NNS" else None)
        return head if head and head.of and not head.whole else None
    head = heads.get(doc[at - 1].lower_)
    return head if head and head.apart and doc[at - 1].text.islower() else None


def _part_before(scan: Scan, at: int, head: Head | None) -> int:
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


def listed_before(doc: Doc, found: list[Found], words: PlaceWords) -> list[Found]:
    """Unknown names that a dash joins to a place: "from X – Kherson" is a line between two."""
    scan, more = Scan(doc, words), []
    for each in found:
        at = each.first - 2
        if at < 0 or doc[at + 1].text not in {"–", "-", "—"} or not scan.is_name(at):
            continue
        known = any(f.first <= at < f.last for f in found)
        if not known and doc[at].pos_ == "PROPN" and not is_no_place(scan, at, at + 1, ()):
            how = frame(doc[at], words)
            like = how if how.located else frame(doc[each.first : each.last].root, words)
            more.append(Found(at, at + 1, doc[at].text, known=False, frame=like))
    return more


def _can_be_name(scan: Scan, at: int, end: int) -> bool:
    """Whether the tokens have the form of one name."""
    doc = scan.doc
    closed = scan.is_name(end - 1) or doc[end - 1].text in {"’", "'"}
    return closed and all(
        scan.is_name(t.i) or t.lower_ in _LINKS or _in_state(t) for t in doc[at + 1 : end - 1]
    )


def _in_state(token: Token) -> bool:
    """Whether a possessive ending is part of a state's name: "People's Republic"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return token.tag_ == "POS" and after is not None and after.text == "Republic"


def _is_list(scan: Scan, at: int, end: int) -> bool:
    return any(t.lower_ in {"and", "-", "–"} for t in scan.doc[at:end])


def _is_title_case(doc: Doc) -> bool:
    """Whether the sentence is a headline that capitalises its words, its verbs too."""
    if any(t.pos_ == "VERB" and len(t) > 3 and t.text.islower() for t in doc):
        return False
    long = [t for t in doc if t.is_alpha and len(t) > 3]
    return len(long) > 4 and sum(t.text[0].isupper() for t in long) > 0.75 * len(long)
