"""When: every time expression of a sentence, with what it says, unresolved.

Reads the sentence's own words by a grammar (`contested.language.dates`) and takes from the parse
only what the expression attaches to. Which days are meant is `contested.resolve.time`'s matter.
"""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from contested.language.anchors import anchor_date
from contested.language.calendar import (
    After,
    Ago,
    Before,
    Date,
    Lasting,
    Leftover,
    Length,
    Nth,
    Offset,
    Part,
    Since,
    Throughout,
    Unit,
    Until,
    When,
    Window,
)
from contested.language.dates import MONTHS
from contested.language.day_phrases import folded
from contested.language.expressions import read_expression
from contested.language.page import Parsed
from contested.language.stamps import told_in
from contested.language.time_kinds import TimeKind, kind_of
from contested.language.words import Words, tokens_of, word_set, words_of
from contested.model.span import Span

_FUTURE = frozenset(["will", "shall", "'ll", "’ll", "would"])
_PLANS = word_set(
    "plan intend schedule expect set go due prepare aim hope slate tell order urge call ask "
    "demand want agree promise vow pledge warn instruct command threaten propose invite "
    "require need offer suggest recommend"
)
# What is put forward is still to come: "proposed holding talks on June 9", "a summit on June 9".
_PUT_FORWARD = frozenset({"propose", "suggest", "recommend", "schedule", "plan", "consider"})
_SCHEDULED = word_set(
    "take begin start end expire open close vote meet resume come enter convene return arrive visit"
)
_LIMITS = word_set(
    "impose extend declare close suspend postpone delay order give ban announce introduce "
    "prolong cancel halt adjourn shut"
)


# What is done in order to do something else, at the same time: "an offensive to take it in May".
_DEEDS = word_set(
    "push attempt bid effort offensive campaign operation drive assault attack battle"
)
_ASKING = frozenset({"demand", "urge", "promise", "pledge", "vow", "threaten", "propose", "order"})
# In what somebody asks for something, on a day that is not that of what is asked.
_SENT = frozenset({"post", "statement", "letter", "message", "speech", "address", "tweet", "video"})
_SHORT = 6
_MAYBE = frozenset(["could", "may", "might", "can"])
_AHEAD = frozenset({"due", "scheduled", "slated", "expected", "planned"})
_ARRANGED = frozenset({"plan", "schedule", "slate", "expect", "set"})
_PAST_DEEDS = word_set(
    "ceasefire cease-fire truce deal agreement accord offensive attack invasion coup massacre war"
)


class Tense(StrEnum):
    """Whether what the expression attaches to lies before or after publication."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression.

    Attributes:
        span: its words in the document, with their preposition ("on Wednesday").
        value: what they say, unresolved.
        kind: point or interval, since, until; a duration or a frequency is no date.
        first, last: its first and last token's index in the sentence, both included.
        attaches: index of the token that it modifies, None at the root.
        tense: the tense of the verb that it modifies; PAST unless that is plainly future.
    """

    span: Span
    value: When
    kind: TimeKind
    first: int
    last: int
    attaches: int | None = None
    tense: Tense = Tense.PAST

    @property
    def back(self) -> bool:
        """Whether it is that of a happening that another time is counted from."""
        return isinstance(self.value, Offset) and self.value.back

    @property
    def dated(self) -> bool:
        """Whether it says when, rather than how long or how often."""
        return self.kind not in {TimeKind.DURATION, TimeKind.FREQUENCY}


def find_times(parsed: Parsed) -> tuple[TimeMention, ...]:
    """The time expressions of a sentence, in order of their start.

    None is inside another, save a date inside a happening that another hangs on ("since the truce
    collapsed on May 3" holds "on May 3", for the collapse). When the report came out or was changed
    ("Updated: May 3, 4:10 PM") is no time that it tells of.
    """
    words = folded(words_of(parsed.sentence.text))
    found = [*_read(words)]
    found += _left_over(parsed.doc, words, found)
    found.sort(key=lambda each: (each[0], -each[1]))
    found = told_in(words, _without_spans(words, found))
    places = [(words[a].start, words[b - 1].end) for a, b, _ in found]
    tokens = tokens_of(parsed.doc, places)
    return tuple(
        _mention(parsed, place, token, value)
        for place, token, (_, _, value) in zip(places, tokens, found, strict=True)
    )


