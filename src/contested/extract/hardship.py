"""What frames of civil life ask for beyond labels: who orders, what relief is, what is lacking.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas
from contested.extract.labels import labels
from contested.language.arguments import of_verb

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_RULERS = frozenset(
    {"actor", "place_actor", "official", "authority", "military", "fighter", "order_word", "court"}
)
BASICS = frozenset({"utility", "network", "goods", "relief", "relief_load", "health"})
_ORDERED = frozenset({"xcomp", "ccomp", "advcl", "oprd", "acomp"})
_BIDDING = frozenset({"order", "tell", "instruct", "ask", "direct", "require"})
_MEAGRE = condition_words("meagre")
_DECREEING = condition_words("decreeing")
_FORCED = condition_words("forced")
_ESCAPING = condition_words("movements")
_CARE = condition_words("basic care")
_CRAFT = frozenset({"flight", "plane", "aircraft", "airline", "jet", "vessel", "ship"})
_OFFENCES = condition_words("offences")
_SCARCE = condition_words("scarce")


def labels_of(tokens: Iterable[Token], site: "Site") -> frozenset[str]:
    """The labels of all the phrases."""
    return frozenset(label for t in tokens for label in labels(t, site.reading))


def commanded(site: "Site") -> bool:
    """Whether somebody in authority does it, or it is done on an order: "told schools to close"."""
    head = site.hit.head
    if head.dep_ in _ORDERED and head.head.lemma_ in _BIDDING:
        return True
    return labelled([*site.arguments.subject, *site.arguments.under("on", "by")], _RULERS, site)


def uncommanded(site: "Site") -> bool:
    """Whether nobody in authority does it: services that shut are a need, not an order."""
    return not commanded(site)


def decreed(site: "Site") -> bool:
    """Whether an evacuation is an order.

    "ordered the evacuation", "forced evacuation", "evacuation ordered".
    """
    head = site.hit.head
    if len(site.hit.tokens) > 1 or lemmas(head.children) & _FORCED:
        return True
    if any(c.dep_ == "acomp" and c.lemma_ in _FORCED for c in head.head.children):
        return True  # "the evacuation of the village is compulsory"
    around = [head.head, *(c for c in head.children if c.dep_ in {"acl", "relcl"})]
    if head.head.pos_ == "ADP":
        around.append(head.head.head)
    return bool(lemmas(around) & _DECREEING)


def to_leave(site: "Site") -> bool:
    """Whether an order is one to leave: "fresh orders to leave", not "an order to attack"."""
    below = [c for c in site.hit.head.children if c.dep_ in {"acl", "relcl"}]
    return any(c.lemma_ in {"leave", "evacuate", "flee", "vacate"} for c in below)


def tried(site: "Site") -> bool:
    """Whether a trial is somebody's."""
    return labelled(
        site.arguments.under("of", "for"), frozenset({"person", "actor", "proper", "pronoun"}), site
    )


def tried_by(site: "Site") -> bool:
    """Whether a court does it, or people are its objects; "jailed activists" are only mentioned."""
    if site.hit.head.dep_ == "amod":
        return False
    tried = labels_of(site.arguments.object, site)
    return bool(tried & {"person", "proper", "count", "actor", "relief_agency"}) or labelled(
        site.arguments.subject, frozenset({"court"}), site
    )


