"""What changed since the last brief: new, disputed, corrected, changed, gone."""

from collections.abc import Sequence
from dataclasses import replace

from contested.model.claim import Claim, Source
from contested.model.event import EventStatus
from contested.model.value import Quantity, Speaker
from contested.model.vocabulary import Act
from contested.present import Brief, Wording
from contested.present.changes import changes, told
from contested.present.seen import read, written
from tests.claims import REPORT, deaths, span
from tests.present.events import events_of
from tests.reconcile.wars import moved

WORDING = Wording.load()
THEN = "2026-01-02T03:04:05.000000Z"


def since(before: Sequence[Claim], now: Sequence[Claim]) -> Brief:
    """What changed from some claims to others."""
    kept = told(events_of(before), WORDING)
    by_id = {claim.id: claim for claim in now}
    return changes(events_of(now), by_id, WORDING, {}, since=(THEN, kept))


def sections(made: Brief) -> dict[str, list[tuple[str, ...]]]:
    """What is said of the events of each kind."""
    return {s.name: [e.news for e in s.entries] for c in made.chapters for s in c.sections}


def toll(number: float, report: str, published: str) -> Claim:
    """The toll of the harbour strike as a report gives it."""
    figure = deaths().quantity
    assert isinstance(figure, Quantity)
    source = Source(report, report, None, "The Sample Courier", "Toll", published)
    counted = replace(figure, low=number)
    return replace(deaths(), document=source, quantity=counted).identified()


def denial() -> Claim:
    """Northland denies it, two days later."""
    speaker = Speaker(span(REPORT, "Northland"), Act.DENY, name="Northland", party="Northland")
    denied = replace(deaths(), attribution=(speaker,), quantity=None, reaction_to=deaths().id)
    return moved(denied, "denial", "2021-03-05")


def test_nothing_changed_is_an_empty_brief() -> None:
    """It still says since when."""
    made = since([deaths()], [deaths()])
    assert (made.events, made.gone, made.since) == (0, 0, THEN)


def test_an_event_of_which_no_claim_was_told_is_new() -> None:
    """What was told before is left out."""
    elsewhere = replace(deaths(), type="diplomacy.talks", quantity=None, target=None, places=())
    made = since([deaths()], [deaths(), elsewhere.identified()])
    assert sections(made) == {"new": [()]}


def test_a_denial_makes_an_event_newly_disputed() -> None:
    """With what it was before, and who denies it now."""
    (news,) = sections(since([deaths()], [deaths(), denial()]))["disputed"]
    assert news[0].startswith("Now disputed over happening")
    assert "Now Northland denies" in news


def test_a_toll_that_its_source_gives_otherwise_is_corrected() -> None:
    """With both numbers; as much from another source is only a change."""
    before = [deaths()]
    (news,) = sections(since(before, [*before, toll(8, "later", "2021-03-06")]))["corrected"]
    assert "gave 6, then 8" in news[0]
    assert "1 more report" in news


def test_another_report_is_a_change() -> None:
    """Told once with how many there are more."""
    again = moved(deaths(), "copy", "2021-03-05")
    assert sections(since([deaths()], [deaths(), again])) == {"changed": [("1 more report",)]}


def test_an_event_whose_claims_are_not_there_any_more_is_counted() -> None:
    """As after a rejection."""
    assert since([deaths()], []).gone == 1


def test_what_is_kept_comes_back_as_it_was() -> None:
    """Through JSON."""
    events = events_of([deaths(), denial()])
    text = told(events, WORDING)
    assert written(read(text)) == text
    assert read(text)[0].status is EventStatus.DISPUTED
