"""People moved, held and let go: whom a number counts, whose children, what is only called so."""

import pytest

from contested.model.claim import Claim
from contested.model.vocabulary import Modality, Polarity
from tests.extract.account import claims


def _only(text: str, kind: str) -> Claim:
    (found,) = [c for c in claims(text, published="2024-08-15") if c.type == kind]
    return found


@pytest.mark.parametrize(
    ("text", "kind", "low", "unit"),
    [
        ("Some 800 sleep in the open at the bus station.", "civil.need", 800, None),
        ("The number of people leaving Bor has risen to 300 a day.", "people.displaced", 300, None),
        (
            "The number of people who have fled Bor stands at 12,400.",
            "people.displaced",
            12400,
            "person",
        ),
        (
            "Police detained 14 nurses in Homs and released three of them hours later.",
            "people.exchanged",
            3,
            "person",
        ),
        ("Two of them were freed on Sunday.", "people.exchanged", 2, None),
        (
            "Nearly 12% of Mali's 22 million people are displaced.",
            "people.displaced",
            12,
            "percent",
        ),
        ("Police held 350 men, four of whom died in custody.", "people.killed", 4, "person"),
        ("Three missions were denied access by the army.", "civil.obstruction", 3, "mission"),
        ("Four bakeries out of 16 remain operational.", "civil.need", 4, "bakery"),
    ],
)
def test_whom_the_figure_counts(text: str, kind: str, low: float, unit: str | None) -> None:
    """The number is of those who are told of, wherever the parser hung it."""
    figure = _only(text, kind).quantity
    assert figure is not None
    assert figure.low == low
    assert unit is None or figure.unit == unit


def test_most_of_them_are_not_all() -> None:
    """No number of the whole is that of a part."""
    text = "The militia freed 140 prisoners, most of whom had been held for years."
    assert _only(text, "people.exchanged").quantity is not None
    held = [c for c in claims(text) if c.type in {"people.detained", "people.captured"}]
    assert held
    assert all(c.quantity is None for c in held)


def test_whose_children() -> None:
    """Who was taken over a border is not of the land beyond."""
    taken = _only("Ukraine has named 300 children taken to Russia since 2022.", "people.detained")
    assert taken.target is not None
    assert taken.target.party == "Ukraine"


def test_its_own_work() -> None:
    """What "it" did is the work of who says so."""
    cleared = _only("Saudi Arabia's demining project said it removed 90 mines.", "civil.aid")
    assert cleared.agent is not None
    assert cleared.agent.party == "Saudi Arabia"


@pytest.mark.parametrize(
    "text",
    [
        '"We have nothing left," said a displaced woman.',
        "The storm flooded tents for displaced families.",
        "A boat carrying displaced people capsized.",
    ],
)
def test_only_called_displaced(text: str) -> None:
    """Nobody is said to have moved."""
    assert not [c for c in claims(text) if c.type == "people.displaced"]


def test_nobody_could() -> None:
    """What could not be done was not done."""
    moved = _only("Not one of the patients could be moved out of Kherson.", "people.displaced")
    assert (moved.modality, moved.polarity) == (Modality.ASSERTED, Polarity.NEGATIVE)


def test_no_word_of_a_boat() -> None:
    """The lack of news is what is told."""
    lost = _only("A boat with 50 people has not been heard of since May 3.", "people.missing")
    assert lost.polarity is Polarity.POSITIVE


def test_called_up_all_over_the_land() -> None:
    """Men called up by a state are of no village that was told of before."""
    text = (
        "Soldiers burned 70 houses in the village of Mone Hla in Sagaing.\n\n"
        "Myanmar's junta has conscripted 4,800 men, state media say."
    )
    assert _only(text, "people.mobilized").places == ()


def test_a_headline_names_its_teller() -> None:
    """Common words before a colon too."""
    taken = _only("Rights group: At least 19 men abducted in Grozny since July", "people.detained")
    assert taken.speaker is not None
    assert taken.speaker.span.text == "Rights group"


def test_a_week_in_the_wilds() -> None:
    """The week at the end of what they were doing is when they were taken."""
    text = "Rebels abducted nine women who were picking fruit outside Arbinda last week."
    taken = _only(text, "people.detained")
    assert taken.time is not None
    assert taken.time.start == "2024-08-05"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They had been held in a warehouse and beaten with pipes.", "people.abused"),
        ("They had been handcuffed and denied medical care, detainees said.", "people.abused"),
        ("A convoy carrying 300 refugees crossed into Chad.", None),
    ],
)
def test_what_was_done_to_them_too(text: str, kind: str | None) -> None:
    """What a passive before it says holds for the next; nothing is denied by those who suffer it."""
    found = claims(text)
    assert not [c for c in found if c.speaker is not None and c.speaker.act == "deny"]
    assert kind is None or any(c.type == kind for c in found)


def test_where_a_court_sits() -> None:
    """A court that says why it judges still sits somewhere."""
    judged = _only(
        "The Houthi-run court in Sanaa condemned three men to death, accusing them of spying.",
        "civil.order",
    )
    assert [p.span.text for p in judged.places] == ["Sanaa"]


def test_no_town_where_reporters_are_told() -> None:
    """ "The city" is no town where somebody speaks."""
    text = (
        "Paramilitaries have besieged El Fasher for weeks. At least 850 people crossed into Chad, "
        "a UNHCR spokeswoman told reporters in Geneva. Only one hospital in the city still works."
    )
    assert "Geneva" not in {p.span.text for c in claims(text) for p in c.places}
