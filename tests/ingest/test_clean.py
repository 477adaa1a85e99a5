"""Cleaning: what goes, what stays, and what always holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contested.data import entries
from contested.ingest.clean import clean
from contested.ingest.furniture import Rules, rules
from contested.ingest.line import line
from contested.ingest.normal import lines_kept, normalise
from contested.ingest.wrap import unwrap

RULES = rules()
PROSE = (
    "The army said on Monday that it had taken two villages west of the river after a week.",
    "A spokesman for the rebels denied that and said that their fighters still held both of them.",
    "At least seven people were killed in the shelling, the governor of the region told reporters.",
)


def cases(name: str) -> list[tuple[str, str]]:
    """The test cases that stand beside the patterns in the data."""
    return [
        (e.text("reason"), text) for e in entries("furniture", "line") for text in e.texts(name)
    ]


@pytest.mark.parametrize(("reason", "text"), cases("drops"))
def test_furniture_is_recognised(reason: str, text: str) -> None:
    """Each example of furniture in the data is dropped."""
    assert RULES.reason(line(text)) is not None


@pytest.mark.parametrize(("reason", "text"), cases("keeps"))
def test_reporting_that_looks_like_furniture_stays(reason: str, text: str) -> None:
    """Each example of reporting in the data is kept."""
    assert RULES.reason(line(text)) is None


def kept(*lines: str, title: str | None = None) -> list[str]:
    """What cleaning keeps of some lines."""
    return clean("\n".join(lines), title, RULES).text.split("\n")


def test_a_list_of_other_stories_goes_and_the_report_goes_on() -> None:
    """Headlines under "Related" are dropped up to the next paragraph."""
    others = ("Related articles", "Five bridges that shaped a century", "How the north was lost")
    assert kept(PROSE[0], *others, PROSE[1]) == [PROSE[0], PROSE[1]]


def test_films_with_their_lengths_go_and_hours_in_order_stay() -> None:
    """A list of films is in no order of time; a day that is told hour by hour is."""
    films = ("1:12 A harbour by night Pause", "0:41 Cooks win a prize", "2:08 Who built the dam?")
    hours = ("9:05 Two killed by a shell", "9:40 A bridge is hit", "10:15 The army denies it")
    assert kept(PROSE[0], *films, PROSE[1], *hours) == [PROSE[0], PROSE[1], *hours]


def test_a_subheading_under_a_list_of_stories_stays() -> None:
    """A line whose words the next paragraph takes up belongs to the report."""
    heading = "Governor says seven people killed in shelling"
    assert heading in kept(
        PROSE[0], "Read also", "An old bridge reopens at last", heading, PROSE[2]
    )


def test_a_list_of_places_at_the_end_stays() -> None:
    """Short lines are no furniture because furniture follows them."""
    places = ["Lower Mill", "Upper Mill", "Three Wells", "Stone Ford"]
    assert kept(PROSE[0], PROSE[1], *places, "Share", "Leave a Reply")[2:] == places


def test_a_headline_in_title_case_between_paragraphs_goes() -> None:
    """A ticker that shares no words with the report is another story."""
    ticker = "Champions Crowned After Dramatic Final Penalty Shootout in Southern Capital"
    assert ticker not in kept(PROSE[0], PROSE[1], ticker, PROSE[2])


def test_a_menu_goes() -> None:
    """A run of a menu's words is dropped, a run of place names is not."""
    menu = ("Home", "World", "Politics", "Sports", "Contact us")
    assert kept(*menu, PROSE[0], PROSE[1]) == [PROSE[0], PROSE[1]]


def test_what_was_dropped_is_kept_with_its_reason() -> None:
    """The record of cleaning names every dropped line."""
    found = clean(
        "\n".join((PROSE[0], "Share | Print", PROSE[1], "© 2021 Delta Post")), None, RULES
    )
    assert [(d.text, d.reason) for d in found.dropped] == [
        ("Share | Print", "share"),
        ("© 2021 Delta Post", "copyright"),
    ]


