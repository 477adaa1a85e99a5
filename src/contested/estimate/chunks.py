"""Reports in chunks of one cell, so that what belongs to the cell is looked up once for a chunk.

Looking up is cheap, but its gradient adds up entry by entry, and that took most of a step's time.
"""

from typing import Any

import numpy as np
from scipy.special import gammaln

from contested.estimate.design import Design

SIZE = 8


def chunked(design: Design) -> dict[str, Any]:
    """The rows in chunks × rows, filled up with rows of no weight.

    `type`, `cell` and `speaker` are by chunk. `place` is where a row's true count stands in the
    running totals of types × days, with the daily counts after them.
    """
    rows, chunks, real = design.rows, [], []
    for cell in range(len(design.cells)):
        own = np.flatnonzero(rows["cell"] == cell)
        more = -len(own) % SIZE
        chunks += np.r_[own, np.repeat(own[:1], more)].reshape(-1, SIZE).tolist()
        real += (np.arange(len(own) + more) < len(own)).reshape(-1, SIZE).tolist()
    index = np.array(chunks)
    named = {name: rows[name][index] for name in ("count", "cumulative", "at_least", "at_most")}
    return {
        **named,
        **{name: rows[name][index[:, 0]] for name in ("type", "cell", "speaker")},
        "place": place(rows, design)[index],
        "weight": rows["weight"][index] * np.array(real),
        "constant": gammaln(named["count"] + 1),
    }


def typical(design: Design) -> dict[str, Any]:
    """The cells' typical rows in the same form, one row to a chunk."""
    rows = design.typical
    return {
        "speaker": rows["speaker"],
        "place": place(rows, design)[:, None],
        "at_least": rows["at_least"][:, None],
        "at_most": rows["at_most"][:, None],
    }


def place(rows: dict[str, Any], design: Design) -> Any:
    """Where the rows' true counts stand in running totals and daily counts, types × days each."""
    totals = len(design.types) * design.days
    return rows["type"] * design.days + rows["day"] + np.where(rows["cumulative"], 0, totals)
