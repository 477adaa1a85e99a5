"""The questions that `benchmarks.page` asks of a server: each route, with filters of many kinds."""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from urllib.request import urlopen

Question = tuple[str, dict[str, str]]
EACH = 20
_ROUTES: tuple[Question, ...] = (
    ("overview", {}),
    ("events", {"limit": "100"}),
    ("events", {"limit": "100", "sort": "reports"}),
    ("events", {"limit": "100", "sort": "disputed"}),
    ("changes", {}),
    ("map", {"zoom": "2", "bbox": "-180,-85,180,85"}),
    ("map", {"zoom": "5", "bbox": "22.4,22.6,36.2,38.1"}),
    ("map", {"zoom": "9", "bbox": "27.1,27.3,30.2,30.4"}),
    ("timeline", {"step": "day"}),
    ("timeline", {"step": "month"}),
    ("facets", {}),
    ("claims", {"limit": "100"}),
    ("series", {"limit": "100"}),
    ("review/queue", {}),
    ("search", {"q": "strike"}),
)
_TOPICS = ("prisoners", "territory", "losses", "strikes", "civilians", "talks", "speakers")


def questions(url: str, each: int = EACH) -> Iterator[Question]:
    """Every question, none twice.

    Args:
        url: where the server is, to find out what the ledger holds.
        each: how many of a kind.
    """
    chosen = list(_filters(_asked(f"{url}api/v1/facets")))
    for path, query in _ROUTES:
        for filters in islice(cycle(chosen), each):
            yield path, {**query, **filters}
    for name, filters in zip(cycle(_TOPICS), chosen, strict=False):
        yield f"topics/{name}", filters
    for what in ("events", "claims", "series"):
        items = _asked(f"{url}api/v1/{what}?limit={each}")["items"]
        yield from ((f"{what}/{item['id']}", {}) for item in items)


def _filters(facets: dict[str, list[dict[str, str]]]) -> Iterator[dict[str, str]]:
    """None at all, each kind of filter by its commonest values, and some together."""
    yield {}
    names = ("type", "status", "conflict", "agent", "target", "speaker", "place")
    lists = ("types", "statuses", "conflicts", "agents", "targets", "speakers", "places")
    for name, found in zip(names, lists, strict=True):
        for each in facets[found][:2]:
            yield {name: each["value"]}
    for month in (3, 6, 9):
        yield {"since": f"2020-{month:02}-01", "until": f"2021-{month:02}-28"}
    if facets["agents"] and facets["types"]:
        yield {"agent": facets["agents"][0]["value"], "type": facets["types"][0]["value"]}
    yield {"since": "2020-05-01"}


def _asked(address: str) -> dict[str, list[dict[str, str]]]:
    with urlopen(address) as answer:
        return dict(json.load(answer))
