"""Carry-over: place, time and doer from neighbouring sentences of one running account.

A step of its own, which the settings can switch off. Figures never carry over; neither does
anything across a change of subject, which a different place, side, war aim or sum total marks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.able_doers import opposed
from contested.extract.accounts import (
    BLOWS,
    another_voice,
    answered,
    described,
    general,
    neighbours,
    of_one_place,
    one_account,
    other_units,
    partitive,
    raises_total,
    same_paragraph,
    sums_up,
)
from contested.extract.afterwards import set_next
from contested.extract.attach import stages
from contested.extract.binding import Distance
from contested.extract.causes import with_causes
from contested.extract.containers import town_around
from contested.extract.doers import done_by
from contested.extract.draft import Draft, Located
from contested.extract.frames import Form
from contested.extract.headline_ground import of_headline
from contested.extract.keeping import (
    bound,
    counted_before,
    goes_on,
    told_with,
)
from contested.extract.lands import (
    countrywide,
    of_a_land,
    of_no_ground,
    of_sum,
    of_the_war,
    stays,
    town_in,
)
from contested.extract.leading import under_lead
from contested.extract.local_ground import (
    locals_ground,
    opening_ground,
    rulers_ground,
    witnesses_ground,
)
from contested.extract.looking_back import of_a_speaker, story
from contested.extract.moments import dated, on_its_ground
from contested.extract.no_actors import forceless
from contested.extract.outcomes import outcome
from contested.extract.own_losses import of_its_own
from contested.extract.parts_of_counts import with_whole
from contested.extract.place_nouns import lies_in
from contested.extract.placing import nearness
from contested.extract.pointing import beside_pointed, of_a_capital, pointed_beside, pointed_to
from contested.extract.raised_tolls import with_last_blow
from contested.extract.reading import Reading
from contested.extract.recalled import as_told, recalled
from contested.extract.same_deed import as_of_deed
from contested.extract.same_doers import SAME_DOER, beaten_off, same_doer, sent_by, taken
from contested.extract.setting import SCENIC, one_scene, opened_in, own_date, scene, since_opening
from contested.extract.stage import Stage, is_state
from contested.extract.summed_places import is_part, summed
from contested.extract.takers import of_captor
from contested.extract.tolls import of_last_blow
from contested.extract.under_heading import front_above, heading_place, sectional
from contested.extract.wards import cared_for
from contested.language.calendar import is_far_back
from contested.language.places import PlaceMention
from contested.model.vocabulary import Modality

_NO_DEED = frozenset({"people.missing"})  # who has gone missing has been taken by nobody known
_FENDED = {"battle.repelled": "battle.attack", "strike.intercepted": "strike"}
_GIVEN_UP = frozenset({"people.surrendered", "territory.withdrawal"})
_WON = ("territory.capture", "territory.advance", "territory.control", "battle.attack")
_STATELESS = ("diplomacy.", "materiel.supplied")
_THINGS = ("materiel.destroyed", "materiel.supplied")
_OF_SCENE = BLOWS | {
    "territory.withdrawal", "people.captured", "people.surrendered", "people.rescued",
}  # fmt: skip


def carry_over(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Fill what a claim's own sentence leaves open from the account that it goes on with."""
    done: list[Draft] = []
    told: list[Draft] = []
    renewed: dict[int, Draft] = {}
    drafts = tuple(of_last_blow(forceless(d, reading), drafts, reading) for d in drafts)
    for stage in stages(drafts, reading):
        draft = stage.draft
        here = [d for d in stage.group if d is not draft and not another_voice(draft, d)]
        if not of_a_speaker(draft, reading):
            here = [d for d in here if not of_a_speaker(d, reading)]
        here = [renewed.get(id(d), d) for d in here]
        before = story(_account(draft, told, reading), reading)
        if partitive(draft):
            before = before or counted_before(draft, told)
            before.sort(key=lambda other: other.type != draft.type)
        again = recalled(stage.head)
        filled = as_told(draft, before) if again else _placed(stage, here, before)
        if not again and not answered(stage.head) and not general(stage.head):
            filled = dated(filled, stage, here, before)
            filled = on_its_ground(filled, stage, told)
        filled = as_of_deed(filled, stage, told)
        blow = filled.type in BLOWS - _NO_DEED and not sums_up(filled) and not outcome(filled)
        if blow and not answered(stage.head):
            filled = under_lead(done_by(filled, here, before, reading), here, told, reading)
        if filled.agent is None and filled.type in SAME_DOER:
            filled = same_doer(filled, [*here, *before], told, reading)
        filled = beaten_off(taken(filled, before), [*here, *before], reading)
        filled = sent_by(filled, [*here, *before], reading)
        filled = with_whole(of_captor(filled, before), told)
        renewed[id(draft)] = filled
        done.append(filled)
        if not answered(stage.head):
            told.append(filled)
    return with_last_blow(with_causes(done, reading), reading)


