"""What a figure counts over by where its time stands: a month on record, a war long over, a day's bulletin.

"Over the same 24 hours" and "351 deaths recorded in August" are counts of that stretch, "as of 17:00"
is all so far; "six weeks of fighting in 2020 claimed 6,500 lives" is told of one happening.
"""

import re

from spacy.tokens import Doc, Token

from contested.language.calendar import Date, Reference, Relative, Unit, Until
from contested.language.times import TimeMention
from contested.model.vocabulary import Basis

_RECORDING = frozenset("record document register count verify log tally".split())
_SPANS = frozenset({"day", "week", "month", "hour", "year"})
_BLOWS = frozenset({"attack", "strike", "airstrike", "raid", "bombardment", "shelling", "clash"})
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def of_period(doc: Doc, time: TimeMention, verb: Token | None) -> Basis | None:
    """The basis by a stretch that the words point back to, that is on record, or that is not over."""
    said = time.span.text.lower()
    if isinstance(time.value, Reference) and "same" in said and said.endswith(("hours", "period")):
        return Basis.INCREMENT
    if isinstance(time.value, Until) and said.startswith("as of"):
        return Basis.CUMULATIVE
    if verb is None:
        return None
    if isinstance(time.value, Date) and time.value.month and not time.value.day:
        return Basis.INCREMENT if verb.lemma_ in _RECORDING else None
    has = any(c.lower_ in {"has", "have"} for c in verb.children)
    # "has driven 390,000 from their homes this year"
    return Basis.CUMULATIVE if has and time.value == Relative(Unit.YEAR, 0) else None


def has_killed(verb: Token) -> bool:
    """Whether blows have done it, several of them: "attacks have killed 45 civilians"."""
    has = any(c.lower_ in {"has", "have"} for c in verb.children)
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    return has and any(c.tag_ == "NNS" and c.lemma_ in _BLOWS for c in doers)


def of_bounded_fight(verb: Token) -> bool:
    """Whether it is of fighting with its length or its year: "in three days of clashes", "in 2003"."""
    has = any(c.lower_ in {"has", "have"} for c in verb.children)
    first = verb
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    subjects = [t for c in first.children if c.dep_ == "nsubj" for t in c.subtree]
    for word in (*verb.subtree, *subjects):
        span = word.lemma_ in _SPANS and any(c.lower_ == "of" for c in word.children)
        if span and any(c.dep_ == "nummod" for c in word.children):
            return True
        if not has and _YEAR.fullmatch(word.text) and word.head.lower_ != "since":
            return True
    return False
