"""Numbers that name and do not count: units, laws, roads, ages, scores, telephones, lists."""

from contested.language.numbers import Number
from contested.language.units import Units, singular
from contested.language.words import Words, word_set
from contested.language.years import year_at

_AGE_AFTER = frozenset(["year", "years", "month", "months", "week", "weeks", "day", "days"])
_PRONOUN_BEFORE = word_set("no not the this that which every each number any another chapter")
_IDIOMS = word_set("hand point another time day side 's can way thing by on")
_THAT_ONE = _IDIOMS | word_set(
    "was is were had has would could will did does and or in on at to for with"
)
_STREETS = word_set("street avenue boulevard lane square road st ave drive")
_DETERMINERS = frozenset(["the", "a", "per", "each", "every"])
# Before a day that is no number's: "over the past day 154 clashes".
_OF_A_DAY = _DETERMINERS | word_set(
    "past last previous same single whole next other second that one"
)
_ALWAYS_NAMED = word_set(
    "article section resolution page chapter day number aged age ages phase version checkpoint "
    "hill height highway route road reactor flight"
)
_AGED = word_set("children aged those age girls boys people men women anyone")
_YOUNG = word_set(
    "boys girls brothers sisters children sons daughters teenagers siblings cousins twins toddlers"
)
_SPELLED = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_RECKONINGS = frozenset({"count", "estimate", "account", "tally", "reckoning", "measure"})
_LABELS = frozenset(["no", "nos", "art", "sec", "para", "tel", "id", "phone", "fax", "page"])
_BREAKS = word_set("for in on at of to by from with and or was were is are")
_OWNERS = frozenset({"army", "police", "military", "militia", "guard", "government"})
_AUXILIARIES = frozenset({"is", "was", "has", "says"})
_AT = frozenset({"of", "on"})


def names_rather_than_counts(words: Words, i: int, number: Number, units: Units) -> bool:
    """Whether the number at `i` is no figure at all."""
    return (
        _in_a_code(words, i, number)
        or _named(words, i, number, units)
        or _is_age(words, i, number, units)
        or _is_spelled_age(words, i, number)
        or _is_list_number(words, i, number)
        or _is_bare_year(words, i, number, units)
        or _is_pronoun(words, i, number)
        or _is_compound(words, number, units)
        or _is_address(words, number)
    )


def _is_address(words: Words, number: Number) -> bool:
    """Such as "in the 4000 block of Mill Road"."""
    return (
        number.digits and words.says(number.end, "block") and words.at(number.end + 1).lower in _AT
    )


def _in_a_code(words: Words, i: int, number: Number) -> bool:
    """Such as "24/7", "9/11", "+380 44 …", "0800", "3-1", "10:3", "§ 5", "the 1990s"."""
    if not number.digits:
        return False
    text, before, after = words[i].text, words.at(i - 1), words.at(number.end)
    glued = words.glued(number.end)
    fraction = after.lower == "/" and words.at(number.end + 1).sort == "number"
    return (
        (_leads_with_zero(text) or ":" in text)
        or (before.sort == "number" and _leads_with_zero(before.text))
        or (glued and (fraction or after.lower in {"s", "°", "x"}))
        or (words.glued(i) and before.lower in {"/", "#", "@", "_", "x"})
        or before.lower in {"№", "§"}
        or _is_telephone(words, i)
        or _is_chain(words, i)
    )


def _leads_with_zero(text: str) -> bool:
    return text[0] == "0" and len(text) > 1 and text[1].isdigit()


def _is_telephone(words: Words, i: int) -> bool:
    """Whether three numbers stand in a row, this among them, or one is long and has a plus."""
    if words.at(i - 1).lower == "+" and words.at(i - 2).lower not in {"(", "["}:
        return words.at(i + 1).sort == "number" or len(words[i].text) > 6
    run = [words.at(n).sort == "number" for n in range(i - 2, i + 3)]
    return all(run[:3]) or all(run[1:4]) or all(run[2:])


