"""Series as cards and with their points."""

from collections.abc import Sequence

from contested.errors import LedgerError
from contested.model.series import Series
from contested.present.charts import counting
from contested.web.desk import Desk
from contested.web.shapes.events import PointShape, SeriesCard, SeriesDetail


def series_card(desk: Desk, series: Series) -> SeriesCard:
    """The series for a list."""
    label = desk.wording.type(series.type).label
    days = sorted(point.day for point in series.points)
    last = series.points[-1] if series.points else None
    value = None if last is None else last.total if last.total is not None else last.increment
    sides = (("by", series.agent), ("of", series.target))
    parts = [counting(series, desk.wording), *(f"{word} {side}" for word, side in sides if side)]
    return SeriesCard(
        id=series.id,
        conflict=series.conflict,
        type=series.type,
        label=label,
        title=" · ".join((*parts, series.place) if series.place else parts),
        unit=series.unit,
        basis=series.basis,
        counted=series.counted,
        speaker=series.speaker,
        party=series.party,
        agent=series.agent,
        target=series.target,
        place=series.place,
        points=len(series.points),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        value=value,
        flagged=sum(bool(point.flags) for point in series.points),
    )


def series_detail(desk: Desk, every: Sequence[Series], id_: str) -> SeriesDetail:
    """One series of all.

    Raises:
        LedgerError: none's id is this or alone begins so.
    """
    found = [each for each in every if each.id.startswith(id_)]
    if len(found) != 1:
        raise LedgerError(f"There is no series {id_!r}.", "List the series.")
    made = found[0]
    same = [each for each in every if each.id != made.id and _thing(each) == _thing(made)]
    return SeriesDetail(
        series=series_card(desk, made),
        points=[PointShape.model_validate(point) for point in made.points],
        related=[series_card(desk, each) for each in same],
    )


def _thing(series: Series) -> tuple[object, ...]:
    """What is counted, whoever says so."""
    return series.conflict, series.type, series.unit, series.counted, series.target, series.place
