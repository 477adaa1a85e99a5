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
    Range,
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
from contested.language.numbers import read_number
from contested.language.reckoned import has_killed, of_bounded_fight, of_period
from contested.language.times import Tense, TimeMention
from contested.language.units import Units
from contested.language.words import Words, word_set
from contested.model.vocabulary import Basis

_RUNNING_TOTAL = 3_000  # people killed or lost: hardly a single happening in the news has more
_MANY = 50  # "have been killed", of so many, sums up
_FEW = 4
_LOSS = frozenset(["kill", "lose", "wound", "injure", "die", "eliminate", "liquidate", "perish"])
_FLIGHT = frozenset(["displace", "uproot", "flee"])
_RAISING = frozenset(["bring", "raise", "take", "push", "lift"])
_TOTALS = frozenset("toll total number loss tally count death casualty figure dead wounded".split())
_NEAR = 6
_SHIFTING = frozenset(["earlier", "later", "before", "after", "ago", "afterwards"])
_OVER = frozenset(["down", "gone", "destroyed", "over"])
_PLURALS = {
    "lives": ("NNS", "NNPS")
}  # "lost their lives in the raid" says nothing of who lives in it
_STAYS = frozenset(["remain", "stay", "live", "station", "shelter"])
_LOST = word_set("killed dead wounded casualties losses lost died deaths lives liquidated")


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
        if time.tense is Tense.FUTURE and not isinstance(time.value, Since):
            continue
        basis = _of_time(time.value) or of_period(doc, time, verb_of(doc[time.first]))
        course = "the course of" in time.span.text and isinstance(time.value, Relative)
        basis = Basis.INCREMENT if course else basis
        if isinstance(time.value, Lasting) and _of_a_day(doc, time, times):
            continue
        if basis and not (basis is Basis.CUMULATIVE and _compared(doc, time.first)):
            start = time.span.start - base
            found.append(Cue(basis, start, start + len(time.span.text), time.first))
    for group in units.cues:
        for phrase in group.phrases:
            for i, word in enumerate(words):
                if (
                    word.lower == phrase[0]
                    and words.says(i, *phrase)
                    and not _shifts(words, i, phrase)
                    and not _to_no_number(words, i + len(phrase), phrase)
                    and doc[tokens[i]].tag_ not in _PLURALS.get(word.lower, ())
                ):
                    end = words[i + len(phrase) - 1].end
                    if not any(c.start < end and word.start < c.end for c in found):
                        found.append(Cue(Basis(group.basis), word.start, end, tokens[i]))
    return found


def _shifts(words: Words, first: int, phrase: Sequence[str]) -> bool:
    """Whether a length only says how much later it was: "a day earlier", no count a day."""
    at = first + len(phrase)
    return len(phrase) == 2 and at < len(words) and words[at].lower in _SHIFTING


def _to_no_number(words: Words, after: int, phrase: Sequence[str]) -> bool:
    """Whether something is brought somewhere, and to no number: "nine bodies were brought to a clinic"."""
    brought = phrase[-1] == "to" and phrase[0] in {"brought", "brings", "bringing"}
    return brought and not any(read_number(words, at) for at in range(after, after + _NEAR))


def _of_time(value: When) -> Basis | None:
    """The basis that a time expression gives: a period that ends now, or a long one since then."""
    if isinstance(value, Window):
        brief = value.amount.unit in {Unit.MINUTE, Unit.HOUR} and (value.amount.high or 0) < 12
        return None if value.ahead or brief else Basis.INCREMENT
    if isinstance(value, Since):
        weekend = value.of == Relative(Unit.WEEKEND, 0)
        short = Basis.INCREMENT if _is_short(value.of) else Basis.CUMULATIVE
        return None if weekend else short
    if isinstance(value, Range) and _of_days(value):
        return Basis.INCREMENT
    so_far = isinstance(value, Lasting) and value.amount is None
    return Basis.CUMULATIVE if so_far or isinstance(value, Throughout) else None


