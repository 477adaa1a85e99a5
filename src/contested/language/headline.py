"""Headlines in title case or capitals, brought back to the case that the parser knows.

"Kyiv Forces Dive Deeper Into Kursk Region" reads as a row of names. Words that the program knows
as common words (its predicates, nouns, function words and those of `data/headlines.toml`) are put
in lower case; names stay, and of a line in capitals ("ARMY SHELLS KASSALA") they keep the first and,
where short, all of them. The number of characters never changes, so offsets hold.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from contested.data import entries

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBER = re.compile(r"\b\d+\b")
_FUNCTION = frozenset(
    """a an the and or but nor of in on at to from for with by as after before over into amid against
    near during since until while when where how why what who is are was were be been has have had
    will would may might could can says say said its his her their they it he she not no more most
    new first last two three four five six seven eight nine ten than up down out off all some many
    still again deeper further closer dead wounded killed injured shot fatally officials official people
    this that these those least overnight morning evening night""".split()
)
# Forms of verbs that no ending makes.
_IRREGULAR = frozenset(
    """took taken held left struck fell fallen fled sent lost found fought began begun broke broken drove
    driven sank sunk blew blown led met stolen burnt gave given made seen told""".split()
)
_MINIMUM = 4
_FEWEST = 4
_SHORT = 3
_CAPITALS = 0.85


@dataclass(frozen=True, slots=True)
class Recaser:
    """Lower-cases the known common words of a line in title case or in capitals."""

    common: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str]) -> "Recaser":
        """A recaser that knows these words, and their regular forms, as common ones."""
        known = {w.lower() for w in words if " " not in w} | _FUNCTION | _IRREGULAR
        forms = {
            f
            for w in known
            for f in (w, f"{w}s", f"{w}es", f"{w}ed", f"{w}d", f"{w}ing", f"{w[:-1]}ing")
        }
        return cls(frozenset(forms))

    def __call__(self, line: str) -> str:
        """The line as the parser should see it; any other line comes back unchanged."""
        words = list(_WORD.finditer(line))
        if _in_capitals(words, line):
            return _WORD.sub(self._from_capitals, line)
        if not _in_title_case([w.group() for w in words], line):
            return line
        letters = list(line)
        for word in words if line.lstrip()[:1].isdigit() else words[1:]:
            text = word.group()
            if (
                text.lower() in self.common
                and not text.isupper()
                and len(text.lower()) == len(text)
            ):
                letters[word.start() : word.end()] = text.lower()
        return "".join(letters)

    def _from_capitals(self, word: re.Match[str]) -> str:
        text = word.group()
        lower = text.lower()
        if len(lower) != len(text) or not text.isupper():
            return text
        if lower in self.common:
            return lower
        return text if len(text) <= _SHORT else text.capitalize()


def plain_words(folders: tuple[Path, ...] = ()) -> frozenset[str]:
    """The ordinary words of `data/headlines.toml` and the user's, which begin no name.

    Raises:
        DataError: a list is wrong.
    """
    return frozenset(w for e in entries("headlines", "plain", folders) for w in e.texts("words"))


def _in_capitals(words: list[re.Match[str]], line: str) -> bool:
    """Whether a line has hardly a small letter: "3 DEAD IN RAID ON KADUGLI - ARMY"."""
    if len(words) < _FEWEST:
        return False
    letters = [c for c in line if c.isalpha()]
    return sum(c.isupper() for c in letters) >= _CAPITALS * len(letters)


def _in_title_case(words: list[str], line: str) -> bool:
    if len(words) + len(_NUMBER.findall(line)) < _MINIMUM or line.rstrip()[-1:] in '.!?”"':
        return False
    long = [w for w in words if len(w) > 3 and w not in _FUNCTION]
    return sum(w[0].isupper() for w in long) >= 0.85 * len(long)
