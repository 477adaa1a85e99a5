"""The time of a part alone: "have died this year, including 40 last week", "300 of them in May"."""

from spacy.tokens import Doc, Token

from contested.extract.parts_told import fell_apart, own_stretch, told_of_part
from contested.extract.stage import Stage
from contested.language.calendar import Date
from contested.language.times import TimeMention

_NEAR = 4
_BEFORE = frozenset({"over", "more", "than", "at", "least", "some", "about", "around", "nearly"})


def of_a_part(time: TimeMention, stage: Stage) -> bool | None:
    """Whether a time is of the claim's own part; False where it is another's, None where of none."""
    own = own_stretch(stage)
    if own is not None and own[0] < time.first < own[1] and _tells_when(time, stage):
        return True
    apart = fell_apart(time.first, stage)
    if apart or (told_of_part(time.first, stage) and _dated_beside(stage)):
        return False
    number = _part_before(stage.doc, time.first)
    if number is None:
        return None
    figure = stage.draft.figure
    if figure is not None and figure.token == number.i:
        return True
    return False if figure is not None and stage.head.i < number.i else None


def _tells_when(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is no mere name's: "two who had signed the 2016 accord"."""
    owner = stage.doc[time.first if time.attaches is None else time.attaches]
    year = isinstance(time.value, Date) and time.value.month is None
    aside = any(t.dep_ == "relcl" and t.i > time.first - _NEAR for t in (owner, *owner.ancestors))
    return time.dated and not (year or aside)


def _dated_beside(stage: Stage) -> bool:
    """Whether the whole has a time of its own: "40 have died this week, including nine on Monday"."""
    return any(t.dated and not told_of_part(t.first, stage) for t in stage.sentence.times)


def _part_before(doc: Doc, first: int) -> Token | None:
    """The number of a part of those counted that stands right before a time."""
    for at in range(first - 1, max(first - 1 - _NEAR, 0), -1):
        token = doc[at]
        if token.is_punct or token.pos_ in {"VERB", "AUX"}:
            return None
        if token.like_num:
            return token if _is_part(doc, token) else None
    return None


def _is_part(doc: Doc, number: Token) -> bool:
    behind = doc[number.i + 1 : number.i + 3].text.lower()
    at = number.i - 1
    while at > 0 and doc[at].lower_ in _BEFORE:
        at -= 1
    before = doc[max(at - 1, 0) : at + 1].text.lower()
    among = before.startswith("among ") or before.endswith("including")
    return among or (behind in {"of them", "of whom", "of these"} and doc[at].text == ",")
