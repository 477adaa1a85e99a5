"""What a figure counts over: this happening, a stated period, all so far, or what is held now.

The words that say so may stand anywhere in the figure's clause; where a sentence has several
figures, a cue belongs to those that hang on its own verb, or on one below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.language.calendar import (
    Anchor,
    Clock,
    Date,
    Lasting,
    Nth,
    Part,
    Reference,
    Relative,
    Season,
    Since,
    Throughout,
    Unit,
    Weekday,
    When,
    Window,
)
from contested.language.times import TimeMention
from contested.language.units import Units
from contested.language.words import Words
from contested.model.vocabulary import Basis

_RUNNING_TOTAL = 10_000  # people killed or lost: no single happening reported in the news has more
_LOSS = frozenset(["kill", "lose", "wound", "injure", "die", "eliminate", "liquidate", "displace"])
_LOST = frozenset(
    ["killed", "dead", "wounded", "casualties", "losses", "lost", "died", "deaths", "liquidated"]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say what is counted over: characters of the sentence, and their token."""

    basis: Basis
    start: int
    end: int
    token: int


def cues_in(
    words: Words, doc: Doc, tokens: Sequence[int], times: Sequence[TimeMention], units: Units
) -> list[Cue]:
    """The cues of a sentence: those of its time expressions, and the phrases of `units`."""
    found = []
    base = times[0].span.start - doc[times[0].first].idx if times else 0
    for time in times:
        basis = _of_time(time.value)
        if basis and not (basis is Basis.CUMULATIVE and _compared(doc, time.first)):
            start = time.span.start - base
            found.append(Cue(basis, start, start + len(time.span.text), time.first))
    for group in units.cues:
        for phrase in group.phrases:
            for i, word in enumerate(words):
                if word.lower == phrase[0] and words.says(i, *phrase):
                    end = words[i + len(phrase) - 1].end
                    if not any(c.start < end and word.start < c.end for c in found):
                        found.append(Cue(Basis(group.basis), word.start, end, tokens[i]))
    return found


def _of_time(value: When) -> Basis | None:
    """The basis that a time expression gives: a period that ends now, or a long one since then."""
    if isinstance(value, Window):
        return None if value.ahead else Basis.INCREMENT
    if isinstance(value, Lasting):
        return Basis.CUMULATIVE if value.amount is None else None
    if isinstance(value, Throughout):
        return Basis.CUMULATIVE
    if isinstance(value, Since):
        return Basis.INCREMENT if _is_short(value.of) else Basis.CUMULATIVE
    if isinstance(value, Part) and value.part == "day":
        return Basis.INCREMENT
    return None


def _compared(doc: Doc, token: int) -> bool:
    """Whether a time bounds a comparison: "the largest attack since the war began"."""
    before = doc[max(0, token - 6) : token]
    return any(t.tag_ in {"JJS", "RBS"} or t.lower_ in {"first", "last"} for t in before)


def _is_short(value: When) -> bool:
    """Whether what a period begins with is a part of the day, the week or the month."""
    if isinstance(value, Part):
        return _is_short(value.of)
    if isinstance(value, Relative):
        return value.unit in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.WEEKEND, Unit.HOUR}
    if isinstance(value, Reference | Clock):
        return True
    return not isinstance(value, Anchor | Date | Season | Nth | Weekday)


def basis_of(
    doc: Doc, token: int, cues: Sequence[Cue], units: Units, *, alone: bool
) -> tuple[Basis, Cue | None]:
    """The basis of the figure at `token`; `alone` where it is the sentence's only figure."""
    verb = verb_of(doc[token])
    near = [c for c in cues if alone or _belongs(doc, c, token, verb)]
    near.sort(key=lambda c: abs(c.token - token))
    direct = [c for c in near if c.basis is Basis.INCREMENT and c.token - token in range(-3, 7)]
    if direct:
        return Basis.INCREMENT, direct[0]
    stock = next((g for g in units.cues if g.basis == "stock"), None)
    if stock and verb is not None and verb.lemma_ in stock.verbs and verb.pos_ == "VERB":
        return Basis.STOCK, None
    return (near[0].basis, near[0]) if near else (Basis.COUNT, None)


def is_running_total(doc: Doc, token: int, low: float | None, unit: str | None) -> bool:
    """Whether a figure of people lost is too large for one happening."""
    if unit != "person" or low is None or low < _RUNNING_TOTAL:
        return False
    verb = verb_of(doc[token])
    near = {t.lower_ for t in doc[max(0, token - 4) : token + 7]}
    return (verb is not None and verb.lemma_ in _LOSS) or bool(near & _LOST)


def verb_of(token: Token) -> Token | None:
    """The nearest verb above a token."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
    return token if token.pos_ in {"VERB", "AUX"} else None


def _belongs(doc: Doc, cue: Cue, token: int, verb: Token | None) -> bool:
    """Whether a cue's verb is the figure's own or stands above it."""
    word = doc[cue.token]
    above = word if word.pos_ in {"VERB", "AUX"} else verb_of(word)
    if above is None or verb is None or above.i == verb.i:
        return True
    return any(above.i == ancestor.i for ancestor in verb.ancestors)
