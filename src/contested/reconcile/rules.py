"""The rules of grouping, from `data/reconcile.toml`, the actors' parties and the conflicts.

Points, families and limits are data; a user's folder can add families and change points.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from contested.data import Entry, entries


@dataclass(frozen=True, slots=True)
class Family:
    """Claim types that can tell of one happening, the one that leads first.

    Attributes:
        days: how many days apart two accounts may be; more than a day or two for what lasts.
        story: whether two reports told in the same words are taken to tell of one such happening.
    """

    name: str
    types: tuple[str, ...]
    days: int = 1
    story: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """How to group.

    Attributes:
        families: by their names, in the order of the file.
        points: what each feature adds to a pair's score.
        heads: what each feature of two reports' heads adds to how likely they are of one happening.
        limits: numbers by name, such as the score from which a pair is linked.
        words: lists of words by name.
        sorts: for a claim type that covers several, each sort's name and words.
        sides: the opposed parties of each conflict.
        camps: those who fight on one side of a conflict, its parties and others.
        backs: the side that a party fights for, where it is another's proxy.
        common: words that many reports hold, in lower case, with their weights.
        demonyms: adjectives of parties, in lower case: "russian".
        agencies: names of news agencies, in lower case, with the name that counts.
    """

    families: tuple[Family, ...]
    points: Mapping[str, float]
    heads: Mapping[str, float]
    limits: Mapping[str, float]
    words: Mapping[str, frozenset[str]]
    sorts: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    common: Mapping[str, float]
    sides: Mapping[str, tuple[str, ...]]
    camps: Mapping[str, tuple[frozenset[str], ...]]
    backs: Mapping[str, str]
    demonyms: frozenset[str]
    agencies: Mapping[str, str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Rules":
        """The program's rules and those of the user's folders.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        return _load(folders)

    def families_of(self, type_: str) -> tuple[Family, ...]:
        """The families of a claim type; of an unknown one a family of its own."""
        found = tuple(each for each in self.families if type_ in each.types)
        return found or (Family(type_, (type_,)),)

    def sort_of(self, type_: str, words: str) -> str | None:
        """Which sort of its type words name, such as a curfew of the orders; None where none."""
        said = set(words.casefold().split())
        return next((name for name, listed in self.sorts.get(type_, ()) if listed & said), None)

    @property
    def stories(self) -> frozenset[str]:
        """The families that a report's words, beside its claims, tell of."""
        return frozenset(each.name for each in self.families if each.story)

    def weight_of(self, word: str) -> float:
        """How much a word in lower case tells of which happening a report is about."""
        party = self.limits["party word"] if word in self.demonyms else self.limits["rare word"]
        return self.common.get(word, party)

    def side(self, party: str | None) -> str | None:
        """The side that a party stands on; None for nobody and for the unknown."""
        if not party or party == "unknown":
            return None
        return self.backs.get(party, party)

    def foes(self, party: str | None, conflict: str | None) -> frozenset[str]:
        """The sides that fight a party in a conflict, or in any where it is None."""
        side = self.side(party)
        wars = (conflict,) if conflict else self.sides
        return frozenset(
            foe
            for war in wars
            for foe in self.sides.get(war, ())
            if side in self.sides[war] and not self._allied(side, foe, war)
        )

    def opposed(self, one: str | None, other: str | None, conflict: str | None) -> bool:
        """Whether two parties fight each other in a conflict, or in any where it is None."""
        first, second = self.side(one), self.side(other)
        if first is None or second is None:
            return False
        wars = (conflict,) if conflict else self.sides
        return any(
            {first, second} <= set(self.sides.get(war, ())) and not self._allied(first, second, war)
            for war in wars
        )

    def _allied(self, one: str | None, other: str | None, conflict: str) -> bool:
        """Whether two are one party, or of one camp."""
        return one == other or any({one, other} <= camp for camp in self.camps.get(conflict, ()))


@cache
def _load(folders: tuple[Path, ...]) -> Rules:
    return Rules(
        families=_families(folders),
        points=_numbers("feature", "points", folders),
        heads=_numbers("head", "points", folders),
        limits=_numbers("limit", "value", folders),
        words=_words(folders),
        sorts=_sorts(folders),
        common=_common(folders),
        sides=_sides(folders),
        camps=_camps(folders),
        backs=_backs(folders),
        demonyms=_demonyms(folders),
        agencies=_agencies(folders),
    )


def _families(folders: tuple[Path, ...]) -> tuple[Family, ...]:
    found = {}
    for entry in entries("reconcile", "family", folders):
        entry.only("name", "types", "days", "story")
        days = entry.fields.get("days", 1)
        if not isinstance(days, int):
            raise entry.error(f"'days' must be a whole number, not {days!r}")
        story = entry.fields.get("story") is True
        found[entry.text("name")] = Family(entry.text("name"), entry.texts("types"), days, story)
    return tuple(found.values())


def _numbers(table: str, field: str, folders: tuple[Path, ...]) -> dict[str, float]:
    found = {}
    for entry in entries("reconcile", table, folders):
        entry.only("name", field)
        found[entry.text("name")] = _number(entry, field)
    return found


def _number(entry: Entry, field: str) -> float:
    value = entry.fields.get(field)
    if not isinstance(value, int | float):
        raise entry.error(f"{field!r} must be a number, not {value!r}")
    return float(value)


def _words(folders: tuple[Path, ...]) -> dict[str, frozenset[str]]:
    found = defaultdict[str, frozenset[str]](frozenset)
    for entry in entries("reconcile", "list", folders):
        entry.only("name", "words")
        found[entry.text("name")] |= frozenset(entry.texts("words"))
    return found


def _sorts(folders: tuple[Path, ...]) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found = defaultdict[str, tuple[tuple[str, frozenset[str]], ...]](tuple)
    for entry in entries("reconcile", "sort", folders):
        entry.only("name", "type", "words")
        sort = entry.text("name"), frozenset(entry.texts("words"))
        found[entry.text("type")] += (sort,)
    return dict(found)


def _common(folders: tuple[Path, ...]) -> dict[str, float]:
    found = dict[str, float]()
    for entry in entries("common-words", "common", folders):
        entry.only("weight", "words")
        found |= dict.fromkeys(entry.texts("words"), _number(entry, "weight"))
    return found


def _sides(folders: tuple[Path, ...]) -> dict[str, tuple[str, ...]]:
    return {
        each.text("id"): each.texts("parties") for each in entries("conflicts", "conflict", folders)
    }


def _camps(folders: tuple[Path, ...]) -> dict[str, tuple[frozenset[str], ...]]:
    found = {}
    for entry in entries("conflicts", "conflict", folders):
        camps = entry.fields.get("camps", ())
        if not isinstance(camps, list | tuple):
            raise entry.error(f"'camps' must be a list of lists of parties, not {camps!r}")
        found[entry.text("id")] = tuple(frozenset(map(str, camp)) for camp in camps)
    return found


def _backs(folders: tuple[Path, ...]) -> dict[str, str]:
    parties = entries("parties", "party", folders)
    return {each.text("name"): side for each in parties if (side := each.text("side_of", ""))}


def _demonyms(folders: tuple[Path, ...]) -> frozenset[str]:
    parties = entries("parties", "party", folders)
    return frozenset(word.lower() for each in parties for word in each.texts("adjectives"))


def _agencies(folders: tuple[Path, ...]) -> dict[str, str]:
    """Agencies by every name: those of the actor file whose records are kept as agencies'."""
    wanted = {name for e in entries("reconcile", "agencies", folders) for name in e.texts("actors")}
    found = {}
    for entry in entries("actors", "actor", folders):
        if entry.text("id") in wanted:
            for name in (entry.text("name"), *entry.texts("aliases")):
                found[name.lower()] = entry.text("name")
    return found
