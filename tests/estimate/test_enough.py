"""Too little is refused."""

from dataclasses import replace

import pytest

from contested.estimate.enough import TooLittleError, check_enough
from contested.estimate.report import LossType, Report, Selection

BOATS, CARTS = LossType("Boats", "East"), LossType("Carts", "East")


def said(speaker: str, kind: LossType = BOATS, days: int = 6) -> list[Report]:
    """A report a day."""
    return [Report(kind, speaker, day, 10.0 * day) for day in range(1, days + 1)]


def test_two_reports_of_one_speaker_give_no_estimate() -> None:
    """Said in these words."""
    with pytest.raises(TooLittleError, match="2 reports of 1 group of speakers: no estimate"):
        check_enough(Selection.of(said("West", days=2)))


def test_many_reports_of_one_speaker_give_none_either() -> None:
    """Bias and losses cannot be told apart."""
    with pytest.raises(TooLittleError, match="cannot be told from the losses"):
        check_enough(Selection.of(said("West", days=50)))


def test_speakers_who_count_different_things_give_none() -> None:
    """Nothing compares them."""
    with pytest.raises(TooLittleError, match="no two of them count the same"):
        check_enough(Selection.of([*said("West"), *said("East", CARTS)]))


def test_one_day_gives_none() -> None:
    """There is no curve."""
    one = [replace(each, day=3) for each in (*said("West"), *said("East"))]
    with pytest.raises(TooLittleError, match="on 1 day"):
        check_enough(Selection.of(one))


def test_two_groups_over_some_days_are_enough() -> None:
    """No error."""
    check_enough(Selection.of([*said("West"), *said("East")]))
