"""Ground that words around its name tell of: what it lies in, and what is said of it there.

"Houthi-held Hodeida", "Sake, which rebels shelled", "Tora, a village in North Darfur".
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from contested.extract.eligible import aligned, head_of, measured_from, preposition_of
from contested.extract.place_nouns import WIDE
from contested.extract.stage import Stage
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_OWNED = 6


def described(stage: Stage) -> tuple[PlaceMention, ...]:
    """The ground that the words describe: "Houthi-held Hodeida", "Sake, which rebels shelled"."""
    noun = _held(stage) or _antecedent(stage)
    if noun is None:
        return ()
    named = {noun.i, *(t.i for c in noun.children if c.lower_ == "of" for t in c.children)}
    pair = list(noun.conjuncts)
    if noun == _held(stage) and len(pair) == 1 and pair[0].i == noun.i + 2:
        named.add(pair[0].i)
    mentions = [p for p in stage.sentence.places if named & set(range(p.first, p.last))]
    here = [replace(p, role=PlaceRole.AT) for p in mentions]
    around = [p for p in outer(mentions, stage) if p not in mentions]
    return (*here, *around, *(p for p in _within_it(stage) if p not in around))


def _within_it(stage: Stage) -> list[PlaceMention]:
    """Where in it exactly, by the clause's own words: "the road, which was cut at Tora"."""
    return [
        p
        for p in stage.sentence.places
        if p.first > stage.head.i
        and p.name
        and not (p.acting or p.contains or stage.is_state(p))
        and preposition_of(head_of(p, stage.doc)) in {"at", "in", "near"}
        and stage.clause(head_of(p, stage.doc)) == stage.head
    ]


def _held(stage: Stage) -> Token | None:
    """What a word right before it says to be held."""
    held = stage.draft.type == "territory.control" and stage.head.dep_ == "amod"
    return stage.head.head if held else None


def _antecedent(stage: Stage) -> Token | None:
    """What a relative clause tells that it is done to: "Sake, which they claim to have taken"."""
    if stage.head.dep_ == "acl" and stage.head.head.dep_ == "appos":
        return _called(stage)
    done_to = any(
        c.lower_ in {"which", "that"} and c.dep_ in {"dobj", "nsubjpass"}
        for c in stage.head.children
    )
    if not done_to or not _of_ground(stage):
        return None
    clause = next((t for t in (stage.head, *stage.head.ancestors) if t.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _called(stage: Stage) -> Token | None:
    """What is called a town that something was done to: "Tora, the last city held by the army"."""
    town, done = stage.head.head, stage.head.tag_ == "VBN"
    named = any(p.first <= town.head.i < p.last and p.name for p in stage.sentence.places)
    ground = "ground" in stage.sentence.classes.labels(town)
    return town.head if done and named and ground and _of_ground(stage) else None


def _of_ground(stage: Stage) -> bool:
    return stage.draft.type.startswith(("territory.", "battle.", "strike"))


def outer(chosen: Sequence[PlaceMention], stage: Stage) -> list[PlaceMention]:
    """What the chosen places lie in: "Tora, a village in North Darfur", "Komanda, Ituri"."""
    found: list[PlaceMention] = []
    mentions = stage.sentence.places
    for place in chosen:
        for wider in mentions[mentions.index(place) + 1 :]:
            if not (wider.contains or _apposed(place, wider, stage.doc)):
                break
            if not wider.contains and preposition_of(head_of(wider, stage.doc)) not in {"in", "of"}:
                continue
            away = measured_from(head_of(wider, stage.doc), stage)
            if wider.name and not (away or stage.is_state(_whole(wider)) or aligned(wider, stage)):
                found.append(wider)
    return found


def owners(chosen: Sequence[PlaceMention], stage: Stage) -> list[PlaceMention]:
    """The town or region whose part a chosen place is said to be: "Mogadishu's Hodan district"."""
    found: list[PlaceMention] = []
    mentions = stage.sentence.places
    for before, place in pairwise(mentions):
        owned = stage.doc[before.last : place.first].text.strip() in {"'s", "’s", "'", "’"}
        named = before.name and place in chosen and before not in chosen
        named = named and place.head not in WIDE  # "Moscow's Kursk region" is no part of Moscow
        if owned and named and not stage.is_state(_whole(before)):
            found.append(replace(before, acting=False))
    return found


def inner(chosen: Sequence[PlaceMention], stage: Stage) -> list[PlaceMention]:
    """What is named right before a chosen place that holds it: "in Gwoza, in Nigeria's Borno state"."""
    found: list[PlaceMention] = []
    for place in chosen:
        for smaller in stage.sentence.places:
            between = [t.lower_ for t in stage.doc[smaller.last : place.first]]
            held = between[:2] == [",", "in"] and len(between) <= _OWNED and place.name
            if held and smaller.name and not (smaller.acting or smaller.contains):
                found.append(smaller)
    return found


def _whole(place: PlaceMention) -> PlaceMention:
    """A place without the compass word that cuts a part out of it."""
    return replace(place, part="")


def _apposed(inner: PlaceMention, outer: PlaceMention, doc: Doc) -> bool:
    """Whether what a comma adds to `inner` names `outer`: "Tora, a village in Darfur"."""
    for each in head_of(outer, doc).ancestors:
        if each.pos_ in {"VERB", "AUX"} and each.dep_ != "pobj":
            return False
        if each.dep_ == "appos":
            return bool(inner.first <= each.head.i < inner.last)
    return False