def _account(draft: Draft, done: list[Draft], reading: Reading) -> list[Draft]:
    """Drafts of the neighbouring sentences before: nearest sentence first, each in text order.

    Not those of another war than its own.
    """
    wars = reading.chains.wars
    war = wars.get(draft.reading.index)
    near = [s.index for s in neighbours(draft, reading) if wars.get(s.index) == war]
    return [d for index in near for d in done if d.reading.index == index]


def _placed(stage: Stage, here: list[Draft], before: list[Draft]) -> Draft:
    draft = stage.draft
    if draft.type.startswith(_STATELESS) or raises_total(stage.head):
        return draft
    before = since_opening(draft, before, stage.reading)
    told, before = before, [d for d in before if not other_units(draft, d)]
    here = told_with(stage, here)
    known = [*here, *before]
    if draft.places:
        return _with_more(stage, known)
    parts = [d for d in here if is_part(d, draft)]
    here = [d for d in here if d not in parts]
    known = [*here, *before]
    if any(p.reading is stage.sentence for d in parts for p in d.places):
        return replace(draft, places=summed(draft, parts))
    found = pointed_to(stage, stage.reading, known)
    if not found and draft.type.startswith(SCENIC):
        found = _located(stage, of_headline(stage))
    of_land = of_a_land(draft) or countrywide(draft) or of_the_war(stage) or of_its_own(draft)
    if not found and of_land:
        return draft
    if not found and of_a_capital(stage):
        return draft
    ruled = rulers_ground(stage) or witnesses_ground(stage)
    ground = _located(stage, ruled or opening_ground(stage))
    ground = town_in(ground, before, stage.reading) or ground
    found = found or (_shared(draft, _earlier(stage, here), stage.reading) if ground else ())
    found = found or (_within(ground, draft, before, stage.reading) if ground else ()) or ground
    unplaced = answered(stage.head) or general(stage.head) or of_no_ground(draft)
    if not found and unplaced:
        return draft
    alone = told and not before  # what another unit did was told just before
    found = found or sectional(stage.sentence, stage.reading)
    found = found or (_shared(draft, here, stage.reading) if alone else ())
    if alone:
        return replace(draft, places=found)
    found = found or (
        pointed_beside(stage, known) if draft.type.startswith((*SCENIC, "civil.")) else ()
    )
    found = found or _elsewhere(stage, here, before)
    found = found or _ongoing(stage, here, before)
    if not found and (draft.type in _OF_SCENE or of_one_place(draft)) and one_scene(stage, before):
        found = _ongoing(stage, (), before, far=True)
    if not found and draft.type in BLOWS and not sums_up(draft):
        found = set_next(draft, stage.reading)
    if not found and draft.type.startswith(SCENIC) and not sums_up(draft):
        found = heading_place(stage.sentence, stage.reading)
    return replace(draft, places=found or _located(stage, cared_for(stage)))


def _with_more(stage: Stage, known: list[Draft]) -> Draft:
    """A draft with places of its own, and what words close by point to or what those lie in."""
    draft, far = stage.draft, nearness(stage) or 0
    nearer = (
        pointed_to(stage, stage.reading, known, within=Distance.AROUND)
        if (far >= Distance.JOINED or _of_it(stage.head) or beside_pointed(draft))
        and not bound(draft)
        else ()
    )
    places = nearer or draft.places
    around = town_around(places, known, stage.reading)
    return replace(
        draft, places=(*front_above(places, stage.sentence, stage.reading), *places, *around)
    )


def _within(
    ground: tuple[Located, ...], draft: Draft, before: list[Draft], reading: Reading
) -> tuple[Located, ...]:
    """The town of the account for a toll that the ruler of its region gives: "the governor put it at 17"."""
    if draft.type != "people.killed" or draft.hit.form is not Form.NOUN:
        return ()
    told = _of_account(draft, before, reading)
    inside = all(any(lies_in(p.mention, g.mention, reading) for g in ground) for p in told)
    return told if inside else ()


def _of_it(noun: Token) -> bool:
    """Whether it befalls what was told of before: "its recapture opens the way to Luhansk"."""
    return any(c.lower_ == "its" for c in noun.children)


