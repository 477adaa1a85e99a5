"""What "it" and "them" take up where something is done to them, as frames see it.

"The rebels overran the base and burned it": what was burned is a base. Which of the things told of
before a pronoun it stands for is not decided; a frame may take any of them that it is made for.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extract.reading import SentenceReading

_THINGS = frozenset({"it", "them"})
_DONE_TO = frozenset({"dobj", "nsubjpass", "pobj"})
_TOLD_OF = frozenset({"dobj", "nsubjpass", "nsubj", "pobj", "attr", "appos", "conj"})
_SPELLS = frozenset({"DATE", "TIME"})


def takes_up(token: Token) -> bool:
    """Whether it is an "it" or "them" that something is done to."""
    return token.lower_ in _THINGS and token.dep_ in _DONE_TO


def told_before(token: Token, reading: SentenceReading) -> Iterator[tuple[Token, SentenceReading]]:
    """The nouns that a pronoun may stand for, nearest first.

    They are of its own sentence, else of the one before.
    """
    own = [t for t in reversed(token.doc[: token.i]) if _agrees(t, token)]
    yield from ((t, reading) for t in own)
    if not own and reading.previous is not None:
        doc = reading.previous.parsed.doc
        yield from ((t, reading.previous) for t in reversed(doc) if _agrees(t, token))


def _agrees(noun: Token, pronoun: Token) -> bool:
    """Whether a noun has a pronoun's number, and no verb that the pronoun hangs on too."""
    if noun.dep_ not in _TOLD_OF or noun.ent_type_ in _SPELLS or noun.head == pronoun.head:
        return False
    plural = pronoun.lower_ == "them"
    return noun.tag_ in ({"NNS", "NNPS"} if plural else {"NN", "NNP"})
