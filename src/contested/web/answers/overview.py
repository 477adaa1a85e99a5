"""The overview: one day's events by section, what is new, what changed, what is disputed."""

from contested.store import Filters
from contested.web.desk import Desk
from contested.web.shapes.views import Overview


def overview(desk: Desk, filters: Filters, day: str | None) -> Overview:
    """One day; by default the latest that reports were published on."""
    day = day or desk.extent.last_day
    return Overview(day=day, previous=None, following=None, sections=[], new=0, changed=[],
                    disputed=[], totals=[], series=[])  # fmt: skip
