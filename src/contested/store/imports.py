"""Claims from elsewhere: annotators' gold, other extractors' output, another ledger's export.

They stand beside the machine's claims under their maker's name, and everything downstream treats
them alike. A line that cannot be placed in its document is reported; the rest comes in.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from contested.errors import LedgerError
from contested.model import parse
from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.model.fields import RecordError
from contested.store.filters import Filters
from contested.store.grounding import document_of, grounded
from contested.store.ledger import Ledger
from contested.store.linking import Draft, linked
from contested.store.locate import FoldedText
from contested.store.reading import MACHINE, Change, Reading

EXTRACTOR = "import"


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that did not come in, or came in without its link to another claim."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought: numbers of claims, and the lines with problems."""

    added: int
    changed: int
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Shelf:
    """A document of the import, with its text folded and the claims that came for it by id."""

    document: Document
    text: FoldedText
    drafts: dict[str, Draft] = field(default_factory=dict)


Locate = Callable[[Document, Sequence[Claim]], list[Claim]]
"""Gives the claims of one document the coordinates of places that came without."""


def import_claims(
    ledger: Ledger, lines: Iterable[str], maker: str, locate: Locate | None = None
) -> Imported:
    """Bring in claims, one JSON record a line, in the export's or the gold form.

    Args:
        ledger: holds the claims' documents already; their current versions are meant.
        lines: of a file; empty ones are passed over.
        maker: whose claims they are; not the program's own name.
        locate: how to locate places without coordinates; None: they stay as they are.

    Raises:
        LedgerError: the maker's name is empty or the program's, or the ledger cannot be written.
    """
    if not maker.strip() or maker == MACHINE:
        raise LedgerError(f"{maker!r} cannot be the maker of imported claims.", "Name another.")
    shelves: dict[str, _Shelf | None] = {}
    problems = []
    for number, words in enumerate(lines, 1):
        if words.strip():
            try:
                _take(ledger, shelves, Line(number, words, maker))
            except RecordError as error:
                problems.append(Problem(number, str(error)))
    changes = []
    for shelf in shelves.values():
        if shelf is not None and shelf.drafts:
            change, unlinked = _enter(ledger, shelf, maker, locate)
            changes.append(change)
            problems += unlinked
    return Imported(
        sum(len(change.added) for change in changes),
        sum(len(change.changed) for change in changes),
        tuple(sorted(problems, key=lambda problem: problem.line)),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an import, and who made its claim."""

    number: int
    words: str
    maker: str


def _take(ledger: Ledger, shelves: dict[str, _Shelf | None], line: Line) -> None:
    record = _json(line.words)
    shelf = _shelf(ledger, shelves, document_of(record))
    draft = _draft(record, shelf, line)
    earlier = shelf.drafts.setdefault(draft.claim.id, draft)
    if earlier is not draft:
        raise RecordError(f"it points at the same words as line {earlier.line} and says the same")


def _json(words: str) -> dict[str, Any]:
    try:
        record = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"it is not JSON: {error}") from None
    if not isinstance(record, dict):
        raise RecordError("it is not a JSON object")
    return record


def _shelf(ledger: Ledger, shelves: dict[str, _Shelf | None], names: tuple[str, ...]) -> _Shelf:
    for name in names:
        if name not in shelves:
            found = next(ledger.documents(Filters(document=name)), None)
            shelves[name] = _Shelf(found, FoldedText(found.text)) if found else None
        shelf = shelves[name]
        if shelf is not None:
            return shelf
    raise RecordError(f"document {names[0]!r} is not in the ledger: read it first")


def _draft(record: dict[str, Any], shelf: _Shelf, line: Line) -> Draft:
    document = shelf.document
    full = grounded(record, shelf.text)
    reaction_to, quantity = full.pop("reaction_to", None), full["quantity"]
    part_of = quantity.pop("part_of", None) if quantity else None
    full["document"] = {"id": document.id}
    claim = parse.claim(full, document.text_hash, line.maker)
    if not re.fullmatch(r"[a-z_]+(\.[a-z_]+)?", claim.type):
        raise RecordError(f"{claim.type!r} is no claim type")
    claim = replace(claim, document=Source.of(document)).identified()
    return Draft(line.number, claim, str(record.get("id") or ""), reaction_to, part_of)


def _enter(
    ledger: Ledger, shelf: _Shelf, maker: str, locate: Locate | None
) -> tuple[Change, list[Problem]]:
    drafts = list(shelf.drafts.values())
    there = ledger.claims(Filters(document=shelf.document.id, maker=maker))
    claims, unlinked = linked(drafts, list(there), shelf.text)
    if locate is not None:
        claims = locate(shelf.document, claims)
    reading = Reading(tuple(claims), EXTRACTOR, maker=maker)
    problems = [Problem(number, reason) for number, reason in unlinked]
    return ledger.annotate(shelf.document, reading), problems
