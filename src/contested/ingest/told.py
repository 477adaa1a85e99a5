"""What a record of a stream tells, with its HTML taken apart where it gives no text."""

from contested.errors import IngestError
from contested.ingest.compose import Told
from contested.ingest.desk import Desk
from contested.ingest.fields import Row


def told(row: Row, desk: Desk) -> Told:
    """The report of a row.

    Raises:
        IngestError: its page is too large, takes too long or holds no report.
    """
    if row.text:
        return Told(row.text, row.id, row.facts)
    raise IngestError("HTML is not read yet.", stage="extract")
