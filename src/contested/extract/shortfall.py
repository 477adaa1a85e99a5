"""What frames of help kept back and of services that fail ask for beyond labels.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.condition_words import condition_words
from contested.extract.dealings import labelled, lemmas
from contested.extract.deprived import deprived, linked
from contested.extract.hardship import BASICS
from contested.language.heads import spread

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_COMPELLING = condition_words("compelling")
_PAPERS = condition_words("papers")
_CURES = condition_words("cures")
_FEW = condition_words("few")
_BARE = condition_words("bare ground")
_SAID_ELSEWHERE = condition_words("without, told by the verb")
_HELPERS = frozenset({"relief_agency", "aid_worker", "medic", "observer", "health"})
_ARMED = frozenset({"military", "fighter", "forces"})
_CARE = condition_words("basic care")
_PATIENTS = condition_words("patients")
_MISSIONS = condition_words("missions")
_RUNNING = condition_words("running services")
_DEEDS = frozenset({"crime", "strike_event", "assault", "combat"})
_INDOORS = condition_words("indoors")
_BIDDEN = condition_words("bidden by rulers")
_TAKING = frozenset({"impound", "expropriate"})
_GRANTING = frozenset({"approve", "grant", "authorise", "authorize", "clear"})
_NEGATIVE = frozenset({"not", "n't", "never", "no", "nothing", "none"})


def compelled(site: "Site") -> bool:
    """Whether somebody makes them do it: "made the trucks go back", "had to turn around"."""
    head = site.hit.head
    return head.dep_ in {"ccomp", "xcomp", "advcl"} and head.head.lemma_ in _COMPELLING


def laden(site: "Site") -> bool:
    """Whether what is stopped or taken brings relief, or those are who bring it."""
    moved = [*site.arguments.object, *site.arguments.subject]
    waiting = (c for t in moved for c in t.children if c.dep_ == "relcl")
    if "convoy" in lemmas(moved) and any(c.lemma_ == "wait" for c in waiting):
        return True  # "convoys that had been waiting were turned around"
    return labelled(moved, frozenset({"relief_load"}) | _HELPERS, site) or (
        labelled(moved, frozenset({"carrier"}), site)
        and labelled(
            site.arguments.under("with", "for", "of"), frozenset({"goods", "relief_load"}), site
        )
    )


def _refused(head: Token) -> bool:
    """Whether a verb is said not to be done: "did not", "has yet to", "refused to"."""
    denied = any(c.dep_ == "neg" or c.lower_ == "longer" for c in head.children)
    above = head.head if head.dep_ in {"xcomp", "ccomp"} else None
    yet = any(c.lower_ == "yet" for c in (above.children if above is not None else ()))
    shunned = above is not None and above.lemma_ in {"refuse", "fail", "decline", "stop", "cease"}
    return denied or yet or shunned


def not_granted(site: "Site") -> bool:
    """Whether a paper is not given: "has not issued a permit", "only one of five was approved"."""
    scarce = (c for t in site.arguments.object for c in (t, *t.children))
    approved = site.hit.word in _GRANTING and _few_of(site.arguments.object, site)
    return approved or _refused(site.hit.head) or any(c.lower_ in _NEGATIVE for c in scarce)


def unpermitted(site: "Site") -> bool:
    """Whether a paper is waited for, or was not got: "are still waiting for visas"."""
    head = site.hit.head
    wanted = [*site.arguments.object, *site.arguments.under("for")]
    paper = bool(lemmas(wanted) & _PAPERS)
    return paper and (head.lemma_ in {"wait", "await"} or not_granted(site))


def unrefused(site: "Site") -> bool:
    """Whether it gets there: no "not a single truck got in", "could not enter"."""
    moved = (*site.arguments.subject, *site.arguments.object)
    scarce = [c for t in moved for c in (t, *t.children)]
    scarce += [c for t in moved for o in t.conjuncts for c in o.children]  # "no food or fuel"
    return not _refused(site.hit.head) and not any(c.lower_ in _NEGATIVE for c in scarce)


def for_treatment(site: "Site") -> bool:
    """Whether the sick are taken somewhere to be treated: "evacuated to Egypt for treatment"."""
    return bool(lemmas(site.hit.head.subtree) & _CURES)


def taken_away(site: "Site") -> bool:
    """Whether somebody takes it for himself: men under arms, or from where it was kept."""
    armed = labelled(site.arguments.subject, _ARMED, site) or site.hit.word in _TAKING
    whence = bool(site.arguments.under("from", "out of"))
    away = any(t.lower_ in {"away", "off"} for t in site.hit.tokens)
    return armed or whence or away


def long_since(site: "Site") -> bool:
    """Whether men under arms ring a place for long: "have encircled the town since spring"."""
    spell = site.arguments.under("for", "since", "during")
    doers = site.arguments.subject
    people = frozenset({"actor", "place_actor", "pronoun"}) | _ARMED
    return bool(spell) and (not doers or labelled(doers, people, site))


def unserved(site: "Site") -> bool:
    """Whether nobody's ration or portion is cut by those who feed them: no "cut food rations"."""
    cut = site.arguments.object
    return not lemmas(cut) & {"ration", "bread", "meal"}


