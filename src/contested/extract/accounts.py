"""Which claims can be of one account: a blow and its harms, a battle and its ground."""

import re

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.place_nouns import lies_in
from contested.extract.reading import Reading, SentenceReading
from contested.language.calendar import (
    After,
    Before,
    Clock,
    Date,
    Lasting,
    Part,
    Range,
    Relative,
    Since,
    Unit,
    Until,
    Weekday,
)
from contested.language.headers import heading
from contested.language.places import PlaceMention
from contested.language.quantities import FigureKind
from contested.language.subjects import ANSWERS
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention
from contested.model.vocabulary import Basis

# Happenings with a doer, told of one another: the blow and what it did.
BLOWS = frozenset(
    {
        "strike", "battle.attack", "people.killed", "people.wounded", "people.missing",
        "infrastructure.damaged", "people.casualties", "people.abused", "people.detained",
    }
)  # fmt: skip
_FEW = 3
_BULLETS = frozenset("•▪●◦‣*·⚡–—")
_POSTED = re.compile(r"\d{1,2}[:.h]\d{2}\b")
_UNITS = frozenset(
    "battlegroup brigade division regiment battalion corps squadron grouping group".split()
)
_SAME_VOICE = frozenset({"", "who", "which", "he", "she", "it", "they", "we"})
_OF_A_BLOW = 500  # more are missing in a war, and not after one strike
# So few of these are of one place, however they were counted: "over 2,000 have already fled".
_OF_ONE_PLACE = frozenset({"people.displaced", "people.rescued", "people.surrendered"})
_OF_A_BATTLE = 5_000
_SUMS = frozenset({Basis.CUMULATIVE, Basis.STOCK})
_ALWAYS = frozenset({"always", "repeatedly", "consistently", "routinely", "invariably"})
_COUNTED = frozenset(
    {"those", "them", "these", "dead", "victims", "casualties", "wounded", "injured", "hurt"}
)
_HURT = frozenset({"dead", "victims", "casualties", "wounded", "injured", "hurt"})
_ACCOUNTS = (
    frozenset(
        {
            "strike", "strike.intercepted", "battle.attack", "infrastructure.damaged",
            "people.killed", "people.wounded", "people.missing", "people.rescued",
            "people.casualties", "people.abused", "people.detained", "materiel.destroyed",
        }
    ),
    frozenset(
        {
            "territory.control", "territory.capture", "territory.advance", "territory.withdrawal",
            "territory.annexation", "battle.attack", "battle.repelled", "battle.fortification",
            "people.captured", "people.surrendered", "people.casualties", "materiel.captured",
            "materiel.destroyed",
        }
    ),
    frozenset(
        {
            "civil.order", "civil.aid", "civil.need", "civil.obstruction", "people.displaced",
            "people.returned", "people.detained", "people.abused",
        }
    ),
)  # fmt: skip


_HEARERS = frozenset({"reporter", "journalist", "briefing", "conference", "correspondent"})
_TELLING = frozenset({"tell", "brief", "to", "at", "in", "inform"})


def one_account(one: Draft, other: Draft) -> bool:
    """Whether two claims, by their types, can be told of one happening."""
    return any(one.type in a and other.type in a for a in _ACCOUNTS)


def same_paragraph(one: Draft, other: Draft, reading: Reading) -> bool:
    """Whether two claims stand in one paragraph."""
    sentences = reading.page.sentences
    return sentences[one.reading.index].paragraph == sentences[other.reading.index].paragraph


def neighbours(draft: Draft, reading: Reading) -> tuple[SentenceReading, ...]:
    """The sentences that a claim can go on from; an item of a list goes on from itself only.

    So does a live report's post, under its hour.
    """
    index = draft.reading.index
    opens = index > 0 and heading(draft.reading.parsed, reading.page)
    near = _of_section(reading.before(index), reading) if not opens else ()
    sentences = reading.page.sentences
    paragraph = sentences[draft.reading.index].paragraph
    first = next(s for s in sentences if s.paragraph == paragraph)
    item = first.text[:1] in _BULLETS or first.text.startswith("- ")
    if not (item or _POSTED.match(first.text)):
        return near
    return tuple(s for s in near if sentences[s.index].paragraph == paragraph)


def _of_section(near: tuple[SentenceReading, ...], reading: Reading) -> tuple[SentenceReading, ...]:
    """Sentences before, the nearest first, back to the heading of the section that they are in.

    A question between two paragraphs ("Who fired it?") goes on with the story.
    """
    for at, sentence in enumerate(near):
        asked = sentence.parsed.sentence.text.rstrip().endswith("?")
        if sentence.index > 0 and heading(sentence.parsed, reading.page) and not asked:
            return near[: at + 1]
    return near


def same_ground(one: Draft, other: Draft) -> bool:
    """Whether two claims share a place, or one of them names none."""
    names = {p.mention.name.lower() for p in one.places}
    others = {p.mention.name.lower() for p in other.places}
    return not names or not others or bool(names & others)


