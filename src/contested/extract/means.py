"""With what it was done: the weapon words at and near a predicate."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from contested.data import entries
from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments
from contested.language.nouns import names_of
from contested.model.value import Means
from contested.model.vocabulary import MeansCode

_INSTRUMENTS = ("with", "by", "using", "from", "in", "during", "after", "when", "of")
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


# Whose objects may be weapons in use: what is "destroyed" or "lost" is none.
_SENDING = frozenset({"strike", "intercept", "attack"})
_DEFENCES = frozenset({"defence", "defense"})
_ARMS = frozenset({"munition", "drone", "airborne", "equipment"})
_OF_ITSELF = frozenset({"crash", "catch", "burn", "sink", "burst", "go"})
_LAUNCHING = frozenset({"launch", "fire", "send", "use", "release"})


@dataclass(frozen=True, slots=True)
class MeansWords:
    """Look-up from a weapon's name to the code of the means."""

    codes: dict[str, MeansCode]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "MeansWords":
        """Read `data/means.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        codes: dict[str, MeansCode] = {}
        for entry in entries("means", "means", folders):
            entry.only("code", "words")
            try:
                code = MeansCode(entry.text("code"))
            except ValueError as error:
                raise entry.error(str(error)) from error
            codes |= {word.lower(): code for word in entry.texts("words")}
        return cls(codes)

    def find(self, hit: Hit, arguments: Arguments, reading: SentenceReading) -> Means | None:
        """The means of a predicate: in its own words, its modifiers, instruments or doer."""
        for token in _near(hit, arguments, reading):
            if token.head.lemma_.lower() in _DEFENCES:
                continue
            for name in names_of(token):
                if name in self.codes:
                    first = token.i - name.count(" ") - name.count("-") * 2
                    whole = reading.parsed.doc[max(first, 0) : token.i + 1].text.lower()
                    first = first if first >= 0 and whole == name else token.i
                    return Means(reading.span(first, token.i), self.codes[name])
        return None


def _launched(blow: Token) -> Iterator[Token]:
    """What was sent in a blow: "drones launched in an overnight attack"."""
    verb = blow.head.head
    inside = blow.dep_ == "pobj" and blow.head.lower_ in {"in", "during"}
    if inside and verb.lemma_ in _LAUNCHING and verb.dep_ == "acl":
        yield verb.head


def _near(hit: Hit, arguments: Arguments, reading: SentenceReading) -> Iterator[Token]:
    yield from hit.tokens
    yield from _launched(hit.head)
    sent = arguments.object if hit.predicate in _SENDING else ()
    arms = [t for t in sent if reading.classes.labels(t) & _ARMS]  # no "missile factories"
    for token in (hit.head, *arms, *arguments.subject):
        yield from (c for c in token.children if c.dep_ in _MODIFIERS)
    yield from sent
    for preposition in _INSTRUMENTS:
        for token in arguments.under(preposition):
            yield token
            yield from (c for c in token.children if c.dep_ in _MODIFIERS)
    if not _lost_itself(hit):
        yield from arguments.subject


def _lost_itself(hit: Hit) -> bool:
    """Whether what is told is lost and hits nothing: "several planes caught fire", "crashed, killing all"."""
    crashed = hit.head.dep_ == "advcl" and hit.head.head.lemma_ == "crash"
    return crashed or (hit.predicate == "destroy" and hit.head.lemma_ in _OF_ITSELF)
