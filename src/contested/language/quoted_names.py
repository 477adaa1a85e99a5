"""Names in quotation marks inside a time: "since Operation “Iron Fist” began on 3 May"."""

from contested.language.words import Words

_MARKS = {'"': '"', "“": "”", "„": "”“", "«": "»", "‘": "’", "'": "'’"}
_LONGEST = 8
_SMALL = frozenset({"of", "the", "and", "in", "-", "'s", "’s"})


def quoted_name(words: Words, i: int, length: int) -> range:
    """The indices of the first quoted name within `length` words from `i` on, with its marks."""
    for at in range(i, min(i + length, len(words))):
        if words[at].text not in _MARKS:
            continue
        closing = _MARKS[words[at].text]
        for end in range(at + 2, min(at + _LONGEST, len(words))):
            if words[end].text in closing and all(_of_name(words, n) for n in range(at + 1, end)):
                return range(at, end + 1)
        return range(0)
    return range(0)


def _of_name(words: Words, n: int) -> bool:
    word = words[n]
    return word.text[:1].isupper() or word.lower in _SMALL
