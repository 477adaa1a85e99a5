"""Place, time and doer from the neighbouring sentences of one account."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from contested.model.claim import Claim
from tests.extract.account import claim, claims, places, start

PASSAGES = Path(__file__).with_name("passages.jsonl")
FLOOR = 0.88

CASES = [
    # "there", "the city", "the town": what was named before
    ("Shells fell on Rafah on Monday. Three people were killed there.", "killed", "people.killed", ["Rafah"]),
    (
        "Rebels entered Goma on Sunday. In the city, 20 people were killed.",
        "killed",
        "people.killed",
        ["Goma"],
    ),
    # "there" is where the last claim before it was
    (
        "On Monday jets bombed Kadugli, and on Tuesday shells hit Dilling. Nine people died there.",
        "died",
        "people.killed",
        ["Dilling"],
    ),
    # a site is found again by its noun
    (
        "A missile hit the Saint Luke hospital in Odesa. Two nurses died in the hospital.",
        "died",
        "people.killed",
        ["Saint Luke hospital", "Odesa"],
    ),
    # a site that no name goes with is where the account is
    (
        "Drones hit Kherson on Monday. Nine people died at the airport.",
        "died",
        "people.killed",
        ["Kherson"],
    ),
    # the same happening
    ("A drone hit a bus in Kherson. Five people were wounded.", "wounded", "people.wounded", ["Kherson"]),
    # the ground of the one who governs it
    (
        "The governor of the Sumy region said that two people had been killed.",
        "killed",
        "people.killed",
        ["Sumy region"],
    ),
    # who lives in a place tells of it, before what was named in the sentence before
    (
        "Shells fell on Idlib. In Salamiyah, doctors said that nine people had been killed.",
        "killed",
        "people.killed",
        ["Salamiyah"],
    ),
    (
        "A nurse at Nasser Hospital in Khan Younis said that nine people had died.",
        "died",
        "people.killed",
        ["Nasser Hospital", "Khan Younis"],
    ),
    # where people went, not the land that they are of
    (
        "Troops took the Lachin district. Thousands of the district's residents have crossed into Armenia.",
        "crossed into",
        "people.displaced",
        ["Armenia"],
    ),
    # a sum of the war is no part of the account
    (
        "A bomb hit a house in Nuseirat. At least 40,000 people have been killed since October 7.",
        "killed",
        "people.killed",
        [],
    ),
    # talks elsewhere
    ("Jets bombed Sanaa. Qatar offered to hold talks.", "talks", "diplomacy.talks", []),
    # a government's seat is not "the town"
    (
        "Rebels besieged Bunia. The envoy demanded sanctions on Kigali. Shells fell on the town.",
        "fell",
        "strike",
        ["Bunia"],
    ),
    # who speaks for all of a land is nowhere in it
    (
        "A rocket hit Martuni. The enclave's authorities have recorded 300 military deaths since June.",
        "deaths",
        "people.killed",
        [],
    ),
    # what happened on another day did not happen here
    (
        "On Monday gunmen shot four people in Pibor. Raiders killed 300 people on May 3.",
        "killed",
        "people.killed",
        [],
    ),
    (
        "On Monday gunmen shot four people in Pibor. Raiders killed 46 people last June.",
        "killed",
        "people.killed",
        [],
    ),
    # a section's heading says where, and a front is named beside what lies near
    (
        "The ministry spoke.\nKupyansk direction\nTroops repelled two attacks near Torske.",
        "repelled",
        "battle.repelled",
        ["Kupyansk direction", "Torske"],
    ),
    (
        "The ministry spoke.\nKupyansk direction\nTwo attacks near Torske failed. Up to 40 servicemen"
        " were killed in the area.",
        "killed",
        "people.killed",
        ["Kupyansk direction"],
    ),
    (
        "The situation worsened.\nNorth Kivu\nFour patients were killed on Monday.",
        "killed",
        "people.killed",
        ["North Kivu"],
    ),
    # missiles do not fall where they are fired from
    (
        "Russia launched two missiles from Crimea. A strike killed a woman.",
        "killed",
        "people.killed",
        [],
    ),
    # "there" is the whole list, with what it lies in
    (
        "Residents of the villages of Tora and Saru in the Kutum district said shells fell there.",
        "fell",
        "strike",
        ["Tora", "Saru", "Kutum district"],
    ),
    # "the capital"
    (
        "Raids hit Sanaa, Taiz and Saada. Missiles struck a radar site near the capital on Friday.",
        "struck",
        "strike",
        ["Sanaa"],
    ),
    # "the region" is one that was called so, rather than a town
    (
        "Shells hit a camp near Sarmada in Idlib province. In Damascus, the ministry was silent."
        " Drones killed nine people in the region.",
        "killed",
        "people.killed",
        ["Idlib province"],
    ),
    # a bearing only says where the front lies
    (
        "Tanks entered Idlib. Two men were killed in clashes on the Saraqib front, east of the city.",
        "killed",
        "people.killed",
        ["Saraqib front"],
    ),
    # a look back to a year
    (
        "Shells fell on Saraqib. In 2020, an offensive displaced a million people.",
        "displaced",
        "people.displaced",
        [],
    ),
    # some of the dead are counted where all of them are
    (
        "Strikes killed 90 people in Beirut on Monday. Rockets also hit Tyre. Two medics were among"
        " those killed.",
        "killed.",
        "people.killed",
        ["Beirut"],
    ),
    # a hospital that has a record as an organisation is a place
    ("Troops stormed Al-Shifa hospital in Gaza City.", "stormed", "battle.attack", ["Al-Shifa hospital", "Gaza City"]),
    # what is denied again and again is of no one place, and who speaks in a town is not its scene
    (
        "Shells fell on Bakhmut on Monday. Moscow has repeatedly denied targeting civilians.",
        "targeting",
        "strike",
        ["Bakhmut"],
    ),
    (
        "Shells fell on Bakhmut on Monday.\n\nTwo died.\n\nMoscow has repeatedly denied targeting civilians.",
        "targeting",
        "strike",
        [],
    ),
    (
        "Fighting went on. In Geneva, an envoy said that 96 people were in danger. A strike killed nine.",
        "killed",
        "people.killed",
        [],
    ),
    ("An air strike hit a house in Hodeidah, on the Red Sea.", "air strike", "strike", ["Hodeidah"]),
    # "the village", with what it was said to lie in
    (
        "Jets bombed Tora, North Darfur. The army denied that it had killed civilians in the village.",
        "killed",
        "people.killed",
        ["Tora", "North Darfur"],
    ),
    # the other half of a headline
    ("Rebels enter Sarmin as army says it has pulled back", "pulled back", "territory.withdrawal", ["Sarmin"]),
    # one who lies under the rubble is no sum either
    (
        "Last night jets dropped bombs on Kizomys. A woman died under the rubble.",
        "died",
        "people.killed",
        ["Kizomys"],
    ),
    # who gives up lost the ground that was taken, and where a sentence opens is where it goes on
    (
        "Rebels fight in Faryab province. The Garziwan district fell to the Taliban overnight. Nearly"
        " 40 soldiers surrendered.",
        "surrendered",
        "people.surrendered",
        ["Garziwan district"],
    ),
    (
        "Bombs fell on Kupiansk. In Tavilzhanka, families slept in a cellar. Schools were shut.",
        "shut",
        "civil.need",
        ["Tavilzhanka"],
    ),
    # where the worst cases were carried is not where they were hurt
    (
        "Shells struck the Munglai camp late on Monday. Fifty-six were hurt; the worst cases were carried"
        " to Laiza hospital.",
        "hurt",
        "people.wounded",
        ["Munglai camp"],
    ),
    # a toll that somebody puts is that of the blow told before
    (
        "Gunmen opened fire on traders in Unguwan Mantau. A lawmaker put the toll at 50.",
        "toll",
        "people.killed",
        ["Unguwan Mantau"],
    ),
    # a byline heads no section
    (
        "Sudan: war goes on\n\nBy our correspondent in Nairobi\n\nIt was market day. A raid killed 12.",
        "killed",
        "people.killed",
        [],
    ),
    # a few who have fled already are no sum of a war
    (
        "Troops told people in villages along the Chindwin River to leave. Over 2,000 have already fled.",
        "fled",
        "people.displaced",
        ["Chindwin River"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), CASES)
def test_a_claim_takes_the_places_of_its_account(
    text: str, trigger: str, kind: str, expected: list[str]
) -> None:
    """What its own sentence leaves open comes from the account that a claim goes on with."""
    assert places(claim(text, trigger, kind)) == expected


TIMES = [
    ("On Monday a drone hit a bus in Kherson. Five people were wounded.", "wounded", "people.wounded", "2024-08-12"),
    ("A drone hit Kherson on Monday. A missile destroyed a shop in Lviv.", "destroyed", "infrastructure.damaged", None),
    ("Fighting has gone on in Khartoum since April. Two people were killed.", "killed", "people.killed", None),
    ("On Monday jets bombed Nyala. The army does not shell civilians, its spokesman said.", "shell", "strike", None),
    ("On Monday a drone hit a bus in Kherson. A separate raid wounded five.", "wounded", "people.wounded", None),
    ("State media reported a strike on Aleppo late on Monday.", "strike", "strike", "2024-08-12"),
    ("Clashes broke out on Monday despite a ceasefire agreed in Jeddah.", "ceasefire", "diplomacy.agreement", None),
    ("Troops advanced near Sudzha, a week after the start of the assault.", "advanced", "territory.advance", None),
    ("The truce, agreed in April 2022, holds. A strike killed ten men.", "killed", "people.killed", None),
    # one side's bulletin covers one stretch, and "the same hours" are those
    (
        "The Sudanese army said it had repelled attacks near Bahri over the past day.\n\nIts jets"
        " destroyed a depot at Jebel Aulia, the army added.",
        "destroyed",
        "infrastructure.damaged",
        "2024-08-13",
    ),
    (
        "The Sudanese army said it had struck posts near Bahri over the past day.\n\nThe RSF said its"
        " fighters had attacked a base in Omdurman.",
        "attacked",
        "battle.attack",
        None,
    ),
    (
        "Kyiv said it had shot down nine drones over the past day. It is cold. Moscow said Ukraine had"
        " lost 90 men over the same 24 hours.",
        "lost",
        "people.casualties",
        "2024-08-13",
    ),
    (
        "On Monday a drone hit a bus. It came two weeks after helicopters sank a boat.",
        "sank",
        "materiel.destroyed",
        None,
    ),
    (
        "The army spoke on Monday. The group said on Tuesday that a raid the previous day killed its"
        " chief in Rafah.",
        "killed",
        "people.killed",
        "2024-08-12",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), TIMES)
def test_a_claim_takes_the_day_of_its_account(
    text: str, trigger: str, kind: str, expected: str | None
) -> None:
    """A day carries over to the same happening, not to other ground, and never to a habit."""
    assert start(claim(text, trigger, kind)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army shot down 12 drones: eight over Atbara and four over Merowe.",
            {12: ["Atbara", "Merowe"], 8: ["Atbara"], 4: ["Merowe"]},
        ),
        (
            "Gunners shot down nine drones, six of them over Atbara and three over Merowe.",
            {9: ["Atbara", "Merowe"], 6: ["Atbara"], 3: ["Merowe"]},
        ),
        (
            "A barrage killed four people in Ukraine, two of them in the Kharkiv region.",
            {4: ["Ukraine"], 2: ["Kharkiv region"]},
        ),
        (
            "The army shot down 12 drones, eight of them over Atbara.",
            {12: [], 8: ["Atbara"]},
        ),
    ],
)
def test_a_part_is_where_it_is_counted(text: str, expected: dict[int, list[str]]) -> None:
    """A whole is where its parts are if these are all of it, and nowhere if some are not told of."""
    found = {c.quantity.low: places(c) for c in claims(text) if c.quantity is not None}
    assert found == expected


SECTIONS = """Sudan: the Rapid Support Forces (RSF) fight the army in Al Jazirah

