"""What a denial disputes: the claim that it answers, and what was said of the same happening."""

import re
from collections.abc import Iterator, Sequence

from contested.extract.denied_habits import is_bare, of_both, said_of
from contested.extract.draft import Draft
from contested.extract.likeness import apart, dated_back, in_relative
from contested.extract.rivals import ACCUSATION, HARMS, Account, Dispute, close
from contested.extract.set_aside import ROLES, aside, by_others, denies_something
from contested.language.calendar import After, Ago, Before, Date, Weekday
from contested.language.quantities import FigureKind
from contested.model.vocabulary import Act, DisputedOver, Modality

_DISPUTING = (
    "disput",
    "contest",
    "challeng",
    "question",
    "reject",
    "doubt",
    "evidence",
    "no proof",
    "any proof",
    "no sign",
    "any sign",
    "no indication",
    "any indication",
)
_AIMS = re.compile(r"\b(?:aim|target|go after|goes after|deliberate|indiscriminate)")
_HIT = re.compile(
    r"\b(?:had|has|have) (?:ever )?(?:targeted|gone after) (?:the|it|that|this|its|a|an)\b"
)
_DEEDS = frozenset({"strike", "battle.attack"})
_BRIEF = 3
_TWO = 2
_STATED = re.compile(r"\b(?:statement|account|report|story|version|announcement|claim)s?\b")
_REPORTS = re.compile(
    r"\b(?:(?:the|these|those|such|all|any) (?:\w+ )?(?:reports|accounts|claims)"
    r"|(?:\w+ )?(?:allegations|accusations|charges))\b(?! (?:that|of|about|by|from|on|over|against)\b)"
)
_STORY = 5
_INROADS = frozenset({"territory.capture", "territory.control", "territory.advance"})
_ENTERING = frozenset("enter storm penetrate reach overrun break breach pour push march".split())
_FIGURES = re.compile(r"\b(?:figures|numbers|tolls|counts|tallies)\b")
_COUNTS = re.compile(r"\b(?:figure|toll|number|count|tall)")


def denials(told: Sequence[Account]) -> Iterator[Dispute]:
    """What is denied, and the denial. What was said of one happening is denied with it."""
    for each in told:
        target = _answered(each, told)
        left = aside(each, target, told)
        if left is not None:
            yield from left
            continue
        if target is None:
            if denies_something(each) and not by_others(each, told):
                yield Dispute(each.index, each.words, _over(each, each, told))
            continue
        if _stands_aside(each, target, told) or of_both(each):
            continue
        over = _over(each, target, told)
        yield Dispute(each.index, target.words, over)
        blames = [t for t in told if _blames_for(t, each, target)]
        blamed = bool(blames) and over is DisputedOver.ACTOR
        deeds = [t for t in told if t is target or _twin(t, target, each)]
        for other in told:
            if dated_back(other.draft) and not dated_back(target.draft):
                continue
            if over is DisputedOver.FIGURE and not _one_count(other, target, each):
                continue
            laid = any(other.draft.trigger == b.draft.trigger for b in blames)
            along = over is DisputedOver.FIGURE and _of_figures(other, target, each)
            laid = laid or _charged_too(other, each, target)
            along = along or other in deeds or laid or _goes_with(other, target, blamed)
            whole = _whole(each, other, target) or _all_of_it(each, other, target)
            whole = whole or (is_bare(each) and _coordinated(other, target))
            whole = whole or _inroad(other, each)
            if along or whole or any(_victims(other, d, each) for d in deeds):
                yield Dispute(other.index, each.words, over)


def _one_count(other: Account, target: Account, denial: Account) -> bool:
    """Whether another tells the very figure that is disputed; all that is told of it, without one.

    "Figures" are all those of the breath that is answered.
    """
    one, two = other.draft.figure, target.draft.figure
    if one is None or two is None:
        return one is two
    return _of_figures(other, target, denial) or (one.low, one.high) == (two.low, two.high)


def _of_figures(other: Account, target: Account, denial: Account) -> bool:
    """Whether it is another of the figures of the breath that is answered."""
    if other.draft.figure is None or other.draft.reacts_to is not None:
        return False
    said = other.draft.attribution[:1] == target.draft.attribution[:1]
    here = said and other.draft.reading is target.draft.reading
    return here and _FIGURES.search(said_of(denial)) is not None


