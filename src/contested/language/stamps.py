"""When a report came out or was changed, which its page says beside what it tells."""

from contested.language.calendar import When
from contested.language.words import Words

Read = tuple[int, int, When]
_ISSUED = frozenset(["posted", "updated", "published", "modified", "created"])


def told_in(words: Words, found: list[Read]) -> list[Read]:
    """The times of a sentence that do not stand behind "Posted:", nor right behind one that does."""
    told, issued = list[Read](), 0
    for first, end, value in found:
        before = first - 2 if words.at(first - 1).text == "," else first - 1
        stamped = words.at(first - 1).text == ":" and words.at(first - 2).lower in _ISSUED
        if stamped or (issued and issued in (before + 1, first)):
            issued = end
        else:
            told.append((first, end, value))
    return told
