"""Claims and documents as the API gives them."""

from pydantic import Field

from contested.model.decision import Verdict
from contested.model.vocabulary import (
    Act,
    Basis,
    Comparator,
    DisputedOver,
    Group,
    Kind,
    MeansCode,
    Modality,
    PlacePrecision,
    PlaceRole,
    Polarity,
    TimePrecision,
    VerificationMethod,
    VerificationStatus,
)
from contested.web.shapes.base import Mark, Offsets, Shape, Summary


class SourceShape(Shape):
    """The report that a claim stands in. `url` is null unless it is an http or https address."""

    id: str
    url: str | None
    publisher: str | None
    title: str | None
    published: str | None


class ParticipantShape(Offsets):
    """Who does it, or whom or what it is done to."""

    id: str | None
    party: str | None
    kind: Kind | None
    groups: list[Group]


class MeansShape(Offsets):
    """With what it was done."""

    code: MeansCode


class PlaceShape(Offsets):
    """Where; coordinates in WGS 84 degrees, null where the place is not known or not shown."""

    role: PlaceRole
    geonames_id: int | None
    lat: float | None
    lon: float | None
    feature: str | None
    country: str | None
    admin1: str | None
    precision: PlacePrecision | None


class TimeShape(Shape):
    """When it happened: `start` and `end` are ISO dates; `text_start` and `text_end` offsets."""

    text: str
    text_start: int
    text_end: int
    start: str | None
    end: str | None
    precision: TimePrecision | None


class QuantityShape(Offsets):
    """How many; an end that is open is null."""

    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    object: str | None
    basis: Basis
    part_of: str | None


class SpeakerShape(Offsets):
    """Who says it; depth 1 is the innermost."""

    id: str | None
    name: str | None
    party: str | None
    act: Act
    channel: str | None
    said: str | None
    depth: int


class VerificationShape(Shape):
    """What the report says of the claim's truth."""

    status: VerificationStatus
    start: int | None
    end: int | None
    text: str | None
    by: str | None
    method: VerificationMethod | None
    over: DisputedOver | None


class ClaimShape(Shape):
    """A claim with exactly the fields of an exported claim."""

    id: str
    document: SourceShape
    sentence: Offsets
    trigger: Offsets
    type: str
    polarity: Polarity
    modality: Modality
    agent: ParticipantShape | None
    target: ParticipantShape | None
    means: MeansShape | None
    places: list[PlaceShape]
    time: TimeShape | None
    quantity: QuantityShape | None
    attribution: list[SpeakerShape]
    reaction_to: str | None
    verification: VerificationShape
    confidence: float


class ClaimCard(Shape):
    """A claim for a list: in short words, with its sentence and the marks in it.

    `sentence` has its offsets in the document; those of `marks` count from the sentence's start.
    `masked` says that names or places of the sentence are not shown. `event` is the id of the
    event that it belongs to. `maker` is `contested` for the machine's own.
    """

    id: str
    type: str
    modality: Modality
    polarity: Polarity
    status: VerificationStatus
    document: SourceShape
    sentence: Offsets
    marks: list[Mark]
    summary: Summary
    party: str | None
    confidence: float
    maker: str
    event: str | None = None
    masked: bool = False
    verdict: Verdict | None = None


class DecisionShape(Shape):
    """What a person decided of a claim or a pair; withdrawn ones are kept."""

    id: str
    verdict: Verdict
    claim: str
    other: str | None
    by: str
    why: str
    at: str
    corrections: dict[str, object] = Field(default_factory=dict)
    withdrawn_at: str | None = None
    withdrawn_by: str | None = None


class ClaimDetail(Shape):
    """One claim with all its fields, some text around its sentence, and what was decided of it.

    `before` and `after` are the shown text around the sentence. `marks` count from the document's
    start.
    """

    claim: ClaimShape
    card: ClaimCard
    before: str
    after: str
    marks: list[Mark]
    decisions: list[DecisionShape]


class DocumentCard(Shape):
    """A report in a list."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    language: str
    url: str | None
    status: str
    claims: int
    characters: int


class ClaimMarks(Shape):
    """The marks of one claim in a document; all offsets count from the document's start."""

    id: str
    type: str
    label: str
    sentence: Offsets
    marks: list[Mark]


class DocumentDetail(Shape):
    """A report to read beside its claims.

    `text` is the shown text. Where only sentences are shown (`whole` is false), it holds the
    sentences of its claims, one a line, and all offsets are into that.
    """

    document: DocumentCard
    text: str
    whole: bool
    masked: bool
    claims: list[ClaimMarks]
