"""Documents and claims for tests: one made by hand, and Hypothesis strategies for any."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import strategies as st

from contested.model.claim import Claim, Source
from contested.model.document import Document, Dropped, Origin
from contested.model.span import Span
from contested.model.value import Means, Participant, Place, Quantity, Speaker, Time, Verification
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

T = TypeVar("T")

REPORT = Document(
    id="harbour-1",
    text=(
        "Shelling hits harbour town\n"
        "Northland's army shelled the harbour of Osterby on 3 March 2021, killing at least six"
        " dockers, the Southland defence ministry said. Northland denied it.\n"
        "The claim could not be verified. Ships left Österby for “Lakeport”."
    ),
    publisher="The Sample Courier",
    title="Shelling hits harbour town",
    url="https://courier.example/harbour-1",
    published="2021-03-04",
    origins=(("publisher", Origin.GIVEN), ("published", Origin.MARKUP)),
    dropped=(Dropped("Read also: Ferry times", "related link"),),
)


def span(document: Document, words: str, after: int = 0) -> Span:
    """Where `words` first stand in the document, from the offset `after` on."""
    start = document.text.index(words, after)
    return Span.of(document.text, start, start + len(words))


def deaths(document: Document = REPORT) -> Claim:
    """The claim of the six dockers' deaths in REPORT, with every field filled."""
    return Claim(
        document=Source.of(document),
        sentence=span(
            document,
            "Northland's army shelled the harbour of Osterby on 3 March 2021, killing at least six"
            " dockers, the Southland defence ministry said.",
        ),
        trigger=span(document, "killing"),
        type="people.killed",
        agent=Participant(
            span(document, "Northland's army"), "nl-army", "Northland", Kind.MILITARY
        ),
        target=Participant(
            span(document, "dockers"), None, None, Kind.CIVILIAN, (Group.OFFICIAL, Group.MEDIC)
        ),
        means=Means(span(document, "shelled"), MeansCode.SHELLING),
        places=(
            Place(span(document, "Osterby"), PlaceRole.AT, 7, 55.5, -10.25, "PPL", "NL", "NL.02"),
            Place(span(document, "harbour of Osterby"), PlaceRole.NEAR),
        ),
        time=Time(span(document, "3 March 2021"), "2021-03-03", "2021-03-03", TimePrecision.DAY),
        quantity=Quantity(
            span(document, "at least six"), 6.0, None, Comparator.AT_LEAST, "person", "dockers"
        ),
        attribution=(
            Speaker(
                span(document, "the Southland defence ministry"),
                Act.SAY,
                1,
                "sl-mod",
                "Ministry of Defence of Southland",
                "Southland",
            ),
        ),
        verification=Verification(
            VerificationStatus.UNVERIFIED, span(document, "could not be verified")
        ),
        confidence=0.75,
    ).identified()


words = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Cs"]),
    min_size=1,
    max_size=12,
)
bodies = st.lists(words, min_size=3, max_size=12).map(" ".join)
days = st.dates().map(lambda day: day.isoformat())
numbers = st.integers(0, 10**9).map(float) | st.floats(0, 1e6, allow_nan=False)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """The strategy, or None."""
    return st.none() | strategy


@st.composite
def spans(draw: Callable[[st.SearchStrategy[Any]], Any], text: str) -> Span:
    """Any run of characters of `text`."""
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


def documents(ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Document]:
    """Documents with any text and any metadata."""
    return st.builds(
        Document,
        id=ids if ids is not None else words,
        text=bodies,
        publisher=maybe(words),
        title=maybe(words),
        url=maybe(words),
        published=maybe(days),
        language=st.sampled_from(["en", "uk", "und"]),
        origins=st.sampled_from([(), (("title", Origin.GIVEN),)]),
        dropped=st.lists(st.builds(Dropped, words, words), max_size=2).map(tuple),
    )


def claims_of(document: Document) -> st.SearchStrategy[Claim]:
    """Claims whose every span lies in the document's text."""
    at = spans(document.text)
    participants = st.builds(
        Participant,
        at,
        maybe(words),
        maybe(words),
        maybe(st.sampled_from(Kind)),
        st.lists(st.sampled_from(Group), unique=True, max_size=3).map(tuple),
    )
    return st.builds(
        Claim,
        document=st.just(Source.of(document)),
        sentence=at,
        trigger=at,
        type=st.sampled_from(["strike", "people.killed", "territory.capture"]),
        polarity=st.sampled_from(Polarity),
        modality=st.sampled_from(Modality),
        agent=maybe(participants),
        target=maybe(participants),
        means=maybe(st.builds(Means, at, st.sampled_from(MeansCode))),
        places=st.lists(_places(at), max_size=3).map(tuple),
        time=maybe(
            st.builds(Time, at, maybe(days), maybe(days), maybe(st.sampled_from(TimePrecision)))
        ),
        quantity=maybe(_quantities(at)),
        attribution=st.lists(_speakers(at), max_size=2).map(tuple),
        reaction_to=maybe(words),
        verification=st.builds(
            Verification,
            st.sampled_from(VerificationStatus),
            maybe(at),
            maybe(words),
            maybe(st.sampled_from(VerificationMethod)),
            maybe(st.sampled_from(DisputedOver)),
        ),
        confidence=st.floats(0, 1),
    ).map(_in_its_sentence)


def _in_its_sentence(claim: Claim) -> Claim:
    """The claim with the first half of its sentence, or all of a short one, for its trigger."""
    first = claim.sentence
    words = first.text[: len(first.text) // 2 or 1]
    return replace(claim, trigger=Span(first.start, first.start + len(words), words)).identified()


def _places(at: st.SearchStrategy[Span]) -> st.SearchStrategy[Place]:
    return st.builds(
        Place,
        at,
        st.sampled_from(PlaceRole),
        maybe(st.integers(1, 2**31 - 1)),
        maybe(st.floats(-90, 90)),
        maybe(st.floats(-180, 180)),
        maybe(words),
        maybe(st.sampled_from(["UA", "SD"])),
        maybe(words),
        maybe(st.sampled_from(PlacePrecision)),
    )


def _quantities(at: st.SearchStrategy[Span]) -> st.SearchStrategy[Quantity]:
    return st.builds(
        Quantity,
        at,
        maybe(numbers),
        maybe(numbers),
        st.sampled_from(Comparator),
        maybe(words),
        maybe(words),
        st.sampled_from(Basis),
        maybe(words),
    )


def _speakers(at: st.SearchStrategy[Span]) -> st.SearchStrategy[Speaker]:
    return st.builds(
        Speaker,
        at,
        st.sampled_from(Act),
        st.integers(1, 3),
        maybe(words),
        maybe(words),
        maybe(words),
        maybe(words),
        maybe(days),
    )
