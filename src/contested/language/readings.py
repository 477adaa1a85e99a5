"""Figures read one by one, from left to right, before they are related to each other."""

from dataclasses import dataclass, replace

from contested.language.comparators import bound_after, bound_before, bounded
from contested.language.counted import Counted, Sentence, counted_after
from contested.language.designations import names_rather_than_counts
from contested.language.numbers import Number, grouped_by_dot, read_number
from contested.language.offers import read_offer
from contested.language.shares import read_share
from contested.language.shares_of import share_of, some_of_them
from contested.language.units import Units
from contested.language.words import Words, word_set
from contested.model.vocabulary import Basis, Comparator

_SPANNED = frozenset(["distance", "duration", "area", "share", "money", "measure"])
_RISES = word_set(
    "rise rose risen rising increase increased grew grown climbed fell fallen dropped cut "
    "reduced raised jumped expanded shrank down up went doubled declined soared"
)
# A mother has so many children, a girl so many years.
_OF_SO_MANY = frozenset(
    """father mother parent girl boy child toddler baby infant son daughter youth man woman
    granddaughter grandson""".split()
)
_HOUSES = frozenset({"family", "household", "crew"})  # which are so many themselves
_HURT = word_set("injured wounded dead victims survivors missing hurt casualties")
_KNOWN = word_set("the these those its his her their our")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure in word indices: its span `[first, end)`, its numeral's last word, its object."""

    first: int
    end: int
    last: int
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None = None
    object: tuple[int, int] | None = None
    head: int | None = None
    kind: str = "count"
    of_them: bool = False
    basis: Basis | None = None
    part_of: int | None = None
    beside: int | None = None
    additional: bool = False
    each: bool = False


def read_figures(sentence: Sentence, units: Units) -> list[Reading]:
    """The figures of a sentence, in order."""
    found: list[Reading] = []
    i = 0
    while i < len(sentence.words):
        reading = None if i in sentence.timed else _read(sentence, i, units)
        if reading is None:
            i += 1
            continue
        if reading.kind != "never":
            found.append(reading)
        i = max(i + 1, reading.end if reading.kind != "article" else i + 1)
    return found


def _read(sentence: Sentence, i: int, units: Units) -> Reading | None:
    words = sentence.words
    share = read_share(words, i)
    if share is not None:
        return _shared(sentence, i, share, units)
    number = read_number(words, i)
    if number is None:
        offer = read_offer(sentence, i, units)
        if offer is None or _so_many_of(sentence.words, offer.end + 1):
            return None
        return Reading(
            offer.first,
            offer.end,
            offer.end - 1,
            offer.low,
            offer.high,
            Comparator.EXACT,
            offer.unit,
            offer.object,
            offer.head,
            offer.kind,
        )
    if names_rather_than_counts(words, i, number, units):
        return Reading(i, number.end, i, None, None, Comparator.EXACT, kind="never")
    return _number(sentence, i, number, units)


def _shared(sentence: Sentence, i: int, share: Number, units: Units) -> Reading:
    bound = bound_before(sentence.words, i)
    comparator = bound.comparator if bound else Comparator.EXACT
    low, high = bounded(comparator, share.low, share.high)
    of = share_of(sentence, share.end, units) or some_of_them(sentence, share.end, units)
    return Reading(
        bound.place if bound else i,
        share.end,
        share.end - 1,
        low,
        high,
        comparator,
        "percent",
        (of.first, of.end) if of and of.named else None,
        of.head if of and of.named else None,
        "share",
        of_them=bool(of and of.of_them),
    )


def _number(sentence: Sentence, i: int, number: Number, units: Units) -> Reading:
    words = sentence.words
    ranged = _range(words, i, number)
    low, high, end = (
        (ranged.low, ranged.high, ranged.end) if ranged else (number.low, number.high, number.end)
    )
    comparator = Comparator.VAGUE if number.vague and not ranged else Comparator.EXACT
    first = i
    if words.at(i - 1).lower == "all" and not number.vague:
        first = i - 1
    if ranged:
        comparator = Comparator.BETWEEN
        if words.at(i - 1).lower in {"between", "from"}:
            first = i - 1
    sign = words.at(i - 1).text
    money = sign in {"$", "€", "£", "₴", "₽", "₪", "¥"}
    if money:
        first = i - 1
        if words.glued(i - 1) and words.at(i - 2).lower in {"us", "c", "a", "ca", "au"}:
            first = i - 2
    bound = bound_before(words, first)
    after = bound_after(words, end)
    if bound and not (ranged and bound.comparator is Comparator.ABOUT):
        comparator, first = bound.comparator, bound.place
    elif bound:
        first = bound.place
    if after:
        comparator, end = after.comparator, after.place
    more = words.at(end).lower in {"more", "other", "additional", "further"}
    before = words.at(first - 1).lower in {"another", "additional", "further", "extra"} or words.at(
        i - 1
    ).lower in {"another", "additional", "further"}
    counted = _counted(sentence, i, end, units)
    if (counted and counted.kind == "never") or _is_pronoun(sentence, i, counted):
        return Reading(
            i, counted.end if counted else number.end, i, None, None, Comparator.EXACT, kind="never"
        )
    near = counted is not None and counted.kind == "distance"
    if near and bound is None and words.at(first - 1).lower == "within":
        comparator, first = (
            Comparator.AT_MOST,
            first - 1,
        )  # "came within two kilometres of the base"
    low, high = _ungrouped(words, i, number, counted, low, high)
    bounds = bounded(comparator, low, high)
    reading = Reading(first, end, end - 1, *bounds, comparator, additional=more or before)
    if money:
        code = units.signs.get(words[first if not bound else i - 1].lower, units.signs[sign])
        if words.at(i - 2).lower in {"us", "c", "a", "ca", "au"} and words.glued(i - 1):
            code = units.signs.get(words[i - 2].lower + sign, code)
        return replace(reading, unit=code, kind="money")
    return _with_object(sentence, reading, counted, units)


