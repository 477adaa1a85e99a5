"""How alike the heads of reports are worded, and what that does for claims of two reports."""

from dataclasses import replace

from contested.model.claim import Claim
from contested.reconcile.facts import Facts, facts
from contested.reconcile.features.story import likeness, same_story, worded_apart
from contested.reconcile.grouping import Given, group
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.reconcile.wording import READ, Wording, wording_of
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


def test_the_end_of_a_long_report_does_not_count() -> None:
    """What stands far down, such as other reports' headlines, is not looked at."""
    assert wording_of(FIRST.ljust(READ), RULES) == wording_of(FIRST.ljust(READ) + AGAIN, RULES)


def test_of_a_page_that_does_not_speak_of_its_title_the_title_alone_is_the_report() -> None:
    """A form to sign up with stands under many titles, and makes no two of them alike."""
    form = "Thank you for reading. Please enter your address to receive our daily letter. " * 4
    one, other = "Ferry sinks off Larkspur, six missing", "Mill burns down in Quarrymouth overnight"
    assert _like(f"{one}\n{form}", f"{other}\n{form}") == 0.0
    assert wording_of(f"{one}\n{form}", RULES) == wording_of(one, RULES)
    told = f"{one}\nA ferry sank off Larkspur. {form}"
    assert wording_of(told, RULES) != wording_of(one, RULES)


def test_names_weigh_more_than_other_rare_words() -> None:
    """What is never written small tells most: two accounts that share only it are more alike."""
    named, plain = "Larkspur burned, he said.", "Somebody saw larkspur burning, he said."
    one, other = "Fire in Larkspur, witnesses say.", "Fire among larkspur, witnesses say."
    assert _like(named, one) > _like(plain, other)


def test_reports_of_other_words_speak_against_one_happening() -> None:
    """Outside of wars, and only where both reports have words: a war's reports share theirs."""
    first = deaths()
    one, alike, other = (
        Report(name, wording=wording_of(text, RULES))
        for name, text in (("a", FIRST), ("b", AGAIN), ("c", "A mill burned down in Quarrymouth."))
    )
    told = {
        each.document: facts(
            moved(first, each.document, "2021-03-04"), {each.document: each}, RULES
        )
        for each in (one, alike, other)
    }
    assert worded_apart(told["a"], told["c"]) == 1.0
    assert worded_apart(told["a"], told["b"]) == 0.0
    at_war = facts(first, {first.document.id: replace(other, conflict="sudan")}, RULES)
    assert worded_apart(told["a"], at_war) == 0.0


def test_what_stands_on_any_page_weighs_next_to_nothing() -> None:
    """Share buttons, station names and titles make no two reports alike."""
    page = (
        "Facebook Twitter Pinterest Share Photo Weather Sports. Sgt. Lt. Ave. Copyright 2021 WXYZ"
    )
    with_page = _like(f"{FIRST}\n{page}", f"{OTHER}\n{page}")
    assert with_page < _like(FIRST, AGAIN) / 2


def test_reports_months_apart_are_less_alike() -> None:
    """Names of a town come back in later happenings; much the same words still are one story."""
    first, again = (_facts(t, d, None) for t, d in ((FIRST, "a"), (AGAIN, "b")))
    assert first.published is not None
    soon, late = (replace(again, published=first.published + gap) for gap in (2, 200))
    assert 0 < likeness(first, late) < likeness(first, soon) == likeness(first, again)


def test_reports_told_alike_are_one_event_though_one_is_late_and_undated() -> None:
    """A month later, without a day: the words join it, and without them nothing does."""
    second = moved(replace(deaths(), time=None), "other", "2021-04-04")
    assert _events(second, wording=True) == 1
    assert _events(second, wording=False) == 2


def test_reports_told_alike_that_give_two_days_are_two_events() -> None:
    """What is dated to days apart is told apart, however alike the words are."""
    first = deaths()
    assert first.time is not None
    day = replace(first.time, start="2021-02-03", end="2021-02-03")
    second = moved(replace(first, time=day), "other", "2021-03-04")
    assert _events(second, wording=True) == 2


def _events(second: Claim, *, wording: bool) -> int:
    first = deaths()
    texts = {first.document.id: FIRST, "other": AGAIN}
    told = {i: wording_of(text, RULES) if wording else Wording() for i, text in texts.items()}
    reports = {id_: Report(id_, wording=each) for id_, each in told.items()}
    return sum(len(c.events) for c in group([first, second], Given(reports, RULES)).components)


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
