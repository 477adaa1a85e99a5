"""When a claim without a time of its own happened: the time of the account that it goes on with.

A day or a stretch carries over within one account; "since May", "hours later" and "15:20" do not,
nor does anything to a habit, a plan, a sum or a mere description.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import (
    BLOWS,
    described,
    narrower,
    one_account,
    same_paragraph,
    sums_up,
)
from contested.extract.afterwards import told_next
from contested.extract.barrages import day_of_bulletin, night_of_barrage, own_fire
from contested.extract.begun import day_of_beginning, toll_since
from contested.extract.date_lines import line_day
from contested.extract.draft import Dated, Draft
from contested.extract.happened import DATED, MORE, accused_of, linked, takes_time, told_as_done
from contested.extract.hours import hourly, named_by_day, on_that_day
from contested.extract.labels import labels
from contested.extract.lands import of_the_war
from contested.extract.parts_of_counts import time_of_whole
from contested.extract.proceedings import of_proceedings
from contested.extract.round_ups import (
    beginning,
    day_of_its_ground,
    day_of_round_up,
    day_of_scene,
    stays_there,
    time_of_its_blow,
    time_of_its_harm,
)
from contested.extract.scene_times import carries, scene_around, scene_time
from contested.extract.setting import one_scene, sets_apart
from contested.extract.sides import said_by
from contested.extract.stage import Stage
from contested.language.calendar import (
    Relative,
    Window,
)
from contested.language.time_kinds import TimeKind
from contested.model.vocabulary import Modality

_HARMS = frozenset({"people.killed", "people.wounded", "people.missing", "people.captured"})
_FOUGHT = ("battle.", "strike", "materiel.destroyed", "infrastructure.", "people.casualties")
_CLOSE = 6
_WHO = frozenset({"actor", "forces", "fighter", "military", "sides"})
_SITE = frozenset({"ground", "settlement", "area", "place", "structure"})
_TOLD_AGAIN = frozenset(
    {
        "strike",
        "battle.attack",
        "infrastructure.damaged",
        "territory.capture",
        "territory.withdrawal",
    }
)
_BY_NOW = frozenset(
    {"people.detained", "people.mobilized", "people.displaced", "people.returned", "civil.order"}
)


# Found on a day of its own: "dug nine bodies out of the rubble overnight".
_REMAINS = frozenset({"body", "corpse", "remains", "remain"})
_OPENING = 3


def dated(draft: Draft, stage: Stage, here: list[Draft], before: list[Draft]) -> Draft:
    """The draft with the time of its account."""
    if draft.time is None:
        draft = replace(draft, time=_counted_with(draft, here))
    if draft.time is None:
        beside = [d for d in here if d.hit.head.i < stage.head.i]
        draft = replace(draft, time=time_of_whole(draft, [*beside, *before]))
    if draft.time is None:
        begun = toll_since(stage, stage.reading) or day_of_beginning(draft, stage.reading)
        draft = replace(draft, time=begun)
    if draft.time is not None and hourly(draft.time):
        return on_that_day(draft, before, stage.reading)
    if draft.time is None:
        draft = replace(draft, time=_fled_then(draft, here))
    if draft.time is None and told_as_done(draft, stage):
        draft = replace(draft, time=line_day(draft, stage.reading))
    if draft.time is None and draft.type == "civil.need":
        draft = replace(draft, time=time_of_its_blow(draft, [*here, *before], stage.reading))
    own = draft.time is not None or of_the_war(stage) or _still_so(draft)
    if own or not takes_time(draft, stage):
        return draft
    earlier = [d for d in here if d.hit.head.i < stage.head.i]
    before = [] if _so_far(draft) else _one_happening(draft, before)
    told_of = (d for d in (*earlier, *before) if not _of_another_day(d.hit.head))
    told_of = (d for d in told_of if not named_by_day(d))
    told_of = (d for d in told_of if not own_fire(draft, d, stage.reading))
    for other in (d for d in told_of if not (_aside_from(draft, d) or _to_come(d))):
        side = _same_side(draft, other, stage)
        told = side or one_account(draft, other)
        if other.time is not None and told and carries(other.time.mention):
            window = other.time.mention.kind is TimeKind.INTERVAL and (
                side or same_paragraph(draft, other, stage.reading)
            )
            window = window and not isinstance(other.time.mention.value, Relative)
            window = window and not (_set_abroad(stage) and other.reading is not draft.reading)
            ground = stays_there(draft, other) or (
                other.reading is not draft.reading and narrower(draft, other, stage.reading)
            )
            if window or linked(draft) or ground:
                return replace(draft, time=other.time)
    before = [d for d in before if not _of_another_day(d.hit.head)]
    before = [d for d in before if not own_fire(draft, d, stage.reading)]
    return replace(
        draft, time=night_of_barrage(draft, before) or _of_scene(draft, stage, here, before)
    )


def on_its_ground(draft: Draft, stage: Stage, told: list[Draft]) -> Draft:
    """The draft with the day that its place was told with."""
    if draft.time is not None or of_the_war(stage) or sets_apart(draft.reading):
        return draft
    done = draft.type in _TOLD_AGAIN and not sums_up(draft)
    done = done and (draft.type not in DATED or takes_time(draft, stage))
    done = done and not accused_of(stage.head)
    done = done and told_as_done(draft, stage) and not set(_words(stage)) & MORE
    day = day_of_its_ground(draft, told) if done else None
    if day is None and takes_time(draft, stage):
        day = day_of_bulletin(draft, stage, told)
    return replace(draft, time=day)


def _words(stage: Stage) -> list[str]:
    return [t.lower_ for t in stage.doc]


def _of_scene(draft: Draft, stage: Stage, here: list[Draft], before: list[Draft]) -> Dated | None:
    """The day of the scene or of the round-up that a claim of no told account stands in."""
    own = (draft.places and _own(draft)) or sets_apart(draft.reading)
    found = None if own else scene_time(draft, stage.reading)
    if found is not None and _of_talks(found, before):
        found = None
    if _own(draft) and not sets_apart(draft.reading) and told_as_done(draft, stage):
        found = scene_around(draft, stage.reading)
    found = found or told_next(draft, stage.reading)
    if found is None and not sets_apart(draft.reading) and told_as_done(draft, stage):
        found = day_of_round_up(draft, before, stage.reading) if _own(draft) else None
    if found is None:
        found = time_of_its_harm(draft, here)
    if found is None and not _own(draft) and told_as_done(draft, stage):
        found = day_of_scene(before) if one_scene(stage, before) else None
    return found


def _of_talks(time: Dated, before: list[Draft]) -> bool:
    """Whether a day is only that on which somebody met or dealt, rather than fought."""
    told = [d for d in before if d.time is not None and d.time.mention is time.mention]
    return bool(told) and all(d.type.startswith("diplomacy.") for d in told)


def _set_abroad(stage: Stage) -> bool:
    """Whether its sentence opens in a land of its own: "In neighbouring Niger, a bus hit a mine"."""
    opening = (p for p in stage.sentence.places if p.first <= _OPENING and not p.acting)
    return any(stage.is_state(p) for p in opening)


def _so_far(draft: Draft) -> bool:
    """Whether it is told as done by now, on no one day: "have picked up 18 men"."""
    head = draft.hit.head
    perfect = any(c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "have" for c in head.children)
    return perfect and draft.type in _BY_NOW


def _still_so(draft: Draft) -> bool:
    """Whether it tells how things stand now: "seven are still missing", "remain in captivity"."""
    if draft.type not in {"people.missing", "people.detained"}:
        return False
    head = draft.hit.head
    being = head.head if head.dep_ in {"acomp", "attr"} else head
    now = being.tag_ in {"VBZ", "VBP"} and being.lemma_ in {"be", "remain", "stay", "hold"}
    return now or any(
        c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "be" and c.i < head.i for c in head.children
    )


def _of_another_day(head: Token) -> bool:
    """Whether its day is none of what it is told with: a trial's, a beginning's, a grave's."""
    return beginning(head) or of_proceedings(head) or head.lemma_.lower() in _REMAINS