def few_left(site: "Site") -> bool:
    """Whether few or none of them still do it: "only three hospitals are still working"."""
    return _few_of(site.arguments.subject, site)


def _few_of(things: tuple[Token, ...], site: "Site") -> bool:
    """Whether few or none of these are told of: "only one of five requests"."""
    head = site.hit.head
    counted = [*things, *site.hit.tokens]
    counted += [c for t in things for c in t.children]
    counted += [c for t in tuple(counted) for c in t.children if c.dep_ in {"nummod", "advmod"}]
    counted += [t.head.head for t in things if t.head.lower_ == "of"]
    counted += [c for t in tuple(counted) for c in t.children if c.dep_ == "nummod"]
    counted += [c for t in tuple(counted) for c in t.children if c.dep_ == "advmod"]
    told = (t for t in (*counted, *head.children) if t.dep_ != "amod")  # no "the only hospital"
    if any(t.lower_ == "out" and t.dep_ == "prep" for t in counted):
        return True  # "five bakeries out of 16"
    return any(t.lower_ in _FEW for t in told)


def gone_without(site: "Site") -> bool:
    """Whether people are without it: "amputate without anaesthetic", no "left without water"."""
    link = site.hit.head
    lacked = list(spread([c for c in link.children if c.dep_ == "pobj"]))
    above = {link.head.lemma_, *(t.lemma_ for t in link.head.ancestors if t.pos_ == "VERB")}
    if (
        link.head.lemma_ in _SAID_ELSEWHERE
        or above & {"trap", "strand", "leave"}
        or not (labelled(lacked, BASICS, site) or lemmas(lacked) & _CARE)
    ):
        return False
    who = tuple(deprived(link))
    people = frozenset({"person", "pronoun", "settlement", "place", "health", "count", "camp"})
    return labelled(who, people, site) and not labelled(who, _ARMED | {"relief_load"}, site)


def nothing_to_eat(site: "Site") -> bool:
    """Whether people are there "with nothing to eat"; "have nothing to eat" is told by the verb."""
    head = site.hit.head
    below = {c.lemma_ for c in head.children if c.dep_ in {"acl", "relcl", "xcomp"}}
    return linked(head, "with") is not None and bool(below & {"eat", "drink", "wear"})


def exposed(site: "Site") -> bool:
    """Whether people live where nobody should: "sleep under trees", "camp by the road"."""
    where = site.arguments.under("under", "in", "on", "by", "beside", "beneath", "along", "among")
    words = {t.lemma_.lower() for t in where} | {t.lower_ for t in where}
    outdoors = {c.lower_ for c in site.hit.head.children} & {"outside", "outdoors", "rough"}
    return bool(words & _BARE) or bool(outdoors)


def lacked(site: "Site") -> bool:
    """Whether the lack of something basic is told, not the cause of something: no "for lack of"."""
    head = site.hit.head
    cause = head.dep_ == "pobj" and head.head.lower_ in {"to", "of", "from", "by", "over"}
    return not cause and labelled(site.arguments.under("of", "in"), BASICS, site)


def of_service(site: "Site") -> bool:
    """Whether services are what few are left of: "only three of the 80 hospitals"."""
    served = frozenset({"health", "school", "power", "water", "bakery"})
    return labelled(site.arguments.subject, served, site)


def provisions(site: "Site") -> bool:
    """Whether what comes to an end is what people live on: "stocks of insulin", "food"."""
    moved = [*site.arguments.object, *site.arguments.subject]
    near = (*moved, *(c for t in moved for c in t.children))
    return labelled(moved, frozenset({"goods", "relief_load"}), site) and not lemmas(near) & {
        "military",
        "arms",
        "ammunition",
    }


def dwelt(site: "Site") -> bool:
    """Whether it is where people live, or they themselves: "half of the city is in darkness"."""
    where = [*site.arguments.object, *site.arguments.subject]
    lived = frozenset({"settlement", "place", "place_actor", "civilian", "people", "home", "area"})
    return labelled(where, lived, site)


def ended(site: "Site") -> bool:
    """Whether nothing but a time or a place stands behind it: "the power went on Sunday"."""
    behind = (c for c in site.hit.head.children if c.i > site.hit.head.i)
    plain = site.hit.head.tag_ in {"VBD", "VBN"} and site.hit.head.dep_ != "amod"
    return (
        plain
        and all(
            c.dep_ in {"punct", "prep", "npadvmod", "cc", "conj", "advcl", "prt"} for c in behind
        )
        and not (site.arguments.under("to", "through", "into", "for", "by"))
    )


