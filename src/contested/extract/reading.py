"""What is known of a page before claims are proposed: the mentions in each sentence."""

from dataclasses import dataclass

from spacy.tokens import Token

from contested.actors.names import Form
from contested.extract.attribution import Attribution
from contested.gazetteer import Gazetteer
from contested.language.actors import ActorMention
from contested.language.chains import Chains
from contested.language.nouns import NounClasses
from contested.language.page import Page, Parsed
from contested.language.places import PlaceMention
from contested.language.quantities import Figure
from contested.language.times import TimeMention
from contested.model.span import Span


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """One parsed sentence with its typed mentions, and the one before it.

    `forces` are the pronouns that stand for some; `gazetteer` is where its names are looked up.
    """

    parsed: Parsed
    classes: NounClasses
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    forces: frozenset[int] = frozenset()
    gazetteer: Gazetteer | None = None
    previous: "SentenceReading | None" = None

    @property
    def index(self) -> int:
        """The sentence's position in the document."""
        return self.parsed.sentence.index

    def place_at(self, token: Token) -> PlaceMention | None:
        """The place mention that a token stands in."""
        return next((p for p in self.places if p.first <= token.i < p.last), None)

    def is_state(self, place: PlaceMention) -> bool:
        """Whether a place mention is the bare name of a country."""
        actor = self.actor_at(self.parsed.doc[place.first])
        return not place.head and not place.part and actor is not None and actor.form is Form.PARTY

    def actor_at(self, token: Token) -> ActorMention | None:
        """The actor mention that a token stands in."""
        return next((a for a in self.actors if a.start <= token.i < a.end), None)

    def figure_at(self, token: Token) -> Figure | None:
        """The figure that counts a token, or that the token itself is."""
        return next(
            (f for f in self.figures if token.i in (f.head, f.token)),
            None,
        )

    def in_time(self, token: Token) -> bool:
        """Whether a token is part of a time expression."""
        return any(t.first <= token.i <= t.last for t in self.times)

    def span(self, first: int, last: int) -> Span:
        """The document's characters from token `first` to token `last`, both included."""
        return self.parsed.span(self.parsed.doc[first : last + 1])


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with the readings of its parsed sentences and everything that was said on it."""

    page: Page
    sentences: dict[int, SentenceReading]
    chains: Chains
    attributions: tuple[Attribution, ...] = ()
    gazetteer: Gazetteer | None = None

    def before(self, index: int, back: int = 2) -> tuple[SentenceReading, ...]:
        """The sentences before, nearest first: of the same paragraph, or the `back` nearest."""
        here = self.page.sentences[index].paragraph
        return tuple(
            self.sentences[i]
            for i in range(index - 1, -1, -1)
            if i in self.sentences
            and (index - i <= back or self.page.sentences[i].paragraph == here)
        )
