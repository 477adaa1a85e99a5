"""A time expression with the days that it means on its page."""

from dataclasses import dataclass
from datetime import date

from contested.extract.reading import SentenceReading
from contested.language.times import TimeMention
from contested.resolve.time import Interval


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression with its days.

    Attributes:
        mention: the expression.
        sentence: where it stands.
        days: what it means, if what it dates is past.
        here: the day that a bare hour or "that day" is counted from here.
        reference: the account's own day before it, None where none was named.
        said: whether it only dates what somebody says.
    """

    mention: TimeMention
    sentence: SentenceReading
    days: Interval
    here: date
    reference: date | None
    said: bool

    @property
    def day(self) -> date | None:
        """The one day that it means, None for a stretch."""
        start = self.days.start
        return date.fromisoformat(start) if start and start == self.days.end else None
