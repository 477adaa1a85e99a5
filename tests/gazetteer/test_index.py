"""What the place index finds, how, and how it is built."""

import pickle
import threading
from pathlib import Path

import pytest

from contested.errors import DataError
from contested.gazetteer import build
from contested.gazetteer.record import kilometres
from contested.gazetteer.source import check, table
from contested.settings import Settings
from tests.gazetteer.index import index


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("Bakhmut", "PPL", "UA"),
        ("Артёмовск", "PPL", "UA"),
        ("Бахмут", "PPL", "UA"),
        ("Syria", "PCLI", "SY"),
        ("Donbas", "RGN", "UA"),
        ("Strait of Hormuz", "STRT", ""),
        ("Robotyne", "PPL", "UA"),
        ("Gaza Strip", "ADM1", "PS"),
        ("Zaporizhzhia Nuclear Power Plant", "PSN", "UA"),
        ("Damascus", "PPLC", "SY"),
        ("North Kivu", "ADM1", "CD"),
    ],
)
def test_a_place_is_found_by_its_names(name: str, feature: str, country: str) -> None:
    """A place is found by its old, new and foreign names."""
    found = index().find(name)
    assert (feature, country) in {(r.feature, r.country) for r in found}


def test_the_largest_bearer_of_a_name_comes_first() -> None:
    """The largest bearer comes first, a country before all."""
    assert index().find("London")[0].country == "GB"
    assert index().find("Georgia")[0].is_country


def test_an_unknown_name_is_not_found() -> None:
    """A name that no place bears is not found."""
    assert index().find("Qwertzuburg") == ()


@pytest.mark.parametrize(
    ("misspelt", "name"), [("Pokrovks", "Pokrovsk"), ("Kramatorks", "Kramatorsk")]
)
def test_a_misspelling_is_found_in_the_country_given(misspelt: str, name: str) -> None:
    """A misspelling is found, but only in a country that is given."""
    assert name in {r.name for r in index().similar(misspelt, frozenset({"UA"}))}
    assert index().similar(misspelt, frozenset()) == ()


def test_every_country_has_a_point_and_a_code() -> None:
    """Every country in the list is found by its code."""
    missing = [row["iso"] for row in table("countries") if index().country(row["iso"]) is None]
    assert missing == []


@pytest.mark.parametrize(
    "country", ["UA", "RU", "SY", "SD", "ET", "MM", "YE", "CD", "SO", "ML", "NG", "AF", "US"]
)
def test_first_level_regions_of_countries_at_war_lie_in_their_country(country: str) -> None:
    """A region's towns have its code: the point is within a region's reach of one of them."""
    for row in table("regions"):
        if row["code"].startswith(f"{country}."):
            lat, lon = float(row["lat"]), float(row["lon"])
            home = index().country(country)
            assert home is not None
            assert kilometres(lat, lon, home.lat, home.lon) < 7000


def test_the_index_may_be_pickled_and_used_from_threads() -> None:
    """A copy and other threads find the same."""
    copy, found = pickle.loads(pickle.dumps(index())), []
    worker = threading.Thread(target=lambda: found.append(copy.find("Kharkiv")))
    worker.start()
    worker.join()
    assert found == [index().find("Kharkiv")]


def test_the_index_is_built_anew_when_a_users_places_change(tmp_path: Path) -> None:
    """The fingerprint covers the user's own folders."""
    settings = Settings(data=(tmp_path,))
    before = build.fingerprint(settings)
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "mine.toml").write_text("[[place]]\n")
    assert build.fingerprint(settings) != before == build.fingerprint(Settings())


def test_a_wrong_place_is_an_error_with_file_and_line(tmp_path: Path) -> None:
    """An entry outside the globe is named with its file and line before anything is built."""
    (tmp_path / "places.toml").write_text(
        '\n[[place]]\nnames = ["Nowhere"]\nfeature = "PPL"\nat = [99.0, 10.0]\n'
    )
    with pytest.raises(DataError, match=r"places\.toml:2: 'at' is outside the globe"):
        check((tmp_path,))
