"""How the time of grouping claims into events grows, and what one more document costs.

    python -m benchmarks.reconciling [--claims 10000 100000] [--folder DIR]

Times are of this process's CPU, so that other programs on the machine do not count. The yardstick
is sorting and grouping the same rows in SQLite: every claim with its place, sides and speaker, read,
ordered by type, day and place, and counted by these. The series of a whole ledger are made with its
events; one more document leaves them to who asks for them next. Prints one JSON object.
"""

import argparse
import json
import math
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.generate import fill, items
from contested.store import Ledger, Reading

MORE = 15
"""How many documents are added one by one."""
_ROWS = """
SELECT c.type, c.time_from, p.geonames_id, a.party, s.party, c.quantity_low
FROM claim c LEFT JOIN place p ON p.claim = c.key
    LEFT JOIN participant a ON a.claim = c.key LEFT JOIN speaker s ON s.claim = c.key
ORDER BY c.type, c.time_from, p.geonames_id, a.party, s.party
"""
_GROUPS = f"SELECT type, time_from, geonames_id, COUNT(*) FROM ({_ROWS}) GROUP BY 1, 2, 3"


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of CPU for one size.

    `one_more` is the median of several documents, `memory` the most that the process took, in MB.
    """

    claims: int
    events: int
    filled: float
    reconciled: float
    sorted: float
    one_more: float
    memory: int

    @property
    def ratio(self) -> float:
        """The time of grouping over that of sorting and grouping in SQLite."""
        return self.reconciled / self.sorted


def measure(file: Path, claims: int) -> Measured:
    """Fill a ledger, reconcile it, and add some documents one by one."""
    with Ledger.open(file, create=True) as ledger:
        filled = _timed(lambda: fill(ledger, claims))
        reconciled = _timed(ledger.reconcile)
        events = len(_rows(ledger, "SELECT key FROM event"))
        sorting = min(_timed(lambda: _sort(ledger)) for _ in range(3))
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        more = _one_more(ledger, claims)
        return Measured(claims, events, filled, reconciled, sorting, more, most)


def growth(small: Measured, large: Measured) -> float:
    """The exponent by which the time grows with the number of claims."""
    return math.log(large.reconciled / small.reconciled) / math.log(large.claims / small.claims)


def _one_more(ledger: Ledger, claims: int) -> float:
    """The median time to reconcile after a document of the ledger's last days came in."""
    fresh = islice(items(10**9, seed=2), claims // 30, None)
    last = next(iter(_rows(ledger, "SELECT MAX(published_day) FROM version")))[0]
    taken = list[float]()
    for document, war, found in fresh:
        if len(found) < 4 or (document.published or "") < last[:7]:
            continue
        ledger.add(document, None, Reading(found, "more", conflict=war))
        taken.append(_timed(ledger.reconcile))
        if len(taken) == MORE:
            break
    return sorted(taken)[len(taken) // 2]


def _sort(ledger: Ledger) -> None:
    for query in (_ROWS, _GROUPS):
        for _ in _rows(ledger, query):
            pass


def _rows(ledger: Ledger, query: str) -> list[tuple[Any, ...]]:
    with ledger.engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def _timed(done: Callable[[], object]) -> float:
    begun = time.process_time()
    done()
    return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.folder or Path(folder)
        found = [measure(place / f"claims-{n}.db", n) for n in sorted(given.claims)]
    said = [{**asdict(each), "ratio": each.ratio} for each in found]
    summary: dict[str, object] = {"sizes": said}
    if len(found) > 1:
        summary["growth"] = growth(found[0], found[-1])
        summary["one_more_ratio"] = found[-1].one_more / found[0].one_more
    print(json.dumps(summary, indent=2))


if __name__ == "__main__":
    main()
