"""Running: inputs through the readers and the extractor into a ledger."""

from contested.run.extractor import extractor_version
from contested.run.local import Options, read_into
from contested.run.outcome import Done, Outcome

__all__ = ["Done", "Options", "Outcome", "extractor_version", "read_into"]
