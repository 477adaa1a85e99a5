"""Figures that only some claims want: "a fighter jet", "another", "both", "the same", "no casualties"."""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from contested.language.counted import Counted, Sentence, counted_after
from contested.language.numbers import read_number
from contested.language.units import Units, singular

_VERBAL = frozenset(
    [
        "is",
        "was",
        "are",
        "were",
        "will",
        "would",
        "could",
        "has",
        "had",
        "",
        ".",
        ",",
        "can",
        "applies",
        "did",
    ]
)
_MULTIPLES = {"twice": 2, "double": 2, "triple": 3, "thrice": 3, "quadruple": 4, "quintuple": 5}
_RATIOS = frozenset(["twice", "double", "triple", "thrice"])
_DEADLY = frozenset(["murder", "homicide", "killing", "slaying", "execution", "assassination"])
_OFTEN = frozenset(["twice", "thrice"])
_TOTAL_NEAR = 5  # "all but four of the market's 210 stalls"
_DETERMINED = frozenset({"det", "poss", "nummod"})
_ONE = frozenset({"was", "is", "has"})
# Nouns in the singular that mean several, or that number those whom they mean.
_BODIES = frozenset(
    """crew staff personnel manpower dead killed wounded injured other displaced death casualty
    fatality reserve old injury wounding life leader enemy""".split()
)
_COMPARED = frozenset(["as", "the", "more", "that", "what", "its", "their"])


class Offer(NamedTuple):
    """A figure offered: its words, its value and what it counts."""

    first: int
    end: int
    low: float | None
    high: float | None
    kind: str
    unit: str | None = None
    object: tuple[int, int] | None = None
    head: int | None = None


