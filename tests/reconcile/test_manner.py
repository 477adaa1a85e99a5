"""A happening that both sides agree on, told by each as it likes."""

from dataclasses import replace

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.event import Event, EventStatus, Stance
from contested.model.value import Participant, Speaker, Verification
from contested.model.vocabulary import Act, DisputedOver, Kind, VerificationStatus
from contested.reconcile.grouping import Given, group
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from tests.claims import deaths, span
from tests.reconcile.wars import moved

PLANNED = "Northland said that its troops had been redeployed from Osterby on 3 March 2021."
FLED = "Southland said that Northland's troops had fled from Osterby on 3 March 2021."
LEFT = "Southland said that Northland's troops had left Osterby on 3 March 2021."


def test_a_redeployment_that_the_other_side_calls_a_flight_is_disputed_in_its_manner() -> None:
    """That the town was left is not what they quarrel about."""
    event = _event(_left(PLANNED, "redeployed", "Northland"), _left(FLED, "fled", "Southland"))
    assert event.disputed_over == (DisputedOver.MANNER,)
    assert {p.stance for p in event.positions if p.party} == {Stance.CLAIMS}


def test_sides_that_tell_of_it_in_like_words_dispute_nothing() -> None:
    """One that left it, and another that says so."""
    event = _event(_left(PLANNED, "redeployed", "Northland"), _left(LEFT, "left", "Southland"))
    assert event.disputed_over == ()
    assert event.status is not EventStatus.DISPUTED


def test_who_denies_how_it_was_does_not_deny_that_it_was() -> None:
    """A denial that says what it is about leaves the happening alone."""
    told = _left(FLED, "fled", "Southland")
    denied = replace(
        _left(PLANNED, "redeployed", "Northland", Act.DENY),
        verification=Verification(VerificationStatus.DISPUTED, over=DisputedOver.MANNER),
    )
    assert _event(told, denied).disputed_over == (DisputedOver.MANNER,)
    plain = _left(PLANNED, "redeployed", "Northland", Act.DENY)
    assert DisputedOver.HAPPENING in _event(told, plain).disputed_over


def _left(text: str, trigger: str, speaker: str, act: Act = Act.SAY) -> Claim:
    document = Document(f"report-{trigger}", text, published="2021-03-04")
    claim = deaths()
    assert claim.time is not None
    made = replace(
        claim,
        sentence=span(document, text),
        trigger=span(document, trigger),
        type="territory.withdrawal",
        agent=Participant(span(document, "troops"), None, "Northland", Kind.MILITARY),
        target=None,
        means=None,
        quantity=None,
        places=(replace(claim.places[0], span=span(document, "Osterby")),),
        time=replace(claim.time, span=span(document, "3 March 2021")),
        attribution=(Speaker(span(document, speaker), act, name=speaker, party=speaker),),
        verification=Verification(),
    )
    return moved(made, document.id, "2021-03-04")


def _event(*claims: Claim) -> Event:
    reports = {claim.document.id: Report(claim.document.id) for claim in claims}
    made = group(claims, Given(reports, Rules.load()))
    (found,) = [event for each in made.components for event, _ in each.events]
    return found
