"""Places whose status is contested: two sides claim one place, or one denies what another claims."""

from collections import defaultdict
from collections.abc import Sequence

from contested.model.event import EventStatus
from contested.model.tally import Standing
from contested.present.days import day_words
from contested.present.topics.evidence import Evidence
from contested.present.topics.page import Cell, Table
from contested.present.topics.plan import Part
from contested.present.wording import Wording


def contested_places(part: Part, evidence: Evidence, _: Wording) -> Table:
    """A row a place that more than one side says to hold, or whose taking is disputed.

    The last word of each side is what counts; places that were told of last come first.
    """
    by_place = defaultdict[tuple[str, str], list[Standing]](list)
    for standing in evidence.standings(part):
        by_place[standing.place, standing.name].append(standing)
    found = [told for told in by_place.values() if _is_contested(told)]
    found.sort(key=lambda told: (told[0].name, told[0].place))
    found.sort(key=_last_told, reverse=True)
    columns = ("Place", "Claimed by", "Against it", "Status", "Last told of")
    return Table(columns, tuple(map(_row, found)))


def _is_contested(standings: Sequence[Standing]) -> bool:
    if any(each.status == EventStatus.DISPUTED for each in standings):
        return True
    return len({side for each in standings for side in each.holders}) > 1


def _last_told(standings: Sequence[Standing]) -> str:
    return max(each.told for each in standings)


def _row(standings: Sequence[Standing]) -> tuple[Cell, ...]:
    latest_first = sorted(standings, key=lambda each: (each.day, each.event), reverse=True)
    sides = dict.fromkeys(side for each in latest_first for side in each.holders)
    opposed = dict.fromkeys(party for each in latest_first for party in each.against)
    latest = latest_first[0]
    disputed = next((e for e in latest_first if e.status == EventStatus.DISPUTED), latest)
    return (
        Cell(latest.name),
        Cell(", ".join(sides), event=latest.event if sides else None),
        Cell(", ".join(party or "the reports" for party in opposed)),
        Cell(disputed.status.replace("_", " "), event=disputed.event),
        Cell(day_words(_last_told(standings)) or ""),
    )
