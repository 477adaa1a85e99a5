"""What frames of upheaval ask for beyond labels: who moves together, how far, and whom nobody hears of.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas
from contested.extract.fates import uprooting
from contested.extract.provision import crowd, whither

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_ARDUOUS = condition_words("arduous ways")
_SAFE = condition_words("safe places")
_TAKEN = condition_words("taken before")
_RUINED = condition_words("ruins") | {"alive", "destroyed", "flooded"}
_WATERS = condition_words("waters")
_NO_MORE = condition_words("no more")
_NO_UPROOTED = condition_words("no uprooted")
_THEM = frozenset({"them", "him", "her", "whom"})
_PEOPLE = frozenset({"person", "count", "kin"})


def crowd_or_share(site: "Site") -> bool:
    """Whether many move, or some of many: "900 villagers", "most of them"."""
    return crowd(site) or labelled(site.arguments.subject, frozenset({"share"}), site)


def whither_far(site: "Site") -> bool:
    """Whether the way is one of people who were uprooted: "trekked to Bor", "most headed for Chad"."""
    ways = site.arguments.under("to", "into", "for", "across", "towards")
    bound = whither(site) or labelled(ways, frozenset({"settlement", "camp", "proper"}), site)
    if not bound and not lemmas(site.hit.head.subtree) & _SAFE:
        return False
    moved = labelled(site.arguments.subject, frozenset({"displaced", "share"}), site)
    return moved or site.hit.head.lemma_ in _ARDUOUS or uprooting(site)


def to_safety(site: "Site") -> bool:
    """Whether people are brought somewhere to be safe: "shifted to bunkers", "to relief camps"."""
    where = site.arguments.under("to", "into", "towards", "toward")
    if labelled(where, frozenset({"health", "court"}), site):
        return False
    near = [*where, *(c for t in where for c in t.children)]
    return labelled(where, frozenset({"refuge", "camp"}), site) or bool(lemmas(near) & _SAFE)


def of_a_person(site: "Site") -> bool:
    """Whether somebody by name or by his trade is let go, no record and no town."""
    named = (t for t in site.arguments.object if t.pos_ == "PROPN")
    if any(t.ent_type_ == "PERSON" for t in named):
        return True
    others = [
        t for t in site.arguments.object
        if t.pos_ == "NOUN" and not any(c.tag_ == "PRP$" for c in t.children)
    ]  # fmt: skip
    return labelled(others, frozenset({"person"}), site)


def no_rescue(site: "Site") -> bool:
    """Whether those who are picked up are not saved from the water."""
    return not {t.lower_ for t in site.hit.head.subtree} & _WATERS


def not_from_home(site: "Site") -> bool:
    """Whether they are not taken from where they live or ride: not "were pulled from a bus"."""
    dwelt = frozenset({"home", "transport", "worship", "school"})
    whence = [t for p in ("from", "out of") for t in site.arguments.under(p)]
    ruined = {t.lower_ for t in site.hit.head.subtree} & _RUINED
    helping = labelled(site.arguments.subject, frozenset({"medic", "civilian", "people"}), site)
    return bool(ruined) or helping or not labelled(whence, dwelt, site)


def of_captives(site: "Site") -> bool:
    """Whether those who are held were taken, as the sentence says: "abducted 60 and still holds 20"."""
    return bool(lemmas(site.hit.head.doc) & _TAKEN)


def none_of_them(site: "Site") -> bool:
    """Whether there is no word of people told of before: "have had no word of them since"."""
    head = site.hit.head
    none = any(c.lower_ in _NO_MORE for c in (*head.children, *head.head.children))
    whom = site.arguments.under("of", "from", "on", "about")
    return none and any(t.lower_ in _THEM for t in whom)


def nothing_heard(site: "Site") -> bool:
    """Whether nothing is heard of people: "nothing has been heard of the two monks"."""
    heard = [*site.arguments.subject, *site.arguments.object]
    none = any(t.lower_ in {"nothing", "little"} for t in heard)
    none = none or any(c.dep_ == "neg" for c in site.hit.head.children)
    whom = site.arguments.under("of", "about")
    people = labelled(whom, _PEOPLE, site) or any(t.lower_ in _THEM for t in whom)
    return none and people


def gone_for_good(site: "Site") -> bool:
    """Whether they have gone, and nothing says where to: "the last 30 inhabitants have gone"."""
    head = site.hit.head
    perfect = head.tag_ == "VBN" and any(c.lemma_ == "have" for c in head.children)
    bound = {"prep", "xcomp", "dobj", "prt", "advcl", "attr", "acomp", "npadvmod"}
    return perfect and not any(c.dep_ in bound and c.i > head.i for c in head.children)


def brought_out(site: "Site") -> bool:
    """Whether people are brought from one place on the map to another, or by those who help."""
    there = frozenset({"place", "place_actor"})
    known = ("place", "settlement", "refuge", "camp")
    out = labelled(site.arguments.under("from", "out of"), there, site)
    to = labelled(site.arguments.under("to", "into"), frozenset(known) | there, site)
    helping = lemmas(site.arguments.subject) & {"volunteer", "rescuer", "bus", "policeman", "team"}
    return to and (out or bool(helping))


def hale_enough(site: "Site") -> bool:
    """Whether they are neither hurt nor on a trip: residents, the old, families."""
    near = [*site.arguments.object, *(c for t in site.arguments.object for c in t.children)]
    return not lemmas(near) & _NO_UPROOTED and not labelled(
        site.arguments.under("to", "into"), frozenset({"health", "court"}), site
    )


def into_a_land(site: "Site") -> bool:
    """Whether they come into a land or to a base or church for shelter: "ran to the UN base"."""
    ways = [*site.arguments.object, *site.arguments.under("into", "to")]
    if site.hit.head.lemma_ == "enter":
        return any(
            p.first <= t.i < p.last and site.reading.is_state(p)
            for t in ways
            for p in site.reading.places
        )
    havens = frozenset({"refuge", "camp", "worship", "military_site"})
    return labelled(ways, havens, site) or bool(lemmas(ways) & {"base", "compound"})


def with_evacuees(site: "Site") -> bool:
    """Whether those on board were made to leave: "a train with 90 evacuees"."""
    links = [c for t in site.arguments.subject for c in t.children]
    aboard = [t for c in links if c.lower_ in {"with", "carrying", "of"} for t in c.children]
    return labelled(aboard, frozenset({"displaced"}), site)


def unheard_boat(site: "Site") -> bool:
    """Whether nothing is heard of a boat with people: "has not been heard of since"."""
    head = site.hit.head
    silent = any(c.dep_ == "neg" or c.lower_ in _NO_MORE for c in head.children)
    links = [c for t in site.arguments.object for c in t.children]
    aboard = [t for c in links if c.lower_ in {"with", "carrying"} for t in c.children]
    return silent and labelled(aboard, _PEOPLE, site)


def figure_of_object(site: "Site") -> bool:
    """Whether they are counted: "3,000 new arrivals were registered"."""
    figures = (site.reading.figure_at(t) for t in site.arguments.object)
    return any(f is not None and not f.article for f in figures)


def counted_movers(site: "Site") -> bool:
    """Whether those who are somewhere are counted: "9,000 refugees were still in Moldova"."""
    figures = (site.reading.figure_at(t) for t in site.arguments.subject)
    return any(f is not None and not f.article for f in figures)


def sent_people(site: "Site") -> bool:
    """Whether it is people who are sent running: "sent hundreds scrambling for cover"."""
    clauses = (c for c in site.hit.tokens if c.i != site.hit.head.i)
    sent = [t for c in clauses for t in c.children if t.dep_ == "nsubj"]
    sent += site.arguments.object
    armed = frozenset({"military", "fighter", "forces", "official"})
    return labelled(sent, _PEOPLE | {"civilian"}, site) and not labelled(sent, armed, site)


def in_makeshift(site: "Site") -> bool:
    """Whether they live where people live only for want of a home: in schools, mosques, camps."""
    where = site.arguments.under("in", "at", "inside")
    shared = [t for t in where if t.tag_ in {"NNS", "NNPS"}]
    havens = frozenset({"school", "worship", "camp", "refuge"})
    return labelled(shared, havens, site) or labelled(where, frozenset({"camp", "refuge"}), site)


UPROOTED: dict[str, Callable[["Site"], bool]] = {
    "crowd_or_share": crowd_or_share,
    "whither_far": whither_far,
    "to_safety": to_safety,
    "of_a_person": of_a_person,
    "no_rescue": no_rescue,
    "not_from_home": not_from_home,
    "of_captives": of_captives,
    "none_of_them": none_of_them,
    "nothing_heard": nothing_heard,
    "gone_for_good": gone_for_good,
    "brought_out": brought_out,
    "hale_enough": hale_enough,
    "into_a_land": into_a_land,
    "with_evacuees": with_evacuees,
    "unheard_boat": unheard_boat,
    "figure_of_object": figure_of_object,
    "sent_people": sent_people,
    "counted_movers": counted_movers,
    "in_makeshift": in_makeshift,
}
