"""Text in one form, so that offsets are stable: white space, line ends and Unicode (NFC).

Characters that nobody sees are taken out, since they can hide a word from a reader or from a
search: control, zero-width and bidirectional marks, tags, soft hyphens, fillers, stray variation
selectors. Quotes and dashes stay as they are.
"""

import re
import unicodedata

_LINE_END = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_ASCII_ODD = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f]")
# Unicode's Default_Ignorable_Code_Point, controls, surrogates, private use and non-characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u0600-\u0605\u06dd\u070f\u08e2"
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_SELECTOR = re.compile("(.?)[\ufe00-\ufe0f]+", re.DOTALL)
_GAPS = re.compile(" *\n[ \n]*")


def normalise(text: str) -> str:
    """The text in its stable form; lines hold no outer or double spaces and none is empty."""
    text = lines_kept(text)
    return _GAPS.sub("\n", text).strip(" \n")


def lines_kept(text: str) -> str:
    """As `normalise`, but blank lines stay: they tell paragraphs apart in wrapped text."""
    text = _LINE_END.sub("\n", text)
    text = _ASCII_ODD.sub("", text) if text.isascii() else _visible(text)
    return re.sub(" ?\n ?", "\n", _SPACE.sub(" ", text)).strip(" \n")


def _visible(text: str) -> str:
    text = _UNSEEN.sub("", text)
    text = _SELECTOR.sub(_selected, text)
    return unicodedata.normalize("NFC", text)


def _selected(match: re.Match[str]) -> str:
    """A variation selector stays behind a symbol (an emoji's dress), never behind a letter."""
    before = match.group(1)
    dressed = bool(before) and unicodedata.category(before)[0] in "SP"
    return before + match.group()[len(before)] if dressed else before
