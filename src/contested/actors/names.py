"""The name index: every name of every actor and party, found in a text in one pass.

Names are compiled once into a table by their first word. A scan looks each word of the text up
and takes the longest name that stands there; cost is a dictionary look-up a word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from contested.actors.record import Actor, Party, PartyKind
from contested.actors.spelling import PIECE, fold

_GAP = re.compile(r"[\s\-–‑’'.&/]{0,3}\Z")
_ACRONYM = 6
_ARTICLES = frozenset(["al", "el", "the", "la", "le"])


class Form(StrEnum):
    """As what a name stands for an actor or a party; PERSON and BODY are in no record."""

    NAME = "name"
    ALIAS = "alias"
    PARTY = "party"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    SEAT = "seat"
    PERSON = "person"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Name:
    """One name: its folded pieces, how it must be written, and what it stands for.

    `exact` names (acronyms) match in capitals only; otherwise the piece `capital` must begin with
    a capital, where it is not negative.
    """

    pieces: tuple[str, ...]
    form: Form
    exact: bool
    capital: int
    actor: Actor | None = None
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """The characters `[start, end)` of a text and the names that they are."""

    start: int
    end: int
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by their first piece, longest first."""

    table: dict[str, tuple[Name, ...]]

    @classmethod
    def of(cls, parties: Iterable[Party], actors: Iterable[Actor]) -> "NameIndex":
        """Compile the names of all records."""
        table: dict[str, list[Name]] = {}
        for name in _names(parties, actors):
            table.setdefault(name.pieces[0], []).append(name)
        return cls({k: tuple(sorted(v, key=lambda n: -len(n.pieces))) for k, v in table.items()})

    def scan(self, text: str) -> Iterator[Hit]:
        """The longest names in a text, from left to right, none overlapping."""
        words = [(m.start(), m.end(), m.group()) for m in PIECE.finditer(text)]
        folded = [fold(w[2]) for w in words]
        at = 0
        while at < len(words):
            found = self._at(text, words, folded, at)
            if not found:
                at += 1
                continue
            after = at + len(found[0].pieces)
            yield Hit(words[at][0], words[after - 1][1], found)
            at = after

    def exactly(self, words: str) -> tuple[Name, ...]:
        """The names that `words` are as a whole."""
        for hit in self.scan(words.strip()):
            if hit.start <= 4 and hit.end == len(words.strip()):
                before = words.strip()[: hit.start].lower().strip()
                return hit.names if before in ("", "the") else ()
            break
        return ()

    def _at(
        self, text: str, words: list[tuple[int, int, str]], folded: list[str], at: int
    ) -> tuple[Name, ...]:
        found: list[Name] = []
        for name in self.table.get(folded[at], ()):
            length = len(name.pieces)
            if found and length < len(found[0].pieces):
                break
            if tuple(folded[at : at + length]) != name.pieces:
                continue
            if _written(name, words[at : at + length]) and _together(text, words, at, length):
                found.append(name)
        return tuple(found)


def _written(name: Name, words: list[tuple[int, int, str]]) -> bool:
    """Whether the words are in the letters' case that the name needs."""
    if name.exact:
        surface = [w[2] for w in words]
        titled = len(surface) == 1 and len(surface[0]) > 3 and surface[0].istitle()
        return titled or all(s.upper() == s for s in surface)
    return name.capital < 0 or words[name.capital][2][0].isupper()


def _together(text: str, words: list[tuple[int, int, str]], at: int, length: int) -> bool:
    return all(_GAP.match(text[words[i][1] : words[i + 1][0]]) for i in range(at, at + length - 1))


def _names(parties: Iterable[Party], actors: Iterable[Actor]) -> Iterator[Name]:
    for party in parties:
        if party.kind is PartyKind.MEDIA:
            continue
        for words in dict.fromkeys((party.name, *party.aliases)):
            yield from _name(words, Form.PARTY, None, party)
        for words in party.adjectives:
            yield from _name(words, Form.ADJECTIVE, None, party)
        for words in party.people:
            if words not in party.adjectives:
                yield from _name(words, Form.PEOPLE, None, party)
    for actor in actors:
        yield from _name(actor.name, Form.NAME, actor, None)
        for words in actor.aliases:
            yield from _name(words, Form.ALIAS, actor, None)
        for words in actor.seats:
            yield from _name(words, Form.SEAT, actor, None)


def _name(words: str, form: Form, actor: Actor | None, party: Party | None) -> Iterator[Name]:
    surface = PIECE.findall(words)
    if len(surface) > 1 and surface[0].lower() == "the":
        surface = surface[1:]
    if not surface:
        return
    letters = "".join(c for c in words if c.isalpha())
    exact = letters.isupper() and len(letters) <= _ACRONYM
    capitals = [i for i, piece in enumerate(surface) if piece[0].isupper()]
    capital = next((i for i in capitals if surface[i].lower() not in _ARTICLES), -1)
    capital = capital if capital >= 0 or not capitals else capitals[0]
    yield Name(tuple(map(fold, surface)), form, exact, capital, actor, party)