def kept_from(site: "Site") -> bool:
    """Whether people or help are kept from moving: "stopped civilians from leaving"."""
    clauses = [*site.arguments.under("from")]
    if site.hit.head.lemma_ != "keep":
        forbidden = site.hit.head.lemma_ in {"forbid", "prohibit"}
        clauses += [
            c
            for c in site.hit.head.children
            if c.dep_ in {"xcomp", "ccomp"} and (forbidden or c.tag_ == "VBG")
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
    if not labelled(under, frozenset({"relief_load", "relief_agency"}), site):
        return False
    refused = site.hit.word.startswith("refus")
    return refused or any(t.lower_ in _SCARCE | {"not", "n't", "never"} for t in under)


def lasting(site: "Site") -> bool:
    """Whether it lasts: "for nine months", "since June", "as fighters block the roads"."""
    now = site.hit.head.tag_ in {"VBP", "VBZ"} and not site.arguments.passive
    return now or bool(site.arguments.under("for", "since", "during"))


def basic(site: "Site") -> bool:
    """Whether it is about what people cannot do without: food, water, power, care, shelter."""
    wanted = [
        *site.arguments.under("without", "of", "on", "out of"),
        *site.arguments.object,
        *site.arguments.subject,
    ]
    wanted += [c for c in site.hit.head.children if c.dep_ in {"compound", "amod", "nmod"}]
    links = (c for t in site.hit.tokens[1:] for c in t.children if c.lower_ == "of")
    wanted += [t for c in links for t in c.children]  # "left people short of food"
    wanted = [t for t in wanted if "military" not in lemmas(t.children)]
    return labelled(wanted, BASICS, site) or bool(lemmas(wanted) & _CARE)


def not_let(site: "Site") -> bool:
    """Whether people or helpers are not let through: "not letting people leave"."""
    head = site.hit.head
    refused = any(c.dep_ == "neg" for c in head.children) or site.hit.word.startswith("refuse")
    if any(t.lower_ == "harm" for t in head.subtree):
        return False  # "will not let them come to harm"
    below = {t.lemma_ for c in head.children if c.dep_ in {"xcomp", "ccomp"} for t in (c,)}
    below |= {
        t.lemma_ for o in site.arguments.object for t in o.children if t.dep_ in {"acl", "relcl"}
    }
    if any(o.head.dep_ in {"ccomp", "xcomp"} for o in site.arguments.object):
        below |= {o.head.lemma_ for o in site.arguments.object}
    return refused and bool(below & _ESCAPING)


def shut_out(site: "Site") -> bool:
    """Whether helpers may not come in: "were not allowed into the village"."""
    into = site.arguments.under("into", "in", "to", "inside")
    return any(c.dep_ == "neg" for c in site.hit.head.children) and bool(into)


def not_to_relief(site: "Site") -> bool:
    """Whether it is not relief against which a way is shut: no "shut to aid"."""
    helped = [t for t in site.arguments.under("to") if not _any_plane(t, site)]
    return not labelled(helped, BASICS | {"relief_agency", "carrier"}, site)


def _any_plane(token: Token, site: "Site") -> bool:
    """Whether all planes or ships are meant, not those of one state: "closed to civilian flights"."""
    owned = any(site.reading.actor_at(c) for c in token.lefts)
    return token.lemma_.lower() in _CRAFT and not owned


def meagre(site: "Site") -> bool:
    """Whether what people live on is hardly food: "lived on animal feed", "on one meal a day"."""
    on = site.arguments.under("on")
    called = [c for t in on for c in t.children if c.dep_ == "appos"]  # "on ambaz, a residue"
    return bool(lemmas([*on, *called]) & _MEAGRE)


def in_court(site: "Site") -> bool:
    """Whether a court or a prosecutor does it, or it is for a crime."""
    doers = [*site.arguments.subject, *site.arguments.under("by", "in", "before")]
    if site.hit.head.dep_ == "dobj":  # "handed the deserter a sentence"
        doers += of_verb(site.hit.head.head).subject
    blamed = lemmas(site.arguments.under("for", "in"))
    if blamed & _OFFENCES:
        return True  # "will be tried in absentia for treason"
    return labelled(doers, frozenset({"court"}), site) or labelled(
        site.arguments.under("for", "over"), frozenset({"crime", "assault", "strike_event"}), site
    )


def wanting(site: "Site") -> bool:
    """Whether the verb itself says that something is not there."""
    return site.hit.head.lemma_ in {"lack", "need", "require"}


def civil(site: "Site") -> bool:
    """Whether people or places lack it, not troops; "there is no water" names nobody."""
    subject = site.arguments.subject
    if any(c.dep_ == "expl" for c in site.hit.head.children):
        return True
    return not subject or labelled(
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
                "proper",
            }
        ),
        site,
    )


def served(site: "Site") -> bool:
    """Whether it is a service that people had: power, water, telephones."""
    cut = [*site.arguments.object, *site.arguments.subject]
    return any(
        labels(t, site.reading) & {"network", "utility"}
        and not lemmas(t.children) & {"military", "ammunition", "supply"}
        for t in cut
    )


def suffered(site: "Site") -> bool:
    """Whether people suffer it.

    No guarding against it, no history, and for a shortage, of something basic.
    """
    head = site.hit.head
    if head.dep_ == "pobj" and head.head.lower_ in {"against", "about"}:
        return False
    if head.lower_ == "hunger" and any(c.lower_ == "for" for c in head.children):
        return False  # "her hunger for new roles"
    measured = head.head.head
    if head.dep_ == "pobj" and measured.lemma_ in {"level", "degree"} and measured.dep_ == "dobj":
        return measured.head.lemma_ not in {"face", "suffer"}
    return head.lemma_.lower() != "shortage" or basic(site)


HARDSHIP: dict[str, Callable[["Site"], bool]] = {
    "commanded": commanded,
    "uncommanded": uncommanded,
    "decreed": decreed,
    "tried": tried,
    "to_leave": to_leave,
    "kept_from": kept_from,
    "tried_by": tried_by,
    "withheld": withheld,
    "lasting": lasting,
    "basic": basic,
    "wanting": wanting,
    "shut_out": shut_out,
    "not_to_relief": not_to_relief,
    "meagre": meagre,
    "in_court": in_court,
    "not_let": not_let,
    "civil": civil,
    "served": served,
    "suffered": suffered,
}
