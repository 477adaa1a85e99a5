"""Claims that repeat one statement, together: one speaker saying one thing in several reports.

This is no judgement that two happenings are one. It joins what is said by the same speaker, with
the same figure, of compatible places and days; wire copy and headlines are what it is for.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from contested.model.claim import Claim
from contested.model.value import Participant

DAYS_APART = 4
ALIKE = 75.0


@dataclass(frozen=True, slots=True)
class Statement:
    """Claims that repeat one statement, the fullest first."""

    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        """The claim to show."""
        return self.claims[0]

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the reports that it stands in."""
        return tuple(dict.fromkeys(claim.document.id for claim in self.claims))


def statements(claims: Iterable[Claim]) -> list[Statement]:
    """The claims as statements, in the order of the first of each."""
    told = defaultdict[object, list[list[Claim]]](list)
    groups = list[list[Claim]]()
    for claim in claims:
        near = told[_said(claim)]
        group = next((g for g in near if all(_repeats(claim, other) for other in g)), None)
        if group is None:
            group = []
            near.append(group)
            groups.append(group)
        group.append(claim)
    return _without_headlines([Statement(tuple(sorted(g, key=_fullest))) for g in groups])


def _said(claim: Claim) -> object:
    """What must be the same: what kind of thing, which figure, whose position."""
    figure, speaker = claim.quantity, claim.speaker
    return (
        claim.type,
        claim.polarity,
        claim.modality,
        (figure.low, figure.high, figure.unit, figure.basis) if figure else None,
        (_fold(speaker.id or speaker.name or speaker.span.text), speaker.act) if speaker else None,
    )


def _repeats(claim: Claim, other: Claim) -> bool:
    same_side = _sides_meet(claim.agent, other.agent) and _sides_meet(claim.target, other.target)
    if not same_side or not _days_meet(claim, other):
        return False
    here, there = _places(claim), _places(other)
    if here and there:
        return bool(here & there) and (claim.quantity is not None or _alike(claim, other))
    return _alike(claim, other) or (claim.quantity is not None and _same_document(claim, other))


def _alike(claim: Claim, other: Claim) -> bool:
    return fuzz.token_set_ratio(claim.sentence.text, other.sentence.text) >= ALIKE


def _same_document(claim: Claim, other: Claim) -> bool:
    return claim.document.id == other.document.id


def _sides_meet(one: Participant | None, other: Participant | None) -> bool:
    if one is None or other is None or not one.party or not other.party:
        return True
    return one.party == other.party


def _places(claim: Claim) -> frozenset[object]:
    return frozenset(p.geonames_id or _fold(p.span.text) for p in claim.places)


def _days_meet(claim: Claim, other: Claim) -> bool:
    one, two = claim.time, other.time
    if one and two and (one.start or one.end) and (two.start or two.end):
        return (one.start, one.end) == (two.start, two.end) or _close(one.start, two.start, 1)
    return _close(claim.document.published, other.document.published, DAYS_APART)


def _close(one: str | None, other: str | None, days: int) -> bool:
    if not one or not other:
        return one == other
    try:
        apart = date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])
    except ValueError:
        return one == other
    return abs(apart.days) <= days


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


def _fullest(claim: Claim) -> tuple[int, int, str, int]:
    """Claims of the running text before headlines, those with more fields before the others."""
    known = (claim.agent, claim.target, claim.time, claim.quantity, *claim.places)
    filled = sum(value is not None for value in known)
    published = claim.document.published or "9"
    return (_headline(claim), -filled, published, claim.trigger.start)


def _headline(claim: Claim) -> bool:
    title = claim.document.title
    return bool(title) and claim.sentence.end <= len(title or "") + 1


def _without_headlines(found: list[Statement]) -> list[Statement]:
    """Statements that only headlines make are joined to what the reports say below them."""
    bodies = [s for s in found if not _headline(s.claim)]
    joined = {id(s): list(s.claims) for s in bodies}
    kept = list[Statement]()
    for statement in found:
        if not _headline(statement.claim):
            kept.append(statement)
            continue
        body = next((b for b in bodies if _headed(b, statement)), None)
        if body is None:
            kept.append(statement)
        else:
            joined[id(body)] += statement.claims
    return [Statement(tuple(joined[id(s)])) if id(s) in joined else s for s in kept]


def _headed(body: Statement, head: Statement) -> bool:
    """Whether a headline says what the report below it says, if perhaps with less."""
    one, other = head.claim, body.claim
    if (one.type, one.polarity, one.modality) != (other.type, other.polarity, other.modality):
        return False
    if not set(head.documents) & set(body.documents):
        return False
    same_figure = one.quantity is None or (
        other.quantity is not None and one.quantity.low == other.quantity.low
    )
    here, there = _places(one), _places(other)
    sides = _sides_meet(one.agent, other.agent) and _sides_meet(one.target, other.target)
    return same_figure and sides and not (here and there and not here & there)


def ordered(found: Iterable[Statement]) -> Sequence[Statement]:
    """Statements, the latest day first; on one day by place, so that accounts stand together."""
    return sorted(found, key=_place_in_order)


def _place_in_order(statement: Statement) -> tuple[int, str, str, int]:
    claim = statement.claim
    time = claim.time
    day = (time.end or time.start) if time else None
    day = min(day or "9", (claim.document.published or day or "")[:10] or "9")
    place = claim.places[0].span.text if claim.places else "~"
    return (-int(day.replace("-", "")[:8] or 0) if day != "9" else 0, place, claim.type,
            -len(statement.documents))  # fmt: skip
