"""How grouping of reports by incident is scored, and what the invented incidents promise."""

from benchmarks.event_tables import EVENT_TABLES
from benchmarks.generate_incidents import reports, truths
from benchmarks.incidents import Told, day, half, overlap

from contested.model.event import Event
from contested.reader import Reader
from contested.reconcile.assemble import assemble
from contested.reconcile.facts import facts
from contested.reconcile.rules import Rules

READER = Reader()


def test_reports_that_are_grouped_as_they_should_be_score_one() -> None:
    """Whatever the groups are called."""
    wanted = {"a": "1", "b": "1", "c": "2"}
    found = {"a": "x", "b": "x", "c": "y"}
    assert overlap(found, wanted) == overlap(wanted, found) == 1.0


def test_reports_in_one_heap_lose_precision_and_each_alone_recall() -> None:
    """B³: the mean share of one's own group that belongs there."""
    wanted = {"a": "1", "b": "1", "c": "2"}
    heap = dict.fromkeys(wanted, "x")
    assert overlap(heap, wanted) == (2 / 3 + 2 / 3 + 1 / 3) / 3
    assert overlap(wanted, {name: name for name in wanted}) == (1 / 2 + 1 / 2 + 1) / 3


def test_invented_incidents_are_the_same_for_a_seed() -> None:
    """Every report is of an incident that there is, and says when it was published."""
    made, truth = list(reports(12)), truths(12)
    assert made == list(reports(12))
    assert {incident for _, incident in made} == set(truth)
    assert all(report["published"] > truth[incident]["date"] for report, incident in made)


def test_a_text_that_came_twice_stands_for_the_same_event() -> None:
    """The ledger holds one text once, under whichever id."""
    event = next(iter(_events()))
    assert Told("b", "1", "2021-03-02", ("a", "b")).event({"a": event}) == event
    assert Told("b", "1", "2021-03-02").event({"a": event}) is None


def test_what_no_words_date_is_of_the_day_before_its_report() -> None:
    """A dated event is of the day that words give it, whenever it was reported."""
    told = Told("b", "1", "2021-03-05")
    dated, undated = _events()[0], _events("Two men were shot in Harrow.")[0]
    assert str(day(dated, told)) == "2021-03-01"
    assert str(day(undated, told)) == "2021-03-01"
    assert str(day(None, told)) == "2021-03-04"


def _events(text: str = "Two men were shot in Harrow on Monday.") -> tuple[Event, ...]:
    claims = READER.claims(text, published="2021-03-02")
    rules = Rules.load()
    return (assemble([facts(claim, {}, rules) for claim in claims], {}, rules),)


def test_both_halves_have_incidents() -> None:
    """Which half an incident is in follows from its id."""
    assert {half(incident) for incident in truths(30)} == {"develop", "report"}


def test_the_tables_show_what_was_measured() -> None:
    """With the yardstick below."""
    found = {"reports": 4, "incidents": 2, "precision": 1.0, "recall": 0.5, "b_cubed": 0.667}
    found |= {"killed": 0.75, "injured": 0.5, "date": 1.0}
    shown = EVENT_TABLES["incidents"]({"incidents": {"own": {"report": found}}})
    assert (
        "| invented, set aside | 4 | 2 | 1.000 | 0.500 | 0.667 | 0.750 | 0.500 | 1.000 |" in shown
    )
    assert "naive" in shown
