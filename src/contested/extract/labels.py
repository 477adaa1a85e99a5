"""What a phrase may count as when a frame asks what fills a role: its noun classes and more."""

from spacy.tokens import Token

from contested.extract.reading import SentenceReading
from contested.language.quantities import FigureKind

_PRONOUNS = frozenset({"he", "she", "they", "them", "him", "her", "it", "we", "us", "its", "his", "their", "our", "my", "your", "you", "i", "who", "those", "others", "themselves", "all", "both", "many", "several", "some", "each"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "ourselves", "yourselves"})
_MILITARY_WORDS = frozenset({"military", "armoured", "armored", "combat", "army", "enemy", "naval", "infantry", "battle", "fighting", "war", "weapons", "ammunition", "tactical"})


def labels(token: Token, reading: SentenceReading) -> frozenset[str]:
    """Every label of the phrase that `token` heads; never empty for a real phrase."""
    found = set(reading.classes.labels(token)) | {"any"}
    place, actor, figure = (
        reading.place_at(token),
        reading.actor_at(token),
        reading.figure_at(token),
    )
    if token.lower_ in _PRONOUNS and token.pos_ in {"PRON", "DET", "NOUN", "ADJ", "PROPN"}:
        found |= {"pronoun", "actor"}
    if token.lower_ in _REFLEXIVE:
        found |= {"reflexive", "pronoun"}
    if token.pos_ == "NUM" or (figure is not None and figure.token == token.i):
        found.add("count")
    if place is not None:
        found.add("place_actor" if place.acting else "place")
        if place.acting:
            found |= {"actor"}
    if actor is not None:
        found.add("actor")
        if actor.seat:
            found.add("seat")
    if token.pos_ == "PROPN" and place is None:
        found.add("proper")
    if token.ent_type_ == "NORP" and token.pos_ in {"NOUN", "PROPN"}:
        found |= {"national", "actor", "person"}
    if found & {"military", "fighter"}:
        found.add("forces")
    if figure is not None and (figure.kind is FigureKind.AREA or figure.unit in {"km2", "percent"}):
        found.add("area_figure")
    _add_things(token, found, reading)
    return frozenset(found)


def _add_things(token: Token, found: set[str], reading: SentenceReading) -> None:
    soldierly = any(
        c.lower_ in _MILITARY_WORDS or reading.actor_at(c) is not None
        for c in token.children
        if c.dep_ in {"amod", "compound", "poss", "nmod"}
    )
    if "equipment" in found and ("structure" not in found or soldierly):
        found.add("military_thing")
    elif "structure" in found:
        found.add("civil_thing")
    if found & {"weapons_aid"} and any(c.lower_ in _MILITARY_WORDS for c in token.children):
        found.add("military_aid")
