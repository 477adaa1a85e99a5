"""What a frame may ask for beside the labels of its roles."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extract.bargains import BARGAINS
from contested.extract.captivity import CAPTIVITY
from contested.extract.condition_words import condition_words
from contested.extract.dealings import DEALINGS, GENERIC
from contested.extract.everyday import EVERYDAY
from contested.extract.fates import FATES
from contested.extract.firing import FIRING
from contested.extract.frames import Form, Frame
from contested.extract.ground import GROUND
from contested.extract.hardship import HARDSHIP
from contested.extract.hostility import HOSTILITY
from contested.extract.injury import INJURY
from contested.extract.labels import labels
from contested.extract.missions import MISSIONS
from contested.extract.predicates import Hit
from contested.extract.provision import PROVISION
from contested.extract.reading import SentenceReading
from contested.extract.relief import RELIEF
from contested.extract.shortfall import SHORTFALL
from contested.extract.uprooted import UPROOTED
from contested.language.arguments import Arguments
from contested.language.quantities import FigureKind
from contested.model.value import Means
from contested.model.vocabulary import PlaceRole

_SWAPS = frozenset({"exchange", "swap", "captivity"})
_FORCE = condition_words("force")
_FLIGHT = condition_words("flight")
_DIRECTIONS = frozenset(
    "to into toward towards through across from near deeper inside beyond along past onto".split()
)
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
_GROUND = frozenset({"place", "ground", "settlement", "area"})
_RELIEF = frozenset({"relief", "power", "water", "utility"})
_WEAPONS = frozenset({"munition", "drone", "airborne", "plane", "equipment"})
_DEALINGS = frozenset({"talks", "pact"})
_PARTIES = frozenset({"actor", "place_actor", "official", "sides", "military", "fighter", "proper"})


@dataclass(frozen=True, slots=True)
class Site:
    """A predicate with its arguments, as conditions see it."""

    hit: Hit
    arguments: Arguments
    reading: SentenceReading
    means: Means | None
    others: frozenset[int]


def holds(frame: Frame, site: Site) -> bool:
    """Whether everything that the frame asks for, but the labels of its roles, is there."""
    head = site.hit.head
    if not all(any(_CONDITIONS[c](site) for c in group) for group in frame.needs):
        return False
    if frame.modified and not (_modifiers(head, site) & frame.modified):
        figure = site.reading.figure_at(head) or _figure_near(site)
        if not (frame.figure_instead and figure):
            return False
    if frame.object_says and not any(_says(t) & frame.object_says for t in site.arguments.object):
        return False
    if frame.under_verb and not (_governing(head) & frame.under_verb):
        return False
    if frame.phrase and not any(_has_phrase(p, site) for p in frame.phrase):
        return False
    under = site.arguments.under(*(frame.phrase or frame.target))
    if frame.phrase_holds and not _any(under, frame.phrase_holds, site):
        return False
    if frame.clause and not any(c.lemma_ in frame.clause for c in _clauses(site)):
        return False
    return not frame.with_phrase or any(
        labels(t, site.reading) & frame.with_phrase for t in site.arguments.under("with")
    )


def _governing(head: Token) -> set[str]:
    """The word that a noun depends on, past prepositions, conjuncts and what measures it ("a series of")."""
    above = head.head
    while above.head != above and (
        above.dep_ == "conj"
        or above.pos_ == "ADP"
        or (above.pos_ == "NOUN" and head.dep_ == "conj")
    ):
        head, above = above, above.head
    return {above.lemma_}


def _clauses(site: Site) -> Iterable[Token]:
    """The verbs of clauses under the predicate, or under what it gives ("two days to leave")."""
    for token in site.hit.tokens:
        yield from (c for c in token.children if c.dep_ in {"xcomp", "advcl"})
        yield from (c for c in token.children if c.dep_ == "ccomp" and c.i > token.i)
        if token.pos_ == "NOUN":  # "an operation to flush them out"
            yield from (c for c in token.children if c.dep_ in {"acl", "relcl"} and c.tag_ == "VB")
    for token in (*site.arguments.object, *site.arguments.dative):
        yield from (c for c in token.children if c.dep_ in {"acl", "relcl"})
    for clause in (
        c for c in site.hit.head.children if c.dep_ == "ccomp" and c.tag_ in {"VBN", "VBD"}
    ):
        # "told the men dug in there to lay down their arms": the infinitive one level down.
        yield from (c for c in clause.children if _bidden(c))


def _any(tokens: Iterable[Token], wanted: frozenset[str], site: Site) -> bool:
    return any(labels(t, site.reading) & wanted for t in tokens)


def _figure_near(site: Site) -> bool:
    around = {t.i for t in (*site.arguments.object, *site.arguments.subject, site.hit.head)}
    return any(
        f.head in around
        or f.token in around
        or site.reading.parsed.doc[f.token].head.i in {site.hit.head.i, site.hit.head.head.i}
        for f in site.reading.figures
        if f.kind is not FigureKind.DEFINITE
    )


def _modifiers(head: Token, site: Site) -> set[str]:
    found = {c.lower_ for c in head.children if c.dep_ in _MODIFIERS} | _hyphened(head)
    if any(site.reading.actor_at(c) for c in head.children if c.dep_ in _MODIFIERS):
        found |= {"russian"}
    return found


def _hyphened(head: Token) -> set[str]:
    """The word of several that stands before a noun: "intelligence-based", "anti-terrorist"."""
    at = head.i - 1
    while at > 1 and head.doc[at - 1].text == "-":
        at -= 2
    return {head.doc[at : head.i].text.lower()} if 0 <= at < head.i - 1 else set()


def _says(token: Token) -> set[str]:
    """The words of a thing's phrase: its head, what stands before it, and what it is a package of."""
    inner = [t for c in token.children if c.lower_ in {"of", "in", "for"} for t in c.subtree]
    inner += [t for c in token.lefts if c.dep_ in _MODIFIERS for t in c.subtree]
    return {w for t in (token, *inner) for w in (t.lower_, t.lemma_.lower())}


