"""Where: the places of a claim's own sentence.

Those of the nearest clause that names any, with what they lie in ("Komanda, Ituri"). Compass
points, borders and states only count where nothing closer is named.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from contested.extract.accounts import BLOWS, raises_total
from contested.extract.binding import Distance, counted_from, fronted
from contested.extract.containers import region_before
from contested.extract.eligible import (
    head_of,
    in_role,
    origin,
    preposition_of,
    speaks_up,
    usable,
)
from contested.extract.gapped import stretch
from contested.extract.listed_places import listed_with, lists
from contested.extract.meetings import where_met
from contested.extract.named_ground import described, inner, outer, owners
from contested.extract.parts_told import counted_at, of_its_part
from contested.extract.place_nouns import REGIONS, TOWNS, in_other_lands
from contested.extract.place_ties import (
    at_headquarters,
    beside_effect,
    bound_for,
    closes_pair,
    in_office,
    met_there,
    of_a_power,
    of_cause,
    of_losses,
    of_object,
    of_those,
    on_the_way,
    reached_there,
    shares,
    told_beside_swap,
    until,
)
from contested.extract.places_told import of_part, tells_of
from contested.extract.segments import segment_of
from contested.extract.stage import Stage, then_and_now
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_DEALINGS = ("diplomacy.talks", "diplomacy.agreement")
_SPEECH = ("diplomacy.appeal", "diplomacy.threat", "diplomacy.offer", "diplomacy.sanction")
_SEATED = frozenset({"in", "at", "near", "inside", "around"})
_COVERED = frozenset({"across", "along", "over", "throughout", "for", "to"})
_TRAVEL = frozenset({"visit", "trip", "travel"})
_INSIDE = frozenset({Distance.BELOW, Distance.BESIDE, Distance.ASIDE})
_VAGUE = 1.5
_PART = 0.25
_STATE = 3.0


def places_of(stage: Stage) -> tuple[PlaceMention, ...]:
    """The places of a claim in its own sentence, in their order."""
    part = counted_at(stage) or described(stage)
    if part or raises_total(stage.head):
        return part
    own = stretch(stage.draft)
    if own is not None:
        row = _of_count(own, stage)
        if row or own[0]:
            return row
    ranked = [(d, p) for p in stage.sentence.places if (d := _rank(p, stage)) is not None]
    ranked = of_its_part(_told_with(ranked, stage), stage)
    heading = _heading(stage)
    if not ranked:
        return heading or _left_over(stage)
    best = min(d for d, _ in ranked)
    named = [(d, p) for d, p in ranked if p.name]
    if named and all(_opens(p, stage) for d, p in ranked if d == best):
        ranked, best = named, min(d for d, _ in named)
    chosen = [p for d, p in ranked if d == best]
    closer = [p for p in chosen if p.name and not stage.is_state(p)]
    chosen = closer if closer and best >= _STATE else chosen
    chosen = _own_land(chosen, ranked, stage) or chosen
    if best == Distance.ASIDE and lists(chosen, stage.doc) > 2:
        return heading
    front = all(fronted(head_of(p, stage.doc), _verb(stage.head)) for p in chosen)
    base = best - _PART if best % 1 == _PART else best
    also = {base + _VAGUE, base + _STATE, base + _PART}
    if not any(p.name for p in chosen):
        also.add(float(Distance.JOINED))  # "crossed the border and took ground near Tora"
    chosen += [p for d, p in ranked if d in also and p not in chosen and _adds(p, chosen, stage)]
    if front:
        chosen += [
            p
            for d, p in ranked
            if p not in chosen and (_within_front(d, p, stage) or _nearer_by(d, p, stage))
        ]
    if all(stage.is_state(p) for p in chosen):
        chosen += [p for p in _left_over(stage) if p not in chosen]
    chosen += [p for p in listed_with(chosen, stage) if p not in chosen]
    chosen = [p for p in chosen if not _shore(p, chosen, stage.doc)]
    chosen += [p for p in (*outer(chosen, stage), *inner(chosen, stage)) if p not in chosen]
    chosen += owners(chosen, stage)
    chosen += region_before(chosen, stage)
    if all(p.role is PlaceRole.NEAR for p in chosen):
        chosen += [p for p in heading if p not in chosen]
    return tuple(sorted(chosen, key=lambda p: p.first))


def _verb(head: Token) -> Token:
    """The verb that a happening is the subject or object of, else the happening's own word."""
    told = head.pos_ == "NOUN" and head.dep_ in {"nsubj", "nsubjpass", "dobj"}
    return head.head if told and head.head.pos_ in {"VERB", "AUX"} else head


def _own_land(
    chosen: list[PlaceMention], ranked: list[tuple[float, PlaceMention]], stage: Stage
) -> list[PlaceMention]:
    """The land that a claim's own clause names, where what another names lies in none such.

    "Raids kill nine in Saru as rockets reach a suburb of Tora".
    """
    lands = [p for d, p in ranked if stage.is_state(p) and d <= _STATE + Distance.AROUND]
    rest = [p for p in chosen if p not in lands]
    abroad = all(in_other_lands(p, land, stage.reading) for p in rest for land in lands)
    return lands if rest and abroad else []


