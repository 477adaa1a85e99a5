"""The words around place names: heads, compass points, prepositions, titles, demonyms.

They are data (`data/places/words.toml`, `countries.csv`); this module reads them once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span

from contested.data import Entry, entries
from contested.gazetteer.source import table
from contested.model.vocabulary import PlaceRole


@dataclass(frozen=True, slots=True)
class Head:
    """A word that says what kind of place a name is.

    Attributes:
        features: the GeoNames features that it allows.
        of: it is joined to the name by "of" ("region of X").
        whole: with "of", the head is part of the name ("Gulf of X").
        before: it stands before the name ("Lake X").
        apart: it is never part of the mention's text ("the town of X" is "X").
        site: it names a thing in or near the place whose name it follows ("X bridge").
    """

    words: str
    features: tuple[str, ...]
    of: bool = False
    whole: bool = False
    before: bool = False
    apart: bool = False
    site: bool = False


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """All word lists, in lower case but for `orgwords` and `notplaces`."""

    heads: dict[str, Head]
    numbered: frozenset[str]
    toponyms: frozenset[str]
    toponym_ends: frozenset[str]
    given: frozenset[str]
    compass: frozenset[str]
    compass_adjectives: frozenset[str]
    grounds: frozenset[str]
    actor_heads: frozenset[str]
    actor_verbs: frozenset[str]
    place_verbs: frozenset[str]
    ground_verbs: frozenset[str]
    motions: frozenset[str]
    staff: frozenset[str]
    place_nouns: frozenset[str]
    titles: frozenset[str]
    orgwords: frozenset[str]
    notplaces: frozenset[str]
    prepositions: dict[str, PlaceRole]
    verb_roles: dict[str, PlaceRole]
    noun_roles: dict[str, PlaceRole]
    demonyms: dict[str, str]

    def toponym(self, name: Span) -> bool:
        """Whether a name of several words begins or ends as places' names do: "Tell Qarah"."""
        return name[0].lower_ in self.toponyms or name[-1].lower_ in self.toponym_ends

    def demonym(self, word: str) -> str | None:
        """What to look up for the people or adjective `word` ("ISO RU", "Chechnya"), or None."""
        if word in _lands():  # "the Philippines" are no Philippines
            return self.demonyms.get(word)
        return self.demonyms.get(word) or self.demonyms.get(word.removesuffix("s"))


@lru_cache(maxsize=1)
def _lands() -> frozenset[str]:
    """The names of countries, of which some end like the name of a people."""
    return frozenset(
        name for row in table("countries") for name in row["names"].replace("The ", "").split("|")
    )


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """The word lists, read at the first use.

    Raises:
        DataError: an entry is wrong.
    """
    heads = {h.words: h for e in entries("places", "head") for h in _heads(e)}
    directions = list(entries("places", "direction"))
    return PlaceWords(
        heads=heads,
        numbered=_words("numbered"),
        toponyms=_words("toponym"),
        toponym_ends=_words("toponymend"),
        given=frozenset(
            name.lower()
            for entry in entries("first-names", "names")
            for name in entry.text("words").split()
        ),
        compass=_joined(e for e in directions if e.text("kind") == "noun"),
        compass_adjectives=_joined(e for e in directions if e.text("kind") == "adjective"),
        grounds=_words("ground"),
        actor_heads=_words("actorhead"),
        actor_verbs=_words("actorverb"),
        place_verbs=_words("placeverb"),
        ground_verbs=_words("groundverb"),
        motions=_words("motion"),
        staff=_words("staff"),
        place_nouns=_words("placenoun"),
        titles=_words("title"),
        orgwords=_words("orgword"),
        notplaces=_words("notplace"),
        prepositions=_roles("preposition"),
        verb_roles=_roles("verbrole"),
        noun_roles=_roles("nounrole"),
        demonyms=dict(_demonyms()),
    )


def _demonyms() -> Iterator[tuple[str, str]]:
    for row in table("countries"):
        yield from ((name, f"ISO {row['iso']}") for name in row["demonyms"].split("|") if name)
    for entry in entries("places", "people"):
        yield from ((word, entry.text("place")) for word in entry.texts("words"))


def _heads(entry: Entry) -> list[Head]:
    entry.only("words", "features", "of", "whole", "before", "apart", "site")
    flags = {k: bool(v) for k, v in entry.fields.items() if k not in {"words", "features"}}
    return [Head(w, entry.texts("features"), **flags) for w in entry.texts("words")]


def _words(table_name: str) -> frozenset[str]:
    return _joined(entries("places", table_name))


def _joined(found: object) -> frozenset[str]:
    return frozenset(w for e in found for w in e.texts("words"))  # type: ignore[attr-defined]


def _roles(table_name: str) -> dict[str, PlaceRole]:
    return {
        word: PlaceRole(entry.text("role"))
        for entry in entries("places", table_name)
        for word in entry.texts("words")
    }
