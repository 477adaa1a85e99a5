"""What a verb says of the ground that it is said of: held, hit from above, freed, done to."""

from spacy.tokens import Token

_BEING = frozenset("be remain stay come lie pass return".split())
_HOLDING = frozenset(
    """hand control occupation siege rule fire bombardment blockade curfew attack shelling assault
    barrage airstrike grip clutch sway command""".split()
)
# Of these, what only ground is under.
_GROUND_ALONE = frozenset(
    "occupation siege bombardment blockade curfew shelling barrage airstrike control".split()
)
_SCENES = frozenset(
    """target scene site focus epicentre epicenter battleground flashpoint stronghold bastion
    frontline""".split()
)
_SUFFERING = frozenset("see endure suffer witness experience weather undergo lose".split())
_SUPPLIES = frozenset("power electricity water heating internet".split())
_BLOWS = frozenset(
    """shelling bombardment bombing raid airstrike strike barrage fighting clash blackout outage
    explosion blast siege assault violence battle""".split()
)
_AERIAL = frozenset(
    """plane jet warplane aircraft helicopter gunship bomber drone rocket shell missile bomb mortar airstrike
    shelling bombardment""".split()
)


def held(verb: Token) -> bool:
    """Whether the verb says in whose hands, under what, or a scene of what a place is.

    "X is in rebel hands", "X has been the target of raids", "X saw heavy shelling".
    """
    if suffers(verb):
        return True
    if verb.lemma_ == "change" and any(c.lower_ == "hands" for c in verb.children):
        return True
    if verb.lemma_ not in _BEING:
        return False
    if any(c.dep_ == "attr" and c.lower_ in {"ours", "theirs"} for c in verb.children):
        return True  # "X is still ours"
    if any(c.dep_ == "attr" and c.lemma_ in _SCENES for c in verb.children):
        return True
    below = (t for c in verb.children if c.dep_ == "prep" for t in c.children)
    return any(t.dep_ == "pobj" and t.lemma_ in _HOLDING for t in below)


def besieged(verb: Token) -> bool:
    """Whether its subject is under what only ground is: "X remained under siege", "under rocket fire"."""
    if verb.lemma_ not in _BEING:
        return False
    under = (c for c in verb.children if c.lower_ == "under")
    return any(
        t.dep_ == "pobj"
        and t.lemma_ in _HOLDING
        and (t.lemma_ in _GROUND_ALONE or any(c.dep_ == "compound" for c in t.children))
        for c in under
        for t in c.children
    )


def suffers(verb: Token) -> bool:
    """Whether its subject can only be ground: "X endured a ninth night of bombing", "X lost power"."""
    noun = (c for c in verb.children if c.dep_ == "ccomp" and c.pos_ == "NOUN")
    objects = [*noun, *(c for c in verb.children if c.dep_ == "dobj")]
    below = [g for t in objects for c in t.children if c.lower_ == "of" for g in c.children]
    wanted = _SUPPLIES if verb.lemma_ == "lose" else _BLOWS
    if verb.lemma_ not in _SUFFERING:
        return False
    return any(t.lemma_.lower() in wanted for t in (*objects, *below))


def is_object(name: Token, verb: Token) -> bool:
    """Whether a name that the parser takes for something else is what the verb is done to."""
    if name.dep_ == "npadvmod":
        return bool(
            name.pos_ == "PROPN" and name.ent_type_ != "DATE" and verb.i == name.left_edge.i - 1
        )
    return name.dep_ == "nsubj" and undergone(verb)


def undergone(verb: Token) -> bool:
    """Whether a headline's participle says what is done to its subject: "Orikhiv hit by bombs"."""
    below = {c.dep_ for c in verb.children}
    return verb.tag_ in {"VBN", "VBD"} and "agent" in below and not below & {"dobj", "aux"}


def freed(verb: Token) -> bool:
    """Whether it is freed from what only ground is under: "was freed from occupation"."""
    below = (t for c in verb.children if c.lower_ == "from" for t in c.children)
    return verb.lemma_ == "free" and any(t.lemma_ in _HOLDING for t in below)


def from_above(verb: Token) -> bool:
    """Whether what hits it falls from the sky: "jets struck X", not "the ambush killed X"."""
    subjects = (c for c in verb.children if c.dep_ == "nsubj")
    return any(t.lemma_.lower() in _AERIAL for t in subjects)


# What a road does between two places: "on the road linking Tora to Saru".
LINKING = frozenset({"link", "connect", "join", "lead", "run"})
ROADS = frozenset(
    "road highway motorway route railway line axis stretch corridor pipeline track trail street".split()
)


def says_which_road(verb: Token) -> bool:
    """Whether a clause only says between which places a road runs."""
    described = verb.dep_ in {"acl", "relcl"} and verb.lemma_ in LINKING
    return described and verb.head.lemma_.lower() in ROADS
