"""Claims as cards and in full: in short words, with the marks in their sentence."""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from urllib.parse import urlsplit

from contested.model.claim import Claim, Source
from contested.model.decision import Decision
from contested.model.document import Document
from contested.model.record import record
from contested.model.span import Span
from contested.present import Mark as ClaimMark
from contested.present import Summary as ClaimSummary
from contested.present import Wording, marks, summary
from contested.store import Filters
from contested.web.asking import cursor
from contested.web.desk import Desk
from contested.web.shapes.base import Mark, Offsets, Page, Summary
from contested.web.shapes.claims import (
    ClaimCard,
    ClaimDetail,
    ClaimShape,
    DecisionShape,
    SourceShape,
)

AROUND = 600


def claim_page(
    desk: Desk, filters: Filters, after: tuple[str | None, int, int, int] | None, limit: int
) -> Page[ClaimCard]:
    """Claims, the latest published first."""
    if desk.hides(filters):
        return Page(items=[], total=0)
    filters = desk.held_back(filters)
    found = desk.ledger.claim_page(filters, after, limit)
    ids = [claim.id for claim in found.claims]
    events = desk.happenings(Filters()).ids_of_claims(ids)
    shown = found.claims if desk.showing.unmasked else desk.screen.claims(found.claims)
    made = [c.model_copy(update={"event": events.get(c.id)}) for c in cards(desk, shown)]
    return Page(
        items=made,
        total=found.total,
        next=cursor(*found.last) if found.last else None,
    )


def cards(desk: Desk, claims: Iterable[Claim]) -> list[ClaimCard]:
    """The claims as cards."""
    return [card(claim, desk.wording) for claim in claims]


def card(claim: Claim, wording: Wording) -> ClaimCard:
    """One claim as a card."""
    start = claim.sentence.start
    inside = [m for m in marks(claim, wording) if claim.sentence.covers(m.span)]
    speaker = claim.speaker
    return ClaimCard(
        id=claim.id,
        type=claim.type,
        modality=claim.modality,
        polarity=claim.polarity,
        status=claim.verification.status,
        document=source(claim.document),
        sentence=offsets(claim.sentence),
        marks=[mark(m, start) for m in inside],
        summary=summary_shape(summary(claim, wording)),
        party=speaker.party if speaker else None,
        confidence=claim.confidence,
        maker=claim.maker,
    )


def claim_detail(desk: Desk, id_: str) -> ClaimDetail:
    """One claim, by its id or how it begins.

    Raises:
        LedgerError: no claim's id begins so, or several do.
    """
    shown = desk.shown(Filters())
    claim = shown.claim(id_)
    document = shown.report(claim) if desk.showing.whole_texts else None
    text = document.text if document else ""
    events = desk.happenings(Filters()).ids_of_claims([claim.id])
    sentence = claim.sentence
    return ClaimDetail(
        claim=claim_shape(claim),
        card=card(claim, desk.wording).model_copy(update={"event": events.get(claim.id)}),
        before=text[max(0, sentence.start - AROUND) : sentence.start],
        after=text[sentence.end : sentence.end + AROUND],
        marks=[mark(m) for m in marks(claim, desk.wording)],
        decisions=[decision(each) for each in desk.ledger.decisions(claim.id, withdrawn=True)],
    )


def claim_shape(claim: Claim) -> ClaimShape:
    """The claim with the fields of an export."""
    shape = ClaimShape.model_validate(record(claim))
    return shape.model_copy(update={"document": source(claim.document)})


def source(given: Source | Document) -> SourceShape:
    """The report; of its address no more than a browser may open."""
    return SourceShape(
        id=given.id,
        url=openable(given.url),
        publisher=given.publisher,
        title=given.title,
        published=given.published,
    )


def openable(url: str | None) -> str | None:
    """The address if it is a plain http or https one; None for any other, such as a script's."""
    if not url or len(url) > 2000 or not url.isprintable() or any(c in url for c in "\"'<>\\` "):
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return url if usable and "@" not in parts.netloc else None


def decision(made: Decision) -> DecisionShape:
    """A decision as the API gives it."""
    fields = asdict(replace(made, corrections=()))
    fields["corrections"] = {name: json.loads(value) for name, value in made.corrections}
    return DecisionShape.model_validate(fields)


def offsets(span: Span) -> Offsets:
    """A span as the API gives it."""
    return Offsets(start=span.start, end=span.end, text=span.text)


def mark(given: ClaimMark, start: int = 0) -> Mark:
    """A mark, its offsets counted from `start`."""
    span = given.span
    return Mark(
        part=given.part, start=span.start - start, end=span.end - start, meaning=given.meaning
    )


def summary_shape(given: ClaimSummary) -> Summary:
    """A summary with its lines."""
    return Summary(**asdict(given), facts=given.facts, said=given.said)
