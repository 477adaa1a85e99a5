"""Whose land "the country's south" is in: that of the state that speaks, or is named first."""

from contested.actors import Directory, PartyKind
from contested.extract.reading import Reading, SentenceReading
from contested.language.places import PlaceMention
from contested.model.span import Span

_LANDS = frozenset({"country", "nation", "kingdom", "republic"})


def own_lands(reading: Reading, directory: Directory) -> dict[Span, str]:
    """The country (ISO 3166 alpha-2) of every place that is only said to be in "the country"."""
    found: dict[Span, str] = {}
    for sentence in reading.sentences.values():
        for place in sentence.places:
            if not place.name and _of_country(place, sentence):
                country = _spoken_of(place, sentence, reading, directory)
                if country:
                    found[place.span] = country
    return found


def _of_country(place: PlaceMention, sentence: SentenceReading) -> bool:
    doc = sentence.parsed.doc
    before = doc[max(place.first - 2, 0) : place.first]
    return len(before) == 2 and before[0].lower_ in _LANDS and before[1].tag_ == "POS"


def _spoken_of(
    place: PlaceMention, sentence: SentenceReading, reading: Reading, directory: Directory
) -> str | None:
    said = reading.chains.speaker(sentence.parsed)
    named = [m.party for m in sentence.actors if m.start < place.first]
    for name in (said.party if said else None, *named):
        party = directory.party(name) if name else None
        if party is not None and party.kind is PartyKind.STATE and party.country:
            return party.country
    return None
