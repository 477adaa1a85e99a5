"""A claim in short words."""

from dataclasses import replace

import pytest

from contested.model.span import Span
from contested.model.value import Participant, Place, Quantity, Speaker, Verification
from contested.model.vocabulary import (
    Act,
    Basis,
    DisputedOver,
    Modality,
    PlaceRole,
    Polarity,
    VerificationStatus,
)
from contested.present import Wording, marks, summary
from tests.claims import REPORT, deaths, span

WORDING = Wording.load()


def quantity(words: str, counted: str, basis: Basis = Basis.COUNT) -> Quantity:
    """A figure in the words of a report."""
    return Quantity(Span(0, len(words), words), 1, 1, object=counted, basis=basis)


def speaker(name: str, act: Act = Act.SAY, id_: str | None = None) -> Speaker:
    """A speaker by that name."""
    return Speaker(Span(0, len(name), name), act, id=id_, name=name, party="Southland")


def test_a_claim_says_what_how_many_who_where_when() -> None:
    """And who says so, with the side unless the name has it."""
    short = summary(deaths(), WORDING)
    assert short.label == "Killed"
    assert short.figure == "at least six dockers"
    assert short.agent == "by Northland"
    assert short.places == "Osterby, near harbour of Osterby"
    assert short.time == "3 Mar 2021"
    assert short.said == "Ministry of Defence of Southland says"
    assert short.status == "unverified"


def test_what_keeps_a_claim_from_being_an_event_stands_in_its_label() -> None:
    """Plans, possibilities and negations are not shown as happenings."""
    claim = replace(deaths(), modality=Modality.PLANNED, polarity=Polarity.NEGATIVE)
    assert summary(claim, WORDING).label == "Killed (not, planned)"


@pytest.mark.parametrize(
    ("words", "counted", "basis", "shown"),
    [
        ("dozens", "soldiers", Basis.COUNT, "dozens of soldiers"),
        ("about 100", "soldiers", Basis.INCREMENT, "about 100 soldiers (new)"),
        ("600,000 troops", "troops", Basis.CUMULATIVE, "600,000 troops (in all so far)"),
        ("82", "villages", Basis.STOCK, "82 villages (held now)"),
    ],
)
def test_a_figure_is_shown_with_what_it_counts_and_over_what(
    words: str, counted: str, basis: Basis, shown: str
) -> None:
    """In the report's words."""
    claim = replace(deaths(), quantity=quantity(words, counted, basis))
    assert summary(claim, WORDING).figure == shown


def test_words_that_name_nobody_are_left_out() -> None:
    """A bare "they" tells a reader nothing."""
    they = Participant(Span(0, 4, "they"))
    assert summary(replace(deaths(), agent=they), WORDING).agent == ""
    unknown = replace(they, party="unknown")
    assert summary(replace(deaths(), agent=unknown), WORDING).agent == "by an unknown side"


@pytest.mark.parametrize(
    ("name", "id_", "said"),
    [
        ("officials", None, "officials (Southland) deny"),
        ("a resident of the towns", None, "a resident of the towns (Southland) denies"),
        ("Rapid Forces", "rf", "Rapid Forces (Southland) deny"),
        ("Hamas", "hamas", "Hamas (Southland) denies"),
        ("two officers, who were tired", None, "two officers (Southland) deny"),
    ],
)
def test_many_speakers_deny_and_one_denies(name: str, id_: str | None, said: str) -> None:
    """What is told of a speaker is no part of the name."""
    claim = replace(deaths(), attribution=(speaker(name, Act.DENY, id_),))
    assert summary(claim, WORDING).said == said


def test_who_passes_a_statement_on_is_named_after_its_speaker() -> None:
    """The innermost speaker is the one who says it."""
    inner, outer = (
        speaker("Ana Holm", id_="a"),
        replace(speaker("The Wire"), depth=2, party="media"),
    )
    claim = replace(deaths(), attribution=(outer, inner))
    assert summary(claim, WORDING).said == "Ana Holm (Southland) says, as reported by The Wire"
    assert summary(replace(deaths(), attribution=()), WORDING).said == "the report itself"


def test_what_is_disputed_is_said() -> None:
    """Whether it happened, who did it, how many."""
    disputed = Verification(VerificationStatus.DISPUTED, over=DisputedOver.FIGURE)
    assert summary(replace(deaths(), verification=disputed), WORDING).status == "disputed (figure)"


def test_only_the_first_places_are_named() -> None:
    """A list of villages does not hide the rest."""
    names = ["A", "B", "C", "D", "E"]
    places = tuple(Place(Span(0, 1, name), PlaceRole.AT) for name in names)
    assert summary(replace(deaths(), places=places), WORDING).places == "A, B, C and 2 more"


def test_a_type_without_words_is_shown_by_its_name() -> None:
    """A new type in a user's taxonomy is seen at once."""
    assert summary(replace(deaths(), type="weather.storm"), WORDING).label == "weather.storm"


def test_every_part_of_a_claim_is_marked_with_its_meaning() -> None:
    """Each mark quotes the report."""
    found = marks(deaths(), WORDING)
    assert {mark.part for mark in found} == {
        "trigger", "agent", "target", "figure", "place", "time", "means", "speaker", "check",
    }  # fmt: skip
    assert all(REPORT.text[m.span.start : m.span.end] == m.span.text for m in found)
    meanings = {mark.part: mark.meaning for mark in found}
    assert meanings["figure"] == "6 or more, at least, person"
    assert meanings["time"] == "3 Mar 2021 (day)"
    assert meanings["check"] == "unverified"
    assert span(REPORT, "at least six") in [mark.span for mark in found]
