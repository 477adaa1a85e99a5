"""The ground of who speaks: what a governor is over, where those who live in a place tell of it.

Only for what a claim's own words leave open: "In Sumy, residents said that a bomb had fallen".
"""

from collections.abc import Callable

from spacy.tokens import Token

from contested.actors.names import Form
from contested.extract.eligible import aligned, head_of
from contested.extract.named_ground import outer
from contested.extract.stage import Stage
from contested.language.place_words import place_words
from contested.language.places import PlaceMention

_RULERS = frozenset({"governor", "mayor", "head", "chief", "administration", "prefect"})
_OF_STATE = frozenset({"head", "chief"})  # "Kyiv's intelligence chief" is over no town
_LOCALS = frozenset(
    """ministry defence defense police authority official hospital emergency service council
    prosecutor resident medic doctor rescuer""".split()
)
_HOUSES = frozenset({"hospital", "clinic", "school", "university", "plant", "prison", "camp"})
_WITNESSES = frozenset({"resident", "witness", "eyewitness", "villager", "inhabitant", "survivor"})
_NEARBY = frozenset({"medic", "civilian", "displaced", "aid_worker", "kin", "police"})
_COUNTING = frozenset({"register", "count", "admit", "receive", "treat"})
_FINDING = frozenset({"record", "document", "register", "count", "find", "see"})
_NOWHERE = ("diplomacy.", "materiel.", "strike.inter", "territory.")


_BESIDE = frozenset({"nearby", "neighbouring", "neighboring", "adjacent", "next"})


def rulers_ground(stage: Stage, *, pointed: bool = False) -> tuple[PlaceMention, ...]:
    """The ground of those who govern: "the governor of X", "X's mayor".

    Where the claim is `pointed` to a town, also for what is held or taken.
    """
    found = speakers_ground(stage, lambda t: t.lemma_.lower() in _RULERS, pointed=pointed)
    return tuple(p for p in found if p.head not in _HOUSES)


def witnesses_ground(stage: Stage) -> tuple[PlaceMention, ...]:
    """Where those who tell of it live or are: "residents of X said", "In X, a nurse said".

    And of those who count people where they are: "coordinators in X registered 90 newcomers".
    """
    return speakers_ground(stage, lambda t: t.lemma_.lower() in _WITNESSES | _COUNTING)


def opening_ground(stage: Stage) -> tuple[PlaceMention, ...]:
    """Where a sentence opens and its people tell of it: "In Tora, a rebel commander claimed that …"."""
    if stage.draft.type.startswith(("diplomacy.", "materiel.supplied")):
        return ()
    for place in stage.sentence.places[:1]:
        token = head_of(place, stage.doc)
        named = place.name and not (stage.is_state(place) or stage.spoken(place.span))
        if named and not place.contains and _told_at(place, token, stage):
            return (place, *outer([place], stage))
    return ()


def _told_at(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether those who tell of it are at the place that the sentence opens with.

    Fighters, those who live or serve there, and whoever counts, finds or sees it there.
    """
    cue = stage.clause(token)
    opens = any(t.dep_ == "prep" and t.i == 0 and t.head == cue for t in token.ancestors)
    if place.acting or not opens or not cue.is_ancestor(stage.head):
        return False
    actor = stage.sentence.actor_at(token)
    seat = actor is not None and actor.form is Form.SEAT
    heads = [t for c in cue.children if c.dep_ == "nsubj" for t in (c, *c.children)]
    if any(_lives_there(t, stage) for t in heads):
        return True
    if seat or _own_name(heads, stage):
        return False
    noted = cue.lemma_ in _FINDING
    return noted or any(_is_local(t, stage) or _fights(t, stage) for t in heads)


def _own_name(heads: list[Token], stage: Stage) -> bool:
    """Whether who speaks is a person or body known by name, who speaks of places far away too."""
    actors = (stage.sentence.actor_at(t) for t in heads[:1] if t.pos_ == "PROPN")
    return any(a is not None and a.actor is not None for a in actors)


def _fights(token: Token, stage: Stage) -> bool:
    return bool(stage.sentence.classes.labels(token) & {"military", "fighter"})


def locals_ground(stage: Stage) -> tuple[PlaceMention, ...]:
    """The ground of local bodies and people who speak: "the police in X", "X's health ministry"."""
    return speakers_ground(stage, lambda t: _is_local(t, stage))


def speakers_ground(
    stage: Stage, speaks: Callable[[Token], bool], *, pointed: bool = False
) -> tuple[PlaceMention, ...]:
    """The ground that a speaker is over: "The governor of X said two people were killed"."""
    if stage.draft.type.startswith(_NOWHERE) and not pointed:
        return ()
    for place in stage.sentence.places:
        if stage.is_state(place) or not place.name or place.contains:
            continue
        token = head_of(place, stage.doc)
        if aligned(place, stage) or _close_by(token):
            continue
        if not stage.spoken(place.span):
            if _said_there(place, token, stage):
                return (place,)
            continue
        actor = stage.sentence.actor_at(token)
        seat = actor is not None and actor.form is Form.SEAT
        if seat and token.dep_ == "poss" and any(c.lower_ == "of" for c in token.head.children):
            continue  # "Moscow's appointed mayor of Nova Kakhovka"
        around = [t for t in token.ancestors if t.lemma_.lower() != token.lemma_.lower()]
        if any(t.pos_ == "VERB" and t.lemma_ in place_words().motions for t in around):
            continue  # "said a student who has since fled to Saru"
        if any(_speaks_for(t, stage) if seat else speaks(t) for t in around):
            return (place, *outer([place], stage))
    return ()


def _close_by(token: Token) -> bool:
    """Whether a speaker is only close to what he tells of: "a trader in the nearby town of X"."""
    town = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    return any(c.lower_ in _BESIDE for t in (token, town) for c in t.children)


def _speaks_for(token: Token, stage: Stage) -> bool:
    """Whether in a seat of government it is somebody who tells of the town: its mayor, residents."""
    return token.lemma_.lower() in _RULERS - _OF_STATE or _lives_there(token, stage)


def _is_local(token: Token, stage: Stage) -> bool:
    """Whether a noun is of somebody who tells of the place that he is in."""
    return token.lemma_.lower() in _LOCALS | _RULERS or _lives_there(token, stage)


def _lives_there(token: Token, stage: Stage) -> bool:
    """Whether a noun is of people of a place: residents, medics, rescuers, the displaced."""
    known = token.lemma_.lower() in _WITNESSES
    return known or bool(stage.sentence.classes.labels(token) & _NEARBY)


def _said_there(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether somebody local speaks in a place at the front: "In Sumy, residents said that …".

    In a seat of government only those who live there do: its ministries speak of the whole country.
    """
    if place.first > 1 or place.acting or not place.known:
        return False
    cue = stage.clause(token)
    if not cue.is_ancestor(stage.head):
        return False
    heads = [t for c in cue.children if c.dep_ == "nsubj" for t in (c, *c.children)]
    if stage.sentence.actor_at(token) is not None:
        return any(_lives_there(t, stage) for t in heads)
    return any(_is_local(t, stage) for t in heads)
