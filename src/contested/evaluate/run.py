"""Running an evaluation: gold claims placed in their documents, which are then read."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from contested.errors import ContestedError
from contested.evaluate.score import Score, score
from contested.ingest import Acquired, read_path
from contested.model import parse
from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.fields import RecordError
from contested.reader import Reader
from contested.settings import Settings
from contested.store.grounding import document_of, grounded
from contested.store.locate import FoldedText


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A line of gold that could not be compared, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The score over the gold claims that could be placed, and the lines that could not."""

    score: Score
    unplaced: tuple[Unplaced, ...]


@dataclass(slots=True)
class _Shelf:
    """The documents by id, their texts folded once, and which of them gold is about."""

    documents: dict[str, Document]
    texts: dict[str, FoldedText] = field(default_factory=dict)

    def find(self, names: Iterable[str]) -> tuple[Document, FoldedText]:
        for name in names:
            if name in self.documents:
                document = self.documents[name]
                return document, self.texts.setdefault(name, FoldedText(document.text))
        raise RecordError(f"there is no document {next(iter(names))!r}")


def evaluate(
    gold: Path,
    documents: Path,
    settings: Settings | None = None,
    *,
    reader: Reader | None = None,
) -> Evaluation:
    """Read the documents that the gold claims are of, and compare.

    Args:
        gold: a claim a line, in the gold or the export's form.
        documents: a folder or a file of reports, as for reading into a ledger.
        settings: how to read; the defaults if None.
        reader: what to read with, where it is at hand; None: one made with the settings.

    Raises:
        ContestedError: the gold file cannot be read, or none of it is about these documents.
    """
    settings = settings or Settings()
    records = (record for record in read_path(documents, settings) if isinstance(record, Acquired))
    shelf = _Shelf({record.document.id: record.document for record in records})
    wanted, unplaced = _gold(gold, shelf)
    if not wanted:
        why = f" Line {unplaced[0].line}: {unplaced[0].reason}." if unplaced else ""
        raise ContestedError(
            f"No claim of {gold} is in a document of {documents}.{why}", "Check both paths."
        )
    reader = reader or Reader(settings)
    found = [claim for name in shelf.texts for claim in reader.read(shelf.documents[name])]
    return Evaluation(score(wanted, found), tuple(unplaced))


def _gold(path: Path, shelf: _Shelf) -> tuple[list[Claim], list[Unplaced]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContestedError(f"{path} cannot be read: {error}.", "Check the path.") from error
    claims, unplaced = list[Claim](), list[Unplaced]()
    for number, words in enumerate(lines, 1):
        if words.strip():
            try:
                claims.append(_claim(words, shelf))
            except RecordError as error:
                unplaced.append(Unplaced(number, str(error)))
    return claims, unplaced


def _claim(words: str, shelf: _Shelf) -> Claim:
    record = _record(words)
    document, text = shelf.find(document_of(record))
    full = grounded(record, text)
    reacts = full.get("reaction_to") is not None
    full["document"], full["reaction_to"] = {"id": document.id}, None
    if full["quantity"]:
        full["quantity"] = {**full["quantity"], "part_of": None}
    claim = parse.claim(full, document.text_hash, "gold")
    return replace(claim, reaction_to="gold") if reacts else claim


def _record(words: str) -> dict[str, Any]:
    try:
        record = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"it is not JSON: {error}") from None
    if not isinstance(record, dict):
        raise RecordError("it is not a JSON object")
    return record
