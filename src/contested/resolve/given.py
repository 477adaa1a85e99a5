"""Places of claims that came without coordinates, located as the program's own are.

An annotator gives a place's words and its country at most. All place words of one document are
located together, and what the annotator gave stands: a place found in another country is none.
"""

from collections.abc import Sequence
from dataclasses import replace

from contested.gazetteer import Gazetteer
from contested.language.place_words import place_words
from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.value import Place
from contested.resolve.place import Geocoder, PlaceContext
from contested.resolve.toponym import toponym


class GivenPlaces:
    """Locates the places of claims that were given without coordinates."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._geocoder = Geocoder(gazetteer)

    def __call__(self, document: Document, claims: Sequence[Claim]) -> list[Claim]:
        """The claims of one document with their places located; others are as they came."""
        given = {place.span: place for claim in claims for place in claim.places}
        spans = sorted(given, key=lambda span: (span.start, span.end))
        words = place_words()
        toponyms = [replace(toponym(s.text, words), start=s.start, end=s.end) for s in spans]
        countries = frozenset(c for place in given.values() if (c := place.country))
        found = self._geocoder.locate(toponyms, PlaceContext(document.text, countries))
        located = {
            span: each.place(span, given[span].role)
            for span, each in zip(spans, found, strict=True)
        }
        return [
            replace(claim, places=tuple(_filled(p, located[p.span]) for p in claim.places))
            for claim in claims
        ]


def _filled(given: Place, located: Place) -> Place:
    if given.geonames_id is not None or given.lat is not None:
        return given
    if given.country and located.country != given.country:
        return given
    return replace(located, role=given.role, country=given.country or located.country)
