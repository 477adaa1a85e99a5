"""The day of a round-up: what one teller tells of several places, one after the other.

"Shells hit Tora on Monday, the monitor said. In Saru a woman was wounded."
"""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extract.accounts import (
    BLOWS,
    described,
    narrower,
    one_account,
    same_ground,
    same_paragraph,
)
from contested.extract.begun import so_far
from contested.extract.draft import Dated, Draft
from contested.extract.proceedings import of_proceedings
from contested.extract.reading import Reading
from contested.extract.scene_times import carries
from contested.extract.sides import speaker
from contested.extract.stage import is_state
from contested.language.calendar import Window
from contested.model.vocabulary import Modality

_CUTTING = frozenset({"strike", "infrastructure.damaged", "battle.attack"})
_STRUCK = frozenset({"strike", "battle.attack"})
_TOWNS = frozenset({"city", "town", "village", "region", "province", "area", "district"})
_BOUNDS = frozenset({"since", "until", "before"})
_SAME_VOICE = frozenset({"he", "she", "it", "they", "we", "who"})
_PAPERS = frozenset({"update", "statement", "report", "briefing", "bulletin", "post", "summary"})


def day_of_round_up(draft: Draft, before: list[Draft], reading: Reading) -> Dated | None:
    """The day of the sentence before, of which this one tells what happened somewhere else."""
    near = [d for d in before if draft.reading.index - d.reading.index == 1]
    for other in near:
        aside = described(other.hit.head) or of_proceedings(other.hit.head)
        aside = aside or beginning(other.hit.head)
        if other.time is None or aside or not one_account(draft, other):
            continue
        told = _told_on(draft) or isinstance(other.time.mention.value, Window)
        together = told or _near_by(draft, other, reading)
        together = together and _one_teller(draft, other, reading)
        if (together or _of_many(other, reading)) and carries(other.time.mention):
            return other.time
    return None


def beginning(head: Token) -> bool:
    """Whether it only says since or until when something goes on: "since rebels took it in May"."""
    clauses = (t for t in (head, *head.ancestors) if t.dep_ == "advcl")
    return any(c.dep_ == "mark" and c.lower_ in _BOUNDS for t in clauses for c in t.children)


def _of_many(other: Draft, reading: Reading) -> bool:
    """Whether it sums up what is then told town by town: "nine died in strikes on several cities"."""
    doc = other.reading.parsed.doc
    wide = all(is_state(p.mention, reading) for p in other.places)
    towns = any(t.lemma_ in _TOWNS and t.tag_ == "NNS" for t in doc)
    return wide and towns and other.time is not None and other.time.reading is other.reading


def _told_on(draft: Draft) -> bool:
    """Whether somebody goes on telling: "…, he said", "according to the update"."""
    here = [a for a in draft.attribution if a.sentence == draft.reading.index]
    words = {w for a in here[:1] for s in a.source for w in s.text.lower().split()}
    return bool(words & (_SAME_VOICE | _PAPERS))