_SEEN = frozenset(
    {"imagery", "image", "footage", "video", "photo", "photograph", "picture", "document"}
)


def grave(site: "Site") -> bool:
    """Whether a deed of war is what is looked into, or an inquiry is promised."""
    head = site.hit.head
    under_way = head.tag_ == "VBG" and site.hit.word in {"look into", "review", "examine"}
    if under_way and any(c.dep_ == "aux" for c in head.children):
        return False  # "is looking into reports" promises nothing
    told = [*site.arguments.object, *site.arguments.under("into")]
    if not told:
        return head.head.lemma_ in {"promise", "vow", "pledge", "order", "undertake"}
    if any(t.lemma_.lower() in _SEEN for t in told):
        return False  # who reviews footage judges nobody
    below = [d for t in told for d in t.subtree]
    return any(t.i in site.others for t in below) or labelled(below, _DEEDS, site)


def stay_in(site: "Site") -> bool:
    """Whether residents are to stay in, or to do what rulers bid: "to remain in shelters"."""
    heads = (site.hit.head, *site.arguments.object)
    bidden = [c for h in heads for c in h.children if c.dep_ in {"xcomp", "ccomp", "advcl", "acl"}]
    below = {t.lower_ for c in bidden for t in c.subtree}
    stays = bool(lemmas(bidden) & {"stay", "remain", "keep", "shelter", "hide"})
    kept = stays and bool(below & _INDOORS)
    return kept or bool(lemmas(bidden) & _BIDDEN)


def of_missions(site: "Site") -> bool:
    """Whether missions to help are what is refused, wherever they are named."""
    return bool(lemmas(site.hit.head.subtree) & _MISSIONS)


def of_the_hurt(site: "Site") -> bool:
    """Whether the hurt or the sick are received: "received 37 wounded", "saw 200 patients"."""
    return bool(lemmas(site.hit.head.subtree) & _PATIENTS)


def at_the_ready(site: "Site") -> bool:
    """Whether somebody is ready to do it: "ready to take the wounded"."""
    return site.hit.head.head.lemma_ in {
        "ready",
        "prepared",
        "prepare",
        "willing",
        "offer",
        "agree",
    }


def no_service(site: "Site") -> bool:
    """Whether it is no service that stops by itself: "flights were suspended" is a need."""
    stopped = site.hit.head.lemma_ in {"suspend", "halt"} and site.arguments.passive
    served = lemmas(site.arguments.object) & _RUNNING
    return not (stopped and served and not site.arguments.subject)


def stopped_service(site: "Site") -> bool:
    """Whether a service stops and nobody is said to order it: "all flights were suspended"."""
    return bool(lemmas([*site.arguments.object, *site.arguments.subject]) & _RUNNING)


def of_goods(site: "Site") -> bool:
    """Whether what people need is named: "clean water and tents are the most urgent needs"."""
    beside = [c for c in site.hit.head.head.children if c.dep_ in {"nsubj", "attr", "dobj"}]
    return labelled([t for t in spread(beside) if t != site.hit.head], BASICS, site)


def to_help(site: "Site") -> bool:
    """Whether it is those who help who cannot come there: "remains inaccessible to aid agencies"."""
    below = [
        c
        for t in site.hit.tokens
        for p in t.children
        if p.lower_ in {"to", "for"}
        for c in p.children
    ]
    return labelled(below, _HELPERS | {"relief_load", "relief"}, site)


def in_writing(site: "Site") -> bool:
    """Whether leaflets or messages tell people to leave."""
    above = site.hit.head.head
    told = {above.lemma_.lower(), *lemmas(site.arguments.subject)}
    return bool(
        told & {"message", "leaflet", "notice", "text", "flyer", "call", "sms", "post", "alert"}
    )


SHORTFALL: dict[str, Callable[["Site"], bool]] = {
    "compelled": compelled,
    "laden": laden,
    "not_granted": not_granted,
    "unpermitted": unpermitted,
    "unrefused": unrefused,
    "for_treatment": for_treatment,
    "taken_away": taken_away,
    "long_since": long_since,
    "unserved": unserved,
    "few_left": few_left,
    "gone_without": gone_without,
    "nothing_to_eat": nothing_to_eat,
    "exposed": exposed,
    "lacked": lacked,
    "of_service": of_service,
    "provisions": provisions,
    "dwelt": dwelt,
    "ended": ended,
    "of_missions": of_missions,
    "of_the_hurt": of_the_hurt,
    "grave": grave,
    "in_writing": in_writing,
    "to_help": to_help,
    "of_goods": of_goods,
    "at_the_ready": at_the_ready,
    "no_service": no_service,
    "stopped_service": stopped_service,
    "stay_in": stay_in,
}