def _to_come(other: Draft) -> bool:
    """Whether it only tells what was to follow: "a campaign begun in May to retake the port"."""
    return other.modality in {Modality.PLANNED, Modality.DEMANDED, Modality.HYPOTHETICAL}


def _aside_from(draft: Draft, other: Draft) -> bool:
    """Whether another claim only says who somebody is: "the group, which raided X in May, hit Y".

    Or, in another sentence, what a place is known for: "the port, abandoned by rebels last year".
    """
    clause = described(other.hit.head) or _participle(other.hit.head)
    if clause is None:
        return False
    found = labels(clause.head, other.reading)
    place = other.reading is not draft.reading and found & _SITE
    if not (place or found & _WHO):
        return False
    return other.reading is not draft.reading or not clause.is_ancestor(draft.hit.head)


def _participle(head: Token) -> Token | None:
    """The participle behind a noun that it is, or is joined to: "abandoned last year, now shelled"."""
    head = head.head if head.dep_ == "conj" else head
    return head if head.dep_ == "acl" and head.tag_ == "VBN" else None


def _fled_then(draft: Draft, here: list[Draft]) -> Dated | None:
    """When people fled, in a sentence that tells what they fled: "nine died and 3,000 fled"."""
    fled = draft.type == "people.displaced" and draft.hit.head.lemma_ in {"flee", "escape"}
    if not fled or draft.modality is not Modality.ASSERTED:
        return None
    for other in here:
        before = other.hit.head.i < draft.hit.head.i and other.type in BLOWS
        if before and other.time is not None and carries(other.time.mention):
            return other.time
    return None


def _same_side(draft: Draft, other: Draft, stage: Stage) -> bool:
    """Whether two are the word of one side, whose bulletin covers one stretch of time."""
    if not draft.type.startswith(_FOUGHT) or not _bulletin(other):
        return False
    side = said_by(draft, stage.reading)
    return side is not None and side == said_by(other, stage.reading)


def _bulletin(draft: Draft) -> bool:
    """Whether a claim is of a day's fighting as bulletins sum it up: "over the past day"."""
    time = draft.time.mention.value if draft.time else None
    return isinstance(time, Window)


def _counted_with(draft: Draft, here: list[Draft]) -> Dated | None:
    """The time of the figure beside: "900 killed and 4,000 wounded since May"."""
    head = draft.hit.head
    if draft.figure is None or draft.type not in _HARMS:
        return None
    for other in here:
        between = head.doc[head.i + 1 : other.hit.head.i]
        kind = other.type in _HARMS or other.type == "people.displaced"
        if kind and other.figure and 0 < len(between) < _CLOSE:
            joined = between[0].lower_ in {"and", "or"}
            return other.time if joined and not any(t.is_punct for t in between) else None
    return None


def _one_happening(draft: Draft, before: list[Draft]) -> list[Draft]:
    """The drafts before, the nearest first, back to where "a separate raid" opens another story."""
    found: list[Draft] = []
    last = draft
    for each in before:
        if each.reading is not last.reading and sets_apart(last.reading):
            break
        found.append(each)
        last = each
    return found


def _own(draft: Draft) -> bool:
    return any(p.reading is draft.reading for p in draft.places)