WAD MADANI

On 12 August shells fell on the market. A woman was hurt.

RUFAA

Twelve people were killed by shelling."""


def test_a_section_is_about_the_place_that_heads_it() -> None:
    """What happened under a heading that is a place was there, and not on the day above it."""
    hurt = claim(SECTIONS, "hurt", "people.wounded")
    killed = claim(SECTIONS, "killed", "people.killed")
    assert (places(hurt), start(hurt)) == (["WAD MADANI"], "2024-08-12")
    assert (places(killed), start(killed)) == (["RUFAA"], None)


def test_the_dead_have_the_doer_of_the_blow() -> None:
    """Who struck killed those whom the strike killed."""
    text = "Russian artillery shelled Nikopol on Tuesday. A woman was killed."
    found = claim(text, "killed", "people.killed")
    assert found.agent is not None
    assert found.agent.party == "Russia"


def test_who_is_only_blamed_afterwards_is_not_the_doer() -> None:
    """To accuse is a claim of its own, which names the doer by its speaker's word."""
    text = (
        "Five people died when shells landed on a market in Donetsk on Monday."
        " The authorities there blamed Ukrainian gunners."
    )
    assert claim(text, "died", "people.killed").agent is None


def test_nothing_carries_over_where_it_is_switched_off() -> None:
    """The settings can switch the step off."""
    text = "A drone hit a bus in Kherson on Monday. Five people were wounded."
    assert places(claim(text, "wounded", "people.wounded", carry_over=False)) == []


