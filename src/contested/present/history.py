"""How an event's figures moved: who gave one number and then another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from contested.model.claim import Claim
from contested.model.event import Event, EventFigure, Stated
from contested.present.days import day_words
from contested.present.event_summary import number_words
from contested.present.wording import Wording


def corrections(event: Event, claims: Mapping[str, Claim], wording: Wording) -> tuple[str, ...]:
    """A sentence for each figure that a source gave and later gave otherwise.

    A source is a speaker or, in a report's own voice, the publisher. Two numbers of one report are
    no correction: it may compare two accounts.
    """
    return tuple(
        sentence for figure in event.figures for sentence in _corrections(figure, claims, wording)
    )


def _corrections(
    figure: EventFigure, claims: Mapping[str, Claim], wording: Wording
) -> Iterator[str]:
    given = defaultdict[str, list[Stated]](list)
    for each in figure.stated:
        given[_source(each, claims)].append(each)
    label = wording.type(figure.type).label
    for source in sorted(given):
        steps = _steps(given[source])
        if source and len(steps) > 1:
            (_, first), *_, (day, last) = steps
            yield f"{label}: {source} gave {first}, then {last} ({day_words(day)})"


def _source(stated: Stated, claims: Mapping[str, Claim]) -> str:
    claim = claims.get(stated.claim)
    return stated.speaker or (claim.document.publisher if claim else None) or ""


def _steps(given: list[Stated]) -> list[tuple[str, str]]:
    """The (day, number) at each change of the number from one day to a later one."""
    last_of_day = dict[str, str]()
    for each in sorted(given, key=lambda s: s.published or ""):
        if each.published and (words := _number(each)):
            last_of_day[each.published[:10]] = words
    steps = list[tuple[str, str]]()
    for day, words in last_of_day.items():
        if not steps or steps[-1][1] != words:
            steps.append((day, words))
    return steps


def _number(stated: Stated) -> str:
    low, high = stated.low, stated.high
    if low is not None and high is not None and low != high:
        return f"{number_words(low)} to {number_words(high)}"
    return number_words(low if low is not None else high)
