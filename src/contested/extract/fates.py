"""What frames of people's fates ask for beyond labels: from where they were brought, who is not heard of.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_RUINS = condition_words("ruins")
_WATERS = condition_words("waters")
_NO_MORE = condition_words("no more")
_SEARCH = condition_words("search")
_UPROOTING = condition_words("uprooting")
_PEOPLE = frozenset({"person", "count"})
_AFLOAT = frozenset("ship vessel tanker freighter boat yacht carrier steamer trawler ferry".split())
_ARMED = frozenset({"military", "fighter", "forces", "police"})


def _words(site: "Site") -> set[str]:
    """The words below the predicate, and below whom it is done to."""
    below = [*site.hit.head.subtree, *(d for t in site.arguments.object for d in t.subtree)]
    return {t.lower_ for t in below}


def from_ruins(site: "Site") -> bool:
    """Whether people are brought out from ruins: "freed two sisters trapped beneath a stairwell"."""
    return bool(_words(site) & (_RUINS | {"trapped"}))


def at_sea(site: "Site") -> bool:
    """Whether people are picked up at sea, or from a flood."""
    words = _words(site)
    wrecked = words & {"attack", "struck", "hit", "sinking", "sunk", "sank", "capsized", "fire"}
    return bool(words & (_WATERS - {"board", "aboard"})) or bool(wrecked)


def unheard(site: "Site") -> bool:
    """Whether nothing is heard or seen of people: "have not been heard from"."""
    head = site.hit.head
    denied = any(c.dep_ == "neg" or c.lower_ in _NO_MORE for c in head.children)
    whom = [*site.arguments.object, *site.arguments.under("from", "for")]
    kin = labelled(whom, frozenset({"institution", "structure"}), site)
    if site.hit.word in {"find", "locate"} and labelled(whom, frozenset({"kin"}), site):
        return denied
    return denied and labelled(whom, _PEOPLE | {"kin", "pronoun"}, site) and not kin


def sought(site: "Site") -> bool:
    """Whether they are looked for: "have still not been found", "not seen since the raid"."""
    if labelled(site.arguments.object, frozenset({"kin"}), site):
        return True
    return bool(_words(site) & _SEARCH)


def no_word(site: "Site") -> bool:
    """Whether there is no word from people: "no word from the three nurses"."""
    head = site.hit.head
    none = any(c.lower_ in _NO_MORE for c in (*head.children, *head.head.children))
    none = none or any(c.lower_ == "longer" for c in head.head.children)
    whom = site.arguments.under("of", "from", "on", "about", "with")
    if lemmas(whom) & {"casualty", "victim", "death", "fatality", "dead", "wounded", "injured"}:
        return False  # "no word on casualties"
    named = frozenset({"official", "authority", "actor", "institution", "place_actor"})
    if labelled(whom, frozenset({"military"}), site):
        return none
    known = [t for t in whom if t.lower_ != "others"]
    return none and labelled(whom, _PEOPLE, site) and not labelled(known, named, site)


def under_ruins(site: "Site") -> bool:
    """Whether ruins are what people lie under: "may still lie under the debris"."""
    return bool(_words(site) & (_RUINS - {"fire", "flames", "burning", "buried", "beneath"}))


def lost_people(site: "Site") -> bool:
    """Whether those looked for are lost, no suspects: under ruins, or said to be missing."""
    missing = {"missing", "survivors", "trapped", "lost", "disappeared"}
    return bool(_words(site) & (_RUINS | missing))


def forced_on(site: "Site") -> bool:
    """Whether people under arms, or nobody by name, make them do it."""
    doers = site.arguments.subject
    return labelled(doers, _ARMED, site) if doers else site.arguments.passive


def of_people(site: "Site") -> bool:
    """Whether people are whom it is done to, or it is told in the plural: "beatings"."""
    plural = site.hit.head.tag_ == "NNS"
    return plural or labelled(site.arguments.object, _PEOPLE | {"pronoun", "kin"}, site)


def uprooting(site: "Site") -> bool:
    """Whether people leave to be safe: by boat, on foot, from their homes, for the border."""
    return bool({t.lower_ for t in site.hit.head.subtree} & _UPROOTING)


def unburied_alive(site: "Site") -> bool:
    """Whether those taken alive were not under ruins."""
    return not _words(site) & _RUINS


def to_somebody(site: "Site") -> bool:
    """Whether they are given to somebody: "handed 40 prisoners to the army"."""
    given = site.arguments.under("to")
    return (
        bool(site.arguments.dative)
        or labelled(
            given,
            frozenset({"actor", "kin", "person", "institution", "place_actor", "sides"}),
            site,
        )
        or bool(lemmas(given) & {"family", "side"})
    )


def white_flag(site: "Site") -> bool:
    """Whether the flag is that of those who give in."""
    return "white" in {c.lower_ for t in site.hit.tokens for c in t.children}


def own_flag(site: "Site") -> bool:
    """Whether it is no white flag, and none that a ship sails under."""
    afloat = any(t.lemma_.lower() in _AFLOAT for t in site.arguments.subject)
    return not white_flag(site) and not afloat


def still_there(site: "Site") -> bool:
    """Whether hostages are told to be held still: "48 hostages still in the enclave"."""
    head = site.hit.head
    still = any(c.lower_ in {"still", "remaining"} for c in head.subtree)
    where = any(c.lower_ in {"in", "inside"} for c in head.children)
    return still and where and head.dep_ != "dobj"


FATES: dict[str, Callable[["Site"], bool]] = {
    "unheard": unheard,
    "sought": sought,
    "no_word": no_word,
    "under_ruins": under_ruins,
    "lost_people": lost_people,
    "from_ruins": from_ruins,
    "at_sea": at_sea,
    "forced_on": forced_on,
    "of_people": of_people,
    "uprooting": uprooting,
    "unburied_alive": unburied_alive,
    "to_somebody": to_somebody,
    "still_there": still_there,
    "white_flag": white_flag,
    "own_flag": own_flag,
}
