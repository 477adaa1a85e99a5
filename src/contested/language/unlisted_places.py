"""Names that no list of places has, in a frame that only a place can stand in."""

from spacy.tokens import Doc, Span, Token

from contested.gazetteer import Gazetteer
from contested.language.dates import MONTHS
from contested.language.place_frame import frame
from contested.language.place_heads import Found, head_after, head_before
from contested.language.place_links import LENGTHS
from contested.language.place_relation import first_conjunct
from contested.language.place_sense import (
    DATES,
    NO_VILLAGE,
    OTHER_LABELS,
    PLACE_LABELS,
    SHIPS,
    Scan,
    is_no_place,
    longer_name,
)
from contested.language.place_words import PlaceWords

_LONGEST = 4
_WORD = 5
_PARTICLES = frozenset("de da do das dos du des del della di".split())
_MEASURING = frozenset({"ADV", "NUM", "DET", "ADJ", "ADP"})  # "some ten"
_SITES = frozenset({"camp", "crossing", "base", "checkpoint", "island"})
_AIMED = frozenset(
    "attack assault raid strike ambush onslaught incursion grip hold noose stranglehold".split()
)
_TAKEN = frozenset(
    "control capture recapture seizure liberation occupation loss fall outskirts suburb".split()
)
# What an apposition calls a town beside what may stand behind a name: no "X stronghold".
_CALLED = frozenset({"capital", "stronghold", "township", "municipality", "hub", "enclave"})
_CROSSED = frozenset({"over", "across", "along", "beyond"})
_LABELLED = frozenset({"ORG", "PERSON", ""})
_TOWNS = frozenset(
    {
        "town",
        "village",
        "city",
        "hamlet",
        "settlement",
        "suburb",
        "district",
        "port",
        "outpost",
        "community",
        "locality",
        "seat",
        "stronghold",
        "junction",
        "crossroads",
    }
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


def route(scan: Scan, at: int) -> Found | None:
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


def numbered(scan: Scan, at: int) -> Found | None:
    """A quarter, height or post that is only counted: "Ward 9", "Hill 774", "Post 11"."""
    doc, kind = scan.doc, scan.doc[at].lower_
    if kind not in scan.words.numbered or at + 1 >= len(doc) or not scan.is_name(at):
        return None
    if not doc[at + 1].is_digit:
        return None
    return Found(at, at + 2, doc[at : at + 2].text, kind, known=False)


def unlisted(scan: Scan, at: int, index: Gazetteer) -> Found | None:
    """A capitalised name that no list has, in a frame that only a place can stand in."""
    doc, words, end = scan.doc, scan.words, run(scan, at)
    written = [t for t in doc[at:end] if not t.is_punct and t.text != "-"]
    if not written or len(written) > (1 if scan.headline else _LONGEST):
        return None
    head, last = head_after(scan, end)
    joined = head_before(scan, at)
    titled = head is not None and head.site and doc[last - 1].text[:1].isupper()
    ship = doc[at].lower_ in MONTHS or any(t.text in SHIPS for t in written)  # "May 19 MV Star"
    stopped = ship or doc[at].is_stop or all(t.lower_ in words.titles for t in written)
    if stopped or (is_no_place(scan, at, end, ()) and not (titled and end > at)):
        return None
    written_so = doc[last - 1].text[:1].isupper()  # "Southern Hospital", no "Christian district"
    if not written_so and doc[at:end].text in words.notplaces:
        return None
    if doc[at:last].text in words.notplaces or longer_name(scan, at, last, headed=bool(head)):
        return None
    name, proper = doc[at:end].text, all(t.pos_ == "PROPN" for t in written)
    kind = head if head and not head.apart else joined if joined and not joined.whole else None
    titled = titled or (last > end and _is_written_name(scan, at, end))
    how = frame(_root(doc[at:last]), words)
    front = kind is not None and kind.words == "front" and not how.located  # "men of the X front"
    below = joined is not None and not joined.whole and _is_written_name(scan, at, end)
    if kind and not front and (proper or titled or below):
        known = kind.site and last > end and bool(index.find(doc[at:last].text))
        return Found(at, last, name, kind.words, known=known)
    if name in scan.here:
        return Found(at, last, name, known=False)
    labels = {t.ent_type_ for t in doc[at:end]}
    framed = how.located and not how.weak and not (scan.headline or labels & DATES)
    called = _called_town(scan, last) or _lies_off(doc, last) or _names_town(doc[at:end])
    town = called and not (scan.headline or labels & DATES)
    bare = (town or (framed and how.firm)) and _is_bare_name(scan, at, end)
    called = (proper or _is_written_name(scan, at, end)) and _before_town(scan, last)
    called = called or (end - at > 1 and words.toponym(doc[at:end]))
    named = doc[at].pos_ == "PROPN" and (labels & PLACE_LABELS or len(written) == 1)
    plain = named and not labels & OTHER_LABELS
    plain = plain or (proper and labels <= _LABELLED and _is_done_to(doc[at:end], words))
    plain = plain or (proper and _in_row_hit(doc[at:end], words))
    return Found(at, last, name, known=False) if bare or (framed and (called or plain)) else None


def _is_done_to(name: Span, words: PlaceWords) -> bool:
    """Whether one word that no list has is what a verb is done to, and is no first name.

    "Fighters took Thingannyi", whatever body or person it looks like.
    """
    alone = len(name) == 1 and len(name.text) >= _WORD and not name.text.isupper()
    root = name.root
    done = root.dep_ in {"dobj", "nsubjpass", "npadvmod"}
    aimed = root.dep_ == "pobj" and root.head.lower_ == "on"
    done = done or (aimed and root.head.head.lemma_.lower() in _AIMED)
    of = root.dep_ == "pobj" and root.head.lower_ == "of"  # "took control of Skudno"
    done = done or (of and root.head.head.lemma_.lower() in _TAKEN)
    return alone and done and name.text.lower() not in words.given


def _in_row_hit(name: Span, words: PlaceWords) -> bool:
    """Whether it is one of several names, none with a first name, that a verb is done to at once.

    "The militia attacked Mbau, Kokola and Eringeti".
    """
    first = first_conjunct(_root(name))
    row = [first, *first.conjuncts]
    proper = all(t.pos_ == "PROPN" and not t.text.isupper() for t in row)
    people = words.given | words.titles
    given = any(c.lower_ in people for t in row for c in (t, *t.children))
    return len(row) > 1 and first.dep_ == "dobj" and proper and not given


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
    parts = [t for t in scan.doc[at:end] if t.text != "-"]
    plain = all(scan.is_name(t.i) and not scan.words.demonym(t.text) for t in parts)
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
    return noun is not None and noun.lower_ in _TOWNS | _CALLED and noun.dep_ != "poss"


def _lies_off(doc: Doc, end: int) -> bool:
    """Whether it is told how far off it lies: "Sarim, some 10 km east of the capital"."""
    if doc[end : end + 1].text != ",":
        return False
    unit = next((t.i for t in doc[end + 1 : end + _WORD] if t.lower_ in LENGTHS), None)
    if unit is None or any(t.pos_ not in _MEASURING for t in doc[end + 1 : unit]):
        return False
    return any(t.lower_ in {"from", "of", "outside"} for t in doc[unit + 1 : unit + 2 * _WORD])


def _names_town(name: Span) -> bool:
    """Whether it is set beside a noun for what it is: "two villages in the area, Korsha and Sarim"."""
    top = first_conjunct(_root(name))
    noun = top.head
    town = noun.lemma_.lower() in _TOWNS | _SITES
    return top.dep_ == "appos" and noun.i < name.start and town and noun.text.islower()


def _is_bare_name(scan: Scan, at: int, end: int) -> bool:
    """Whether an unknown name looks like a village's: no article, title, owner or acronym."""
    doc, words = scan.doc, scan.words
    before, tokens = doc[at - 1] if at else None, doc[at:end]
    crossed = tokens.root.head.lower_ in _CROSSED  # "a bridge over the X", "across the X"
    owned = before is not None and (before.tag_ == "PRP$" or (before.pos_ == "DET" and not crossed))
    owned = owned or (
        before is not None and before.tag_ == "POS" and not _owned_by_ground(before, words)
    )
    titled = any(t.lower_ in words.titles or t.text in words.orgwords for t in tokens)
    acronym = len(tokens) == 1 and (tokens.text.isupper() or len(tokens.text) < 2)
    proper = any(t.pos_ == "PROPN" for t in tokens)
    other = {t.ent_type_ for t in tokens} & NO_VILLAGE
    if len(tokens) == 1 and len(tokens.text) >= _WORD:
        other -= {"EVENT", "LANGUAGE"}  # what the language model makes of a name that it never saw
    return proper and not (owned or titled or acronym or other)


def _owned_by_ground(ending: Token, words: PlaceWords) -> bool:
    """Whether the owner before a "'s" is a place itself: "Tigray's Alamata"."""
    owner = ending.nbor(-1) if ending.i else ending
    return owner.ent_type_ in PLACE_LABELS or owner.lower_ in words.heads


def run(scan: Scan, at: int) -> int:
    """Where the name of which no list knows a part ends: "Maarat al-Numan", "al-Hurriya"."""
    doc, end = scan.doc, at
    heads, first = scan.words.heads, scan.words.toponyms
    while (
        scan.article(end)
        or _particle(scan, at, end)
        or (
            scan.is_name(end)
            and (doc[end].lower_ not in heads or (end == at and doc[at].lower_ in first))
        )
    ):
        end += 2 if scan.article(end) or _particle(scan, at, end) else 1
        end = scan.hyphenated(end)
    return end


def _particle(scan: Scan, at: int, end: int) -> bool:
    """Whether a little word links two parts of a name: "Quinta das Flores"."""
    return end > at and scan.doc[end : end + 1].text in _PARTICLES and scan.is_name(end + 1)