def test_captions_and_quotes_stay() -> None:
    """Captions are content, and so is what people say to each other."""
    caption = (
        "[Photo: Two men carry water past a burnt school in the old town on Friday. Delta Post]"
    )
    quote = "“Follow us and you will live,” read a message on Telegram."
    assert kept(PROSE[0], caption, quote, PROSE[1]) == [PROSE[0], caption, quote, PROSE[1]]


def test_a_title_is_the_first_line_and_said_once() -> None:
    """A given title is put first, and not again where the text has it."""
    title = "Army takes two villages west of the river"
    assert kept(PROSE[0], PROSE[1], title=title) == [title, PROSE[0], PROSE[1]]
    assert kept(title, PROSE[0], title, PROSE[1], title=title) == [title, PROSE[0], PROSE[1]]
    assert kept(title, title, PROSE[0]) == [title, PROSE[0]]


def test_a_text_without_title_gets_none() -> None:
    """A paragraph is no title."""
    assert clean("\n".join(PROSE), None, RULES).title is None


def test_wrapped_text_is_put_back_into_paragraphs() -> None:
    """Lines broken at a fixed width are joined, one paragraph a line."""
    wrapped = (
        "The army said on Monday that it had taken two villages west of the\n"
        "river after a week of fighting in which both sides had lost a great\n"
        "many vehicles and guns.\n\n"
        "A spokesman for the rebels denied that and said that their fighters\n"
        "still held both of them, as they had done since the early spring of\n"
        "the year before.\n"
    )
    assert len(clean(wrapped, None, RULES).text.split("\n")) == 2


LINES = st.one_of(
    st.sampled_from([*PROSE, *(t for _, t in cases("drops")), *(t for _, t in cases("keeps"))]),
    st.sampled_from(
        ["Related articles", "About the author", "Ana Petrov covers the coast.", "ab", "SHOP", "or"]
    ),
    st.text(max_size=60),
)
TEXTS = st.lists(LINES, max_size=25).map("\n".join)


@settings(deadline=None)
@given(TEXTS, st.one_of(st.none(), st.just("Army takes two villages"), st.text(max_size=30)))
def test_cleaning_twice_changes_nothing(text: str, title: str | None) -> None:
    """Cleaning is idempotent."""
    once = clean(text, title, RULES)
    again = clean(once.text, title, RULES)
    assert (again.text, again.dropped) == (once.text, ())


@settings(deadline=None)
@given(TEXTS)
def test_every_kept_line_stood_in_the_source(text: str) -> None:
    """Cleaning invents nothing: a line of its own, or lines of one block put together."""
    put_together = normalise(unwrap(lines_kept(text)))
    source = set(normalise(text).split("\n")) | set(put_together.split("\n"))
    found = clean(text, None, RULES).text
    assert set(found.split("\n")) <= source | {""}


@settings(deadline=None)
@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    """The stable form of a text is stable."""
    once = normalise(text)
    assert normalise(once) == once
    assert "\n\n" not in once


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u200b", "\xad", "\u2066", "\U000e0041", "\ufe0f", "\x07"]
)
def test_unseen_characters_are_taken_out_of_words(hidden: str) -> None:
    """Nothing invisible can hide a word or turn it round."""
    assert normalise(f"Ky{hidden}iv") == "Kyiv"


def test_quotes_and_dashes_stay_and_spaces_become_plain() -> None:
    """Only white space is folded."""
    assert normalise("“a”\xa0— b’s\t–\u2009c\r\n\r\nd") == "“a” — b’s – c\nd"


def test_rules_of_a_folder_are_added(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A user's folder can name more furniture."""
    (tmp_path / "furniture.toml").write_text('[[line]]\nreason = "own"\nwhole = ["delta digest"]\n')
    found: Rules = rules((tmp_path,))
    assert found.reason(line("Delta Digest")) == "own"
