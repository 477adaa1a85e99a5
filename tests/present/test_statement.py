"""Claims that repeat one statement are one; claims that differ in what matters are not."""

from dataclasses import replace

from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.model.span import Span
from contested.model.value import Quantity, Speaker, Time
from contested.model.vocabulary import Act, Modality, TimePrecision
from contested.present import statements
from tests.claims import REPORT, deaths, span


def reprint(name: str, published: str = "2021-03-05", claim: Claim | None = None) -> Claim:
    """The same claim in another paper's report."""
    copied = Document(name, REPORT.text, "Another Paper", REPORT.title, published=published)
    return replace(claim or deaths(), document=Source.of(copied)).identified()


def test_wire_copy_is_one_statement_in_several_reports() -> None:
    """It is shown once, with the number of reports."""
    (statement,) = statements([deaths(), reprint("copy-1"), reprint("copy-2")])
    assert statement.documents == ("harbour-1", "copy-1", "copy-2")


def test_another_figure_is_another_statement() -> None:
    """A toll that grows is not a repetition."""
    higher = Quantity(span(REPORT, "at least six"), 9, None)
    assert len(statements([deaths(), reprint("b", claim=replace(deaths(), quantity=higher))])) == 2


def test_another_speaker_or_position_is_another_statement() -> None:
    """A denial never disappears in what it denies."""
    (said,) = deaths().attribution
    denied = replace(deaths(), attribution=(replace(said, act=Act.DENY),))
    other = replace(deaths(), attribution=(replace(said, id="nl-mod", name="Another"),))
    planned = replace(deaths(), modality=Modality.PLANNED)
    assert len(statements([deaths(), denied, other, planned])) == 4


def test_another_place_or_day_is_another_statement() -> None:
    """Two strikes that killed as many stay two."""
    elsewhere = replace(deaths(), places=(replace(deaths().places[0], geonames_id=99),))
    later = Time(span(REPORT, "3 March 2021"), "2021-03-20", "2021-03-20", TimePrecision.DAY)
    assert len(statements([deaths(), elsewhere, replace(deaths(), time=later)])) == 3


def test_a_headline_is_joined_to_what_the_report_says_below_it() -> None:
    """The statement is shown from the running text."""
    title = Span.of(REPORT.text, 0, len(REPORT.title or ""))
    head = replace(
        deaths(), sentence=title, trigger=span(REPORT, "hits"), quantity=None, attribution=()
    )
    (statement,) = statements([head.identified(), deaths()])
    assert statement.claim == deaths()
    assert len(statement.claims) == 2


def test_a_headline_that_says_more_stays() -> None:
    """One with a figure that the text does not have is a statement of its own."""
    title = Span.of(REPORT.text, 0, len(REPORT.title or ""))
    more = Quantity(span(REPORT, "town"), 60, 60)
    head = replace(deaths(), sentence=title, trigger=span(REPORT, "hits"), quantity=more)
    assert len(statements([head, deaths()])) == 2


def test_unnamed_speakers_are_told_apart_by_their_words() -> None:
    """Two residents may be two people; the same words in copies of one story are one."""
    one = Speaker(span(REPORT, "dockers"), Act.SAY, name="a docker")
    two = Speaker(span(REPORT, "Ships"), Act.SAY, name="a captain")
    claims = [replace(deaths(), attribution=(each,)) for each in (one, two)]
    assert len(statements(claims)) == 2