def _within_front(far: float, place: PlaceMention, stage: Stage) -> bool:
    """Whether a place behind the predicate says more than the wide scene at the front."""
    return far in _INSIDE and place.first > stage.head.i


def _nearer_by(far: float, place: PlaceMention, stage: Stage) -> bool:
    """Whether a blow told before its harm names a place inside the wide one at the front.

    "In the south, a raid on Tora killed nine", "In the south, jets hit a mill near Tora, killing nine".
    """
    clause = stage.clause(head_of(place, stage.doc))
    blow = any(d.hit.head == clause and d.type in BLOWS for d in stage.group)
    told = clause.i < place.first < stage.head.i and stage.draft.type in BLOWS
    near = far in {Distance.BELOW, Distance.ABOVE, Distance.JOINED}
    return bool(near and told and blow and place.name)


def _of_count(stretch: tuple[int, int], stage: Stage) -> tuple[PlaceMention, ...]:
    """The places of one count of a row: those between it and the next."""
    first, last = stretch
    here = [p for p in stage.sentence.places if first <= p.first < last and not p.acting]
    ranked = [p for p in here if p.contains or _rank(p, stage) is not None or first]
    return tuple(p for p in ranked if not stage.is_state(p)) or tuple(ranked)


def _shore(place: PlaceMention, chosen: Sequence[PlaceMention], doc: Doc) -> bool:
    """Whether it is only the water that a town lies on: "Hodeida, on the Red Sea".

    Also "the Red Sea port city of Hodeida".
    """
    after = doc[place.last : place.last + 1].text.lower()
    wet = place.name.lower().endswith((" sea", " gulf", " ocean"))
    if wet and after in TOWNS | {"coastal", "resort"} and len(chosen) > 1:
        return True
    before = doc[max(place.first - 3, 0) : place.first].text.lower()
    return before == ", on the" and any(p.last == place.first - 3 for p in chosen)


_DECIDED = frozenset({"civil.order", "people.detained", "people.mobilized"})


def _told_with(
    ranked: list[tuple[float, PlaceMention]], stage: Stage
) -> list[tuple[float, PlaceMention]]:
    """Those of the claim's own stretch of the sentence, where it names one; else all."""
    first, last = segment_of(stage.doc, stage.head.i)
    own = [(d, p) for d, p in ranked if first <= p.first < last]
    if stage.sentence.index == 0 and any(t.text == ";" for t in stage.doc):
        return own  # a headline of two parts
    named = any(p.name and not stage.is_state(p) and d < Distance.BESIDE for d, p in own)
    return own if named else ranked


def _left_over(stage: Stage) -> tuple[PlaceMention, ...]:
    """The place that follows a happening whose parse ties it to nothing: "…, he said, in Sumy"."""
    if stage.draft.type.startswith(("diplomacy.", "people.exchanged")):
        return ()
    if counted_from(stage.head) is not None:
        return ()
    first, last = segment_of(stage.doc, stage.head.i)
    for place in stage.sentence.places:
        token = head_of(place, stage.doc)
        between = stage.doc[stage.head.i + 1 : place.first]
        if place.first < stage.head.i or not first <= place.first < last or not place.name:
            continue
        told = stage.saying_between(between) or any(t.dep_ in {"relcl", "acl"} for t in between)
        if told or place.contains or place.acting or not usable(place, token, stage):
            return ()
        if of_part(place, stage) or met_there(token, stage):
            return ()
        if not of_its_part([(0.0, place)], stage):
            return ()  # "among them a nurse, shot dead in Tora"
        if then_and_now(stage.clause(token), stage.head) or stage.is_state(place):
            return ()
        seated = preposition_of(token) in _SEATED and not stage.spoken(place.span)
        return (place,) if seated else ()
    return ()


def nearness(stage: Stage) -> float | None:
    """How far the nearest place of the sentence is from the claim, None where there is none."""
    return min(
        (d for p in stage.sentence.places if (d := _rank(p, stage)) is not None), default=None
    )


def _decided_there(token: Token, stage: Stage) -> bool:
    """Whether those who decree it sit there, and say why: "a court in Sanaa jailed nine, accusing"."""
    agent = stage.draft.agent
    if agent is None or stage.draft.type not in _DECIDED or token.dep_ != "pobj":
        return False
    actor = agent.reading.actor_at(token)
    seated = token.head.lower_ in {"in", "at"} and (actor is None or actor.seat)
    return seated and any(t == token.head.head for t in agent.heads)


