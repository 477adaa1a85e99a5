"""For whom officials speak whom no record names, and who speaks for nobody."""

import pytest

from tests.extract.account import claims

RAIL = "Gunmen blew up a railway track in southwestern Pakistan on Tuesday. "
LIGHTS = "Ukrainian forces shelled Enerhodar on Monday, Russia said. "
SAHEL = " Jihadists from Jama'at Nusrat al-Islam wal-Muslimin fight Burkina Faso's army there."

# text, the last claim's speaker and that speaker's side
SPEAKERS = [
    # a hospital's or a school's officials are nobody's, a ministry's are a state's
    ("A shell killed nine people in Omdurman, the director of Al Nao hospital said.",
     "director of Al Nao hospital", None),
    ("Shells killed nine people in Gaza City, said Samir Odeh, the director of hospitals at Gaza's health ministry.",
     "Samir Odeh", "Palestine"),
    # who only looks on from a capital is not its own
    ("Ethiopian soldiers were moving toward Eritrea, a diplomat in Addis Ababa said.",
     "diplomat in Addis Ababa", None),
    ("Ethiopian soldiers were moving toward Eritrea, officials in Addis Ababa said.",
     "Ethiopian officials", "Ethiopia"),
    # the governor of another region is another
    ("A drone wounded two women in Nikopol, Dnipropetrovsk Governor Serhii Lysak said. "
     "The Belgorod region's governor said a man was killed in Shebekino.",
     "Vyacheslav Gladkov", "Russia"),
    # governments of provinces, deputies of ministers and their fields
    (RAIL + "Provincial government spokesman Umar Sadiq said soldiers had freed 30 passengers.",
     "Umar Sadiq", "Pakistan"),
    ("Six soldiers were killed near Beledweyne in Somalia, deputy minister for security Farah Gedi said.",
     "Farah Gedi", "Somalia"),
    # who occupies a town, and who governs from abroad
    (LIGHTS + "Occupation authorities in Enerhodar said two workers were wounded.",
     "occupation authorities in Enerhodar", "Russia"),
    (LIGHTS + "Local authorities in Kherson said two workers were wounded.",
     "local authorities in Kherson", "Ukraine"),
    ("A junta jet bombed Sagaing in Myanmar. The exiled government's health minister, Aye Thandar, said "
     "nine villagers were killed.", "Aye Thandar", "National Unity Government"),
    # a group with a link to another is not that other
    ("An al-Qaida-linked group said its men had seized a base near Djibo." + SAHEL,
     "al-Qaida-linked group", "Jama'at Nusrat al-Islam wal-Muslimin"),
    # who broke away from a group is no longer it
    ("Colombia's army fought the FARC in Catatumbo. A dissident faction of the FARC said it had killed nine soldiers.",
     "dissident faction of the FARC", "FARC dissidents"),
    # a source speaks for the force in which it sits, a blogger for nobody's newspaper
    ("Rebels shelled Damascus on Tuesday. SANA, quoting a source in the Damascus police, reported that 13 people "
     "were killed.", "source in the Damascus police", "Syria"),
    ("Ukrainian drones hit the Engels airfield. Russian military bloggers said two jets were damaged.",
     "Russian military bloggers", "Russia"),
    # a sentence whose verb hangs on its subject
    ("A U.N. panel of experts estimated in July that between 3,000 and 4,000 soldiers were killed in Congo.",
     "U.N. panel of experts", "United Nations"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "party"), SPEAKERS, ids=[s[1] for s in SPEAKERS])
def test_the_side_of_who_speaks_follows_from_office_and_place(
    text: str, name: str, party: str | None
) -> None:
    """By their body, by whose ground they speak of, and by the page's war."""
    told = [s for c in claims(text) for s in c.speakers]
    assert (name, party) in {(s.name, s.party) for s in told}