def narrower(one: Draft, other: Draft, reading: Reading) -> bool:
    """Whether a claim is told of a town that can lie in the region, land or "south" of another."""
    return bool(one.places) and all(
        any(lies_in(p.mention, o.mention, reading) for o in other.places) for p in one.places
    )


def described(head: Token) -> Token | None:
    """The relative clause that it stands in: "the group, which raided X in May"."""
    return next((t for t in (head, *head.ancestors) if t.dep_ == "relcl"), None)


def another_voice(one: Draft, other: Draft) -> bool:
    """Whether two claims of a sentence are two speakers' words: "X said that …, while Y said …"."""
    if one.reading is not other.reading or not (one.attribution and other.attribution):
        return False
    mine, theirs = one.attribution[0], other.attribution[0]
    here = mine.sentence == theirs.sentence == one.reading.index
    words = {" ".join(s.text for s in a.source).lower() for a in (mine, theirs)}
    return here and len(words) > 1 and not words & _SAME_VOICE


def other_units(one: Draft, other: Draft) -> bool:
    """Whether two claims are told in sentences on other units: each has ground of its own."""
    mine, theirs = _units(one), _units(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _units(draft: Draft) -> frozenset[str]:
    """What sets the units of a sentence apart: the third of "the Third Brigade".

    Not those for which somebody only speaks.
    """
    doc, parsed = draft.reading.parsed.doc, draft.reading.parsed
    who = [s for a in draft.attribution for s in a.source]
    units = (t for t in doc if t.lower_ in _UNITS)
    units = (t for t in units if not any(s.overlaps(parsed.span(t)) for s in who))
    beside = (doc[i] for t in units for i in (t.i - 1, t.i + 1) if i < len(doc))
    return frozenset(t.lower_ for t in beside if t.pos_ == "PROPN" or t.like_num or t.is_title)


def is_answer(noun: Token) -> bool:
    """Whether what hangs on a noun is only the reason: "in response to", "in revenge for"."""
    if noun.lemma_ not in ANSWERS:
        return False
    said = noun.dep_ == "attr" and any(c.lower_ in {"to", "for"} for c in noun.children)
    return said or (noun.dep_ == "pobj" and noun.head.lower_ in {"in", "as"})


def answered(head: Token) -> bool:
    """Whether it is only what something answers, no part of the account: "in response to attacks"."""
    while head.dep_ == "conj" and head.head.pos_ == "NOUN":
        head = head.head  # "in response to the raid and the killings"
    link = head.head
    hit_back = link.head.lemma_ in {"retaliate", "respond"} and link.head.pos_ == "VERB"
    answers = is_answer(link.head) or (hit_back and head.pos_ == "NOUN")
    return head.dep_ in {"pobj", "pcomp"} and link.lower_ in {"for", "to"} and answers


def _of_none(head: Token) -> bool:
    """Whether nothing of a sort was ever done it to, up to now."""
    perfect = any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in head.children)
    subjects = (c for c in head.children if c.dep_ == "nsubjpass")
    return perfect and any(
        d.lower_ == "no" and s.left_edge == d and s.lower_ != "one"
        for s in subjects
        for d in s.children
    )


def in_answer(token: Token) -> bool:
    """Whether something stands in what is answered: "hit camps in response to the raid on X"."""
    return any(is_answer(t) for t in (token, *token.ancestors))


def general(head: Token) -> bool:
    """Whether it is said again and again of no one happening: "has always denied shelling homes".

    Or of none at all: "No navy ship has been hit". Or only ever of some: "strikes only bases".
    """
    only = any(c.lower_ == "only" for n in head.children for c in (n, *n.children))
    return (
        _of_none(head)
        or (head.tag_ in {"VBZ", "VBP"} and only)
        or any(
            c.lower_ in _ALWAYS
            for verb in (head, *head.ancestors)
            if verb.pos_ in {"VERB", "AUX"}
            for c in verb.children
            if c.dep_ == "advmod"
        )
    )


def raises_total(head: Token) -> bool:
    """Whether it is of the total that the last blow adds to: "…, bringing to nine the number killed"."""
    return any(
        t.lemma_ in {"number", "total", "toll"}
        and t.head.lemma_ in {"bring", "raise", "take"}
        and t.head.tag_ == "VBG"
        for t in head.ancestors
    )


def partitive(draft: Draft) -> bool:
    """Whether a claim counts some of those that were counted before: "two were among the dead"."""
    if not draft.type.startswith("people."):
        return False
    for token in draft.hit.head.doc:
        some = token.lower_ == "of" and (token.i == 0 or token.head.like_num)
        if token.lower_ == "among" or some:
            first = next(token.rights, None)
            words = {t.lower_ for t in first.subtree} if first is not None else set()
            if words & (_HURT if some and token.i else _COUNTED):
                return True  # "two were among the dead", "two of the injured"
    return any(
        t.lower_ in _COUNTED and t.dep_ == "nsubj" and t.head.lemma_ == "include"
        for t in draft.hit.head.doc
    )


