"""An event's best figure is that of a whole, not of those of them that a report goes on about."""

from dataclasses import replace

from contested.model.claim import Claim
from contested.model.value import Speaker
from contested.model.vocabulary import Act, Comparator
from contested.reconcile.facts import facts
from contested.reconcile.figures import bounds
from contested.reconcile.rules import Rules
from tests.claims import deaths
from tests.reconcile.wars import moved

RULES = Rules.load()


def test_of_one_report_the_largest_of_a_sides_counts_is_the_best() -> None:
    """ "Five were killed … one died at the scene": five, wherever in the report it stands."""
    assert _best([_told(5, "a"), _told(1, "a")]) == 5
    assert _best([_told(1, "a"), _told(5, "a")]) == 5


def test_a_later_report_may_give_fewer() -> None:
    """What is corrected downwards is not undone by the earlier number."""
    assert _best([_told(5, "a"), _told(3, "b")]) == 3


def test_a_side_is_not_outdone_by_what_the_other_says_in_the_same_report() -> None:
    """The lower number of the other side stands beside it, and of equals the latest counts."""
    assert _best([_told(40, "a", "Northland"), _told(12, "a", "Southland")]) == 12


def _told(number: float, document: str, party: str | None = None) -> Claim:
    made = deaths()
    assert made.quantity is not None
    exact = replace(made.quantity, low=number, high=number, comparator=Comparator.EXACT)
    speaker = (Speaker(made.trigger, Act.SAY, 1, party=party),) if party else ()
    return moved(replace(made, quantity=exact, attribution=speaker), document, "2021-03-04")


def _best(told: list[Claim]) -> float | None:
    made = [facts(claim, {}, RULES) for claim in told]
    origins = {each.unit: str(n) for n, each in enumerate(made)}
    return bounds(made, origins)[1]
