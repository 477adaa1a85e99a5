"""One night's barrage, and one side's day, as they are told town by town and sector by sector.

"Russia launched 90 drones overnight, the air force said. Officials in Sumy said that a drone hit a
clinic": overnight. "Nine attacks were beaten off over the past day. … In the southern sector the
enemy attacked four times": over the past day.
"""

from collections.abc import Sequence

from contested.extract.able_doers import side_of
from contested.extract.accounts import BLOWS, described
from contested.extract.draft import Dated, Draft
from contested.extract.reading import Reading
from contested.extract.sides import said_by
from contested.extract.stage import Stage
from contested.language.calendar import Part, Unit, Window
from contested.language.time_kinds import one_night
from contested.language.times import TimeMention

_SHOT = frozenset({"strike", "strike.intercepted"})
_NIGHTS = frozenset({"night", "overnight"})
_WEAPONS = frozenset({"drone", "missile", "uav", "shahed", "rocket"})
# What comes down of it, rather than shells: "debris fell on a school".
_FELL = _WEAPONS | {"debris", "wreckage", "fragment"}
_NEAR = 2
_DAILY = frozenset({"battle.repelled", "battle.attack", "people.casualties", "materiel.destroyed"})
_SECTIONS = 3  # sentences, a heading among them


def night_of_barrage(draft: Draft, before: Sequence[Draft]) -> Dated | None:
    """The night of the barrage told right before, for what it hit in some town."""
    if draft.type not in BLOWS or not any(p.reading is draft.reading for p in draft.places):
        return None
    if not any(t.lemma_.lower() in _FELL for t in draft.reading.parsed.doc):
        return None
    for other in before:
        near = 0 < draft.reading.index - other.reading.index <= _NEAR
        if near and other.time is not None and _barrage(other) and not described(other.hit.head):
            return other.time if _by_night(other.time.mention) else None
    return None


def day_of_bulletin(draft: Draft, stage: Stage, told: Sequence[Draft]) -> Dated | None:
    """The day and night that a side's bulletin covers, for what it tells of another sector."""
    if draft.type not in _DAILY or not any(p.reading is draft.reading for p in draft.places):
        return None
    side = said_by(draft, stage.reading)
    for other in reversed(told):
        if draft.reading.index - other.reading.index > _SECTIONS or other.time is None:
            continue
        if not isinstance(other.time.mention.value, Window):
            return None
        same = said_by(other, stage.reading) == side
        return other.time if same and _of_a_day(other.time.mention.value) else None
    return None


def own_fire(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether one is what a side shot down and the other what it fired: of one day only by chance."""
    if {draft.type, other.type} != _SHOT:
        return False
    downed, fired = (draft, other) if draft.type == "strike.intercepted" else (other, draft)
    side = said_by(downed, reading) or side_of(downed.agent, reading)
    return side is not None and side == side_of(fired.agent, reading)


def _barrage(other: Draft) -> bool:
    figure = other.figure
    if other.type not in _SHOT or figure is None or (figure.low or 0) <= 1 or figure.head is None:
        return False
    return other.reading.parsed.doc[figure.head].lemma_.lower() in _WEAPONS


def _by_night(time: TimeMention) -> bool:
    value = time.value
    return one_night(value) or (isinstance(value, Part) and value.part in _NIGHTS)


def _of_a_day(value: Window) -> bool:
    amount = value.amount
    hours = amount.unit is Unit.HOUR and amount.low == 24
    return not value.ahead and (hours or (amount.unit is Unit.DAY and amount.low == 1))
