"""Which claims come together, and that neither order nor steps matter."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from contested.model.claim import Claim
from contested.model.decision import Verdict
from contested.model.span import Span
from contested.model.tally import joined_figures, joined_voices
from contested.model.value import Quantity, Speaker, Time
from contested.model.vocabulary import Act, Basis, PlaceRole
from contested.reconcile.block import names
from contested.reconcile.facts import facts
from contested.reconcile.features.days import told_long_after
from contested.reconcile.grouping import group
from contested.reconcile.rules import Rules
from contested.store import Filters, Ledger, Reading
from contested.store.claim_tables import claim as claim_table
from contested.store.event_tables import nearly
from contested.store.tallies import Subject, Tallies
from tests.claims import REPORT, deaths, span
from tests.reconcile.wars import Pile, claims_of, events_of, given, grouped, moved, pile


def test_two_reports_of_one_strike_are_one_event() -> None:
    """Same town, day, kind and figure."""
    first = deaths()
    assert grouped([first, moved(first, "other", "2021-03-04")]) == [{first.id, _other(first)}]


def test_the_same_town_a_week_later_is_another_event() -> None:
    """However alike the words are."""
    first = deaths()
    assert first.time is not None
    later = replace(first.time, start="2021-03-10", end="2021-03-10")
    second = moved(replace(first, time=later), "other", "2021-03-11")
    assert len(grouped([first, second])) == 2


def test_an_undated_account_weeks_later_tells_long_after() -> None:
    """One of the next day does not, nor do two that words date."""
    first, rules = deaths(), Rules.load()
    soon, late = (
        facts(moved(replace(first, time=None), day, day), {}, rules)
        for day in ("2021-03-05", "2021-04-05")
    )
    dated = facts(first, {}, rules)
    assert [told_long_after(dated, each) for each in (soon, late, dated)] == [0.0, 1.0, 0.0]


def test_claims_without_place_and_side_do_not_seek_each_other() -> None:
    """That two died somewhere on one day makes no one happening of two reports."""
    first = replace(deaths(), places=(), agent=None, target=None)
    one, other = (
        names(facts(each, {}, Rules.load()), Rules.load())
        for each in (first, moved(replace(first, sentence=_anothers(first)), "other", "2021-03-04"))
    )
    assert not one.posts & other.seeks


def test_increments_of_different_days_never_merge() -> None:
    """A day's toll and the next day's are two."""
    claims = [_counted(Basis.INCREMENT, day) for day in ("2021-03-03", "2021-03-04")]
    assert len(grouped(claims)) == 2


def test_the_next_days_report_of_what_was_added_is_another_increment() -> None:
    """One speaker's new number of the day after, though neither is dated."""
    first = replace(_counted(Basis.INCREMENT, "2021-03-03"), time=None).identified()
    assert first.quantity is not None
    more = replace(first.quantity, low=900.0, high=900.0)
    second = moved(replace(first, quantity=more), "other", "2021-03-05")
    assert len(grouped([first, second])) == 2


def test_a_running_total_is_no_count_of_one_happening() -> None:
    """Six dead so far and six dead in a strike are two events."""
    total, count = _counted(Basis.CUMULATIVE, "2021-03-03"), deaths()
    assert len(grouped([total, count])) == 2


def test_two_nights_that_share_a_day_are_two() -> None:
    """The night of the 9th ends on the day on which that of the 10th begins."""
    first, same, next_one = (
        _at_night(document, days)
        for document, days in (("a", (9, 10)), ("b", (9, 10)), ("c", (10, 11)))
    )
    assert grouped([first, same, next_one]) == [{first.id, same.id}, {next_one.id}]


def test_a_period_s_sum_is_not_one_of_its_happenings() -> None:
    """Six killed in a strike, and six that the past two weeks brought."""
    strike = deaths()
    assert strike.time is not None
    assert strike.quantity is not None
    period = moved(
        replace(
            strike,
            time=replace(strike.time, start="2021-02-20", end="2021-03-04"),
            quantity=replace(strike.quantity, basis=Basis.INCREMENT),
        ),
        "sum",
        "2021-03-04",
    )
    assert len(grouped([strike, period])) == 2