def _of_days(value: Range) -> bool:
    """Whether a stretch goes from one day to another: "between 17 February and 22 March"."""
    ends = (value.first, value.last)
    if any(not isinstance(e, Date | Weekday) for e in ends):
        return False
    if any(isinstance(e, Date) and e.day is None for e in ends):
        return False
    first, last = ends
    if not (isinstance(first, Date) and isinstance(last, Date)):
        return True
    same = first.month in {None, last.month}  # "on April 7 and 8": one happening
    return not (same and 0 < (last.day or 0) - (first.day or 0) <= 1)


def _compared(doc: Doc, token: int) -> bool:
    """Whether a time bounds a comparison: "the largest attack since the war began"."""
    before = doc[max(0, token - 6) : token]
    best = [t for t in before if t.tag_ in {"JJS", "RBS"} or t.lower_ in {"first", "last"}]
    return any(t.lower_ != "least" and t.nbor(-1).lower_ != "at" for t in best if t.i)


def _of_a_day(doc: Doc, time: TimeMention, times: Sequence[TimeMention]) -> bool:
    """Whether a day stands at the same verb: "so far 12 people have died today"."""
    verb = verb_of(doc[time.first])
    days = [verb_of(doc[t.first]) for t in times if _is_day(t.value)]
    return verb is not None and any(day is not None and day.i == verb.i for day in days)


def _is_day(value: When) -> bool:
    """Whether a time is one day: what is counted "so far today" is counted of today."""
    if isinstance(value, Part):
        return _is_day(value.of)
    return isinstance(value, Weekday) or value == Relative(Unit.DAY, 0)


def _is_short(value: When) -> bool:
    """Whether what a period begins with is a part of the day, the week or the month."""
    if isinstance(value, Part):
        return _is_short(value.of)
    if isinstance(value, Relative):
        return value.unit in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.HOUR}
    if isinstance(value, Reference | Clock):
        return True
    return not isinstance(value, Anchor | Date | Season | Nth | Weekday)


def said_before(words: Words, first: int, units: Units) -> Basis | None:
    """The basis that the words right before a figure give it: "has reached 310"."""
    for at in range(first, max(0, first - 3), -1):
        if at < first and words[at].sort == "number":
            break
        for group in units.cues:
            for phrase in group.before:
                if at >= len(phrase) and words.says(at - len(phrase), *phrase):
                    return Basis(group.basis)
    return None


def basis_of(
    doc: Doc,
    token: int,
    cues: Sequence[Cue],
    times: Sequence[TimeMention],
    units: Units,
    *,
    alone: bool,
) -> tuple[Basis, Cue | None]:
    """The basis of the figure at `token`, `alone` if no other, and the cue that says so."""
    verb = verb_of(doc[token])
    timed = {t.i for m in times if m.dated and (t := verb_of(doc[m.first]))}
    near = [c for c in cues if alone or _belongs(doc, c, verb, timed)]
    near.sort(key=lambda c: abs(c.token - token))
    direct = [c for c in near if c.basis is Basis.INCREMENT and c.token - token in range(-3, 7)]
    if direct:
        return Basis.INCREMENT, direct[0]
    stock = next((g for g in units.cues if g.basis == "stock"), None)
    held = stock and verb is not None and verb.lemma_ in stock.verbs and verb.pos_ == "VERB"
    holder = _role(doc, token) == "nsubj" and verb is not None and verb.lemma_ not in _STAYS
    if held and verb is not None and not holder and not any(c.dep_ == "prt" for c in verb.children):
        return Basis.STOCK, None
    if near:
        return near[0].basis, near[0]
    return Basis.STOCK if _is_state(doc, token, verb, units) else Basis.COUNT, None


def _role(doc: Doc, token: int) -> str:
    """The grammatical role of the phrase that a figure is in."""
    word = doc[token]
    while word.dep_ in {"nummod", "pobj", "prep", "quantmod", "npadvmod"}:
        word = word.head
    return str(word.dep_)