def _near_by(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether two are told of one region: towns of one province, or one in the other's land."""
    if not other.places:
        return False
    mine, theirs = (_regions(d, reading) for d in (draft, other))
    lands = {country for country, region in theirs if region is None}
    if not mine and draft.places:  # a village that no list has
        return same_paragraph(draft, other, reading)
    return bool(mine & theirs) or any(country in lands for country, _ in mine)


def _regions(draft: Draft, reading: Reading) -> set[tuple[str, str | None]]:
    names = {p.mention.name for p in draft.places if p.mention.name}
    found = (r for n in names for r in (reading.gazetteer.find(n) if reading.gazetteer else ())[:3])
    return {(r.country, None if r.is_country else r.admin1) for r in found if r.country}


def day_of_its_ground(draft: Draft, told: Sequence[Draft]) -> Dated | None:
    """The day of what was told of the very place that a claim took over, or told of the same deed.

    "Rebels took Tora and Saru on Sunday. … Saru fell after a long siege."
    """
    taken = {p.mention.span for p in draft.places if p.reading is not draft.reading}
    names = {p.mention.name for p in draft.places if p.reading is draft.reading and p.mention.name}
    for other in reversed(told):
        if other.reading is draft.reading or not one_account(draft, other):
            continue
        spot = taken and taken <= {p.mention.span for p in other.places}
        again = other.type == draft.type and names & {p.mention.name for p in other.places}
        if spot or again:
            day = other.time is not None and carries(other.time.mention)
            return other.time if day and not described(other.hit.head) else None
    return None


def day_of_scene(before: list[Draft]) -> Dated | None:
    """The one day of all that was told right before, of one place: "The soldiers withdrew"."""
    told = [d.time for d in before if d.time is not None]
    days = {repr(t.mention.value) for t in told}
    return told[0] if len(days) == 1 and carries(told[0].mention) else None


def time_of_its_blow(draft: Draft, around: list[Draft], reading: Reading) -> Dated | None:
    """When people came to be without power or water: that of the blow told with it.

    "Drones hit a substation on Monday. 4,000 homes were left in the dark."
    """
    if draft.modality is not Modality.ASSERTED or not _came_to_be(draft.hit.head):
        return None
    for other in around:
        near = 0 <= draft.reading.index - other.reading.index <= 1
        blow = near and other.type in _CUTTING and other.modality is Modality.ASSERTED
        if not blow or other.time is None or not carries(other.time.mention):
            continue
        ground = same_ground(draft, other) or narrower(draft, other, reading)
        if ground and not described(other.hit.head):
            return other.time
    return None


def time_of_its_harm(draft: Draft, here: list[Draft]) -> Dated | None:
    """The day of what a blow did, told behind it: "a strike on homes in X killed nine on Monday"."""
    if described(draft.hit.head) is not None and so_far(draft.hit.head):
        return None  # "in X, where fighting has killed 900, 11 died in a raid on Monday"
    for other in here:
        behind = other.hit.head.i > draft.hit.head.i and other.time is not None
        if not behind or other.time is None or not carries(other.time.mention):
            continue
        pair = draft.type in BLOWS and other.type in BLOWS
        pair = pair and (draft.type in _STRUCK) != (other.type in _STRUCK)
        clause = described(other.hit.head)
        aside = clause is not None and clause.head != draft.hit.head
        aside = aside or (_gone_by(other.hit.head) and not _gone_by(draft.hit.head))
        if pair and not aside and one_account(draft, other) and stays_there(draft, other):
            return other.time if other.modality is Modality.ASSERTED else None
    return None


def _gone_by(head: Token) -> bool:
    """Whether it is told as of before: "adding that its clinic had been hit in May"."""
    verb = next((t for t in (head, *head.ancestors) if t.pos_ == "VERB"), head)
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def stays_there(draft: Draft, other: Draft) -> bool:
    """Whether a claim is told of no other ground than the one whose time it may share."""
    return same_ground(draft, other) and (not draft.places or bool(other.places))


def _came_to_be(head: Token) -> bool:
    """Whether something is told to have come about, rather than to be so: "left", "were cut"."""
    verb = next((t for t in (head, *head.ancestors) if t.pos_ in {"VERB", "AUX"}), head)
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if helpers & {"have", "has", "is", "are", "will", "could", "may", "remain"}:
        return False
    return verb.tag_ in {"VBD", "VBG"} or bool(helpers & {"was", "were", "had"})


def _one_teller(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether nobody else begins to speak: "it said", "according to the update"."""
    if not draft.attribution or draft.attribution[0].sentence != draft.reading.index:
        return True
    mine = draft.attribution[0]
    words = {w for s in mine.source for w in s.text.lower().split()}
    if words & (_SAME_VOICE | _PAPERS) or not words:
        return True
    if not other.attribution:
        return False
    theirs = other.attribution[0]
    known = {s.text.lower() for s in theirs.source}
    who, they = speaker(mine, reading), speaker(theirs, reading)
    same = who is not None and they is not None and who.name == they.name
    return same or bool(known & {s.text.lower() for s in mine.source})
