"""What frames of deals and ultimatums ask for: that one was struck, that time is given, whose a right is.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from contested.extract.dealings import SIDES, labelled, owned_by_party

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_STRIKING = frozenset({"strike", "reach", "sign", "broker", "agree", "conclude", "mediate"})
_SPANS = frozenset({"hour", "day", "week", "month", "minute", "deadline", "ultimatum"})
_YIELDING = frozenset(
    """surrender leave withdraw lay release disarm hand pull quit vacate free evacuate comply accept
    retreat capitulate go return step restore reinstate""".split()
)

_AT_STAKE = frozenset(
    """disarmament withdrawal demobilisation demobilization border prisoner troop hostility war
    demarcation ceasefire militia rebel peacekeeper weapon amnesty""".split()
)
_THREATENED = frozenset({"civilian", "people", "displaced", "kin", "child", "woman"})
_BOUNDS = frozenset({"until", "till"})
_GOING = frozenset({"leave", "evacuate", "get", "go", "move", "flee", "vacate", "clear", "depart"})


def struck_then(site: "Site") -> bool:
    """Whether words behind it say that it was struck: "a deal reached in Istanbul in June"."""
    struck = [c for c in site.hit.head.children if c.dep_ in {"acl", "relcl"}]
    return any(
        c.lemma_ in _STRIKING
        and c.tag_ == "VBN"
        and any(d.dep_ in {"prep", "agent"} for d in c.children)
        for c in struck
    )


def granted_time(site: "Site") -> bool:
    """Whether a side is given time to give in: "gave the garrison two days to surrender"."""
    head = site.hit.head
    spans = [c for c in head.children if c.lemma_.lower() in _SPANS]
    doing = [c for t in (head, *spans) for c in t.children if c.tag_ == "VB"]
    if not spans or not any(c.lemma_ in _YIELDING for c in doing):
        return False
    takers = [*site.arguments.dative, *site.arguments.under("to")]
    if labelled(takers, frozenset({"envoy"}), site):
        return False
    return labelled(takers, SIDES | {"military", "forces", "place", "pronoun", "actor"}, site)


def time_to_flee(site: "Site") -> bool:
    """Whether residents are given time to go: "gave residents until noon to leave"."""
    head = site.hit.head
    takers = [*site.arguments.dative, *site.arguments.object, *site.arguments.under("to")]
    spans = [c for c in head.children if c.lemma_.lower() in _SPANS or c.lower_ in _BOUNDS]
    doing = [c for t in (head, *spans) for c in t.subtree if c.tag_ == "VB"]
    going = any(c.lemma_ in _GOING for c in doing)
    return bool(spans) and going and labelled(takers, _THREATENED, site)


def passive_pact(site: "Site") -> bool:
    """Whether a pact about the war was made, whoever by: "an accord on disarmament was signed"."""
    noun = site.hit.head
    if noun.dep_ != "nsubjpass" or noun.head.lemma_ not in _STRIKING:
        return False
    about = (t for c in noun.children if c.lower_ in {"on", "for", "about"} for t in c.subtree)
    return any(t.lemma_.lower() in _AT_STAKE for t in about)


def listed_for(site: "Site") -> bool:
    """Whether somebody is put under sanctions: "added them to its sanctions list"."""
    lists = (*site.arguments.under("to", "on", "under"),)
    words = {w.lower_ for t in lists for w in (t, *t.lefts)}
    return bool(words & {"sanctions", "sanction", "blacklist"})


def of_side(site: "Site") -> bool:
    """Whether what is taken away is a side's: "Niger's membership"."""
    inner = [
        t for o in site.arguments.object for c in o.children
        if c.lower_ in {"with", "to", "for"} for t in c.children
    ]  # fmt: skip
    if labelled(inner, SIDES, site):
        return True
    return any(owned_by_party(t, site) for t in site.arguments.object) or labelled(
        site.arguments.under("from", "of", "to", "with"), SIDES | {"place"}, site
    )


BARGAINS: dict[str, Callable[["Site"], bool]] = {
    "struck_then": struck_then,
    "granted_time": granted_time,
    "listed_for": listed_for,
    "of_side": of_side,
    "passive_pact": passive_pact,
    "time_to_flee": time_to_flee,
}
