"""How alike the heads of reports are worded, and what that does for claims of two reports."""

from dataclasses import replace

from contested.reconcile.facts import Facts, facts
from contested.reconcile.features.telling import same_story
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.reconcile.wording import HEAD, Wording, wording_of
from tests.claims import deaths
from tests.reconcile.wars import moved

RULES = Rules.load()
FIRST = "Two hurt at Larkspur Hall\nTwo people were shot outside Larkspur Hall on Tuesday night."
AGAIN = "Larkspur Hall: two wounded\nPolice say two men were shot on Tuesday near Larkspur Hall."
OTHER = "Two hurt in Quarrymouth\nTwo people were shot outside a bakery in Quarrymouth on Tuesday."


def _like(one: str, other: str) -> float:
    return wording_of(one, RULES).likeness(wording_of(other, RULES))


def test_names_make_reports_alike_and_common_words_do_not() -> None:
    """Two accounts of one happening share its names; those of two share only what all share."""
    assert _like(FIRST, AGAIN) > 0.3
    assert _like(FIRST, OTHER) < _like(FIRST, AGAIN) / 2


def test_likeness_is_the_same_both_ways_and_one_with_itself() -> None:
    """It is a cosine."""
    assert _like(FIRST, AGAIN) == _like(AGAIN, FIRST)
    assert abs(_like(FIRST, FIRST) - 1) < 1e-9
    assert _like("", FIRST) == 0.0


def test_only_the_head_of_a_report_counts() -> None:
    """What stands further down, such as other reports' headlines, is not looked at."""
    assert wording_of(FIRST.ljust(HEAD), RULES) == wording_of(FIRST.ljust(HEAD) + AGAIN, RULES)


def _facts(text: str, document: str, conflict: str | None) -> Facts:
    report = Report(document, conflict, wording=wording_of(text, RULES))
    told = moved(deaths(), document, "2024-05-07")
    return facts(told, {document: report}, RULES)


def test_alike_heads_speak_for_one_story_outside_of_wars() -> None:
    """Reports of one war share words whatever happened, so that there it says nothing."""
    one, other = (_facts(t, d, None) for t, d in ((FIRST, "a"), (AGAIN, "b")))
    assert same_story(one, other) > 0.5
    assert same_story(one, replace(other, story=Wording())) == 0.0
    at_war = [_facts(t, d, "sudan") for t, d in ((FIRST, "a"), (AGAIN, "b"))]
    assert same_story(*at_war) == 0.0
