"""What frames of relief ask for beyond labels: who brings it, to whom, and whether it arrives.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.actors.record import ActorKind
from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas
from contested.extract.hardship import labels_of
from contested.extract.labels import labels
from contested.language.quantities import FigureKind

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_CARERS = frozenset({"medic", "health", "relief_agency", "aid_worker"})
_HURT = condition_words("hurt")
_SICKNESS = condition_words("sickness")
_HEALING = condition_words("healing")
_WOUNDED = frozenset({"wounded", "injured", "casualty", "sick"})
_PATIENTS = frozenset({"patient", "outpatient", "inpatient"})
_HUMANE = condition_words("needy causes")
_WORK = condition_words("relief work")
_MINES = condition_words("mines")
_STRICKEN = condition_words("stricken")


def _charity(token: Token, site: "Site") -> bool:
    """Whether a phrase names those who bring relief: an agency, a charity, medics."""
    known = _organisation(token, site)
    named = [c for c in token.children if c.dep_ in {"compound", "amod", "poss"}]
    known = known or any(_organisation(c, site) for c in named)
    return known or bool(labels(token, site.reading) & _CARERS) or labelled(named, _CARERS, site)


def _organisation(token: Token, site: "Site") -> bool:
    """Whether it is the name of an aid organisation: "MSF teams"."""
    mention = site.reading.actor_at(token)
    return (
        mention is not None
        and mention.actor is not None
        and mention.actor.kind is ActorKind.ORGANISATION
    )


def medical(site: "Site") -> bool:
    """Whether it is care: medics do it, or the hurt are its object."""
    if any(c.dep_ == "neg" or c.lower_ == "longer" for c in site.hit.head.children):
        return False
    if site.hit.word in _HEALING:
        return True
    if any(_charity(t, site) for t in site.arguments.subject):
        return True
    if lemmas(site.arguments.object) & _PATIENTS:
        return True
    if site.hit.word == "treat" and lemmas(site.arguments.object) & _WOUNDED:
        return True  # "Ankara offered to treat the wounded"
    cared = [*site.arguments.object, *site.arguments.under("for", "with", "in", "at")]
    cared += [c for t in site.arguments.object for c in t.children if c.dep_ == "amod"]
    ill = labelled(cared, frozenset({"health", "privation"}), site)
    ill = ill or bool(
        lemmas(cared) & (_HURT | _SICKNESS) - {"child", "civilian", "person", "people"}
    )
    return bool(site.arguments.object) and ill


def mined(site: "Site") -> bool:
    """Whether mines are what is cleared."""
    cleared = [*site.arguments.object, *site.arguments.under("of", "from", "on", "over")]
    if site.hit.word == "defuse":
        return labelled(cleared, frozenset({"munition"}), site)  # "defused 14 shells"
    named = [*cleared, *(c for t in cleared for c in t.children if c.dep_ in {"amod", "compound"})]
    return site.hit.word == "demine" or bool({w.lower() for w in lemmas(named)} & _MINES)


def unmined(site: "Site") -> bool:
    """Whether what is cleared is no field of mines: not "cleared 40 hectares of mines"."""
    return site.hit.word != "clear" or not mined(site)


def humane(site: "Site") -> bool:
    """Whether it is money for people in need."""
    under = list(site.hit.head.subtree)
    spots = {t.i for t in under}
    money = any(f.kind is FigureKind.MONEY and f.token in spots for f in site.reading.figures)
    return money and bool(lemmas(under) & _HUMANE)


def charitable(site: "Site") -> bool:
    """Whether an aid organisation's own work is meant."""
    return any(_charity(t, site) for t in site.arguments.subject) and bool(
        lemmas(site.arguments.object) & _WORK
    )


def unblocked(site: "Site") -> bool:
    """Whether no other predicate already says what happened to the aid."""
    above = site.hit.head.head
    while above.pos_ in {"ADP", "NOUN"} and above.head != above:
        above = above.head
    return above.i not in site.others or above.lemma_ in {
        "call",
        "appeal",
        "ask",
        "urge",
        "plead",
        "demand",
        "queue",
        "wait",
    }


def granted(site: "Site") -> bool:
    """Whether relief is let through: "allowed 50 tankers into the valley", not "did not allow"."""
    head = site.hit.head
    refused = any(c.dep_ == "neg" for c in head.children) or head.head.lemma_ in {
        "refuse",
        "decline",
    }
    inward = site.arguments.under("in", "into", "through", "to", "across", "past")
    through = any(c.dep_ == "prt" or c.lower_ in {"in", "through"} for c in head.children)
    return not refused and (through or bool(inward))