_COMING_IN = frozenset({"enter", "penetrate", "reach", "approach", "infiltrate"})


def _has_phrase(name: str, site: Site) -> bool:
    if name == "clause":
        return any(c.dep_ in {"xcomp", "ccomp"} for c in site.hit.head.children)
    return name in site.arguments.obliques


def _demand(site: Site) -> bool:
    """An appeal of the conflict: to a party, or about something that is itself a claim's matter."""
    others = {t.i for t in site.hit.head.subtree if t.i in site.others and t.lemma_ not in GENERIC}
    clauses = [c for c in site.hit.head.children if c.dep_ == "ccomp"]
    doers = [s for c in clauses for s in c.children if s.dep_ in {"nsubj", "nsubjpass"}]
    if _any(doers, _PARTIES, site):
        return True  # "demanded that the army hand back the children"
    if _any(site.arguments.object, frozenset({"civilian", "people"}), site) and any(
        c.lemma_ in _FLIGHT for c in _clauses(site)
    ):
        return True
    return bool(others) or (
        _any(
            [*site.arguments.object, *site.arguments.under("on", "upon", "to", "with")],
            _PARTIES,
            site,
        )
        and any(_bidden(c) for c in site.hit.head.children)
    )


def _bidden(clause: Token) -> bool:
    """What somebody is asked to do; the parser takes some of these infinitives for purposes."""
    if clause.dep_ == "advcl":
        return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
    return clause.dep_ in {"xcomp", "ccomp"}


def _direction(site: Site) -> bool:
    ground = (*site.arguments.object, *site.hit.tokens[1:])
    if _any(ground, _GROUND | {"front"}, site) or _enters_site(site):
        return True
    if _leads_somewhere(site) or _so_far(site):
        return True
    return any(
        p.split()[0] in _DIRECTIONS and _any(tokens, _GROUND, site)
        for p, tokens in site.arguments.obliques.items()
    )


def _enters_site(site: Site) -> bool:
    """Whether troops come into some building of many: "entered the livestock market"."""
    sites = frozenset(
        {"market", "health", "military_site", "school", "worship", "camp", "industry"}
    )
    return site.hit.head.lemma_ in _COMING_IN and _any(site.arguments.object, sites, site)


def _so_far(site: Site) -> bool:
    """Whether it is told how far: "pushed to within four kilometres of the road"."""
    below = {t.i for t in site.hit.head.subtree}
    return any(f.unit == "km" and f.token in below for f in site.reading.figures)


