"""Parts of the day that take several words, read as one: "first light" is dawn.

So that "at first light on Sunday" is read as "at dawn on Sunday" is; what is quoted stays.
"""

from functools import lru_cache

from contested.data import entries
from contested.language.words import Word, Words, words_of


def folded(words: Words) -> Words:
    """The words with each phrase of the data as one word that says what it means.

    Nothing is lost: a folded word covers the characters of all that it stands for.
    """
    known = _phrases()
    if not any(w.lower in known for w in words):
        return words
    found: list[Word] = []
    i = 0
    while i < len(words):
        said, size = _phrase_at(words, i, known)
        found.append(_one(words, i, i + size, said) if said else words[i])
        i += size
    return Words(found)


def _phrase_at(
    words: Words, i: int, known: dict[str, list[tuple[tuple[str, ...], str]]]
) -> tuple[str | None, int]:
    for phrase, says in known.get(words[i].lower, ()):
        if words.says(i, *phrase):
            return says, len(phrase)
    return None, 1


def _one(words: Words, first: int, end: int, says: str) -> Word:
    text = " ".join(w.text for w in words[first:end])
    return Word(text, says, words[first].start, words[end - 1].end, "letters")


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Each phrase's words and what it says, the longest first, by its first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in entries("times", "phrase"):
        entry.only("says", "phrases")
        for phrase in entry.texts("phrases"):
            said = tuple(w.lower for w in words_of(phrase))
            found.setdefault(said[0], []).append((said, entry.text("says")))
    for each in found.values():
        each.sort(key=lambda pair: -len(pair[0]))
    return found
