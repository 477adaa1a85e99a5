"""Whether a place that a sentence names can be where a claim is set.

Not one that stands for people who act, where somebody is from, where the hurt are brought, what a
weapon is called after.
"""

from spacy.tokens import Doc, Token

from contested.extract.accounts import is_answer
from contested.extract.labels import labels
from contested.extract.lying import lies_so_far, unit_before
from contested.extract.place_nouns import REGIONS, TOWNS, WATERS
from contested.extract.place_ties import fought_over, of_mission, one_of_two
from contested.extract.stage import Stage
from contested.extract.wards import only_brought
from contested.language.place_verbs import suffers, undergone
from contested.language.places import PlaceMention

_GROUND = "territory."
_MOVING = frozenset(
    {
        "people.displaced", "people.returned", "people.mobilized", "people.rescued", "strike",
        "civil.order",
    }
)  # fmt: skip
_SENT = frozenset(
    {"fire", "attack", "strike", "shelling", "evacuation", "withdrawal", "retreat", "launch"}
)
# Nouns of happenings that a town before them is the scene of: "the Dnipro strike".
_HAPPENING = frozenset(
    """attack strike airstrike raid bombing bombardment shelling blast explosion massacre battle
    siege assault offensive counteroffensive incursion operation campaign ambush clash fighting
    evacuation withdrawal retreat killing shooting""".split()
)
_WEAPONS = frozenset(
    """system tank drone missile rocket jet helicopter howitzer launcher aircraft vehicle gun rifle
    bomber fighter""".split()
)
_FRIENDS = frozenset("ally backer partner supporter sponsor donor friend".split())
_MEMBERS = frozenset({"citizen", "national", "native", "passport"})
_SIDED = frozenset(
    """backed led aligned allied made based supplied run born installed appointed trained funded
    brokered supported sponsored flagged owned built mediated administered governed""".split()
)
_SOIL = frozenset(
    {"border", "territory", "soil", "airspace", "coast", "side", "frontier", "waters"}
)
_SPOKEN = frozenset({'"', "“", "'", "‘", "«", "„", "we", "our"})
_STANDING = frozenset({"come", "be", "remain", "stay", "live", "stand"})
_SHAKING = frozenset({"rock", "shake", "jolt", "rattle", "hit", "strike", "pound", "convulse"})
_OF_TOWN = frozenset("mayor governor resident medic doctor police hospital council".split())


