"""What frames of everyday life ask for beyond labels: what is given to whom, and what is kept shut.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas
from contested.extract.hardship import BASICS, labels_of

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_CARE = condition_words("basic care")
_FEW = condition_words("few")
_NONE = condition_words("scarce")
_ARMED = frozenset({"military", "fighter", "forces"})
_FLEEING = frozenset({"flee", "escape", "evacuate", "displace"})
_WOUNDED = frozenset({"wounded", "injured", "survivor", "evacuee", "homeless"})
_FAMINE = frozenset({"famine", "starvation", "hunger"})
_PUBLIC = condition_words("the public")
_GIVEN = frozenset({"goods", "relief_load", "relief", "refuge"})
_COUNTERS = frozenset({"un", "u.n.", "ocha", "unrwa", "wfp", "cogat", "nations", "aid", "relief"})
_SHUT = frozenset({"shut", "closed", "close", "suspend"})


def with_provisions(site: "Site") -> bool:
    """Whether people are given what they need: "provided 900 of them with accommodation"."""
    heads = (site.hit.head, *site.hit.tokens, *site.arguments.object)
    links = {c for h in heads for c in (h, *h.children) if c.lower_ == "with"}
    given = [t for link in links for t in link.subtree if t.pos_ in {"NOUN", "PROPN"}]
    return labelled(given, _GIVEN, site) or bool(lemmas(given) & _CARE)


def got(site: "Site") -> bool:
    """Whether they do get it: no "received no food", "few received flour"."""
    near = [site.hit.head, *site.arguments.object, *site.arguments.subject]
    words = {c.lower_ for t in near for c in (t, *t.children)}
    return not words & (_FEW | _NONE | {"not", "n't", "never", "no", "only", "few"})


def loaded_anyhow(site: "Site") -> bool:
    """Whether what is led through brings relief: "a convoy with 30 tonnes of flour"."""
    led = [*site.arguments.object]
    if "relief_load" in labels_of(led, site):
        return True
    below = [t for each in led for t in each.subtree]
    return labelled(below, frozenset({"goods", "relief"}), site)


def to_the_people(site: "Site") -> bool:
    """Whether those who get it are people: "gave cash to 900 families"."""
    takers = [*site.arguments.dative, *site.arguments.under("to")]
    people = frozenset({"civilian", "displaced", "people", "child", "woman"})
    return labelled(takers, people, site) and not labelled(takers, _ARMED, site)


def for_convoys(site: "Site") -> bool:
    """Whether a way is opened to relief: "reopen the road to relief convoys"."""
    heads = (site.hit.head, *site.arguments.object)
    for_whom = [
        t for h in heads for c in h.children if c.lower_ in {"to", "for"} for t in c.children
    ]
    near = [c for t in for_whom for c in t.children if c.dep_ in {"compound", "amod"}]
    helping = frozenset({"relief_load", "relief_agency", "relief_event"})
    return labelled(for_whom, helping, site) or bool(lemmas(near) & {"aid", "relief"})


def basic_of(site: "Site") -> bool:
    """Whether it is of something basic that people are deprived, or from which they are cut off."""
    heads = (site.hit.head, *site.hit.tokens, *site.arguments.object)
    links = [c for h in heads for c in (h, *h.children) if c.lower_ in {"of", "from"}]
    lacked = [t for link in links for t in link.subtree if t is not link]
    return labelled(lacked, BASICS, site) or bool(lemmas(lacked) & _CARE)


def hemmed_in(site: "Site") -> bool:
    """Whether fighting or its makers keep people where they are."""
    makers = site.arguments.subject
    war = frozenset({"combat", "assault", "fighter", "military", "forces", "strike_event"})
    where = site.arguments.under("to", "in", "by")
    caused = labelled([*makers, *where], war, site)
    return caused or (not makers and not labelled(where, frozenset({"health"}), site))


def near_famine(site: "Site") -> bool:
    """Whether it is famine to which they are near."""
    return bool(lemmas(site.hit.head.subtree) & _FAMINE)


def to_the_public(site: "Site") -> bool:
    """Whether it is shut to everybody, and by an order: "closed to traffic until further notice"."""
    near = lemmas(site.hit.head.subtree)
    lasting = {"notice", "order", "civilian", "traffic", "public"}
    return bool(near & (_PUBLIC | lasting)) and not near & {"aid", "relief", "humanitarian"}


def kept_shut(site: "Site") -> bool:
    """Whether it is told to be shut: "ordered schools to stay shut"."""
    return bool(lemmas(site.hit.head.subtree) & _SHUT)


def of_evacuation(site: "Site") -> bool:
    """Whether those who would take people out are stopped, as the sentence says."""
    trying = [c for t in site.arguments.object for c in t.children if c.dep_ in {"relcl", "acl"}]
    going = {t.lemma_ for c in trying for t in c.subtree} & {"flee", "leave", "return", "escape"}
    return bool(going) or bool(lemmas(site.hit.head.doc) & {"evacuate", "evacuation", "evacuee"})


def for_the_needy(site: "Site") -> bool:
    """Whether a camp or kitchen is for people in need: "a camp for displaced people"."""
    if labelled(site.arguments.subject, frozenset({"relief_agency"}), site):
        return True
    heads = (site.hit.head, *site.arguments.object)
    links = [c for h in heads for c in h.children if c.lower_ in {"for", "to"}]
    whom = [t for c in links for t in c.children]
    near = [*whom, *(c for t in whom for c in t.children)]
    if any(c.lemma_ in _FLEEING for c in near) or lemmas(near) & _WOUNDED:
        return True  # "for those who had fled", "opened its wards to wounded Syrians"
    needy = frozenset({"displaced", "civilian", "child", "woman"})
    built = [*site.arguments.object, *(c for t in site.arguments.object for c in t.children)]
    soup = bool(lemmas(built) & {"kitchen", "soup", "field", "relief"})
    ruled = labelled(site.arguments.subject, frozenset({"actor", "authority", "pronoun"}), site)
    return labelled(near, needy, site) or (soup and ruled)


def money_to_people(site: "Site") -> bool:
    """Whether it is money that goes to families: "cash payments went to 14,000 families"."""
    given = [*site.arguments.subject, *(c for t in site.arguments.subject for c in t.children)]
    to = site.arguments.under("to")
    relief = bool(lemmas(given) & {"cash", "aid", "relief", "assistance", "ration", "parcel"})
    return relief and labelled(to, frozenset({"civilian", "people", "displaced"}), site)


def hurt_for_treatment(site: "Site") -> bool:
    """Whether the hurt are brought somewhere to be treated: "flew 30 wounded children to Doha"."""
    whom = [*site.arguments.object, *(c for t in site.arguments.object for c in t.children)]
    why = lemmas(site.arguments.under("for"))
    hurt = {"wounded", "injured", "sick", "ill", "patient", "wound", "injure"}
    themselves = lemmas(site.arguments.object) & {"wounded", "injured", "sick", "patient"}
    tended = bool(why & {"treatment", "surgery", "care"}) or bool(themselves)
    return bool(lemmas(whom) & hurt) and tended


def counted_lorries(site: "Site") -> bool:
    """Whether those who bring relief count lorries: "the UN says 33 lorries entered"."""
    counted = any(site.reading.figure_at(t) for t in site.arguments.subject)
    lorries = lemmas(site.arguments.subject) & {"truck", "lorry", "truckload", "trailer"}
    words = {t.lower_ for t in site.hit.head.doc}
    led = {c.lower_ for t in site.arguments.subject for c in t.children}
    armed = bool(led & {"army", "military", "armoured", "armored", "rebel"})
    planned = site.hit.head.lemma_ == "arrive" and bool(words & {"planned", "promised", "only"})
    return counted and bool(lorries) and not armed and (planned or bool(words & _COUNTERS))


def of_provisions(site: "Site") -> bool:
    """Whether it is the coming of food or medicine that is banned: "the transport of rice"."""
    links = [c for t in site.arguments.object for c in t.children if c.lower_ == "of"]
    moved = [t for c in links for t in c.children]
    moved += [c for t in site.arguments.object for c in t.children if c.dep_ == "compound"]
    return labelled(moved, frozenset({"relief_load", "goods", "relief"}), site)


def got_running(site: "Site") -> bool:
    """Whether it is a service that runs again: "got the pumping station running"."""
    below = [t for c in site.hit.head.children if c.dep_ == "ccomp" for t in c.children]
    served = frozenset({"power", "water", "network", "utility", "health", "bakery", "transport"})
    return labelled([t for t in below if t.dep_ == "nsubj"], served, site)


def basic_below(site: "Site") -> bool:
    """Whether something basic is what they stand in line for."""
    below = [t for t in site.hit.head.subtree if t.dep_ == "pobj"]
    return labelled(below, BASICS, site)


def from_ground(site: "Site") -> bool:
    """Whether helpers are kept from ground: "barred relief groups from Rakhine"."""
    heads = (site.hit.head, *site.arguments.object)
    links = [c for h in heads for c in h.children if c.lower_ == "from"]
    out = [t for c in links for t in c.children]
    return labelled(out, frozenset({"place", "place_actor", "settlement", "ground", "camp"}), site)


def held_up(site: "Site") -> bool:
    """Whether lorries are held at a post or for hours, by no load of theirs."""
    where = {t.lower_ for t in site.hit.head.subtree}
    return site.arguments.passive and bool(
        where & {"checkpoint", "crossing", "border", "hours", "days", "weeks", "customs", "port"}
    )


def off_lorries(site: "Site") -> bool:
    """Whether it is thrown off lorries that bring relief."""
    words = lemmas(site.hit.head.subtree)
    return bool(words & {"lorry", "truck", "convoy"}) and bool(words & {"aid", "relief", "un"})


def meant_for_needy(site: "Site") -> bool:
    """Whether it was meant for people in need: "food meant for the hungry"."""
    words = {t.lower_ for o in site.arguments.object for t in o.subtree}
    return bool(words & {"hungry", "needy", "displaced", "refugees", "aid", "relief", "starving"})


def of_a_way(site: "Site") -> bool:
    """Whether it is a road or crossing that is not opened."""
    opened = [t for c in site.hit.head.children if c.dep_ == "xcomp" for t in c.children]
    return labelled(opened, frozenset({"road", "passage", "movement"}), site)


def no_such(site: "Site") -> bool:
    """Whether none of them is let in: "not a single convoy", "no convoy"."""
    near = [site.hit.head, *site.arguments.object]
    words = {c.lower_ for t in near for c in t.subtree}
    none = bool(words & {"no", "not", "none", "n't"}) or site.hit.head.head.lemma_ == "refuse"
    return none and not words & {"unless", "until"}


def by_decree(site: "Site") -> bool:
    """Whether they must: "all shops must close, the governor decreed"."""
    return any(c.lower_ == "must" for c in site.hit.head.children)


def of_terror(site: "Site") -> bool:
    """Whether it is an alert for attacks."""
    return bool(lemmas(site.hit.head.subtree) & {"terror", "terrorist", "alert", "threat"})


def debris_on(site: "Site") -> bool:
    """Whether wreckage comes down on a building: "debris came down on a school roof"."""
    fell = lemmas(site.arguments.subject) & {"debris", "fragment", "wreckage", "shrapnel", "part"}
    on = site.arguments.under("on", "onto")
    near = [*on, *(c for t in on for c in t.children)]
    return bool(fell) and (labelled(near, frozenset({"structure"}), site) or "roof" in lemmas(on))


def of_hunger(site: "Site") -> bool:
    """Whether it is hunger, or the need of help, into which people are put."""
    words = lemmas(site.hit.head.subtree)
    return bool(
        words
        & (_FAMINE | {"aid", "food", "assistance", "help", "relief", "water", "supply", "convoy"})
    )


def forbidden_now(site: "Site") -> bool:
    """Whether people may not do it any more: "women may no longer travel alone"."""
    helpers = {c.lower_ for c in site.hit.head.children if c.dep_ in {"aux", "neg", "advmod"}}
    return "may" in helpers and bool(helpers & {"not", "no", "longer", "never", "n't"})


def of_helpers(site: "Site") -> bool:
    """Whether it is the work of helpers that is stopped: "the activities of all charities"."""
    links = [c for t in site.arguments.object for c in t.children]
    whose = [t for c in links if c.lower_ in {"of", "for"} for t in c.children]
    whose += [c for c in links if c.dep_ == "poss" and c.pos_ != "PRON"]
    helpers = frozenset({"relief_agency", "aid_worker", "medic"})
    return labelled(whose, helpers, site) or bool(lemmas(whose) & {"ngo", "ngos"})


def at_a_crossing(site: "Site") -> bool:
    """Whether what is closed is a crossing, a camp or a road, and not a ring around a town."""
    near = [*site.arguments.object, *(c for t in site.arguments.object for c in t.children)]
    closed = {"crossing", "camp", "border", "checkpoint", "bridge", "road", "cross"}
    return bool(lemmas(near) & closed)


def where_tended(site: "Site") -> bool:
    """Whether people are looked after where the hurt and the homeless are: "at the hospital"."""
    below = [t for t in site.hit.head.subtree if t.dep_ == "pobj"]
    return labelled(below, frozenset({"health", "refuge", "camp"}), site)


def in_flight(site: "Site") -> bool:
    """Whether those who are taken in had fled or survived: refugees, survivors, Ukrainians."""
    whom = site.arguments.object
    fled = labelled(whom, frozenset({"displaced", "national"}), site)
    return fled or bool(lemmas(whom) & {"survivor", "orphan", "migrant", "family"})


def by_lorry(site: "Site") -> bool:
    """Whether lorries are what does not come through: "not a single truck has got through"."""
    moved = [*site.arguments.subject, *site.arguments.object]
    return bool(lemmas(moved) & {"truck", "lorry", "truckload", "convoy", "tanker"})


EVERYDAY: dict[str, Callable[["Site"], bool]] = {
    "with_provisions": with_provisions,
    "got": got,
    "loaded_anyhow": loaded_anyhow,
    "to_the_people": to_the_people,
    "for_convoys": for_convoys,
    "basic_of": basic_of,
    "hemmed_in": hemmed_in,
    "near_famine": near_famine,
    "to_the_public": to_the_public,
    "kept_shut": kept_shut,
    "of_evacuation": of_evacuation,
    "for_the_needy": for_the_needy,
    "money_to_people": money_to_people,
    "hurt_for_treatment": hurt_for_treatment,
    "counted_lorries": counted_lorries,
    "from_ground": from_ground,
    "held_up": held_up,
    "off_lorries": off_lorries,
    "meant_for_needy": meant_for_needy,
    "of_a_way": of_a_way,
    "no_such": no_such,
    "by_decree": by_decree,
    "of_terror": of_terror,
    "debris_on": debris_on,
    "got_running": got_running,
    "by_lorry": by_lorry,
    "of_provisions": of_provisions,
    "in_flight": in_flight,
    "where_tended": where_tended,
    "of_helpers": of_helpers,
    "at_a_crossing": at_a_crossing,
    "of_hunger": of_hunger,
    "forbidden_now": forbidden_now,
    "basic_below": basic_below,
}
