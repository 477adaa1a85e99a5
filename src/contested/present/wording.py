"""The words of views: labels of types, titles of sections, what speakers do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from contested.data import entries
from contested.data.taxonomy import claim_types
from contested.model.taxonomy import ClaimType
from contested.model.value import Speaker
from contested.model.vocabulary import Act


@dataclass(frozen=True, slots=True)
class TypeWords:
    """How a claim type is worded: its label, and what stands before agent and target."""

    label: str
    by: str = "by"
    of: str = "of"
    section: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """All words of views.

    Attributes:
        types: by the type's name.
        sections: titles by the section's name, in the order of a brief.
        acts: what one speaker does, such as "denies", and what many do, by the act.
        lists: the short lists of words, by name.
    """

    types: dict[str, TypeWords]
    sections: dict[str, str]
    acts: dict[str, tuple[str, str]]
    lists: dict[str, tuple[str, ...]]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Wording":
        """The program's wording and that of the user's folders.

        A type without words is worded by its name, so that a new type needs no words to be seen.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        known = claim_types(folders)
        types = {
            name: TypeWords(name.replace(".", ": "), section=each.section)
            for name, each in known.items()
        }
        for entry in entries("wording", "type", folders):
            entry.only("name", "label", "by", "of")
            name = entry.text("name")
            if name not in known:
                raise entry.error(f"{name!r} is no claim type of taxonomy.toml")
            types[name] = TypeWords(
                entry.text("label"),
                entry.text("by", "by"),
                entry.text("of", "of"),
                known[name].section,
            )
        return cls(types, _sections(known.values(), folders), _acts(folders), _lists(folders))

    def act(self, speaker: Speaker) -> str:
        """What the speaker does with the proposition: "denies", or "deny" of many."""
        one, many = self.acts[speaker.act.value]
        return many if self._is_many(speaker) else one

    def _is_many(self, speaker: Speaker) -> bool:
        name = re.split(
            r",? (?:of|for|in|from|on|who|which|whose) ", speaker.name or speaker.span.text
        )[0]
        if speaker.id:
            return name.endswith(self.lists["many"])
        return name.endswith("s") and not name.endswith(("ss", "us", "is")) and name[:2] != "a "

    def type(self, name: str) -> TypeWords:
        """The words of a type; of an unknown one its name."""
        return self.types.get(name) or TypeWords(name, section="other")


def _sections(known: Iterable[ClaimType], folders: tuple[Path, ...]) -> dict[str, str]:
    titles = {}
    for entry in entries("wording", "section", folders):
        entry.only("name", "title")
        titles[entry.text("name")] = entry.text("title")
    return titles | {t.section: t.section.title() for t in known if t.section not in titles}


def _acts(folders: tuple[Path, ...]) -> dict[str, tuple[str, str]]:
    words = {act.value: (act.value, act.value) for act in Act}
    for entry in entries("wording", "act", folders):
        entry.only("name", "words", "plural")
        if entry.text("name") not in words:
            raise entry.error(f"{entry.text('name')!r} is no act")
        words[entry.text("name")] = (entry.text("words"), entry.text("plural"))
    return words


def _lists(folders: tuple[Path, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = dict.fromkeys(("many", "of", "nobody"), ())
    for entry in entries("wording", "list", folders):
        entry.only("name", "words")
        if entry.text("name") not in found:
            raise entry.error(f"{entry.text('name')!r} is no list; known are {', '.join(found)}")
        found[entry.text("name")] += entry.texts("words")
    return found
