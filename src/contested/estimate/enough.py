"""When there is too little to estimate anything: refused, with what there is and what is missing."""

from collections import defaultdict

from contested.errors import ContestedError
from contested.estimate.report import LossType, Selection

FEWEST_REPORTS, FEWEST_SPEAKERS, FEWEST_DAYS = 10, 2, 3


class TooLittleError(ContestedError):
    """The reports do not allow an estimate."""


def check_enough(selection: Selection) -> None:
    """Nothing, if an estimate can say more than its priors.

    Raises:
        TooLittleError: too few reports, groups of speakers or days, or no two groups that count
            the same losses, without which a bias cannot be told from a loss.
    """
    reports, speakers = selection.reports, selection.speakers()
    days = {each.day for each in reports}
    has = f"{_n(len(reports), 'report')} of {_n(len(speakers), 'group')} of speakers"
    more = "Read more reports, of more than one side and over more days."
    if len(reports) < FEWEST_REPORTS:
        raise TooLittleError(f"{has}: no estimate. At least {FEWEST_REPORTS} are needed.", more)
    if len(speakers) < FEWEST_SPEAKERS:
        raise TooLittleError(
            f"{has}: no estimate. With one group, its bias cannot be told from the losses.", more
        )
    if len(days) < FEWEST_DAYS:
        raise TooLittleError(f"{has} on {_n(len(days), 'day')}: no estimate.", more)
    if not any(len(by) >= FEWEST_SPEAKERS for by in speakers_by_type(selection).values()):
        raise TooLittleError(f"{has}, but no two of them count the same losses: no estimate.", more)


def speakers_by_type(selection: Selection) -> dict[LossType, set[str]]:
    """The groups of speakers that report on each type."""
    found: dict[LossType, set[str]] = defaultdict(set)
    for each in selection.reports:
        found[each.type].add(each.speaker)
    return dict(found)


def _n(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