def read_offer(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """The offered figure that begins at `i`, or None."""
    reader = _READERS.get(sentence.words.at(i).lower)
    return reader(sentence, i, units) if reader else None


def _owned(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "his wife"."""
    offer = _article(sentence, i, units)
    return offer if offer and offer.unit == "person" else None


def _joined(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as the boy of "a woman and boy were hurt": one, by the article of the first."""
    counted = counted_after(sentence, i + 1, units)
    if counted is None or counted.unit != "person" or counted.first != i + 1 or not counted.named:
        return None
    noun = sentence.token(counted.head)
    if noun.tag_ != "NN" or noun.dep_ != "conj" or not _under_article(noun):
        return None
    end = counted.head + 1
    return Offer(i + 1, end, 1, 1, "article", counted.unit, (i + 1, end), counted.head)


def _under_article(noun: Token) -> bool:
    """Whether the first of a list has an article or owner, and the noun none; two names are one person.

    "A father and husband was hurt" tells of one, and so does "a baker and brother of the mayor".
    """
    first = noun.head
    while first.dep_ == "conj" and not any(c.dep_ in _DETERMINED for c in first.children):
        first = first.head
    owned = any(c.dep_ == "poss" or c.lower_ in {"a", "an"} for c in first.lefts)
    own = any(c.dep_ in _DETERMINED or c.lower_ == "of" for c in noun.children)
    one = any(c.dep_ in {"aux", "auxpass"} and c.lower_ in _ONE for c in first.head.children)
    return owned and not own and not (one and first.dep_ in {"nsubj", "nsubjpass"})


def _both(sentence: Sentence, i: int, units: Units) -> Offer:
    counted = counted_after(sentence, i + 1, units)
    return _offered(i, i + 1, 2, "both", None if counted and counted.of_them else counted)


def _multiple(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "twice as many", how often ("was hit twice"), and "a triple murder"."""
    word = sentence.words[i].lower
    if word in _MULTIPLES and sentence.words.at(i + 1).lower in _DEADLY:
        return Offer(i, i + 1, _MULTIPLES[word], _MULTIPLES[word], "count", "person", None, i + 1)
    if word not in _RATIOS:
        return None
    compared = sentence.words.at(i + 1).lower in _COMPARED or word not in _OFTEN
    if compared and sentence.words.at(i + 1).lower not in _COMPARED:
        return None
    return Offer(i, i + 1, _MULTIPLES[word], _MULTIPLES[word], "ratio", "time")


def _offered(first: int, end: int, value: float, kind: str, counted: Counted | None) -> Offer:
    if counted is None:
        return Offer(first, end, value, value, kind)
    thing = (counted.first, counted.end)
    return Offer(first, end, value, value, kind, counted.unit, thing, counted.head)


def _article(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "a Russian fighter jet": one, if its noun is one that is counted."""
    words = sentence.words
    compound = words.at(i + 2).text == "-" and words.glued(i + 2)
    if words.at(i + 1).sort not in {"letters", "name"} and not compound:
        return None
    if words.at(i + 1).lower in _MULTIPLES and words.at(i + 2).lower in _DEADLY:
        return None  # "a triple murder" is three
    if words.says(i - 2, "of", "them") or words.says(i - 2, "of", "whom"):
        return None  # "one of them a boy" is counted already
    counted = counted_after(sentence, i + 1, units)
    if counted is None or not counted.named or counted.kind != "count" or counted.first != i + 1:
        return None
    end = counted.head + 1
    if singular(words[counted.head].lower) != words[counted.head].lower:
        return None
    return Offer(i, end, 1, 1, "article", counted.unit, (i + 1, end), counted.head)


def _another(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "another woman", and "another" alone: one more."""
    words, token = sentence.words, sentence.token(i)
    if token.dep_ == "det" and token.head.i > token.i:
        return _article(sentence, i, units)
    follows = sentence.token(min(i + 1, len(words) - 1)).pos_
    reciprocal = words.at(i - 1).lower == "one"
    alone = words.at(i + 1).lower != "of" and follows not in {"NOUN", "PROPN", "ADJ", "NUM"}
    return Offer(i, i + 1, 1, 1, "article") if alone and not reciprocal else None


def _same(sentence: Sentence, i: int, units: Units) -> Offer | None:
    words = sentence.words
    if not words.says(i, "the", "same"):
        return None
    after = words.at(i + 2).lower
    if after in {"number", "amount", "figure", "toll"}:
        return Offer(i, i + 3, None, None, "same")
    return Offer(i, i + 2, None, None, "same") if after in _VERBAL else None


def _the_one(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "the same", or one person who is known: "the driver", "the group's commander"."""
    same = _same(sentence, i, units)
    if same is not None:
        return same
    words = sentence.words
    own = next((n for n in range(i + 2, i + 5) if words.at(n).sort == "own"), i)
    at = own + 1 if own > i and all(words.at(n).lower != "of" for n in range(i, own)) else i + 1
    counted = counted_after(sentence, at, units)
    if counted is None or counted.unit != "person" or not counted.named or counted.first != at:
        return None
    noun, end = sentence.token(counted.head), counted.head + 1
    if noun.tag_ != "NN" or sentence.words[counted.head].lower in _BODIES:
        return None
    return Offer(i, end, 1, 1, "definite", counted.unit, (at, end), counted.head)


def _none(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "no casualties": nobody, for a caller that wants to know."""
    words = sentence.words
    if words[i].lower in {"none", "nobody"}:
        return Offer(i, i + 1, 0, 0, "none", "person" if words[i].lower == "nobody" else None)
    if words.says(i, "no", "one"):
        return Offer(i, i + 2, 0, 0, "none", "person")
    at = i + 2 if words.at(i + 1).lower in {"any", "further", "immediate", "reported"} else i + 1
    counted = counted_after(sentence, at, units)
    if counted is None or counted.unit != "person" or counted.of_them:
        return None
    return _offered(i, i + 1, 0, "none", counted)


def _all_but(sentence: Sentence, i: int, units: Units) -> Offer | None:
    """Such as "all but 26 of 197 detainees": what is left, which can be unknown."""
    words = sentence.words
    less = read_number(words, i + 2) if words.says(i, "all", "but") else None
    if less is None or words.at(less.end).lower != "of":
        return None
    ahead = (read_number(words, at) for at in range(less.end + 1, less.end + _TOTAL_NEAR))
    total = next((n for n in ahead if n is not None), None)
    if total is None or total.low <= less.low:
        return Offer(i, less.end, None, None, "never")  # "all but two of its districts"
    counted = counted_after(sentence, total.end, units)
    return _offered(i, total.end, total.low - less.low, "count", counted)


_READERS: dict[str, Callable[[Sentence, int, Units], Offer | None]] = {
    "a": _article,
    "an": _article,
    "another": _another,
    "and": _joined,
    ",": _joined,
    **dict.fromkeys(("his", "her", "its", "their", "my", "our", "whose"), _owned),
    "all": _all_but,
    "both": _both,
    "the": _the_one,
    **dict.fromkeys(("no", "none", "nobody", "without"), _none),
    **dict.fromkeys(_MULTIPLES, _multiple),
}