def _without_spans(words: Words, found: list[tuple[int, int, When]]) -> list[tuple[int, int, When]]:
    """Without how long it took, where the date is right behind: "fled in a single week in March"."""
    dated = {i for i, _, _ in found if words.at(i).lower in {"in", "last", "this", "earlier", "of"}}
    return [
        (i, end, value)
        for i, end, value in found
        if not (isinstance(value, Window | Ago) and words.at(i).lower == "in" and end in dated)
    ]


def _read(words: Words) -> list[tuple[int, int, When]]:
    found: list[tuple[int, int, When]] = []
    i = 0
    while i < len(words):
        read = read_expression(words, i)
        if read is None:
            i += 1
            continue
        value, end = read
        found.append((i, end, value))
        found += _inside(words, i, end, value) or _told_when(words, i, end, value)
        i = _past_ago(words, end) if isinstance(value, Since) else end
    return found


def _told_when(words: Words, i: int, end: int, value: When) -> list[tuple[int, int, When]]:
    """The day on which what a clause tells was: "on edge since May 3, when a bomber struck"."""
    day = value.of if isinstance(value, Since) else None
    if not (isinstance(day, Date) and day.day) or not words.says(end, ",", "when"):
        return []
    return [(at, end, day) for at in range(i + 1, end) if read_expression(words, at) == (day, end)]


def _past_ago(words: Words, at: int) -> int:
    """Behind the distance that only says again when it began: "since the war began a year ago"."""
    again = read_expression(words, at) if at < len(words) else None
    return again[1] if again and words.at(again[1] - 1).lower == "ago" else at


def _inside(words: Words, i: int, end: int, value: When) -> list[tuple[int, int, When]]:
    """The date that belongs to the happening inside an expression."""
    while not (own := anchor_date(value)):
        if not isinstance(value, Since | Until | After | Before | Throughout | Part | Nth | Offset):
            return []
        value = value.of
    for at in range(i + 1, end):
        read = read_expression(words, at)
        if read and read[1] == end and read[0] == own:
            return [(at, end, own)]
    return []


def _left_over(
    doc: Doc, words: Words, found: list[tuple[int, int, When]]
) -> list[tuple[int, int, When]]:
    """What the model takes for a date, names a month, and the grammar did not read."""
    taken = [(words[a].start, words[b - 1].end) for a, b, _ in found]
    left: list[tuple[int, int, When]] = []
    for entity in doc.ents:
        if entity.label_ != "DATE" or not any(t.lower_ in MONTHS for t in entity):
            continue
        if any(a < entity.end_char and entity.start_char < b for a, b in taken):
            continue
        inside = [
            n
            for n, w in enumerate(words)
            if w.start >= entity.start_char and w.end <= entity.end_char
        ]
        if len(inside) > 1 and any(words[n].sort != "letters" for n in inside):
            left.append((inside[0], inside[-1] + 1, Leftover(entity.text)))
    return left


def _mention(
    parsed: Parsed, place: tuple[int, int], tokens: tuple[int, int], value: When
) -> TimeMention:
    first, last = tokens
    sent = _message_sent(parsed.doc, first, last)
    attaches = sent or _clause_told(parsed.doc, first, last) or _governor(parsed.doc, first, last)
    verb = _verb(parsed.doc[attaches]) if attaches is not None else None
    if isinstance(value, Offset) and verb is not None and verb.dep_ == "advcl":
        verb = _verb(verb.head)  # "hours before the truce was due to start"
    if isinstance(value, Length) and verb is not None and _lasts(verb, value):
        value = Lasting(value.amount)
    ahead = _starts_off(parsed.doc, first) or (
        verb is not None
        and sent is None
        and not _known_by_month(parsed.doc, first, last)
        and (
            _told_to(verb, first)
            or _invited_for(verb, first)
            or _is_future(verb)
            or _put_forward(verb, parsed.doc[attaches or 0])
            or (isinstance(value, Until) and _limits(verb))
            or (isinstance(value, After | Window) and _may(verb))
        )
    )
    tense = Tense.FUTURE if ahead else Tense.PAST
    return TimeMention(parsed.chars(*place), value, kind_of(value), first, last, attaches, tense)


def _clause_told(doc: Doc, first: int, last: int) -> int | None:
    """The verb of what is told of a day that another expression holds: "since May 3, when X fell"."""
    inside = first > 0 and doc[first - 1].lower_ == "since"
    if not inside or doc[last + 1 : last + 3].text.lower() != ", when":
        return None
    verb = doc[last + 2].head
    return int(verb.i) if verb.i > last and verb.pos_ in {"VERB", "AUX"} else None


