"""The claim types as data: what `data/taxonomy.toml` holds, validated."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimType:
    """One row of the table of types.

    Attributes:
        name: such as "territory.capture"; the part before the dot is its family.
        covers: one line that says what it covers.
        section: the section of a brief that it belongs to.
        plover: the PLOVER event class it maps to, or None.
        acled: the ACLED sub-event type it maps to, or None.
    """

    name: str
    covers: str
    section: str
    plover: str | None = None
    acled: str | None = None

    @property
    def family(self) -> str:
        """The part of the name before the dot."""
        return self.name.partition(".")[0]
