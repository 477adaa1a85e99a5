"""What of a running total is new, and what it has grown from.

"8,522 tanks, 13 of them over the past day", "143, up from 120 a day earlier".
"""

from dataclasses import replace

from contested.language.readings import Reading
from contested.language.words import Words
from contested.model.vocabulary import Basis

_NEAR = 16
_THEM = frozenset(["them", "these", "those", "which", "whom"])


def lately(words: Words, readings: list[Reading], cues: list[int]) -> list[Reading]:
    """The readings, with those that say how much of a total is new told from that total.

    "8,522 tanks, 13 of them over the past day": the 13 is the increase, and the words of the period
    say nothing of the 8,522.

    Args:
        words: of the sentence.
        readings: its figures, in order.
        cues: where words of a period begin, as characters of the sentence.
    """
    found = list(readings)
    for at in range(1, len(found)):
        if _is_new(words, found[at], cues) and found[at].first - found[at - 1].end < _NEAR:
            found[at - 1] = replace(found[at - 1], basis=found[at - 1].basis or Basis.CUMULATIVE)
            found[at] = replace(found[at], basis=Basis.INCREMENT)
    return found


def _is_new(words: Words, reading: Reading, cues: list[int]) -> bool:
    """Whether a figure is "of them" with words of a period right behind."""
    of = words.at(reading.end - 2 if words.at(reading.end - 2).lower == "of" else reading.end)
    end = reading.end if words.at(reading.end - 2).lower == "of" else reading.end + 2
    pointing = words.at(end - 1).lower in _THEM
    near = range(words.at(end).start, words.at(end + 1).start + 1)
    return of.lower == "of" and pointing and any(cue in near for cue in cues)


def grown(words: Words, reading: Reading) -> Reading:
    """A total of people that is compared with an earlier one: "143, up from 120 a day earlier"."""
    last = reading.object[1] if reading.object and reading.object[0] >= reading.end else reading.end
    at = last + 1 if words.at(last).text == "," else last
    after = words.says(at, "up", "from") or words.says(at, "down", "from")
    before = words.says(reading.first - 2, "up", "from")
    compared = reading.basis is None and reading.unit == "person" and (after or before)
    return replace(reading, basis=Basis.CUMULATIVE) if compared else reading
