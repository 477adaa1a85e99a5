"""Short invented reports of several wars, from their text to events: what is one, and what is not."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from contested.model.document import Document
from contested.model.event import Event, EventStatus, RelationKind
from contested.reader import Reader
from contested.reconcile.facts import facts
from contested.reconcile.features.telling import one_toll
from contested.reconcile.rules import Rules
from contested.run import Options, read_into
from contested.store import Ledger

RULES = Rules.load()
Told = tuple[str, str, str]
"""A report: its publisher, its day, and its text with the title as first paragraph."""

STRIKE: list[Told] = [
    (
        "Harbour Wire (sample)",
        "2024-07-20",
        "Israeli jets strike Hodeidah port, 3 killed\n\nIsraeli jets struck the port of Hodeidah on"
        " Saturday, killing three people, the Houthi-run health ministry said.",
    ),
    (
        "Harbour Wire (sample)",
        "2024-07-21",
        "Toll from Hodeidah strike rises to six\n\nThe death toll from Saturday's Israeli strike on the"
        " port of Hodeidah has risen to six, the Houthi-run health ministry said on Sunday.",
    ),
    (
        "Harbour Wire (sample)",
        "2024-07-22",
        "Nine dead in Hodeidah port strike\n\nNine people were killed in the Israeli strike on Hodeidah"
        " port, Houthi officials said on Monday, after three more bodies were recovered.",
    ),
]
DAILY = (
    "Israeli strikes kill {all} in Gaza\n\nIsraeli strikes killed {all} people across the Gaza Strip on"
    " {day}, the health ministry said. The deadliest strike hit a house in {town}, killing {some}"
    " people, medics said."
)
BULLETINS: list[Told] = [
    ("Strip Daily (sample)", day, DAILY.format(all=all_, day=name, town=town, some=some))
    for day, name, all_, town, some in (
        ("2024-09-23", "Monday", 38, "Khan Younis", 12),
        ("2024-09-24", "Tuesday", 27, "Deir al-Balah", 9),
        ("2024-09-25", "Wednesday", 31, "Nuseirat", 10),
    )
]
SURRENDER: list[Told] = [
    (
        "Hill Wire (sample)",
        "2023-12-05",
        "The MNDAA said on Tuesday that 127 Myanmar soldiers had surrendered at a base near Laukkai.",
    ),
    (
        "Plain Wire (sample)",
        "2023-12-06",
        "Junta denies surrender near Laukkai\n\nMyanmar's military on Wednesday denied that its soldiers"
        ' had surrendered near Laukkai. "No battalion has surrendered," military spokesman Zaw Min Tun'
        " said.",
    ),
]
RETREAT: list[Told] = [
    (
        "Highland Wire (sample)",
        "2024-02-14",
        "The Ethiopian army said on Wednesday that its units had pulled out of Lalibela.",
    ),
    (
        "Lake Post (sample)",
        "2024-02-15",
        "The Ethiopian army has left Lalibela, residents said on Thursday. If the withdrawal is"
        " confirmed, it would be the second this year after troops abandoned Gondar in January.",
    ),
]
PRISONERS: list[Told] = [
    (
        "North Wire (sample)",
        "2024-11-30",
        "The Syrian opposition said on Saturday that 40 government soldiers had been captured in Aleppo.",
    ),
    (
        "South Wire (sample)",
        "2024-11-30",
        "Forty Syrian soldiers were captured in Aleppo on Saturday, Hayat Tahrir al-Sham said.",
    ),
]
ORDERS: list[Told] = [
    (
        "Coast Wire (sample)",
        "2024-10-01",
        "Israel's defence minister, Israel Katz, said on Tuesday that he was preparing plans for a buffer"
        " zone in Lebanon. Lebanon declared a state of emergency on Tuesday.",
    )
]


def _events(told: Sequence[Told], folder: Path) -> list[tuple[Event, set[tuple[str, str]]]]:
    """The events, each with the type and the report of its claims."""
    records = [
        {"id": f"r{n}", "publisher": publisher, "published": day, "text": text}
        for n, (publisher, day, text) in enumerate(told)
    ]
    folder.mkdir(exist_ok=True)
    file = folder / "reports.jsonl"
    file.write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    with Ledger.open(folder / "ledger.db", create=True) as ledger:
        list(read_into(ledger, [str(file)], Options()))
        ledger.reconcile()
        claims = {c.id: (c.type, c.document.id) for c in ledger.claims()}
        return [(event, {claims[c] for c in event.claims}) for event in ledger.events()]


def test_updates_of_one_strike_are_one_event(tmp_path: Path) -> None:
    """Its toll rises from day to day; the latest is the best."""
    found = _events(STRIKE, tmp_path)
    assert len(found) == 1
    killed = next(f for f in found[0][0].figures if (f.type, f.unit) == ("people.killed", "person"))
    assert (killed.low, killed.best, killed.high) == (3, 9, 9)


def test_bulletins_of_different_days_are_no_one_event(tmp_path: Path) -> None:
    """Of each day one event, and one for its deadliest strike, which is a part of it."""
    found = _events(BULLETINS, tmp_path)
    assert [len({document for _, document in claims}) for _, claims in found] == [1] * len(found)
    tolls = {f.best for event, _ in found for f in event.figures}
    assert tolls == {38, 12, 27, 9, 31, 10}
    homes = {event.id: event for event, _ in found}
    parts = [
        (event.figures[0].best, homes[r.event].figures[0].best)
        for event, _ in found
        for r in event.relations
        if r.kind is RelationKind.PART_OF
    ]
    assert sorted(parts) == [(9, 27), (10, 31), (12, 38)]


def test_what_only_one_side_says_is_one_sides_though_the_headline_repeats_it(
    tmp_path: Path,
) -> None:
    """A headline that has it from the ministry is no third party's word."""
    day = next(
        event for event, _ in _events(BULLETINS[:1], tmp_path) if event.figures[0].best == 38
    )
    assert day.status is EventStatus.ONE_SIDE_ONLY


def test_a_denial_joins_what_is_claimed_and_not_what_denies_it_too(tmp_path: Path) -> None:
    """The army's denial, a day later, disputes the surrender."""
    found = _events(SURRENDER, tmp_path)
    event = next(event for event, _ in found if event.figures)
    assert event.status is EventStatus.DISPUTED
    assert {p.party for p in event.positions} >= {"Myanmar"}
    assert {r.kind for r in event.relations} == {RelationKind.CONTRADICTS}


def test_what_is_only_supposed_to_be_confirmed_keeps_nothing_apart(tmp_path: Path) -> None:
    """Both reports of the retreat, one event; that of January another."""
    found = _events(RETREAT, tmp_path)
    assert sorted(len({document for _, document in claims}) for _, claims in found) == [1, 2]


def test_two_of_one_camp_are_not_both_sides(tmp_path: Path) -> None:
    """Allies who say the same confirm nothing against their interest."""
    (event, _), *others = _events(PRISONERS, tmp_path)
    assert not others
    assert event.status is not EventStatus.CONFIRMED_BY_BOTH


@pytest.mark.parametrize("told", [ORDERS])
def test_orders_of_different_sorts_are_different_events(told: list[Told], tmp_path: Path) -> None:
    """A buffer zone is no state of emergency."""
    orders = [event for event, _ in _events(told, tmp_path) if event.type == "civil.order"]
    assert len(orders) == 2


def test_a_side_that_confirms_its_retreat_has_checked_nothing(tmp_path: Path) -> None:
    """It takes a position; and who is quoted with "we" takes none beside that."""
    told = (
        "Plain Wire (sample)",
        "2024-02-14",
        "Fano says it has retaken Lalibela after army confirms its withdrawal\n\nThe Ethiopian army"
        ' said on Wednesday that its units had pulled out of Lalibela. "We can neither confirm nor deny'
        ' reports about the withdrawal of troops from Lalibela," Amhara regional spokesman Mengesha'
        " Fentaw told reporters.",
    )
    events = [event for event, _ in _events([told], tmp_path)]
    assert not any(event.grounds.checks for event in events)
    assert "we" not in {p.party for event in events for p in event.positions}
    assert "Ethiopia" in {p.party for event in events for p in event.positions}


def test_a_town_that_declares_an_emergency_is_where_it_is(tmp_path: Path) -> None:
    """So that another town's is another event."""
    told = [
        (f"{town} Post (sample)", "2024-10-02", f"{town} declared a state of emergency on Tuesday.")
        for town in ("Haifa", "Ashkelon")
    ]
    found = [event for event, _ in _events(told, tmp_path)]
    assert {place.name for event in found for place in event.places} == {"Haifa", "Ashkelon"}
    assert len(found) == 2


AGENCY: list[Told] = [
    (
        "Nile News Agency (sample)",
        "2023-06-18",
        "Air strike kills 17 in Khartoum\n\nKHARTOUM (AFP) — An air strike killed 17 people in the Yarmouk"
        " district of Khartoum on Saturday, a local aid group said.",
    ),
    (
        "Gulf Herald (sample)",
        "2023-06-19",
        "Khartoum strike leaves 17 dead\n\nIn Khartoum, 17 people died on Saturday when the Yarmouk district"
        " was hit by an air strike, AFP reported, quoting a local aid group.",
    ),
]
RESCUERS: list[Told] = [
    (
        "Wire A (sample)",
        "2024-12-02",
        "Russian jets strike Idlib, rescuers say\n\nRussian jets struck the city of Idlib on Sunday, killing"
        " eight people, the White Helmets said.",
    ),
    (
        "Wire B (sample)",
        "2024-12-02",
        "Eight killed in Idlib\n\nEight people were killed on Sunday in air strikes on Idlib, the White"
        " Helmets rescue service said.",
    ),
]


@pytest.mark.parametrize("told", [AGENCY, RESCUERS], ids=["agency", "rescuers"])
def test_what_goes_back_to_one_source_is_one_origin(told: list[Told], tmp_path: Path) -> None:
    """An agency's unnamed source, however it is cited; a body under a longer name, or in a headline."""
    (event, claims), *others = _events(told, tmp_path)
    assert not others
    assert len({document for _, document in claims}) == 2
    assert len(event.origins) == 1


def test_a_figure_without_a_side_stands_with_that_of_the_one_side(tmp_path: Path) -> None:
    """ "12 people" and "12 Lebanese" are counted as one thing."""
    told = [
        ("A Post (sample)", "2024-10-23", "A strike killed 12 people in Tyre on Tuesday."),
        ("B Post (sample)", "2024-10-23", "A strike on Tyre killed 14 Lebanese on Tuesday."),
    ]
    (event, _), *others = _events(told, tmp_path)
    assert not others
    killed = [f for f in event.figures if f.type == "people.killed"]
    assert [(f.low, f.high) for f in killed] == [(12, 14)]


def test_a_headline_is_no_second_origin_of_what_its_report_has_from_one_side(
    tmp_path: Path,
) -> None:
    """Whatever kind of happening it makes of it; and who speaks is shown as they are named."""
    told = (
        "Levant Post (sample)",
        "2024-11-30",
        "Syrian rebels take Aleppo\n\nSyrian rebels said on Saturday that they were advancing in Aleppo.",
    )
    events = [event for event, _ in _events([told], tmp_path)]
    assert all(event.status is EventStatus.ONE_SIDE_ONLY for event in events)
    found = _events(RESCUERS[:1], tmp_path / "rescuers")
    assert "White Helmets" in {p.party for event, _ in found for p in event.positions}


@pytest.mark.parametrize(
    ("account", "events"),
    [
        (
            "The army is pressing on in Kassala, in an offensive that has seen its troops capture rebel"
            " fighters.",
            2,
        ),
        ("The army said on Wednesday that its troops had captured rebel fighters in Kassala.", 1),
    ],
    ids=["an offensive", "a day"],
)
def test_what_an_offensive_has_brought_is_no_days_count(
    account: str, events: int, tmp_path: Path
) -> None:
    """Prisoners of a whole offensive are not those that one day brought."""
    told = [
        ("Hill Wire (sample)", "2024-08-14", account),
        (
            "Plain Wire (sample)",
            "2024-08-14",
            "The army captured 60 rebel fighters in Kassala on Wednesday, Sudan's military said.",
        ),
    ]
    taken = [e for e, _ in _events(told, tmp_path) if e.type == "people.captured"]
    assert len(taken) == events


def test_the_dead_and_the_hurt_of_one_breath_are_of_one_event(tmp_path: Path) -> None:
    """Neither place nor day has to be named."""
    text = "Two soldiers were killed and four were wounded, medics said."
    (_, claims), *others = _events([("Hill Wire (sample)", "2024-08-14", text)], tmp_path)
    assert not others
    assert {kind for kind, _ in claims} == {"people.killed", "people.wounded"}


def test_the_dead_and_the_hurt_of_two_days_are_not_counted_in_one_breath() -> None:
    """Nor are those whom two speakers tell of."""
    report = Document(
        id="r",
        text="Two soldiers were killed and four were wounded, medics said.",
        published="2024-08-14",
    )
    dead, hurt = (facts(claim, {}, RULES) for claim in Reader().findings(report).claims)
    assert hurt.days is not None
    assert one_toll(dead, hurt) == 1.0
    later = replace(hurt.days, first=hurt.days.first + 1)
    assert one_toll(dead, replace(hurt, days=later)) == 0.0
    assert one_toll(dead, replace(hurt, speaker="the mayor")) == 0.0
