"""The process that HTML pages are taken apart in."""


class Extraction:
    """A process that can be stopped."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def close(self) -> None:
        """End it."""
