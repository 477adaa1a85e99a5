"""Finds the proper names of places among a sentence's tokens, and the head nouns around them.

At each capitalised word the longest name that the gazetteer knows and that is a place here is
taken; failing that, an unknown name in a frame that only a place can stand in.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.gazetteer import Gazetteer, PlaceRecord
from contested.language.place_frame import frame
from contested.language.place_heads import Found, head_after, head_before, part_before
from contested.language.place_sense import (
    PARTICLES,
    PLACE_LABELS,
    Named,
    Scan,
    is_no_place,
    is_place,
    longer_name,
    said_of,
)
from contested.language.place_words import PlaceWords
from contested.language.unlisted_places import numbered, route, run, unlisted

_LONGEST = 7
_TOWN = 20_000
_CITY = 50_000
_HOUSES = frozenset(
    """mosque church cathedral market school hospital hotel restaurant cafe clinic bazaar mall""".split()
)
_RULERS = frozenset({"mayor", "governor", "head"})  # "Kherson Oblast Head X", "Kharkiv mayor Y"
_LINKS = frozenset(
    """of the de la le les el al du del da di do dos das den der van von und and upon on sur en es ez
    ash as ad ar at an az e i abu bani beni al- el- - – . ’ ' au aux sous des lès""".split()
)


def names(
    doc: Doc,
    index: Gazetteer,
    words: PlaceWords,
    at_war: Collection[str] = (),
    here: Collection[str] = (),
) -> Iterator[Found]:
    """The places with a name, from left to right."""
    scan = Scan(
        doc, words, headline=_is_title_case(doc), at_war=frozenset(at_war), here=frozenset(here)
    )
    at = 0
    while at < len(doc):
        found = _at(scan, at, index) if scan.is_name(at) or scan.article(at) else None
        if found is not None:
            yield _with_front(scan, found)
        at = max(at + 1, found.last) if found else at + 1


def _with_front(scan: Scan, found: Found) -> Found:
    """The name with a part before its hyphen that looks like no name: "Am-Sissia"."""
    doc, first = scan.doc, found.first
    if first < 2 or doc[first - 1].text != "-" or not doc[first - 2].is_stop:
        return found
    glued = not (doc[first - 2].whitespace_ or doc[first - 1].whitespace_)
    if not glued or not doc[first - 2].text.istitle() or doc[first - 2].i == 0:
        return found
    front = doc[first - 2 : first].text
    return replace(found, first=first - 2, name=front + found.name, known=False)


def _at(scan: Scan, at: int, index: Gazetteer) -> Found | None:
    if whole := route(scan, at) or numbered(scan, at):
        return whole
    for end in range(min(len(scan.doc), at + _LONGEST), at, -1):
        if not _can_be_name(scan, at, end):
            continue
        records = index.find(scan.doc[at:end].text)
        if not records or is_no_place(scan, at, end, records) or _joined(scan, at, end, index):
            continue
        if found := _known(scan, at, end, records, index):
            return found
        if end - at > 1 and not _is_list(scan, at, end):
            break
    return unlisted(scan, at, index)


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


def _known(
    scan: Scan, at: int, end: int, records: tuple[PlaceRecord, ...], index: Gazetteer
) -> Found | None:
    head, last = head_after(scan, end)
    joined = head_before(scan, at)
    first = part_before(scan, at, head)
    how = frame(scan.doc[first:last].root, scan.words)
    named = said_of(scan, at, end, records)
    here = scan.doc[at:end].text in scan.here
    ruled = named.own and scan.doc[last : last + 1].text.lower() in _RULERS
    if not (head or joined or here or ruled or is_place(scan, named, how)):
        return None
    longer = None if ruled else longer_name(scan, at, last, headed=head is not None)
    if longer and not (longer.after and named.famous and named.label in PLACE_LABELS):
        return None
    if head is not None and last > end and _one_of_many(scan, end, last, named):
        head, last = None, end
    if longer and longer.after:
        whole = unlisted(scan, at, index)  # "in Dar es Salaam Kubra"
        if whole is not None and whole.last > last:
            return whole
    kind = head or joined
    first = at - 2 if first == at and at > 1 and scan.article(at - 2) else first
    if scan.article(last):
        last = run(scan, last)
        return Found(first, last, scan.doc[first:last].text, known=False)
    return Found(
        first=first,
        last=last,
        name=scan.doc[at:end].text,
        head=kind.words if kind else "",
        part=scan.doc[first:at].text.lower(),
        frame=replace(how, acting=True) if longer else None,
    )


def _one_of_many(scan: Scan, end: int, last: int, named: Named) -> bool:
    """Whether a house of a city is no place with a name of its own: "a blast in a Kabul mosque"."""
    noun = scan.doc[end:last].text
    return noun in _HOUSES and named.own and named.size >= _CITY


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