def _twin(other: Account, target: Account, denial: Account) -> bool:
    """Whether another tells of the same deed what is denied: of the same kind, place and doer."""
    one, two = other.draft, target.draft
    deeds = {one.type, two.type} <= _DEEDS
    alike = one.type == two.type or deeds
    if deeds and target.own_doing:
        return False  # what its doer tells is called a lie for its manner
    if not alike or not other.asserted or apart(one, two) or _counted_apart(one, two):
        return False
    if _of_another_day(one, two):
        return False
    if not close(other, target) and not _at_one_place(other, target):
        return False
    if other.act is Act.DENY or one.polarity is not two.polarity:
        return False
    if other.side is not None and other.side == denial.side:
        return False
    return not (other.agents and target.agents and other.agents.isdisjoint(target.agents))


def _of_another_day(one: Draft, two: Draft) -> bool:
    """Whether each is of a weekday, date or span of its own, and they are not the same."""
    given = [d.time.mention.value for d in (one, two) if d.time and d.time.reading is d.reading]
    days = [v for v in given if isinstance(v, (Weekday, Date, Ago, After, Before))]
    return len(days) == len(given) == _TWO and days[0] != days[1]


def _counted_apart(one: Draft, two: Draft) -> bool:
    """Whether each counts others: "93 people were killed", "31 militants had been killed"."""
    mine, theirs = (d.figure or (d.part_of.figure if d.part_of else None) for d in (one, two))
    if mine is None or theirs is None:
        return False
    return (mine.low, mine.high) != (theirs.low, theirs.high)


def _at_one_place(other: Account, target: Account) -> bool:
    """Whether a strike is told further off that is of the very place, and of no other doer."""
    one, two = other.draft, target.draft
    names = [{p.mention.name for p in d.places} for d in (one, two)]
    same = bool(names[0]) and names[0] == names[1]
    return same and one.type == two.type and close(other, target, _STORY)


def _inroad(other: Account, denial: Account) -> bool:
    """Whether a place is said to be entered whose fall is denied: "denied that the town had fallen"."""
    one, two = other.draft, denial.draft
    fall = two.type == "territory.capture" and denial.act is Act.DENY and denial.stands
    if not fall or one.type not in _INROADS:
        return False
    into = one.type != "territory.advance" or one.hit.head.lemma_ in _ENTERING
    theirs = denial.side is None or denial.side not in other.agents | {other.side}
    told = other.asserted and other.stands and other.act not in {Act.DENY, Act.CONFIRM}
    near = 0 < denial.sentence - other.sentence <= _STORY or other.sentence == 0
    same = bool(one.places) and not apart(one, two)
    return into and theirs and told and near and same and bool(other.agents or other.side)


def _answered(each: Account, told: Sequence[Account]) -> Account | None:
    """The claim that a denial, or a doubt in so many words, answers."""
    about = each.draft.reacts_to
    if about is None or not (each.act is Act.DENY or _doubts(each)):
        return None
    return next((t for t in told if t.draft.key == about.key), None)


def _doubts(each: Account) -> bool:
    """ "Disputes the figures", not "suspects a trap"."""
    cues = (c.text for a in each.draft.attribution[:1] for c in a.cue)
    words = " ".join((each.words.text, *cues)).lower()
    worded = each.draft.act is Act.DOUBT or any(w in words for w in _DISPUTING)
    return each.act is Act.DOUBT and worded


def _stands_aside(denial: Account, target: Account, told: Sequence[Account]) -> bool:
    """ "Denies any part in the offensive", which nobody lays at its door."""
    if not ROLES.search(said_of(denial)) or denial.side in target.agents:
        return False
    if denial.side is None:  # "a source in Damascus said the army had no part in it"
        return not target.blamed
    return not any(denial.side in t.blamed and close(t, target) for t in told)


def _blames_for(blame: Account, denial: Account, target: Account) -> bool:
    """Whether it lays what is denied at the door of the one who denies it."""
    if blame.draft.type != ACCUSATION or denial.side not in blame.blamed:
        return False
    return target.sentence <= blame.sentence <= denial.sentence and close(blame, target)


def _charged_too(other: Account, denial: Account, target: Account) -> bool:
    """Whether who charges a side that denies it lays another blow at its door before it answers."""
    between = target.sentence <= other.sentence <= denial.sentence
    charge = denial.side is not None and denial.side in target.blamed & other.blamed
    real = other.asserted and other.stands and not apart(other.draft, target.draft)
    accuser = target.side is not None and other.side == target.side
    return between and charge and real and accuser and not dated_back(other.draft)