def sheltered(site: "Site") -> bool:
    """Whether people in need get a roof: displaced people, or in schools, camps and the like."""
    taken = labels_of(site.arguments.object, site)
    at = site.arguments.under("in", "at")
    return "displaced" in taken or (
        bool(taken)
        and labelled(at, frozenset({"structure", "refuge", "school", "camp", "place"}), site)
        and site.arguments.passive
    )


def uncaused(site: "Site") -> bool:
    """Whether nobody under arms does it for himself: no camp of an army."""
    return not labelled(site.arguments.subject, frozenset({"munition", "fighter"}), site)


def relief_money(site: "Site") -> bool:
    """Whether money goes to people who were hit: evacuees, families, those who lost homes."""
    takers = [*site.arguments.dative, *site.arguments.under("to"), *site.arguments.subject]
    takers += site.arguments.object
    spots = {t.i for t in site.hit.head.subtree}
    money = any(f.kind is FigureKind.MONEY and f.token in spots for f in site.reading.figures)
    needy = labelled(takers, frozenset({"displaced"}), site)
    lost = {t.lemma_.lower() for s in takers for t in s.subtree} & _STRICKEN
    return money and (needy or bool(lost))


def tended(site: "Site") -> bool:
    """Whether people hit by the war are tended: "working with the evacuees"."""
    cared = [*site.arguments.object, *site.arguments.under("with", "to")]
    near = [*cared, *(c for t in cared for c in t.children)]
    return labelled(cared, frozenset({"displaced"}), site) or bool(
        lemmas(near) & (_HURT | {"displaced"}) - {"child", "person", "people"}
    )


def with_relief(site: "Site") -> bool:
    """Whether relief is what people are reached with: "reached 900 families with food"."""
    heads = (site.hit.head, *site.arguments.object)
    given = [t for h in heads for c in h.children if c.lower_ == "with" for t in c.children]
    return labelled(given, frozenset({"goods", "relief_load"}), site)


def for_helpers(site: "Site") -> bool:
    """Whether it is meant for those who help: "suspended visas for aid workers"."""
    heads = (site.hit.head, *site.arguments.object)
    meant = [t for h in heads for c in h.children if c.lower_ in {"for", "to"} for t in c.children]
    if labelled(site.arguments.dative, frozenset({"carrier", "relief_load"}), site):
        return True
    meant += site.arguments.dative
    meant += [c for t in site.arguments.object for c in t.lefts if c.dep_ == "compound"]
    return labelled(meant, _CARERS | {"observer", "relief_load"}, site)


def freighted(site: "Site") -> bool:
    """Whether what does not get through is relief, or nothing at all is let in."""
    moved = [*site.arguments.subject, *site.arguments.object]
    if site.hit.word.startswith(("let", "allow", "permit")) and "nothing" in lemmas(moved):
        return True
    return labelled(moved, frozenset({"relief_load", "relief", "goods"}), site)


def loaded(site: "Site") -> bool:
    """Whether what moves brings relief.

    "aid trucks", "entered with food", "a barge with 30 tonnes of flour".
    """
    moved = [*site.arguments.object, *site.arguments.subject]
    head = site.hit.head
    barred = {c.lower_ for c in head.children if c.dep_ in {"aux", "neg"}}
    if barred & {"can", "could", "ca"} and any(c.dep_ == "neg" for c in head.children):
        return False  # "tankers cannot get through"
    if head.dep_ in {"amod", "compound"} or any(
        c.lower_ in {"until", "unless", "if"} and c.dep_ == "mark" for c in head.children
    ):
        return False
    if labelled(moved, frozenset({"relief_load"}), site):
        return True
    freight = site.arguments.under("with", "for")
    return labelled(moved, frozenset({"carrier"}), site) and (
        labelled(freight, frozenset({"goods", "relief_load"}), site) or _of_relief_before(site)
    )


def _of_relief_before(site: "Site") -> bool:
    """Whether the sentence before tells of relief: "Rations came in. Nine lorries were held up"."""
    before = site.reading.previous
    return before is not None and any(
        "relief_load" in labels(t, before) for t in before.parsed.doc if t.pos_ in {"NOUN", "PROPN"}
    )


RELIEF: dict[str, Callable[["Site"], bool]] = {
    "medical": medical,
    "mined": mined,
    "unmined": unmined,
    "humane": humane,
    "charitable": charitable,
    "unblocked": unblocked,
    "granted": granted,
    "sheltered": sheltered,
    "uncaused": uncaused,
    "relief_money": relief_money,
    "tended": tended,
    "with_relief": with_relief,
    "for_helpers": for_helpers,
    "freighted": freighted,
    "loaded": loaded,
}
