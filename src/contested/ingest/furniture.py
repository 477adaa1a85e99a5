"""What page furniture looks like: the phrases of `data/furniture.toml`, ready to be matched.

The data speak of phrases and numbers of words; `Rules.reason` says why a line is furniture by its
own words. What only its neighbours tell is in `neighbours`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from contested.data import Entry, entries
from contested.ingest.line import Line

_NEVER = re.compile(r"(?!)")
_FIELDS = ("reason", "whole", "labels", "begins", "contains", "beside", "words", "bars")
_CASES = ("drops", "keeps")
_MOST_WORDS = 30
_MOST_LABELLED = 40
_SENTENCE = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of furniture, as its phrases."""

    reason: str
    whole: re.Pattern[str]
    labels: re.Pattern[str]
    begins: re.Pattern[str]
    contains: re.Pattern[str]
    beside: re.Pattern[str] | None
    words: int | None
    bars: bool

    def matches(self, line: Line, guarded: bool) -> bool:
        """Whether the line is of this kind; a `guarded` one only by its label."""
        count = len(line.words)
        if self.whole.fullmatch(line.folded):
            return True
        if count <= (self.words or _MOST_LABELLED) and self.labels.match(line.folded):
            return True
        if guarded or count > (self.words or _MOST_WORDS):
            return False
        if not (self.begins.match(line.folded) or self.contains.search(line.folded)):
            return False
        return self.beside is None or bool(self.beside.search(line.folded))

    def names(self, part: str) -> bool:
        """Whether one part of a row of links is just this."""
        return self.bars and bool(self.whole.fullmatch(part) or self.labels.fullmatch(part))


@dataclass(frozen=True, slots=True)
class Block:
    """A heading that opens lines of one sort: `stories` or `bio`."""

    reason: str
    labels: re.Pattern[str]
    holds: str
    most: int


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of one run."""

    kinds: tuple[Kind, ...]
    blocks: tuple[Block, ...]
    menu: frozenset[str]
    bio: re.Pattern[str]
    reporting: re.Pattern[str]
    _known: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    def reason(self, line: Line) -> str | None:
        """Why a line is furniture by its own words; None where it is not."""
        if line.text not in self._known:
            if len(self._known) > 10_000:
                self._known.clear()
            self._known[line.text] = self._reason(line)
        return self._known[line.text]

    def guarded(self, line: Line) -> bool:
        """Whether a line speaks or reports, so that only a label makes it furniture."""
        if line.quoted:
            return True
        return (
            len(line.words) >= _SENTENCE
            and line.sentence
            and bool(self.reporting.search(line.folded))
        )

    def _reason(self, line: Line) -> str | None:
        if len(line.words) > 80 or len(line.text) > 1_000:
            return None
        guarded = self.guarded(line)
        for kind in self.kinds:
            if kind.matches(line, guarded):
                return kind.reason
        return None if guarded else self._row(line)

    def _row(self, line: Line) -> str | None:
        """Why a row of links is furniture, by one of its parts."""
        parts = line.parts
        if len(parts) < 2 or any(len(part.split()) > 8 for part in parts):
            return None
        for kind in self.kinds:
            if any(kind.names(part) for part in parts):
                return kind.reason
        return "menu" if self.menu.intersection(parts) else None


def rules(folders: tuple[Path, ...] = ()) -> Rules:
    """Read the rules of the program and of `folders`.

    Raises:
        DataError: an entry is wrong.
    """
    return Rules(
        kinds=tuple(_kind(entry) for entry in entries("furniture", "line", folders)),
        blocks=tuple(_block(entry) for entry in entries("furniture", "block", folders)),
        menu=frozenset(_all("menu", "words", folders)),
        bio=_phrases(_all("bio", "phrases", folders), r"\b", r"\b"),
        reporting=_phrases(_all("reporting", "words", folders), r"\b", r"\b"),
    )


def _all(table: str, name: str, folders: tuple[Path, ...]) -> list[str]:
    return [each for e in entries("furniture", table, folders) for each in e.texts(name)]


def _kind(entry: Entry) -> Kind:
    entry.only(*_FIELDS, *_CASES)
    words, bars = entry.fields.get("words"), entry.fields.get("bars", True)
    if not (words is None or isinstance(words, int)) or not isinstance(bars, bool):
        raise entry.error("'words' must be a number and 'bars' true or false")
    beside = entry.texts("beside")
    return Kind(
        reason=entry.text("reason"),
        whole=_phrases(entry.texts("whole")),
        labels=_labels(entry.texts("labels")),
        begins=_phrases(entry.texts("begins"), "", r"(?!\w)"),
        contains=_phrases(entry.texts("contains"), r"(?<!\w)", r"(?!\w)"),
        beside=_phrases(beside, r"(?<!\w)", r"(?!\w)") if beside else None,
        words=words,
        bars=bars,
    )


def _block(entry: Entry) -> Block:
    entry.only("reason", "labels", "holds", "most")
    holds, most = entry.text("holds"), entry.fields.get("most", 1)
    if holds not in {"stories", "bio"} or not isinstance(most, int):
        raise entry.error("'holds' must be stories or bio, and 'most' a number")
    return Block(entry.text("reason"), _labels(entry.texts("labels")), holds, most)


def _labels(phrases: Iterable[str]) -> re.Pattern[str]:
    """A label stands alone or before a colon, bar, dash or arrow; a count may stand behind it."""
    return _phrases(phrases, "", r"(?: ?\([\d.,]+k?\))?(?:$| ?[:|»›→>]| [-–—·] )")


def _phrases(phrases: Iterable[str], before: str = "", after: str = "") -> re.Pattern[str]:
    alternatives = sorted({_pattern(p) for p in phrases}, key=len, reverse=True)
    if not alternatives:
        return _NEVER
    return re.compile(f"{before}(?:{'|'.join(alternatives)}){after}")


def _pattern(phrase: str) -> str:
    pattern = re.escape(phrase.casefold())
    return pattern.replace(r"\*", r"\S+(?: \S+){0,4}").replace(r"\#", r"[\d.,]+k?")
