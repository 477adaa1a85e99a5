"""A claim's figure as a series needs it: of which day, a total or what was added, in which unit.

The day is the one that the figure is as of: by the claim's own time, else the day of the statement,
else that of publication. A claim without a figure that has a place in a series gives none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from contested.model.claim import Claim
from contested.model.value import Quantity, Time
from contested.model.vocabulary import (
    Act,
    Basis,
    Comparator,
    Modality,
    Polarity,
    VerificationStatus,
)
from contested.reconcile.series.rules import SeriesRules

_BASES = frozenset({Basis.CUMULATIVE, Basis.STOCK, Basis.INCREMENT})
_NO_VOICE = frozenset({Act.DENY, Act.DOUBT, Act.DECLINE})
_BEFORE = 45


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure as one claim gives it.

    Attributes:
        claim: the claim that gives it.
        day: ISO date that it is as of; of an increase, its last day.
        since: of an increase, the ISO date whose total it is added to; None for totals.
        published: ISO date or date-time of the report, or None.
        basis: cumulative, stock or increment.
        value: the number, in `unit`; the bound of a figure that is open on one side.
        base: what the counted were put to ("identified"), and whom the speaker rests it on.
        corrects: whether its sentence says that it replaces an earlier figure.
    """

    claim: Claim
    day: str
    since: str | None
    published: str | None
    basis: Basis
    value: float
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    base: str
    corrects: bool

    @property
    def order(self) -> tuple[str, str]:
        """Its place among the figures of one day: by publication, then by claim."""
        return self.published or "", self.claim.id

    @property
    def grain(self) -> float:
        """What it is rounded to: 100 for "about 23,200"; 0 for an exact figure."""
        if self.comparator is Comparator.EXACT and self.value == int(self.value):
            return 0.0
        if self.value != int(self.value) or not self.value:
            return max(1.0, abs(self.value) / 100)
        digits = str(abs(int(self.value)))
        return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def stated(claim: Claim, claims: Mapping[str, Claim], rules: SeriesRules) -> Stated | None:
    """The figure of a claim; None where it has none for a series.

    Args:
        claim: the claim.
        claims: all claims by id, to find the total that an increase stands beside.
        rules: units and telling words.
    """
    quantity = claim.quantity
    if quantity is None or quantity.basis not in _BASES or not _is_said(claim):
        return None
    value = _value(quantity)
    whole = claims.get(quantity.part_of or "")
    if value is None or (whole is not None and quantity.basis is not Basis.INCREMENT):
        return None
    day, since = _days(claim, whole, rules)
    if day is None:
        return None
    number, unit = rules.converted(value, quantity.unit)
    return Stated(
        claim=claim,
        day=day,
        since=since if quantity.basis is Basis.INCREMENT else None,
        published=claim.document.published,
        basis=quantity.basis,
        value=number,
        low=None if quantity.low is None else rules.converted(quantity.low, quantity.unit)[0],
        high=None if quantity.high is None else rules.converted(quantity.high, quantity.unit)[0],
        comparator=quantity.comparator,
        unit=unit,
        base=_base(claim, quantity, rules),
        corrects=bool(rules.corrections.search(claim.sentence.text)),
    )


def _is_said(claim: Claim) -> bool:
    """Whether somebody puts the figure forward as a fact, and does not deny or withdraw it."""
    gone = {VerificationStatus.REFUTED}
    speaker = claim.speaker
    return (
        claim.polarity is Polarity.POSITIVE
        and claim.modality is Modality.ASSERTED
        and (speaker is None or speaker.act not in _NO_VOICE)
        and claim.verification.status not in gone
    )


def _value(quantity: Quantity) -> float | None:
    if quantity.comparator is Comparator.VAGUE:
        return None
    if quantity.low is None or quantity.high is None:
        return quantity.high if quantity.low is None else quantity.low
    return (quantity.low + quantity.high) / 2


def _days(claim: Claim, whole: Claim | None, rules: SeriesRules) -> tuple[str | None, str | None]:
    """The day that a figure is as of, and the day whose total an increase is added to."""
    told = _told(claim)
    time = claim.time or (whole.time if whole else None)
    day = _end(time, told) or told
    if day is None:
        return None, None
    if whole is not None and claim.time == whole.time:
        return day, before(day) if _of_a_day(claim, rules) else None
    if claim.time is None or claim.time.start is None or claim.time.end is None:
        return day, before(day)
    start = claim.time.start[:10]
    from_first = rules.periods.search(claim.time.span.text) and start < day
    return day, start if from_first else before(start)


def _of_a_day(claim: Claim, rules: SeriesRules) -> bool:
    """Whether an increase is one day's: by the words behind it, or as the N of "(+N)"."""
    assert claim.quantity is not None
    span, text = claim.quantity.span, claim.sentence.text
    at, end = span.start - claim.sentence.start, span.end - claim.sentence.start
    return text[:at].endswith("+") or bool(rules.daily.search(text[end : end + _BEFORE]))


def _told(claim: Claim) -> str | None:
    """The day on which the figure was said, else published."""
    said = claim.speaker.said if claim.speaker else None
    return next((d[:10] for d in (said, claim.document.published) if d and _is_day(d)), None)


def _end(time: Time | None, told: str | None) -> str | None:
    """The last day of a time, no later than the telling; None where it is open."""
    if time is None or time.end is None or not _is_day(time.end):
        return None
    end = time.end[:10]
    return min(end, told) if told else end


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words[:10])
    except ValueError:
        return False
    return True


def before(day: str) -> str:
    """The day before an ISO date."""
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _base(claim: Claim, quantity: Quantity, rules: SeriesRules) -> str:
    """What the counted were put to, and who it is that the speaker rests the figure on."""
    at = quantity.span.start - claim.sentence.start
    near = claim.sentence.text[max(0, at - _BEFORE) : max(0, at)]
    words = f"{near.rpartition(';')[2]} {quantity.object or ''} {claim.trigger.text}"
    return " by ".join(each for each in (rules.base(words), _source(claim)) if each)


def _source(claim: Claim) -> str:
    """The unnamed innermost speaker whom a known one cites ("hospitals"), else nobody."""
    speaker = claim.speaker
    known = [s for s in claim.attribution if s.id is not None and s.party != "media"]
    if speaker is None or speaker.id is not None or not known:
        return ""
    return (speaker.name or speaker.span.text).casefold()
