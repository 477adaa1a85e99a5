"""What there is to believe an event by, as counts, and the Admiralty scale's number from them."""

from collections.abc import Sequence

from contested.model.event import Check, EventOrigin, EventStatus, Grounds, Position, Stance
from contested.model.vocabulary import Modality, VerificationStatus
from contested.reconcile.facts import Facts
from contested.reconcile.positions import checked, opposed_agree
from contested.reconcile.rules import Rules

_NOT_YET = frozenset(
    {Modality.DEMANDED, Modality.PROMISED, Modality.THREATENED, Modality.HYPOTHETICAL}
)


def grounds(
    members: Sequence[Facts],
    taken: Sequence[Position],
    found: Sequence[EventOrigin],
    status: EventStatus,
    rules: Rules,
) -> Grounds:
    """The counts and the credibility that follows from them; `found` are the origins behind it."""
    agree = opposed_agree(taken, members, rules)
    checks = tuple(_check(each) for each in members if checked(each))
    number, because = credibility(members, taken, found, status, agree=agree, checks=len(checks))
    return Grounds(
        reports=len({each.claim.document.id for each in members}),
        publishers=len({p for each in members if (p := each.claim.document.publisher)}),
        origins=len(found),
        opposed_agree=agree,
        checks=checks,
        credibility=number,
        because=because,
    )


def credibility(
    members: Sequence[Facts],
    taken: Sequence[Position],
    found: Sequence[EventOrigin],
    status: EventStatus,
    *,
    agree: bool,
    checks: int,
) -> tuple[int, str]:
    """The Admiralty scale's number for the information, and the rule that gave it.

    NATO AJP-2.1: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5
    improbable, 6 cannot be judged.
    """
    verdicts = {each.claim.verification.status for each in members}
    denied = any(each.stance is Stance.DENIES for each in taken)
    disputed = status is EventStatus.DISPUTED
    own_voice = all(each.claim.speaker is None for each in members)
    rules = (
        (
            all(each.claim.modality in _NOT_YET for each in members),
            (6, "It is told as a demand, promise, threat or supposition, not as a fact."),
        ),
        (
            VerificationStatus.REFUTED in verdicts,
            (5, "A report says that it was shown to be false."),
        ),
        (
            checks > 0 and not denied,
            (1, f"{_many(checks, 'report says', 'reports say')} that it was checked."),
        ),
        (agree and not disputed, (1, "Sides that fight each other agree on it.")),
        (
            disputed and len(found) > 2 and not denied,
            (3, f"It is disputed, and has {len(found)} independent origins."),
        ),
        (disputed, (4, "It is denied." if denied else "It is disputed.")),
        (
            len(found) > 1,
            (2, f"It has {len(found)} independent origins, and nobody disputes it."),
        ),
        (
            own_voice and len(members) == 1,
            (6, "One report says so in its own voice, and nothing else is known of it."),
        ),
    )
    otherwise = (3, "It has one origin, and nobody disputes it.")
    return next((result for holds, result in rules if holds), otherwise)


def _check(made: Facts) -> Check:
    found = made.claim.verification
    return Check(made.claim.id, found.by, found.method)


def _many(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
