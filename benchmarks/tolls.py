"""How many an event says were killed, and how many were hurt and lived.

The record of an incident counts each person once. Reports say of the same person that he was shot,
taken to hospital and died there; so who is only said to have been hit, or cared for, is hurt only
where there are more of them than died.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from benchmarks.described import different, named, spared
from contested.model.claim import Claim
from contested.model.event import Event
from contested.model.vocabulary import Act, Basis, Modality, Polarity, VerificationStatus
from contested.reconcile.wording import HEAD

KILLED, INJURED = "people.killed", "people.wounded"
PEOPLE = ("person", "body")
# Words of claims of wounded that do not say that somebody lived.
_HURT = frozenset(
    """wound wounds wounded wounding injure injures injured injuring hurt hurts hurting maimed""".split()
)
_LATER, _FEW = 30, 3
_AGAINST = frozenset({Act.DENY, Act.DOUBT, Act.DECLINE})
_SELF = frozenset({"himself", "herself", "themselves", "self"})
_OTHERS = frozenset("other others another second third fourth fifth more".split())


def killed(event: Event, claims: Mapping[str, Claim]) -> float:
    """The number that most reports give at their heads, of equals the largest; else one.

    What stands far down is often of other happenings: how many were killed there this year.
    """
    told = _told(event, claims, KILLED)
    if _taken_back(told, event, claims):
        return 0.0
    votes = Counter(number for each in _by_report(told) if (number := _dead(each)))
    return max(votes, key=lambda number: (votes[number], number), default=float(bool(told)))


def _taken_back(dead: Sequence[Claim], event: Event, claims: Mapping[str, Claim]) -> bool:
    """Whether a few reports tell of dead, and the last of those that tell of the hurt does not."""
    reports = _by_report([*dead, *_told(event, claims, INJURED)])
    fatal = {claim.document.id for claim in dead}
    last = reports[-1][0].document.id if reports else ""
    return bool(fatal) and last not in fatal and len(fatal) * _FEW <= len(reports)


def _by_report(told: Iterable[Claim]) -> list[list[Claim]]:
    reports = defaultdict[tuple[str, str], list[Claim]](list)
    for claim in told:
        reports[claim.document.published or "", claim.document.id].append(claim)
    return [reports[each] for each in sorted(reports)]


def _dead(told: Sequence[Claim]) -> float:
    """What one report gives as the whole, with the doer's own death where that is told beside it."""
    counted = _at_head([claim for claim in told if _counts(claim)])
    return max(_whole(counted) if counted else 0.0, _with_the_doer(_at_head(told)))


def _with_the_doer(told: Sequence[Claim]) -> float:
    """Whom a phrase lists, and whom a sentence tells of: "killed six people and himself"."""
    sums = [0.0, *_listed(told)]
    sentences = defaultdict[int, list[Claim]](list)
    for claim in told:
        if claim.target and not (claim.quantity and claim.quantity.part_of):
            sentences[claim.sentence.start].append(claim)
    for each in sentences.values():
        others = [claim for claim in each if _whom(claim) not in _SELF]
        if 0 < len(others) < len(each):
            sums.append(1 + max(_number(c) for c in others))
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
    fatal = _told(event, claims, KILLED)
    if sure > 1:
        return sure
    if most > 1:
        counted = [claim for claim in told if claim.quantity and claim.quantity.low == most]
        hit = all(_word(c) not in _HURT and not _another(c) for c in counted)
        return max(most - dead, 0.0) if hit else most
    one_by_one = (len(different(_at_head(each))) for each in _by_report(told))
    alone = _spared(told, fatal) if dead else _agreed_on(one_by_one)
    if not dead or any(map(_another, told)) or alone:
        return float(max(alone, bool(told)))
    beside = {claim.document.id for claim in fatal}
    return float(sure > 0 and any(claim.document.id in beside for claim in hurt))


