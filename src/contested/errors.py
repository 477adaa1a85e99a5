"""What can go wrong, each error saying what failed and what to do next."""


class ContestedError(Exception):
    """The base of every error that the program raises on purpose.

    Attributes:
        remedy: what the user can do, in one sentence; may be empty.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.remedy = remedy


class DataError(ContestedError):
    """A TOML data file is wrong; the message names file and line."""


class SettingsError(ContestedError):
    """A setting has a value that it cannot have."""


class IngestError(ContestedError):
    """A record could not be read; the run goes on without it.

    Attributes:
        stage: where it failed (open, decode, parse, clean …).
    """

    def __init__(self, message: str, remedy: str = "", *, stage: str = "read") -> None:
        super().__init__(message, remedy)
        self.stage = stage


class LedgerError(ContestedError):
    """The ledger cannot be opened, read or written."""


class ModelMissingError(ContestedError):
    """The spaCy model that the settings name is not installed."""
