"""Typed noun phrases: what a phrase's head noun stands for (soldiers, settlement, building …).

The classes are data (`data/nouns.toml`). A head may be in several classes; a compound ("fuel
depot", "prisoners of war") is looked up before its bare head, so that the longer name decides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from contested.data import Entry, entries
from contested.model.vocabulary import Group, Kind

# A weapon by its model: T-72, Su-34, F-16, S-300.
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,3}[A-Z]{0,2}s?")
_AIRBORNE = re.compile(
    r"(?!M-?\d)[A-Z][A-Za-z]{0,3}-?\d{1,3}\w{0,3}|\d{4}-\d\w?|jet|multirole|stealth"
)
_LINKS = frozenset({"compound", "amod", "nmod", "nn"})


@dataclass(frozen=True, slots=True)
class NounClass:
    """One class: the kind and group that its members give a participant."""

    name: str
    within: str
    kind: Kind | None
    group: Group | None


@dataclass(frozen=True, slots=True)
class NounClasses:
    """Look-up from a token to the classes of the phrase that it heads."""

    names: dict[str, tuple[NounClass, ...]]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "NounClasses":
        """Read `data/nouns.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        names: dict[str, list[NounClass]] = {}
        for entry in entries("nouns", "class", folders):
            made = _noun_class(entry)
            for noun in entry.texts("nouns"):
                names.setdefault(noun.lower(), []).append(made)
        return cls({name: tuple(found) for name, found in names.items()})

    def of(self, head: Token) -> tuple[NounClass, ...]:
        """The classes of the phrase that `head` heads, those of its longest known name."""
        if head.lower_ in {"fighter", "fighters"} and any(
            _AIRBORNE.fullmatch(t.text) for t in head.lefts if t.dep_ in _LINKS | {"nummod"}
        ):
            return self.names.get("fighter jet", ())  # "F-16 fighters" are no people
        for name in names_of(head):
            if name in self.names:
                return self.names[name]
        return self.names["tank"] if _MODEL.fullmatch(head.text) else ()

    def labels(self, head: Token) -> frozenset[str]:
        """Names of the classes and of what they are within ("military", "person")."""
        found = self.of(head)
        return frozenset(c.name for c in found) | frozenset(c.within for c in found)


def _noun_class(entry: Entry) -> NounClass:
    entry.only("name", "within", "kind", "group", "nouns")
    try:
        kind = Kind(entry.text("kind")) if "kind" in entry.fields else None
        group = Group(entry.text("group")) if "group" in entry.fields else None
    except ValueError as error:
        raise entry.error(str(error)) from error
    return NounClass(entry.text("name"), entry.text("within"), kind, group)


def names_of(head: Token) -> Iterable[str]:
    """The names under which a phrase may be known, longest first."""
    lemma = head.lemma_.lower()
    before = [t.text.lower() for c in head.lefts if c.dep_ in _LINKS for t in _compound(c)]
    text = head.text.lower()  # "bases" are not of a "basis"
    forms = dict.fromkeys((text, lemma, _singular(lemma), _singular(text)))
    for start in range(len(before)):
        for form in forms:
            yield " ".join([*before[start:], form])
            yield "-".join([*before[start:], form])
    for after in head.rights:
        if after.dep_ == "prep" and after.lower_ == "of":
            for inner in after.children:
                for form in forms:
                    yield f"{form} of {inner.lower_}"
    yield from forms


def _compound(modifier: Token) -> Iterable[Token]:
    """A modifier with what is joined to it: "air defense" of "air defense forces"."""
    return (t for t in modifier.subtree if t == modifier or t.dep_ in _LINKS)


def _singular(lemma: str) -> str:
    """ "servicemen" as "serviceman", "Missiles" as "missile": the lemmatiser leaves many alone."""
    if lemma.endswith("s") and not lemma.endswith("ss") and len(lemma) > 4:
        return lemma[:-1]
    return f"{lemma[:-3]}man" if lemma.endswith("men") and len(lemma) > 4 else lemma