def _stands_so_far(site: Site) -> bool:
    """Whether troops are said to be so far from somewhere: "are 20 miles from the capital"."""
    verb = site.hit.head
    for figure in site.reading.figures:
        number = site.reading.parsed.doc[figure.token]
        way = number.head
        link = next((t for t in way.doc[way.i + 1 : way.i + 3] if t.lower_ in {"from", "of"}), None)
        if figure.kind is not FigureKind.DISTANCE or link is None:
            continue
        if way.dep_ == "pobj" and way.head.lower_ == "within":
            return bool(way.head.head == verb)
        if way.head in {verb, link}:
            return link.head in {verb, way} or link.head.head == verb
    return False


def _leads_somewhere(site: Site) -> bool:
    """Whether a place stands under the predicate at all ("pushed as far as the town of X")."""
    below = {t.i for t in site.hit.head.subtree}
    return any(
        p.first in below and not p.acting and p.role is not PlaceRole.AT
        for p in site.reading.places
    )


def _relief(site: Site) -> bool:
    around = [*site.arguments.object, *(c for c in site.hit.head.children if c.dep_ in _MODIFIERS)]
    return site.hit.word == "hotline" or _any(around, _RELIEF, site)


def _party(site: Site) -> bool:
    around = [*site.arguments.subject, *site.arguments.under("with", "between", "to")]
    return _any(around, _PARTIES, site)


def _swapped(site: Site) -> bool:
    """Whether it is an exchange that brings them home: "returned home in a prisoner swap"."""
    below = (t.lemma_.lower() for t in site.hit.head.subtree)
    return any(word in _SWAPS for word in below)


def _unswapped(site: Site) -> bool:
    """Whether no exchange brings them home."""
    return not _swapped(site)


def _afoot(site: Site) -> bool:
    """Whether ground is meant, no talks: not "progress toward a truce", "refused to move forward"."""
    words = (site.hit.head, *site.hit.tokens)
    below = tuple(t for each in words for t in each.subtree)
    refused = any(t.head.lemma_ == "refuse" for t in words)
    return not refused and not _any(below, _DEALINGS, site)


def _unarmed(site: Site) -> bool:
    """Whether no weapon is stated, nor stands before a noun of the predicate: "drone attack"."""
    before = (c for t in site.hit.tokens for c in t.children if c.dep_ in {"compound", "nmod"})
    return site.means is None and not _any(tuple(before), _WEAPONS, site)


_CONDITIONS: dict[str, Callable[[Site], bool]] = {
    "figure": _figure_near,
    "means": lambda site: site.means is not None,
    "unarmed": _unarmed,
    "afoot": _afoot,
    "swapped": _swapped,
    "unswapped": _unswapped,
    "actor": lambda site: _any(site.arguments.subject, _PARTIES, site),
    "plural": lambda site: site.hit.head.tag_ in {"NNS", "NNPS"},
    "passive": lambda site: site.arguments.passive,
    "active": lambda site: not site.arguments.passive and site.hit.head.dep_ not in {"acl", "amod"},
    "object": lambda site: bool(site.arguments.object),
    "party": _party,
    "demand": _demand,
    "force": lambda site: any(t.lemma_.lower() in _FORCE for t in site.hit.head.subtree),
    "relief": _relief,
    "direction": _direction,
    "so_far": _stands_so_far,
    **DEALINGS,
    **BARGAINS,
    **MISSIONS,
    **HARDSHIP,
    **RELIEF,
    **INJURY,
    **HOSTILITY,
    **PROVISION,
    **GROUND,
    **SHORTFALL,
    **FATES,
    **FIRING,
    **UPROOTED,
    **CAPTIVITY,
    **EVERYDAY,
}


def arguments_fit(frame: Frame, site: Site) -> bool:
    """Whether the subject may be the frame's; a passive without "by" leaves it open."""
    subject = site.arguments.subject
    if not subject:
        return (
            (site.arguments.passive and "none" not in frame.object.wanted)
            or not frame.subject.wanted
            or "none" in frame.subject.wanted
            or site.hit.form is Form.ADJECTIVE
        )
    return any(frame.subject.accepts(labels(t, site.reading)) for t in subject)
