"""What ties a place of the sentence to a claim beyond their clauses, or keeps it apart.

"Of 40 captives in X, 12 have died" is in X; "swapped prisoners under a deal reached at talks in X"
is not.
"""

from spacy.tokens import Token

from contested.extract.accounts import in_answer
from contested.extract.binding import Distance, has_subject
from contested.extract.stage import Stage
from contested.language.place_relation import first_conjunct
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_STRUCK = frozenset({"agree", "sign", "broker", "negotiate", "mediate", "conclude", "strike"})
_MOVES = frozenset({"people.displaced", "people.returned", "people.rescued", "people.mobilized"})
_HARM = frozenset(
    {"people.killed", "people.wounded", "people.missing", "people.detained", "people.casualties"}
)
_POWERS = frozenset({"government", "administration", "regime", "authority", "junta", "leadership"})
_MISSIONS = frozenset({"embassy", "consulate", "mission", "flag", "ambassador"})
_WARS = frozenset({"conflict", "war", "dispute", "row", "feud", "tension", "quarrel", "standoff"})
_SOIL = frozenset({"border", "frontier", "line", "boundary"})
_REACHED = frozenset("speak talk interview reach contact telephone call write question".split())
_CHARGED = frozenset(
    {"commander", "chief", "head", "leader", "spokesman", "official", "coordinator", "envoy"}
)


def of_object(token: Token, stage: Stage) -> bool:
    """Whether it is of the assaults that are repelled: "took A and repelled assaults near B"."""
    repelled = stage.draft.type == "battle.repelled"
    return repelled and stage.clause(token) in stage.draft.arguments.object


def of_cause(token: Token, stage: Stage) -> bool:
    """Whether a claim is only of what is answered, and a place of the answer: "hit X in revenge for a raid"."""
    return in_answer(stage.head) and not in_answer(token)


def of_those(token: Token, stage: Stage) -> bool:
    """Whether it is where those are of whom some are counted: "Of 59 captives in X, 35 have died"."""
    counted = stage.draft.figure is not None and stage.draft.type.startswith("people.")
    return counted and any(t.lower_ == "of" and t.i == 0 for t in token.ancestors)


def met_there(token: Token, stage: Stage) -> bool:
    """Whether it is only where a deal was struck: "freed 90 men under a deal reached at talks in X"."""
    above = token.head.head if token.dep_ == "pobj" else token
    if stage.draft.type.startswith("diplomacy."):
        return False
    if above.dep_ in {"acl", "relcl"} and above.lemma_ in _STRUCK:
        return True  # "brought home under an arrangement agreed in X"
    return "talks" in stage.sentence.classes.labels(above)


def until(token: Token, stage: Stage) -> bool:
    """Whether it is of what must come first: "vowed to hit ships until more food reaches X"."""
    clause = stage.clause(token)
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    return bool(marks & {"until", "unless"}) and not (
        clause == stage.head or clause.is_ancestor(stage.head)
    )


def reached_there(token: Token, stage: Stage) -> bool:
    """Whether it is where a speaker was reached: "the commander, speaking by phone from X, said …"."""
    clause = stage.clause(token)
    spoke = clause.lemma_ in _REACHED and clause.tag_ in {"VBG", "VBN"}
    inside = clause == stage.head or clause.is_ancestor(stage.head)
    return spoke and clause.dep_ in {"acl", "advcl"} and not inside


def on_the_way(token: Token, stage: Stage) -> bool:
    """Whether it is only where somebody was bound or came from: "shot on his way back from X"."""
    if stage.draft.type not in _HARM or token.dep_ != "pobj":
        return False
    link = token.head
    above = link.head.head if link.head.pos_ == "ADV" else link.head
    return link.lower_ in {"from", "to", "for"} and above.lemma_ in {"way", "journey", "return"}


def of_a_power(token: Token, stage: Stage) -> bool:
    """Whether it is where those sit who deal: "left under a deal with the government in X"."""
    power = token.head.head if token.dep_ == "pobj" else token
    of_them = token.dep_ == "pobj" and token.head.lower_ in {"in", "of"} and power.lemma_ in _POWERS
    return of_them and power.dep_ == "pobj" and not stage.draft.type.startswith("diplomacy.")


