"""Facts that nobody gave, taken from the text itself, its dateline, its furniture or its URL."""

from contested.ingest import dates
from contested.ingest.clean import Cleaned
from contested.ingest.facts import Facts, fact, value
from contested.ingest.publishers import Publishers
from contested.model.document import Origin


def inferred(told: Facts, cleaned: Cleaned, publishers: Publishers) -> Facts:
    """The facts told, and for each that is missing what can be inferred."""
    url = value(told.url)
    found = Facts(
        publisher=fact(publishers.of_url(url) if url else None, Origin.INFERRED),
        title=fact(cleaned.title, Origin.INFERRED),
        published=fact(dates.in_url(url) if url else None, Origin.INFERRED),
    )
    return told.or_else(found)
