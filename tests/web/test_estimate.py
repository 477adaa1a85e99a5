"""An estimate of losses beside a ledger: read from its folder, answered, and in the site."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from contested.errors import ContestedError
from contested.settings import Settings
from contested.store import Ledger
from contested.web.app import guarded
from contested.web.desk import Desk, Showing
from contested.web.estimates import read_estimate
from contested.web.page import BuiltPage
from contested.web.site import write_site
from tests.web.conftest import HOST, RULES, _page
from tests.web.estimated import small_estimate, write_estimate


def test_an_estimate_is_answered_as_it_was_written(masked: Ledger, tmp_path: Path) -> None:
    """The page is told that there is one."""
    found = read_estimate(write_estimate(tmp_path / "estimates"))
    desk = Desk(masked, Settings.from_environment(), Showing(), found)
    web = TestClient(guarded(desk, RULES, BuiltPage(_page())), base_url=f"http://{HOST}")
    assert web.get("/api/v1/about").json()["estimate"] is True
    assert web.get("/api/v1/estimate").json() == small_estimate().model_dump()


def test_without_one_there_is_none(web: TestClient) -> None:
    """And the page does not ask for it."""
    assert web.get("/api/v1/about").json()["estimate"] is False
    assert web.get("/api/v1/estimate").status_code == 404


def test_a_site_has_it(masked: Ledger, tmp_path: Path) -> None:
    """For a web host and for a disk."""
    found = read_estimate(write_estimate(tmp_path / "estimates"))
    desk = Desk(masked, Settings.from_environment(), Showing(static=True, writable=False), found)
    write_site(desk, tmp_path / "site", page=BuiltPage(_page()))
    data = tmp_path / "site" / "data"
    assert json.loads((data / "estimate.json").read_text("utf-8")) == found.model_dump()
    assert (data / "estimate.js").read_text("utf-8").startswith('contestedData("estimate", {')


@pytest.mark.parametrize("words", ["", "{}", '{"method": "NUTS", "types": "none"}', "\0"])
def test_what_is_no_estimate_is_refused(tmp_path: Path, words: str) -> None:
    """A file that is missing, empty, or another's."""
    with pytest.raises(ContestedError, match="holds no estimate"):
        read_estimate(tmp_path)
    file = tmp_path / "other.json"
    file.write_text(words, encoding="utf-8")
    with pytest.raises(ContestedError, match="holds no estimate"):
        read_estimate(file)
