"""Parts that add up to the count before them: "eight people, five women and three children, died"."""

from collections.abc import Iterator
from dataclasses import replace

from contested.language.readings import Reading
from contested.language.words import Words, word_set

_ANYBODY = word_set(
    "people persons civilians villagers residents members relatives workers passengers patients "
    "family victims prisoners detainees Palestinians Ukrainians Syrians Lebanese Afghans hostages "
    "captives casualties fatalities bodies others wounded injured dead hurt refugees migrants "
    "evacuees adults suspects inmates children students staff crew personnel survivors patients"
)
_DAYS = word_set(
    "on late early monday tuesday wednesday thursday friday saturday sunday overnight yesterday today"
)
_LEAST = 2


def summed_parts(words: Words, found: list[Reading]) -> list[Reading]:
    """The figures, those that a count of anybody is at once broken down into marked as its parts."""
    done = list(found)
    for at, whole in enumerate(found):
        if whole.unit != "person" or whole.object is None or whole.part_of is not None:
            continue
        if words.at(whole.object[1] - 1).lower not in _ANYBODY:
            continue
        parts = list(_row(words, found, at))
        told = sum(found[p].low or 0 for p in parts)
        if len(parts) >= _LEAST and told == whole.low:
            for part in parts:
                done[part] = replace(found[part], part_of=at)
    return done


def _row(words: Words, found: list[Reading], at: int) -> Iterator[int]:
    """The counts of people right behind a count, joined by commas and "and"."""
    last = found[at]
    for position in range(at + 1, len(found)):
        reading = found[position]
        end = last.object[1] if last.object else last.end
        between = {w.lower for w in words[end : reading.first]}
        opens = position == at + 1
        joined = between <= {",", *_DAYS} if opens else between <= {",", "and"}
        joined = joined and (not opens or words.at(reading.first - 1).text == ",")
        if reading.unit != "person" or reading.part_of is not None or not between or not joined:
            return
        yield position
        last = reading
