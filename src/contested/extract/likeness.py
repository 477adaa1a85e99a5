"""Whether two claims may tell of one happening, and what a position itself names of it."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import one_account
from contested.extract.draft import Draft, Located
from contested.extract.frames import Form
from contested.extract.place_nouns import WIDE, lies_in
from contested.language.calendar import Date, Relative, Unit
from contested.language.subjects import COMBAT

KIN = 3
_BESIDE = 2
_COMPASS = frozenset(
    f"{a}{b}{c}" for a in ("north", "south", "east", "west", "north-", "south-")
    for b in ("", "east", "west") for c in ("", "ern")
)  # fmt: skip
_INSIDERS = frozenset({"source", "sources", "insider", "insiders"})
_NO_NAMES = _COMPASS | {"border", "frontier", "front", "front line", "frontline"}
CIVIL = frozenset("civilian villager child woman resident farmer student patient boy girl".split())
_KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_SPECIFIC = frozenset({"poss", "amod", "compound", "prep", "acl", "relcl"})
_ANSWERING = frozenset({"return", "respond", "retaliate", "reply", "answer"})
_MEDIA = frozenset("telegram twitter x facebook television tv radio weibo instagram".split())


def own_ground(draft: Draft) -> Draft:
    """A position with the places that its own sentence names: others may be those of another thing."""
    return replace(draft, places=tuple(p for p in draft.places if p.reading is draft.reading))


def names_known(draft: Draft) -> bool:
    """Whether a position only names a happening that was told before: "confirmed the attack"."""
    head = draft.hit.head
    said = draft.attribution[:1]
    verb = draft.reading.span(head.head.i, head.head.i)
    own = bool(said) and any(c.overlaps(verb) for c in said[0].cue)
    own = own and draft.hit.form is Form.NOUN
    known = own and any(c.lower_ in _POINTING for c in head.children)
    more = (c for c in head.children if c.dep_ in _SPECIFIC)
    return known and not any(c.dep_ != "prep" or not _medium(c) for c in more)


def _medium(preposition: Token) -> bool:
    """ "On Telegram", "on Monday": how or when it was said."""
    under = [c for c in preposition.children if c.dep_ == "pobj"]
    return any(t.ent_type_ in {"DATE", "TIME"} or t.lower_ in _MEDIA for t in under)


def apart(one: Draft, other: Draft) -> bool:
    """Whether two claims name different places."""
    first = {p.mention.span.text.lower() for p in one.places} - _NO_NAMES
    second = {p.mention.span.text.lower() for p in other.places} - _NO_NAMES
    return bool(first and second) and not any(a in b or b in a for a in first for b in second)


def elsewhere(one: Draft, other: Draft) -> bool:
    """Whether two claims name different places, neither of which can lie in the other."""
    pairs = ((p, o) for p in one.places for o in other.places)
    return apart(one, other) and not any(_holds(p, o) or _holds(o, p) for p, o in pairs)


def others_hurt(one: Draft, other: Draft) -> bool:
    """Whether somebody by name, or one man, is told of, and by the other claim a number of people."""
    first, second = _named(one), _named(other)
    if not one.type.startswith("people.") or first & second:
        return False
    return (_many(other) and bool(first)) or (_many(one) and bool(second))


def _named(draft: Draft) -> frozenset[str]:
    """The names and single nouns for whom it befell."""
    heads = draft.target.heads if draft.target is not None else ()
    return frozenset(t.lower_ for t in heads if t.tag_ in {"NNP", "NN"} and not _counted(t))


def _counted(token: Token) -> bool:
    return any(c.dep_ == "nummod" for c in token.children)


def _many(draft: Draft) -> bool:
    return draft.figure is not None and draft.figure.low is not None and draft.figure.low > 1


def _holds(outer: Located, inner: Located) -> bool:
    """Whether a place lies in another, or may: a region that no list has can hold any town."""
    if lies_in(inner.mention, outer.mention, outer.reading):
        return True
    unknown = outer.mention.head in WIDE and not outer.mention.known
    return unknown and inner.mention.head not in WIDE


def returns_fire(head: Token) -> bool:
    """Whether it only answers a blow: who has not returned the fire denies no blow of his own."""
    return bool({head.lemma_, head.head.lemma_} & _ANSWERING)


def right_after(draft: Draft, about: Draft) -> bool:
    """Whether a claim stands in the paragraph of another, in the next two sentences."""
    one, two = draft.reading, about.reading
    same = one.parsed.sentence.paragraph == two.parsed.sentence.paragraph
    return same and 0 < one.index - two.index <= _BESIDE


def dated_back(draft: Draft) -> bool:
    """Whether it is of a month or year before, not of what is reported: "destroyed in February"."""
    if draft.time is None or draft.time.reading is not draft.reading:
        return False
    value = draft.time.mention.value
    whole = isinstance(value, Date) and value.day is None
    return whole or (isinstance(value, Relative) and value.unit in {Unit.MONTH, Unit.YEAR})


def one_happening(one: Draft, other: Draft) -> bool:
    """Whether a claim confirms another: a known thing, or the same word close by."""
    figures = [(d.figure.low, d.figure.high) for d in (one, other) if d.figure]
    if len(set(figures)) > 1:
        return False
    if other.figure is not None and not one.figure and one.type.startswith("territory."):
        return False  # "acknowledged the loss of only three towns"
    head = other.hit.head
    if head.pos_ == "NOUN" and any(c.lower_ in _KNOWN for c in head.children):
        return True
    near = abs(one.reading.index - other.reading.index) <= KIN
    things = other.target.heads if other.target is not None else ()
    if near and things and all(any(c.lower_ in _POINTING for c in t.children) for t in things):
        return one.type == other.type  # "the Pentagon acknowledged that the aircraft was lost"
    if head.lemma_ == "lose" and one.type == "territory.capture" and near and not figures:
        return True  # "they captured the city; the army admitted that it had lost it"
    same = one.hit.predicate == other.hit.predicate and len(figures) != 1
    return same and abs(one.reading.index - other.reading.index) <= KIN


def of_kin(one: Draft, other: Draft) -> bool:
    """Whether two claims of different types may be one happening: a strike and whom it killed."""
    people = one.type.startswith("people.") and other.type != "strike"
    fought = one.agent is None and one.hit.head.lemma_.lower() in COMBAT  # nobody's deed
    apart_from = people or one.type.startswith("civil.") or (fought and one.type != other.type)
    return one_account(one, other) and not apart_from


def leaked(draft: Draft) -> bool:
    """Whether a source within a side tells it, which the side itself may not confirm."""
    said = draft.attribution[0].source if draft.attribution else ()
    return any(s.text.lower().split()[-1] in _INSIDERS for s in said)


def in_relative(head: Token, top: Token) -> bool:
    """Whether a clause only says who is meant: "accused it of arming those who killed nine"."""
    path = (t for t in (head, *head.ancestors) if t != top and top.is_ancestor(t))
    return any(t.dep_ == "relcl" for t in path)
