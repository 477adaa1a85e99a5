"""A claim in the making: what a frame proposed, before the steps that follow have filled it in."""

from dataclasses import dataclass

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.frames import Frame
from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments
from contested.language.places import PlaceMention
from contested.language.quantities import Figure
from contested.language.times import TimeMention
from contested.model.span import Span
from contested.model.value import Means, Verification
from contested.model.vocabulary import Act, Modality, Polarity


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that fill a role, in the sentence that they stand in (not always the claim's)."""

    reading: SentenceReading
    heads: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A place mention in the sentence that it stands in (not always the claim's)."""

    reading: SentenceReading
    mention: PlaceMention


@dataclass(frozen=True, slots=True)
class Dated:
    """A time mention in the sentence that it stands in (not always the claim's)."""

    reading: SentenceReading
    mention: TimeMention


@dataclass(frozen=True, slots=True)
class Draft:
    """One proposed claim.

    `reacts_to` is the draft that the speaker reacts to, `part_of` the one whose figure includes
    this one's; both are replaced by ids when the drafts become claims.
    """

    reading: SentenceReading
    frame: Frame
    hit: Hit
    trigger: Span
    arguments: Arguments
    type: str
    agent: Phrase | None = None
    target: Phrase | None = None
    figure: Figure | None = None
    places: tuple[Located, ...] = ()
    time: Dated | None = None
    means: Means | None = None
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    attribution: tuple[Attribution, ...] = ()
    act: Act | None = None
    verification: Verification = Verification()
    part_of: "Draft | None" = None
    reacts_to: "Draft | None" = None
    confidence: float = 0.5

    @property
    def key(self) -> tuple[object, ...]:
        """What stays the same of a draft while steps fill it in, to find again what a link means."""
        figure = self.figure.span.start if self.figure else None
        target = self.target.heads[0].i if self.target else None
        return (self.reading.index, self.trigger, self.type, figure, target)
