"""What a resolver may look at beside the claim itself."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from contested.actors import Directory
from contested.extract.reading import Reading
from contested.language.page import Page, Parsed
from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Place, Speaker
from contested.resolve.moment import Moment


@dataclass(frozen=True, slots=True)
class Context:
    """The reading of a claim's page, its day of publication, and the war it is about.

    Attributes:
        reading: the page with its mentions.
        directory: the actors.
        published: day of publication, or None.
        conflict: the id of a conflict profile, or None where the document fits none.
        places: what the geocoder made of each place mention of the page, by its span.
        anchors: the days of its war's own happenings.
        moments: what each time expression of the page means, by its span.
        voices: speakers that the claims of their own sentence settle, by their span.
    """

    reading: Reading
    directory: Directory
    published: date | None
    conflict: str | None
    places: dict[Span, Place]
    anchors: tuple[tuple[str, date], ...] = ()
    moments: dict[Span, Moment] = field(default_factory=dict)
    voices: dict[Span, Speaker] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        """The page."""
        return self.reading.page

    def settled(self, speaker: Speaker) -> Speaker | None:
        """The speaker as the claims of its own sentence know it; None where they settle nothing."""
        known = self.voices.get(speaker.span)
        return replace(speaker, id=known.id, name=known.name, party=known.party) if known else None

    def sentence_of(self, span: Span) -> Parsed | None:
        """The parsed sentence that a span stands in."""
        for parsed in self.page.parsed.values():
            if parsed.sentence.start <= span.start and span.end <= parsed.sentence.end:
                return parsed
        return None


Resolver = Callable[[Claim, Context], Claim]