def test_figures_never_carry_over() -> None:
    """A figure is that of its own sentence."""
    text = "Shelling killed nine people in Bakhmut on Monday. A rescuer was also killed."
    found = [c for c in claims(text) if c.type == "people.killed"]
    assert [c.quantity.low if c.quantity else None for c in found] in ([9, 1], [9, None])


def _judged() -> Iterator[tuple[str, str, Any, Any]]:
    """Passage, field, expected, found; a claim that was not found is left out."""
    for line in PASSAGES.read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        for gold in passage["claims"]:
            try:
                found = claim(passage["text"], gold["trigger"], gold["type"], passage["published"])
            except AssertionError:
                continue
            for name, value in _fields(found).items():
                expected = sorted(gold[name]) if name == "places" else gold[name]
                yield passage["text"], name, expected, value


def _fields(found: Claim) -> dict[str, Any]:
    return {
        "places": sorted(places(found)),
        "time": start(found),
        "agent": found.agent.party if found.agent else None,
        "target": found.target.party if found.target else None,
    }


def test_most_fields_of_the_passages_on_nine_wars_are_right() -> None:
    """Places, times, doers and targets of short passages, as a reader would give them."""
    right, seen = Counter[str](), Counter[str]()
    wrong: list[str] = []
    for text, name, expected, value in _judged():
        seen[name] += 1
        right[name] += value == expected
        if value != expected:
            wrong.append(f"{name}: wanted {expected}, got {value}: {text[:90]}")
    assert seen.total() > 160
    assert right.total() / seen.total() >= FLOOR, "\n".join(wrong)


def test_what_was_taken_is_of_the_attack_that_was_told_before() -> None:
    """The attackers' account of it has its place and its day."""
    text = (
        "Fighters attacked an army camp in Farabougou on Tuesday, officials said. The group said it"
        " had seized eight pickups."
    )
    taken = claim(text, "seized", "materiel.captured")
    assert places(taken) == ["Farabougou"]
    assert start(taken) == "2024-08-13"


def test_who_runs_a_hospital_rules_no_ground() -> None:
    """The wounded came from where the raid was."""
    text = (
        "A jet bombed a market in Mekelle on Friday. Tesfay Hailu, head of the city's Ayder"
        " hospital, told us that four people were dead."
    )
    assert places(claim(text, "dead", "people.killed")) == ["Mekelle"]
