"""What is known of a report beside its text, each fact with how it is known."""

from dataclasses import dataclass, fields

from contested.model.document import Origin


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and how it is known."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart.

    `beside` is the date beside its headline, `guessed` the likeliest one by all of its words.
    """

    text: str
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    beside: str | None = None
    guessed: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts that a document carries; `published` is an ISO date or date-time."""

    publisher: Fact | None = None
    title: Fact | None = None
    url: Fact | None = None
    published: Fact | None = None

    def or_else(self, other: "Facts") -> "Facts":
        """These facts, and those of `other` where there is none."""
        return Facts(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))

    def origins(self) -> tuple[tuple[str, Origin], ...]:
        """Each fact's name with how it is known."""
        known = ((f.name, getattr(self, f.name)) for f in fields(self))
        return tuple((name, fact.origin if fact else Origin.UNKNOWN) for name, fact in known)


def fact(value: str | None, origin: Origin) -> Fact | None:
    """A fact, None where there is no value."""
    return Fact(value, origin) if value else None


def value(given: Fact | None) -> str | None:
    """A fact's value, None where there is none."""
    return given.value if given else None
