"""What speakers without a name of their own are called."""

import pytest

from tests.extract.account import claims

YEMEN = "Yemen's government and the Houthis fought near Marib. "
SUDAN = "Sudan's army fought the Rapid Support Forces near El Obeid. "
RUSSIA = "Ukraine and Russia fought near Kupiansk. "
KARABAKH = "Azerbaijan shelled Martakert in Nagorno-Karabakh on Monday. "

# text, a speaker's name
NAMES = [
    (YEMEN + "The rebels said they had captured nine soldiers.", "Houthis"),
    (SUDAN + "The paramilitaries said nine soldiers were killed in Bara.", "Rapid Support Forces"),
    (RUSSIA + "Officials in Kyiv said nine people were killed in Sumy.", "Ukrainian officials"),
    (RUSSIA + "Officials in Sumy said nine people were killed there.", "officials in Sumy"),
    (RUSSIA + "Satellite images show that a hangar was destroyed in Engels.", "satellite imagery"),
    (RUSSIA + "Pictures show that a hangar was destroyed in Engels.", "footage"),
    (KARABAKH + "The separatist authorities said nine people were killed.", "Government of Nagorno-Karabakh"),
    (SUDAN + "A baker who stayed behind said nine people were killed in Bara.", "baker"),
    (SUDAN + "Residents reached by telephone said nine people were killed in Bara.", "residents"),
    (SUDAN + "A rebel commander said nine people were killed in Bara.", "rebel commander"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[n[1] for n in NAMES])
def test_who_has_no_name_is_called_by_his_side_or_his_words(text: str, name: str) -> None:
    """Those who are a side are called by it; what is said of a person beside is no name."""
    assert name in {s.name for c in claims(text) for s in c.speakers}
