"""Who reacts to what. The cases are passages of our own in `reactions.csv`."""

import pytest

from contested.model.vocabulary import Act, Polarity
from tests.extract.claims import claims_at, claims_of, table

_ROWS = table("reactions.csv")


@pytest.mark.parametrize(
    "row", [r for r in _ROWS if r["trigger"]], ids=lambda r: f"{r['trigger']}: {r['text']}"
)
def test_a_reaction_answers_the_claim_that_it_can_mean(row: dict[str, str]) -> None:
    """It has the act, takes that claim's type, and is linked to it."""
    found = claims_at(row["text"], row["trigger"], row["type"])
    linked = {c.id: c.trigger.text for c in claims_of(row["text"])}
    acts = {(c.attribution[0].act, linked.get(c.reaction_to or "")) for c in found if c.attribution}
    assert (row["act"], row["answers"]) in acts


@pytest.mark.parametrize("row", [r for r in _ROWS if not r["trigger"]], ids=lambda r: r["text"])
def test_there_is_no_reaction_to_nothing(row: dict[str, str]) -> None:
    """Where nothing was claimed that it can mean, silence is no claim."""
    assert not [
        c for c in claims_of(row["text"]) if c.attribution and c.attribution[0].act == row["act"]
    ]


def test_a_bare_reaction_takes_type_people_place_and_no_figure() -> None:
    """All but the figure comes from the claim that it answers."""
    text = "Rwandan soldiers killed 30 people in Goma, residents said. Kigali declined to comment."
    (killed,) = claims_at(text, "killed", "people.killed")
    (reaction,) = claims_at(text, "declined to comment", "people.killed")
    assert reaction.reaction_to == killed.id
    assert reaction.quantity is None
    assert killed.quantity is not None
    assert [p.span for p in reaction.places] == [p.span for p in killed.places]


@pytest.mark.parametrize(
    "silence",
    [
        "Moscow has not commented.",
        "Moscow made no public statement on this.",
        "Moscow would not be drawn on the report.",
        "Moscow has yet to react.",
        "Moscow did not respond to a request for comment.",
        "Moscow stayed silent.",
        "Moscow had nothing to say about the attack.",
        "There was no immediate reaction from Moscow.",
        "Moscow neither confirmed nor denied the strike.",
        "Moscow refused to discuss the matter.",
        "Moscow declined comment.",
    ],
)
def test_silence_has_many_forms(silence: str) -> None:
    """Each is one claim by which Moscow declines, linked to the strike."""
    text = f"Russian drones struck a hospital in Sumy, the mayor said. {silence}"
    silent = [c for c in claims_of(text) if c.attribution and c.attribution[0].act is Act.DECLINE]
    assert [c.attribution[0].party for c in silent] == ["Russia"]
    assert silent[0].reaction_to is not None


@pytest.mark.parametrize(
    "denial",
    [
        "Moscow denied it.",
        "Moscow called the report a lie.",
        "Moscow dismissed the claim as propaganda.",
        "“Nonsense,” said a spokesman for the Kremlin.",
        "Moscow said its drones had not struck any hospital in Sumy.",
    ],
)
def test_denial_has_many_forms(denial: str) -> None:
    """Each denies the strike; the proposition stays positive."""
    text = f"Russian drones struck a hospital in Sumy, the mayor said. {denial}"
    denied = [c for c in claims_of(text) if c.attribution and c.attribution[0].act is Act.DENY]
    assert denied
    assert all(c.reaction_to is not None and c.polarity is Polarity.POSITIVE for c in denied)


def test_who_could_not_check_takes_no_position() -> None:
    """A monitor's "could not confirm" is no reaction of a party."""
    text = "Shells fell on Jobar, killing two people. The monitoring group could not confirm this."
    assert not [c for c in claims_of(text) if c.reaction_to]


def test_who_could_not_check_is_no_speaker() -> None:
    """A newspaper that has not verified a claim is no speaker of it."""
    text = (
        "The newspaper has not independently verified the army's claim that it has retaken the"
        " palace in Khartoum."
    )
    (capture,) = claims_at(text, "retaken", "territory.capture")
    assert [s.act for s in capture.attribution] == [Act.CLAIM]


def test_what_was_never_acknowledged_is_no_concession() -> None:
    """It is silence, and the proposition stays as it is."""
    (sent,) = claims_at(
        "Pyongyang has never acknowledged sending troops to Kursk.", "sending", "people.mobilized"
    )
    assert [s.act for s in sent.attribution] == [Act.DECLINE]
    assert sent.polarity is Polarity.POSITIVE


def test_a_confirmed_happening_is_whoever_did_it() -> None:
    """Not the one's who confirms it, nor aimed at where the words were posted."""
    text = (
        "Houthi fighters struck a tanker in the Red Sea on Monday, the group said. Britain's navy"
        " confirmed the strike on Telegram."
    )
    (strike,) = claims_at(text, "strike on", "strike")
    assert strike.agent is not None
    assert strike.agent.party == "Houthis"
    assert strike.target is not None
    assert strike.target.span.text == "a tanker"


def test_a_denied_clause_is_no_denial_of_something_else() -> None:
    """What was denied in so many words, and gave no claim, says nothing of the claim before."""
    text = "Israeli troops left Khan Younis. The office denied that the minister had resigned."
    assert not [c for c in claims_of(text) if c.attribution and c.attribution[0].act is Act.DENY]


def test_what_is_told_beside_a_denial_is_not_denied() -> None:
    """ "That killed 50" is the report's own word, whoever denies the strike."""
    text = (
        "Moscow denied any role in a missile strike on a market in Kostiantynivka that killed 16 "
        "people."
    )
    (strike,) = claims_at(text, "missile strike", "strike")
    (killed,) = claims_at(text, "killed", "people.killed")
    assert strike.attribution[0].act is Act.DENY
    assert killed.attribution == ()


def test_what_a_side_denies_that_it_said_itself() -> None:
    """The denial is its position; that "it" called for something is what it denies."""
    text = "Kyiv denied that it had asked Washington to stop the raids on Tambov."
    (asked,) = claims_at(text, "asked", "diplomacy.appeal")
    assert [(s.span.text, s.act) for s in asked.attribution] == [("Kyiv", Act.DENY)]


def test_what_independent_sources_could_not_confirm_is_no_position_of_theirs() -> None:
    """Who could not check says nothing of it."""
    text = "The monitor said 80 men had died. It could not be confirmed by independent sources."
    assert Act.DECLINE not in {s.act for c in claims_of(text) for s in c.attribution}


def test_whose_words_a_name_and_a_colon_lead_in() -> None:
    """Also where the name is a land's and its ministry: it is no place that the line is set in."""
    text = "A drone hit a ward in Tabriz.\n\nIran's health ministry: 40 people have been killed."
    (killed,) = claims_at(text, "killed", "people.killed")
    assert [s.span.text for s in killed.attribution] == ["Iran's health ministry"]


def test_who_gives_no_details_of_what_is_no_claim_reacts_to_nothing() -> None:
    """What was claimed before that is another's."""
    text = (
        "Rebels took over Raqqa, residents said. Two advisers were on their way home, an official "
        "of the group said. He declined to give details."
    )
    assert Act.DECLINE not in {s.act for c in claims_of(text) for s in c.attribution}


def test_who_does_not_say_how_many_answers_nobody() -> None:
    """It is the speaker's own claim that goes without a number."""
    text = (
        "Iran fired missiles at Nevatim, Israel said. The Houthis fired at Israel too, an American "
        "official said, declining to say how many missiles."
    )
    assert Act.DECLINE not in {s.act for c in claims_of(text) for s in c.attribution}
