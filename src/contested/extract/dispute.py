"""Accounts against each other: which claims of a page are disputed, by whose words, over what.

A denial disputes what it answers; so do another side's figure for the same toll, another's claim
to the same ground, opposite accounts of one happening, and blame that goes both ways.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.extract.referring import apart
from contested.extract.rivals import Account, accounts, rivals
from contested.model.span import Span
from contested.model.vocabulary import Act, DisputedOver, Modality, Polarity

_NEAR = 2
_TOLLS = frozenset(
    {
        "people.killed",
        "people.wounded",
        "people.casualties",
        "people.captured",
        "people.missing",
        "people.detained",
    }
)
_HELD = frozenset({"territory.control", "territory.capture"})
_HARMS = frozenset(
    {
        "strike",
        "battle.attack",
        "people.killed",
        "people.wounded",
        "people.casualties",
        "infrastructure.damaged",
    }
)
_MOVES = frozenset(
    {"territory.withdrawal", "territory.advance", "territory.capture", "territory.control", "battle.attack",
     "battle.repelled", "strike", "people.killed", "people.surrendered", "materiel.destroyed"}
)  # fmt: skip
_AGAINST = (
    "in contrast",
    "by contrast",
    "contradict",
    "at odds with",
    "conflicting",
    "however",
    "differing account",
)
_TWO = frozenset({"both", "each", "either"})
_DISPUTING = ("disput", "contest", "challeng", "question", "reject")
_ROLES = frozenset(
    {
        "role",
        "part",
        "responsibility",
        "involvement",
        "behind",
        "responsible",
        "nothing to do",
        "hand in",
    }
)
_AIMS = ("aim", "target", "go after", "goes after", "deliberate", "indiscriminate")
_COUNTED = ("toll", "put the", "puts the", "put it", "figure", "counted", "tally", "number of")


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim that is disputed: its position among the drafts, the words against it, and over what."""

    index: int
    words: Span
    over: DisputedOver


def disputes(drafts: Sequence[Draft], reading: Reading) -> dict[int, Dispute]:
    """The disputed drafts; of two disputes over one the first kind found holds."""
    told = accounts(drafts, reading)
    found: dict[int, Dispute] = {}
    for source in (_denials, _blames, _figures, _grounds, _opposites, _contrasts):
        for each in source(told):
            found.setdefault(each.index, each)
    return found


def _both(one: Account, other: Account, over: DisputedOver) -> Iterator[Dispute]:
    yield Dispute(one.index, other.words, over)
    yield Dispute(other.index, one.words, over)


def _denials(told: Sequence[Account]) -> Iterator[Dispute]:
    """What is denied, and the denial. What was said of one happening is denied with it."""
    for each in told:
        about = each.draft.reacts_to
        doubted = each.act is Act.DOUBT and any(w in each.words.text.lower() for w in _DISPUTING)
        if about is None or not (each.act is Act.DENY or doubted):
            continue
        target = next((t for t in told if t.draft.key == about.key), None)
        if target is None or _stands_aside(each, target, told):
            continue
        over = DisputedOver.FIGURE if doubted else _over(each, target, told)
        yield Dispute(each.index, target.words, over)
        blames = [t for t in told if over is DisputedOver.ACTOR and _blames_for(t, each, target)]
        for other in told:
            if other is target or other in blames or _goes_with(other, target, bool(blames)):
                yield Dispute(other.index, each.words, over)


def _stands_aside(denial: Account, target: Account, told: Sequence[Account]) -> bool:
    """ "Denies any part in the offensive", which nobody lays at its door."""
    if not any(w in _said(denial) for w in _ROLES) or denial.side in target.agents:
        return False
    return not any(denial.side in t.blamed and _close(t, target) for t in told)


def _blames_for(blame: Account, denial: Account, target: Account) -> bool:
    """Whether it lays what is denied at the door of the one who denies it."""
    accusing = blame.draft.type == "diplomacy.accusation" and denial.side in blame.blamed
    return (
        accusing and target.sentence <= blame.sentence <= denial.sentence and _close(blame, target)
    )


def _goes_with(other: Account, target: Account, blamed: bool) -> bool:
    """Whether it is denied with it: the same told of others, the blame for it, its victims if there is blame."""
    one, two = other.draft, target.draft
    if one.reading is not two.reading or one.attribution[:1] != two.attribution[:1]:
        return False
    if one.type == two.type and one.trigger == two.trigger:
        return True
    if blamed and one.type in _HARMS and one.modality is Modality.ASSERTED:
        return True
    accused = two.type != "diplomacy.accusation" and one.type == "diplomacy.accusation"
    return bool(one.attribution) and (
        accused or (one.type, two.type) == ("infrastructure.damaged", "strike")
    )


def _over(denial: Account, target: Account, told: Sequence[Account]) -> DisputedOver:
    said = _said(denial)
    if any(w in said for w in _ROLES):
        return DisputedOver.ACTOR
    if any(w in said for w in _AIMS):
        return DisputedOver.MANNER
    if any(w in said for w in ("figure", "toll", "number")):
        return DisputedOver.FIGURE
    if target.draft.type == "territory.control":
        return DisputedOver.STATUS
    blamed = any(t.draft.type == "diplomacy.accusation" and _close(t, target) for t in told)
    harm = target.draft.type in _HARMS
    if (
        harm
        and (blamed or not target.agents or denial.side not in target.agents)
        and denial.draft.type == "strike"
    ):
        return DisputedOver.ACTOR
    return DisputedOver.HAPPENING