def _counted_apart(token: Token, stage: Stage) -> bool:
    """Whether one is told in a clause from which the other is counted: "hit X, days after Y fell"."""
    clause, counted = counted_from(stage.head), counted_from(token)
    outside = clause is not None and not clause.is_ancestor(token)
    return outside or (counted is not None and counted not in (stage.head, *stage.head.ancestors))


def _rank(place: PlaceMention, stage: Stage) -> float | None:
    token = head_of(place, stage.doc)
    told = tells_of(stage.head, place, stage.doc)
    told = told or _decided_there(token, stage)
    said = not told and (stage.of_saying(place.span, token) or stage.told_by_another(place.span))
    apart = of_cause(token, stage) or until(token, stage) or in_office(token)
    apart = apart or reached_there(token, stage) or on_the_way(token, stage)
    apart = apart or of_a_power(token, stage) or (not told and bound_for(place, token, stage))
    apart = apart or (_labels_line(place, stage.doc) and place.first < stage.head.i)
    if place.contains or not usable(place, token, stage) or said or apart:
        return None
    if _counted_apart(token, stage):
        return None
    told = told or where_met(token, stage) or of_those(token, stage)
    if told or of_object(token, stage) or closes_pair(place, token, stage):
        return Distance.OWN
    if of_part(place, stage):
        return None
    found = beside_effect(token, stage.distance(token, stage.doc[place.first]), stage)
    if found is None or not _fits(token, found, stage) or origin(token, stage):
        return None
    if in_role(place, "target", stage):
        return float(found)
    if stage.is_state(place):
        return found + _STATE if found <= Distance.AROUND or shares(token, stage) else None
    apart = found is Distance.JOINED and (told_beside_swap(token, stage) or of_losses(stage, token))
    apart = apart or (found > Distance.JOINED and met_there(token, stage))
    return None if apart else _vaguely(place, found, stage)


def _vaguely(place: PlaceMention, found: Distance, stage: Stage) -> float | None:
    """How far a place is that may be a part of one only, or a bare compass point.

    None where a place is named before: "hit a plant in Tora, cutting off power to much of the east".
    """
    if place.name and place.part and found is Distance.OWN:
        return _PART
    named = any(p.name and not p.acting and p.first < place.first for p in stage.sentence.places)
    if not place.name and Distance.AROUND < found < Distance.ASIDE and named:
        return None
    return found + (_VAGUE if not place.name or place.part else 0)


def _opens(place: PlaceMention, stage: Stage) -> bool:
    """Whether a compass point at the front sets a wide scene: "In the south, a strike hit …".

    Or says how far off it was: "Eighty kilometres to the east, …".
    """
    wide = place.role in {PlaceRole.AT, PlaceRole.NEAR}
    return not place.name and place.first < stage.head.i and wide


def _adds(place: PlaceMention, named: Sequence[PlaceMention], stage: Stage) -> bool:
    """Whether a vague place says more than the named ones: from, to, or one of a list."""
    if place.role in {PlaceRole.FROM, PlaceRole.TOWARD, PlaceRole.TO, PlaceRole.NEAR}:
        return place.role is PlaceRole.FROM or not stage.is_state(place)
    token = head_of(place, stage.doc)
    listed = {t.i for t in token.conjuncts}
    return any(p.first <= i < p.last for p in named for i in listed)


def _fits(token: Token, found: Distance, stage: Stage) -> bool:
    """Whether the claim's type takes a place that stands so: talks have a seat, pacts a ground."""
    kind = stage.draft.type
    if not kind.startswith("diplomacy."):
        return True
    if kind.startswith(_SPEECH) and found is Distance.OWN and fronted(token, stage.head):
        return preposition_of(token) in {"in", "at"} and not at_headquarters(stage)
    if kind.startswith(_SPEECH) or found > Distance.JOINED:
        return False
    if kind == "diplomacy.agreement" and found is Distance.OWN and token.head.head.pos_ == "NOUN":
        return preposition_of(token) in _SEATED | _COVERED
    if token.dep_ in {"compound", "nmod"} and token.head.i == stage.head.i:
        return kind.startswith(_DEALINGS)
    preposition = preposition_of(token)
    return preposition in _SEATED or (stage.head.lemma_ in _TRAVEL and preposition in {"to", ""})


def _heading(stage: Stage) -> tuple[PlaceMention, ...]:
    """The place that a line opens with and a colon sets off: "Kursk region: …", not "Kyiv: "We …"."""
    if stage.draft.type.startswith((*_SPEECH, "diplomacy.accusation", "materiel.supplied")):
        return ()
    for place in stage.sentence.places[:1]:
        if _labels_line(place, stage.doc) and stage.head.i > place.last:
            return () if speaks_up(place, stage.doc) else (place,)
    return ()


def _labels_line(place: PlaceMention, doc: Doc) -> bool:
    """Whether a colon sets a place off before a sentence: "Tora community: …"."""
    last = place.last
    if doc[last : last + 1].text.lower() in TOWNS | REGIONS:
        last += 1
    return doc[last : last + 1].text == ":" and place.first <= 2
