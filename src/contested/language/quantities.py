"""How many: every figure of a sentence, with its bounds, what it counts and over what.

A figure is a number of things that the report states. Dates, ages, the numbers of units, models,
roads and laws are none. What is a figure only for some claims (a distance, "a fighter jet", "the
same") is offered with its `kind`, and the caller decides.
"""

from dataclasses import dataclass
from enum import StrEnum

from contested.language.page import Parsed
from contested.language.times import TimeMention
from contested.model.span import Span
from contested.model.vocabulary import Basis, Comparator


class FigureKind(StrEnum):
    """What sort of figure it is."""

    COUNT = "count"
    SHARE = "share"
    AREA = "area"
    MONEY = "money"
    DISTANCE = "distance"
    DURATION = "duration"
    MEASURE = "measure"
    ARTICLE = "article"
    BOTH = "both"
    SAME = "same"
    NONE = "none"
    RATIO = "ratio"


_ALWAYS = frozenset({FigureKind.COUNT, FigureKind.SHARE, FigureKind.AREA, FigureKind.MONEY})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure.

    Attributes:
        span: its words with the comparator's, and the unit's where it is a measure ("about 70%",
            "up to two kilometers"); for an article the whole noun phrase ("a fighter jet").
        low, high: its bounds, None where it is open or, for "the same", not stated.
        comparator: how the words bound the value.
        unit: a unit of `data/units.toml`, a currency's ISO code, else the counted noun's lemma;
            None where no noun is counted.
        object: the counted words, without article ("Russian soldiers"), or None.
        head: index of the counted noun's token in the sentence, or None.
        token: index of the numeral's last token.
        basis: what it counts over; `cue` are the words that say so.
        kind: whether it is a count, a share, a distance, an article …
        part_of: position, in the tuple found, of the figure that includes this one.
        beside: position of the total that this increment stands beside ("61,680 (+350)").
        additional: "another 21", "21 more".
        each: "each side released 95".
    """

    span: Span
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    object: Span | None
    head: int | None
    token: int
    basis: Basis = Basis.COUNT
    cue: Span | None = None
    kind: FigureKind = FigureKind.COUNT
    part_of: int | None = None
    beside: int | None = None
    additional: bool = False
    each: bool = False

    @property
    def article(self) -> bool:
        """Whether it is one only by its article ("a fighter jet")."""
        return self.kind is FigureKind.ARTICLE

    @property
    def on_request(self) -> bool:
        """Whether it is a figure for some claims only, so that the caller must want it."""
        return self.kind not in _ALWAYS


def find_figures(
    parsed: Parsed, times: tuple[TimeMention, ...] | None = None
) -> tuple[Figure, ...]:
    """The figures of a sentence, in order; `times` are its time expressions, if already found."""
    return ()
