"""What frames of journeys and contacts ask for: who travels to deal with whom, who goes home.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.condition_words import condition_words
from contested.extract.dealings import SIDES, governors, labelled, owned_by_party
from contested.extract.labels import labels
from contested.extract.verb_forms import inverted
from contested.language.arguments import of_verb

if TYPE_CHECKING:
    from contested.extract.conditions import Site
    from contested.extract.reading import SentenceReading

_TRAVELLING = condition_words("travellers")
_AIMS = condition_words("mission aims")
_FIERCE = condition_words("fierce")
_JOURNEYS = frozenset({"during", "on", "after", "before", "ahead", "amid", "in", "of"})
_TAKING = frozenset(
    "pay make begin start end conclude wrap wind plan cancel postpone complete cut undertake".split()
)
_GUESTS = frozenset({"envoy", "official", "actor", "authority", "sides"})
_NO_GUESTS = frozenset({"relief_agency", "medic", "military", "journalist"})
_IF = frozenset({"if", "unless", "should", "until"})
_TAKEN = frozenset(
    "capture detain seize abduct kidnap hold arrest imprison jail intern snatch deport take".split()
)
_SITTINGS = frozenset("round session meeting conference process negotiation talk summit".split())
_CLOSE = frozenset({"kin", "family"})
_CAPTIVES = frozenset({"captive", "prisoner_of_war", "fighter"})


def on_mission(site: "Site") -> bool:
    """Whether a journey is one to deal with others: a delegation, or "for talks"."""
    goal = [*site.arguments.under("for")]
    goal += [c for c in site.hit.head.children if c.dep_ in {"advcl", "xcomp"}]
    travellers = site.arguments.subject
    sent = labelled(travellers, frozenset({"envoy"}), site) and any(
        t.lemma_.lower() in _TRAVELLING for t in travellers
    )
    aims = {w for t in goal for x in t.subtree for w in (x.lemma_.lower(),)}
    return (sent and _somewhere(site)) or bool(aims & _AIMS)


def abroad(site: "Site") -> bool:
    """Whether somebody is in a town or a country by name."""
    below = [*site.arguments.under("in")]
    below += [
        t for h in site.hit.tokens for c in (h, *h.children) if c.lower_ == "in" for t in c.children
    ]
    return labelled(below, frozenset({"place", "place_actor"}), site)


def _somewhere(site: "Site") -> bool:
    ways = [*site.arguments.under("to", "in", "for", "from"), *site.arguments.object]
    return labelled(ways, frozenset({"place", "place_actor"}), site)


def on_errand(site: "Site") -> bool:
    """Whether those who are sent are to deal with others: "a team to Doha for talks"."""
    sent = [t for o in site.arguments.object for t in (o, *o.subtree)]
    if any("negotiat" in t.lower_ for t in sent):
        return True
    goal = [t for c in site.hit.head.children for t in c.subtree if c.i > site.hit.head.i]
    return _somewhere(site) and any(
        t.lemma_.lower() in _AIMS or t.lemma_.lower() == "deal" for t in goal
    )


def traveller(noun: Token, reading: "SentenceReading") -> tuple[Token, ...]:
    """Who is on a visit: "the minister said in a visit to Kyiv", "paid a visit to Kyiv"."""
    link = noun.head
    verb = noun.head if noun.dep_ == "dobj" else link.head
    if noun.dep_ == "dobj" and verb.lemma_ not in _TAKING:
        return ()
    if noun.dep_ not in {"dobj", "pobj"} or (noun.dep_ == "pobj" and link.lower_ not in _JOURNEYS):
        return ()
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    own = [t for t in of_verb(verb).subject if labels(t, reading) & _GUESTS]
    return tuple(t for t in own if not labels(t, reading) & _NO_GUESTS)


def travelled(site: "Site") -> bool:
    """Whether a visit is one to a country or a town by somebody who deals with others."""
    noun = site.hit.head
    goals = [t for c in noun.children if c.lower_ in {"to", "in"} for t in c.children]
    abroad_ = labelled(goals, frozenset({"place", "place_actor"}), site)
    return abroad_ and bool(traveller(noun, site.reading))


def guest(site: "Site") -> bool:
    """Whether somebody is received, by name: "received Karl Brand", no order, no wounded."""
    return any(
        t.ent_type_ == "PERSON" and len(list(t.lefts)) > 0 for t in site.arguments.object
    ) and not labelled(site.arguments.subject, frozenset({"structure"}), site)


def other_side(site: "Site") -> bool:
    """Whether it is laid before another side: "lodged a protest with Baku"."""
    to = [*site.arguments.under("with", "to", "against")]
    to += [
        t for o in site.hit.tokens[1:] for c in o.children
        if c.lower_ in {"with", "to", "against"} for t in c.children
    ]  # fmt: skip
    return any(labels(t, site.reading) & SIDES or owned_by_party(t, site) for t in to)


def homewards(site: "Site") -> bool:
    """Whether children go back to their families or their country."""
    below = [t for c in site.hit.head.children if c.i > site.hit.head.i for t in c.subtree]
    below += [t for o in site.arguments.object for t in o.subtree]
    named = any(
        site.reading.actor_at(c) is not None for o in site.arguments.object for c in o.children
    )
    return named or any(
        site.reading.classes.labels(t) & _CLOSE
        or t.lemma_.lower() in {"family", "relative", "guardian", "home", "parent", "mother"}
        or (t.dep_ == "pobj" and t.head.lower_ in {"from", "to"} and labels(t, site.reading) & {"state", "place_actor"})
        for t in below
    )  # fmt: skip


def for_captives(site: "Site") -> bool:
    """Whether an amnesty is for prisoners or fighters: "an amnesty for 3,000 inmates"."""
    noun = site.hit.head
    under = [
        t
        for c in (*noun.children, *noun.head.children)
        if c.lower_ in {"for", "to"}
        for t in c.children
    ]
    return labelled([*under, *of_verb(noun.head).dative], _CAPTIVES, site)


def duties(site: "Site") -> bool:
    """Whether somebody is reminded of what binds them: "of their obligations"."""
    return any(site.reading.classes.labels(t) & {"duty"} for t in site.hit.head.subtree)


def taken_before(site: "Site") -> bool:
    """Whether words behind say that they had been taken: "three soldiers captured in May were freed"."""
    return any(
        c.dep_ in {"acl", "relcl"} and c.lemma_ in _TAKEN and c.i > o.i
        for o in site.arguments.object
        for c in o.children
    )


def off_dealing(site: "Site") -> bool:
    """Whether somebody leaves talks, not a room: "walked away", "stormed out of the talks"."""
    from_ = [*site.arguments.under("of", "from", "out of")]
    from_ += [t for c in site.hit.head.subtree if c.lower_ in {"of", "from"} for t in c.children]
    if any(t.lemma_.lower() in _SITTINGS for t in from_):
        return True
    return not from_ or labelled(from_, frozenset({"talks", "pact"}), site)


def to_do(site: "Site") -> bool:
    """Whether somebody is told to do it: "told Armenia to leave", not "that it would leave"."""
    clauses = (c for c in site.hit.head.children if c.dep_ in {"xcomp", "advcl", "ccomp"})
    return any(any(a.lower_ == "to" for a in c.children if a.dep_ == "aux") for c in clauses)


def no_plea(site: "Site") -> bool:
    """Whether a call is one by telephone: not "a call by two envoys to resume the talks"."""
    noun = site.hit.head
    asked = any(c.dep_ in {"acl", "relcl"} and c.tag_ == "VB" for c in noun.children)
    pleaded = asked or any(c.lower_ == "for" and c.dep_ == "prep" for c in noun.children)
    return site.hit.word != "call" or not pleaded


def fierce(site: "Site") -> bool:
    """Whether it will be done hard: "will be dealt with firmly", "with an iron fist"."""
    return any(t.lemma_.lower() in _FIERCE or t.lower_ in _FIERCE for t in site.hit.head.subtree)


def _whoever(site: "Site") -> bool:
    """Whether it is to befall whoever does something: "any village that hides them would be razed"."""
    things = [t for t in (*site.arguments.object, *site.arguments.subject) if t.i < site.hit.head.i]
    return any(
        any(c.lower_ in {"any", "every", "all"} for c in t.children)
        and any(c.dep_ == "relcl" for c in t.children)
        for t in things
    )


def threatened_if(site: "Site") -> bool:
    """Whether a side will do it by force unless others yield: "if they stay, we will storm it"."""
    head = site.hit.head
    tops = (head, *[t for t in governors(head) if t.pos_ in {"VERB", "AUX"}][:2])
    ifs = [
        c for t in tops for c in t.children
        if c.dep_ == "advcl" and any(m.lower_ in _IF for m in c.children)
    ]  # fmt: skip
    ifs += [c for t in tops for c in t.head.children if c != t and inverted(c)]
    if not ifs:
        return _whoever(site)
    forced = {t.lower_ for t in head.subtree if t.lower_ in {"force", "fire"}}
    doers = [t for c in ifs for t in c.children if t.dep_ in {"nsubj", "nsubjpass"}]
    rivals = labelled(doers, SIDES | {"military", "pronoun", "munition", "assault"}, site)
    sure = head.lemma_ not in {
        "take",
        "act",
        "respond",
        "capture",
        "fire",
        "kill",
        "level",
        "burn",
        "resume",
        "occupy",
    }
    return bool(forced) or (rivals and sure)


MISSIONS: dict[str, Callable[["Site"], bool]] = {
    "on_mission": on_mission,
    "abroad": abroad,
    "on_errand": on_errand,
    "travelled": travelled,
    "guest": guest,
    "to_do": to_do,
    "off_dealing": off_dealing,
    "taken_before": taken_before,
    "duties": duties,
    "no_plea": no_plea,
    "other_side": other_side,
    "homewards": homewards,
    "for_captives": for_captives,
    "fierce": fierce,
    "threatened_if": threatened_if,
}
