"""Who says what. The cases are sentences of our own in the two tables beside this file."""

import csv

import pytest

from contested.extract.attribution import layers, outermost
from contested.model.span import Span
from contested.model.vocabulary import Act
from tests.extract.said import HERE, found, words


def _table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _speakers(text: str, phrase: str) -> str:
    start = text.index(phrase)
    spoken = layers(found(text), Span.of(text, start, start + len(phrase)))
    return " > ".join(f"{words(a, 'source')}: {a.act}" for a in spoken if a.source)


@pytest.mark.parametrize(
    "row", _table("attributions.csv"), ids=lambda r: f"{r['act']}: {r['text']}"
)
def test_every_source_act_and_content_of_the_table_is_found(row: dict[str, str]) -> None:
    """A sentence's attributions hold the one of the row, word for word."""
    got = {(words(a, "source"), str(a.act), words(a, "content")) for a in found(row["text"])}
    assert (row["source"], row["act"], row["content"]) in got


@pytest.mark.parametrize("row", _table("speakers.csv"), ids=lambda r: f"{r['words']}: {r['text']}")
def test_the_speakers_of_a_claim_come_innermost_first(row: dict[str, str]) -> None:
    """The layers over the words of a claim are those of the row; none is the publisher's voice."""
    assert _speakers(row["text"], row["words"]) == row["speakers"]


def test_a_quotation_goes_on_after_its_speaker_is_named() -> None:
    """A second quotation after the cue belongs to the same speaker."""
    text = "“We hold the whole city,” General Awad told Al Jazeera. “The enemy has fled.”"
    assert _speakers(text, "fled") == "General Awad: say"


def test_a_paragraph_that_is_only_a_quotation_goes_on_with_the_last_speaker() -> None:
    """The speaker of the paragraph above speaks on."""
    text = "“The bridge is gone,” said the mayor.\n\n“Forty families are trapped on the island.”"
    assert _speakers(text, "trapped") == "the mayor: say"


def test_a_quotation_of_several_sentences_belongs_whole_to_its_speaker() -> None:
    """What stands before the cue's sentence inside the same marks is the speaker's too."""
    text = "“Shells fell all night. Two children were killed,” a nurse said."
    assert _speakers(text, "fell") == "a nurse: say"


def test_a_colon_opens_the_speech_of_the_next_paragraph() -> None:
    """The cue "He said:" gives its source the quotation that follows."""
    text = "The commander said:\n\n“Our men have crossed the river.”"
    assert _speakers(text, "crossed") == "The commander: say"


def test_a_sentence_that_quotes_without_a_cue_stays_with_the_speaker_before_it() -> None:
    """Free speech that goes on with quoted words in the same paragraph is not the publisher's."""
    text = (
        "“They lied to us,” said the captain. The village was taken by “men without any uniforms”."
    )
    assert _speakers(text, "taken") == "the captain: say"


def test_a_plain_sentence_after_a_quotation_is_the_publishers() -> None:
    """Nothing runs on without quoted words."""
    text = "“They lied to us,” said the captain. The village was taken on Monday."
    assert _speakers(text, "taken") == ""


def test_the_day_of_saying_is_not_the_day_of_the_content() -> None:
    """In "said that on Wednesday" the day is the content's, in "said on Wednesday" the saying's."""
    (content,) = found("The army said that on Wednesday its forces had advanced.")
    (saying,) = found("The army said on Wednesday that its forces had advanced.")
    (bare,) = found("The army said Wednesday its forces had advanced.")
    assert content.said is None
    assert saying.said is not None
    assert saying.said.text == "on Wednesday"
    assert bare.said is not None
    assert words(bare, "content") == "its forces had advanced"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The group said on Telegram that its men had left the town.", "Telegram"),
        ("In a video address, the president said the bridge was safe.", "a video address"),
        ("The bridge is safe, the mayor told AFP.", "AFP"),
        ("The bridge is safe, the mayor said in a statement.", "a statement"),
        ("The bridge is safe, the mayor said.", None),
    ],
)
def test_the_channel_is_how_it_was_said(text: str, channel: str | None) -> None:
    """Programmes, posts, addresses and agencies that were told."""
    (only,) = found(text)
    assert (only.channel.text if only.channel else None) == channel


def test_a_negated_saying_says_so() -> None:
    """The words "did not say" is marked, and its source takes no position."""
    (only,) = found("The ministry did not say how many soldiers had died.")
    assert only.negated
    assert only.act is Act.DECLINE


def test_an_attitude_is_found_but_stands_for_no_statement() -> None:
    """The verb "want" is an attribution without a voice."""
    (only,) = found("Officials want the fighters to leave the valley.")
    assert not only.voiced


def test_what_a_source_reports_in_its_turn_is_nested() -> None:
    """The inner saying is marked, and `outermost` leaves it out."""
    everything = found("Zahra said that General Osman had reported the loss of three outposts.")
    assert [a.nested for a in everything] == [False, True]
    assert [words(a, "source") for a in outermost(everything)] == ["Zahra"]


def test_the_head_of_a_relative_pronoun_is_what_it_stands_for() -> None:
    """A resolver can identify the one behind "who"."""
    text = "Reporters met a colonel who said that the garrison had fled."
    (only,) = found(text)
    assert words(only, "source") == "who"
    assert only.head is not None
    assert only.head.text == "colonel"


def test_rates_and_plans_are_no_sources() -> None:
    """The words "per day" and "according to plan" name nobody."""
    assert found("The plant makes 40 shells per day.") == ()
    assert found("The retreat went according to plan.") == ()


def test_a_sentence_may_break_off_after_the_speaker() -> None:
    """The comma behind "said" may be the last there is."""
    assert [words(a, "source") for a in found("Two men were hurt, police said,")] == ["police"]


@pytest.mark.parametrize("row", _table("attributions.csv"), ids=lambda r: r["text"])
def test_every_span_is_the_words_it_points_at(row: dict[str, str]) -> None:
    """`text[start:end]` is the span's text, for every role."""
    text = row["text"]
    for each in found(text):
        optional = [s for s in (each.channel, each.said) if s is not None]
        for span in (*each.source, *each.cue, *each.content, *each.scope, *optional):
            assert text[span.start : span.end] == span.text
