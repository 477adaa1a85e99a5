"""What frames of threats, accusations and sanctions ask for: force, crimes, those hit.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.condition_words import condition_words
from contested.extract.dealings import PARTIES, SIDES, below, governors, labelled, owned_by_party
from contested.extract.labels import labels

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_FUTURE = frozenset({"will", "would", "shall", "'ll", "wo"})
_FORCE = condition_words("force")
_IMPOSING = condition_words("imposing")
_MENACES = condition_words("menaces")
_HARSH = condition_words("harsh")
_FIERCE = condition_words("fierce")
_MARKED = frozenset(
    {
        "target",
        "combatant",
        "enemy",
        "hostile",
        "traitor",
        "collaborator",
        "game",
        "invader",
        "occupier",
        "aggressor",
        "mercenary",
        "terrorist",
        "spy",
    }
)
_OPEN = condition_words("anybody")
_RUIN = frozenset(
    "catastrophe consequence consequences war strike destruction doom ruin escalation".split()
)
_PENALTIES = condition_words("penalties")
_IF = frozenset({"if", "unless", "should"})
_BLOWS = frozenset(
    "blow aggression provocation violation breach escalation incursion insult affront move".split()
)


def future(site: "Site") -> bool:
    """Whether it is still to come: "will", "would", "shall"."""
    return any(c.lower_ in _FUTURE and c.dep_ == "aux" for c in site.hit.head.children)


def conditional(site: "Site") -> bool:
    """Whether it hangs on what others do: "if", "unless", "until", or "any ship that"."""
    head = site.hit.head
    for child in (*head.children, *(c for t in site.hit.head.ancestors for c in t.children)):
        if child.dep_ == "advcl" and any(
            c.lower_ in {"if", "unless", "until", "should"} for c in child.children
        ):
            return True
    return any(c.lower_ in _OPEN for t in site.arguments.object for c in (t, *t.children))


def warned(site: "Site") -> bool:
    """Whether it stands under a threat: "warned that any raid would be answered"."""
    return any(t.lemma_.lower() in _MENACES for t in governors(site.hit.head))


def provoked(site: "Site") -> bool:
    """Whether it answers violence, or is to be violent.

    "respond to the attack", "retaliate with force".
    """
    to = site.arguments.under("to", "for", "against")
    answered = labelled(
        [*to, *site.arguments.object],
        frozenset({"combat", "assault", "strike_event", "crime"}),
        site,
    )
    answered = answered or any(t.lemma_.lower() in _BLOWS for t in to)
    manner = {c.lower_ for c in site.hit.head.children if c.dep_ == "advmod"}
    return (
        answered
        or bool(manner & _FIERCE)
        or bool({t.lemma_.lower() for t in site.arguments.under("with", "by", "in")} & _FIERCE)
    )


def menacing(site: "Site") -> bool:
    """Whether force is promised: "vowed to respond", "warned that raids would be met with force".

    To warn of what may come is no threat; to warn of what will be done in return is one.
    """
    head = site.hit.head
    if head.lemma_ not in {"warn", "caution", "warning"}:
        return any(
            t.lemma_.lower() in _FORCE
            and t.i > head.i
            and t.lower_ != "forces"
            and not _ruled_out(t)
            for t in head.subtree
        )
    if labelled(site.arguments.under("of"), frozenset({"revenge"}), site):
        return True
    told = labelled(site.arguments.object, SIDES, site)
    if told and any(t.lemma_.lower() in _RUIN for t in site.arguments.under("of")):
        return True  # "warned Poland of catastrophe"
    return any(
        (c.lemma_ in _FORCE or _by_force(c) or _penalty(c))
        and any(a.lower_ in _FUTURE or a.lower_ == "could" for a in c.children if a.dep_ == "aux")
        for c in (*head.children, *_told_to(head))
        if c.dep_ in {"ccomp", "advcl", "acl"}
    )


def _by_force(verb: Token) -> bool:
    """ "will push them north by force", "would be treated as combatants"."""
    by = (t for c in verb.children if c.lower_ in {"by", "with"} for t in c.children)
    held = (t for c in verb.children if c.lower_ == "as" for t in c.subtree)
    seen = verb.lemma_ in {"treat", "consider", "regard", "view", "see", "deem", "become", "be"}
    marked = any(t.lemma_.lower() in _MARKED for t in held) or (
        seen and any(c.lemma_.lower() in _MARKED for c in verb.children)
    )
    return any(t.lower_ == "force" for t in by) or (seen and marked)


def _told_to(head: Token) -> list[Token]:
    """What the parser hangs on those who are warned: "warned the organisers that they would be shot"."""
    objects = [c for c in head.children if c.dep_ in {"dobj", "dative"}]
    clauses = [c for o in objects for c in o.children if c.dep_ == "acl"]
    return [c for c in clauses if any(m.lower_ == "that" for m in c.children)]


def _penalty(verb: Token) -> bool:
    """ "Will be dealt with firmly", "would stop the shipments if the army went in"."""
    hard = any(c.lower_ in _FIERCE for c in verb.children if c.dep_ in {"advmod", "npadvmod"})
    if verb.lemma_ in {"deal", "treat", "meet"}:
        return hard
    marks = (m.lower_ for c in verb.children if c.dep_ == "advcl" for m in c.children)
    return verb.lemma_ in _PENALTIES and bool(_IF & set(marks))


def _ruled_out(word: Token) -> bool:
    """Whether it is what there will not be: "promised that there would be no revenge"."""
    return any(c.lower_ == "no" and c.dep_ == "det" for c in word.children)


def unled(site: "Site") -> bool:
    """Whether no word of threat to its left already carries the claim."""
    return not any(
        t.lemma_.lower() in _MENACES and t.i < site.hit.head.i for t in governors(site.hit.head)
    )


def blamed(site: "Site") -> bool:
    """Whether what is blamed is somebody, or something that a side did."""
    accused = [*site.arguments.object, *site.arguments.under("on", "against", "at", "to")]
    accused += [
        c for t in site.hit.tokens for c in t.children if c.dep_ == "nsubj" and t.dep_ == "ccomp"
    ]
    accused += [
        i for t in site.arguments.object for c in t.children if c.lower_ == "on" for i in c.children
    ]
    if labelled(accused, frozenset({"kin"}), site):
        return False  # "accused her husband"
    return any(labels(t, site.reading) & PARTIES or owned_by_party(t, site) for t in accused)


def criminal(site: "Site") -> bool:
    """Whether it is called a crime: "as a war crime", "branded it terrorism"."""
    named = [*site.arguments.under("as"), *site.arguments.object, *site.arguments.dative]
    named += [t for o in site.arguments.object for t in o.children if t.dep_ == "appos"]
    named += [t for n in named for c in n.children if c.lower_ == "of" for t in c.children]
    named += [
        t
        for t in below(site.hit.head)
        if t.dep_ in {"oprd", "attr", "ccomp", "xcomp", "pobj", "dobj", "acomp"}
    ]
    return any(
        "crime" in site.reading.classes.labels(t)
        or t.lower_ in _HARSH
        or any(c.lower_ in _HARSH for c in t.children)
        for t in named
    )


def crime_of_war(site: "Site") -> bool:
    """Whether the crime is one of war or against humanity."""
    words = {t.lower_ for t in site.hit.head.subtree}
    return bool(words & {"war", "humanity", "genocide", "ethnic"})


def aimed(site: "Site") -> bool:
    """Whether it is aimed at a side.

    "on Moscow", "against the junta", "Syria sanctions", "arms embargo".
    """
    if labelled(site.arguments.under("on", "against"), PARTIES | {"place", "authority"}, site):
        return True
    beside = [c for c in site.hit.head.children if c.dep_ in {"amod", "compound", "poss", "nmod"}]
    return labelled(beside, SIDES | {"place", "equipment"}, site)


def imposed(site: "Site") -> bool:
    """Whether a verb over it says that it is imposed, eased or asked for."""
    return any(t.lemma_.lower() in _IMPOSING for t in governors(site.hit.head))


def of_envoy(site: "Site") -> bool:
    """Whether diplomats, or the staff of foreign bodies, are told."""
    told = [*site.arguments.object, *site.arguments.dative]
    return any(
        labels(t, site.reading) & {"envoy", "relief_agency"}
        or any(site.reading.classes.labels(c) & {"relief_agency", "envoy"} for c in t.children)
        for t in told
    ) and not labelled(told, frozenset({"civilian"}), site)


HOSTILITY: dict[str, Callable[["Site"], bool]] = {
    "aimed": aimed,
    "imposed": imposed,
    "envoy": of_envoy,
    "future": future,
    "conditional": conditional,
    "warned": warned,
    "provoked": provoked,
    "unled": unled,
    "menacing": menacing,
    "blamed": blamed,
    "criminal": criminal,
    "crime_of_war": crime_of_war,
}
