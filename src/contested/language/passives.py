"""Whether a verb is passive, also where a line leaves its auxiliary out."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
_GIVING = frozenset("give send offer award grant deny promise pay teach show hand tell".split())
# What is done to people and things; of one that has none the subject is whom it was done to.
_HARMING = frozenset("wound injure hurt kill detain arrest damage displace".split())
# What a headline says of whoever it names with no object behind: "Border town captured, army says".
_TAKEN = frozenset(
    """capture recapture seize retake liberate overrun destroy intercept repel massacre slaughter
    execute behead murder lynch abduct kidnap close shut reopen seal block suspend torch burn loot
    raze shell bomb storm raid ambush besiege evacuate rescue foil thwart down restore free""".split()
)
_GOING = frozenset("head march arrive advance withdraw retreat stream fall die".split())
_RETURNING = _GOING | {"return", "flee", "cross", "come", "escape", "operate", "set"}
# Who dies in a blow has not dealt it, but has taken part in a battle.
DYING = frozenset("die perish drown succumb disappear".split())
# Participles that are no past tense.
_NO_PAST = frozenset("beaten driven taken thrown stolen torn blown slain shaken retaken".split())
_FOUND = frozenset(
    "find discover report confirm believe fear presume declare list register".split()
)
_NEVER_DONE_TO = frozenset(
    {
        "counterattack",
        "counter-attack",
        "retreat",
        "resort",
        "retaliate",
        "respond",
        "pounce",
        "swoop",
    }
)


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: an auxiliary says so, or it is a bare past participle."""
    roles = {c.dep_ for c in verb.children}
    acting = {"nsubj", "dobj"} <= roles  # "boy shot sister by accident"
    if roles & {"nsubjpass", "auxpass", "csubjpass"} or ("agent" in roles and not acting):
        return verb.lemma_ not in DYING
    active = verb.lemma_.lower() in _NEVER_DONE_TO or _fell_upon(verb) or _aimed(verb)
    if verb.tag_ != "VBN" or active or _elided(verb):
        return _elided(verb)
    if verb.dep_ in {"acl", "amod", "relcl", "pobj", "nmod", "compound"}:
        finite = verb.dep_ == "acl" and _finite_after_all(verb)
        return not finite and not roles & (SUBJECTS | {"aux"})
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if _headline(verb) and any(c.dep_ == "nsubj" for c in verb.children):
        return verb.tag_ == "VBN" and not any(c.dep_ == "dobj" for c in verb.children)
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        helped = any(c.dep_ == "auxpass" for c in verb.head.children)  # "… and a boy hospitalised"
        own = {"dobj", "aux", "prt"} if helped else {"dobj", "nsubj"}
        if helped and verb.lemma_ in _GIVING:
            own -= {"dobj"}  # "were handcuffed and denied care"
        return is_passive(verb.head) and not roles & own
    if verb.dep_ in {"xcomp", "oprd"}:
        return _is_found(verb.head) and not roles & {"dobj", "aux"}
    # "families returned to villages"
    came = verb.lemma_ in _RETURNING and "nsubj" in roles
    # One that has a clause of its own is active: "he alleged that".
    return (
        not came
        and verb.dep_ in {"ROOT", "advcl", "dep", "ccomp", "acomp"}
        and not any(c.dep_ in {"dobj", "ccomp"} for c in verb.children)
    )


def _aimed(verb: Token) -> bool:
    """Whether somebody shoots, in a form that may be either: "a man shot at one of its cars"."""
    doing = any(c.dep_ == "nsubj" for c in verb.children)
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    at = verb.doc[verb.i + 1 : verb.i + 2].text.lower() in {"at", "toward", "towards"}
    return verb.lemma_ in {"shoot", "fire"} and doing and at and not helped


def _fell_upon(verb: Token) -> bool:
    """Whether somebody attacks, in a form that may be either: "gunmen set upon a bus"."""
    doing = any(c.dep_ == "nsubj" for c in verb.children)
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    upon = any(c.lower_ in {"upon", "about"} for c in verb.children)
    return verb.lemma_ == "set" and doing and upon and not helped


def _is_found(verb: Token) -> bool:
    """Whether somebody was found, or told of, as what follows says: "was found shot in the head"."""
    return verb.lemma_ in _FOUND and is_passive(verb)


def _elided(verb: Token) -> bool:
    """Whether a passive has lost its auxiliary: "one is dead and three hurt", "four found shot".

    In a line without an end mark it was the subject who was shot: "Woman shot at home is named".
    """
    children = {c.dep_ for c in verb.children}
    if verb.tag_ not in {"VBN", "VBD"} or not children & {"nsubj"} or children & {"aux", "dobj"}:
        return False
    if verb.lower_ in _NO_PAST:
        return True  # "twelve assaults beaten off since morning"
    if verb.lemma_ in _FOUND:
        return any(
            c.dep_ in {"xcomp", "oprd", "acomp"} and c.tag_ in {"VBN", "JJ"} for c in verb.children
        )
    if verb.lemma_ in {"expect", "tell", "order", "advise", "urge", "ask", "instruct"}:
        return _unended(verb) and any(c.dep_ == "xcomp" for c in verb.children)
    if verb.lemma_ == "shoot":
        aimed = any(c.dep_ == "prt" or c.lower_ == "at" for c in verb.children)
        return _unended(verb) and not aimed
    if verb.lemma_ in _TAKEN and _unended(verb):
        return verb.dep_ in {"ROOT", "ccomp"} and not children & {"ccomp", "prt", "npadvmod"}
    return verb.lemma_ in _HARMING and verb.dep_ == "conj"


def _finite_after_all(verb: Token) -> bool:
    """Whether the parser took a past tense for a participle: "families from X headed for Y"."""
    taken = any(c.dep_ == "dobj" for c in verb.children) and verb.lemma_ not in _GIVING
    return taken or verb.lemma_ in _GOING


def _headline(verb: Token) -> bool:
    """Whether the verb stands in a line without an end mark, where auxiliaries are left out."""
    return verb.dep_ == "ROOT" and _unended(verb)


def _unended(verb: Token) -> bool:
    return verb.doc[-1].text not in {".", "!", "?", "”", '"', "'"}
