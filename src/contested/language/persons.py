"""People and bodies that no record knows, by what stands beside their names.

A run of capitalised words names a person where a title comes before it ("General X Y"), a role
stands in apposition ("X Y, spokeswoman for …"), or it is who says something. The model's PERSON
label alone decides nothing.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.actors.spelling import fold
from contested.actors.words import Link, Stand, Title, TitleGroup, Words

_BODY_STANDS = frozenset({Stand.BODY, Stand.GROUP, Stand.MEDIA, Stand.FORCES, Stand.TROOPS})
_LONGEST = 5
_REACH = 14
_FIELD = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A name in no record: its tokens, and the role that stands beside it.

    `human` is False for a body ("the X Observatory").
    """

    start: int
    end: int
    role: str = ""
    role_head: int = -1
    gender: str = ""
    human: bool = True


def find_persons(doc: Doc, taken: Set[int], adjectival: Set[int], words: Words) -> Iterator[Person]:
    """The runs of capitalised words outside `taken` that name a person or a body."""
    at = 0
    while at < len(doc):
        end = _run_end(doc, at, taken, words)
        if end == at:
            at += 1
            continue
        person = _judged(doc, at, end, adjectival, words)
        if person:
            yield person
        at = end


def role_of(doc: Doc, start: int, end: int, words: Words) -> tuple[str, int, str]:
    """The role beside the name `[start, end)`: its words, its head's token or -1, the gender."""
    before = _title_before(doc, start, words)
    field = None if before else _title_of_field(doc, start, end, words)
    if field is not None:
        return doc[field.left_edge.i : start].text, field.i, _gender(field, words)
    gender = before[2] if before else ""
    first = before[0] if before else start  # "the head of the guard, General X"
    beside = _apposition(doc, first, end, words) or _apposition(doc, start, end, words)
    if beside:
        title = doc[before[0] : start].text + " " if before else ""
        return title + doc[beside[0] : beside[1]].text, beside[2], gender or beside[3]
    if before:
        head = -1 if before[3].group is TitleGroup.HONORIFIC else start - 1
        return doc[before[0] : start].text, head, gender
    return "", -1, gender


def title_of(token: Token, words: Words) -> Title | None:
    """What title a token is, by its form or its singular."""
    found = words.titles.get(fold(token.text))
    if not found and "-" in token.text:
        found = words.titles.get(fold(token.text.rpartition("-")[2]))
    return found or words.titles.get(fold(token.lemma_))


def _run_end(doc: Doc, at: int, taken: Set[int], words: Words) -> int:
    """Where a run of name words that begins at `at` ends; `at` itself where none does."""
    if not _name_word(doc[at], words) or at in taken:
        return at
    end = at + 1
    while end < len(doc) and end not in taken and end - at < _LONGEST + 2:
        if _name_word(doc[end], words):
            end += 1
        elif words.linked(doc[end].lower_, Link.PARTICLE) and _goes_on(doc, end, taken, words):
            end += 2 if not _name_word(doc[end + 1], words) else 1
        elif _second_syllable(doc, end):
            end += 2
        else:
            break
    return end


def _second_syllable(doc: Doc, at: int) -> bool:
    """Whether a hyphen at `at` joins the small half of a name: "Kim Yong-hyun", not "Kyiv-based"."""
    joined = doc[at].text == "-" and not doc[at - 1].whitespace_ and not doc[at].whitespace_
    return joined and at + 1 < len(doc) and doc[at + 1].tag_ == "NNP" and doc[at + 1].is_lower


def _goes_on(doc: Doc, at: int, taken: Set[int], words: Words) -> bool:
    """Whether a name continues after the particle at `at`, a second particle allowed."""
    after = [i for i in (at + 1, at + 2) if i < len(doc) and i not in taken]
    if not after or (doc[at].is_punct and doc[at].whitespace_):
        return False
    first = doc[after[0]]
    if _name_word(first, words):
        return True
    return (
        len(after) == 2
        and words.linked(first.lower_, Link.PARTICLE)
        and _name_word(doc[after[1]], words)
    )


def _name_word(token: Token, words: Words) -> bool:
    text = token.text
    if not (text[0].isupper() and (token.is_alpha or "-" in text)) or len(text) < 2:
        return False
    if token.pos_ not in ("PROPN", "NOUN", "ADJ", "X", "VERB") or token.is_stop:
        return False
    low = token.lower_
    return (
        not words.linked(low, Link.CALENDAR)
        and title_of(token, words) is None
        and not (token.i == 0 and token.pos_ != "PROPN")
    )


