"""Ukrainian and Russian names of towns."""

import pytest

from contested.gazetteer.cyrillic import chosen, cyrillic


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (706483, ("Харків", "Харьков")),
        (703448, ("Київ", "Киев")),
        (709354, ("Торецьк", "Торецк")),
        (713174, ("Бахмут",)),
        (538560, ("Курськ", "Курск")),
        (1, ()),
        (None, ()),
    ],
)
def test_a_town_has_its_names_in_cyrillic(number: int | None, names: tuple[str, ...]) -> None:
    """The Ukrainian one first; one where both are the same; none of an unknown town."""
    assert cyrillic(number) == names


def test_a_former_name_another_case_and_another_script_are_not_chosen() -> None:
    """Nor a spelling that neither language has."""
    others = ["Дзержинськ", "Торецку", "Τορέτσκ", "Торецьк", "Торецк", "Toretsk"]
    assert chosen("Toretsk", others) == ("Торецьк", "Торецк")
    assert chosen("Kyiv", ["Київ", "Кыив", "Киев", "Киеву"]) == ("Київ", "Киев")