def _goes_with(other: Account, target: Account, blamed: bool) -> bool:
    """Whether it is denied with its neighbour: the same of others, the blame, effects."""
    one, two = other.draft, target.draft
    if one.reading is not two.reading:
        return False
    if two.type == ACCUSATION and one.type in HARMS and one.hit.head in two.hit.head.subtree:
        return one.modality is Modality.ASSERTED and not in_relative(one.hit.head, two.hit.head)
    if one.attribution[:1] != two.attribution[:1] and not other.voices & target.voices:
        return False
    if one.trigger == two.trigger and (one.type == two.type or ACCUSATION in {one.type, two.type}):
        return True
    if blamed and one.type in HARMS and one.modality is Modality.ASSERTED:
        return True
    effect = (one.type, two.type) == ("infrastructure.damaged", "strike")
    accused = (one.type == ACCUSATION) != (two.type == ACCUSATION)
    return bool(one.attribution) and (accused or effect)


def _whole(denial: Account, other: Account, target: Account) -> bool:
    """Whether all that was said is denied, and not a deed: "called the statement a lie"."""
    said = target.draft.attribution[:1]
    bare = is_bare(denial)
    same = other.draft.reading is target.draft.reading and other.draft.attribution[:1] == said
    about = " ".join(c.text for c in denial.draft.attribution[0].content).lower()
    brief = len(about.split()) <= _BRIEF and _STATED.search(about)
    return bool(said) and bare and same and other.asserted and bool(brief)


def _coordinated(other: Account, target: Account) -> bool:
    """Whether one breath tells of both: "had repelled an attack and destroyed four vehicles"."""
    one, two = other.draft, target.draft
    same = one.reading is two.reading and one.attribution[:1] == two.attribution[:1]
    if not (same and one.attribution and other.asserted):
        return False
    heads = (one.hit.head, two.hit.head)
    joined = any(a in b.conjuncts and a.pos_ == "VERB" for a, b in (heads, heads[::-1]))
    return joined and (two.figure is None or two.figure.kind is FigureKind.ARTICLE)


def _all_of_it(denial: Account, other: Account, target: Account) -> bool:
    """Whether it is one of the harms told in the reports denied: "dismissed the reports as false".

    Those of the story so far: of the same happening, by anybody but the side that denies it. What a
    headline says is told again below.
    """
    if not _REPORTS.search(said_of(denial)) or target.draft.type not in HARMS:
        return False
    one, two = other.draft, target.draft
    story = 0 < denial.sentence - other.sentence <= _STORY or other.sentence == 0
    told = other.side != denial.side or other.side is None
    known = one.attribution or other.sentence == 0 or one.reading is two.reading
    alike = one.type in HARMS and other.asserted and other.stands
    return bool(story and told and known and alike) and not apart(one, two) and not dated_back(one)


def _victims(other: Account, deed: Account, denial: Account) -> bool:
    """Whether it is what a side says that the denied blow did: "rebel shells killed nine, it said"."""
    one, two = other.draft, deed.draft
    told = other.side is not None and other.side != denial.side
    same = one.reading is two.reading and one.attribution[:1] == two.attribution[:1]
    blow = two.type in _DEEDS and one.type in HARMS and one.type.startswith("people.")
    return told and same and blow and other.asserted


def _over(denial: Account, target: Account, told: Sequence[Account]) -> DisputedOver:
    """Over what: who did it, how, how many, or whether it happened."""
    said = said_of(denial)
    counted = denial.draft.figure or target.draft.figure or target.draft.type.startswith("people.")
    if _COUNTS.search(said) or (_doubts(denial) and counted):
        return DisputedOver.FIGURE
    if ROLES.search(said):
        return DisputedOver.ACTOR
    if _REPORTS.search(said) and is_bare(denial):
        return DisputedOver.HAPPENING
    if (_AIMS.search(said) and not _HIT.search(said)) or (
        _doubts(denial) and _AIMS.match(target.words.text.lower())
    ):
        return DisputedOver.MANNER
    if target.draft.type == "territory.control":
        return DisputedOver.STATUS
    blamed = any(t.draft.type == ACCUSATION and close(t, target) for t in told)
    unowned = blamed or denial.side not in target.agents
    unowned = unowned and not (denial.side is None and target.own_doing)
    struck = target.draft.type in HARMS and denial.draft.type == "strike"
    return DisputedOver.ACTOR if struck and unowned else DisputedOver.HAPPENING
