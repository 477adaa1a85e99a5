"""Review: what to look at first, and entering or withdrawing what a reviewer decides."""

import json
from collections.abc import Iterable, Iterator, Mapping

from contested.model.claim import Claim
from contested.model.decision import Decision
from contested.model.event import Event
from contested.model.vocabulary import VerificationStatus
from contested.store import Filters
from contested.web.answers.claims import cards, decision
from contested.web.answers.happenings import detail_of, event_cards, following, offset
from contested.web.desk import Desk
from contested.web.shapes.base import Page
from contested.web.shapes.claims import DecisionShape
from contested.web.shapes.events import EventCard, EventDetail
from contested.web.shapes.review import Decided, DecisionIn, ReviewItem

DISPUTED, COUNTED, UNSURE = 3.0, 2.0, 4.0


def queue(desk: Desk, filters: Filters, cursor: str | None, limit: int) -> Page[ReviewItem]:
    """The least certain claim of each event nobody reviewed, the weightiest event first."""
    start = offset(cursor)
    happenings = desk.happenings(filters)
    found = [] if desk.hides(filters) else happenings.to_review(filters, limit, start)
    total = 0 if desk.hides(filters) else happenings.count_to_review(filters)
    events = {card.id: card for card in event_cards(desk, found)}
    decided = {d.claim for d in desk.ledger.decisions()}
    claims = desk.claims([claim for event in found for claim in event.claims])
    items = [
        _item(desk, event, events[event.id], least)
        for event in found
        if (least := _least_certain(event, claims, decided))
    ]
    return Page(items=items, total=total, next=following(start, limit, total))


def _least_certain(event: Event, claims: Mapping[str, Claim], decided: set[str]) -> Claim | None:
    """Of the claims of an event that nobody decided on, the least certain."""
    known = [claims[id_] for id_ in event.claims if id_ in claims and id_ not in decided]
    return min(known, key=lambda each: (each.confidence, each.id), default=None)


def _item(desk: Desk, event: Event, card: EventCard, claim: Claim) -> ReviewItem:
    """The claim, and why it comes now."""
    (least,) = cards(desk, [claim])
    reasons = [
        f"Read with a confidence of {least.confidence:.2f}",
        f"in an event of {card.reports:,} report{'' if card.reports == 1 else 's'}",
    ]
    if event.disputed_over or least.status is VerificationStatus.DISPUTED:
        reasons.append("that is disputed")
    if card.figures:
        reasons.append("that has a figure")
    weight = (
        (1 - least.confidence) * UNSURE
        + DISPUTED * bool(event.disputed_over)
        + COUNTED * bool(card.figures)
        + min(card.reports, 20) / 4
    )
    return ReviewItem(
        claim=least.model_copy(update={"event": event.id}),
        other=None,
        event=card,
        weight=round(weight, 3),
        why=f"{' '.join(reasons)}.",
    )


def decision_page(desk: Desk, cursor: str | None, limit: int) -> Page[DecisionShape]:
    """All decisions, the latest first."""
    start = offset(cursor)
    made = desk.ledger.decisions(withdrawn=True)[::-1]
    return Page(
        items=[decision(each) for each in made[start : start + limit]],
        total=len(made),
        next=following(start, limit, len(made)),
    )


def decide(desk: Desk, given: DecisionIn, by: str) -> Decided:
    """Enter a verdict and bring the events up to it.

    Raises:
        LedgerError: there is no such claim, or the verdict does not fit what is given.
    """
    made = desk.ledger.decide(
        given.verdict,
        given.claim,
        by=by,
        why=given.why,
        other=given.other,
        corrections=tuple((name, json.dumps(value)) for name, value in given.corrections.items()),
    )
    return _decided(desk, made)


def withdraw(desk: Desk, id_: str, by: str) -> Decided:
    """Withdraw a decision and bring the events up to it.

    Raises:
        LedgerError: there is none of that id that stands.
    """
    desk.ledger.withdraw(id_, by=by)
    return _decided(desk, next(d for d in desk.ledger.decisions(withdrawn=True) if d.id == id_))


def _decided(desk: Desk, made: Decision) -> Decided:
    desk.ledger.reconcile(desk.settings.data)
    return Decided(decision=decision(made), events=list(_events(desk, (made.claim, made.other))))


def _events(desk: Desk, claims: Iterable[str | None]) -> Iterator[EventDetail]:
    happenings = desk.happenings(Filters())
    ids = happenings.ids_of_claims([claim for claim in claims if claim])
    for event in happenings.of_ids(sorted(set(ids.values()))):
        shown = event if desk.showing.unmasked else next(desk.screen.events([event]))
        yield detail_of(desk, shown)
