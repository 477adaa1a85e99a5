"""The words of `private.toml` and `first-names.toml`: who is public, who is named, who is hurt."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from contested.actors.spelling import fold, pieces
from contested.data import entries


class Standing(StrEnum):
    """In which way a title makes its bearer public; `data/private.toml` says what each is."""

    OFFICE = "office"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class StandingWords:
    """Words that tell who is public, all folded; the lists of `private.toml` by what they are of."""

    public: dict[str, Standing]
    roles: frozenset[str]
    leads: frozenset[str]
    harm: frozenset[str]
    first_names: frozenset[str]
    outlets: frozenset[str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "StandingWords":
        """The program's own words and those of the user's folders.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        public: dict[str, Standing] = {}
        for entry in entries("private", "public", folders):
            entry.only("standing", "words")
            if entry.text("standing") not in list(Standing):
                raise entry.error(f"'standing' must be one of {', '.join(Standing)}")
            for word in entry.texts("words"):
                public[_phrase(word)] = Standing(entry.text("standing"))
        names = [
            fold(name)
            for entry in entries("first-names", "names", folders)
            for name in entry.text("words").split()
        ]
        lists = {name: _list(name, folders) for name in ("role", "lead", "harm", "outlet")}
        kinds = (lists["role"], lists["lead"], lists["harm"])
        return cls(public, *kinds, frozenset(names), lists["outlet"])

    def standing(self, role: str) -> Standing | None:
        """The standing that the words of a role give: the highest of any title in them.

        A word behind a preposition is another's: "the wife of a minister" gives none.
        """
        words = pieces(role)
        found = list[Standing]()
        for start in range(len(words)):
            if words[start] in _OTHERS:
                break
            for length in (3, 2, 1):
                known = self.public.get(" ".join(words[start : start + length]))
                if known:
                    found.append(known)
        return min(found, key=list(Standing).index, default=None)

    def title(self, words: str) -> Standing | None:
        """The standing of the title that these words end with, as right before a name."""
        parts = pieces(words)
        ends = (" ".join(parts[-length:]) for length in (3, 2, 1))
        return next((self.public[each] for each in ends if each in self.public), None)

    def role(self, words: str) -> str:
        """The noun by which the bearer of a private role is shown, or empty."""
        parts = pieces(words)
        for start in range(len(parts)):
            if parts[start] in _OTHERS:
                break
            for length in (2, 1):
                phrase = " ".join(parts[start : start + length])
                if phrase in self.roles:
                    return phrase
        return ""


_OTHERS = frozenset(["of", "to", "for", "with", "whose", "who", "which", "from", "in", "at", "by"])


def _list(name: str, folders: tuple[Path, ...]) -> frozenset[str]:
    found = list[str]()
    for entry in entries("private", name, folders):
        entry.only("words")
        found += (_phrase(word) for word in entry.texts("words"))
    return frozenset(found)


def _phrase(words: str) -> str:
    return " ".join(pieces(words))
