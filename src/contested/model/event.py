"""An event: claims about one happening or state, derived from claims and decisions, never edited.

It keeps disagreement: each party's position, every figure that was given, the independent origins,
what is unverified. It can be made again from its claims at any time, and comes out the same.
"""

from dataclasses import dataclass
from enum import StrEnum

from contested.model.vocabulary import (
    Comparator,
    DisputedOver,
    Kind,
    Modality,
    PlacePrecision,
    Polarity,
    TimePrecision,
    VerificationMethod,
)


class Stance(StrEnum):
    """Where a party stands on an event, the strongest that it took."""

    CLAIMS = "claims"
    CONFIRMS = "confirms"
    ACKNOWLEDGES = "acknowledges"
    DENIES = "denies"
    DOUBTS = "doubts"
    DECLINES = "declines"
    SILENT = "silent"


class EventStatus(StrEnum):
    """What the positions and checks add up to; `disputed` goes before all others."""

    DISPUTED = "disputed"
    CONFIRMED_BY_BOTH = "confirmed_by_both"
    INDEPENDENTLY_CONFIRMED = "independently_confirmed"
    ONE_SIDE_ONLY = "one_side_only"
    UNVERIFIED = "unverified"


class RelationKind(StrEnum):
    """How one event relates to another."""

    PART_OF = "part_of"
    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    REACTION_TO = "reaction_to"


class FigurePolicy(StrEnum):
    """How low, best and high follow from the figures that were given.

    `ucdp`: lowest, the most credible and latest, highest (UCDP GED codebook). `acled`: the lowest
    (ACLED codebook, conservative). `latest`: the last one reported. `median`: of origins.
    """

    UCDP = "ucdp"
    ACLED = "acled"
    LATEST = "latest"
    MEDIAN = "median"


class OriginKind(StrEnum):
    """Why claims count as coming from one origin."""

    SPEAKER = "speaker"
    COPY = "copy"
    CREDIT = "credit"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure as it was given: a claim's, with who gave it and when."""

    claim: str
    low: float | None
    high: float | None
    comparator: Comparator
    speaker: str | None
    party: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class EventFigure:
    """How many of one kind of thing: one type, one unit, one sort of counted people or things.

    Attributes:
        type: the claim type that is counted (`people.killed`).
        unit: as on claims (`person`).
        counted: whom or what it counts, as a key: groups ("child"), kind ("civilian") and party
            of the counted, joined by spaces; empty where nothing more is said.
        low: the lowest number that fits what was given; None where nothing bounds it.
        best: the number to use; None where none can be given.
        high: the highest; None where open.
        policy: how the three were made.
        stated: every figure given, by date of publication.
    """

    type: str
    unit: str | None
    counted: str
    low: float | None
    best: float | None
    high: float | None
    policy: FigurePolicy
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where one party stands on the event, and the claims that say so.

    `party` is a side ("Russia"), `media`, `footage`, or empty for the reports' own voice. A party
    to the event that was not heard has the stance `silent` and no claims.
    """

    party: str
    stance: Stance
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class EventOrigin:
    """One independent origin: claims that go back to one statement, one agency or one report.

    `behind` says whether any of its claims says that it is so: none that only denies it, doubts it
    or does not comment stands behind an event.
    """

    id: str
    kind: OriginKind
    why: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    publishers: tuple[str, ...]
    behind: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """That somebody checked: who, how, and the claim that says so."""

    claim: str
    by: str | None
    method: VerificationMethod | None


@dataclass(frozen=True, slots=True)
class Grounds:
    """What there is to believe an event by, as counts that one can read.

    `reports` and `publishers` are of all its claims, `origins` those that stand behind it.
    `credibility` is the Admiralty scale's: 1 confirmed by other sources, 2 probably true, 3
    possibly true, 4 doubtful, 5 improbable, 6 cannot be judged; `because` states the rule that
    gave it.
    """

    reports: int
    publishers: int
    origins: int
    opposed_agree: bool
    checks: tuple[Check, ...]
    credibility: int
    because: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A link to another event, with the reason in a sentence."""

    kind: RelationKind
    event: str
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A place of the event, as one of its claims names it; the values are those of a claim's."""

    name: str
    claim: str
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    feature: str | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision | None = None


@dataclass(frozen=True, slots=True)
class EventTime:
    """When it happened: ISO dates, both inclusive, None where open.

    `claim` is the one whose words say so; None where the day follows from the reports' dates.
    """

    start: str | None
    end: str | None
    precision: TimePrecision | None
    claim: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One happening or state, as all its claims tell it.

    Attributes:
        id: a hash that its claims' ids give; the same claims are the same event.
        type: the type that leads (the happening's, before its effects').
        types: every type of its claims, the leading one first.
        conflict: the conflict profile's id, or None.
        modality: the weakest that its own side gives it: `asserted` only if it is told as done.
        agents, targets: parties that do it, and that it is done to, by how many claims say so.
        kinds: of those that it is done to.
        places: the places of its claims, the finest known first, one of each name.
        time: when, as the claims agree, or the reported days' bounds; None where unknown.
        first_reported, last_reported: ISO dates of publication.
        disputed_over: what of it is disputed, empty if nothing.
        claims: ids of its claims, by date of publication, document and place in the text.
        reviewed: whether a person has accepted or corrected every claim of it.
    """

    id: str
    type: str
    types: tuple[str, ...]
    conflict: str | None
    modality: Modality
    polarity: Polarity
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    kinds: tuple[Kind, ...]
    places: tuple[EventPlace, ...]
    time: EventTime | None
    first_reported: str | None
    last_reported: str | None
    figures: tuple[EventFigure, ...]
    positions: tuple[Position, ...]
    status: EventStatus
    disputed_over: tuple[DisputedOver, ...]
    origins: tuple[EventOrigin, ...]
    grounds: Grounds
    relations: tuple[Relation, ...]
    claims: tuple[str, ...]
    reviewed: bool = False
