"""One event in short words: what, where, when, how many, and where each side stands."""

from dataclasses import dataclass

from contested.model.event import Event, EventFigure, EventStatus, EventTime, Position, Stance
from contested.model.vocabulary import Modality, Polarity
from contested.present.days import day_words
from contested.present.wording import Wording

_MOST_PLACES = 3
MEASURES = ("km", "km2", "percent", "usd")
"""Units that measure rather than count."""
_UNITS = {name: name for name in ("aircraft", "artillery", "percent", "km")} | {
    "km2": "km²",
    "mlrs": "rocket launchers",
    "air_defence": "air defence systems",
    "usd": "US dollars",
}
_STATUS = {
    EventStatus.DISPUTED: "disputed",
    EventStatus.CONFIRMED_BY_BOTH: "confirmed by both sides",
    EventStatus.INDEPENDENTLY_CONFIRMED: "independently confirmed",
    EventStatus.ONE_SIDE_ONLY: "one side only",
    EventStatus.UNVERIFIED: "unverified",
}


@dataclass(frozen=True, slots=True)
class EventSummary:
    """What an event is, in plain words.

    Attributes:
        label: of its leading type, with what keeps it from being done: "Strike (planned)".
        facts: who, where and when, in one line.
        figures: one line for each kind of thing counted.
        standing: where each party stands: "Russia claims · Ukraine denies".
        counts: status, and the numbers of reports, publishers and independent origins.
    """

    id: str
    label: str
    facts: str
    figures: tuple[str, ...]
    standing: str
    counts: str


def event_summary(event: Event, wording: Wording) -> EventSummary:
    """The event in short words."""
    words = wording.type(event.type)
    sides = [
        f"{words.by} {' and '.join(event.agents)}".strip() if event.agents else "",
        f"{words.of} {' and '.join(event.targets)}".strip() if event.targets else "",
        _places(event),
        event_time_words(event.time),
    ]
    return EventSummary(
        id=event.id,
        label=_label(event, words.label),
        facts=" · ".join(part for part in sides if part),
        figures=tuple(_figure(each, wording) for each in event.figures),
        standing=" · ".join(_position(each) for each in event.positions),
        counts=_counts(event),
    )


def event_time_words(time: EventTime | None) -> str:
    """The time of an event in words: "14 August 2024", "by 2 May 2021"."""
    if time is None:
        return ""
    start, end = _day(time.start), _day(time.end)
    if start and start == end:
        return start
    if start and end:
        return f"{start} to {end}"
    return f"from {start}" if start else f"by {end}" if end else ""


def _day(day: str | None) -> str:
    return (day_words(day) or "") if day else ""


def _label(event: Event, label: str) -> str:
    kept = ["not" if event.polarity is Polarity.NEGATIVE else ""]
    kept.append("" if event.modality is Modality.ASSERTED else event.modality.value)
    marks = ", ".join(mark for mark in kept if mark)
    return f"{label} ({marks})" if marks else label


def _places(event: Event) -> str:
    names = list(dict.fromkeys(place.name for place in event.places))
    words = ", ".join(names[:_MOST_PLACES])
    more = len(names) - _MOST_PLACES
    return f"{words} and {more} more" if more > 0 else words


def _figure(figure: EventFigure, wording: Wording) -> str:
    counted = f" ({figure.counted.replace('_', ' ')})" if figure.counted else ""
    unit = unit_words(figure.unit, figure.best or figure.high or figure.low)
    return f"{wording.type(figure.type).label}: {spread_words(figure)}{unit}{counted}"


def spread_words(figure: EventFigure) -> str:
    """The figure's best number with its bounds: "12", "12 (9 to 14)", "at least 12"."""
    low, best, high = (number_words(n) for n in (figure.low, figure.best, figure.high))
    if low and low == best and not high:
        return f"at least {low}"
    if not best:
        return f"{low} to {high}" if low and high else f"at least {low}" if low else f"up to {high}"
    if low == best == high:
        return best
    return f"{best} ({low or '0'} to {high})" if high else f"{best} (at least {low})"


def unit_words(unit: str | None, number: float | None) -> str:
    """A unit as it stands behind a number, a space before it: " people", " km²"."""
    if not unit or unit == "person":
        return "" if not unit else " person" if number == 1 else " people"
    if unit in _UNITS or number == 1:
        return f" {_UNITS.get(unit, unit.replace('_', ' '))}"
    words = unit.replace("_", " ")
    return f" {words[:-1]}ies" if words.endswith("y") else f" {words}s"


def number_words(number: float | None) -> str:
    """A number with thousands apart, no more decimals than it has."""
    if number is None:
        return ""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.2f}".rstrip("0")


def _position(position: Position) -> str:
    party = position.party or "the reports themselves"
    if position.stance is Stance.SILENT:
        return f"{party} not heard"
    return f"{party}: {position.stance.value}"


def status_words(status: EventStatus) -> str:
    """A status as people say it: "one side only"."""
    return _STATUS[status]


def _counts(event: Event) -> str:
    grounds = event.grounds
    over = f" over {', '.join(event.disputed_over)}" if event.disputed_over else ""
    parts = [
        f"{status_words(event.status)}{over}",
        _many(grounds.reports, "report"),
        _many(grounds.publishers, "publisher") if grounds.publishers else "",
        _many(grounds.origins, "independent origin"),
        f"credibility {grounds.credibility}",
    ]
    return " · ".join(part for part in parts if part)


def _many(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
