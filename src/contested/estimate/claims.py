"""Reports from a ledger's claims of losses: which claims can be used, as what, and why not.

A claim is used if it asserts a figure for the whole war: a running total since its first day, or
what one day added. A count of one happening ("five were killed in the strike") is neither. What
several reports pass on of one statement is one report.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from contested.estimate.report import Dropped, LossType, Report, Selection
from contested.estimate.speakers import Rules
from contested.model.claim import Claim
from contested.model.value import Quantity
from contested.model.vocabulary import Act, Basis, Comparator, Modality, Polarity

FAMILIES = ("people", "materiel")
LATE_START, LONG_DAY = 7, 1
"""Days by which a total may begin after the first day; and by which a day's end follows its start."""
LOWER = (Comparator.AT_LEAST, Comparator.MORE_THAN)
UPPER = (Comparator.AT_MOST, Comparator.LESS_THAN)
SILENT = (Act.DENY, Act.DOUBT, Act.DECLINE)
REPEATED = "repeats a statement that another report passes on"
SEVERAL = "one of several figures that a report gives for the same day"
WIDE = ("country",)


@dataclass(frozen=True, slots=True)
class Stated:
    """A report with whose statement it is.

    Attributes:
        who: the speaker's own id or name. Where claims have been grouped by origin, the origin's
            id serves in its place.
        document: the id of the document that passes it on.
    """

    who: str
    document: str
    report: Report


def select(claims: Iterable[Claim], rules: Rules) -> Selection:
    """The reports of a conflict's claims; the order of the claims changes nothing."""
    used: list[Stated] = []
    dropped: list[Dropped] = []
    for claim in claims:
        if claim.quantity is None or claim.type.partition(".")[0] not in FAMILIES:
            continue
        found = _report(claim, claim.quantity, rules)
        if isinstance(found, Report):
            used.append(Stated(_who(claim), claim.document.id, found))
        else:
            dropped.append(Dropped(found, claim.id))
    clear, unclear = _told_apart(used)
    kept, repeats = distinct(clear)
    return Selection.of(kept, [*dropped, *unclear, *repeats], rules.first)


def distinct(used: Iterable[Stated]) -> tuple[list[Report], list[Dropped]]:
    """One report of each statement: the same speaker, kind of loss, figure and day."""
    statements: dict[tuple[str, Report], list[str]] = defaultdict(list)
    for each in used:
        statements[each.who, replace(each.report, origin="")].append(each.report.origin)
    kept, repeats = [], []
    for (_, report), origins in statements.items():
        first, *others = sorted(set(origins))
        kept.append(replace(report, origin=first))
        repeats += [Dropped(REPEATED, each) for each in others]
    return kept, repeats


def _told_apart(used: Iterable[Stated]) -> tuple[list[Stated], list[Dropped]]:
    """Those whose figure for a day is the only one that its document gives from that speaker.

    Where one text gives two ("destroyed 5, bringing the total to 900"), either may be the total.
    """
    listed = list(used)
    figures: dict[tuple[str, str, LossType, int], set[float]] = defaultdict(set)
    for each in listed:
        if not each.report.cumulative:
            figures[_day_of(each)].add(each.report.count)
    unclear = {key for key, counts in figures.items() if len(counts) > 1}

    def is_clear(each: Stated) -> bool:
        return each.report.cumulative or _day_of(each) not in unclear

    return (
        [each for each in listed if is_clear(each)],
        [Dropped(SEVERAL, each.report.origin) for each in listed if not is_clear(each)],
    )


def _day_of(each: Stated) -> tuple[str, str, LossType, int]:
    return each.document, each.who, each.report.type, each.report.day


def _report(claim: Claim, figure: Quantity, rules: Rules) -> Report | str:
    """The report that a claim is, or why it is none."""
    category, side = rules.category(claim), rules.side(claim)
    if category is None:
        return "no category counts it: another type or unit, or soldiers not told from civilians"
    if side is None:
        return "not the losses of a side of the conflict"
    if fault := _position(claim) or _place(claim):
        return fault
    count = _count(figure)
    if count is None:
        return "no single figure, no range and no bound"
    day = _day(claim, figure, rules.first)
    if isinstance(day, str):
        return day
    return Report(
        LossType(category, side),
        rules.group(claim),
        day,
        count,
        figure.basis is Basis.CUMULATIVE,
        figure.comparator in LOWER,
        figure.comparator in UPPER,
        claim.id,
    )


def _position(claim: Claim) -> str | None:
    speaker = claim.speaker
    if claim.polarity is not Polarity.POSITIVE or (speaker and speaker.act in SILENT):
        return "denied, doubted or not commented on"
    if claim.modality is not Modality.ASSERTED:
        return "not asserted: planned, possible or demanded"
    if claim.quantity and claim.quantity.part_of:
        return "part of another figure"
    return None


def _place(claim: Claim) -> str | None:
    local = [p for p in claim.places if p.precision is None or p.precision.value not in WIDE]
    return "of one place, not of the war" if local else None


def _count(figure: Quantity) -> float | None:
    """The figure; of a range its geometric middle, as biases are factors."""
    low, high = figure.low, figure.high
    if low is None or high is None:
        return low if high is None else high
    return float(round((max(low, 1.0) * max(high, 1.0)) ** 0.5)) if low != high else low


def _day(claim: Claim, figure: Quantity, first: str) -> int | str:
    """The day that the figure is as of, or why there is none."""
    time, said = claim.time, (claim.document.published or "")[:10]
    end = _date(time.end if time and time.end else said)
    begin = _date(time.start if time else None)
    if end is None:
        return "no day that it is as of"
    if figure.basis is Basis.CUMULATIVE:
        if begin and abs((begin - date.fromisoformat(first)).days) > LATE_START:
            return "a running total of another period"
    elif figure.basis is Basis.INCREMENT:
        if begin is None or (end - begin).days > LONG_DAY:
            return "what more than a day added"
    else:
        return "a count of one happening, no running total and no day's addition"
    day = (end - date.fromisoformat(first)).days + 1
    return day if day >= 1 else "from before the first day"


def _date(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words[:10]) if words else None
    except ValueError:
        return None


def _who(claim: Claim) -> str:
    speaker = claim.speaker
    if speaker is None:
        return f"document {claim.document.publisher or claim.document.id}"
    return speaker.id or speaker.name or speaker.span.text
