"""Carry-over: place, time and doer from neighbouring sentences of one running account.

A step of its own, which the settings can switch off. Figures never carry over; neither does
anything across a change of subject, which a different place, side, war aim or sum total marks.
"""

from collections.abc import Iterable
from dataclasses import replace

from contested.extract.accounts import one_account
from contested.extract.attach import stages
from contested.extract.binding import Distance
from contested.extract.blame import blamed, side_of, unowned
from contested.extract.draft import Dated, Draft, Located, Phrase
from contested.extract.placing import head_of, locals_ground, nearness, preposition_of, rulers_ground
from contested.extract.pointing import pointed_to
from contested.extract.reading import Reading, SentenceReading
from contested.extract.stage import Stage, is_state
from contested.language.calendar import Range
from contested.language.places import PlaceMention
from contested.language.times import TimeKind, TimeMention
from contested.model.vocabulary import Basis, Modality, PlaceRole

_STATELESS = ("diplomacy.", "materiel.supplied")
_THINGS = ("materiel.",)
_SCENIC = (
    "people.killed", "people.wounded", "people.rescued", "people.missing", "strike", "infrastructure.",
    "battle.", "territory.", "people.captured", "people.surrendered", "people.abused",
)  # fmt: skip
_BLOWS = frozenset(
    {
        "strike", "battle.attack", "people.killed", "people.wounded", "people.missing",
        "infrastructure.damaged", "people.casualties", "people.abused", "people.detained",
    }
)  # fmt: skip
_DATED = _BLOWS | {
    "strike.intercepted", "battle.repelled", "people.rescued", "materiel.destroyed", "people.captured",
}  # fmt: skip
_SUMS = frozenset({Basis.CUMULATIVE, Basis.STOCK})
_KNOWN = frozenset({"the", "these", "those", "them", "it", "its", "all", "both", "which"})
_MORE = frozenset({"also", "too", "well", "another", "more", "other", "further", "likewise"})
_SEATED = frozenset({"in", "at", "near", "around", "outside", "on", "over", "across", "inside", "of", "from"})


