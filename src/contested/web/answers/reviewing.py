"""Review: what to look at first, and entering or withdrawing what a reviewer decides."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    """The least certain claim of each event nobody reviewed, and pairs that may be one or two.

    Disputed events and those in many reports come first, and of a part what weighs most.
    """
    start = offset(cursor)
    happenings = desk.happenings(filters)
    found = [] if desk.hides(filters) else happenings.to_review(filters, limit, start)
    total = 0 if desk.hides(filters) else happenings.count_to_review(filters)
    events = {card.id: card for card in event_cards(desk, found)}
    decided = {d.claim for d in desk.ledger.decisions()}
    least = _least_certain(desk, found, decided)
    claims = desk.claims(list(least.values()))
    items = [
        _item(desk, event, events[event.id], claims[least[event.id]])
        for event in found
        if event.id in least
    ]
    items += _pairs(desk, found, events)
    items.sort(key=lambda item: (-item.weight, item.claim.id))
    return Page(items=items, total=total, next=following(start, limit, total))


def _pairs(
    desk: Desk, found: Sequence[Event], events: Mapping[str, EventCard]
) -> Iterator[ReviewItem]:
    near = desk.ledger.near_pairs(found)
    claims = desk.claims([id_ for pair in near.values() for id_ in (pair.claim, pair.other)])
    told = {card.id: card for card in cards(desk, list(claims.values()))}
    seen = set[frozenset[str]]()
    for event in found:
        pair = near.get(event.id)
        if pair is None or not {pair.claim, pair.other} <= set(told):
            continue
        if (both := frozenset((pair.claim, pair.other))) in seen:
            continue
        seen.add(both)
        one, other = told[pair.claim], told[pair.other]
        card = events[event.id]
        now = "are counted as one happening" if pair.together else "are counted as two happenings"
        yield ReviewItem(
            claim=one.model_copy(update={"event": event.id}),
            other=other,
            event=card,
            weight=round(pair.doubt * UNSURE + _weight(event, card), 3),
            why=f"These two {now}, and it was a near thing.",
        )


def _weight(event: Event, card: EventCard) -> float:
    """What an event counts for in the queue, whatever is unsure about it."""
    disputed, counted = DISPUTED * bool(event.disputed_over), COUNTED * bool(card.figures)
    return disputed + counted + min(card.reports, 20) / 4


def _least_certain(desk: Desk, events: Sequence[Event], decided: set[str]) -> dict[str, str]:
    """Of the claims of each event that nobody decided on, the least certain, by event."""
    sure = desk.ledger.confidences([claim for event in events for claim in event.claims])
    found = dict[str, str]()
    for event in events:
        known = [(sure[id_], id_) for id_ in event.claims if id_ in sure and id_ not in decided]
        if known:
            found[event.id] = min(known)[1]
    return found


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
    weight = (1 - least.confidence) * UNSURE + _weight(event, card)
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
    desk.ledger.reconcile(desk.settings.data, series=False)
    return Decided(decision=decision(made), events=list(_events(desk, (made.claim, made.other))))


def _events(desk: Desk, claims: Iterable[str | None]) -> Iterator[EventDetail]:
    happenings = desk.happenings(Filters())
    ids = happenings.ids_of_claims([claim for claim in claims if claim])
    for event in happenings.of_ids(sorted(set(ids.values()))):
        shown = event if desk.showing.unmasked else next(desk.screen.events([event]))
        yield detail_of(desk, shown)