def test_a_place_taken_is_one_event_when_it_is_told_again_a_week_later() -> None:
    """By the same side, though neither report says on which day."""
    first, later = (
        replace(_capture("Northland", day), time=None).identified()
        for day in ("2021-03-03", "2021-03-10")
    )
    assert grouped([first, later]) == [{first.id, later.id}]


def test_ground_near_a_town_is_not_the_town() -> None:
    """A village near it was taken; the town itself was, by another report, taken too."""
    town = _capture("Northland", "2021-03-03")
    (place, *_) = town.places
    beside = moved(
        replace(town, places=(replace(place, role=PlaceRole.NEAR),)), "village", "2021-03-04"
    )
    assert len(grouped([replace(town, places=(place,)).identified(), beside])) == 2


def test_capture_and_recapture_stay_apart() -> None:
    """Two sides take one town within days."""
    first = _capture("Northland", "2021-03-03")
    second = _capture("Southland", "2021-03-05")
    assert len(grouped([first, second])) == 2


def test_a_denial_belongs_with_what_it_denies() -> None:
    """By the report's own link, though nothing else is said of it."""
    claim = deaths()
    speaker = Speaker(span(REPORT, "Northland"), Act.DENY, name="Northland", party="Northland")
    denial = replace(
        claim, places=(), time=None, quantity=None, attribution=(speaker,), reaction_to=claim.id
    ).identified()
    assert grouped([claim, denial]) == [{claim.id, denial.id}]


