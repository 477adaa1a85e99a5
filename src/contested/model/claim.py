"""The central type: one proposition that a report passes on, with its speaker.

Every part of the program makes claims, reads claims or groups claims. A claim is frozen; its id
is a hash of what it says and where it says it, never of what its words were resolved to, so that
better actor or place data does not orphan a person's decision.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from contested.model.document import Document
from contested.model.span import Span
from contested.model.value import Means, Participant, Place, Quantity, Speaker, Time, Verification
from contested.model.vocabulary import Modality, Polarity

T = TypeVar("T")
_OF_THE_AGENT = frozenset({"people.displaced", "people.returned", "people.surrendered"})


def whose(type_: str, agent: T, target: T) -> T:
    """Of a claim's two sides the one that its figure counts: who flees or gives himself up, or whom."""
    return agent if type_ in _OF_THE_AGENT else target or agent


@dataclass(frozen=True, slots=True)
class Source:
    """The report that a claim stands in: what a claim carries of its document."""

    id: str
    text_hash: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None

    @classmethod
    def of(cls, document: Document) -> "Source":
        """The claim-side view of `document`."""
        return cls(
            document.id,
            document.text_hash,
            document.url,
            document.publisher,
            document.title,
            document.published,
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """One type × one set of participants × one figure × one speaker's position."""

    document: Source
    sentence: Span
    trigger: Span
    type: str
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    agent: Participant | None = None
    target: Participant | None = None
    means: Means | None = None
    places: tuple[Place, ...] = ()
    time: Time | None = None
    quantity: Quantity | None = None
    attribution: tuple[Speaker, ...] = ()
    reaction_to: str | None = None
    verification: Verification = Verification()
    confidence: float = 0.5
    maker: str = "contested"
    id: str = ""

    @property
    def speaker(self) -> Speaker | None:
        """The innermost speaker, or None in the publisher's own voice."""
        return min(self.attribution, key=lambda s: s.depth, default=None)

    @property
    def counted(self) -> Participant | None:
        """Those whom its figure counts."""
        return whose(self.type, self.agent, self.target)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """The innermost speakers, those who say it side by side: "both sides said"."""
        first = self.speaker
        return tuple(s for s in self.attribution if first is not None and s.depth == first.depth)

    def spans(self) -> Iterator[Span]:
        """Every span that the claim points with, its sentence first."""
        yield from (self.sentence, self.trigger)
        values = (self.agent, self.target, self.means, self.time, self.quantity, self.verification)
        for value in (*values, *self.places, *self.attribution):
            if value is not None and value.span is not None:
                yield value.span

    def identified(self) -> "Claim":
        """The same claim with the id that follows from its content."""
        return replace(self, id=identity(self))


def identity(claim: Claim) -> str:
    """SHA-256 in hex over the text's hash, the spans, and type, polarity, modality and act."""

    def at(span: Span | None) -> list[int] | None:
        return [span.start, span.end] if span else None

    speaker = claim.speaker
    said = [
        claim.document.text_hash,
        claim.type,
        claim.polarity,
        claim.modality,
        speaker.act if speaker else None,
        at(speaker.span) if speaker else None,
        at(claim.trigger),
        at(claim.agent.span) if claim.agent else None,
        at(claim.target.span) if claim.target else None,
        sorted([p.span.start, p.span.end] for p in claim.places),
        at(claim.time.span) if claim.time else None,
        at(claim.quantity.span) if claim.quantity else None,
    ]
    return hashlib.sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()
