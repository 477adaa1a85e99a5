"""The questions that `benchmarks.page` asks of a server: each route, with filters of many kinds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from urllib.parse import urlencode
from urllib.request import urlopen

EACH = 20
_ROUTES: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("overview", "overview", {}),
    ("events", "events", {"limit": "100"}),
    ("events by reports", "events", {"limit": "100", "sort": "reports"}),
    ("events by dispute", "events", {"limit": "100", "sort": "disputed"}),
    ("changes", "changes", {}),
    ("map of the world", "map", {"zoom": "2", "bbox": "-180,-85,180,85"}),
    ("map of a country", "map", {"zoom": "5", "bbox": "22.4,22.6,36.2,38.1"}),
    ("map of a region", "map", {"zoom": "9", "bbox": "27.1,27.3,30.2,30.4"}),
    ("timeline by day", "timeline", {"step": "day"}),
    ("timeline by month", "timeline", {"step": "month"}),
    ("facets", "facets", {}),
    ("claims", "claims", {"limit": "100"}),
    ("series", "series", {"limit": "100"}),
    ("review queue", "review/queue", {}),
    ("search", "search", {"q": "strike"}),
)
_TOPICS = ("prisoners", "territory", "losses", "strikes", "civilians", "talks", "speakers")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the kind of answer that is wanted, the route and what is asked of it."""

    kind: str
    path: str
    query: tuple[tuple[str, str], ...] = ()

    def address(self, url: str) -> str:
        """Where a server at `url` answers it."""
        return f"{url}api/v1/{self.path}?{urlencode(self.query)}"


def kinds() -> Iterator[Question]:
    """One question of each kind, with no filter: what a page asks of a server that just started."""
    for kind, path, query in _ROUTES:
        yield Question(kind, path, tuple(query.items()))
    yield from (Question(f"subject: {name}", f"topics/{name}") for name in _TOPICS)


def questions(url: str, each: int = EACH) -> Iterator[Question]:
    """Every question, none twice.

    Args:
        url: where the server is, to find out what the ledger holds.
        each: how many of a kind.
    """
    chosen = list(_filters(_asked(f"{url}api/v1/facets")))
    for plain in kinds():
        for filters in islice(cycle(chosen), each):
            yield Question(plain.kind, plain.path, (*plain.query, *filters.items()))
    for what, one in (("events", "one event"), ("claims", "one claim"), ("series", "one series")):
        items = _asked(f"{url}api/v1/{what}?limit={each}")["items"]
        yield from (Question(one, f"{what}/{item['id']}") for item in items)


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
