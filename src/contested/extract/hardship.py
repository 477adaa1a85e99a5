"""What frames of civil life ask for beyond labels: who orders, what relief is, what is lacking.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.actors.record import ActorKind
from contested.extract.labels import labels
from contested.language.quantities import FigureKind

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_RULERS = frozenset(
    {"actor", "place_actor", "official", "authority", "military", "fighter", "order_word", "court"}
)
_CARERS = frozenset({"medic", "health", "relief_agency", "aid_worker"})
_BASICS = frozenset({"utility", "network", "goods", "relief", "relief_load", "health"})
_DECREEING = frozenset("order announce declare expand mandate plan decide extend proclaim".split())
_FORCED = frozenset({"forced", "mandatory", "compulsory", "obligatory"})
_HURT = frozenset(
    """patient wounded injured casualty victim survivor child civilian person people evacuee
    wound burn injury""".split()
)
_HEALING = frozenset("vaccinate inoculate immunise immunize nurse bandage".split())
_HUMANE = frozenset(
    """response refugee displaced humanitarian relief crisis survivor food medical hunger
    famine reconstruction evacuee civilian affected homeless aid""".split()
)
_WORK = frozenset(
    """work operation activity delivery aid distribution mission service flight program
    programme assistance""".split()
)
_MINES = frozenset("mine landmine ordnance explosive bomb minefield booby-trap munition".split())
_ESCAPING = frozenset(
    """leave flee evacuate reach escape return enter cross go deliver get access work treat
    distribute pass move come bring""".split()
)
_CARE = frozenset(
    "shelter care sanitation bed roof treatment light medicine food cash home".split()
)
_STRICKEN = frozenset({"victim", "lose", "affected", "bereaved", "evacuee", "injured", "resident"})
_SCARCE = frozenset(
    {"no", "neither", "nor", "little", "few", "scarce", "insufficient", "limited", "barely"}
)


def _any(tokens: Iterable[Token], wanted: frozenset[str], site: "Site") -> bool:
    return any(labels(t, site.reading) & wanted for t in tokens)


def labels_of(tokens: Iterable[Token], site: "Site") -> frozenset[str]:
    """The labels of all the phrases."""
    return frozenset(label for t in tokens for label in labels(t, site.reading))


def _lemmas(tokens: Iterable[Token]) -> set[str]:
    return {w for t in tokens for w in (t.lemma_.lower(), t.lower_)}


def _charity(token: Token, site: "Site") -> bool:
    """Whether a phrase names those who bring relief: an agency, a charity, medics."""
    mention = site.reading.actor_at(token)
    known = (
        mention is not None
        and mention.actor is not None
        and mention.actor.kind is ActorKind.ORGANISATION
    )
    named = [c for c in token.children if c.dep_ in {"compound", "amod", "poss"}]
    return known or bool(labels(token, site.reading) & _CARERS) or _any(named, _CARERS, site)


def commanded(site: "Site") -> bool:
    """Whether somebody in authority does it, or it is done on an order."""
    return _any([*site.arguments.subject, *site.arguments.under("on", "by")], _RULERS, site)


def uncommanded(site: "Site") -> bool:
    """Whether nobody in authority does it: services that shut are a need, not an order."""
    return not commanded(site)


def decreed(site: "Site") -> bool:
    """Whether an evacuation is an order.

    "ordered the evacuation", "forced evacuation", "evacuation ordered".
    """
    head = site.hit.head
    if len(site.hit.tokens) > 1 or _lemmas(head.children) & _FORCED:
        return True
    around = [head.head, *(c for c in head.children if c.dep_ in {"acl", "relcl"})]
    if head.head.pos_ == "ADP":
        around.append(head.head.head)
    return bool(_lemmas(around) & _DECREEING)


def tried(site: "Site") -> bool:
    """Whether a trial is somebody's."""
    return _any(
        site.arguments.under("of", "for"), frozenset({"person", "actor", "proper", "pronoun"}), site
    )


