"""Short forms that a report defines for itself: "Operational Command South (OCS)".

The letters must begin the words before the brackets, in order, link words left out.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

_SHORT = re.compile(r"[A-Z][A-Z&\-]{1,7}\Z")


def definitions(doc: Doc) -> Iterator[tuple[str, Token]]:
    """Each short form that the sentence defines, with the last word of what it is short for."""
    for token in doc[2:-1]:
        defined = doc[token.i - 1].text == "(" and doc[token.i + 1].text == ")"
        if defined and _SHORT.match(token.text) and _spelt(token):
            yield token.text, doc[token.i - 2]


def _spelt(short: Token) -> bool:
    """Whether the words before the bracket begin with the letters."""
    letters = [c for c in short.text.lower() if c.isalpha()]
    at = short.i - 2
    for letter in reversed(letters):
        while at >= 0 and short.doc[at].text[0].islower() and short.i - at < 20:
            at -= 1
        if at < 0 or short.doc[at].text[0].lower() != letter:
            return False
        at -= 1
    return True
