"""What frames of arms, movements and effects ask for: who receives, what was wished, what was held up.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.dealings import SIDES, below, labelled
from contested.extract.labels import labels
from contested.language.arguments import of_verb
from contested.language.quantities import FigureKind

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_RECEIVERS = SIDES | {"military", "place", "proper", "pronoun", "forces"}
_PEACEFUL = frozenset(
    """aid humanitarian relief recovery food reconstruction refugee victim help assistance debt
    school health medicine displaced survivor farmer""".split()
)
_WARLIKE = frozenset(
    """military weapon weapons arm arms ammunition missile tank shell artillery drone defence defense
    security lethal munition rocket jet air-defence air-defense""".split()
)
_WISHING = frozenset({"ask", "plead", "appeal", "call", "request", "demand", "need", "beg", "want"})
_ASKING = frozenset({"ask", "urge", "press", "beg", "implore", "want"})
_PLEAS = frozenset({"plea", "appeal", "call", "request", "demand"})
_ONE = FigureKind.DEFINITE
_FLEEING = frozenset("flee scramble run rush evacuate escape pour".split())
_UNABLE = frozenset({"unable", "impossible", "forbid", "fail"})
_SERVING = frozenset(
    """fight front army military conscript service war battle militia reservist recruit soldier
    combat mercenary draft frontline force troop""".split()
)
_FRONTIERS = frozenset({"border", "frontier", "safety", "crossing"})
_RUINS = frozenset({"rubble", "ruins", "debris", "concrete", "under", "wreckage"})
_HURT = frozenset({"wounded", "injured", "body", "corpse", "dead", "casualty"})
_RANKS = frozenset({"rank", "army", "unit", "force", "military", "brigade", "service", "front"})
_SENDING = frozenset("send deliver supply provide give transfer ship hand donate".split())
_GOING_ON = frozenset(
    "keep continue step resume intensify launch press expand widen escalate carry mount".split()
)
_REVENGE = frozenset(
    "punish avenge retaliate respond strike crush annihilate hunt flatten raze".split()
)
_ARMS = frozenset({"arms", "munition", "air_defence", "weapons_aid", "equipment", "plane"})
_ROADS = frozenset({"roadside", "bush", "hill", "forest", "open", "shore", "riverbank", "field"})
_LASTING = frozenset({"since", "for"})


def recipient(site: "Site") -> bool:
    """Whether somebody receives it: "sent Kyiv", "sent to the rebels", "for Ukraine"."""
    if bool(site.arguments.dative) or _asked_for(site) or _state_sends(site):
        return True
    if any(_named_first(t, site) for t in site.arguments.object):
        return True
    return labelled(site.arguments.under("to", "for"), _RECEIVERS, site)


def _named_first(thing: Token, site: "Site") -> bool:
    """Whether a parse makes a name of who receives it and what: "giving Ukraine Taurus missiles"."""
    first = thing.left_edge
    verb = site.hit.head
    place, actor = site.reading.place_at(first), site.reading.actor_at(first)
    return (
        first.i == verb.i + 1
        and first.dep_ in {"compound", "nmod"}
        and first.pos_ == "PROPN"
        and place is not None
        and (site.reading.is_state(place) or (actor is not None and actor.seat))
    )


def _state_sends(site: "Site") -> bool:
    """Whether a state sends arms, and not to a front of its own: "Britain is to send 14 tanks"."""
    sender = labelled(site.arguments.subject, frozenset({"state"}), site)
    onto = {"into", "toward", "towards", "across", "onto", "over", "at", "on"}
    return sender and not onto & set(site.arguments.obliques)


def _asked_for(site: "Site") -> bool:
    """Whether a side asks another for it: "asked the West to send 200 tanks"."""
    head = site.hit.head
    asking = head.head
    return (
        head.dep_ in {"xcomp", "ccomp", "advcl"}
        and asking.lemma_ in _ASKING
        and labelled(of_verb(asking).subject, _RECEIVERS | {"person"}, site)
    )


def warlike_money(site: "Site") -> bool:
    """Whether it is money for arms, or for a state at war: "500 million dollars in military help"."""
    under = list(below(site.hit.head))
    if site.arguments.passive:
        under += [t for s in site.arguments.object for t in s.subtree]
    spots = {t.i for t in under} | {c.i for t in under for c in t.subtree}
    words = {site.reading.parsed.doc[i].lemma_.lower() for i in spots}
    money = any(f.kind is FigureKind.MONEY and f.token in spots for f in site.reading.figures)
    links = [c for t in under for c in t.children if c.dep_ == "prep" and c.lower_ in {"for", "to"}]
    takers = [t for c in (*links, *under) if c.lower_ in {"for", "to"} for t in c.children]
    powers = frozenset({"place_actor", "state", "authority"})
    given = labelled(takers, powers, site) and labelled(site.arguments.subject, powers, site)
    return money and (bool(words & _WARLIKE) or (given and not words & _PEACEFUL))


def unwarlike(site: "Site") -> bool:
    """Whether what is promised is no money for arms: that is a supply."""
    return not warlike_money(site)


def no_arms(site: "Site") -> bool:
    """Whether what is promised is no delivery of arms, which is a supply, and no revenge."""
    sending = [c for c in site.hit.head.children if c.dep_ in {"xcomp", "ccomp"}]
    if any(c.lemma_ in _REVENGE for c in sending):
        return False
    going_on = [t for c in sending if c.lemma_ in _GOING_ON for t in of_verb(c).object]
    if labelled(going_on, frozenset({"assault", "strike_event", "combat"}), site):
        return False
    things = [t for c in sending if c.lemma_ in _SENDING for t in of_verb(c).object]
    return not labelled(things, _ARMS, site)


def wished(site: "Site") -> bool:
    """Whether somebody asks for the thing itself, not for something to be done with it."""
    head = site.hit.head
    link, above = head, head.head
    while link.dep_ == "conj":
        link, above = above, above.head
    if any(c.dep_ in {"acl", "xcomp"} and c.tag_ == "VB" for c in head.children):
        return False
    if above.pos_ == "ADP" and above.lower_ == "for":
        asking = above.head
        pleas = [c for c in asking.children if c.dep_ == "dobj" and c.lemma_ in _PLEAS]
        return bool(pleas) or (asking.lemma_ in _WISHING | _PLEAS and _party_asks(asking, site))
    direct = link.dep_ == "dobj" and above.pos_ == "VERB" and above.lemma_ in _WISHING
    return direct and above.lemma_ not in {"ask", "call"} and _party_asks(above, site)


def _party_asks(asking: Token, site: "Site") -> bool:
    """Whether a side asks, whichever way it is said: "we need", "Kyiv pleads", "his plea"."""
    if asking.pos_ != "VERB":
        return True
    return labelled(of_verb(asking).subject, _RECEIVERS, site)


def unfled(site: "Site") -> bool:
    """Whether nobody is driven to flight by it: not "sent thousands fleeing", nor by a war."""
    if any("combat" in labels(t, site.reading) for t in site.arguments.subject) or set_going(site):
        return False
    return not any(
        c.lemma_ in _FLEEING
        for t in (site.hit.head, *site.arguments.object)
        for c in t.children
        if c.dep_ in {"xcomp", "ccomp", "advcl", "acl", "dep"}
    )


def set_going(site: "Site") -> bool:
    """Whether a deed sends people away: "took the town, sending 30,000 across the lake"."""
    head, sent = site.hit.head, site.arguments.object
    over = site.arguments.under("across", "over", "into", "onto")
    soldiers = labelled(sent, frozenset({"military", "fighter", "forces"}), site)
    return head.tag_ == "VBG" and head.dep_ == "advcl" and bool(over) and not soldiers


def unburied(site: "Site") -> bool:
    """Whether people are taken away from danger, not from under ruins: no "alive", no "rubble"."""
    return not {t.lower_ for t in site.hit.head.subtree} & (_RUINS | {"alive"})


def buried(site: "Site") -> bool:
    """Whether ruins are what somebody is under."""
    return bool({t.lower_ for t in site.reading.parsed.doc} & _RUINS)


def event(site: "Site") -> bool:
    """Whether the verb tells what was done once: "occupied two towns", not "has occupied a third"."""
    head = site.hit.head
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children)
    lasting = _LASTING & {c.lower_ for c in head.children if c.dep_ in {"prep", "mark"}}
    once = head.tag_ in {"VBD", "VBG"} and head.dep_ != "amod"
    return once and not perfect and not lasting


def unable(site: "Site") -> bool:
    """Whether it could not be done: "could not reach", "unable to enter", "failed to get through"."""
    head = site.hit.head
    denied = any(c.dep_ == "neg" or c.lower_ in {"no", "nobody"} for c in head.children)
    able = any(c.dep_ == "aux" and c.lemma_.lower() in {"can", "could"} for c in head.children)
    return (denied and able) or head.head.lemma_.lower() in _UNABLE


def none_through(site: "Site") -> bool:
    """Whether nothing gets through: "no aid has entered", "nothing was let in"."""
    moved = (*site.arguments.subject, *site.arguments.object)
    scarce = any(c.lower_ in {"no", "nothing"} for t in moved for c in (t, *t.children))
    if any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in site.hit.head.children):
        return False
    scarce = scarce or any(
        c.dep_ == "neg" for t in moved for c in t.children
    )  # "not a single truck"
    return scarce or any(c.dep_ == "neg" for c in site.hit.head.children)


def crowd(site: "Site") -> bool:
    """Whether many come: a number of them, or a plural."""
    moved = site.arguments.subject
    if site.hit.head.dep_ == "xcomp" and site.hit.head.head.lemma_ in {"wait", "hope", "try"}:
        return False
    return any(
        t.tag_ in {"NNS", "NNPS"} or t.pos_ == "NUM" or (f is not None and f.kind is not _ONE)
        for t in moved
        for f in (site.reading.figure_at(t),)
    )


def whither(site: "Site") -> bool:
    """Whether they come from or go to a place on the map, or to where people are sheltered."""
    ways = site.arguments.under("from", "into", "to", "across", "over", "over to", "for", "towards")
    if site.hit.word == "arrive" and any(site.reading.figure_at(t) for t in site.arguments.subject):
        ways = (*ways, *site.arguments.under("in", "at"))
    head = site.hit.head
    if any(t.lemma_.lower() in _FRONTIERS for t in ways) or (
        head.dep_ == "relcl" and any(c.lower_ == "where" for c in head.children)
    ):
        return True
    there = frozenset({"place", "place_actor", "refuge"})
    if head.lemma_ in {"move", "relocate"}:  # "the inhabitants have moved to the roadside"
        there |= {"camp", "school", "worship", "settlement"}
        if any(t.lemma_.lower() in _ROADS for t in ways):
            return True
    return labelled((*ways, *site.arguments.object), there, site)


def enlisting(site: "Site") -> bool:
    """Whether it is for an army: "to fight", "for contract service", "conscripts"."""
    words = {t.lemma_.lower() for t in site.hit.head.subtree if t is not site.hit.head}
    return bool(words & _SERVING)


def with_troops(site: "Site") -> bool:
    """Whether troops are what it is reinforced with."""
    return labelled(site.arguments.under("with", "by"), frozenset({"military", "fighter"}), site)


def seized_whence(site: "Site") -> bool:
    """Whether somebody under arms takes people away: "dragged two men out of a bus", no "rubble"."""
    if not unburied(site) or bool({t.lemma_.lower() for t in site.hit.head.subtree} & _HURT):
        return False
    takers = site.arguments.subject
    armed = labelled(takers, frozenset({"military", "fighter", "forces", "police"}), site)
    dragged = site.hit.head.lemma_ == "drag"
    away = site.arguments.under("off", "from", "out", "out of", "into", "at", "in", "on")
    held = any(labels(t, site.reading) & {"structure", "place", "transport"} for t in away)
    if any(t.pos_ == "PRON" for t in takers):
        return bool(dragged)
    return armed if takers else bool(dragged or (site.hit.word == "take off" and held))


def back_in_arms(site: "Site") -> bool:
    """Whether it is an army that somebody joins anew: "rejoin its ranks", "re-enlist"."""
    head = site.hit.head
    if head.lemma_ == "enlist":
        return bool(head.i > 1 and head.doc[head.i - 2 : head.i].text.lower() == "re-")
    joined = {t.lemma_.lower() for t in site.arguments.object}
    return bool(head.lemma_ != "rejoin" or joined & _RANKS)


def hale(site: "Site") -> bool:
    """Whether those who are moved are not the hurt or the dead."""
    moved = (*site.arguments.object, *site.arguments.subject)
    near = {w.lower() for t in moved for c in (t, *t.children) for w in (c.lemma_, c.text)}
    return not near & _HURT


PROVISION: dict[str, Callable[["Site"], bool]] = {
    "recipient": recipient,
    "warlike_money": warlike_money,
    "unwarlike": unwarlike,
    "no_arms": no_arms,
    "wished": wished,
    "set_going": set_going,
    "unfled": unfled,
    "unburied": unburied,
    "buried": buried,
    "event": event,
    "unable": unable,
    "none_through": none_through,
    "crowd": crowd,
    "whither": whither,
    "enlisting": enlisting,
    "with_troops": with_troops,
    "hale": hale,
    "seized_whence": seized_whence,
    "back_in_arms": back_in_arms,
}
