"""How many an event says were killed, and how many were hurt and lived.

The record of an incident counts each person once. Reports say of the same person that he was shot,
taken to hospital and died there; so who is only said to have been hit, or cared for, is hurt only
where there are more of them than died.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from contested.model.claim import Claim
from contested.model.event import Event
from contested.model.value import Quantity
from contested.model.vocabulary import Basis, Modality, Polarity
from contested.reconcile.wording import HEAD

KILLED, INJURED = "people.killed", "people.wounded"
PEOPLE = ("person", "body")
# Words of claims of wounded that do not say that somebody lived.
_HURT = frozenset(
    """wound wounds wounded wounding injure injures injured injuring hurt hurts hurting maimed""".split()
)
_SELF = frozenset({"himself", "herself", "themselves", "self"})
_OTHERS = frozenset("other others another second third fourth fifth more".split())


def killed(event: Event, claims: Mapping[str, Claim]) -> float:
    """The number that most reports give at their heads, of equals the largest; else one.

    What stands far down is often of other happenings: how many were killed there this year.
    """
    told = _told(event, claims, KILLED)
    reports = defaultdict[str, list[Claim]](list)
    for claim in told:
        reports[claim.document.id].append(claim)
    votes = Counter(number for each in reports.values() if (number := _dead(each)))
    return max(votes, key=lambda number: (votes[number], number), default=float(bool(told)))


def _dead(told: Sequence[Claim]) -> float:
    """What one report gives as the whole, with the doer's own death where that is told beside it."""
    counted = _at_head([claim for claim in told if _counts(claim.quantity)])
    return max(_whole(counted) if counted else 0.0, _with_the_doer(_at_head(told)))


def _with_the_doer(told: Iterable[Claim]) -> float:
    """Whom a sentence tells of who killed others and himself: "killed six people and himself"."""
    sentences = defaultdict[int, list[Claim]](list)
    for claim in told:
        if claim.target and not (claim.quantity and claim.quantity.part_of):
            sentences[claim.sentence.start].append(claim)
    sums = [0.0]
    for each in sentences.values():
        others = [claim for claim in each if _whom(claim) not in _SELF]
        if 0 < len(others) < len(each):
            sums.append(1 + max(_number(c.quantity) if _counts(c.quantity) else 1 for c in others))
    return max(sums)


def injured(event: Event, claims: Mapping[str, Claim]) -> float:
    """What most reports count as hurt; else of those hit as many as did not die.

    Of one hurt and one dead it may be told of the same person at first and at last: both count only
    where one report tells of both and counts who was hurt, or says that it was another.
    """
    told = _told(event, claims, INJURED)
    hurt = [claim for claim in told if _word(claim) in _HURT]
    sure, most = _agreed(hurt), _agreed(told)
    dead = killed(event, claims)
    if sure > 1:
        return sure
    if most > 1:
        counted = [claim for claim in told if claim.quantity and claim.quantity.low == most]
        hit = all(_word(c) not in _HURT and not _another(c) for c in counted)
        return max(most - dead, 0.0) if hit else most
    if not dead or any(map(_another, told)):
        return float(bool(told))
    fatal = {claim.document.id for claim in _told(event, claims, KILLED)}
    return float(sure > 0 and any(claim.document.id in fatal for claim in hurt))


def _another(claim: Claim) -> bool:
    """Whether it is said to be somebody else than those told of before: "six others", "also hurt"."""
    before = claim.sentence.text[: claim.trigger.start - claim.sentence.start].lower().split()
    return "also" in before[-3:] or bool(_OTHERS & set(_whom(claim).split()))


def _whom(claim: Claim) -> str:
    return claim.target.span.text.lower() if claim.target else ""


def _told(event: Event, claims: Mapping[str, Claim], kind: str) -> list[Claim]:
    """The event's claims of that kind that tell what happened."""
    found = (claims[c] for c in event.claims if claims[c].type == kind)
    return [c for c in found if c.polarity is Polarity.POSITIVE and c.modality is Modality.ASSERTED]


def _agreed(told: Iterable[Claim]) -> float:
    """The number that most reports give as the whole, of equals the latest one's; else 0."""
    reports = defaultdict[tuple[str, str], list[Claim]](list)
    for claim in told:
        if _counts(claim.quantity):
            reports[claim.document.published or "", claim.document.id].append(claim)
    wholes = {report: _whole(reports[report]) for report in sorted(reports)}
    votes = Counter(wholes.values())
    best = max(wholes, key=lambda report: (votes[wholes[report]], report), default=None)
    return wholes[best] if best else 0.0


def _whole(told: Sequence[Claim]) -> float:
    """The largest number of one report, or what one of its phrases adds up to."""
    return max([*(_number(c.quantity) for c in told), *_listed(told)])


def _at_head(told: Sequence[Claim]) -> Sequence[Claim]:
    """Those of a report's claims that stand at its head, or where none does all."""
    return [claim for claim in told if claim.sentence.start < HEAD] or told


def _listed(told: Iterable[Claim]) -> Iterator[float]:
    """The sums of what single phrases list: "three men and a child"."""
    lists = defaultdict[tuple[str, int], list[Quantity]](list)
    for claim in told:
        if claim.quantity and _counts(claim.quantity):
            lists[claim.document.id, claim.trigger.start].append(claim.quantity)
    for each in lists.values():
        if len({of.span for of in each}) == len(each) > 1:
            yield sum(map(_number, each))


def _counts(of: Quantity | None) -> bool:
    return bool(of and of.unit in PEOPLE and of.basis is Basis.COUNT and not of.part_of)


def _number(of: Quantity | None) -> float:
    return (of.low or 0.0) if of else 0.0


def _word(claim: Claim) -> str:
    return claim.trigger.text.lower().split()[0]
