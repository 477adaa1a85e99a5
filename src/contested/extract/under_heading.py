"""Where a section is set: the place that the heading above it names ("Kupyansk direction")."""

from collections.abc import Sequence

from contested.extract.draft import Located
from contested.extract.reading import Reading, SentenceReading
from contested.extract.stage import is_state
from contested.language.headers import heading
from contested.model.vocabulary import PlaceRole

_FAR = 8
_LONGEST = 6
_FRONTS = frozenset({"direction", "sector", "axis", "front", "salient", "bridgehead"})


def heading_place(sentence: SentenceReading, reading: Reading) -> tuple[Located, ...]:
    """The one place of the nearest heading before a sentence; () where it names none or several.

    The page's title is no heading of a section, and a whole country is no place of one.
    """
    for index in range(sentence.index - 1, max(sentence.index - _FAR, 0), -1):
        above = reading.sentences.get(index)
        if above is None or not heading(above.parsed, reading.page) or _byline(above):
            continue
        named = [p for p in above.places if p.name and not p.acting and not p.contains]
        short = len(above.parsed.doc) <= _LONGEST
        if not short or len(named) != 1 or is_state(named[0], reading):
            return ()
        return (Located(above, named[0]),)
    return ()


def _byline(sentence: SentenceReading) -> bool:
    """Whether a line only says who wrote: "By our correspondent in Nairobi"."""
    return sentence.parsed.sentence.text.lower().startswith(("by ", "reporting by ", "edited by "))


def is_front(place: Located) -> bool:
    """Whether a place is a stretch of front, as bulletins divide it: "Kupyansk direction"."""
    return place.mention.head in _FRONTS


def sectional(sentence: SentenceReading, reading: Reading) -> tuple[Located, ...]:
    """The stretch of front that a section is about, for what names no place of its own."""
    return tuple(p for p in heading_place(sentence, reading) if is_front(p))


def front_above(
    places: Sequence[Located], sentence: SentenceReading, reading: Reading
) -> tuple[Located, ...]:
    """The stretch of front that a section is about, for what only names what lies near."""
    if any(p.mention.role is not PlaceRole.NEAR or p.reading is not sentence for p in places):
        return ()
    return sectional(sentence, reading)