def days_on_end(value: Range) -> bool:
    """Whether a few days one after another are named: "on 9 and 10 May"."""
    first, last = value.first, value.last
    if isinstance(first, Part) and isinstance(last, Part):
        return first.part == "night"  # "on Sunday night and early Monday": one night
    if not (isinstance(first, Date) and isinstance(last, Date)):
        return False
    return first.month in {None, last.month} and 0 < (last.day or 0) - (first.day or 0) <= _FEW


def sums_up(draft: Draft) -> bool:
    """Whether a claim is a sum of the war so far, or over a time of its own."""
    if _since_a_day(draft):
        return False
    if draft.figure is not None and draft.type.startswith("people."):
        missing = draft.type == "people.missing" and (draft.figure.low or 0) <= _OF_A_BLOW
        few = draft.figure.kind is FigureKind.ARTICLE  # "a woman lies under the rubble"
        still = missing and draft.figure.basis is Basis.STOCK
        few = few or (_as_of_hour(draft) and (draft.figure.low or 0) <= _OF_A_BLOW)
        if draft.figure.basis in _SUMS and not (few or still or partitive(draft)):
            return True
        if draft.figure.basis is Basis.INCREMENT and draft.type == "people.casualties":
            return True
    if draft.reading.parsed.doc[:2].text.lower() == "since the":
        return True  # "Since the quake, forces have carried out 243 attacks"
    time = draft.time.mention if draft.time else None
    if time is not None and (_of_a_stretch(draft) or "period" in time.span.text):
        return True  # "driven 390,000 people from their homes this year", "in the same period"
    if time is not None and within_a_day(time):
        return False  # "heard shortly after 3 p.m."
    if time is not None and isinstance(time.value, Range):
        return not days_on_end(time.value)
    return time is not None and time.kind is TimeKind.SINCE


def _of_a_stretch(draft: Draft) -> bool:
    """Whether some are counted over a stretch longer than a happening: "55 arrests this month"."""
    value = draft.time.mention.value if draft.time is not None else None
    if value == Relative(Unit.YEAR, 0):
        return True
    own = draft.time is not None and draft.time.reading is draft.reading
    month = isinstance(value, Relative) and value == Relative(Unit.MONTH, 0)
    long = month or (isinstance(value, Lasting) and value.amount is not None)
    return own and long and draft.figure is not None


def _since_a_day(draft: Draft) -> bool:
    """Whether it is the count of what goes on for some days: "has shot 17 people since Wednesday"."""
    value = draft.time.mention.value if draft.time is not None else None
    return isinstance(value, Since) and (
        isinstance(value.of, Weekday | Part | Clock)
        or (isinstance(value.of, Relative) and value.of.unit is Unit.DAY)
    )


def _as_of_hour(draft: Draft) -> bool:
    """Whether it is the count of a happening at some hour of its day: "as of 17:00, nine were dead"."""
    return any(
        isinstance(t.value, Until) and isinstance(t.value.of, Clock) and t.value.of.of is None
        and t.span.text.lower().startswith("as of")
        for t in draft.reading.times
    )  # fmt: skip


def within_a_day(time: TimeMention) -> bool:
    """Whether it is behind or before a part of a day: "after the evening prayer on 27 October"."""
    value = time.value
    return isinstance(value, After | Before) and isinstance(value.of, Part | Clock)


def of_one_place(draft: Draft) -> bool:
    """Whether so few can be of the place told of before: "over 2,000 have already fled"."""
    if draft.figure is None or draft.time is not None:
        return False
    if draft.hit.head.lemma_ == "toll":  # "A lawmaker put the toll at 50"
        return (draft.figure.low or 0) <= _OF_A_BLOW
    return draft.type in _OF_ONE_PLACE and (draft.figure.low or 0) <= _OF_A_BATTLE


def _of_hearers(place: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether it is where those are who are told: "told reporters in Geneva"."""
    token = sentence.parsed.doc[place.first : place.last].root
    link = token.head
    heard = link.head if token.dep_ == "pobj" else link
    verb = heard.head
    return heard.lemma_ in _HEARERS and heard.dep_ in {"dobj", "pobj"} and verb.lemma_ in _TELLING


def in_saying(
    mention: PlaceMention | TimeMention, sentence: SentenceReading, reading: Reading
) -> bool:
    """Whether a mention is part of who says something, how or when, or before whom."""
    if isinstance(mention, PlaceMention) and _of_hearers(mention, sentence):
        return True
    for found in reading.attributions:
        if found.sentence == sentence.index:
            parts = [*found.source, *(p for p in (found.channel, found.said) if p is not None)]
            if any(s.overlaps(mention.span) for s in parts):
                return True
    return False
