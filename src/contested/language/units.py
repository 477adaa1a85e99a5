"""What is counted: the words of `data/units.toml`, and which unit a counted noun falls under."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from contested.data import entries
from contested.language.words import words_of

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "feet": "foot",
    "loaves": "loaf",
    "sorties": "sortie",
    "knives": "knife",
    "leaves": "leaf",
    "shelves": "shelf",
    "thieves": "thief",
    "wolves": "wolf",
    "calves": "calf",
    "staff": "staff",
    "wives": "wife",
    "lives": "life",
    "buses": "bus",
    "bodies": "body",
    "crises": "crisis",
    "wounded": "wounded",
    "aircraft": "aircraft",
    "remains": "remains",
    "premises": "premises",
    "has": "have",
    "hit": "hit",
}
_ENDINGS = (("men", "man"), ("women", "woman"), ("children", "child"), ("wives", "wife"))
_JOINTS = frozenset(["-", "‑", "/", "."])
_MODEL = re.compile(r"([A-Za-z]+\d*?|\d[A-Za-z])[-‑–]?\d\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnitOf:
    """A unit, the sort of figure that it makes, and how many words named it."""

    name: str
    kind: str
    length: int


@dataclass(frozen=True, slots=True)
class Cues:
    """Phrases and verbs that say what a figure counts over, longest phrase first."""

    basis: str
    phrases: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Units:
    """The nouns, models, signs and cues that figures are read with."""

    nouns: dict[tuple[str, ...], tuple[str, str]]
    models: dict[str, str]
    signs: dict[str, str]
    cues: tuple[Cues, ...]
    lists: dict[str, frozenset[str]]
    longest: int

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Units":
        """Read `data/units.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        nouns: dict[tuple[str, ...], tuple[str, str]] = {}
        models: dict[str, str] = {}
        signs: dict[str, str] = {}
        lists: dict[str, frozenset[str]] = {}
        for entry in entries("units", "unit", folders):
            entry.only("name", "kind", "nouns", "models")
            for noun in entry.texts("nouns"):
                nouns[_key(noun)] = entry.text("name"), entry.text("kind", "count")
            models |= {model: entry.text("name") for model in entry.texts("models")}
        for entry in entries("units", "currency", folders):
            entry.only("code", "signs", "nouns")
            signs |= {sign: entry.text("code") for sign in entry.texts("signs")}
            for noun in entry.texts("nouns"):
                nouns[_key(noun)] = entry.text("code"), "money"
        for table in ("named", "casualty", "state"):
            for entry in entries("units", table, folders):
                for name in entry.fields:
                    old = lists.get(f"{table}.{name}", frozenset())
                    lists[f"{table}.{name}"] = old | frozenset(entry.texts(name))
        cues = tuple(_cues(folders))
        return cls(nouns, models, signs, cues, lists, max(map(len, nouns)))

    def listed(self, name: str) -> frozenset[str]:
        """The words of a list, such as "casualty.verbs"."""
        return self.lists.get(name, frozenset())

    def of(self, words: Sequence[str]) -> UnitOf | None:
        """The unit of a noun phrase, by the longest known phrase at its end."""
        lower = [w.lower() for w in words if w not in _JOINTS]
        if not lower:
            return None  # nothing but signs: "55-.."
        models = (self._named(w) for w in words[:-1] if singular(lower[-1]) == "fighter")
        if plane := next((m for m in models if m is not None and m.name != "person"), None):
            return plane  # "two Su-34 fighters" are no people
        for length in range(min(self.longest, len(lower)), 0, -1):
            tail = tuple(lower[-length:])
            found = self.nouns.get((*tail[:-1], singular(tail[-1]))) or self.nouns.get(tail)
            if found:
                return UnitOf(*found, length)
        return self._named(words[-1]) if words else None

    def _named(self, word: str) -> UnitOf | None:
        """The unit of a model ("T-72s") or of a people ("Ukrainians")."""
        model = _MODEL.fullmatch(word)
        prefix = model.group(1).lower() if model else singular(word.lower())
        if prefix in self.models and (model or len(prefix) > 3):
            return UnitOf(self.models[prefix], "count", 1)
        return UnitOf("person", "count", 1) if _is_people(word) else None


def _key(noun: str) -> tuple[str, ...]:
    """A noun as the words that it is found by, without hyphens and strokes."""
    return tuple(w.lower for w in words_of(noun) if w.text not in _JOINTS)


def _is_people(word: str) -> bool:
    return bool(
        re.fullmatch(r"[A-Z][a-z]+(?:ians|eans|ans|nis|lis|qis|tis|dis|ris|bis|ese|ites)", word)
    ) or (
        word
        in {
            "Arabs",
            "Turks",
            "Kurds",
            "Jews",
            "Druze",
            "Poles",
            "Serbs",
            "Croats",
            "Afghans",
            "Houthis",
            "Tatars",
            "Britons",
            "Finns",
            "Rohingya",
        }
    )


def _cues(folders: tuple[Path, ...]) -> list[Cues]:
    found = []
    for entry in entries("units", "basis", folders):
        entry.only("name", "words", "before", "verbs")
        phrases = sorted((tuple(w.split()) for w in entry.texts("words")), key=len, reverse=True)
        before = tuple(tuple(w.split()) for w in entry.texts("before"))
        verbs = frozenset(entry.texts("verbs"))
        found.append(Cues(entry.text("name"), tuple(phrases), before, verbs))
    return found


@lru_cache(maxsize=1)
def default_units() -> Units:
    """The program's own units, read once."""
    return Units.load()


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of a lower-case English noun: "villages", "families", "servicemen", "buses"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for plural, single in _ENDINGS:
        if word.endswith(plural):
            return word[: -len(plural)] + single
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]