def _is_state(doc: Doc, token: int, verb: Token | None, units: Units) -> bool:
    """Whether the figure is the subject of a state that holds: "two million need food"."""
    role = _role(doc, token)
    if verb is None or role not in {"nsubj", "nsubjpass"}:
        return False
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if role == "nsubjpass":
        present = all(c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "be" for c in helpers)
        return present and verb.lemma_ in units.listed("state.passive")
    if role == "nsubj" and verb.lemma_ in units.listed("state.verbs"):
        return not helpers and verb.tag_ in {"VBZ", "VBP"}
    hurt = any(c.lower_ in _LOST | _OVER for c in verb.children)
    return verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and not hurt


def share_is_held(doc: Doc, token: int) -> bool:
    """Whether a share is the subject of a present state: "half of the wells are dry"."""
    verb = verb_of(doc[token])
    if verb is None or not any(
        t.dep_ in {"nsubj", "nsubjpass"} for t in (doc[token], *doc[token].ancestors)
    ):
        return False
    forms = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ in {"VBZ", "VBP"} for t in forms) and not any(
        t.lower_ in {"has", "have", "will"} for t in forms
    )


def is_running_total(doc: Doc, token: int, low: float | None, unit: str | None) -> bool:
    """Whether a figure of people lost is too large for one happening."""
    verb = verb_of(doc[token])
    if unit != "person" or low is None or (verb is not None and of_bounded_fight(verb)):
        return False
    if low < _MANY:
        return low > _FEW and verb is not None and verb.lemma_ in _LOSS and has_killed(verb)
    near = {t.lower_ for t in doc[max(0, token - 4) : token + 7]}
    summed = verb is not None and verb.lemma_ in _LOSS | _FLIGHT
    if summed and verb is not None and any(c.lower_ in {"has", "have"} for c in verb.children):
        return True
    if low < _RUNNING_TOTAL:
        return False
    return (verb is not None and verb.lemma_ in _LOSS) or bool(near & _LOST)


def is_brought_to(number: Token) -> bool:
    """Whether a figure is what a total comes to: "bringing its losses to 66"."""
    while number.dep_ in {"nummod", "quantmod"}:
        number = number.head
    if number.dep_ != "pobj" or number.head.lower_ != "to":
        return False
    verb = number.head.head
    return verb.lemma_ in _RAISING and any(
        c.dep_ == "dobj" and c.lemma_ in _TOTALS for c in verb.children
    )


def verb_of(token: Token) -> Token | None:
    """The nearest verb above a token."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
    return token if token.pos_ in {"VERB", "AUX"} else None


def _belongs(doc: Doc, cue: Cue, verb: Token | None, timed: set[int]) -> bool:
    """Whether a cue's verb is the figure's own, stands above it, or is one of several beside it.

    A verb beside it keeps a time of its own: "lost 900 so far, but took three on Monday".
    """
    word = doc[cue.token]
    above = word if word.pos_ in {"VERB", "AUX"} else verb_of(word)
    if above is not None and _fate_of_number(above):
        above = verb_of(above)  # "listed 60 dead and 110 injured over the past day"
    if above is None or verb is None or above.i == verb.i:
        return True
    if verb.i in timed and _first_of(above).i == _first_of(verb).i:
        return False
    over = any(above.i == ancestor.i for ancestor in verb.ancestors)
    return over or _first_of(above).i == _first_of(verb).i


def _fate_of_number(verb: Token) -> bool:
    """Whether it only says what befell the number before it, as a noun would."""
    before = verb.nbor(-1) if verb.i else verb
    helped = any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in verb.children)
    return verb.tag_ == "VBN" and before.tag_ == "CD" and not helped


def _first_of(verb: Token) -> Token:
    """The first of the verbs that a verb is joined to."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb
