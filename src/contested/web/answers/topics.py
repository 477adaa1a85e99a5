"""The topic pages: sections of entries, tables and series."""

from contested.store import Filters
from contested.web.desk import Desk
from contested.web.shapes.views import Topic, TopicView


def topic(desk: Desk, name: Topic, filters: Filters) -> TopicView:
    """A topic's page."""
    return TopicView(name=name, title=name.value.capitalize(), lead="", sections=[])
