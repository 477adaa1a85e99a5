"""Which of an event's claims are quoted: the one that tells it best, and one that is against it."""

from collections.abc import Iterator, Sequence

from contested.model.claim import Claim
from contested.model.event import Event, Stance

_AGAINST = (Stance.DENIES, Stance.DOUBTS)


def voices(event: Event, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims to quote, the one that tells most of the event first, none of one sentence twice.

    Args:
        event: with its positions.
        claims: those of it.
    """
    chosen = dict[str, Claim]()
    for claim in _chosen(event, claims):
        chosen.setdefault(claim.sentence.text, claim)
    return tuple(chosen.values())


def _chosen(event: Event, claims: Sequence[Claim]) -> Iterator[Claim]:
    against = {c for p in event.positions if p.stance in _AGAINST for c in p.claims}
    telling = [c for c in claims if c.id not in against] or list(claims)
    of_type = [c for c in telling if c.type == event.type] or telling
    if of_type:
        yield min(of_type, key=fullest)
    contrary = [c for c in claims if c.id in against]
    if contrary:
        yield min(contrary, key=fullest)


def fullest(claim: Claim) -> tuple[int, int, str, str, int]:
    """An order: the running text before headlines, claims with more fields before the others."""
    known = (claim.agent, claim.target, claim.time, claim.quantity, claim.speaker, *claim.places)
    filled = sum(value is not None for value in known)
    published = claim.document.published or "9"
    return in_title(claim), -filled, published, claim.document.id, claim.trigger.start


def in_title(claim: Claim) -> bool:
    """Whether the claim stands in its report's title."""
    title = claim.document.title
    return bool(title) and claim.sentence.end <= len(title or "") + 1
