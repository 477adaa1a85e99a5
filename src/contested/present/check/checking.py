"""The answer to a text: its claims one by one, or its words and numbers where none is read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.event import Event, EventStatus, Stated
from contested.present.check.answer import Answer, CheckPart, Given, Verdict
from contested.present.check.nearest import Library, Near, nearest
from contested.present.days import day_words
from contested.present.event_summary import event_summary, number_words
from contested.present.summary import summary
from contested.present.wording import Wording
from contested.reconcile.features.sides import EITHER_WAY

MOST_TEXT = 20_000
MOST_PARTS = 20
_NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?(?!\w)|(?<![\w.,])\d+(?:\.\d+)?(?!\w)"
)
_STATUS = {
    EventStatus.CONFIRMED_BY_BOTH: Verdict.CONFIRMED_BY_BOTH,
    EventStatus.INDEPENDENTLY_CONFIRMED: Verdict.INDEPENDENTLY_CONFIRMED,
    EventStatus.ONE_SIDE_ONLY: Verdict.ONE_SIDE_ONLY,
    EventStatus.DISPUTED: Verdict.DISPUTED,
    EventStatus.UNVERIFIED: Verdict.UNVERIFIED,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """The kind of figure that is checked: of these types and this unit, with these bounds."""

    type: str | None
    unit: str | None
    low: float | None
    high: float | None

    def fits(self, stated: Stated) -> bool:
        """Whether one number fits both."""
        low = max(self.low if self.low is not None else 0.0, stated.low or 0.0)
        tops = [n for n in (self.high, stated.high) if n is not None]
        return low <= min(tops, default=low)


def check(
    text: str, claims: Sequence[Claim], library: Library, wording: Wording, most: int = 3
) -> tuple[CheckPart, ...]:
    """What the ledger has on each claim of a text.

    Args:
        text: a sentence, a headline or link's words, or a figure.
        claims: the claims that the reader finds in it.
        library: where to look.
        wording: the words of views.
        most: how many events to give for each.
    """
    if not claims:
        return (_by_figures(text, library, wording, most),)
    return tuple(_part(claim, library, wording, most) for claim in claims[:MOST_PARTS])


def _part(claim: Claim, library: Library, wording: Wording, most: int) -> CheckPart:
    near = nearest(claim, library, most)
    figure = claim.quantity
    asked = _Asked(claim.type, figure.unit, figure.low, figure.high) if figure else None
    answers = tuple(_answer(each, asked, library, wording) for each in near)
    verdict = _verdict(near, answers, asked)
    side = library.rules.side(claim.agent.party) if claim.agent else None
    if verdict is not Verdict.CONTRADICTED and near and _of_others(near[0].event, side):
        verdict = Verdict.OTHER_SIDE
    short = summary(claim, wording)
    return CheckPart(
        claim.sentence.text,
        claim.sentence.start,
        claim.sentence.end,
        f"{short.label}: {short.facts}" if short.facts else short.label,
        verdict,
        tuple(_because(answers[0], asked)) if answers else _nothing(claim),
        answers,
    )


def _verdict(near: Sequence[Near], answers: Sequence[Answer], asked: _Asked | None) -> Verdict:
    if not near:
        return Verdict.NOT_FOUND
    if near[0].contrary:
        return Verdict.CONTRADICTED
    given = answers[0].figures
    if asked and given and not any(each.fits for each in given):
        return Verdict.OTHER_FIGURE
    return _STATUS[near[0].event.status]


def _of_others(event: Event, side: str | None) -> bool:
    """Whether the event has doers, and a side that is said to be one is none of them."""
    both_ways = EITHER_WAY & set(event.types)
    return side is not None and bool(event.agents) and side not in event.agents and not both_ways


def _nothing(claim: Claim) -> tuple[str, ...]:
    where = ", ".join(place.span.text for place in claim.places)
    return (f"No event like it{f' in {where}' if where else ''} is in the ledger.",)


def _because(answer: Answer, asked: _Asked | None) -> Iterator[str]:
    """The grounds, in the order in which a fact-checker asks for them."""
    event, first = answer.event, answer.first
    who = (first.speaker.name or first.speaker.span.text) if first.speaker else "the report itself"
    source, day = first.document, day_words(first.document.published) or "undated"
    yield f"First said by {who}: {source.publisher or source.id}, {day}."
    yield f"Where each side stands: {answer.summary.standing}."
    if answer.figures:
        told = "; ".join(f"{each.words} ({each.by})" for each in answer.figures[:8])
        fits = any(each.fits for each in answer.figures)
        yield f"Figures given: {told}." + (
            "" if fits or asked is None else " None fits the one asked about."
        )
    grounds = event.grounds
    yield (
        f"Reports: {grounds.reports}, of {grounds.publishers}"
        f" publisher{'' if grounds.publishers == 1 else 's'};"
        f" independent origins: {grounds.origins}."
    )
    yield (
        f"Checked by {', '.join(dict.fromkeys(answer.checks))}."
        if answer.checks
        else "Nobody says to have checked it."
    )
    yield f"Credibility {grounds.credibility} of 6, where 1 is best: {grounds.because}"


def _answer(near: Near, asked: _Asked | None, library: Library, wording: Wording) -> Answer:
    event = near.event
    return Answer(
        event,
        event_summary(event, wording),
        round(near.points, 3),
        near.reasons,
        library.claim(event.claims[0]),
        tuple(_given(event, asked)),
        tuple(_checks(event)),
    )


def _given(event: Event, asked: _Asked | None) -> Iterator[Given]:
    found = [
        (stated.published or "", _words(stated), stated)
        for figure in event.figures
        if asked and (asked.type is None or figure.type == asked.type)
        if asked.unit is None or figure.unit == asked.unit
        for stated in figure.stated
    ]
    seen = set[tuple[str, str]]()
    for day, words, stated in sorted(found, key=lambda each: each[:2]):
        by = stated.speaker or stated.party or "the report itself"
        if (words, by) not in seen:
            seen.add((words, by))
            yield Given(words, by, day[:10], bool(asked and asked.fits(stated)))


def _words(stated: Stated) -> str:
    low, high = number_words(stated.low), number_words(stated.high)
    if low == high:
        return low
    return f"{low} to {high}" if low and high else f"at least {low}" if low else f"up to {high}"


def _checks(event: Event) -> Iterator[str]:
    for each in event.grounds.checks:
        by = each.by or "somebody who is not named"
        yield f"{by} ({each.method.value})" if each.method else by


def _by_figures(text: str, library: Library, wording: Wording, most: int) -> CheckPart:
    """Events that give a number of the text, where no claim is read in it."""
    numbers = [float(re.sub(r"[, \u00a0]", "", found[0])) for found in _NUMBER.finditer(text)]
    scored = list[tuple[int, Event]]()
    for event in library.events(library.filters) if numbers else ():
        told = {n for f in event.figures for s in f.stated for n in (s.low, s.high)}
        fit = sum(number in told for number in numbers)
        if fit:
            scored.append((fit, event))
    scored.sort(key=lambda each: (-each[0], -each[1].grounds.origins, each[1].id))
    answers = tuple(
        _figure_answer(event, fit, numbers, library, wording) for fit, event in scored[:most]
    )
    verdict = _STATUS[scored[0][1].status] if scored else Verdict.NOT_FOUND
    nothing = "No claim was read in it, and no figure of it is in the ledger."
    because = tuple(_because(answers[0], None)) if answers else (nothing,)
    return CheckPart(text, 0, len(text), "", verdict, because, answers)


def _figure_answer(
    event: Event, fit: int, numbers: Sequence[float], library: Library, wording: Wording
) -> Answer:
    figures = tuple(
        given
        for number in numbers
        for given in _given(event, _Asked(None, None, number, number))
        if given.fits
    )
    words = f"{fit} of {len(numbers)} figures are given in it."
    return Answer(
        event, event_summary(event, wording), float(fit), (words,), library.claim(event.claims[0]), figures,
        tuple(_checks(event)),
    )  # fmt: skip
