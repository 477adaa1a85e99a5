"""What all answers share: a frozen model, pages with cursors, errors."""

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


class Shape(BaseModel):
    """The base of every answer; built from the program's own records by their attributes."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Problem(Shape):
    """Why a request was refused, and what to do; `detail` is one or two plain sentences."""

    detail: str


class Page(Shape, Generic[T]):
    """A part of a list. Ask again with `cursor=next` for what follows; `next` is null at the end.

    `total` counts all that pass the filters, not those on this page.
    """

    items: list[T]
    total: int
    next: str | None = None


class Count(Shape):
    """A value with how many there are of it, and how to show it."""

    value: str
    label: str
    count: int


class Offsets(Shape):
    """Words of a shown text: `text` is the characters `[start, end)` of it."""

    start: int
    end: int
    text: str


class Mark(Shape):
    """Words that carry a part of a claim.

    `part` is trigger, agent, target, figure, place, time, means, speaker or check; `meaning` what
    the words were taken to mean.
    """

    part: str
    start: int
    end: int
    meaning: str = ""


class Summary(Shape):
    """A claim or an event in short words; parts that are not there are empty."""

    label: str
    figure: str = ""
    agent: str = ""
    target: str = ""
    places: str = ""
    time: str = ""
    speaker: str = ""
    act: str = ""
    channel: str = ""
    via: list[str] = Field(default_factory=list)
    status: str = ""
    facts: str = ""
    said: str = ""
