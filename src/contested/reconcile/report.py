"""What grouping needs to know of a report beside its claims."""

from dataclasses import dataclass

from contested.reconcile.wording import Wording


@dataclass(frozen=True, slots=True)
class Report:
    """One version of a document.

    Attributes:
        document: the document's id.
        conflict: the id of the conflict profile that it fits, or None.
        agencies: the news agencies that it credits, by their full names.
        sketch: the least hash of its runs of words under each of a fixed number of orders; two
            texts share about as many of them as they share runs. Empty for a text of few words.
        wording: the telling words of its head.
    """

    document: str
    conflict: str | None = None
    agencies: tuple[str, ...] = ()
    sketch: tuple[int, ...] = ()
    wording: Wording = Wording()
