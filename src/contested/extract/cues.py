"""The words of saying, as `data/cues.toml` lists them: their acts and what they take.

A cue is looked up by a token. The lexicon is read once, is immutable, and names file and line of
an entry that it cannot use.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Token

from contested.data import Entry, entries
from contested.model.vocabulary import Act

_KINDS = frozenset(
    ["clause", "quote", "object", "infinitive", "whom", "gerund", "predicate", "raising"]
)
_PREPOSITIONS = frozenset(
    [
        "about",
        "against",
        "as",
        "at",
        "for",
        "in",
        "of",
        "on",
        "over",
        "to",
        "toward",
        "whether",
        "with",
    ],
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of saying.

    Attributes:
        words: its lemma, then the particles that belong to it ("point", "out").
        takes: the kinds of complement that are its content (see `data/cues.toml`).
        negated: the act where it is denied of the speaker, None where that is the same act.
        voiced: False for an attitude ("wants") that stands for no statement.
        cites: whether its source speaks before the one that the sentence belongs to ("citing").
        things: the nouns that an object of it must be one of, any where empty ("rejected the
            claim", not "the offer").
        other_things: the nouns that an object of it is never ("denied access").
    """

    words: tuple[str, ...]
    act: Act
    takes: frozenset[str] = frozenset()
    negated: Act | None = None
    voiced: bool = True
    cites: bool = False
    things: frozenset[str] = frozenset()
    other_things: frozenset[str] = frozenset()

    def speaks_of(self, things: frozenset[str]) -> bool:
        """Whether, with objects of these nouns, it is a word of saying."""
        if not things:
            return True
        return not things & self.other_things and (not self.things or bool(things & self.things))


@dataclass(frozen=True, slots=True)
class Cues:
    """The lexicon. Verbs and nouns go by their first lemma, longest entries first."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, tuple[Cue, ...]]
    phrases: tuple[Cue, ...]
    sources: dict[str, Act]
    channels: frozenset[str]
    silences: frozenset[str]
    standards: frozenset[str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Cues":
        """The program's own cues and those of the user's `folders`.

        Raises:
            DataError: an entry has an unknown field, act or complement.
        """
        return cls(
            _by_lemma(c for e in entries("cues", "verb", folders) for c in _cues(e)),
            _by_lemma(c for e in entries("cues", "noun", folders) for c in _cues(e)),
            tuple(sorted(_phrases(folders), key=lambda c: -len(c.words))),
            {
                noun: _act(e)
                for e in entries("cues", "source", folders)
                for noun in _only(e, "act", "nouns").texts("nouns")
            },
            _words("channel", "nouns", folders),
            _words("silence", "words", folders),
            _words("standard", "nouns", folders),
        )

    def verb(self, token: Token) -> tuple[Cue, ...]:
        """The cues that a verb may be, none where it is no cue."""
        found = next((self.verbs[f] for f in _forms(token) if f in self.verbs), ())
        if token.lemma_ == "call" and any(c.lower_ == "up" for c in token.children):
            return ()  # men are called up: that says nothing
        lasts = token.tag_ == "VBG" and any(c.dep_ == "aux" for c in token.children)
        # "Three attacks are going on": that says nothing.
        return tuple(c for c in found if not (lasts and c.words == ("go", "on")))

    def noun(self, token: Token) -> tuple[Cue, ...]:
        """The cues that a noun may be, none where it is no cue."""
        return self.nouns.get(token.lemma_.lower(), ())


@cache
def builtin() -> Cues:
    """The program's own lexicon, read at first use."""
    return Cues.load()


def _forms(token: Token) -> Iterator[str]:
    """The lemma, then what a regular form may come from: lemmatizers read "hoped" as "hop"."""
    word = token.text.lower()
    if word.endswith(("ed", "ing")):
        stem = word[:-2] if word.endswith("ed") else word[:-3]
        yield from (f"{stem}e", stem) if stem else ()
        if stem[-2:-1] == stem[-1:]:
            yield stem[:-1]
    yield token.lemma_.lower()
    yield word
    if word.endswith("s"):
        yield word[:-1]


def _by_lemma(found: Iterator[Cue]) -> dict[str, tuple[Cue, ...]]:
    table: dict[str, list[Cue]] = {}
    for cue in found:
        table.setdefault(cue.words[0], []).append(cue)
    return {k: tuple(sorted(v, key=lambda c: -len(c.words))) for k, v in table.items()}


def _cues(entry: Entry) -> Iterator[Cue]:
    _only(entry, "act", "lemmas", "takes", "negated", "voiced", "things", "other_things")
    takes = frozenset(entry.texts("takes"))
    unknown = sorted(takes - _KINDS - _PREPOSITIONS)
    if unknown or not takes:
        known = ", ".join(sorted(_KINDS | _PREPOSITIONS))
        raise entry.error(f"'takes' cannot be {unknown or 'empty'}; known are {known}")
    negated = _act(entry, "negated") if "negated" in entry.fields else None
    for words in entry.texts("lemmas"):
        yield Cue(
            tuple(words.split()),
            _act(entry),
            takes,
            negated,
            _flag(entry, "voiced", True),
            things=frozenset(entry.texts("things")),
            other_things=frozenset(entry.texts("other_things")),
        )


def _phrases(folders: tuple[Path, ...]) -> Iterator[Cue]:
    for entry in entries("cues", "phrase", folders):
        _only(entry, "act", "words", "cites")
        for words in entry.texts("words"):
            yield Cue(tuple(words.split()), _act(entry), cites=_flag(entry, "cites", False))


def _words(table: str, field: str, folders: tuple[Path, ...]) -> frozenset[str]:
    return frozenset(
        word
        for entry in entries("cues", table, folders)
        for word in _only(entry, field).texts(field)
    )


def _only(entry: Entry, *names: str) -> Entry:
    entry.only(*names)
    return entry


def _act(entry: Entry, field: str = "act") -> Act:
    word = entry.text(field)
    try:
        return Act(word)
    except ValueError:
        known = ", ".join(Act)
        raise entry.error(f"'{field}' cannot be {word!r}; known are {known}") from None


def _flag(entry: Entry, field: str, default: bool) -> bool:
    value = entry.fields.get(field, default)
    if not isinstance(value, bool):
        raise entry.error(f"'{field}' must be true or false, not {value!r}")
    return value
