"""What no gazetteer has lies where the places around it lie."""

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
