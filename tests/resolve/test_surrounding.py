"""What no gazetteer has lies where the places around it lie."""

import re

from contested.language.places import PlaceMention
from contested.model.span import Span
from contested.resolve.surrounding import settle

TEXT = "Shells hit Xulivka near Sumy.\nXadra and Belgorod were quiet."


def mention(name: str, **words: str) -> PlaceMention:
    """The first mention of a name in the text."""
    start = TEXT.index(name)
    return PlaceMention(Span(start, start + len(name), name), name=name, **words)  # type: ignore[arg-type]


def test_a_village_lies_where_nearly_all_of_the_report_does() -> None:
    """With one country named alone, an unknown village is there."""
    found = settle([mention("Xulivka"), mention("Sumy")], [None, "UA"], TEXT, {"UA", "RU"})
    assert found == ("UA", "UA")


def test_what_the_words_put_around_a_place_decides() -> None:
    """Its container's country is its own, whatever else the report names."""
    places = [mention("Sumy"), mention("Xadra", within="Belgorod"), mention("Belgorod")]
    assert settle(places, ["UA", None, "RU"], TEXT, {"UA", "RU"})[1] == "RU"


def test_nothing_is_concluded_from_nothing() -> None:
    """Without any country around, there is none."""
    assert settle([mention("Xadra")], [None], TEXT, ()) == (None,)


def test_whose_rescuers_tell_is_whose_land_it_is() -> None:
    """ "Lebanon's civil defence said" so of a village there, wherever the places before are."""
    text = "Rockets hit Haifa and Acre. A strike on Xulivka killed three, Lebanon's civil defence said."
    names = {"Haifa": "IL", "Acre": "IL", "Xulivka": None, "Lebanon": "LB"}
    spans = [Span(text.index(n), text.index(n) + len(n), n) for n in names]
    places = [PlaceMention(s, name=s.text, acting=s.text == "Lebanon") for s in spans]
    assert settle(places, list(names.values()), text, {"IL", "LB"}, {3})[2] == "LB"


def test_who_acts_is_not_where_things_happen() -> None:
    """A land that only acts does not outnumber the towns of the one that is fought in."""
    text = "Israel, Israel and Israel shelled Tyre. Sidon. Haifa.\nXulivka burnt."
    names = ("Israel", "Tyre", "Sidon", "Haifa", "Xulivka")
    starts = [m.start() for n in names for m in re.finditer(n, text)]
    spans = [Span(s, s + len(n), n) for s in starts for n in names if text.startswith(n, s)]
    lands = {"Israel": "IL", "Haifa": "IL", "Tyre": "LB", "Sidon": "LB"}
    places = [PlaceMention(s, name=s.text, acting=s.text == "Israel") for s in spans]
    found = [lands.get(s.text) for s in spans]
    assert settle(places, found, text, {"IL", "LB"})[-1] == "LB"