def _said(account: Account) -> str:
    content = [c.text for a in account.draft.attribution[:1] for c in (*a.cue, *a.content)]
    return " ".join(content).lower()


def _close(one: Account, other: Account, near: int = _NEAR) -> bool:
    return abs(one.sentence - other.sentence) <= near


def _pairs(told: Sequence[Account], near: int = _NEAR) -> Iterator[tuple[Account, Account]]:
    """Pairs of what two voices say close to each other of what may be one happening."""
    for i, one in enumerate(told):
        for other in told[:i]:
            if (
                _close(one, other, near)
                and not apart(one.draft, other.draft)
                and rivals(one, other)
            ):
                yield other, one


def _figures(told: Sequence[Account]) -> Iterator[Dispute]:
    """Different figures of one toll: "30 were killed, the Houthis said; the army put the toll at 11"."""
    for one, other in _pairs(
        [t for t in told if t.draft.type in _TOLLS and t.draft.figure is not None]
    ):
        first, second = one.draft.figure, other.draft.figure
        if first is None or second is None or one.draft.type != other.draft.type:
            continue
        if one.draft.part_of or other.draft.part_of:
            continue
        if _disjoint(first.low, first.high, second.low, second.high) and _one_toll(one, other):
            yield from _both(one, other, DisputedOver.FIGURE)


def _disjoint(
    low: float | None, high: float | None, low2: float | None, high2: float | None
) -> bool:
    above = low is not None and high2 is not None and low > high2
    return above or (low2 is not None and high is not None and low2 > high)


def _one_toll(one: Account, other: Account) -> bool:
    """Whether two figures count the same people: the second is put against the first, or the places agree."""
    if one.targets and other.targets and not one.targets & other.targets:
        return False
    sentence = other.draft.reading.parsed.sentence.text.lower()
    same_place = bool(one.draft.places) and one.draft.places == other.draft.places
    return _close(one, other, 1) and (
        any(w in sentence for w in _COUNTED) or (same_place and bool(one.side and other.side))
    )


def _grounds(told: Sequence[Account]) -> Iterator[Dispute]:
    """Two sides that both have a place: "had retaken Singa", "they still held the town"."""
    for each in told:
        if each.draft.type in _HELD and any(v.split()[0] in _TWO for v in each.voices if v):
            yield Dispute(each.index, each.words, DisputedOver.STATUS)
    for one, other in _pairs([t for t in told if t.draft.type in _HELD and t.asserted]):
        named = one.agents and other.agents
        differ = one.agents.isdisjoint(other.agents) if named else one.own_doing and other.own_doing
        where = one.draft.places and other.draft.places
        if differ and where and one.draft.polarity == other.draft.polarity == Polarity.POSITIVE:
            yield from _both(one, other, DisputedOver.STATUS)


def _opposites(told: Sequence[Account]) -> Iterator[Dispute]:
    """One says that it happened, another that it did not."""
    for one, other in _pairs([t for t in told if t.asserted]):
        if one.draft.type != other.draft.type or one.draft.polarity == other.draft.polarity:
            continue
        if one.agents and other.agents and one.agents.isdisjoint(other.agents):
            continue
        same = one.draft.hit.predicate == other.draft.hit.predicate
        if same and (one.draft.figure is None or other.draft.figure is None):
            yield from _both(one, other, DisputedOver.HAPPENING)


def _blames(told: Sequence[Account]) -> Iterator[Dispute]:
    """Each lays one strike at another's door: the blame, the strike and its victims are disputed."""
    blame = [t for t in told if t.blamed]
    for one, other in _pairs(blame, near=3):
        if (
            one.paragraph != other.paragraph
            or one.blamed & other.blamed
            or not (one.side in other.blamed or other.side in one.blamed)
        ):
            continue
        plain = "diplomacy.accusation" not in {one.draft.type, other.draft.type}
        if plain and not (one.draft.places and one.draft.places == other.draft.places):
            continue
        harms = [t for t in told if _harm_between(t, one, other)]
        if not harms:
            continue
        yield from _both(one, other, DisputedOver.ACTOR)
        for harm in harms:
            yield Dispute(harm.index, other.words, DisputedOver.ACTOR)


def _harm_between(harm: Account, one: Account, other: Account) -> bool:
    draft = harm.draft
    if (
        draft.type not in _HARMS
        or draft.modality is not Modality.ASSERTED
        or draft.polarity is not Polarity.POSITIVE
    ):
        return False
    near = one.sentence - 1 <= harm.sentence <= other.sentence
    return near and not apart(draft, one.draft) and not apart(draft, other.draft)


def _contrasts(told: Sequence[Account]) -> Iterator[Dispute]:
    """What the report itself sets against another's account: "the media, in contrast, report a rout"."""
    for one, other in _pairs([t for t in told if t.asserted and t.draft.type in _MOVES], near=3):
        sentence = other.draft.reading.parsed.sentence.text.lower()
        if any(w in sentence for w in _AGAINST) and one.draft.reading is not other.draft.reading:
            yield from _both(one, other, DisputedOver.MANNER)