def _message_sent(doc: Doc, first: int, last: int) -> int | None:
    """The verb of asking, where a time is that of its message: "asked them to act in a post on Monday"."""
    at = _governor(doc, first, last)
    verb = _verb(doc[at]) if at is not None else None
    if verb is None or verb.tag_ != "VB" or verb.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return None
    between = doc[max(verb.i + 1, first - _SHORT) : first]
    sent = (t for t in between if t.lemma_.lower() in _SENT)
    above = next((t for t in sent if any(c.lower_ == "in" for c in doc[verb.i : t.i])), None)
    asked = above is not None and not any(t.text in {",", ";"} for t in doc[above.i : first])
    return int(verb.head.i) if asked and verb.head.lemma_ in _PLANS else None


def _governor(doc: Doc, first: int, last: int) -> int | None:
    for token in doc[first : last + 1]:
        if not first <= token.head.i <= last:
            return int(token.head.i)
    return None


def _verb(token: Token) -> Token | None:
    """The verb that a token belongs to, itself included."""
    for _ in range(len(token.doc)):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            return token
        token = token.head
    return None


def _is_future(verb: Token) -> bool:
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.lower_ in _FUTURE for c in helpers):
        return not any(c.lower_ == "have" for c in helpers)
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in helpers):
        subject = any(c.dep_ == "nsubj" for c in verb.children)
        named = verb.dep_ == "acl" and verb.head.lemma_.lower() not in _DEEDS
        named = named or (subject and verb.dep_ in {"ROOT", "ccomp", "xcomp"})
        meant = verb.dep_ == "xcomp" and verb.head.lower_ in {"is", "are"}  # "are to meet"
        return named or meant or verb.head.lemma_ in _PLANS
    if verb.lemma_ in _ARRANGED and any(c.lower_ in {"is", "are"} for c in helpers):
        return True  # "is planned for late April"
    due = verb.lemma_ == "be" and any(c.lower_ in _AHEAD for c in verb.children)
    return due or (verb.tag_ in {"VBZ", "VBP"} and not helpers and verb.lemma_ in _SCHEDULED)


def _known_by_month(doc: Doc, first: int, last: int) -> bool:
    """Whether a month only tells which deal or deed is meant: "to respect the November ceasefire"."""
    noun = doc[last].head
    within = doc[first].dep_ in {"compound", "nmod"} and noun.i == last + 1
    return within and noun.lemma_.lower() in _PAST_DEEDS


def _invited_for(verb: Token, first: int) -> bool:
    """Whether it is the time of that to which somebody is asked: "invited them to talks in June"."""
    return verb.lemma_ == "invite" and any(
        c.lower_ == "to" and c.i < first for c in verb.children if c.dep_ == "prep"
    )


def _put_forward(verb: Token, attached: Token) -> bool:
    """Whether a time is that of what somebody proposes, rather than of the proposing."""
    doing = verb.tag_ == "VBG" and verb.dep_ in {"xcomp", "ccomp", "pcomp"}
    if doing and verb.head.lemma_ in _PUT_FORWARD:
        return True
    return verb.lemma_ in _PUT_FORWARD and attached.dep_ == "dobj" and attached.head == verb


def _may(verb: Token) -> bool:
    """Whether something is only possible yet: "talks could be held after May 22"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return bool(helpers & _MAYBE) and "have" not in helpers


def _told_to(verb: Token, first: int) -> bool:
    """Whether an order stands between the verb and the time: "told them to leave on Friday"."""
    return verb.lemma_ in _PLANS and any(
        c.tag_ == "VB" and verb.i < c.i < first and any(g.lower_ == "to" for g in c.lefts)
        for c in verb.children
    )


def _starts_off(doc: Doc, first: int) -> bool:
    """Whether the time is when something takes effect: "with effect from Monday"."""
    opening = doc[first].lower_ in {"starting", "beginning"}
    if opening and not any(t.tag_ == "VBD" for t in doc):
        return True
    before = " ".join(t.lower_ for t in doc[max(0, first - 2) : first])
    return before == "with effect" or before.endswith(("starting", "effective"))


def _limits(verb: Token) -> bool:
    """Whether what has a limit runs on: "must leave by Friday", "demanded a truce by Friday"."""
    past = verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children if c.dep_[:3] == "aux")
    return not past or verb.lemma_ in _LIMITS or verb.lemma_ in _ASKING


def _lasts(verb: Token, value: Length) -> bool:
    """Whether a duration runs up to now: "has been under siege for three weeks"."""
    if value.amount.unit in {Unit.MINUTE, Unit.HOUR}:
        return False
    return any(c.lower_ in {"has", "have", "'ve", "’ve"} and c.dep_ == "aux" for c in verb.children)
