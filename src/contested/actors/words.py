"""Words that stand for actors without naming them: titles, collective nouns, link words."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from contested.actors.spelling import fold, pieces
from contested.data import Entry, entries


class Stand(StrEnum):
    """What a collective noun stands for; `data/collectives.toml` says what each covers."""

    FORCES = "forces"
    GOVERNMENT = "government"
    STATE = "state"
    TROOPS = "troops"
    FIGHTERS = "fighters"
    VOICE = "voice"
    OFFICIALS = "officials"
    PEOPLE = "people"
    GROUP = "group"
    BODY = "body"
    HARDWARE = "hardware"
    MEDIA = "media"
    REPORT = "report"
    FOOTAGE = "footage"
    LAND = "land"
    ENEMY = "enemy"
    BRANDED = "branded"
    STATEMENT = "statement"


class TitleGroup(StrEnum):
    """How a title is used: before names, as a rank, as an office of one holder, as a role."""

    HONORIFIC = "honorific"
    RANK = "rank"
    OFFICE = "office"
    ROLE = "role"


class Link(StrEnum):
    """What a small word does beside a name; `data/collectives.toml` says what each kind is."""

    NONE = "none"
    SIDE = "side"
    UNKNOWN = "unknown"
    SAYS = "says"
    OWN = "own"
    BODY_NAME = "body_name"
    PARTICLE = "particle"
    CALENDAR = "calendar"
    CIVIC = "civic"


_Kind = TypeVar("_Kind", Stand, Link, TitleGroup)


@dataclass(frozen=True, slots=True)
class Title:
    """A word by which a person is meant; `gender` is "m", "f" or empty."""

    group: TitleGroup
    gender: str = ""
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """All of them, by the folded word.

    `short` has what an abbreviated title means, `offices` the party in which alone an office is held.
    """

    titles: dict[str, Title]
    stands: dict[str, frozenset[Stand]]
    links: dict[str, frozenset[Link]]
    short: dict[str, str]
    offices: dict[str, str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Words":
        """Read `titles.toml` and `collectives.toml`, ours and those of the user's folders.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        titles: dict[str, Title] = {}
        for entry in entries("titles", "title", folders):
            made = _title(entry)
            titles.update((fold(word), made) for word in entry.texts("words"))
        stands: dict[str, set[Stand]] = {}
        for entry in entries("collectives", "collective", folders):
            stand = _one_of(entry, "stands_for", Stand)
            for word in entry.texts("words"):
                stands.setdefault(fold(word), set()).add(stand)
        links: dict[str, set[Link]] = {}
        for entry in entries("collectives", "link", folders):
            link = _one_of(entry, "kind", Link)
            for word in entry.texts("words"):
                links.setdefault(fold(word), set()).add(link)
        short = {
            fold(entry.text("word")): entry.text("means")
            for entry in entries("titles", "short", folders)
        }
        offices = {
            fold(word): entry.text("of")
            for entry in entries("titles", "office_of", folders)
            for word in entry.texts("words")
        }
        return cls(
            titles,
            {word: frozenset(found) for word, found in stands.items()},
            {word: frozenset(found) for word, found in links.items()},
            short,
            offices,
        )

    def spelt_out(self, role: str) -> str:
        """A role with the short forms in it written out: "Lt. Gen." is "lieutenant general"."""
        return " ".join(self.short.get(word, word) for word in pieces(role))

    def linked(self, word: str, link: Link) -> bool:
        """Whether `word`, in lower case, is a link of that kind."""
        return link in self.links.get(word, ())


def _title(entry: Entry) -> Title:
    entry.only("group", "gender", "speaks", "words")
    gender = entry.text("gender", "")
    if gender not in ("", "m", "f"):
        raise entry.error(f"'gender' must be m or f, not {gender!r}")
    return Title(
        _one_of(entry, "group", TitleGroup), gender, entry.fields.get("speaks", False) is True
    )


def _one_of(entry: Entry, name: str, kinds: type[_Kind]) -> _Kind:
    try:
        return kinds(entry.text(name))
    except ValueError:
        known = ", ".join(kinds)
        raise entry.error(f"{name!r} must be one of {known}, not {entry.text(name)!r}") from None
