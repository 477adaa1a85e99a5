"""What a ledger has added up for the pages of subjects, and the series that it keeps."""

import pytest
import sqlalchemy as sa

from benchmarks import generate
from contested.model.decision import Verdict
from contested.model.tally import joined_figures, joined_harm, joined_voices
from contested.model.told import Told
from contested.model.vocabulary import Basis
from contested.reconcile.tallies import figure_tallies, harm_tallies, standings, voice_tallies
from contested.store import Filters, Ledger, Reading
from contested.store.connection import reading
from contested.store.known_series import has_series
from contested.store.tallies import Subject, Tallies
from contested.store.tally_tables import TABLES, event_stand, kept_series
from contested.store.tally_writer import fill
from tests.stories.loading import stories
from tests.stories.test_loading import enter

STORIES = ("01-market", "02-exchange", "05-lashio")


@pytest.fixture
def told_ledger(ledger: Ledger) -> Ledger:
    """A ledger of some stories, grouped."""
    for story in stories("develop"):
        if story.name in STORIES:
            enter(ledger, story)
    ledger.reconcile()
    return ledger


@pytest.mark.parametrize("asked", [Filters(), Filters(status="disputed"), Filters(agent="Sudan")])
def test_the_database_adds_up_what_events_give(told_ledger: Ledger, asked: Filters) -> None:
    """Figures, strikes that hurt people, speakers and places, as of the events one by one."""
    claims = {claim.id: Told.of(claim) for claim in told_ledger.claims()}
    events = list(told_ledger.events(asked))
    made, every = Tallies(told_ledger.engine, asked), Subject()
    figures = [each for event in events for each in figure_tallies(event, claims)]
    voices = [v for event in events for v in voice_tallies(event, claims).values()]
    assert joined_figures(made.figures(every)) == joined_figures(figures)
    assert joined_voices(made.voices(every)) == joined_voices(voices)
    harm = joined_harm(each for event in events for each in harm_tallies(event))
    assert joined_harm(made.harm(every)) == harm
    places = {each for event in events for each in standings(event)}
    assert {each for _, each in made.standings(every)} == places
    assert figures or asked.agent


def test_a_subject_has_all_its_events_the_latest_first(told_ledger: Ledger) -> None:
    """Page by page, each once; of a type, a modality, a kind, or with one of some claims."""
    made = Tallies(told_ledger.engine, Filters())
    events = {event.id: event for event in told_ledger.events()}
    every, total = made.listed(Subject(), 1000, 0)
    assert total == len(every) == len(events)
    parts = [made.listed(Subject(), 1, n)[0][0].id for n in range(total)]
    assert parts == [event.id for event in every]
    killed = {e.id for e in events.values() if "people.killed" in e.types}
    found, n = made.listed(Subject(types=frozenset({"people.killed"})), 1000, 0)
    assert ({e.id for e in found}, n) == (killed, len(killed))
    for kind in {kind for event in every for kind in event.kinds}:
        found, _ = made.listed(Subject(kinds=frozenset({kind.value})), 1000, 0)
        assert {e.id for e in found} == {e.id for e in every if kind in e.kinds}
    one = every[0]
    found, _ = made.listed(Subject(claims=one.claims[:1]), 1000, 0)
    assert [e.id for e in found] == [one.id]


def test_words_are_found_by_how_they_begin(told_ledger: Ledger) -> None:
    """One word, or several of which the last begins so; in any case, and nowhere inside a word."""
    sentences = {claim.id: claim.sentence.text for claim in told_ledger.claims()}
    for begins, holds in (
        ("prisoner", "prisoner"),
        ("Prisoners of", "prisoners of"),
        ("isoner", None),
    ):
        found = set(told_ledger.claims_beginning((), (begins,)))
        assert found == {i for i, s in sentences.items() if holds and holds in s.lower()}
    both = told_ledger.claims_beginning(("people.exchanged",), ("prisoner", "exchang"))
    assert set(both) <= set(told_ledger.claims_beginning((), ("prisoner", "exchang")))


def test_what_is_missing_is_put_in(told_ledger: Ledger) -> None:
    """A ledger of an older program has it after it is brought up; what is there stays."""
    made = Tallies(told_ledger.engine, Filters())
    before = joined_figures(made.figures(Subject())), joined_voices(made.voices(Subject()))
    with told_ledger.engine.begin() as connection:
        for table in TABLES:
            connection.execute(table.delete())
        fill(connection)
        assert connection.execute(sa.select(sa.func.count()).select_from(event_stand)).scalar()
    again = joined_figures(made.figures(Subject())), joined_voices(made.voices(Subject()))
    assert again == before


def test_kept_series_are_those_of_the_claims(ledger: Ledger) -> None:
    """Also after a decision that nobody reconciled, and with nothing kept."""
    generate.fill(ledger, 300)
    ledger.reconcile()
    with ledger.engine.begin() as connection:
        assert connection.execute(sa.select(kept_series.c.body)).scalars().all()
    kept = list(ledger.series())
    counted = next(
        claim
        for claim in ledger.claims()
        if claim.quantity and claim.quantity.basis is Basis.CUMULATIVE and in_series(claim.id, kept)
    )
    ledger.decide(Verdict.REJECT, counted.id, by="Ada")
    after = list(ledger.series())
    assert not in_series(counted.id, after)
    ledger.reconcile()
    assert list(ledger.series()) == after
    with ledger.engine.begin() as connection:
        connection.execute(kept_series.delete())
        connection.exec_driver_sql("DELETE FROM meta WHERE name = 'series'")
    assert list(ledger.series()) == after


def test_one_more_of_many_documents_leaves_the_series_to_who_asks(ledger: Ledger) -> None:
    """They are as they should be, and are kept again once somebody makes them."""
    documents = list(generate.items(300, 1))
    *most, (last, war, found) = documents
    for document, conflict, claims in most:
        ledger.add(document, None, Reading(claims, "more", conflict=conflict))
    ledger.reconcile()
    ledger.add(last, None, Reading(found, "more", conflict=war))
    ledger.reconcile()
    with reading(ledger.engine) as connection:
        assert not has_series(connection)
    asked = list(ledger.series())
    ledger.reconcile(series=True)
    with reading(ledger.engine) as connection:
        assert has_series(connection)
    assert list(ledger.series()) == asked


def in_series(claim: str, series: object) -> bool:
    """Whether one of the series rests on the claim."""
    return claim in repr(series)