def _spared(told: Iterable[Claim], fatal: Sequence[Claim]) -> int:
    """The most of whom a report tells one by one that they were hurt, and of others that they died."""
    dead = {claims[0].document.id: claims for claims in _by_report(fatal)}
    hurt = [_at_head(each) for each in _by_report(told)]
    return _agreed_on(len(spared(each, dead.get(each[0].document.id, ()))) for each in hurt)


def _agreed_on(numbers: Iterable[int]) -> int:
    """What most give, of equals the least."""
    votes = Counter(numbers)
    return min(votes, key=lambda number: (-votes[number], number), default=0)


def _another(claim: Claim) -> bool:
    """Whether it is said to be somebody else than those told of before: "six others", "also hurt"."""
    before = claim.sentence.text[: claim.trigger.start - claim.sentence.start].lower().split()
    return "also" in before[-3:] or bool(_OTHERS & set(_whom(claim).split()))


def _whom(claim: Claim) -> str:
    return claim.target.span.text.lower() if claim.target else ""


def _told(event: Event, claims: Mapping[str, Claim], kind: str) -> list[Claim]:
    """The event's claims of that kind that tell what happened, and do not only speak of it."""
    found = (claims[c] for c in event.claims if claims[c].type == kind)
    return [c for c in found if _stands(c) and not _dated_apart(c, event)]


def _dated_apart(claim: Claim, event: Event) -> bool:
    """Whether words date it to days that are not the event's, nor just after it."""
    its, when = claim.time, event.time
    if its is None or when is None or when.claim is None:
        return False
    days = [
        its.start or its.end,
        its.end or its.start,
        when.start or when.end,
        when.end or when.start,
    ]
    if not all(days):
        return False
    first, last, begun, over = (date.fromisoformat((day or "")[:10]) for day in days)
    return (begun - last).days > 1 or (first - over).days > _LATER


def _stands(claim: Claim) -> bool:
    told = claim.polarity is Polarity.POSITIVE and claim.modality is Modality.ASSERTED
    answers = claim.speaker is not None and claim.speaker.act in _AGAINST
    return told and not answers and claim.verification.status is not VerificationStatus.REFUTED


def _agreed(told: Iterable[Claim]) -> float:
    """The number that most reports give as the whole, of equals the latest one's; else 0."""
    reports = enumerate(_by_report(claim for claim in told if _counts(claim)))
    wholes = {at: _whole(each) for at, each in reports}
    votes = Counter(wholes.values())
    best = max(wholes, key=lambda at: (votes[wholes[at]], at), default=None)
    return wholes[best] if best is not None else 0.0


def _whole(told: Sequence[Claim]) -> float:
    """The largest number of one report, or what one of its phrases adds up to."""
    return max([*map(_number, told), *_listed(told)])


def _at_head(told: Sequence[Claim]) -> Sequence[Claim]:
    """Those of a report's claims that stand at its head, or where none does all."""
    return [claim for claim in told if claim.sentence.start < HEAD] or told


def _listed(told: Iterable[Claim]) -> Iterator[float]:
    """The sums of what single phrases list: "three men and a child", "Ann Cole and her son"."""
    lists = defaultdict[tuple[str, int], list[Claim]](list)
    for claim in told:
        if claim.target and not (claim.quantity and claim.quantity.part_of):
            lists[claim.document.id, claim.trigger.start].append(claim)
    for each in lists.values():
        apart = len({of.target.span for of in each if of.target}) == len(each)
        if apart and (number := sum(map(_number, each))) > 1:
            yield number


def _counts(claim: Claim) -> bool:
    of = claim.quantity
    return bool(of and of.unit in PEOPLE and of.basis is Basis.COUNT and not of.part_of)


def _number(claim: Claim) -> float:
    """How many it counts, or else names."""
    return (claim.quantity.low or 0.0) if _counts(claim) and claim.quantity else named(claim)


def _word(claim: Claim) -> str:
    return claim.trigger.text.lower().split()[0]
