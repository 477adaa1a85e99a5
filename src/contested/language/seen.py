"""Somebody where a report spoke of them: what pronouns and bare nouns go back to."""

from dataclasses import dataclass

from contested.language.referents import Referent


@dataclass(frozen=True, slots=True)
class Seen:
    """A referent where it was spoken of, and whether it acts, speaks or is done to there.

    `driven` is whether an enemy drives it out or surrounds it there.
    """

    sentence: int
    paragraph: int
    token: int
    referent: Referent
    subject: bool = False
    speaks: bool = False
    undergoes: bool = False
    driven: bool = False
