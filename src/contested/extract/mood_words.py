"""The words that move a proposition out of plain assertion, as `data/mood.toml` lists them."""

from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from contested.data import Entry, entries
from contested.model.vocabulary import Modality

_FIELDS = ("governs", "finite", "wished", "objects", "for", "beside", "marks", "own")


@dataclass(frozen=True, slots=True)
class MoodWords:
    """Which words give a modality to what they govern or stand beside."""

    tables: dict[str, dict[str, Modality]]
    factual: frozenset[str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "MoodWords":
        """Read `data/mood.toml` and the user's; of two entries for a word the first holds.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        tables: dict[str, dict[str, Modality]] = {field: {} for field in _FIELDS}
        for entry in entries("mood", "mood", folders):
            entry.only("modality", *_FIELDS)
            modality = _modality(entry)
            for field in _FIELDS:
                for word in entry.texts(field):
                    tables[field].setdefault(word, modality)
        factual = frozenset(
            w for e in entries("mood", "factual", folders) for w in e.texts("verbs")
        )
        return cls(tables, factual)

    def of(self, field: str, token: Token) -> Modality | None:
        """The modality that a word gives in one way: by its lemma, as a noun, or as it stands."""
        word = token.lower_ if field in {"beside", "marks"} else token.lemma_.lower()
        noun = self.tables[field].get(f"a {word}") if token.pos_ == "NOUN" else None
        return noun or self.tables[field].get(word) or self.tables[field].get(token.lower_)


def _modality(entry: Entry) -> Modality:
    try:
        return Modality(entry.text("modality"))
    except ValueError as error:
        raise entry.error(str(error)) from error
