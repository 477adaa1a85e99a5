"""What speakers without a name of their own are called."""

import pytest

from tests.extract.account import claims

YEMEN = "Yemen's government and the Houthis fought near Marib. "
SUDAN = "Sudan's army fought the Rapid Support Forces near El Obeid. "
RUSSIA = "Ukraine and Russia fought near Kupiansk. "
KARABAKH = "Azerbaijan shelled Martakert in Nagorno-Karabakh on Monday. "
GEORGIA = "Georgian troops had shelled Tskhinvali and two Russian soldiers were killed. "

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
    (KARABAKH + "Azerbaijan's interior ministry said two men died.", "Azerbaijani Ministry of Internal Affairs"),
    ("The Romanian foreign ministry said a drone had hit a house in Plauru.", "Romanian Ministry of Foreign Affairs"),
    (RUSSIA + "The ministry of health in Kupiansk said nine people were killed.", "Ministry of Health of Ukraine"),
    (SUDAN + "A 32-year-old woman said soldiers had burned her house in Bara.", "32-year-old woman"),
    (RUSSIA + "A nephew of the driver, Ivan Petrenko, said a missile hit the car in Sumy.", "Ivan Petrenko"),
    (RUSSIA + "Four tanks were destroyed near Lyman, according to the independent tracker Steelcount.", "Steelcount"),
    (GEORGIA + "The deputy chief of the General Staff Anatoly Nogovitsyn said five more died.", "Anatoly Nogovitsyn"),
    (RUSSIA + "An aide to the governor said nine people were killed in Sumy.", "aide to the governor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[n[1] for n in NAMES])
def test_who_has_no_name_is_called_by_his_side_or_his_words(text: str, name: str) -> None:
    """Those who are a side are called by it; what is said of a person beside is no name."""
    assert name in {s.name for c in claims(text) for s in c.speakers}
