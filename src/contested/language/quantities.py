"""How many: every figure of a sentence, with its bounds, what it counts and over what.

A figure is a number of things that the report states. Dates, ages, the numbers of units, models,
roads and laws are none. What is a figure only for some claims (a distance, "a fighter jet", "the
same") is offered with its `kind`, and the caller decides.
"""

from dataclasses import dataclass
from enum import StrEnum

from contested.language.basis import (
    basis_of,
    cues_in,
    is_brought_to,
    is_running_total,
    said_before,
    share_is_held,
)
from contested.language.counted import Sentence
from contested.language.growth import lately
from contested.language.page import Parsed
from contested.language.readings import Reading, read_figures
from contested.language.relations import related
from contested.language.summed_parts import summed_parts
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention, find_times
from contested.language.tolled import is_of_one_blow, stands_at
from contested.language.units import Units, default_units
from contested.language.words import tokens_of, words_of
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
    DEFINITE = "definite"
    BOTH = "both"
    SAME = "same"
    NONE = "none"
    RATIO = "ratio"


_MORE = Basis.INCREMENT
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
        return self.kind in {FigureKind.ARTICLE, FigureKind.DEFINITE}

    @property
    def on_request(self) -> bool:
        """Whether it is a figure for some claims only, so that the caller must want it."""
        return self.kind not in _ALWAYS


def find_figures(
    parsed: Parsed, times: tuple[TimeMention, ...] | None = None, units: Units | None = None
) -> tuple[Figure, ...]:
    """The figures of a sentence, in order; `times` are its time expressions, if already found."""
    times = find_times(parsed) if times is None else times
    units = units or default_units()
    sentence = _sentence(parsed, times)
    readings = related(sentence, read_figures(sentence, units), units)
    if not readings:
        return ()
    counted = [r for r in readings if FigureKind(r.kind) in _ALWAYS]
    cues = cues_in(sentence.words, parsed.doc, sentence.tokens, times, units)
    readings = summed_parts(sentence.words, list(readings))
    readings = lately(sentence.words, readings, [c.start for c in cues if c.basis is _MORE])
    found = []
    for reading in readings:
        token = sentence.tokens[reading.head if reading.head is not None else reading.last]
        basis, cue = basis_of(parsed.doc, token, cues, times, units, alone=len(counted) < 2)
        direct = reading.basis or said_before(sentence.words, reading.first, units)
        direct = direct or said_before(sentence.words, reading.last, units)
        number = parsed.doc[sentence.tokens[reading.last]]
        if is_brought_to(number) or stands_at(number):
            direct = Basis.CUMULATIVE
        if direct is Basis.CUMULATIVE and is_of_one_blow(number) and not cue:
            direct = Basis.COUNT
        if direct:
            basis, cue = direct, None
        elif (
            basis in {Basis.COUNT, Basis.STOCK}
            and not cue
            and is_running_total(parsed.doc, token, reading.low, reading.unit)
        ):
            basis = Basis.CUMULATIVE
        elif basis is Basis.COUNT and reading.kind == "share" and share_is_held(parsed.doc, token):
            basis = Basis.STOCK
        found.append(
            _figure(
                parsed, sentence, reading, basis, parsed.chars(cue.start, cue.end) if cue else None
            )
        )
    return tuple(found)


def _sentence(parsed: Parsed, times: tuple[TimeMention, ...]) -> Sentence:
    words = words_of(parsed.sentence.text)
    tokens = [first for first, _ in tokens_of(parsed.doc, [(w.start, w.end) for w in words])]
    base = parsed.sentence.start
    spans = [
        (t.span.start - base, t.span.end - base) for t in times if t.kind is not TimeKind.DURATION
    ]
    timed = frozenset(n for n, w in enumerate(words) if any(a <= w.start < b for a, b in spans))
    return Sentence(words, parsed.doc, tokens, timed)


def _figure(
    parsed: Parsed, sentence: Sentence, reading: Reading, basis: Basis, cue: Span | None
) -> Figure:
    words = sentence.words
    thing = None
    if reading.object:
        first, end = reading.object
        thing = parsed.chars(words[first].start, words[end - 1].end)
    return Figure(
        span=parsed.chars(words[reading.first].start, words[reading.end - 1].end),
        low=reading.low,
        high=reading.high,
        comparator=reading.comparator,
        unit=reading.unit,
        object=thing,
        head=sentence.tokens[reading.head] if reading.head is not None else None,
        token=sentence.tokens[reading.last],
        basis=basis,
        cue=cue,
        kind=FigureKind(reading.kind),
        part_of=reading.part_of,
        beside=reading.beside,
        additional=reading.additional,
        each=reading.each,
    )
