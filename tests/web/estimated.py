"""A small estimate as `contested estimate -o` writes it, with invented figures."""

from pathlib import Path

from contested.web.estimates import NAME
from contested.web.shapes.base import Count
from contested.web.shapes.estimate import (
    EstimatedDay,
    EstimatedType,
    EstimateView,
    SpeakerBias,
)

FAULT = "R-hat is 1.200 (total), above 1.01."


def small_estimate(*, converged: bool = True) -> EstimateView:
    """Two types of losses over three days."""
    return EstimateView(
        method="NUTS",
        methods="Losses were estimated <b>with</b> a sample.",
        used=7,
        dropped=[Count(value="no day", label="no day", count=2)],
        faults=[] if converged else [FAULT],
        types=[_type("Russia", "Tanks", 3000), _type("Ukraine", "Artillery", 900)]
        if converged
        else [],
        biases=[_bias("UA Source", 1.52), _bias("<img src=x onerror=alert(1)>", 0.7)]
        if converged
        else [],
    )


def write_estimate(folder: Path, *, converged: bool = True) -> Path:
    """The folder with it."""
    folder.mkdir()
    (folder / NAME).write_text(small_estimate(converged=converged).model_dump_json(), "utf-8")
    return folder


def _type(side: str, category: str, total: float) -> EstimatedType:
    days = [
        EstimatedDay(
            day=f"2024-03-0{n}", low=total * n / 6, median=total * n / 3, high=total * n / 2
        )
        for n in (1, 2, 3)
    ]
    last = days[-1]
    return EstimatedType(
        side=side, category=category, day=last.day, mean=total * 1.1, median=last.median,
        low=last.low, high=last.high, reports=4, groups=1 if side == "Ukraine" else 2, days=days,
    )  # fmt: skip


def _bias(speaker: str, factor: float) -> SpeakerBias:
    return SpeakerBias(
        speaker=speaker, side="Russia", category="Tanks", median=factor,
        low=factor / 2, high=factor * 2, reports=4,
    )  # fmt: skip
