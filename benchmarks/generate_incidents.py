"""Invented incidents, each told by a few short reports: for a benchmark that runs anywhere.

Towns, people and papers are invented. Every incident has a day, a town, a spot, how many were killed
and how many were hurt; its reports tell of it in other words, under other titles, on the same day
or some days later. Two incidents of one town lie a week or more apart. The same seed gives the same.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

Incident = dict[str, Any]
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
_TOWNS = (
    "Larkspur",
    "Quarrymouth",
    "Osterby",
    "Tamberlow",
    "Ennisgate",
    "Pellworth",
    "Hadleigh Fen",
)
_SPOTS = (
    "Corn Hall",
    "Tolliver Street",
    "the Heron Bar",
    "Mill Pond Park",
    "Saddler Lane",
    "Dove Court",
)
_GIVEN = ("Orrin", "Maud", "Tobin", "Isolde", "Casper", "Wenna", "Jory", "Petra")
_FAMILY = ("Thackwell", "Brindle", "Osgarth", "Lanyon", "Quill", "Marchbank", "Tregear", "Vosper")
_TITLES = (
    "{killed_n} killed, {hurt_n} hurt in shooting at {spot}",
    "Shooting at {spot} in {town}: {hurt_n} wounded",
    "Police name man killed in {town} shooting",
)
_BODIES = (
    "{Killed} people were killed and {hurt} were wounded in a shooting at {spot} in {town} on {weekday}"
    " evening, police said. {name}, a baker, was among the dead.",
    "A gunman opened fire at {spot} on {weekday}, killing {killed} people and wounding {hurt} others."
    " Neighbours in {town} said that {name} had lived there for years.",
    "Officers in {town} said that {killed} people, among them {name}, had been killed at {spot} on"
    " {day}. {Hurt} others were injured and were taken to hospital.",
)


def reports(incidents: int, seed: int = 1) -> Iterator[tuple[dict[str, Any], str]]:
    """Reports in the form that is read, each with its incident's id, by date of publication."""
    draw, made = random.Random(seed), list[tuple[dict[str, Any], str]]()
    for id_, truth in truths(incidents, seed).items():
        for n in range(draw.randrange(1, 4)):
            made.append((_report(id_, truth, n, draw), id_))
    yield from sorted(made, key=lambda each: (each[0]["published"], each[0]["id"]))


def truths(incidents: int, seed: int = 1) -> dict[str, Incident]:
    """What happened, by the incidents' ids."""
    draw, found = random.Random(f"truth {seed}"), dict[str, Incident]()
    for n in range(incidents):
        day = date(2019, 1, 6) + timedelta(days=2 * n)
        found[f"{n:04}"] = {
            "date": day.isoformat(),
            "city": _TOWNS[n % len(_TOWNS)],
            "killed": draw.randrange(2, 6),
            "injured": draw.randrange(2, 7),
            "spot": draw.choice(_SPOTS),
            "name": f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}",
        }
    return found


def _report(id_: str, truth: Incident, n: int, draw: random.Random) -> dict[str, Any]:
    day = date.fromisoformat(truth["date"])
    killed, hurt = _NUMBERS[truth["killed"]], _NUMBERS[truth["injured"]]
    words = {
        "town": truth["city"],
        "spot": truth["spot"],
        "name": truth["name"],
        "killed": killed,
        "hurt": hurt,
        "Killed": killed.capitalize(),
        "Hurt": hurt.capitalize(),
        "killed_n": truth["killed"],
        "hurt_n": truth["injured"],
        "weekday": f"{day:%A}",
        "day": f"{day.day} {day:%B}",
    }
    title = _TITLES[n].format(**words)
    return {
        "id": f"{id_}-{n}",
        "title": title,
        "text": f"{title}\n\n{_BODIES[n].format(**words)}",
        "published": (day + timedelta(days=draw.randrange(1, 4))).isoformat(),
        "publisher": f"The {truth['city']} Post (sample)",
    }
