"""An event in one line of plain words."""

from contested.model.event import Event, EventFigure
from contested.model.vocabulary import Modality, Polarity
from contested.present import Wording
from contested.present.event_summary import unit_words

_MOST_PLACES = 3


def headline(event: Event, wording: Wording) -> str:
    """What, how many, who, where: "Killed: 6–13 people (best 9) · by Russia · Odesa"."""
    words = wording.type(event.type)
    marks = ["not"] if event.polarity is Polarity.NEGATIVE else []
    marks += [] if event.modality is Modality.ASSERTED else [event.modality.value]
    label = f"{words.label} ({', '.join(marks)})" if marks else words.label
    figure = next((f for f in event.figures if f.type == event.type), None)
    agents = [each for each in event.agents if each != "unknown"]
    parts = [
        figure_words(figure) if figure else "",
        f"{words.by} {' and '.join(agents)}" if agents else "",
        f"{words.of} {' and '.join(event.targets)}" if event.targets else "",
        place_words([place.name for place in event.places]),
    ]
    facts = " · ".join(part for part in parts if part)
    return f"{label}: {facts}" if facts else label


def figure_words(figure: EventFigure) -> str:
    """The figure with its range: "6–13", "3–4 tanks"."""
    low, best, high = (_number(n) for n in (figure.low, figure.best, figure.high))
    unit = unit_words(figure.unit, None) if figure.unit and figure.unit != "person" else ""
    if low == high or not (low and high):
        return f"{best or low or high}{unit}"
    return f"{low}–{high}{unit}"


def place_words(names: list[str]) -> str:
    """The first few places, and how many more."""
    more = len(names) - _MOST_PLACES
    words = ", ".join(" ".join(name.split()) for name in names[:_MOST_PLACES])
    return f"{words} and {more} more" if more > 0 else words


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}"
