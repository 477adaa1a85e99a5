"""Which days a time expression means, by the annotation guide's rules on time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contested.language.times import Tense, TimeMention
from contested.model.vocabulary import TimePrecision

Anchors = Sequence[tuple[str, date]]


@dataclass(frozen=True, slots=True)
class Interval:
    """ISO dates, both inclusive, None where open, and how finely the time is known."""

    start: str | None
    end: str | None
    precision: TimePrecision


def interval(
    mention: TimeMention,
    published: date,
    anchors: Anchors = (),
    reference: date | None = None,
    tense: Tense | None = None,
) -> Interval:
    """The days that `mention` means in a report of the day `published`.

    `anchors` are a war's own anchors as (words, first day), such as ("full-scale invasion", …);
    `reference` is the account's own time, for "that day"; `tense` overrules the mention's.
    """
    return Interval(None, None, TimePrecision.OPEN)