def carry_over(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Fill what a claim's own sentence leaves open from the account that it goes on with."""
    done: list[Draft] = []
    renewed: dict[int, Draft] = {}
    for stage in stages(drafts, reading):
        draft = stage.draft
        here = [renewed.get(id(d), d) for d in stage.group if d is not draft]
        before = _account(draft, done, reading)
        filled = _placed(stage, here, before)
        filled = _dated(filled, stage, here, before)
        if filled.type in _BLOWS and not _sums_up(filled):
            filled = _done_by(filled, here, before, reading)
        renewed[id(draft)] = filled
        done.append(filled)
    return blamed(tuple(done), reading)


def _account(draft: Draft, done: list[Draft], reading: Reading) -> list[Draft]:
    """Drafts of the neighbouring sentences before, nearest sentence first, in each in text order."""
    near = [s.index for s in reading.before(draft.reading.index)]
    return [d for index in near for d in done if d.reading.index == index]


def _placed(stage: Stage, here: list[Draft], before: list[Draft]) -> Draft:
    draft = stage.draft
    if draft.type.startswith(_STATELESS):
        return draft
    known = [*here, *before]
    if draft.places:
        far = nearness(stage) or 0
        nearer = pointed_to(stage, stage.reading, known, within=Distance.AROUND) if far >= Distance.JOINED else ()
        return replace(draft, places=nearer or draft.places)
    found = pointed_to(stage, stage.reading, known) or _located(stage, rulers_ground(stage))
    return replace(draft, places=found or _elsewhere(stage, here, before))


def _located(stage: Stage, places: Iterable[PlaceMention]) -> tuple[Located, ...]:
    return tuple(Located(stage.sentence, p) for p in places)


def _elsewhere(stage: Stage, here: list[Draft], before: list[Draft]) -> tuple[Located, ...]:
    """The places of the account: earlier in the sentence, in those before, later in the sentence."""
    draft = stage.draft
    earlier = [d for d in here if d.hit.head.i < stage.head.i]
    later = [d for d in here if d.hit.head.i >= stage.head.i]
    found = _shared(draft, earlier)
    ground = _located(stage, locals_ground(stage))
    if _sums_up(draft):
        return found or _shared(draft, later) or ground
    if not found and not draft.type.startswith(_THINGS) and _goes_on(draft):
        found = _of_account(draft, before, stage.reading)
        found = found or _shared(draft, later) or _scene(draft, stage.reading)
    return found or _shared(draft, later) or ground


def _shared(draft: Draft, here: list[Draft]) -> tuple[Located, ...]:
    """The places of another claim of the same sentence and account."""
    return next((d.places for d in here if d.places and one_account(draft, d)), ())


def _sums_up(draft: Draft) -> bool:
    """Whether a claim is a sum of the war so far, or over a time of its own, not part of an account."""
    if draft.figure is not None and draft.type.startswith("people."):
        if draft.figure.basis in _SUMS:
            return True
        if draft.figure.basis is Basis.INCREMENT and draft.type == "people.casualties":
            return True
    time = draft.time.mention if draft.time else None
    return time is not None and (time.kind is TimeKind.SINCE or isinstance(time.value, Range))


def _goes_on(draft: Draft) -> bool:
    """Whether a claim can be part of the account before it."""
    if draft.modality not in {Modality.ASSERTED, Modality.POSSIBLE}:
        return False
    return draft.type != "strike.intercepted" or _points_back(draft)


def _points_back(draft: Draft) -> bool:
    """Whether what is shot down is known already: "two of the missiles", "none of them"."""
    heads = [*draft.arguments.object, *(draft.target.heads if draft.target else ())]
    return any(c.lower_ in _KNOWN for h in heads for c in (h, *h.children) if c.dep_ in {"det", "poss"} or c.pos_ == "PRON")


def _of_account(draft: Draft, before: list[Draft], reading: Reading) -> tuple[Located, ...]:
    for other in before:
        if other.places and one_account(draft, other) and not _opposed(draft, other, reading):
            return other.places
    return ()


def _opposed(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether two claims tell of doers of different sides."""
    one, two = side_of(draft.agent, reading), side_of(other.agent, reading)
    return one is not None and two is not None and one != two


def _scene(draft: Draft, reading: Reading) -> tuple[Located, ...]:
    """The place that the sentences before are set in, for a happening that names none."""
    if not draft.type.startswith(_SCENIC):
        return ()
    for sentence in reading.before(draft.reading.index):
        found = [p for p in sentence.places if _sets_scene(p, sentence, reading)]
        if found:
            return (Located(sentence, found[-1]),)
    return ()


def _sets_scene(place: PlaceMention, sentence: SentenceReading, reading: Reading) -> bool:
    if place.acting or place.contains or not place.name or is_state(place, reading):
        return False
    preposition = preposition_of(head_of(place, sentence.parsed.doc))
    if place.role not in {PlaceRole.AT, PlaceRole.NEAR} and preposition not in {"in", "at"}:
        return False
    if preposition not in _SEATED:
        return False
    return not _in_saying(place, sentence, reading)


def _in_saying(mention: PlaceMention | TimeMention, sentence: SentenceReading, reading: Reading) -> bool:
    for found in reading.attributions:
        if found.sentence == sentence.index:
            parts = [*found.source, *(p for p in (found.channel, found.said) if p is not None)]
            if any(s.overlaps(mention.span) for s in parts):
                return True
    return False


def _dated(draft: Draft, stage: Stage, here: list[Draft], before: list[Draft]) -> Draft:
    """The draft with the time of its account."""
    if draft.time is not None or not _takes_time(draft, stage):
        return draft
    earlier = [d for d in here if d.hit.head.i < stage.head.i]
    for other in (*earlier, *before):
        if other.time is not None and one_account(draft, other) and _carries(other.time.mention):
            window = other.time.mention.kind is TimeKind.INTERVAL
            if window or _linked(draft) or _same_ground(draft, other):
                return replace(draft, time=other.time)
    found = None if draft.places and _own(draft) else _scene_time(draft, stage.reading)
    return replace(draft, time=found)


def _takes_time(draft: Draft, stage: Stage) -> bool:
    """Whether a claim is of one happening, told in the past: no sum, habit, plan or mere description."""
    if draft.type not in _DATED or draft.modality is not Modality.ASSERTED or _sums_up(draft):
        return False
    habit = stage.head.tag_ in {"VBZ", "VBP"} or any(
        c.dep_ == "aux" and c.lower_ in {"do", "does"} for c in stage.head.children
    )
    described = stage.head.dep_ in {"relcl", "amod"} and draft.figure is None
    return not habit and not described


def _carries(time: TimeMention) -> bool:
    """Whether a time can be that of the next sentence too: a day or a stretch, not "later" or "since"."""
    if not time.dated or time.kind not in {TimeKind.POINT, TimeKind.INTERVAL}:
        return False
    return not isinstance(time.value, Range) and not time.span.text.lower().endswith(("later", "earlier"))


def _linked(draft: Draft) -> bool:
    """Whether words tie a claim to the one before: "also", "another", "the salvo"."""
    head = draft.hit.head
    words = {c.lower_ for c in head.children} | {c.lower_ for a in draft.arguments.object for c in a.children}
    known = any(c.lower_ in {"the", "this", "these", "those"} for c in head.children if c.dep_ == "det")
    return bool(words & _MORE) or (known and head.pos_ == "NOUN")


def _own(draft: Draft) -> bool:
    return any(p.reading is draft.reading for p in draft.places)


def _same_ground(one: Draft, other: Draft) -> bool:
    """Whether two claims share a place, or one of them names none."""
    names = {p.mention.name.lower() for p in one.places}
    others = {p.mention.name.lower() for p in other.places}
    return not names or not others or bool(names & others)


def _scene_time(draft: Draft, reading: Reading) -> Dated | None:
    """The day that the sentence before is set on."""
    for sentence in reading.before(draft.reading.index, 1)[:1]:
        for time in sentence.times:
            if _carries(time) and not _in_saying(time, sentence, reading):
                return Dated(sentence, time)
    return None


def _done_by(draft: Draft, here: list[Draft], before: list[Draft], reading: Reading) -> Draft:
    """The draft with the doer of its account: of the same blow, or of the one that "the rockets" are of."""
    if draft.agent is None:
        close = [d for d in before if draft.reading.index - d.reading.index <= 1 or draft.places]
        return _doer(draft, [*here, *close])
    if unowned(draft.agent, reading):
        paragraph = reading.page.sentences[draft.reading.index].paragraph
        same = [d for d in before if reading.page.sentences[d.reading.index].paragraph == paragraph]
        named = [d for d in same if side_of(d.agent, reading) is not None and d.type in _BLOWS]
        return replace(draft, agent=named[0].agent) if named else draft
    return draft


def _doer(draft: Draft, others: Iterable[Draft]) -> Draft:
    for other in others:
        if other.agent and other.type in _BLOWS and one_account(draft, other) and _same_ground(draft, other):
            return replace(draft, agent=other.agent)
    return draft
