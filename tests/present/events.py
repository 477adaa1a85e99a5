"""Events of claims, made in memory."""

from collections.abc import Iterable

from contested.model.claim import Claim
from contested.model.event import Event
from contested.reconcile.grouping import Given, group
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules


def events_of(claims: Iterable[Claim], war: str | None = None) -> list[Event]:
    """The events of claims whose reports are all of one war, by their first claims."""
    given = list(claims)
    reports = {c.document.id: Report(c.document.id, war) for c in given}
    made = group(given, Given(reports, Rules.load()))
    return [event for each in made.components for event, _ in each.events]
