"""Review: the queue, what a reviewer sends, and what comes back."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from contested.model.decision import Verdict
from contested.web.shapes.base import Shape
from contested.web.shapes.claims import ClaimCard, DecisionShape
from contested.web.shapes.events import EventCard, EventDetail

ClaimId = Annotated[str, Field(pattern="^[0-9a-f]{6,64}$", max_length=64)]


class ReviewItem(Shape):
    """A claim to review, or a pair that may be one event or two (`other` is then its second).

    `weight` orders the queue: what a correction would change most stands first. `why` says so in
    a sentence.
    """

    claim: ClaimCard
    other: ClaimCard | None
    event: EventCard | None
    weight: float
    why: str


class Reviewer(Shape):
    """Who the token belongs to."""

    name: str


class DecisionIn(BaseModel):
    """A verdict to enter. `corrections` only with `correct`, `other` only with a pair's verdict.

    A correction's value has the form of that field of an exported claim.
    """

    model_config = ConfigDict(extra="forbid")

    verdict: Verdict
    claim: ClaimId
    other: ClaimId | None = None
    why: str = Field(default="", max_length=2000)
    corrections: dict[str, object] = Field(default_factory=dict, max_length=13)


class Decided(Shape):
    """What was entered or withdrawn, and the events as they now are."""

    decision: DecisionShape
    events: list[EventDetail]


class CheckIn(BaseModel):
    """A sentence, a figure or a short text to check."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=5000)