def in_office(token: Token) -> bool:
    """Whether it is only what somebody is in charge of: "killed the commander for the X area"."""
    link = token.head
    charge = token.dep_ == "pobj" and link.lower_ == "for" and link.head.lemma_ in _CHARGED
    return charge and link.head.dep_ in {"dobj", "pobj", "nsubjpass", "conj", "appos"}


def bound_for(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether others only go there: "heard gunfire for an hour and 40 families left for X"."""
    clause = stage.clause(token)
    goes = any(d.hit.head == clause and d.type in _MOVES for d in stage.group)
    away = place.role in {PlaceRole.TO, PlaceRole.TOWARD} and clause != stage.head
    return goes and away and stage.draft.type not in _MOVES


def of_losses(stage: Stage, token: Token) -> bool:
    """Whether a side's losses are told beside a place: "that X was held and that Y lost nine tanks".

    "Put its losses at 860 and said that a post near X had been hit".
    """
    clause = stage.clause(token)
    lost = stage.draft.type in {"people.casualties", "materiel.destroyed"}
    if stage.head.pos_ == "NOUN":
        return lost and stage.head.lemma_.lower() == "loss" and clause.i > stage.head.i
    own = stage.head.lemma_ == "lose" and has_subject(stage.head)
    return lost and own and clause.i < stage.head.i


def shares(token: Token, stage: Stage) -> bool:
    """Whether a place is of the subject that a verb shares: "the war in X has killed 9 and displaced 4"."""
    first = stage.head.head
    if stage.head.dep_ == "advcl" and stage.head.tag_ == "VBG":
        return bool(stage.clause(token) == first)  # "hit bases in Syria, killing nine"
    if stage.head.dep_ != "conj" or has_subject(stage.head) or first.pos_ != "VERB":
        return False
    return any(c.dep_ == "nsubj" and c.is_ancestor(token) for c in first.children)


def closes_pair(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether a place closes a pair of counts of people: "4,000 died and 9,000 have fled in X"."""
    last = stage.clause(token)
    joined = last.dep_ == "conj" and last.head == stage.head and last.i < token.i
    others = (d for d in stage.group if d.hit.head == last)
    counts = [d for d in (stage.draft, *others) if d.type.startswith("people.")]
    counted = len(counts) > 1 and all(d.figure is not None for d in counts)
    alone = all(p.first > last.i for p in stage.sentence.places)
    return joined and counted and alone and place.role is PlaceRole.AT


def at_headquarters(stage: Stage) -> bool:
    """Whether a world body speaks where it always does: "In New York, a U.N. envoy urged restraint".

    Not "In Doha, envoys offered the rebels a truce".
    """
    who = stage.draft.agent.heads if stage.draft.agent is not None else ()
    words = {t.lower_ for h in who for t in h.subtree}
    return bool(words & {"u.n.", "un", "nations"})


def of_mission(token: Token) -> bool:
    """Whether it is whose mission something is, not where it stands: "the embassy of France"."""
    of = first_conjunct(token).head
    return of.lower_ == "of" and of.head.lemma_.lower() in _MISSIONS


def fought_over(token: Token, stage: Stage) -> bool:
    """Whether it is only what a war is about: "near the front in the conflict over Nagorno-Karabakh"."""
    over = first_conjunct(token).head
    war = over.head if over.lower_ in {"over", "about"} else None
    return war is not None and war.lemma_ in _WARS and war != stage.head


def one_of_two(token: Token) -> bool:
    """Whether a state is one of two that are at it: "three days of fighting between X and Y"."""
    between = first_conjunct(token).head
    return between.lower_ == "between" and between.head.lemma_ not in _SOIL


def beside_effect(token: Token, found: Distance | None, stage: Stage) -> Distance | None:
    """How far it is, where a blow did something else to it: further than what the blow fell on.

    "Hit the port of Saru, killing nine and damaging the Tora mosque": nine in Saru.
    """
    joined = found is Distance.JOINED and token.dep_ == "dobj" and token.i > stage.head.i
    participles = stage.head.tag_ == "VBG" and token.head.tag_ == "VBG"
    return Distance.BESIDE if joined and participles and token.head.dep_ == "conj" else found


def told_beside_swap(token: Token, stage: Stage) -> bool:
    """Whether it is of something else than the captives freed: "agree a swap, drones kill two in X"."""
    clause = stage.clause(token)
    beside = clause.dep_ == "conj" or not stage.head.is_ancestor(clause)
    return stage.draft.type == "people.exchanged" and beside