def _judged(doc: Doc, start: int, end: int, adjectival: Set[int], words: Words) -> Person | None:
    """What the run is, by its own words and by what stands beside it."""
    body = any(
        words.linked(fold(t.text), Link.BODY_NAME)
        or words.stands.get(fold(t.text), frozenset()) & _BODY_STANDS
        for t in doc[start:end]
    )
    speaks = _says(doc[start:end].root, words)
    if body:
        proper = any(fold(t.text) not in words.stands for t in doc[start:end])
        return Person(start, end, human=False) if speaks and proper else None
    role, head, gender = role_of(doc, start, end, words)
    named = end - start >= 2 and not (start - 1 in adjectival and not role)
    if role and (named or _title_before(doc, start, words)):
        return Person(start, end, role, head, gender)
    if named and speaks:
        return Person(start, end)
    return None


def _says(head: Token, words: Words) -> bool:
    """Whether the name is who says something, or is "according to" whom."""
    if head.dep_ in ("nsubj", "nsubjpass"):
        return words.linked(fold(head.head.lemma_), Link.SAYS)
    return head.dep_ == "pobj" and bool(head.head.head.lower_ == "according")


def _title_before(doc: Doc, start: int, words: Words) -> tuple[int, int, str, Title] | None:
    """The title words that end where the name begins: first token, last, gender, the title."""
    at, found, gender = start, None, ""
    while at > 0:
        token = doc[at - 1]
        title = title_of(token, words)
        if title is None and not (found and _in_title(token)):
            break
        if title and not found:
            found = title
        gender = gender or (title.gender if title else "")
        at -= 1
    return (at, start, gender, found) if found else None


def _title_of_field(doc: Doc, start: int, end: int, words: Words) -> Token | None:
    """The title whose field stands before the name: "deputy minister of health X Y said"."""
    at = start
    while at > 1 and start - at < _FIELD and doc[at - 1].pos_ in ("NOUN", "ADJ"):
        at -= 1
    known = doc[start:end].root.ent_type_ == "PERSON" and end - start > 1
    if not known or at == start or doc[at - 1].lower_ not in ("of", "for"):
        return None
    title = title_of(doc[at - 2], words) if at > 1 else None
    office = title is not None and title.group is not TitleGroup.HONORIFIC
    plain = all(t.is_lower and t.pos_ != "DET" for t in doc[at:start])
    return doc[at - 2] if office and plain and doc[start - 1].pos_ == "NOUN" else None


def _in_title(token: Token) -> bool:
    """Whether a word can stand inside a title: "Defence", "Deputy", "-", the stop of "Lt."."""
    if token.text in "-.":
        return token.text == "." or not token.whitespace_
    return token.dep_ in ("compound", "amod", "nmod") and token.text[0].isupper()


def _apposition(doc: Doc, start: int, end: int, words: Words) -> tuple[int, int, int, str] | None:
    """A role after the name or before it, across a comma: start, end, head, gender."""
    if end + 1 < len(doc) and doc[end].text == ",":
        stop = _phrase_end(doc, end + 1)
        head = _role_head(doc, end + 1, stop, words)
        if head:
            return end + 1, stop, head.i, _gender(head, words)
    if start >= 2 and doc[start - 1].text == ",":
        root = doc[start:end].root
        held = _of_several(root.head)
        if root.dep_ == "appos" and title_of(held, words) and held.i < start:
            return root.head.left_edge.i, start - 1, held.i, _gender(held, words)
        begin = _phrase_start(doc, start - 1)
        begin += begin < start and doc[begin].pos_ == "ADP"
        head = _role_head(doc, begin, start - 1, words)
        if head:
            return begin, start - 1, head.i, _gender(head, words)
    return None


def _of_several(head: Token) -> Token:
    """The title of which there are several: "one of its advisers, X Y"."""
    links = (c for c in head.children if head.lower_ == "one" and c.lower_ == "of")
    return next((t for c in links for t in c.children if t.dep_ == "pobj"), head)


def _gender(head: Token, words: Words) -> str:
    title = title_of(head, words)
    return title.gender if title else ""


def _phrase_end(doc: Doc, at: int) -> int:
    end = at
    while end < len(doc) and end - at < _REACH and doc[end].text not in ',;:.—–()"“”':
        if doc[end].pos_ in ("VERB", "AUX") and doc[end].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            break
        end += 1
    return end


def _phrase_start(doc: Doc, at: int) -> int:
    begin = at
    while begin > 0 and at - begin < _REACH and doc[begin - 1].text not in ',;:.—–()"“”':
        if doc[begin - 1].pos_ in ("VERB", "AUX", "SCONJ"):
            break
        begin -= 1
    return begin


def _role_head(doc: Doc, start: int, end: int, words: Words) -> Token | None:
    """The noun of a role that heads the words `[start, end)`: the first title."""
    if start >= end or doc[start].pos_ in ("VERB", "AUX", "PRON", "ADP", "CCONJ", "ADV"):
        return None
    titled = [
        t for t in doc[start:end] if title_of(t, words) and t.dep_ not in ("compound", "amod")
    ]
    if not titled:
        return None
    first = titled[0]
    inside = any(t.dep_ == "prep" or t.pos_ == "ADP" for t in doc[start : first.i])
    return None if inside else first
