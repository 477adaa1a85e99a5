"""Short forms that a report defines for itself: "Operational Command South (OCS)".

The letters must begin the words before the brackets, in order, link words left out.
"""

import re
from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc, Token

from contested.actors.names import Form
from contested.language.actors import ActorMention
from contested.language.page import Parsed
from contested.language.referents import Referent

_SHORT = re.compile(r"[A-Z][A-Z&\-]{1,7}\Z")


def definitions(doc: Doc) -> Iterator[tuple[str, Token]]:
    """Each short form that the sentence defines, with the head of what it is short for."""
    for token in doc[2:-1]:
        defined = doc[token.i - 1].text == "(" and doc[token.i + 1].text == ")"
        start = _start(token) if defined and _SHORT.match(token.text) else -1
        if start >= 0:
            yield token.text, doc[start : token.i - 1].root


def _start(short: Token) -> int:
    """Where the words begin that the letters stand for; -1 where they do not."""
    at: int
    letters = [c for c in short.text.lower() if c.isalpha()]
    at = short.i - 2
    for letter in reversed(letters):
        while at >= 0 and short.doc[at].text[0].islower() and short.i - at < 20:
            at -= 1
        if at < 0 or short.doc[at].text[0].lower() != letter:
            return -1
        at -= 1
    return at + 1


def shortened(
    parsed: Parsed, taken: Container[int], shorts: Mapping[str, Referent]
) -> Iterator[ActorMention]:
    """The mentions by a short form that the page defines, outside the tokens `taken`."""
    for token in parsed.doc:
        long = shorts.get(token.text)
        if long and token.i not in taken and not long.person:
            form = Form.NAME if long.actor else Form.BODY
            yield ActorMention(
                token.i, token.i + 1, token.i, long.name, form, long.actor, long.party
            )
