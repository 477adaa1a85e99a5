"""Places to which the hurt and the dead are only brought: "taken to a clinic in Novi"."""

from spacy.tokens import Token

from contested.extract.stage import Stage
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_CARRIED = frozenset(
    """carry ferry airlift drive send evacuate take bring fly rush transfer transport evacuate move
    admit treat arrive""".split()
)
_WARDS = frozenset(
    {"hospital", "clinic", "ward", "morgue", "mortuary", "infirmary", "centre", "center"}
)
_FAR = frozenset({"fly", "airlift", "evacuate", "transfer", "send"})  # "were flown to Tora"
_HARM = frozenset({"people.killed", "people.wounded", "people.missing", "people.casualties"})


def only_brought(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether the hurt are only brought there: "53 wounded men had been taken to Novi".

    Also "Nine were hurt; the worst cases were carried to Novi".
    """
    if stage.draft.type not in _HARM:
        return False
    clause = stage.clause(token)
    ward = stage.doc[place.first : place.last].root.lemma_.lower() in _WARDS
    if ward and clause.lemma_ == "arrive" and stage.head.lemma_ in {"body", "corpse"}:
        return True  # "saw the bodies arrive at the hospital"
    away = _of_ward(token) or (_behind_ward(token) and _told_before(place, stage))
    moved, to = clause.lemma_ in _CARRIED, place.role is PlaceRole.TO or away
    cared = {"to", "at", "in"} & set(stage.draft.hit.word.split())
    if cared and (to or ward):
        return True  # "were admitted to al-Nao hospital", "are treated at a clinic in Tora"
    described = stage.head.dep_ in {"amod", "acl"} or stage.head.pos_ == "ADJ"
    return (moved or to) if described else (moved and to and clause != stage.head)


def _of_ward(token: Token) -> bool:
    """Whether it is where the hospital stands to which they were brought: "to a clinic in Novi"."""
    return _is_ward(token.head.head, token)


def _behind_ward(token: Token) -> bool:
    """Whether it is that by its words alone, wherever the parser hung it."""
    return token.head.i > 0 and _is_ward(token.doc[token.head.i - 1], token)


def _is_ward(ward: Token, token: Token) -> bool:
    inside = token.dep_ == "pobj" and token.head.lower_ in {"in", "at"} and ward.dep_ == "pobj"
    linked = {"to", "into", "at", "in"}
    return inside and ward.lemma_.lower() in _WARDS and ward.head.lower_ in linked


def _told_before(place: PlaceMention, stage: Stage) -> bool:
    """Whether the story has a place already: before in the sentence, or in one right before it."""
    here = any(p.last <= place.first and p.name for p in stage.sentence.places)
    near = stage.reading.before(stage.sentence.index, 2)
    found = (stage.reading.sentences.get(s.index) for s in near)
    return here or any(p.name for s in found if s is not None for p in s.places)


def cared_for(stage: Stage) -> tuple[PlaceMention, ...]:
    """Where the hurt were brought or treated, for who was hurt nobody says where: "in a clinic in Tora"."""
    if stage.draft.type != "people.wounded":
        return ()
    return tuple(
        p
        for p in stage.sentence.places
        if p.name and not (p.acting or stage.spoken(p.span) or stage.is_state(p))
        and only_brought(p, stage.doc[p.first : p.last].root, stage)
        and stage.clause(stage.doc[p.first : p.last].root).lemma_ not in _FAR
    )  # fmt: skip
