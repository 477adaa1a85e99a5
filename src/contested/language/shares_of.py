"""What a share is of: "70% of the region", "half of its tanks", "half of them children"."""

from dataclasses import replace

from contested.language.counted import OWNERS, PRONOUNS, Counted, Sentence, last_noun, those_of_them
from contested.language.units import Units


def share_of(sentence: Sentence, end: int, units: Units) -> Counted | None:
    """What a share is of: "70% of the region", "half of its tanks"."""
    words = sentence.words
    at = end
    if words.at(at).lower == "of":
        at += 1
    elif words.at(at - 2).lower == "in" or words.at(at - 1).lower == "%":
        at += 0
    elif words.at(at).lower not in OWNERS | {"all"}:
        return None
    while words.at(at).lower in OWNERS | {"all"}:
        at += 1
    if words.at(at + 1).sort == "own":
        at += 2
    last = last_noun(sentence, at, units)
    if last is None:
        return None
    return Counted(at, last + 1, last, "percent", "share")


def some_of_them(sentence: Sentence, end: int, units: Units) -> Counted | None:
    """Who those are of whom a share is told that were counted before: "half of them children"."""
    words = sentence.words
    if words.at(end).lower != "of" or words.at(end + 1).lower not in PRONOUNS:
        return None
    found = those_of_them(sentence, end + 1, units)
    return found if found.first > end + 1 else replace(found, named=False)
