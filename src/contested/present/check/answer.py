"""What checking a text gives: for each of its claims a verdict, the reasons and the nearest events."""

from dataclasses import dataclass
from enum import StrEnum

from contested.model.claim import Claim
from contested.model.event import Event
from contested.present.event_summary import EventSummary


class Verdict(StrEnum):
    """What the ledger has on a claim; it is about what is claimed, never about what is true."""

    CONFIRMED_BY_BOTH = "confirmed by both sides"
    INDEPENDENTLY_CONFIRMED = "independently confirmed"
    ONE_SIDE_ONLY = "told by one side only"
    DISPUTED = "disputed"
    UNVERIFIED = "told, not verified"
    OTHER_SIDE = "told of another side"
    OTHER_FIGURE = "told with another figure"
    CONTRADICTED = "the ledger has it the other way"
    NOT_FOUND = "not in the ledger"


@dataclass(frozen=True, slots=True)
class Given:
    """One figure of an event as somebody gave it, in words, and whether it fits what is checked."""

    words: str
    by: str
    day: str
    fits: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """An event near what is checked.

    Attributes:
        likeness: the score of the nearest of its claims; for figures alone the number that fit.
        reasons: the sentences of the features that speak for it.
        first: its first claim by date of publication.
        figures: every figure that was given, of the kind that is checked, by day.
        checks: who checked and how, in words.
    """

    event: Event
    summary: EventSummary
    likeness: float
    reasons: tuple[str, ...]
    first: Claim
    figures: tuple[Given, ...]
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckPart:
    """One claim of the text (or the whole of it, where it holds none that is read).

    `start` and `end` are offsets into the text that was given.
    """

    text: str
    start: int
    end: int
    label: str
    verdict: Verdict
    because: tuple[str, ...]
    answers: tuple[Answer, ...]
