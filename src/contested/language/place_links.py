"""What the preposition before a place's name says of it: "in X", "from X", "the south of X"."""

from spacy.tokens import Token

from contested.language.place_relation import LOCATIVE, Frame, first_conjunct
from contested.language.place_words import PlaceWords
from contested.model.vocabulary import PlaceRole

# What is said to people, not to places.
_TOLD = frozenset({"say", "tell", "speak", "talk", "confirm", "explain", "describe", "complain"})
# What is between powers, not between places.
_DEALINGS = frozenset(
    """talk negotiation dialogue meeting war conflict hostility tension dispute agreement deal treaty
    ceasefire truce exchange swap relation""".split()
)
# Prepositions that hardly stand before people, and those that do so unless something moves or falls.
_OF_GROUND = frozenset(
    """in near inside outside toward towards across throughout around along beneath within nearby
    at off""".split()
)
_OF_MOTION = frozenset(
    ["to", "from", "on", "onto", "over", "through", "for", "upon", "past", "between", "beyond"]
)
# Nothing but a place has them.
_EDGES = frozenset({"outskirts", "vicinity", "edge", "surroundings", "environs"})
# Of these nothing but a place has any, or is under them.
_OF_TOWNS = frozenset(
    """evacuation mayor resident residents native natives
    villager villagers inhabitant inhabitants townspeople streets suburbs shelling
    bombardment siege blockade storming burning encirclement desert skies roofs rooftops alleys walls
    ruins countryside gates market marketplace bazaar airport airfield camp prison garrison
    monastery""".split()
)
# Blows from above, which fall on places: "two raids on X".
_FALLING = frozenset(
    """raid airstrike strike shelling bombardment bombing barrage offensive siege assault march advance blockade
    curfew""".split()
)
_RUBBLE = frozenset({"rubble", "debris", "ruin", "ruins", "wreckage", "wreck", "well", "collapse"})
_ANSWERS = frozenset({"response", "reaction", "reply", "answer", "respond", "react"})
LENGTHS = frozenset(
    "km kilometre kilometer kms mile metre meter yard drive minute minutes hour hours".split()
)
# What takes forces out of ground: "pushed the group out of X".
_LEAVING = frozenset(
    """push drive force pull move withdraw get come go chase throw kick expel flee break retreat march
    fly evacuate bus clear leave""".split()
)
_DEPARTING = frozenset({"leave", "head", "depart", "bind", "set", "flee", "make", "embark"})
_CONTESTS = frozenset({"battle", "fighting", "fight", "struggle", "clash", "offensive"})
_ORDERS = frozenset({"curfew", "evacuation", "lockdown"})
_MIDST = frozenset({"centre", "center", "heart", "edge", "outskirts", "gates"})
_PEOPLE = frozenset(
    """bandits jihadists terrorists extremists separatists dissidents guerrillas smugglers traffickers
    pirates gangs fighters residents villagers""".split()
)
# What is or runs between two towns, and not between two who deal: "hit a minibus between X and Y".
_BETWEEN_TOWNS = frozenset(
    """road highway route stretch railway track bridge bus minibus truck lorry convoy car vehicle train
    boat ferry patrol ambush checkpoint roadblock tanker taxi motorbike motorcycle area farm field
    forest village hamlet valley bridge point post""".split()
)
_GAINING = frozenset(
    "take retake regain seize lose wrest gain keep retain recover assume establish".split()
)
_AGAINST = frozenset({"with", "against", "by", "versus"})


def under_preposition(top: Token, preposition: Token, words: PlaceWords) -> Frame:
    """The frame that a preposition gives the name under it."""
    word, outer = preposition.lower_, preposition.head
    if word == "of" and outer.lower_ == "out" and outer.head.pos_ in {"VERB", "NOUN"}:
        return Frame(PlaceRole.FROM, located=True, firm=outer.head.lemma_ in _LEAVING)
    if word == "of":
        return _under_of(outer, words)
    if word == "including" and (outer.lower_ in words.heads or outer.lemma_ in words.heads):
        return Frame(located=True, firm=True)  # "several villages, including X"
    if (actor := _beside_actor(preposition)) is not None:
        return actor
    role = words.prepositions.get(word, PlaceRole.AT)
    if word == "to" and outer.pos_ == "VERB" and outer.lemma_ in _TOLD:
        return Frame(role, acting=True)  # "confirmed the attack to Xinhua"
    firm = _is_firm(word, top, outer, words)
    firm = firm or (word == "between" and outer.lemma_.lower() in _BETWEEN_TOWNS)
    if word not in LOCATIVE or (word == "around" and any(t.like_num for t in top.lefts)):
        return Frame(role, weak=True)
    aimed = word == "at" and outer.lower_ in words.heads  # "fired from the X region at Y"
    if word in {"in", "at", "on"} and not aimed:
        role = _role_around(outer, words) or role
    beside = outer.lower_ in {"close", "adjacent", "next"} or _measured(preposition)
    if word in {"to", "from"} and beside:
        role = PlaceRole.NEAR
    between = word == "between" and outer.lemma_.lower() in _DEALINGS
    return Frame(role, located=True, acting=between, firm=firm and not between)


def _measured(preposition: Token) -> bool:
    """Whether a distance stands before it: "a meadow three miles from the town of X"."""
    return _is_length(preposition.nbor(-1) if preposition.i else preposition)


def _is_length(noun: Token) -> bool:
    """Whether a way is measured in it: "miles"."""
    return noun.lower_ in LENGTHS or noun.lemma_.lower() in LENGTHS


