"""What sort of thing a phrase heads: of war or civil, a ship by its name, a load that brings relief."""

from spacy.tokens import Token

from contested.extract.laden import laden
from contested.extract.reading import SentenceReading

_VEHICLES = frozenset({"car", "truck", "lorry", "pickup", "van", "jeep"})
_RELIEF = frozenset({"goods"})
_RELIEF_WORDS = frozenset({"aid", "relief", "humanitarian", "medical", "charity", "rescue"})
_HELPING = frozenset({"humanitarian", "charities", "ngos"})
_CIVIL_WORDS = frozenset(
    """cargo fishing merchant commercial grain tourist school migrant container civilian
    civilians refugees evacuees passenger passengers evacuation humanitarian cars buses
    minibuses ambulances""".split()
)
_ON_GROUND = frozenset({"military", "terrorist", "ground", "civilian", "infrastructure", "enemy"})
_STORES = frozenset({"depot", "warehouse", "dump", "store", "arsenal"})
_STORED = frozenset({"oil", "refinery", "petroleum", "diesel", "gasoline", "petrol"})
_FLAGGED = frozenset({"flagged", "owned", "registered", "operated"})
_VESSELS = frozenset("tanker ship vessel freighter carrier trawler ferry boat steamer".split())
_MILITARY_WORDS = frozenset(
    """military armoured armored combat army enemy naval infantry battle fighting war weapons
    ammunition tactical""".split()
)


def _is_vessel(token: Token) -> bool:
    """Whether a name is a ship's by what stands before it: "the Liberia-flagged Pumba", "the tanker Sol"."""
    if not token.text[:1].isupper():
        return False
    before = [c for c in token.lefts if c.dep_ in {"amod", "compound", "nmod"}]
    return any(c.lower_ in _FLAGGED or c.lemma_.lower() in _VESSELS for c in before)


def add_things(token: Token, found: set[str], reading: SentenceReading) -> None:
    """Add to a phrase's labels what sort of thing it is, of war or none: "an army truck", "the tanker Sol"."""
    if _is_vessel(token):
        found |= {"transport", "carrier", "structure"}
    if laden(token):
        found |= {"munition", "thing"}
    if token.lemma_.lower() in _STORES:
        found.discard("equipment")  # "an ammunition depot of the 92nd brigade"
    if token.lemma_ == "target" and "airborne" in found and _aimed_at(token, reading):
        found -= {"airborne", "munition"}
    armed = "structure" not in found or _soldierly(token, reading)
    known = "equipment" in found or token.lemma_.lower() in _VEHICLES
    if known and _civil(token):
        found.discard("equipment")
        found.add("civil_thing")
        known = armed = False
    if ("equipment" in found and armed) or (known and _listed(token, reading)):
        found.add("military_thing")
    elif "structure" in found:
        found.add("civil_thing")
    if _brings_relief(token, found, reading):
        found.add("relief_load")
    if found & {"weapons_aid"} and any(c.lower_ in _MILITARY_WORDS for c in token.children):
        found.add("military_aid")


def _aimed_at(target: Token, reading: SentenceReading) -> bool:
    """Whether a target is one on the ground: "16 targets of the rebels", "military targets"."""
    of = [t for c in target.children if c.lower_ == "of" for t in c.children]
    before = [c for c in target.lefts if c.dep_ in {"amod", "compound", "poss"}]
    owned = any(
        reading.actor_at(t) is not None or reading.classes.labels(t) & {"fighter", "military"}
        for t in (*of, *before)
    )
    return owned or any(c.lower_ in _ON_GROUND for c in before)


def _civil(token: Token) -> bool:
    """Whether words say that it carries no soldiers: "a convoy of civilian cars", "an aid convoy"."""
    of = [t for c in token.children if c.lower_ == "of" for t in (*c.children, *c.subtree)]
    near = [*(c for c in token.children if c.dep_ in {"amod", "compound", "nmod"}), *of]
    if token.lemma_.lower() == "tank" and any(t.lower_ in _STORED for t in token.doc):
        return True  # "struck an oil depot, igniting two tanks"
    return any(t.lower_ in _CIVIL_WORDS for t in near)


def _soldierly(token: Token, reading: SentenceReading) -> bool:
    """Whether words before a thing make it an army's: "an armoured car", "the rebels' trucks"."""
    return any(
        c.lower_ in _MILITARY_WORDS
        or reading.actor_at(c) is not None
        or c.i in reading.forces
        or "fighter" in reading.classes.labels(c)
        for c in token.children
        if c.dep_ in {"amod", "compound", "poss", "nmod"}
    )


def _listed(token: Token, reading: SentenceReading) -> bool:
    """Whether a list counts it with what only armies have: "two tanks and nine trucks".

    Or with soldiers that are counted: "lost 30 troops and three trucks".
    """
    for other in token.conjuncts:
        kind = reading.classes.labels(other)
        if "equipment" in kind and ("structure" not in kind or _soldierly(other, reading)):
            return True
        if kind & {"military", "fighter"} and reading.figure_at(other) is not None:
            return True
    return False


def _brings_relief(token: Token, found: set[str], reading: SentenceReading) -> bool:
    """ "flour", "an aid convoy", "lorries of the Red Cross", "tonnes of rice", "trucks that carry medicine"."""
    modifiers = [c for c in token.children if c.dep_ in {"amod", "compound", "poss", "nmod"}]
    if any(
        c.lower_ in _MILITARY_WORDS or reading.classes.labels(c) & {"forces", "munition"}
        for c in modifiers
    ):
        return False
    if "goods" in found:
        return True
    if not found & {"carrier", "relief_event"}:
        return False
    freight = _RELIEF | {"relief_agency"}
    if any(c.lower_ in _RELIEF_WORDS or reading.classes.labels(c) & freight for c in modifiers):
        return True
    below = [c for c in token.children if c.dep_ in {"prep", "acl", "relcl"}]
    below += [c for c in token.rights if c.dep_ == "amod"]  # "trucks laden with flour"
    return any(
        reading.classes.labels(t) & freight or t.lower_ in _HELPING
        for c in below for t in c.subtree
        if t.dep_ != "compound"  # "a truck with a tarpaulin cover"
    )  # fmt: skip
