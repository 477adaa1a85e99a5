"""A private person's name in a text: where it stands, and what is shown in its place."""

from dataclasses import dataclass

from contested.model.span import Span


@dataclass(frozen=True, slots=True)
class PrivateName:
    """One mention of somebody who holds no public office and speaks in no public role.

    Attributes:
        span: the characters that are not shown; a title that would name the person with the name
            alone ("farmer") is among them.
        shown: what stands there instead: "a farmer".
        person: the fullest name of the person in this text.
        role: who the person is without a name, for lists of speakers: "a farmer from Mykolaiv".
    """

    span: Span
    shown: str
    person: str
    role: str