def _is_firm(word: str, top: Token, outer: Token, words: PlaceWords) -> bool:
    """Whether a preposition so governed stands before places alone."""
    if word == "from" and outer.lemma_ == "fire":
        return True  # "rockets fired from X"
    if word == "to" and outer.lemma_ in {"come", "go"}:
        return True
    if word == "over" and outer.lemma_ in {"bridge", "crossing", "dam"}:
        return True
    if word == "into":
        return outer.pos_ == "VERB" or outer.lemma_.lower() in words.motions
    if word in {"from", "to"} and outer.dep_ in {"dobj", "pobj"} and _moved(outer, words):
        return True
    if word in {"on", "upon"} and any(
        t.lemma_.lower() in _FALLING for t in (outer, _before(top.head))
    ):
        return True
    if word in _OF_GROUND:
        return word != "at" or outer.lemma_.lower() not in words.staff
    return word in _OF_MOTION and outer.lemma_.lower() in words.motions


def _moved(noun: Token, words: PlaceWords) -> bool:
    """Whether a noun is what something moves: "evacuated a contingent of its troops from X"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    return noun.dep_ == "dobj" and noun.head.lemma_ in words.motions


def _beside_actor(preposition: Token) -> Frame | None:
    """The frame under a preposition that mostly stands before people: "with", "for", "by"."""
    word, outer = preposition.lower_, preposition.head
    before = preposition.nbor(-1) if preposition.i else preposition
    contest = next((t for t in (outer, before) if t.lemma_.lower() in _CONTESTS), None)
    if word == "for" and contest is not None and contest.pos_ == "NOUN":
        return Frame(PlaceRole.AT, located=True, firm=True)
    if word == "for" and _is_order(outer):
        return Frame(PlaceRole.AT, located=True, firm=True)  # "issued an evacuation order for X"
    if word == "for" and outer.lemma_ in _CONTESTS:
        return Frame(PlaceRole.AT, located=True)  # "have been fighting for X for a week"
    if word == "for":
        leaves = outer.lemma_ in _DEPARTING
        role = PlaceRole.TO if leaves else PlaceRole.AT
        return Frame(role, located=leaves, acting=not leaves, firm=leaves)
    if word in _AGAINST:
        along = outer.lower_ == "along" or any(c.lower_ == "along" for c in preposition.lefts)
        return Frame(acting=not along)
    if word in {"to", "from"} and outer.lower_ in {"due", "according", "thanks"}:
        return Frame(acting=True)
    return None


def _is_order(outer: Token) -> bool:
    """Whether it is an order for ground, or what is done with one: "a curfew was imposed for X"."""
    nouns = [outer, *(c for c in outer.children if c.dep_ in {"dobj", "nsubjpass"})]
    return any(t.lemma_.lower() in _ORDERS for n in nouns for t in (n, *n.children))


def _role_around(noun: Token, words: PlaceWords) -> PlaceRole | None:
    """The role that "bases in X" has in "from bases in X": that of the outer preposition."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in {"from", "to", "into", "toward", "towards"}:
        return None
    if preposition.head.lemma_ in _ANSWERS or noun.lemma_.lower() in _RUBBLE:
        return None  # "in response to the raid on X", "pulled from the rubble in X"
    people = noun.lower_ in words.actor_heads or noun.lemma_.lower() in words.actor_heads
    people = people or noun.lower_ in _PEOPLE
    return None if people else words.prepositions[preposition.lower_]


def _from_afar(outer: Token, words: PlaceWords) -> bool:
    """Whether a distance to it is told: "within 40 km of X", "8 km from the centre of X"."""
    if _is_length(outer):
        return True
    first = first_conjunct(outer)
    parts = outer.lower_ in words.heads or outer.lemma_ in words.heads or outer.lower_ in _MIDST
    if not parts or first.dep_ != "pobj":
        return False
    link = first.head
    return (link.lower_ == "from" and _measured(link)) or (
        link.lower_ == "of" and _is_length(link.head)
    )


def _under_of(outer: Token, words: PlaceWords) -> Frame:
    """The noun before the "of" says what the place is to the happening."""
    noun = outer.lower_
    if noun in words.actor_heads and noun not in words.place_nouns:
        return Frame(acting=True)
    if _from_afar(outer, words):
        return Frame(PlaceRole.NEAR, located=True)
    located = noun in words.place_nouns or noun in words.heads or noun in words.noun_roles
    if noun in words.noun_roles:
        inner = words.noun_roles[noun]
        above = outer.head.lower_
        if inner is PlaceRole.ALONG and above in {"to", "from", "into"}:
            return Frame(words.prepositions[above], located=True)
        if noun in words.compass and above == "in":  # "in the west of X" is in X
            return Frame(located=True)
        return Frame(inner, located=True, firm=noun in _EDGES)
    first = first_conjunct(outer)
    if (noun in words.heads or outer.lemma_ in words.heads) and first.dep_ == "pobj":
        above = first.head.lower_
        if above == "of" and first.head.head.lower_ in words.noun_roles:
            return _under_of(first.head.head, words)  # "south of the town of X"
        if above in words.prepositions and above != "of":
            return Frame(words.prepositions[above], located=True)
    gained = noun == "control" and outer.head.lemma_ in _GAINING  # "regained control of X"
    gained = gained and not any(t.lower_ in words.given for t in outer.subtree)
    return Frame(located=located, weak=not located, firm=noun in _OF_TOWNS or gained)


def _before(token: Token) -> Token:
    """The token before one, or the first itself."""
    return token.nbor(-1) if token.i else token