def medical(site: "Site") -> bool:
    """Whether it is care: medics do it, or the hurt are its object."""
    if any(c.dep_ == "neg" or c.lower_ == "longer" for c in site.hit.head.children):
        return False
    if site.hit.word in _HEALING:
        return True
    if any(_charity(t, site) for t in site.arguments.subject):
        return True
    cared = [*site.arguments.object, *site.arguments.under("for", "with", "in", "at")]
    unnamed = all(t.pos_ == "PRON" for t in site.arguments.subject)
    return (
        bool(site.arguments.object)
        and unnamed
        and bool(
            _lemmas(site.arguments.object) & _HURT
            and (
                _any(cared, frozenset({"health"}), site)
                or _lemmas(cared) & _HURT - {"child", "civilian", "person", "people"}
            )
        )
    )


def mined(site: "Site") -> bool:
    """Whether mines are what is cleared."""
    cleared = [*site.arguments.object, *site.arguments.under("of", "from", "on", "over")]
    named = [*cleared, *(c for t in cleared for c in t.children if c.dep_ in {"amod", "compound"})]
    return site.hit.word == "demine" or bool(_lemmas(named) & _MINES)


def humane(site: "Site") -> bool:
    """Whether it is money for people in need."""
    under = list(site.hit.head.subtree)
    spots = {t.i for t in under}
    money = any(f.kind is FigureKind.MONEY and f.token in spots for f in site.reading.figures)
    return money and bool(_lemmas(under) & _HUMANE)


def charitable(site: "Site") -> bool:
    """Whether an aid organisation's own work is meant."""
    return any(_charity(t, site) for t in site.arguments.subject) and bool(
        _lemmas(site.arguments.object) & _WORK
    )


def unblocked(site: "Site") -> bool:
    """Whether no other predicate already says what happened to the aid."""
    above = site.hit.head.head
    while above.pos_ in {"ADP", "NOUN"} and above.head is not above:
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


def tried_by(site: "Site") -> bool:
    """Whether a court does it, or people are its objects."""
    tried = labels_of(site.arguments.object, site)
    return bool(tried & {"person", "proper", "count", "actor", "relief_agency"}) or _any(
        site.arguments.subject, frozenset({"court"}), site
    )


def kept_from(site: "Site") -> bool:
    """Whether people or help are kept from moving: "stopped civilians from leaving"."""
    clauses = [*site.arguments.under("from")]
    if site.hit.head.lemma_ != "keep":
        clauses += [
            c for c in site.hit.head.children if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VBG"
        ]
    clauses += [c for t in site.arguments.object for c in t.children if c.dep_ in {"acl", "prep"}]
    clauses += [
        t
        for c in site.hit.head.children
        if c.dep_ == "prep"
        for t in c.children
        if t.dep_ == "pcomp"
    ]
    clauses += [t for c in clauses if c.dep_ == "prep" for t in c.children]
    return bool({t.lemma_ for t in clauses} & _ESCAPING)


def withheld(site: "Site") -> bool:
    """Whether relief is not let through: "refuses to let aid in", "let no supplies in"."""
    under = list(site.hit.head.subtree)
    if not _any(under, frozenset({"relief_load", "relief_agency"}), site):
        return False
    refused = site.hit.word.startswith("refus")
    return refused or any(t.lower_ in _SCARCE | {"not", "n't", "never"} for t in under)


def lasting(site: "Site") -> bool:
    """Whether it lasts: "for nine months", "since June"."""
    return bool(site.arguments.under("for", "since", "during"))


def basic(site: "Site") -> bool:
    """Whether it is about what people cannot do without: food, water, power, care, shelter."""
    wanted = [
        *site.arguments.under("without", "of", "on", "out of"),
        *site.arguments.object,
        *site.arguments.subject,
    ]
    wanted += [c for c in site.hit.head.children if c.dep_ in {"compound", "amod", "nmod"}]
    wanted = [t for t in wanted if "military" not in _lemmas(t.children)]
    return _any(wanted, _BASICS, site) or bool(_lemmas(wanted) & _CARE)


def sheltered(site: "Site") -> bool:
    """Whether people in need get a roof: displaced people, or in schools, camps and the like."""
    taken = labels_of(site.arguments.object, site)
    at = site.arguments.under("in", "at")
    return "displaced" in taken or (
        bool(taken)
        and _any(at, frozenset({"structure", "refuge", "school", "camp", "place"}), site)
        and site.arguments.passive
    )


