"""When that was from which a time is counted: "People still come, three days after rebels stormed X".

The three days date the storming too: three days before what is told, which is the day that its
clause names, else the account's own.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from contested.language.anchors import counts_from
from contested.language.calendar import Offset, Reference, Unit, When
from contested.language.page import Parsed
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention

_LINKS = frozenset({"after", "before"})
_DEEDS = frozenset(
    """attack assault raid ambush blast explosion bombing strike airstrike shelling clash bombardment
    shooting massacre killing barrage incursion""".split()
)
# The parser hangs a clause of time on a verb, or on the noun before it.
_CLAUSES = frozenset({"advcl", "relcl", "acl"})
_VERBS = frozenset({"VERB", "AUX"})


def counted_back(parsed: Parsed, times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The times of the happenings that others are counted from, each by the words of its amount."""
    return tuple(_back(parsed, times))


def _back(parsed: Parsed, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    doc = parsed.doc
    for time in times:
        value = time.value
        if counts_from(value) is None or not isinstance(value, Offset):
            continue
        if value.amount.unit not in {Unit.WEEK, Unit.DAY, Unit.HOUR}:
            continue  # "a year after X fell" dates its fall too roughly
        link = next((t for t in doc[time.first : time.last + 1] if t.lower_ in _LINKS), None)
        verb = _clause_of(link) if link is not None and link.i > time.first else None
        if link is None or verb is None:
            continue
        day = _main_day(verb, time, times)
        if value.amount.unit is Unit.WEEK and day is None and not _as_of_now(verb):
            continue
        of = day or Reference(Unit.DAY)
        amount = doc[time.first : link.i]
        yield TimeMention(
            span=parsed.span(amount),
            value=Offset(value.amount, of, before=not value.before, back=True),
            kind=TimeKind.POINT,
            first=time.first,
            last=link.i - 1,
            attaches=verb.i,
        )


def _clause_of(link: Token) -> Token | None:
    """The verb of the happening: "after rebels stormed X", "after walking out of talks"."""
    if link.dep_ == "mark" and link.head.pos_ in _VERBS:
        told = link.head.dep_ in _CLAUSES or _told_before(link) is not None
        return link.head if told else None
    below = (c for c in link.children if c.dep_ == "pcomp" and c.pos_ in _VERBS)
    nouns = (c for c in link.children if c.dep_ == "pobj" and c.lemma_.lower() in _DEEDS)
    return next(below, None) or next(nouns, None)


def _told_before(link: Token) -> Token | None:
    """What the parser hangs below the happening: "nine died, medics said, two days after X fell"."""
    found = (c for c in link.head.children if c.dep_ == "ccomp" and c.i < link.i)
    return next(found, None) if link.head.dep_ == "ROOT" else None


def _as_of_now(verb: Token) -> bool:
    """Whether what is counted from the happening is told as of now: "have taken X, a week after …"."""
    above = next((t for t in verb.ancestors if t.pos_ in _VERBS), verb)
    return above.tag_ in {"VBZ", "VBP"} or any(
        c.tag_ in {"VBZ", "VBP"} and c.dep_ == "aux" for c in above.children
    )


def _main_day(verb: Token, counted: TimeMention, times: Sequence[TimeMention]) -> When | None:
    """The day of what is counted from the happening, as its own clause names it."""
    doc: Doc = verb.doc
    link = next((c for c in verb.children if c.lower_ in _LINKS), None)
    below = _told_before(link) if link is not None else None
    above = [below] if below is not None else _main_verbs(verb)
    for main in above:
        for time in times:
            owner = None if time is counted or time.attaches is None else doc[time.attaches]
            inside = verb.left_edge.i <= time.first <= verb.right_edge.i
            if owner == main and time.kind is TimeKind.POINT and not inside:
                return time.value
    return None


def _main_verbs(verb: Token) -> list[Token]:
    """The verb above, with those whose infinitive it is: "were working to restore order"."""
    found: list[Token] = []
    for each in verb.ancestors:
        if each.pos_ in _VERBS:
            found.append(each)
            aim = any(c.lower_ == "to" and c.dep_ == "aux" for c in each.children)
            if each.dep_ != "xcomp" and not (aim and each.dep_ == "advcl"):
                break
    return found
