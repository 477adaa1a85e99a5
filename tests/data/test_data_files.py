"""The data about who fights and who speaks holds together, file by file."""

import re
from collections import Counter, defaultdict
from itertools import combinations

import pytest

from contested.data import Entry
from tests.data.tables import actors, conflicts, parties, read, rows, where

DAY = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?\Z")
PERSON = "person"
ACTOR_KINDS = {
    *(PERSON, "government", "ministry", "force", "unit", "armed_group"),
    *("administration", "agency", "organisation", "outlet"),
}
PARTY_KINDS = {"state", "armed_group", "organisation", "bloc", "media"}
KINDS = [
    ("parties", "party"),
    ("actors", "actor"),
    ("conflicts", "conflict"),
    ("publishers", "publisher"),
]


@pytest.mark.parametrize(
    ("folder", "table", "least"),
    [
        ("parties", "party", 255),
        ("actors", "actor", 650),
        ("conflicts", "conflict", 14),
        ("publishers", "publisher", 150),
    ],
)
def test_there_is_as_much_data_as_a_reader_of_many_wars_needs(
    folder: str, table: str, least: int
) -> None:
    """States, groups, wars and outlets are there in number."""
    assert len(read(folder, table)) >= least


def test_the_wars_have_actors_of_their_own() -> None:
    """Twelve wars or more have actors that belong to them."""
    named = {c for e in read("actors", "actor") for c in e.texts("conflicts")}
    assert len(named) >= 12


@pytest.mark.parametrize(
    ("folder", "table", "key"),
    [
        ("parties", "party", "name"),
        ("actors", "actor", "id"),
        ("conflicts", "conflict", "id"),
        ("publishers", "publisher", "domain"),
    ],
)
def test_a_key_names_one_entry(folder: str, table: str, key: str) -> None:
    """No id, name or domain stands twice."""
    counts = Counter(e.text(key) for e in read(folder, table))
    assert [k for k, n in counts.items() if n > 1] == []


@pytest.mark.parametrize(("folder", "table"), KINDS)
def test_no_name_is_empty_padded_or_given_twice(folder: str, table: str) -> None:
    """Lists hold each word once, without spaces around it."""
    wrong = []
    for entry in read(folder, table):
        for name, value in entry.fields.items():
            words = value if isinstance(value, list) else [value]
            texts = [w for w in words if isinstance(w, str)]
            listed = isinstance(value, list)
            if any(w != w.strip() or (listed and not w) for w in texts):
                wrong.append(f"{entry.file}:{entry.line} {name}")
            if len(set(texts)) < len(texts):
                wrong.append(f"{entry.file}:{entry.line} {name} repeats")
    assert wrong == []


def test_every_party_refers_to_actors_and_parties_that_exist() -> None:
    """A misspelt id would leave a side without its government or forces."""
    known = actors()
    for entry in parties().values():
        entry.only(
            "name",
            "country",
            "adjectives",
            "people",
            "aliases",
            "government",
            "forces",
            "kind",
            "side_of",
            "homeland",
        )
        assert entry.text("kind") in PARTY_KINDS, entry.line
        assert entry.text("side_of") in {"", *parties()}, entry.line
        for field in ("government", "forces"):
            assert entry.text(field) in {"", *known}, f"{entry.line}: {field}"


def test_a_proxy_is_on_the_side_of_a_party_that_is_no_proxy_itself() -> None:
    """One step leads from a proxy to the side that claims carry."""
    sides = {name: e.text("side_of") for name, e in parties().items()}
    assert {n: s for n, s in sides.items() if s and sides[s]} == {}


def test_every_state_has_its_own_country_code_and_a_government_of_its_own() -> None:
    """Every state can be named, and can speak."""
    states = [e for e in parties().values() if e.text("kind") == "state"]
    codes = [e.text("country") for e in states]
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert len(set(codes)) == len(codes) >= 195
    known = actors()
    for entry in states:
        assert entry.texts("adjectives"), entry.line
        assert entry.texts("people"), entry.line
        government = known[entry.text("government")]
        assert government.text("kind") == "government"
        assert government.text("party") == entry.text("name")


@pytest.mark.parametrize("field", ["aliases", "adjectives"])
def test_a_name_or_adjective_belongs_to_one_party(field: str) -> None:
    """A word that two sides share would give a claim to the wrong one."""
    counts = Counter(w for e in parties().values() for w in e.texts(field))
    assert [w for w, n in counts.items() if n > 1] == []


def test_every_actor_is_of_a_known_kind_party_and_conflict() -> None:
    """An actor has no field that nobody reads and no reference that leads nowhere."""
    wars, sides = conflicts(), {"", *parties()}
    for entry in actors().values():
        entry.only(
            "id", "name", "kind", "party", "aliases", "seats", "state", "conflicts", "offices"
        )
        place = f"{entry.file}:{entry.line}"
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.text("id")), place
        assert entry.text("kind") in ACTOR_KINDS, place
        assert entry.text("party") in sides, place
        assert entry.text("state", "") in sides, place
        assert set(entry.texts("conflicts")) <= set(wars), place


def test_outlets_and_only_outlets_speak_as_media() -> None:
    """The state that runs an outlet stands in `state`, never in `party`."""
    found = [
        e
        for e in actors().values()
        if (e.text("kind") == "outlet") != (e.text("party") == "media")
        or (e.text("state", "") and e.text("kind") != "outlet")
    ]
    assert where(found) == []


def test_a_person_holds_an_office_or_speaks_in_a_public_role() -> None:
    """Private people are not in the data."""
    people = [e for e in actors().values() if e.text("kind") == PERSON]
    assert where([e for e in people if not e.fields.get("offices")]) == []


def test_offices_have_a_title_a_body_and_days_in_order() -> None:
    """No office ends before it begins."""
    for entry in actors().values():
        for row in rows(entry, "offices"):
            row.only("title", "of", "since", "until")
            place = f"{row.file}:{row.line}"
            assert row.text("title"), place
            assert row.text("of"), place
            since, until = row.text("since"), row.text("until")
            assert DAY.match(since), place
            assert DAY.match(until), place
            assert not until or not after(since, until), place


def after(one: str, other: str) -> bool:
    """Whether an ISO date or prefix of one is surely later than another ("2022-03", "2022")."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]


def test_one_office_of_a_state_is_held_by_one_person_at_a_time() -> None:
    """Presidents, prime ministers, defence and foreign ministers follow each other."""
    single = {"president", "prime minister", "defence minister", "foreign minister"}
    held = defaultdict(list)
    for entry in actors().values():
        for row in rows(entry, "offices"):
            if row.text("title") in single and row.text("of") in parties():
                until = row.text("until") or "9999-12-31"
                held[row.text("title"), row.text("of")].append((row.text("since"), until, entry))
    clashes = []
    for office, terms in held.items():
        terms.sort(key=lambda term: term[0])
        for (_, end, one), (start, _, other) in combinations(terms, 2):
            if one is not other and after(end, start):
                clashes.append((office, one.text("id"), other.text("id")))
    assert clashes == []


def test_two_actors_of_one_war_share_no_name_unless_their_offices_tell_them_apart() -> None:
    """A name in a report leads to one actor."""
    named = defaultdict(list)
    for entry in actors().values():
        for words in {w.casefold() for w in (entry.text("name"), *entry.texts("aliases"))}:
            named[words].append(entry)
    shared = [
        (words, one.text("id"), other.text("id"))
        for words, found in named.items()
        for one, other in combinations(found, 2)
        if may_meet(one, other) and not told_apart(one, other)
    ]
    assert shared == []


def may_meet(one: Entry, other: Entry) -> bool:
    """Whether one report may name both: a war in common, or one of them is known anywhere."""
    wars = set(one.texts("conflicts")), set(other.texts("conflicts"))
    return not all(wars) or bool(wars[0] & wars[1])


def told_apart(one: Entry, other: Entry) -> bool:
    """Whether both are people, and no office with its first day is of both."""

    def offices(entry: Entry) -> set[tuple[str, str, str]]:
        return {(r.text("title"), r.text("of"), r.text("since")) for r in rows(entry, "offices")}

    people = one.text("kind") == other.text("kind") == PERSON
    return people and not offices(one) & offices(other)


def test_a_government_has_its_seat_and_no_two_governments_of_a_kind_share_one() -> None:
    """A capital that speaks is one government."""
    seats = Counter(
        seat
        for e in actors().values()
        if e.text("kind") == "government" and e.text("party") in parties()
        for seat in e.texts("seats")
    )
    assert [s for s, n in seats.items() if n > 1] == []
