"""The days of happenings that a report dates itself, for what it counts from them."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from spacy.tokens import Token

from contested.extract.deeds import DEEDS
from contested.language.anchors import counts_from, happenings
from contested.language.calendar import Anchor, Date, Offset, Part, Since, When
from contested.resolve.days import shifted
from contested.resolve.moment import Moment

_BEGINNING = frozenset(
    """begin start take come go enter occur erupt happen launch mount stage declare sign announce
    hold strike open""".split()
)
_WHAT = frozenset({"nsubj", "nsubjpass", "dobj"})
_TOLD_WITH = frozenset({"nsubj", "nsubjpass", "dobj", "compound", "amod", "poss"})


def told_anchors(moments: Sequence[Moment]) -> Iterator[tuple[str, date]]:
    """The days of happenings that the report dates itself, in words of them that it uses.

    "Gunmen hit the bridge on Monday" dates "gunmen hit" and "hit bridge"; "the raid on the port on
    Monday" dates "raid", "raid port".
    """
    nouns = happenings().nouns
    yield from dated_by_words(moments)
    for moment in moments:
        at = moment.mention.attaches
        if moment.mention.back:
            continue  # its own day is counted from another
        if moment.day is None or moment.said or at is None or counts_from(moment.mention.value):
            continue
        head = moment.sentence.parsed.doc[at]
        if head.lemma_.lower() in nouns | DEEDS:
            yield head.lemma_.lower(), moment.day
        if _meanwhile(head):
            yield from ((f"{head.head.lower_} {w.lower_}", moment.day) for w in _with_it(head.head))
        for word in _with_it(head):
            yield f"{head.lower_} {word.lower_}", moment.day
            begun = head.lemma_ in _BEGINNING and word.dep_ in _WHAT and word.lower_ in nouns
            if begun or (word.dep_ == "nsubj" and word.lower_ in DEEDS and head.pos_ == "VERB"):
                yield word.lower_, moment.day  # "a strike killed nine on Monday"


def _meanwhile(verb: Token) -> bool:
    """Whether it tells when another thing was: "hit a convoy as it left the town on Monday"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    return verb.dep_ == "advcl" and bool(marks & {"as", "when", "while"})


def _with_it(head: Token) -> Iterator[Token]:
    """Who and what a happening is told with: its subjects and objects, and what stands under it."""
    for child in head.children:
        if child.dep_ in _TOLD_WITH and child.pos_ in {"NOUN", "PROPN"}:
            yield child
        if child.dep_ in {"prep", "agent"}:
            yield from (
                t for t in child.children if t.pos_ in {"NOUN", "PROPN"} and t.ent_type_ != "DATE"
            )


def dated_by_words(moments: Sequence[Moment]) -> Iterator[tuple[str, date]]:
    """Happenings whose day a time's own words give: "since the siege began on May 23".

    So does a day with its distance: "on April 2, five days after the earthquake".
    """
    for moment in moments:
        anchor = _dated_anchor(moment.mention.value)
        start = moment.days.start
        if anchor is not None and start is not None and isinstance(moment.mention.value, Since):
            yield anchor.words, date.fromisoformat(start)
    for one, other in pairwise(moments):
        value, day = other.mention.value, one.day
        anchor = counts_from(value)
        beside = one.sentence is other.sentence and other.mention.first == one.mention.last + 2
        if day is None or anchor is None or not beside or not isinstance(value, Offset):
            continue
        amount = value.amount
        if amount.low is not None and amount.low == amount.high:
            yield (
                anchor.words,
                shifted(day, amount.low if value.before else -amount.low, amount.unit),
            )


def _dated_anchor(value: When) -> Anchor | None:
    """The happening with a day of its own that a stretch begins with."""
    while isinstance(value, Since | Part):
        value = value.of
    date_ = value.date if isinstance(value, Anchor) else None
    dated = isinstance(date_, Date) and date_.day is not None
    return value if dated and isinstance(value, Anchor) else None
