"""The noun phrase that a number counts: "Russian soldiers", "square kilometers", "the region".

Works on the words after the number; the parser's tags decide only where no known noun does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.language.units import Units, singular
from contested.language.words import Words, word_set

OWNERS = word_set("the its his her their our these those my your 's such")
_SKIPPED = word_set("more other additional further new of different separate")
PRONOUNS = frozenset(["them", "whom", "which", "these", "those", "us", "it"])
_THE_LAST = frozenset(["latter", "former"])
_ARTICLES = frozenset(["a", "an"])
_STOPS = word_set(
    "in on at by to from with into after before since until for and but or while when which "
    "who that is are was were as has have had will would than of over during near across not "
    "be been being each apiece alone he she they it including so"
)
_TAKEN = frozenset(["prisoner", "captive", "hostage"])  # "took 40 soldiers prisoner"
_QUOTES = frozenset({"“", "”", '"', "‘", "«"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: word indices `[first, end)`, the head's word, the unit and its kind.

    `of_them` is set where only a pronoun stands: the antecedent is counted.
    """

    first: int
    end: int
    head: int
    unit: str
    kind: str
    of_them: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's words, their tokens, and which words a time expression covers."""

    words: Words
    doc: Doc
    tokens: Sequence[int]
    timed: frozenset[int]

    def token(self, i: int) -> Token:
        """The token that the word at `i` is in."""
        return self.doc[self.tokens[i]]


def counted_after(sentence: Sentence, end: int, units: Units) -> Counted | None:
    """What the number that ends before the word at `end` counts, or None."""
    words = sentence.words
    if words.says(end, "the", "number", "of") or words.says(end, "the", "total", "of"):
        return counted_after(sentence, end + 3, units)
    if words.at(end).lower in _ARTICLES and words.at(end - 1).sort == "number":
        return None  # "Image 1 of 14 A teen died": something else begins
    return (
        _measure(words, end, units)
        or _compound(words, end, units)
        or _phrase(sentence, _noun_start(words, end), units)
    )


def _compound(words: Words, end: int, units: Units) -> Counted | None:
    """Such as "40-vehicle"."""
    unit = units.of([words.at(end + 1).text]) if _hyphen(words, end) else None
    if unit is None or unit.kind != "count":
        return None
    return Counted(end + 1, end + 2, end + 1, unit.name, "count")


def _phrase(sentence: Sentence, at: int, units: Units) -> Counted | None:
    words = sentence.words
    word = words.at(at).lower
    if word in PRONOUNS and words.at(at - 1).lower == "of":
        return those_of_them(sentence, at, units)
    if word in _THE_LAST and words.says(at - 2, "of", "the"):
        return Counted(at, at + 1, at, "", "count", of_them=True)
    if word in units.listed("casualty.words") and not _noun_follows(sentence, at, units):
        return None
    compound = _plural_within(words, at, units)
    last = at if compound else last_noun(sentence, at, units)
    if last is None:
        return None
    unit = units.of([w.text for w in words[at : last + 1] if w.sort != "sign"])
    stop = last + 3 if words.says(last + 1, "of", "war") else _extended(sentence, last, units)
    if unit is None and sentence.token(last).ent_type_ == "NORP":
        return Counted(at, stop, last, "person", "count")
    if unit is None:
        return Counted(at, stop, last, singular(words[last].lower), "count", named=False)
    return Counted(at, stop, last, unit.name, unit.kind)


def those_of_them(sentence: Sentence, at: int, units: Units) -> Counted:
    """What part of the antecedent is counted, where it is said: "four of them children"."""
    words = sentence.words
    one = words.at(at + 1).lower in {"a", "an"}
    noun = at + 2 if one else at + 1
    while words.at(noun).text and _before_noun(sentence.token(noun)) and noun < at + 4:
        noun += 1
    named = words.at(noun).sort == "letters" and sentence.token(noun)
    if not named or named.tag_ not in ({"NN", "NNS"} if one else {"NNS"}):
        return Counted(at, at + 1, at, "", "count", of_them=True)
    unit = units.of([words[noun].text])
    name = unit.name if unit and unit.kind == "count" else ""
    return Counted(at + 2 if one else at + 1, noun + 1, noun, name, "count", of_them=True)


def _before_noun(token: Token) -> bool:
    """Whether it only says what sort they are: "seven of them forest rangers"."""
    joined = token.dep_ == "compound" and token.head.i == token.i + 1
    return bool(token.pos_ == "ADJ" or (joined and token.head.tag_ == "NNS"))


def _noun_start(words: Words, end: int) -> int:
    quoted = words.at(end).text in _QUOTES and words.at(end + 1).lower == "of"
    at = end + 1 if quoted else end  # "hundreds" of soldiers
    while words.at(at).lower in _SKIPPED and words.at(at).text:
        skipped = words.at(at).lower
        if skipped in {"other", "more"} and words.at(at + 1).sort != "letters":
            break
        at += 1
        if skipped == "of":
            break
    if words.at(at).lower == "others":
        return at
    while words.at(at).lower in OWNERS | _QUOTES and words.at(at + 1).text:
        at += 1
    owned = _behind_owner(words, at) if words.at(at - 1).lower in {"of", "the"} else at
    return owned + 1 if owned > at and words.at(owned).sort == "number" else owned


def _behind_owner(words: Words, at: int) -> int:
    """The word behind an owner's name: "Rakhine State's townships"; `at` where there is none."""
    for own in range(at + 1, at + 5):
        if words.at(own).sort == "own" or words.at(own).text in {"'", "’"}:
            return own + 1  # "two of the rebels' vehicles"
        if not words.at(own).text[:1].isupper():
            break
    return at


def _measure(words: Words, end: int, units: Units) -> Counted | None:
    """A unit of measurement right after the number, also glued or hyphened: "30-km", "70%"."""
    at = end + 1 if words.at(end).lower in {"-", "‑"} and words.glued(end) else end
    for length in (3, 2, 1):
        tail = [w.text for w in words[at : at + length]]
        if len(tail) < length or tail[-1] == ".":
            continue
        unit = units.of(tail)
        material = words.at(at + length)
        weighs = (
            unit is not None
            and unit.kind == "measure"
            and len(tail[-1]) > 4
            and singular(tail[-1].lower()) == tail[-1].lower()
            and material.sort == "letters"
            and material.lower not in _STOPS
        )
        named = length - tail.count(".")
        if (
            tail == ["second"]
            and words.at(end - 1).lower in _ARTICLES
            and material.sort == "letters"
        ):
            continue  # "a second woman"
        if unit and unit.length == named and unit.kind != "count" and not weighs:
            stop = at + length
            stop = stop + 1 if words.at(stop).lower == "²" else stop
            return Counted(at, stop, stop - 1, unit.name, unit.kind)
    return None


def _noun_follows(sentence: Sentence, i: int, units: Units) -> bool:
    """Whether "wounded" and its like stand before a noun: "12 wounded Kenyan soldiers"."""
    after = sentence.words.at(i + 1)
    if after.sort != "letters" or after.lower in _STOPS or i + 1 in sentence.timed:
        return False
    unit = units.of([after.text])
    fate, noun = sentence.token(i), sentence.token(i).head
    beside = sentence.token(i + 1)
    modifies = fate.dep_ == "amod" and noun.pos_ == "NOUN" and beside.head == noun
    return (unit is not None and unit.kind == "count") or (
        modifies or (beside.pos_ == "NOUN" and beside.i == noun.i)
    )


def _before_joined(sentence: Sentence, last: int | None, link: int) -> bool:
    """Whether what an "and" joins stands before the noun: "54 government and Ugandan troops"."""
    if last is None:
        return True
    noun = sentence.token(last)
    return noun.dep_ in {"compound", "nmod"} and noun.head.i > sentence.token(link).i


def last_noun(sentence: Sentence, i: int, units: Units) -> int | None:
    """The index of the phrase's last noun, or None where no noun stands there."""
    words, last, at = sentence.words, None, i
    while at < len(words) and at < i + 8:
        word = words[at]
        if word.lower == "and" and at > i and _before_joined(sentence, last, at):
            last, at = None, at + 1
            continue
        said = word.lower in units.listed("casualty.words") or word.lower in _TAKEN
        past = last is not None and said
        stops = word.lower in _STOPS and not _hyphen(words, at + 1)  # "air-to-air missiles"
        if at in sentence.timed or stops or past:
            break
        if _hyphen(words, at + 1):
            at += 2
            part_of_name = words.at(at).text[:1].isupper() and words.at(at + 1).sort != "letters"
            if (
                not _hyphen(words, at + 1)
                and not part_of_name
                and not _is_known(words.at(at).text, units)
            ):
                at += 1
            continue
        if word.sort in {"sign", "own", "number", "ordinal"}:
            joins = word.text in {"-", "‑", "/"} and words.glued(at) and words.glued(at + 1)
            aside = word.text in {",", "“", "”", '"'} and last is None and at > i
            calibre = word.sort == "number" and (
                words.at(at + 1).lower in {"mm", "-"}
                or words.at(at - 1).lower in units.listed("named.models")
            )
            if not (joins or aside or calibre or word.sort == "ordinal"):
                break
            at += 1
            continue
        token = sentence.token(at)
        known = units.of([word.text])
        if known and known.kind == "count" and not (last is None and _modifies(token)):
            if last is not None and (token.pos_ == "VERB" or token.dep_ == "advmod"):
                break  # "sent 288 guards home"
            last = at
        elif token.pos_ in {"NOUN", "PROPN"}:
            if last is not None and token.pos_ == "PROPN" and words[last].text.islower():
                break
            last = at
        elif not (
            _guided(token) or _of_one(token, sentence.token(last))
            if last is not None
            else _goes_on(sentence, at, units)
        ):
            break
        at += 1
    return last


def _of_one(word: Token, name: Token) -> bool:
    """Whether a name and a word behind it are of one noun: "265 Hezbollah military positions"."""
    owned = name.dep_ in {"nmod", "compound"} and name.pos_ == "PROPN" and name.head == word.head
    return bool(owned and word.dep_ in {"amod", "compound"} and word.head.i > word.i)


def _plural_within(words: Words, i: int, units: Units) -> bool:
    """Whether a counted plural begins a compound: "passers-by", "sons-in-law"."""
    link = words.at(i + 2).lower in {"by", "in"}
    return link and _hyphen(words, i + 1) and _is_known(words.at(i).text, units)


def _hyphen(words: Words, i: int) -> bool:
    """Whether the word at `i` is a hyphen inside a compound."""
    return words.at(i).text in {"-", "‑"} and words.glued(i) and words.glued(i + 1)


def _is_known(word: str, units: Units) -> bool:
    unit = units.of([word]) if word else None
    return unit is not None and unit.kind == "count"


def _modifies(token: Token) -> bool:
    before = token.pos_ in {"ADJ", "VERB"} and token.dep_ == "amod"
    return bool(before and token.head.i > token.i)


def _guided(token: Token) -> bool:
    """Whether it stands between two nouns of one name: "JDAM guided bombs", "Magura naval drones"."""
    between = token.dep_ == "amod" and token.head.i > token.i
    named = token.tag_ == "JJ" and token.head.pos_ == "NOUN" and token.nbor(-1).pos_ == "PROPN"
    return bool(between and (token.tag_ == "VBN" or named))


def _goes_on(sentence: Sentence, i: int, units: Units) -> bool:
    """Whether a word that is no noun can stand before the noun: "severely wounded", "captured"."""
    token = sentence.token(i)
    if token.pos_ == "ADJ" or token.text[:1].isupper():
        return True
    if token.pos_ in {"VERB", "ADV"}:
        after = sentence.words.at(i + 1)
        if token.pos_ == "ADV":
            follows = sentence.token(min(i + 1, len(sentence.words) - 1)).pos_
            return bool(follows in {"ADJ", "VERB"})
        unit = units.of([after.text]) if after.sort == "letters" else None
        return bool(token.dep_ == "amod" or (token.tag_ in {"VBN", "VBG"} and unit is not None))
    return bool(token.pos_ == "X")


def _extended(sentence: Sentence, last: int, units: Units) -> int:
    """The end of the object with the nouns joined to it: "vehicles and ammunition depots"."""
    words = sentence.words
    if words.at(last + 1).lower != "and" or words.at(last + 2).sort != "letters":
        return last + 1
    if not words.at(last + 2).text.islower() or words.at(last + 2).lower in OWNERS | _STOPS | {
        "a",
        "an",
    }:
        return last + 1
    end = last + 2
    while end < len(words) and words[end].sort == "letters" and words[end].text.islower():
        token = sentence.token(end)
        if token.pos_ not in _CONTENT or end in sentence.timed or words[end].lower in _STOPS:
            break
        end += 1
    noun = sentence.token(end - 1)
    joined = end > last + 2 and noun.pos_ == "NOUN" and noun.dep_ == "conj"
    return end if joined and noun.head.i == sentence.token(last).i else last + 1
