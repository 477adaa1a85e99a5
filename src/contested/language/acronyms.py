"""Short forms that a report defines for itself: "Operational Command South (OCS)".

The letters must begin the words before the brackets, or before ", or OCS,", in order, link words
left out.
"""

import re
from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc, Token

from contested.actors.names import Form
from contested.language.actors import ActorMention
from contested.language.page import Parsed
from contested.language.referents import Referent

_SHORT = re.compile(r"(?:[A-Z][A-Z&\-]{1,7}|[A-Z][a-z][A-Z]{1,3})\Z")


def definitions(doc: Doc) -> Iterator[tuple[str, Token]]:
    """Each short form that the sentence defines, with the head of what it is short for."""
    for token in doc[2:-1]:
        bracketed = doc[token.i - 1].text == "(" and doc[token.i + 1].text == ")"
        apposed = doc[token.i - 2 : token.i].text == ", or" and doc[token.i + 1].text == ","
        if not (bracketed or apposed) or not _SHORT.match(token.text):
            continue
        end = token.i - 1 if bracketed else token.i - 2
        start = _start(token, end)
        if start >= 0:
            yield token.text, doc[start:end].root


def _start(short: Token, end: int) -> int:
    """Where the words before `end` begin that the letters stand for; -1 where they do not."""
    letters = [c for c in short.text if c.isupper()]  # the small one of "MoD" is a link word's
    at = end - 1
    for letter in (c.lower() for c in reversed(letters)):
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
