"""The file of an estimate: written by `contested estimate -o`, read by the page."""

from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from contested.errors import ContestedError
from contested.web.shapes.base import Count
from contested.web.shapes.estimate import (
    EstimatedDay,
    EstimatedType,
    EstimateView,
    SpeakerBias,
)

if TYPE_CHECKING:  # loads JAX
    from contested.estimate.posterior import Estimate, Posterior

NAME = "estimate.json"
MOST_BYTES = 20_000_000
MOST_DAYS = 120


def read_estimate(given: Path) -> EstimateView:
    """The estimate in a file, or in a folder that `contested estimate -o` wrote.

    Raises:
        ContestedError: there is none.
    """
    file = given / NAME if given.is_dir() else given
    try:
        with file.open("rb") as opened:
            return EstimateView.model_validate_json(opened.read(MOST_BYTES))
    except (OSError, ValidationError) as error:
        raise ContestedError(
            f"{given} holds no estimate.", "Name the folder that `contested estimate -o` wrote."
        ) from error


def estimate_view(posterior: "Posterior", methods: str) -> EstimateView:
    """A fitted model as the page shows it; of a run that has not converged, why, and no figure."""
    from contested.estimate.tables import day_of  # noqa: PLC0415

    faults = posterior.converged.faults() if posterior.converged else []
    first = posterior.selection.first

    def interval_of(each: "Estimate") -> EstimatedDay:
        found = each.cumulative
        return EstimatedDay(
            day=day_of(each.day, first),
            low=_rounded(found.low),
            median=_rounded(found.median),
            high=_rounded(found.high),
        )

    days: dict[object, list[EstimatedDay]] = {}
    for each in _some_days(posterior):
        days.setdefault(each.type, []).append(interval_of(each))
    return EstimateView(
        method=posterior.method,
        methods=methods,
        used=len(posterior.selection.reports),
        dropped=[Count(value=w, label=w, count=n) for w, n in posterior.selection.reasons()],
        faults=faults,
        types=[] if faults else [
            EstimatedType(
                side=each.type.side,
                category=each.type.category,
                day=day_of(each.day, first),
                mean=_rounded(each.cumulative.mean),
                median=_rounded(each.cumulative.median),
                low=_rounded(each.cumulative.low),
                high=_rounded(each.cumulative.high),
                reports=each.reports,
                groups=each.speakers,
                days=days[each.type],
            )
            for each in posterior.estimates()
        ],
        biases=[] if faults else [
            SpeakerBias(
                speaker=each.speaker,
                side=each.type.side,
                category=each.type.category,
                median=_rounded(each.factor.median),
                low=_rounded(each.factor.low),
                high=_rounded(each.factor.high),
                reports=each.reports,
            )
            for each in posterior.biases()
        ],
    )  # fmt: skip


def _some_days(posterior: "Posterior") -> "list[Estimate]":
    """The estimates of at most MOST_DAYS days, evenly apart, the last among them."""
    last = posterior.design.days
    step = -(-last // MOST_DAYS)
    kept = {*range(last, 0, -step), 1}
    return [each for each in posterior.series() if each.day in kept]


def _rounded(value: float) -> float:
    """Three digits that count: the model gives no more."""
    return float(f"{value:.3g}")
