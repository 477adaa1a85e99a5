"""Claims about an invented strike and an invented town, and shuffled piles of generated ones."""

from dataclasses import replace

from benchmarks.generate import items

from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.reconcile.grouping import Given, Grouping, group
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules

Pile = list[tuple[Document, str | None, tuple[Claim, ...]]]


def pile(claims: int, seed: int = 1) -> Pile:
    """Generated documents with their war and claims."""
    return list(items(claims, seed))


def given(documents: Pile) -> Given:
    """What grouping needs beside the claims."""
    reports = {document.id: Report(document.id, war) for document, war, _ in documents}
    return Given(reports, Rules.load())


def claims_of(documents: Pile) -> list[Claim]:
    """All claims, in the documents' order."""
    return [claim for _, _, found in documents for claim in found]


def events_of(made: Grouping) -> set[tuple[str, ...]]:
    """The claims of each event."""
    return {event.claims for each in made.components for event, _ in each.events}


def grouped(claims: list[Claim]) -> list[set[str]]:
    """The events of claims of one report each, in one war, as sets of claims' ids."""
    reports = {c.document.id: Report(c.document.id, "sudan") for c in claims}
    made = group(claims, Given(reports, Rules.load()))
    return [set(event.claims) for each in made.components for event, _ in each.events]


def moved(claim: Claim, document: str, published: str) -> Claim:
    """The claim in another report, as if told again."""
    source = Source(document, document, None, f"{document} (sample)", None, published)
    return replace(claim, document=source).identified()
