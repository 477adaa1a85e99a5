"""What a page, or a record of a stream, tells: its HTML taken apart where it gives no text."""

from contested.errors import IngestError
from contested.ingest.compose import Told
from contested.ingest.desk import Desk
from contested.ingest.facts import Facts, fact
from contested.ingest.fields import Row
from contested.model.document import Origin


def told(row: Row, desk: Desk) -> Told:
    """The report of a row.

    Raises:
        IngestError: its page is too large, takes too long or holds no report.
    """
    if row.text:
        return Told(row.text, row.id, row.facts)
    return of_page(row.html or "", row.id, row.facts, desk)


def of_page(html: str, name: str | None, given: Facts, desk: Desk) -> Told:
    """The report of a page; what was given beside it counts before its markup.

    Raises:
        IngestError: the page is too large, takes too long or holds no report.
    """
    most = desk.settings.max_html
    if len(html) > most or len(html.encode("utf-8", "replace")) > most:
        raise IngestError(
            f"The page is larger than {most:,} bytes.",
            "Save the report's text instead, or raise the setting max_html.",
            stage="extract",
        )
    page = desk.pages.page(html)
    markup = Facts(
        publisher=fact(page.publisher, Origin.MARKUP),
        title=fact(page.title, Origin.MARKUP),
        url=fact(page.url, Origin.MARKUP),
        published=fact(page.published, Origin.MARKUP) or fact(page.beside, Origin.INFERRED),
    )
    return Told(page.text, name, given.or_else(markup), page.guessed)
