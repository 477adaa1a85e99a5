"""Finds the proper names of places among a sentence's tokens, and the head nouns around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from contested.gazetteer import Gazetteer, PlaceRecord
from contested.language.place_frame import Frame, frame
from contested.language.place_words import Head, PlaceWords

_LONGEST = 7
_LINKS = frozenset(
    ["of", "the", "de", "la", "le", "les", "el", "al", "du", "del", "da", "di", "do", "dos", "das", "den", "der", "van", "von", "und", "and", "upon", "on", "sur", "en", "es", "ez", "ash", "as", "ad", "ar", "at", "an", "az", "abu", "bani", "beni", "-", "’", "'", ".", "al-", "el-", "–"]
)
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_OTHER_LABELS = frozenset(
    {"PERSON", "ORG", "NORP", "DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "PRODUCT"}
)
_KNOWN_CITY, _LABELLED_CITY, _GREAT_CITY, _FOREIGN_CITY = 100_000, 5_000, 400_000, 50_000
# Towns of these countries share their names with many people; elsewhere spaCy's PERSON is a guess.
_ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "ZA", "JM"})


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


def names(doc: Doc, index: Gazetteer, words: PlaceWords) -> Iterator[Found]:
    """The places with a name, from left to right."""
    headline = _is_title_case(doc)
    at = 0
    while at < len(doc):
        found = _at(doc, at, index, words, headline) if _opens(doc[at]) else None
        if found is not None:
            yield found
        at = max(at + 1, found.last) if found else at + 1


def _at(doc: Doc, at: int, index: Gazetteer, words: PlaceWords, headline: bool) -> Found | None:
    for end in range(min(len(doc), at + _LONGEST), at, -1):
        name = _name(doc, at, end)
        if name is None or _is_no_place(doc[at:end], words):
            continue
        records = index.find(name)
        if records and (found := _known(doc, at, end, records, words, headline)):
            return found
        if records and end - at > 1 and not _is_list(doc, at, end):
            return None
    return _unknown(doc, at, words, headline)


def _known(
    doc: Doc, at: int, end: int, records: tuple[PlaceRecord, ...], words: PlaceWords, headline: bool
) -> Found | None:
    head, last = head_after(doc, end, words)
    joined = _head_of(doc, at, words)
    first = _part_before(doc, at, head, words)
    how = frame(doc[first:last].root, words)
    name = doc[at:end].text
    place = Found(
        first,
        last,
        name,
        head.words if head else joined.words if joined else "",
        part=doc[first:at].text.lower(),
    )
    if head or joined or _is_place(doc, at, last, records, how, words, headline):
        return place if not _in_longer_name(doc, at, last, words, headline, bool(head)) else None
    return None


def _is_place(
    doc: Doc,
    at: int,
    end: int,
    records: tuple[PlaceRecord, ...],
    how: Frame,
    words: PlaceWords,
    headline: bool,
) -> bool:
    """Whether a name that the gazetteer knows means the place here."""
    label = doc[at].ent_type_
    best = records[0]
    size = max(r.population for r in records)
    famous = best.is_country or any(
        r.main and (r.feature == "ADM1" or not r.is_settlement) for r in records
    )
    opening = at == 0 and doc[at].pos_ != "PROPN" and label not in _PLACE_LABELS
    if opening or (end - at == 1 and doc[at].is_stop and not best.is_country):
        return False
    if best.is_country:
        return True
    if how.located and not (label == "PERSON" and _has_first_name(doc, at)):
        return label not in {"PERSON", "ORG", "DATE"} or famous or any(r.main for r in records)
    if label in _PLACE_LABELS:
        return famous or size >= _LABELLED_CITY or how.weak
    if label in _OTHER_LABELS and not headline:
        alone = doc[at - 1].ent_type_ != label if at else True
        foreign = alone and size >= _FOREIGN_CITY and best.country not in _ENGLISH_SPEAKING
        speaks = doc[end - 1].dep_ == "nsubj" and not famous
        return size >= _GREAT_CITY or (foreign and not speaks) or (famous and label != "PERSON")
    return famous or size >= _KNOWN_CITY


def _has_first_name(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at - 1].ent_type_ == "PERSON"


def _unknown(doc: Doc, at: int, words: PlaceWords, headline: bool) -> Found | None:
    """A capitalised name that no list has, in a frame that only a place can stand in."""
    end = at
    while end < len(doc) and _is_name_word(doc[end]) and doc[end].lower_ not in words.heads:
        end += 1
    if end == at:
        return None
    name = doc[at:end].text
    head, last = head_after(doc, end, words)
    joined = _head_of(doc, at, words)
    if doc[at].is_stop or _is_no_place(doc[at:end], words):
        return None
    if _in_longer_name(doc, at, last, words, headline, bool(head)):
        return None
    if (head and not head.apart) or (joined and not joined.whole):
        proper = head.words if head else joined.words if joined else ""
        return Found(at, last, name, proper, known=False)
    how = frame(doc[at:last].root, words)
    labels = {t.ent_type_ for t in doc[at:end]}
    plain = not headline and how.located and not how.weak and not labels & _OTHER_LABELS
    if plain and (labels & _PLACE_LABELS or end - at == 1) and doc[at].pos_ == "PROPN":
        return Found(at, last, name, known=False)
    return None


def _is_no_place(tokens: Span, words: PlaceWords) -> bool:
    """Whether the words are listed as something else: a month, a demonym, a newspaper."""
    name = tokens.text
    return (
        name in words.notplaces
        or name.lower() in words.compass
        or words.demonym(name) is not None
        or any(t.text in words.orgwords for t in tokens)
        or (tokens[0].pos_ == "DET" and len(tokens) > 1 and not _is_name_word(tokens[1]))
    )


def head_after(doc: Doc, end: int, words: PlaceWords) -> tuple[Head | None, int]:
    """The head noun that follows a name, and the token after the whole; None and `end` if none."""
    for width in (3, 2, 1):
        if end + width > len(doc):
            continue
        text = doc[end : end + width].text
        head = words.heads.get(text.lower())
        if head is None or head.apart:
            continue
        narrow = head.words in {"bank", "line", "zone", "strip", "state", "area", "port", "front"}
        if narrow and text.islower() and head.words not in {"state", "area", "front"}:
            continue
        return head, end + width
    return None, end


def _head_of(doc: Doc, at: int, words: PlaceWords) -> Head | None:
    """The head noun before a name: "the city of X", "the town X", "the region of X"."""
    if at == 0:
        return None
    if doc[at - 1].lower_ == "of" and at > 1:
        head = words.heads.get(doc[at - 2].lower_)
        return head if head and head.of and not head.whole else None
    head = words.heads.get(doc[at - 1].lower_)
    return head if head and head.apart and doc[at - 1].text.islower() else None


def _part_before(doc: Doc, at: int, head: Head | None, words: PlaceWords) -> int:
    """Where the mention starts: at the compass word that cuts a part out of the place."""
    if at == 0 or (head and not head.site):
        return at
    width = 3 if at > 2 and doc[at - 2].text == "-" else 1
    text = doc[at - width : at].text.lower() if at >= width else ""
    owned = at > width and doc[at - width - 1].tag_ == "POS"
    return at - width if text in words.compass_adjectives and not owned else at


def _in_longer_name(
    doc: Doc, at: int, end: int, words: PlaceWords, headline: bool, headed: bool
) -> bool:
    """Whether the words are only a piece of a longer name: a person, a paper, an institution."""
    before = doc[at - 1] if at else None
    if before is not None and _is_name_word(before) and not headline:
        free = before.lower_ in words.compass_adjectives or words.demonym(before.text)
        free = free or before.lower_ in words.heads or before.is_stop or before.ent_type_ == "DATE"
        if not free and not (before.i == 0 and before.pos_ not in {"PROPN", "NOUN", "ADJ"}):
            return True
    if before is not None and before.lower_ in words.titles and not headed:
        return doc[at].ent_type_ not in _PLACE_LABELS
    after = doc[end] if end < len(doc) else None
    if after is None or not _is_name_word(after) or after.lower_ in words.titles:
        return False
    if after.text in words.orgwords:
        return True
    return not headline and not words.demonym(after.text) and after.ent_type_ != "DATE"


def _opens(token: Token) -> bool:
    return _is_name_word(token)


def _is_name_word(token: Token) -> bool:
    text = token.text
    return text[:1].isupper() and any(c.isalpha() for c in text)


def _name(doc: Doc, at: int, end: int) -> str | None:
    """The text of the tokens if they can be one name, else None."""
    last = doc[end - 1]
    if not _is_name_word(last) and last.text not in {"’", "'"}:
        return None
    for token in doc[at + 1 : end - 1]:
        if not _is_name_word(token) and token.lower_ not in _LINKS:
            return None
    return doc[at:end].text


def _is_list(doc: Doc, at: int, end: int) -> bool:
    return any(t.lower_ in {"and", "-", "–"} for t in doc[at:end])


def _is_title_case(doc: Doc) -> bool:
    """Whether the sentence is a headline that capitalises its words."""
    long = [t for t in doc if t.is_alpha and len(t) > 3]
    return len(long) > 4 and sum(t.text[0].isupper() for t in long) > 0.75 * len(long)


def listed_before(doc: Doc, found: list[Found], words: PlaceWords) -> list[Found]:
    """Unknown names that a dash joins to a place ("from X – Kherson"): a line between two places."""
    more = []
    for each in found:
        at = each.first - 2
        if at < 0 or doc[at + 1].text not in {"–", "-", "—"} or not _is_name_word(doc[at]):
            continue
        known = any(f.first <= at < f.last for f in found)
        if not known and not _is_no_place(doc[at : at + 1], words) and doc[at].pos_ == "PROPN":
            how = frame(doc[at], words)
            like = how if how.located else frame(doc[each.first : each.last].root, words)
            more.append(Found(at, at + 1, doc[at].text, known=False, frame=like))
    return more
