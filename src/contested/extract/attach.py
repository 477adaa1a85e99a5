"""Where, when and who: which places, times and participants of a sentence belong to its claims.

A mention belongs to the clause that it stands in (`contested.extract.binding`); a claim without
one of its own takes those of the clauses that it is joined to, is part of or contains, nearest
first. What only dates or places a saying ("told reporters in Doha on Monday") stays outside.
"""

from dataclasses import replace

from contested.extract.casting import cast, without_ground
from contested.extract.conferring import conferred
from contested.extract.counterparts import counterpart
from contested.extract.dating import time_of
from contested.extract.draft import Dated, Draft, Located
from contested.extract.placing import places_of
from contested.extract.reading import Reading
from contested.extract.recalled import bare, recalled
from contested.extract.stage import Stage
from contested.language.places import PlaceMention


def attach(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give each draft the places and the time of its own sentence, and check its participants."""
    found = stages(tuple(cast(d) for d in drafts), reading)
    whole = tuple(conferred(counterpart(s.draft, s.group, reading)) for s in found)
    return tuple(_attach_one(stage) for stage in stages(whole, reading))


def stages(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Stage, ...]:
    """Each draft with what else is claimed and said in its sentence."""
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(draft.reading.index, []).append(draft)
    said = {
        index: tuple(a for a in reading.attributions if a.sentence == index) for index in groups
    }
    return tuple(
        Stage(d, groups[d.reading.index], d.reading, said[d.reading.index], reading) for d in drafts
    )


def _attach_one(stage: Stage) -> Draft:
    sentence, time = stage.sentence, time_of(stage)
    places = [p for p in places_of(stage) if not _given_to(p, stage)]
    attached = replace(
        without_ground(stage.draft),
        places=tuple(Located(sentence, p) for p in places),
        time=Dated(sentence, time) if time else None,
    )
    return bare(attached, stage) if recalled(stage.head) else attached


def _given_to(place: PlaceMention, stage: Stage) -> bool:
    """Whether a land is to whom arms are given, and no place: "will donate 19 jets to Ukraine"."""
    draft = stage.draft
    if draft.type != "materiel.supplied" or draft.target is None or not stage.is_state(place):
        return False
    return any(place.first <= t.i < place.last for t in draft.target.heads)
