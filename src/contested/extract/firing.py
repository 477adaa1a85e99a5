"""Conditions of frames about fire from a distance, and about attempts at it that are foiled."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.labels import labels

if TYPE_CHECKING:
    from contested.extract.conditions import Site
    from contested.extract.predicates import Hit

FOILING = frozenset("foil thwart avert prevent disrupt frustrate uncover".split())
"""What is done to a plot that comes to nothing."""
BLASTING = frozenset("blow bomb detonate explode plant".split())
"""What a plot of that kind is to do."""
_ATTEMPTS = frozenset({"attempt", "plot", "plan", "bid", "try"})
_LIGHT = frozenset(
    {"rifles", "guns", "pistols", "weapons", "bullets", "ammunition", "gun", "rifle"}
)
_HEAVY = frozenset(
    """artillery rocket mortar missile tank shell cannon howitzer anti-tank anti-aircraft drone naval
    grad heavy""".split()
)
_ONES = frozenset({"one", "ones", "another", "other", "others", "rest", "second", "third", "some"})
_PASSING = frozenset(
    {"get", "slip", "break", "make", "come", "escape", "evade", "penetrate", "reach"}
)
_GROWING = frozenset(
    "price demand anger violence joy debt population crime cost case creativity".split()
)
_OPENING = frozenset(
    "direct adjust correct open return exchange aim draw concentrate trade".split()
)
_TESTS = frozenset({"test", "tests", "test-firing", "drill", "drills", "exercise", "exercises"})
_FIT = frozenset("able capable designed built meant intended equipped".split())
_MISHAPS = (
    "gas leak", "short circuit", "electrical fault", "gas canister explo", "boiler explo",
    "faulty wiring", "fireworks factory", "fireworks warehouse", "industrial accident",
)  # fmt: skip
_WEAPONS = frozenset({"munition", "drone"})
_BLOWS = frozenset({"strike_event", "assault", "plot"})


def shelled(site: "Site") -> bool:
    """Whether it is shells that are fired: "opened artillery fire", "opened fire with mortars"."""
    if site.hit.head.lemma_ != "open":
        return False
    fire = (t for t in site.hit.tokens if t.lower_ == "fire")
    tools = site.arguments.under("with", "from")
    heavy = any(t.lemma_.lower() in _HEAVY or labels(t, site.reading) & _WEAPONS for t in tools)
    light = any(t.lower_ in _LIGHT for t in tools)
    return (heavy and not light) or any(c.lower_ in _HEAVY for t in fire for c in t.children)


def one_of_them(site: "Site") -> bool:
    """Whether it is one of the weapons told of: "the one that got through", "another hit a school".

    Told of in its own sentence, or where nothing but a weapon does so to what stands there.
    """
    subjects = site.arguments.subject
    if not subjects or any(c.dep_ == "nummod" for t in subjects for c in t.children):
        return False
    bare = all(t.lower_ in _ONES or t.pos_ == "NUM" for t in subjects)
    before = site.reading.parsed.doc[: site.hit.head.i]
    told = any(labels(t, site.reading) & {"airborne", "munition"} for t in before)
    passed = any(c.dep_ == "relcl" and c.lemma_ in _PASSING for t in subjects for c in t.children)
    return bare and (told or passed)


def under_fire(site: "Site") -> bool:
    """Whether a town or a base is under fire from arms: "says Ganja under fire from rebel guns"."""
    link = site.hit.head.head
    if site.hit.head.dep_ != "pobj" or link.lower_ != "under":
        return False
    where = link.head
    if where.lemma_ == "be":
        where = next((c for c in where.children if c.dep_ == "nsubj"), where)
    hit = labels(where, site.reading) & {"place", "settlement", "structure", "place_actor"}
    return bool(hit) and where.pos_ in {"NOUN", "PROPN"}


def unshelled(site: "Site") -> bool:
    """Whether it is no shells that are fired: not "opened artillery fire on the suburb"."""
    return not shelled(site)


def to_blast(site: "Site") -> bool:
    """Whether it is an attempt at a blast that is foiled: "foiled a plot to blow up the bridge"."""
    return site.hit.head.lemma_ in FOILING and any(
        _blasts(c, site) for t in site.arguments.object for c in t.children
    )


def _blasts(deed: Token, site: "Site") -> bool:
    """Whether a plot's deed is a blast or an attack with a weapon: "to attack the port with drones"."""
    if deed.dep_ not in {"acl", "relcl"}:
        return False
    if deed.lemma_ in BLASTING:
        return True
    attacks = deed.lemma_ in {"attack", "strike", "hit", "target"} or any(
        labels(c, site.reading) & _BLOWS for c in deed.children if c.dep_ == "dobj"
    )
    return attacks and any(labels(t, site.reading) & _WEAPONS for t in deed.subtree)


def of_foiled_plot(head: Token) -> bool:
    """Whether a word stands in what a foiled plot was to do: "thwarted an attempt to strike"."""
    return any(
        t.dep_ in {"acl", "relcl"}
        and t.head.lemma_ in _ATTEMPTS
        and t.head.dep_ in {"dobj", "nsubjpass"}
        and t.head.head.lemma_ in FOILING
        for t in (head, *head.ancestors)
    )


def of_no_war(hit: "Hit") -> bool:
    """Whether a blow is none of a war: what arms are able to do, tests of arms, gas that blows up."""
    if hit.predicate not in {"strike", "intercept", "destroy"}:
        return False
    words = {t.lower_ for t in hit.head.doc}
    if hit.predicate != "intercept" and (_leaked(hit.head) or _figurative(hit.head)):
        return True
    tested = words & _TESTS and hit.head.lemma_ in {"fire", "launch", "shoot"}
    return bool(tested) or _able(hit.head)


def _able(verb: Token) -> bool:
    """Whether arms are only said to be made for it: "batteries able to intercept missiles"."""
    above = verb.head
    link = above.head if above.lower_ == "of" else above
    fit = link.lower_ in _FIT and verb.dep_ in {"xcomp", "pcomp", "advcl"}
    noun = link.head
    describes = link.dep_ in {"amod", "acl", "relcl"} and noun.pos_ == "NOUN"
    return bool(fit and describes and noun.i < verb.i)


def _figurative(noun: Token) -> bool:
    """Whether something grows fast: "an explosion of prices"."""
    of = (t for c in noun.children if c.lower_ in {"of", "in"} for t in c.children)
    return noun.lemma_ == "explosion" and any(t.lemma_.lower() in _GROWING for t in of)


def _leaked(head: Token) -> bool:
    """Whether a leak of gas or a short circuit is named as the cause."""
    text = head.doc.text.lower()
    return any(words in text for words in _MISHAPS)


def not_fired(site: "Site") -> bool:
    """Whether a fire burns, and is none that somebody opens: "directing fire at positions"."""
    noun = site.hit.head
    return not (noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in _OPENING)


FIRING: dict[str, Callable[["Site"], bool]] = {
    "not_fired": not_fired,
    "one_of_them": one_of_them,
    "shelled": shelled,
    "to_blast": to_blast,
    "under_fire": under_fire,
    "unshelled": unshelled,
}