def _is_chain(words: Words, i: int) -> bool:
    """Digits joined by two or more signs, or a score that goes down: "555-12-34", "3-1"."""
    ahead = words.at(i + 1).lower in {"-", "–"} and words.glued(i + 1) and words.glued(i + 2)
    behind = words.at(i - 1).lower in {"-", "–"} and words.glued(i) and words.glued(i - 1)
    if behind and words.at(i - 2).sort == "number":
        return True
    if not ahead or words.at(i + 2).sort != "number":
        return False
    third = words.at(i + 3).lower in {"-", "–"} and words.at(i + 4).sort == "number"
    first, second = words[i].text, words.at(i + 2).text
    return third or (first.isdigit() and second.isdigit() and int(first) >= int(second))


def _named(words: Words, i: int, number: Number, units: Units) -> bool:
    return (
        (words.at(i - 1).lower in {".", ":"} and words.at(i - 2).lower in _LABELS)
        or _after_a_name(words, i, number, units)
        or _is_limit_of_age(words, i, number)
        or (number.digits and _before_a_name(words, i, number, units))
    )


def _after_a_name(words: Words, i: int, number: Number, units: Units) -> bool:
    """Such as "Article 5", "Leopard 2", "Hill 402", "Battalion 12"."""
    before = words.at(i - 1)
    capital = before.text[:1].isupper()
    if capital and (before.lower in units.listed("named.models") or before.lower in _STREETS):
        return True
    every = before.lower == "day" and words.at(i - 2).lower in _OF_A_DAY
    if before.lower not in units.listed("named.before") or every:
        return False
    named = capital or words.at(number.end).sort != "letters"
    counts = _counts_after(words, number, units)
    return before.lower in _ALWAYS_NAMED or (named and number.low < 10_000 and not counts)


def _is_limit_of_age(words: Words, i: int, number: Number) -> bool:
    """Such as "children under five"."""
    if words.at(i - 1).lower not in {"under", "over", "below", "above"}:
        return False
    after = words.at(number.end)
    ends = after.sort != "letters" or after.lower in {"and", "in", "were", "years"}
    return words.at(i - 2).lower in _AGED and number.high < 100 and ends


def _before_a_name(words: Words, i: int, number: Number, units: Units) -> bool:
    """Such as "93 Mechanized Brigade", "12 Shevchenko Street", "3 comments"."""
    after, then = words.at(number.end), words.at(number.end + 1)
    troops, furniture = units.listed("named.after"), units.listed("named.furniture")
    if _owned_by_army(then.text, words.at(number.end + 2).text):
        return False  # "70 Syrian army conscripts"
    if after.text[:1].isupper() and (after.lower in _STREETS or then.lower in troops | _STREETS):
        return True
    owns = after.lower in _OWNERS and then.text.islower() and then.lower not in _AUXILIARIES
    counted = owns and then.text.endswith("s")  # "35 army outposts"
    plain = after.lower in troops and number.high < 1000 and not counted
    return plain or singular(after.lower) in furniture or f"{after.lower} {then.lower}" in furniture


def _owned_by_army(owner: str, counted: str) -> bool:
    """Whether an army's own are counted: "army conscripts"."""
    return owner in _OWNERS and counted.islower() and counted.endswith("s")


def _counts_after(words: Words, number: Number, units: Units) -> bool:
    """Whether a known noun follows, so that the word before does not name the number."""
    for n in range(3):
        word = words.at(number.end + n)
        if word.sort != "letters" or word.lower in _BREAKS:
            return False
        if word.text.islower() and units.of([word.text]):
            return True
    return False


def _is_age(words: Words, i: int, number: Number, units: Units) -> bool:
    end = number.end
    at = end + 1 if words.at(end).lower in {"-", "‑", "–"} else end
    if words.at(at).lower in _AGE_AFTER:
        after = at + 2 if words.at(at + 1).lower in {"-", "‑", "–"} else at + 1
        if words.at(after).lower in {"old", "olds"} or words.says(after, "of", "age"):
            return True
    if at > end and words.at(end + 1).sort == "number":
        return False
    if _in_row_of_ages(words, i):
        return True
    if any(words.says(i - n, "ages", "of") for n in (2, 4)) or words.at(i - 3).lower == "aged":
        return words.at(i - 1).lower in {"of", "and", "to"}
    noun = units.of([words.at(i - 2).text]) if i > 1 else None
    someone = noun is not None and noun.name == "person"
    comma = words.at(i - 1).lower in {",", "("} and (someone or words.at(i - 2).text[:1].isupper())
    closes = words.at(end).lower in {",", ".", ")", "", ";"}
    person = someone or words.at(i - 3).text[:1].isupper()
    apart = words.at(i - 1).lower == "," and words.at(end).lower == ","
    named = comma and closes and person
    return bool(number.digits and (apart or named) and number.high < 110)