@settings(max_examples=8, deadline=None)
@drawn(st.integers(1, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(seed: int, shuffler: random.Random) -> None:
    """Events, their parts and their relations come out the same."""
    documents = pile(60, seed)
    claims = claims_of(documents)
    first = group(claims, given(documents))
    shuffler.shuffle(claims)
    second = group(claims, given(documents))
    assert first.components == second.components
    assert set(first.links) == set(second.links)


@pytest.mark.parametrize(("seed", "at_war"), [(1, True), (2, True), (3, False), (4, False)])
def test_document_by_document_is_the_same_as_all_at_once(
    tmp_path: Path, seed: int, *, at_war: bool
) -> None:
    """In another order, with a reconciliation after each few; outside of wars wording counts."""
    documents = pile(120, seed)
    if not at_war:
        documents = [(document, None, found) for document, _, found in documents]
    shuffled = random.Random(seed).sample(documents, len(documents))
    with (
        Ledger.open(tmp_path / "whole.db", create=True) as whole,
        Ledger.open(tmp_path / "steps.db", create=True) as steps,
    ):
        _fill(whole, documents)
        whole.reconcile()
        for n in range(0, len(shuffled), 4):
            _fill(steps, shuffled[n : n + 4])
            steps.reconcile()
        assert derived(steps) == derived(whole)
        assert derived(whole)["nearly"]
        assert events_of(group(claims_of(documents), given(documents)))


def derived(ledger: Ledger) -> dict[str, object]:
    """All that reconciliation leaves in a ledger, by what it says rather than by rows' keys."""
    made, every, n = Tallies(ledger.engine, Filters()), Subject(), nearly.c
    one, other = claim_table.alias(), claim_table.alias()
    pairs = (
        sa.select(one.c.id, other.c.id, n.away)
        .join(nearly, n.one == one.c.key)
        .join(other, other.c.key == n.other)
    )
    with ledger.engine.connect() as connection:
        near = {(frozenset(row[:2]), row[2]) for row in connection.execute(pairs)}
    return {
        "events": list(ledger.events()),
        "nearly": near,
        "figures": joined_figures(made.figures(every)),
        "voices": joined_voices(made.voices(every)),
        "places": {standing for _, standing in made.standings(every)},
        "series": list(ledger.series()),
    }


def test_a_document_read_anew_without_its_claims_leaves_no_trace(tmp_path: Path) -> None:
    """As if it had never been read."""
    documents = pile(80, 5)
    document, war, _ = documents[0]
    with (
        Ledger.open(tmp_path / "less.db", create=True) as less,
        Ledger.open(tmp_path / "gone.db", create=True) as gone,
    ):
        _fill(less, documents[1:])
        less.reconcile()
        _fill(gone, documents)
        gone.reconcile()
        gone.add(document, None, Reading((), "2", conflict=war))
        gone.reconcile()
        assert derived(gone) == derived(less)


def test_decisions_are_replayed_after_a_re_read_and_reported_without_their_claim(
    tmp_path: Path,
) -> None:
    """A changed extractor that no longer finds the claim loses no decision."""
    documents = pile(60, 7)
    document, war, found = next(each for each in documents if len(each[2]) > 2)
    with Ledger.open(tmp_path / "decided.db", create=True) as ledger:
        _fill(ledger, documents)
        made = ledger.decide(Verdict.REJECT, found[0].id, by="R. Reader", why="Misread.")
        ledger.reconcile()
        assert found[0].id not in _grouped_ids(ledger)
        ledger.add(document, None, Reading(found[1:], "2", conflict=war))
        assert [each.decision for each in ledger.reconcile().unused] == [made]
        ledger.add(document, None, Reading(found, "3", conflict=war))
        assert ledger.reconcile().unused == ()
        assert found[0].id not in _grouped_ids(ledger)
        ledger.withdraw(made.id, by="R. Reader")
        ledger.reconcile()
        assert found[0].id in _grouped_ids(ledger)


def test_people_join_and_divide_events(tmp_path: Path) -> None:
    """`same` joins what the features keep apart, `different` divides what they join."""
    documents = pile(60, 9)
    with Ledger.open(tmp_path / "pairs.db", create=True) as ledger:
        _fill(ledger, documents)
        ledger.reconcile()
        large = max(ledger.events(), key=lambda event: len(event.claims))
        other = next(event for event in ledger.events() if event.id != large.id)
        ledger.decide(Verdict.SAME, large.claims[0], other=other.claims[0], by="R")
        ledger.decide(Verdict.DIFFERENT, large.claims[0], other=large.claims[-1], by="R")
        ledger.reconcile()
        joined = ledger.event(large.claims[0])
        assert other.claims[0] in joined.claims
        assert large.claims[-1] not in joined.claims


def _anothers(claim: Claim) -> Span:
    """A sentence of other words in the place of the claim's."""
    return replace(claim.sentence, text="x" * len(claim.sentence.text))


def _other(claim: Claim) -> str:
    return moved(claim, "other", "2021-03-04").id


def _counted(basis: Basis, day: str) -> Claim:
    claim = deaths()
    assert claim.time is not None
    assert isinstance(claim.quantity, Quantity)
    told = Time(claim.time.span, day, day, claim.time.precision)
    changed = replace(claim, time=told, quantity=replace(claim.quantity, basis=basis))
    return moved(changed, f"count-{basis}-{day}", day)


def _capture(side: str, day: str) -> Claim:
    claim = deaths()
    assert claim.agent is not None
    assert claim.time is not None
    taken = replace(
        claim,
        type="territory.capture",
        agent=replace(claim.agent, id=None, party=side),
        target=None,
        quantity=None,
        time=replace(claim.time, start=day, end=day),
    )
    return moved(taken, f"capture-{side}", day)


def _at_night(document: str, days: tuple[int, int]) -> Claim:
    text = replace(REPORT, text=f"{REPORT.text} It happened at night.")
    claim, (first, last) = deaths(), days
    told = Time(span(text, "night"), f"2021-03-{first:02}", f"2021-03-{last:02}")
    return moved(replace(claim, time=told), document, f"2021-03-{last:02}")


def _fill(ledger: Ledger, documents: Pile) -> None:
    for document, war, found in documents:
        ledger.add(document, None, Reading(found, "1", conflict=war), at="2026-01-01T00:00:00Z")


def _grouped_ids(ledger: Ledger) -> set[str]:
    return {claim for event in ledger.events() for claim in event.claims}
