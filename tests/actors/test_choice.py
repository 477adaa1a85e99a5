"""Which war a report is about, by the data that ships: short passages, as if of many reports."""

from datetime import date
from functools import cache

import pytest

from contested.actors import Directory

CASES = [
    ("2024-09-28", "gaza-israel", "Hassan Nasrallah, the leader of Hezbollah, was killed in Beirut on"
     " Friday, the group confirmed. Residents of the Lebanese capital fired into the air in grief."),
    ("2023-11-03", "gaza-israel", "Hassan Nasrallah said in his first speech since the war in Gaza"
     " began that all options were open. Israel shelled villages near Naqoura."),
    ("2024-11-27", "gaza-israel", "A ceasefire between Israel and Lebanon began at 4am. Hezbollah made"
     " no comment. In Syria, rebels launched an attack on Aleppo."),
    ("2025-06-14", "iran-israel", "Israeli jets bombed Natanz and killed generals of the Revolutionary"
     " Guards. Iran fired missiles at Tel Aviv."),
    ("2023-10-20", "iraq-isis", "US forces in Iraq came under drone attack for the third time this"
     " week. Kataib Hezbollah claimed it."),
    ("2024-04-15", "yemen", "Drones fired from Yemen hit a tanker in the Red Sea, the ship's owner said."
     " The Houthis claimed the attack in solidarity with Gaza."),
    ("2015-09-30", "syria", "Russian jets carried out their first raids near Homs. Washington said"
     " Moscow had struck rebels, not Islamic State."),
    ("2019-10-09", "syria", "Turkish jets struck Ras al-Ain as Erdogan announced an offensive against"
     " Kurdish fighters."),
    ("2023-04-16", "sudan", "Fighting between the army and a paramilitary force shook Khartoum for a"
     " second day. Egypt and Saudi Arabia called for calm."),
    ("2025-01-27", "drc-east", "Goma has fallen, rebels say. Rwanda denies that its troops crossed the"
     " border."),
    ("2024-10-30", "russia-ukraine", "North Korean soldiers are in Kursk, the Pentagon said. Seoul may"
     " send observers."),
    ("2023-09-19", "nagorno-karabakh", "Baku began an operation in Karabakh. Yerevan said it had no"
     " troops there. Russian peacekeepers were killed."),
    ("2024-03-02", "sahel", "Gunmen killed 170 people in villages in Burkina Faso's north, a prosecutor"
     " said."),
    ("2024-05-09", "ethiopia", "A drone strike killed five in Amhara. Residents blamed federal troops"
     " fighting the Fano militia."),
    ("2025-05-08", "india-pakistan", "India said it had shot down drones over Jammu. Pakistan denied"
     " launching any."),
]  # fmt: skip


def test_a_town_alone_tells_no_war() -> None:
    """People live in it: a namesake of a commander is no commander."""
    text = "Mr Haddad said that his shop in Gaza City had burnt down."
    assert _directory().conflict_of(text, date(2024, 6, 1)) is None


@pytest.mark.parametrize("name", ["Kim", "PDF", "DNR", "ANA"])
def test_a_lone_short_name_in_a_longer_report_tells_no_war(name: str) -> None:
    """A reporter's first name or a file's ending is no side, unless another name stands by it."""
    text = f"Police in Ashford found a man shot at his home. Call {name} with hints. {_LENGTHY}"
    assert _directory().conflict_of(text, date(2017, 6, 1)) is None


def test_what_a_longer_report_names_far_down_tells_no_war() -> None:
    """A suspect may have served somewhere; a report of a war names its sides at the head."""
    text = f"A man shot his neighbour in Ashford. {_LENGTHY} He had served in Iraq."
    assert _directory().conflict_of(text, date(2017, 6, 1)) is None
    assert _directory().conflict_of(f"Iraq said so. {text}", date(2017, 6, 1)) == "iraq-isis"


def test_talk_of_those_who_only_take_part_tells_no_war() -> None:
    """Nor of the west of a town, nor of a state's police."""
    text = (
        "Two men were shot on Oak Street West, the FBI said. The American agency and the U.S. Army, "
        "whose base lies west of the town, are helping Western Union with the search."
    )
    assert _directory().conflict_of(text, date(2019, 6, 1)) is None


_LENGTHY = "Neighbours said that the street had been quiet until then. " * 12


@cache
def _directory() -> Directory:
    return Directory.load()


@pytest.mark.parametrize(("day", "conflict", "text"), CASES, ids=[f"{c[1]} {c[0]}" for c in CASES])
def test_the_war_is_the_one_that_sides_actors_and_towns_tell(
    day: str, conflict: str, text: str
) -> None:
    """However many others are named beside it."""
    assert _directory().conflict_of(text, date.fromisoformat(day)) == conflict
