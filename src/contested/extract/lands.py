"""Which ground carries over: a town's does, a whole land's or where people are bound does not.

"The civil war has cost 40,000 lives" is of no town told before.
"""

from contested.extract.accounts import BLOWS, same_paragraph, sums_up
from contested.extract.binding import has_subject
from contested.extract.draft import Draft, Located
from contested.extract.eligible import head_of, preposition_of
from contested.extract.place_nouns import lies_in
from contested.extract.reading import Reading
from contested.extract.stage import Stage, is_state
from contested.language.calendar import Window
from contested.model.vocabulary import Modality, PlaceRole

_CALLED = frozenset({"conscript", "draft", "mobilise", "mobilize", "enlist"})
_MILLION = 1_000_000
_STEM = 5
_BULLETIN_UNITS = frozenset({"attack", "clash", "target", "strike", "engagement", "battle"})
_WARS = frozenset("war conflict insurgency uprising rebellion revolt hostilities".split())
_HURT = frozenset({"people.wounded"})
_WARDS = frozenset({"hospital", "clinic", "morgue", "general hospital", "military hospital"})
_SWARM = 10  # drones or missiles: more than come to one town
_SPREAD = frozenset({"area", "district", "location", "sector"})
_JUDGED = frozenset(
    """try trial inquiry investigation investigate prosecute justice court sentence indict""".split()
)
_NOWHERE = ("diplomacy.", "materiel.supplied")


def countrywide(draft: Draft) -> bool:
    """Whether a land's air force tells how many it saw: over all of it, where it names no place."""
    figure = draft.figure
    if draft.type == "civil.need" and figure is not None and (figure.low or 0) >= _MILLION:
        return True  # "eighteen million people face hunger"
    if figure is not None and figure.unit in _BULLETIN_UNITS and _of_a_day(draft):
        return True  # "the General Staff reported 112 clashes over the past day"
    called = draft.type == "people.mobilized" and draft.hit.head.lemma_.lower() in _CALLED
    if called and draft.agent is not None and figure is not None:
        return True  # "the junta has conscripted 4,000 men"
    if draft.type == "strike" and figure is not None and figure.unit in _SPREAD:
        return True  # "aircraft struck 11 areas where troops were massed"
    counted = figure is not None and figure.unit in {"drone", "missile"}
    said = " ".join(s.text.lower() for a in draft.attribution[:1] for s in a.source)
    if not counted or not draft.type.startswith("strike") or "air force" not in said:
        return False
    named = " air force" in said.removeprefix("the ")
    return named or (figure is not None and (figure.low or 0) >= _SWARM)


def of_the_war(stage: Stage) -> bool:
    """Whether it is what the whole war has done: "The civil war has cost 40,000 lives"."""
    subjects = [c for c in stage.head.children if c.dep_ == "nsubj"]
    if stage.head.dep_ == "conj" and not subjects:
        subjects = [c for c in stage.head.head.children if c.dep_ == "nsubj"]
    return stage.draft.type.startswith("people.") and any(
        t.lemma_ in _WARS or any(c.lemma_ in _WARS for g in t.children for c in g.children)
        for t in subjects
    )


def of_a_side(draft: Draft) -> bool:
    """Whether it is what a whole side loses: "put Russian losses at 860", "the army loses a drone"."""
    head = draft.hit.head
    if draft.type not in {"people.casualties", "materiel.destroyed"}:
        return False
    return head.lemma_.lower() == "loss" or (
        head.lemma_ == "lose" and head.dep_ != "advcl" and has_subject(head)
    )


def of_no_ground(draft: Draft) -> bool:
    """Whether what goes before does not say where it is: "threatened to hit ships", "will be tried".

    Nor where captives are freed or swapped, which is seldom where the talks or the war were told of.
    """
    if draft.type == "civil.order":
        return draft.hit.head.lemma_.lower() in _JUDGED
    to_come = draft.modality not in {Modality.ASSERTED, Modality.POSSIBLE}
    blow = draft.type in {"strike", "battle.attack"}
    return draft.type == "people.exchanged" or (blow and to_come)


def _of_a_day(draft: Draft) -> bool:
    """Whether its own sentence sets it in a stretch of hours: "over the past day"."""
    time = draft.time
    own = time is not None and time.reading is draft.reading
    return own and time is not None and isinstance(time.mention.value, Window)


def of_a_land(draft: Draft) -> bool:
    """Whether what is hit is a whole land's: "strikes on Syrian airfields and power plants"."""
    heads = draft.target.heads if draft.target is not None else ()
    kinds = [t for h in heads for t in (h, *h.conjuncts)]
    owned = any(c.ent_type_ == "NORP" for h in heads for c in h.subtree if c.dep_ == "amod")
    return draft.type == "strike" and owned and len({t.i for t in kinds if t.tag_ == "NNS"}) > 1


def town_in(
    ground: tuple[Located, ...], before: list[Draft], reading: Reading
) -> tuple[Located, ...]:
    """The town told of right before that lies in the region that somebody speaks for."""
    last = next((d for d in before if d.places), None)
    if last is None or not ground or last.type.startswith(_NOWHERE):
        return ()
    held = all(
        any(lies_in(p.mention, g.mention, reading) or _capital_of(p, g) for g in ground)
        for p in last.places
    )
    return last.places if held and all(stays(p, reading, last) for p in last.places) else ()


def _capital_of(town: Located, region: Located) -> bool:
    """Whether a region is called after a town: "Dnipro" and "Dnipropetrovsk"."""
    name, whole = town.mention.name.lower(), region.mention.name.lower()
    return name != whole and len(name) >= _STEM and whole[:_STEM] == name[:_STEM]


def of_sum(draft: Draft, before: list[Draft], reading: Reading) -> tuple[Located, ...]:
    """The land of the sum told right before: "900 have died across Sudan. A million have fled."."""
    last = next((d for d in before if d.figure is not None), None)
    told = last is not None and sums_up(last) and same_paragraph(draft, last, reading)
    harm = last is not None and last.type.startswith("people.") and draft.type.startswith("people.")
    if last is None or not (told and harm):
        return ()
    bound = last.type == "people.displaced"
    return tuple(p for p in last.places if not (bound and p.mention.role is PlaceRole.TO))


def stays(place: Located, reading: Reading, told: Draft) -> bool:
    """Whether a place is where an account goes on: no whole country, nor where somebody is bound.

    Nor where the weapons of a strike are sent from.
    """
    if told.type == "strike" and place.mention.role is PlaceRole.FROM:
        return False
    if told.type in _HURT and place.mention.head in _WARDS:
        return False  # "brought to Tora hospital"
    if not place.mention.name:
        return False  # "the border" of one sentence is not that of the next
    bound = place.mention.role in {PlaceRole.TO, PlaceRole.TOWARD}
    bound = bound and not (told.type in BLOWS and len(told.places) == 1)
    preposition = preposition_of(head_of(place.mention, place.reading.parsed.doc))
    moved = told.type in {"people.displaced", "people.returned"}
    return not is_state(place.mention, reading) and not (
        bound and (moved or preposition in {"to", "for", "toward", "towards"})
    )
