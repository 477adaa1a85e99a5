"""Titles as reports have them, without the name of the site that pages add.

"Two hurt in Harrow - WXYZ News 5 - Harrow, News & Weather": the name shows itself by the words of
news sites and stations, or by a call sign, right behind a dash or bar.
"""

import re

_SEPARATOR = re.compile(r"\s+[-–—|]\s+")
_SITE = re.compile(
    r"(?i:\b(?:news\w*|\w*news|weather|sports|tv|radio|gazette|tribune|newspaper)\b"
    r"|\b\w+\.(?:com|net|org)\b|\b(?:channel|fox|nbc|abc|cbs)\s?\d+)|\b[KW][A-Z]{2,3}\b"
)
_SMALL = frozenset({"and", "&", "of", "for", "the", "on", "your"})
_FEWEST, _MOST = 3, 16
"""How many words are left at least of a title, and how many a site's name has at most."""


def without_site(title: str) -> str:
    """The title without the name of the site behind it."""
    for separator in _SEPARATOR.finditer(title):
        told, name = title[: separator.start()], title[separator.end() :]
        first = _SEPARATOR.split(name)[0]
        if len(told.split()) >= _FEWEST and _SITE.search(first) and _is_name(name):
            return told
    return title


def _is_name(words: str) -> bool:
    """Whether all its words are written as in a name: no "- news of it reached the town"."""
    written = [word for word in re.findall(r"[^\W\d_]+", words) if word.lower() not in _SMALL]
    large = [word for word in written if word[0].isupper() or word.lower() in {"com", "net", "org"}]
    small = len(written) - len(large)
    return 0 < len(written) <= _MOST and small <= len(written) // 3
