"""The ledger: documents, the claims in them, and what people decided of both."""

from contested.store.filters import Filters
from contested.store.ledger import Ledger
from contested.store.reading import MACHINE, Change, Failure, Reading, Status

__all__ = ["MACHINE", "Change", "Failure", "Filters", "Ledger", "Reading", "Status"]
