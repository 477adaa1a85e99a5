"""Checking a text against the ledger."""

from contested.store import Filters
from contested.web.desk import Desk
from contested.web.shapes.views import CheckAnswer


def check(desk: Desk, text: str, filters: Filters) -> CheckAnswer:
    """What the ledger says of each claim of a text."""
    return CheckAnswer(text=text, parts=[], notes=[])