def usable(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether a mention may be the place: not one that acts, unless it is what is held or taken."""
    held = in_role(place, "target", stage) and stage.draft.type.startswith(_GROUND)
    if _decrees(place, stage) or _falls(token, stage):
        return True
    if _dealer(token, stage) or _supplied(token, stage):
        return False
    if place.acting:
        scene = _scene_of(token, stage) or _before_struck(token, stage)
        scene = scene or _owns_building(token, stage) or _aimed_against(place, token, stage)
        scene = scene or _shaken(token, stage)
        return held or _undergoes(token, stage) or scene
    acts = in_role(place, "agent", stage) and preposition_of(token) not in {"in", "at", "near"}
    if acts and not _under_fire(_first(token)):
        return _scene_of(token, stage)
    if (
        aligned(place, stage)
        or _member(token)
        or only_brought(place, token, stage)
        or _named_after(place, token)
        or _answered(token, stage)
        or of_mission(token)
        or fought_over(token, stage)
        or _taken_from(token, stage)
        or measured_from(token, stage)
        or _bathes(place, token)
        or speaks_up(place, stage.doc)
        or (stage.is_state(place) and (_adjectival(token, stage) or one_of_two(token)))
    ):
        return False
    named = stage.sentence.actor_at(token) is not None and not place.head
    doer = _first(token).dep_ in {"nsubj", "dative"} and not _under_fire(_first(token))
    doer = doer and not undergone(_first(token).head)  # "Khartoum shaken by air strikes"
    return held or not (named and doer)


def _falls(token: Token, stage: Stage) -> bool:
    """Whether a town itself is what falls: "the capital, Kabul, could fall within 90 days"."""
    verb = token.head
    lost = stage.draft.type == "territory.capture" and verb == stage.head
    return lost and verb.lemma_ == "fall" and token.dep_ == "nsubj"


def _dealer(token: Token, stage: Stage) -> bool:
    """Whether a seat of government stands for who deals a blow: "killed by Kyiv's shelling".

    Or for whose officer somebody is: "Kyiv's intelligence chief".
    """
    actor = stage.sentence.actor_at(token) if token.dep_ == "poss" else None
    if actor is None or not actor.seat:
        return False
    dealt = _modified(token) in _HAPPENING | {"drone", "missile"}
    return dealt or (_somebody(token.head, stage) and token.head.lemma_ not in _OF_TOWN)


def _supplied(token: Token, stage: Stage) -> bool:
    """Whether a seat of government stands for whom arms are sent to: "will deliver tanks to Kyiv".

    Or for whom captives are handed to.
    """
    actor = stage.sentence.actor_at(token)
    if actor is None or not actor.seat:
        return False
    handed = stage.draft.type == "people.exchanged" and preposition_of(token) == "to"
    handed = handed and stage.clause(token).lemma_ in {"hand", "give", "turn"}
    return handed or stage.draft.type == "materiel.supplied"


def _under_fire(token: Token) -> bool:
    """Whether it is what something falls upon: "Kyiv came under attack", "Kyiv saw heavy shelling"."""
    verb = token.head
    under = verb.lemma_ in _STANDING and any(c.lower_ == "under" for c in verb.children)
    return under or suffers(verb)


def _decrees(place: PlaceMention, stage: Stage) -> bool:
    """Whether a town or region puts an order on itself: "Safed declared a state of emergency".

    Not a seat of government where the order is for another place.
    """
    ordered = stage.draft.type == "civil.order" and in_role(place, "agent", stage)
    actor = stage.sentence.actor_at(head_of(place, stage.doc))
    seat = actor is not None and actor.seat
    elsewhere = seat and any(p.name and not p.acting and p != place for p in stage.sentence.places)
    return ordered and not (stage.is_state(place) or elsewhere)


def origin(token: Token, stage: Stage) -> bool:
    """Whether a name only says where somebody is from: "a couple from Belgorod was killed"."""
    if stage.draft.type in _MOVING or stage.draft.type.startswith(_GROUND):
        return False
    first = _first(token)
    preposition = first.head if first.dep_ == "pobj" else None
    if preposition is None or preposition.lower_ != "from":
        return False
    return (
        preposition.head.pos_ in {"NOUN", "PROPN", "NUM"}
        and preposition.head.lemma_.lower() not in _SENT
    )


def _first(token: Token) -> Token:
    """The first of the list that a token stands in: "Russia" for "Russia and Ukraine"."""
    while token.dep_ == "conj" and token.head.pos_ in {"PROPN", "NOUN"}:
        token = token.head
    return token


def _undergoes(token: Token, stage: Stage) -> bool:
    """Whether a place that no actor is named after is the object of the claim: "pummelled X"."""
    return (
        token.dep_ == "dobj"
        and token.head.i in {stage.head.i, stage.head.head.i}
        and stage.sentence.actor_at(token) is None
    )


def _owns_building(token: Token, stage: Stage) -> bool:
    """Whether it is whose building was hit: "Chechnya's parliament building burned"."""
    target = stage.draft.target
    if token.dep_ != "poss" or target is None or token.head.i not in {t.i for t in target.heads}:
        return False
    return "structure" in labels(token.head, stage.sentence)


def _scene_of(token: Token, stage: Stage) -> bool:
    """Whether a town stands before what happened there: "the Kremenchuk missile attack"."""
    actor = stage.sentence.actor_at(token)
    if token.dep_ not in {"compound", "nmod", "amod"} or _modified(token) not in _HAPPENING:
        return False
    return actor is None or (actor.seat and _dealt_there(token, stage))


def _before_struck(token: Token, stage: Stage) -> bool:
    """Whether a town stands before the thing that is hit in it: "set Tora fuel tanks ablaze"."""
    target, noun = stage.draft.target, token.head
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    hit = target is not None and (noun in target.heads or token in target.heads)
    things = stage.draft.type.startswith(("strike", "infrastructure.", "materiel.destroyed"))
    named = token.dep_ in {"compound", "nmod"} and not _somebody(noun, stage)
    actor = stage.sentence.actor_at(token)
    state = actor is not None and not actor.seat
    return hit and things and named and not state


def _aimed_against(place: PlaceMention, token: Token, stage: Stage) -> bool:
    """Whether a town is what a blow is against: "a missile strike against Kharkiv"."""
    link = _first(token).head
    blow = link.lower_ == "against" and link.head.lemma_.lower() in _HAPPENING
    return blow and not stage.is_state(place)


def _shaken(token: Token, stage: Stage) -> bool:
    """Whether a capital is what a blow shakes: "air raids shook Tripoli"."""
    verb = token.head
    return token.dep_ == "dobj" and verb.lemma_ in _SHAKING and stage.head.head == verb


def _dealt_there(token: Token, stage: Stage) -> bool:
    """Whether a seat of government is where a blow fell, since no other aim of it is told.

    "The US admits that the Kabul drone strike killed civilians", not "a Kyiv drone strike on Kursk".
    """
    blow = token.head
    while blow.dep_ == "compound" and blow.head.i > blow.i:
        blow = blow.head
    aimed = any(c.lower_ in {"on", "against", "in", "at", "near"} for c in blow.children)
    others = (p for p in stage.sentence.places if p.first != token.i and not p.acting)
    doer = any(a.end <= token.i and not a.seat for a in stage.sentence.actors)
    return doer and not aimed and not any(others)


def _modified(token: Token) -> str:
    """The noun that a name stands before, past others between: "strike" for "Dnipro drone strike"."""
    noun = token.head
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return str(noun.lemma_.lower())


def aligned(place: PlaceMention, stage: Stage) -> bool:
    """Whether a name only says whose side somebody is on: "Iran-backed fighters"."""
    after = stage.doc[place.last : place.last + 2]
    return len(after) == 2 and after[0].text in {"-", "–"} and after[1].lower_ in _SIDED


def _member(token: Token) -> bool:
    """Whether a name says whose citizen somebody is: "a national of France", "allies in Europe"."""
    first = _first(token)
    of = first.head
    if first.dep_ != "pobj" or of.lower_ not in {"of", "in"}:
        return False
    people = of.head.pos_ in {"NOUN", "PROPN"}  # not "talks sponsored in Geneva"
    return people and of.head.lemma_.lower() in (_MEMBERS if of.lower_ == "of" else _FRIENDS)


def _answered(token: Token, stage: Stage) -> bool:
    """Whether it is where that happened which the claim answers: "in response to attacks in X"."""
    cause = next((t for t in token.ancestors if is_answer(t)), None)
    return cause is not None and stage.head != cause and not cause.is_ancestor(stage.head)


def _taken_from(token: Token, stage: Stage) -> bool:
    """Whether it is the side that ground was taken from: "retook villages from Russia"."""
    taken = stage.draft.type == "territory.capture" and stage.sentence.actor_at(token) is not None
    return taken and preposition_of(token) == "from"


def measured_from(token: Token, stage: Stage) -> bool:
    """Whether another place is only said to lie so far from it: "Ghazni, 150 km from the capital"."""
    link = token.head
    if token.dep_ != "pobj" or link.lower_ not in {"from", "of", "outside"}:
        return False
    unit = unit_before(link)
    comma = lies_so_far(unit) if unit is not None else None
    return comma is not None and any(p.last == comma.i for p in stage.sentence.places)


def speaks_up(place: PlaceMention, doc: Doc) -> bool:
    """Whether a capital is who is quoted behind a colon: "Kyiv: "We took 74 villages"."""
    after = doc[place.last : place.last + 2]
    opens = place.first == 0 and len(after) == 2
    return opens and after[0].text == ":" and after[1].lower_ in _SPOKEN


def _bathes(place: PlaceMention, token: Token) -> bool:
    """Whether it is only the water that a town told before lies on: "the port on the Red Sea"."""
    link = token.head
    words = set(place.span.text.lower().split())
    wet = bool(words & (WATERS - {"road", "border"})) or place.head in WATERS
    if not wet or token.dep_ != "pobj" or link.lower_ not in {"on", "by", "along"}:
        return False
    town = link.head
    return town.lower_ in TOWNS and any(c.lower_ == "the" for c in town.children)


def _adjectival(token: Token, stage: Stage) -> bool:
    """Whether a state's name before a noun only says whose it is: "a U.S. convoy"."""
    if token.dep_ == "npadvmod":
        return True
    if token.dep_ == "poss" and _somebody(token.head, stage):
        return True
    before = token.dep_ in {"compound", "nmod"} and token.head != stage.head
    return before and _modified(token) not in _SOIL | TOWNS | REGIONS


def _somebody(owned: Token, stage: Stage) -> bool:
    """Whether what a state owns are people: "Yemen's Houthi rebels", "Mali's junta"."""
    known = stage.sentence.actor_at(owned) is not None
    return known or "person" in stage.sentence.classes.labels(owned)


def _named_after(place: PlaceMention, token: Token) -> bool:
    """Whether a weapon bears the name: "a Pantsir air defence system"."""
    return not place.head and token.dep_ == "compound" and _modified(token) in _WEAPONS


def in_role(place: PlaceMention, role: str, stage: Stage) -> bool:
    """Whether a place is among the words of the claim's `agent` or `target`."""
    phrase = stage.draft.agent if role == "agent" else stage.draft.target
    if phrase is None or phrase.reading is not stage.sentence:
        return False
    return any(place.first <= t.i < place.last for t in phrase.heads)


def head_of(place: PlaceMention, doc: Doc) -> Token:
    """The token that heads a place's words."""
    root: Token = doc[place.first : place.last].root
    return root


def preposition_of(token: Token) -> str:
    """The preposition that a name stands under, "" without one."""
    top = token
    while top.dep_ in {"conj", "compound", "nmod", "appos"} and top.head != top:
        top = top.head
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.dep_ == "pobj":
        return str(top.head.head.head.lower_)
    return str(top.head.lower_) if top.dep_ == "pobj" else ""