def uncaused(site: "Site") -> bool:
    """Whether nobody under arms does it for himself: no camp of an army."""
    return not _any(site.arguments.subject, frozenset({"munition", "fighter"}), site)


def relief_money(site: "Site") -> bool:
    """Whether money goes to people who were hit: evacuees, families, those who lost homes."""
    takers = [*site.arguments.dative, *site.arguments.under("to"), *site.arguments.subject]
    takers += site.arguments.object
    spots = {t.i for t in site.hit.head.subtree}
    money = any(f.kind is FigureKind.MONEY and f.token in spots for f in site.reading.figures)
    needy = _any(takers, frozenset({"displaced"}), site)
    lost = {t.lemma_.lower() for s in takers for t in s.subtree} & _STRICKEN
    return money and (needy or bool(lost))


def tended(site: "Site") -> bool:
    """Whether people hit by the war are tended: "working with the evacuees"."""
    cared = [*site.arguments.object, *site.arguments.under("with", "to")]
    near = [*cared, *(c for t in cared for c in t.children)]
    return _any(cared, frozenset({"displaced"}), site) or bool(
        _lemmas(near) & (_HURT | {"displaced"}) - {"child", "person", "people"}
    )


def freighted(site: "Site") -> bool:
    """Whether what does not get through is relief."""
    moved = [*site.arguments.subject, *site.arguments.object]
    return _any(moved, frozenset({"relief_load", "relief", "goods"}), site)


def not_let(site: "Site") -> bool:
    """Whether people or helpers are not let through: "not letting people leave"."""
    head = site.hit.head
    refused = any(c.dep_ == "neg" for c in head.children) or site.hit.word.startswith("refuse")
    below = {t.lemma_ for c in head.children if c.dep_ in {"xcomp", "ccomp"} for t in (c,)}
    below |= {
        t.lemma_ for o in site.arguments.object for t in o.children if t.dep_ in {"acl", "relcl"}
    }
    if any(o.head.dep_ in {"ccomp", "xcomp"} for o in site.arguments.object):
        below |= {o.head.lemma_ for o in site.arguments.object}
    return refused and bool(below & _ESCAPING)


def wanting(site: "Site") -> bool:
    """Whether the verb itself says that something is not there."""
    return site.hit.head.lemma_ in {"lack", "need", "require"}


def civil(site: "Site") -> bool:
    """Whether people or places lack it, not troops; "there is no water" names nobody."""
    subject = site.arguments.subject
    return not subject or _any(
        subject,
        frozenset(
            {
                "person",
                "pronoun",
                "settlement",
                "place",
                "place_actor",
                "health",
                "structure",
                "count",
                "area",
            }
        ),
        site,
    )


def served(site: "Site") -> bool:
    """Whether it is a service that people had: power, water, telephones."""
    cut = [*site.arguments.object, *site.arguments.subject]
    return any(
        labels(t, site.reading) & {"network", "utility"}
        and not _lemmas(t.children) & {"military", "ammunition", "supply"}
        for t in cut
    )


def suffered(site: "Site") -> bool:
    """Whether people suffer it.

    No guarding against it, no history, and for a shortage, of something basic.
    """
    head = site.hit.head
    if head.dep_ == "pobj" and head.head.lower_ in {"against", "about"}:
        return False
    return head.lemma_.lower() != "shortage" or basic(site)


HARDSHIP: dict[str, Callable[["Site"], bool]] = {
    "commanded": commanded,
    "uncommanded": uncommanded,
    "decreed": decreed,
    "tried": tried,
    "medical": medical,
    "mined": mined,
    "humane": humane,
    "charitable": charitable,
    "unblocked": unblocked,
    "kept_from": kept_from,
    "granted": granted,
    "tried_by": tried_by,
    "withheld": withheld,
    "lasting": lasting,
    "basic": basic,
    "wanting": wanting,
    "sheltered": sheltered,
    "uncaused": uncaused,
    "relief_money": relief_money,
    "tended": tended,
    "freighted": freighted,
    "not_let": not_let,
    "civil": civil,
    "served": served,
    "suffered": suffered,
}
