"""Where parties stand on an event, by who says it."""

from dataclasses import replace

from contested.model.event import EventStatus, Stance
from contested.model.value import Speaker
from contested.model.vocabulary import Act
from contested.reconcile.grouping import Given, group
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from tests.claims import REPORT, deaths, span


def _both(depths: tuple[int, int]) -> tuple[Speaker, ...]:
    parties = ("Sudan", "Rapid Support Forces")
    said = span(REPORT, "the Southland defence ministry")
    return tuple(
        Speaker(said, Act.SAY, depth, None, party, party)
        for depth, party in zip(depths, parties, strict=True)
    )


def test_two_who_say_it_side_by_side_are_both_heard() -> None:
    """ "Both sides said": confirmed by both, and nobody is left unheard."""
    claim = replace(deaths(), attribution=_both((1, 1))).identified()
    given = Given({claim.document.id: Report(claim.document.id, "sudan")}, Rules.load())
    made = group([claim], given)
    event = next(event for each in made.components for event, _ in each.events)
    heard = {p.party: p.stance for p in event.positions if p.stance is not Stance.SILENT}
    assert heard == {"Sudan": Stance.CLAIMS, "Rapid Support Forces": Stance.CLAIMS}
    assert event.status is EventStatus.CONFIRMED_BY_BOTH


def test_who_only_passes_it_on_is_not_heard() -> None:
    """The innermost speaker stands behind it, not who quotes them."""
    claim = replace(deaths(), attribution=_both((1, 2))).identified()
    given = Given({claim.document.id: Report(claim.document.id, "sudan")}, Rules.load())
    made = group([claim], given)
    event = next(event for each in made.components for event, _ in each.events)
    assert "Rapid Support Forces" not in {
        p.party for p in event.positions if p.stance is not Stance.SILENT
    }
