"""What frames of captivity ask for beyond labels: who is held, caught or carried off, and against what law.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas
from contested.extract.hardship import BASICS

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_BEHIND_BARS = condition_words("behind bars")
_ENEMY = condition_words("work for an enemy")
_UNLAWFUL = condition_words("against the law")
_HELD_BEFORE = condition_words("taken before") | {"detain", "arrest", "hold", "jail", "imprison"}
_TAKEN_TO = condition_words("where children were taken")
_WILDS = frozenset({"desert", "wilderness", "border", "frontier", "bush", "forest"})
_CARE = condition_words("basic care")


def as_captives(site: "Site") -> bool:
    """Whether people are held: so many of them, or "without charge", "for weeks", "in prison"."""
    words = lemmas(site.hit.head.subtree)
    counted = any(site.reading.figure_at(t) for t in site.arguments.object)
    people = labelled(site.arguments.object, frozenset({"person", "national", "count"}), site)
    if not people:  # "they had been held in a warehouse"
        return site.arguments.passive and bool(
            words & (_BEHIND_BARS | {"warehouse", "cellar", "basement"})
        )
    long = site.arguments.passive and bool(site.arguments.subject)
    long = long and bool(site.arguments.under("since", "for"))
    return people and ((counted and _armed(site)) or bool(words & _BEHIND_BARS) or long)


def _armed(site: "Site") -> bool:
    """Whether who holds them has the power to."""
    power = frozenset({"forces", "fighter", "military", "police", "state", "place_actor", "actor"})
    return labelled(site.arguments.subject, power, site)


def as_suspects(site: "Site") -> bool:
    """Whether somebody is caught at work for an enemy: "caught a man who passed coordinates"."""
    below = [t for o in site.arguments.object for t in o.subtree]
    return bool(lemmas([*below, *site.hit.head.subtree]) & _ENEMY)


def against_law(site: "Site") -> bool:
    """Whether it is done by force or against the law: "were illegally taken to Russia"."""
    head = site.hit.head
    how = {c.lower_ for c in head.children if c.dep_ == "advmod"}
    forced = bool(how & _UNLAWFUL) or "force" in lemmas(site.arguments.under("by"))
    removed = head.lemma_ == "remove" and labelled(
        site.arguments.object, frozenset({"child", "civilian", "people"}), site
    )
    abroad = labelled(site.arguments.under("to", "into"), frozenset({"state"}), site)
    return forced or (removed and abroad) or _carried_off(site)


def lawfully(site: "Site") -> bool:
    """Whether it is no abduction: "taken to Poland", no "children taken to Russia"."""
    return not against_law(site)


def _carried_off(site: "Site") -> bool:
    """Whether children are taken to where no family of theirs sent them: "taken to Russia"."""
    children = labelled(site.arguments.object, frozenset({"child"}), site)
    ways = [*site.arguments.under("to", "into", "from to")]
    ways += [
        t
        for c in site.hit.head.children
        if c.lower_ == "from"
        for d in c.children
        if d.lower_ == "to"
        for t in d.children
    ]
    return children and bool({t.lower_ for t in ways} & _TAKEN_TO)


def in_the_wild(site: "Site") -> bool:
    """Whether they are left where nobody lives: "dumped in the desert"."""
    return bool(lemmas(site.arguments.under("in", "at", "near", "on", "into")) & _WILDS)


def denied_basics(site: "Site") -> bool:
    """Whether it is food, sleep or care that captives do not get."""
    denied = [*site.arguments.dative, *site.arguments.object]
    held = labelled(denied, frozenset({"captive", "prisoner_of_war"}), site)
    held = held or bool(lemmas(site.hit.head.doc) & {"detainee", "prisoner", "captive", "handcuff"})
    return held and (labelled(denied, BASICS, site) or bool(lemmas(denied) & (_CARE | {"sleep"})))


def under_a_law(site: "Site") -> bool:
    """Whether it is an act or a charge under which people are booked."""
    words = lemmas(site.arguments.under("under", "for", "on"))
    return bool(words & {"act", "law", "charge", "code", "statute", "unrest", "sedition"})


def some_of_them(site: "Site") -> bool:
    """Whether it is done to some of those who were taken: "released three of them"."""
    some = (t.head.head for t in site.arguments.object if t.head.lower_ == "of")
    counted = any(t.pos_ == "NUM" or t.lower_ in {"most", "some", "several"} for t in some)
    held = bool(lemmas(site.hit.head.doc) & _HELD_BEFORE)
    return counted and (held or (site.arguments.passive and not site.arguments.subject))


def amnestied(site: "Site") -> bool:
    """Whether those who are pardoned were held or tried: "generals who had been in jail"."""
    return bool(lemmas(site.hit.head.subtree) & (_BEHIND_BARS | {"treason", "sentence", "convict"}))


def of_the_living(site: "Site") -> bool:
    """Whether it is done to people, or to their hands and feet."""
    whose = [t for o in site.arguments.object for c in o.children for t in c.children]
    people = frozenset({"person", "count", "pronoun"})
    limbs = lemmas(site.arguments.object) & {"hand", "foot", "limb", "ear", "finger"}
    whole = labelled(site.arguments.object, frozenset({"person"}), site)
    return whole or (bool(limbs) and labelled(whose, people, site))


def in_a_cellar(site: "Site") -> bool:
    """Whether people are locked where nobody lives: "locked 35 of them in a cellar"."""
    where = {t.lemma_ for t in site.hit.head.subtree}
    cells = {"cellar", "basement", "room", "container", "church", "school", "warehouse", "barn"}
    return bool(where & cells)


def of_their_own(site: "Site") -> bool:
    """Whether those who give up part with what they carry: not "gave up 1,200 rifles"."""
    return not any(
        (figure := site.reading.figure_at(t)) is not None and not figure.article
        for t in (*site.hit.tokens, *site.arguments.object)
    )


CAPTIVITY: dict[str, Callable[["Site"], bool]] = {
    "as_captives": as_captives,
    "as_suspects": as_suspects,
    "against_law": against_law,
    "lawfully": lawfully,
    "in_a_cellar": in_a_cellar,
    "amnestied": amnestied,
    "of_the_living": of_the_living,
    "in_the_wild": in_the_wild,
    "denied_basics": denied_basics,
    "under_a_law": under_a_law,
    "some_of_them": some_of_them,
    "of_their_own": of_their_own,
}