def _ongoing(
    stage: Stage, here: Sequence[Draft], before: list[Draft], *, far: bool = False
) -> tuple[Located, ...]:
    """The ground of what the same paragraph told last, for what has none of its own.

    With `far` also that of a paragraph before.
    """
    draft = stage.draft
    if sums_up(draft) or draft.modality not in {Modality.ASSERTED, Modality.POSSIBLE}:
        return ()
    same = [d for d in before if far or same_paragraph(draft, d, stage.reading)]
    same = [d for d in same if not _another_day(draft, d)]
    for other in (d for d in (*here, *same) if not d.type.startswith("diplomacy.")):
        found = tuple(p for p in other.places if stays(p, stage.reading, other))
        if found and not opposed(draft, other, stage.reading):
            return found
    return ()


def _located(stage: Stage, places: Iterable[PlaceMention]) -> tuple[Located, ...]:
    return tuple(Located(stage.sentence, p) for p in places)


def _elsewhere(stage: Stage, here: list[Draft], before: list[Draft]) -> tuple[Located, ...]:
    """The places of the account: earlier in the sentence, before it, later in the sentence."""
    draft = stage.draft
    later = [d for d in here if d.hit.head.i >= stage.head.i]
    found = _shared(draft, _earlier(stage, here), stage.reading)
    ground = _located(stage, locals_ground(stage))
    if not any(same_paragraph(draft, d, stage.reading) for d in before if d.places):
        found = found or ground
    if sums_up(draft) and not of_one_place(draft):
        found = found or _shared(draft, later, stage.reading)
        return found or of_sum(draft, before, stage.reading) or ground
    if not found and not draft.type.startswith(_THINGS) and goes_on(draft):
        wide = _set_in_a_land(draft, before, stage.reading)
        if wide is not None:
            before = [d for d in before if same_paragraph(wide, d, stage.reading)]
        around = wide.places if wide is not None else scene(draft, before, stage.reading)
        # "Rockets hit A. In B sirens sounded. A shell fell on a house.": in B.
        if wide is None and around:
            before = [d for d in before if d.reading.index >= around[0].reading.index]
        near = [d for d in before if same_paragraph(draft, d, stage.reading)]
        found = _of_account(draft, near, stage.reading) or _shared(draft, later, stage.reading)
        found = found or _of_account(draft, before, stage.reading)
        found = found or _nearer(draft, around, before, stage.reading) or around
        found = found or opened_in(draft, stage.reading)
    return found or _shared(draft, later, stage.reading) or ground


def _nearer(
    draft: Draft, around: tuple[Located, ...], before: list[Draft], reading: Reading
) -> tuple[Located, ...]:
    """The ground of what was told after the scene was set, for who was hurt or taken there."""
    if not around or not draft.type.startswith("people."):
        return ()
    for other in before:
        later = other.reading.index > around[0].reading.index
        if later and not other.type.startswith("diplomacy."):
            found = tuple(p for p in other.places if stays(p, reading, other))
            if found and not opposed(draft, other, reading):
                return found
    return ()


def _earlier(stage: Stage, here: list[Draft]) -> list[Draft]:
    """What the sentence tells before the claim, the last first."""
    told = [d for d in here if d.hit.head.i < stage.head.i]
    return sorted(told, key=lambda d: -d.hit.head.i)


def _shared(draft: Draft, here: list[Draft], reading: Reading) -> tuple[Located, ...]:
    """The places of another claim of the same sentence and account."""
    for other in here:
        against = opposed(draft, other, reading) and draft.type != "battle.repelled"
        if other.places and one_account(draft, other) and not against:
            return other.places
    return ()


def _of_account(draft: Draft, before: list[Draft], reading: Reading) -> tuple[Located, ...]:
    told = [d for d in before if described(d.hit.head) is None]
    aside = [d for d in before if d not in told and any(d.reading is t.reading for t in told)]
    for other in (*(d for d in before if d not in aside), *aside):
        if not one_account(draft, other) or _another_day(draft, other):
            continue
        # who repels an attack is not who attacks, nor who gives up who takes the town
        fended = _FENDED.get(draft.type) == other.type
        fended = fended or (draft.type in _GIVEN_UP and other.type.startswith(_WON))
        if fended or not opposed(draft, other, reading):
            found = tuple(p for p in other.places if stays(p, reading, other))
            if found:
                return found
    return ()


def _set_in_a_land(draft: Draft, before: list[Draft], reading: Reading) -> Draft | None:
    """The last of its account, where that is set in a whole land: no story goes on across it."""
    told = next((d for d in before if d.places and one_account(draft, d)), None)
    wide = told is not None and all(is_state(p.mention, reading) for p in told.places)
    return told if wide else None


def _another_day(draft: Draft, other: Draft) -> bool:
    """Whether a claim of a day of its own is of another day than the one before: a look back.

    A month or year long past ("In 2016", "last year") looks back from what has no day, too.
    """
    mine, before = own_date(draft), other.time
    if mine is None or before is not None:
        return mine is not None and before is not None and mine.value != before.mention.value
    return is_far_back(mine.value)
