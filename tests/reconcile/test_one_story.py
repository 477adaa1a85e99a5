"""What one report outside of wars begins with is of one happening, whether each sentence dates it or not."""

from contested.model.claim import Claim
from contested.model.document import Document
from contested.reader import Reader
from contested.reconcile.facts import facts
from contested.reconcile.features.bars import times_disjoint
from contested.reconcile.features.story import one_story
from contested.reconcile.grouping import Given, group
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.reconcile.wording import wording_of

RULES, READER = Rules.load(), Reader()
TRIAL = (
    "Baker sentenced for Larkspur killings\n"
    "A baker was jailed on Monday over the murder of a neighbour in Larkspur.\n"
    "He opened fire in the hall on 3 January 2021. Three people were killed.\n"
    "Two others were wounded in the attack, the court heard.\n"
)
KINDS = {"people.killed", "people.wounded"}


def test_what_a_report_leaves_undated_is_of_the_day_that_it_dates() -> None:
    """Months later too: its dead and wounded are one event's."""
    claims, reports = _read(TRIAL, conflict=None)
    events = [e for c in group(claims, Given(reports, RULES)).components for e, _ in c.events]
    homes = [e for e in events if KINDS & set(e.types)]
    assert len(homes) == 1


def test_in_a_war_what_is_not_dated_is_of_the_days_of_its_report() -> None:
    """Its reports tell of many happenings."""
    for conflict, apart in ((None, False), ("sudan", True)):
        claims, reports = _read(TRIAL, conflict=conflict)
        told = [facts(c, reports, RULES) for c in claims if c.type in KINDS]
        dated = next(f for f in told if f.days and f.days.told and f.days.first == 737793)
        undated = next(f for f in told if f.days and not f.days.told)
        assert times_disjoint(dated, undated) is apart
        assert one_story(dated, undated) == float(not apart)


def _read(text: str, conflict: str | None) -> tuple[list[Claim], dict[str, Report]]:
    document = Document(id="a", text=text, title=text.splitlines()[0], published="2021-06-07")
    claims = list(READER.findings(document).claims)
    return claims, {"a": Report("a", conflict, wording=wording_of(text, RULES))}