def _counted(sentence: Sentence, i: int, end: int, units: Units) -> Counted | None:
    """What a number from `i` to `end` counts: what stands behind it, else who are so many."""
    found = _strong(sentence.words, end) or counted_after(sentence, end, units)
    if found is not None and found.unit == "person":
        return found
    return _so_many_of(sentence.words, i) or found


def _so_many_of(words: Words, i: int) -> Counted | None:
    """Those who are so many together, before the number of them: "killed a family of nine"."""
    of = words.at(i - 1).lower == "of" and words.at(i - 2).lower in _HOUSES
    counts = of and read_number(words, i) is not None
    return Counted(i - 2, i - 1, i - 2, "person", "count") if counts else None


def _is_pronoun(sentence: Sentence, i: int, counted: Counted | None) -> bool:
    """Whether a bare number counts nothing: "an Armenian one", "a father of three"."""
    words = sentence.words
    if counted is None and words.at(i - 1).lower == "of":
        return words.at(i - 2).lower in _OF_SO_MANY
    if words[i].lower != "one" or (counted is not None and not counted.of_them):
        return False
    if words.at(i + 1).lower == "of":
        whole = words.at(i + 2).lower in _KNOWN and read_number(words, i + 3) is not None
        whole = whole or (words.at(i + 2).lower in _KNOWN and words.at(i + 3).lower in _HURT)
        return not whole and words.at(i + 2).lower not in {
            "them",
            "whom",
            "which",
            "these",
            "those",
        }
    return i > 0 and sentence.token(i - 1).pos_ == "ADJ"


def _with_object(
    sentence: Sentence, reading: Reading, counted: Counted | None, units: Units
) -> Reading:
    if counted is None:
        return reading
    if counted.of_them:
        if not counted.unit:
            return replace(reading, of_them=True)
        thing = (counted.first, counted.end)
        return replace(reading, of_them=True, unit=counted.unit, object=thing, head=counted.head)
    if counted.kind == "share":
        of = share_of(sentence, counted.end, units) or some_of_them(sentence, counted.end, units)
        return replace(
            reading,
            end=counted.end,
            unit="percent",
            kind="share",
            object=(of.first, of.end) if of and of.named else None,
            head=of.head if of and of.named else counted.head,
            of_them=bool(of and of.of_them),
        )
    spanned = counted.kind in _SPANNED
    return replace(
        reading,
        end=counted.end if spanned else reading.end,
        unit=counted.unit,
        kind=counted.kind,
        object=(counted.first, counted.end),
        head=counted.head,
    )


def _strong(words: Words, end: int) -> Counted | None:
    """Such as "300-strong": so many people."""
    if words.at(end).lower in {"-", "‑"} and words.at(end + 1).lower == "strong":
        return (
            Counted(end + 2, end + 3, end + 2, "person", "count")
            if words.at(end + 2).text
            else None
        )
    return None


def _ungrouped(
    words: Words, i: int, number: Number, counted: Counted | None, low: float, high: float
) -> tuple[float, float]:
    """Such as "1.150 soldiers" groups thousands by a dot; "1.150 km" and "1.150 million" do not."""
    grouped = grouped_by_dot(words[i].text) if number.digits and number.end == i + 1 else None
    if grouped and low == high and (counted is None or counted.kind == "count"):
        return grouped, grouped
    return low, high


def _range(words: Words, i: int, number: Number) -> Number | None:
    """Two numbers that bound one figure: "10 to 15", "between 10 and 15", "ten or twelve"."""
    at, joiner = number.end, words.at(number.end).lower
    between = words.at(i - 1).lower == "between"
    if joiner in {"-", "–", "—"} and not (words.glued(at) and words.glued(at + 1)):
        joiner = ""
    if joiner not in {"to", "-", "–", "or", "and"} or (joiner == "and" and not between):
        return None
    last = read_number(words, at + 1)
    if last is None or number.vague or last.vague:
        return None
    low, high = number.low, last.low
    scale = _scale(words, last)
    if scale and low < 1000 and number.end == i + 1 and low * scale < high:
        low *= scale
    if joiner == "to" and any(words.at(i - n).lower in _RISES for n in range(1, 7)):
        return None
    if high <= low or (joiner == "or" and high > 3 * low):
        return None
    return Number(low, high, last.end)


def _scale(words: Words, number: Number) -> int:
    scales = {
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "bn": 1_000_000_000,
        "hundred": 100,
    }
    return scales.get(words.at(number.end - 1).lower, 0)