def _in_row_of_ages(words: Words, i: int) -> bool:
    """Whether a number goes on a row of ages: the last two of "siblings aged eight, 12 and 17"."""
    at = i
    while words.at(at - 1).lower in {",", "and"} and _counts(words, at - 2):
        at -= 2
    if words.at(at - 1).lower == "and" and words.at(at - 2).text == "," and _counts(words, at - 3):
        at -= 3
    return at < i and words.at(at - 1).lower in {"aged", "ages"}


def _counts(words: Words, i: int) -> bool:
    return words.at(i).sort == "number" or words.at(i).lower in _SPELLED


def _is_spelled_age(words: Words, i: int, number: Number) -> bool:
    """Such as the ages of "two boys, eight and fifteen, were shot"."""
    both = words.at(number.end).lower == "and" and words.at(number.end + 1).lower in _SPELLED
    first = words.at(i - 1).text == "," and words.at(i - 2).lower in _YOUNG and both
    ends = words.at(number.end).text in {",", ".", ""}
    return first or (ends and words.says(i - 1, "and") and _is_first_age(words, i - 2))


def _is_first_age(words: Words, i: int) -> bool:
    return (
        words.at(i).lower in _SPELLED
        and words.at(i - 1).text == ","
        and words.at(i - 2).lower in _YOUNG
    )


def _is_list_number(words: Words, i: int, number: Number) -> bool:
    if not number.digits or number.high > 100:
        return False
    first = i == 0 or (i == 1 and words[0].lower == "(")
    return (
        first and words.at(number.end).lower in {".", ")"} and words.at(number.end + 1).text != ""
    )


def _is_bare_year(words: Words, i: int, number: Number, units: Units) -> bool:
    """A number like a year without a counted noun: "the 2022-23 season", "Kursk 2024"."""
    if year_at(words, i) is None or number.end != i + 1:
        return False
    return not _counts_after(words, number, units) and words.at(i - 1).lower not in {
        "than",
        "about",
        "least",
        "to",
        "-",
        "–",
        "‒",
        "some",
        "around",
        "+",
    }


def _is_pronoun(words: Words, i: int, number: Number) -> bool:
    """Such as "no one", "one another", "one of the largest": "one" that counts nothing."""
    name = words.at(i - 1).lower in {"of", "big"} and words.at(i - 2).text[:1].isupper()
    if name and words[i].sort == "letters" and words[i].text[0].isupper():
        return True
    if words[i].lower != "one" or number.high != 1:
        return False
    after = words.at(i + 1).lower
    if words.at(i - 1).lower == "by" and after in _RECKONINGS:
        return True  # "by one count"
    if words.at(i - 1).lower == "that" and words.at(i + 1).sort == "letters":
        return after in _THAT_ONE  # "said that one soldier was killed"
    if words.at(i - 1).lower in _PRONOUN_BEFORE:
        return words.at(i - 1).lower != "another" or after not in {"was", "were"}
    if after in _IDIOMS or after in {"-", "‑"} or not after:
        return True
    ahead = [words.at(i + n).lower for n in range(2, 7)]
    best = any(
        (w.endswith("est") and len(w) > 5)
        or w
        in {"most", "few", "best", "worst", "first", "main", "key", "major", "last", "only", "top"}
        for w in ahead
    )
    return after == "of" and best


_WEIGHTS = frozenset(
    """pound kilogram kilogramme kilo kg lb tonne ton millimeter millimetre mm inch caliber calibre
    kiloton watt""".split()
)


def _is_compound(words: Words, number: Number, units: Units) -> bool:
    """Such as "two-state", "three-star", "five-storey": no measure, nothing counted."""
    end = number.end
    if words.at(end).lower not in {"-", "‑"} or not words.glued(end) or not words.glued(end + 1):
        return False
    word = words.at(end + 1)
    if word.sort == "number" or word.lower in {"strong", "to", "odd", "plus"}:
        return False
    if word.lower in _WEIGHTS:
        return True  # "500-pound bombs" are no 500
    unit = units.of([word.text]) if word.text else None
    never = {"person", "region", "building", "plant"}
    return unit is None or unit.name in never or unit.kind == "never"
