"""When: every time expression of a sentence, with what it says, unresolved.

Reads the sentence's own words by a grammar (`contested.language.dates`) and takes from the parse
only what the expression attaches to. Which days are meant is `contested.resolve.time`'s matter.
"""

from dataclasses import dataclass
from enum import StrEnum

from contested.language.calendar import When
from contested.language.page import Parsed
from contested.model.span import Span


class TimeKind(StrEnum):
    """What a time expression does."""

    POINT = "point"
    INTERVAL = "interval"
    SINCE = "since"
    UNTIL = "until"
    DURATION = "duration"
    FREQUENCY = "frequency"


class Tense(StrEnum):
    """Whether what the expression attaches to lies before or after publication."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression.

    Attributes:
        span: its words in the document, with their preposition ("on Wednesday").
        value: what they say, unresolved.
        kind: point or interval, since, until; a duration or a frequency is no date.
        first, last: its first and last token's index in the sentence, both included.
        attaches: index of the token that it modifies, None at the root.
        tense: the tense of the verb that it modifies; PAST unless that is plainly future.
    """

    span: Span
    value: When
    kind: TimeKind
    first: int
    last: int
    attaches: int | None = None
    tense: Tense = Tense.PAST

    @property
    def dated(self) -> bool:
        """Whether it says when, rather than how long or how often."""
        return self.kind not in {TimeKind.DURATION, TimeKind.FREQUENCY}


def find_times(parsed: Parsed) -> tuple[TimeMention, ...]:
    """The time expressions of a sentence, in order, none inside another."""
    return ()
