"""What frames of battle and ground ask for: who stands where, what was stormed, what was only tried.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.extract.dealings import labelled
from contested.extract.firing import to_blast
from contested.extract.labels import labels
from contested.extract.owners import ruled
from contested.model.vocabulary import MeansCode

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_FORCES = frozenset({"military", "fighter", "forces"})
_GROUND = frozenset({"place", "place_actor", "ground", "settlement", "area"})
_MOVABLE = frozenset({"equipment", "carrier", "goods", "relief", "home"})
_DISTANT = frozenset({MeansCode.AIRSTRIKE, MeansCode.DRONE, MeansCode.MISSILE})
_HELD = frozenset({"captivity", "custody", "hospital", "prison", "hands", "spirit", "mood"})
_PARTS = frozenset(
    {
        "edge",
        "outskirt",
        "fringe",
        "side",
        "bank",
        "part",
        "end",
        "half",
        "corner",
        "point",
        "location",
        "gate",
        "doorstep",
        "entrance",
        "approach",
        "foot",
    }
)
_LENGTHS = frozenset(["kilometre", "kilometer", "km", "mile", "metre", "meter", "yard"])
_BEING = frozenset(["be", "remain", "stay"])
_STORMING = frozenset("storm assault break dislodge infiltrate attack burst counterattack".split())
_TAKING = frozenset(
    """take retake capture recapture seize overrun wrest reclaim recover regain occupy liberate enter
    hold conquer storm attack assault reach surround besiege encircle raid""".split()
)
_GAINING = (_TAKING - {"surround", "hold"}) | frozenset(
    "advance break breach cross penetrate push infiltrate gain move approach land flank".split()
)
_LEFT = frozenset({"left", "remaining", "stationed", "based", "deployed", "fighting"})
_VENTURES = frozenset(
    """tender bid contract race contest tournament market venture project programme program deal
    exercise exercises drill drills election treaty final cup""".split()
)
_INNER = ("in", "inside", "within", "on", "at", "across", "throughout", "outside")


def _on_ground(at: Sequence[Token], site: "Site") -> bool:
    """Whether phrases name ground, or a part of it: "on the eastern edge of the village"."""
    parts = [
        i for t in at if t.lemma_.lower() in _PARTS for c in t.children if c.lower_ in {"of", "in"}
        for i in c.children
    ]  # fmt: skip
    held = any(t.lemma_.lower() in _HELD for t in at)
    return not held and labelled([*at, *parts], _GROUND, site)


def mapped(site: "Site") -> bool:
    """Whether what a name names is on a map, as far as the parser can tell: "wrested Hazm"."""
    return any(
        t.pos_ != "PROPN" or t.ent_type_ != "PERSON" or site.reading.place_at(t) is not None
        for t in site.arguments.object
    )


def posted(site: "Site") -> bool:
    """Whether troops are kept on ground: "keeps two brigades in the border district"."""
    heads = [site.hit.head, *site.arguments.object]
    heads += [c for t in heads for c in t.children if c.dep_ == "acl" and c.lower_ in _LEFT]
    at = [
        t for h in heads for c in h.children if c.lower_ in _INNER for t in c.children
        if c.dep_ == "prep"
    ]  # fmt: skip
    return _on_ground(at, site)


def grabbed(site: "Site") -> bool:
    """Whether a building or a site is taken, not a vehicle: "seized the power station"."""
    if site.hit.head.lemma_ == "take" and not any(_armed(t, site) for t in site.arguments.subject):
        return False
    return any(
        "structure" in (found := labels(t, site.reading))
        and (not found & _MOVABLE or "military_site" in found)
        for t in site.arguments.object
    )


def _armed(token: Token, site: "Site") -> bool:
    """Whether it can take a site: troops, or a side by its name."""
    found = labels(token, site.reading)
    return bool(found & _FORCES) or ("actor" in found and "pronoun" not in found)


_AT_WORK = frozenset({"patrol", "leave", "way", "mission", "exercise", "parade", "foot", "holiday"})


def standing(site: "Site") -> bool:
    """Whether troops stand on ground: "is in the suburb", "were still there", not "in captivity"."""
    heads = (site.hit.head, *site.hit.tokens)
    if any(t.lemma_.lower() in _AT_WORK for t in site.arguments.under("on")):
        return False  # "were on patrol in the valley"
    adverbs = [c for t in heads for c in t.children if c.dep_ == "advmod"]
    at = [*site.arguments.under(*_INNER)]
    at += [
        t for a in site.hit.tokens[1:] for c in a.children
        if c.lower_ in _INNER for t in c.children if t.dep_ == "pobj"
    ]  # fmt: skip
    if any(t.lemma_.lower() in _LENGTHS for t in at):
        return False
    at += [
        t for a in adverbs if a.lower_ in {"back", "deep"} for c in a.children
        if c.lower_ in _INNER for t in c.children if t.dep_ == "pobj"
    ]  # fmt: skip
    here = {a.lower_ for a in adverbs} & {"there", "inside"}
    return (bool(here) and site.hit.head.lemma_ in _BEING) or _on_ground(at, site)


def possessed(site: "Site") -> bool:
    """Whether it is told in whose hands a place is: "in the grip of the militia"."""
    nouns = [t for t in site.hit.tokens if t.pos_ == "NOUN"]
    near = [t for n in nouns for c in n.children for t in (c, *c.children)]
    return labelled(near, _FORCES | {"actor", "authority"}, site)


def there_is(site: "Site") -> bool:
    """Whether it is told that they are there: "there are soldiers on the island"."""
    return any(c.dep_ == "expl" for c in site.hit.head.children)


def left_behind(site: "Site") -> bool:
    """Whether it is left, not left in some state: "left the base", no "left the garrison with no food"."""
    verb = site.hit.head
    states = any(c.dep_ in {"oprd", "acomp"} and c.pos_ == "ADJ" for c in verb.children)
    held = verb.lemma_ == "leave" and any(
        c.lower_ in {"with", "without"}
        for t in (verb, *site.arguments.object)
        for c in t.children
        if c.dep_ == "prep"
    )
    somebody = labelled(site.arguments.object, _FORCES | {"person"}, site)
    if verb.lemma_ == "leave" and any(
        c.dep_ == "dative" or c.lower_ == "behind" for c in verb.children
    ):
        return False  # "leaving the junta only two towns"
    return not states and not (held and somebody)


def held_under(site: "Site") -> bool:
    """Whether ground is said to be under it: "areas under the militia's control"."""
    return bool(ruled(site.hit.head, site.reading))


def fallen(site: "Site") -> bool:
    """Whether a place is lost, and nothing comes down on it: not "debris fell on a house"."""
    onto = {"on", "onto", "from", "off", "upon", "by", "below", "short"}
    return not any(c.lower_ in onto for c in site.hit.head.children if not _dated(c))


def ground_before(site: "Site") -> bool:
    """Whether an "it" that falls is ground just told of: "held the town until it fell in May"."""
    verb = site.hit.head
    it = next((t for t in site.arguments.subject if t.lower_ == "it"), None)
    named = it is not None and any(p.name and p.last <= it.i for p in site.reading.places)
    given = any(c.lower_ == "to" for c in verb.children)
    return it is not None and (named or given or any(_dated(c) for c in verb.children))


def _dated(link: Token) -> bool:
    return any(c.ent_type_ in {"DATE", "TIME"} for c in link.children)


def of_it(site: "Site") -> bool:
    """Whether an "it" of a force leaves: "the army said it would not leave the corridor"."""
    return any(t.lower_ == "it" for t in site.arguments.subject)


def its_ground(site: "Site") -> bool:
    """Whether what is lost is ground just told of: "took the town and lost it again", "lost it to"."""
    verb = site.hit.head
    again = any(c.lower_ in {"again", "to", "briefly"} for c in verb.children)
    chain = [*verb.conjuncts, *(a for a in verb.ancestors if a.pos_ == "VERB")]
    it = any(t.lower_ in {"it", "them"} for t in site.arguments.object)
    if any(t.lemma_ == "he" or t.lower_ in {"he", "she"} for t in site.arguments.subject):
        return False
    again = again and not labelled(site.arguments.subject, frozenset({"pronoun"}), site)
    return it and (again or any(t.lemma_ in _TAKING for t in chain))


def held_now(site: "Site") -> bool:
    """Whether it is known ground that they have, for nothing yet to do: "have the airport"."""
    return any(
        c.lower_ == "the" and not any(d.dep_ in {"relcl", "acl"} for d in t.children)
        for t in site.arguments.object
        for c in t.children
        if c.dep_ == "det"
    )


def gone(site: "Site") -> bool:
    """Whether they are no longer there: "are gone", "had gone from the square".

    Not "had gone from door to door".
    """
    whence, whither = site.arguments.under("from"), site.arguments.under("to")
    if {t.lemma_ for t in whence} & {t.lemma_ for t in whither}:
        return False
    head = site.hit.head
    if head.tag_ != "VBN":
        return False
    state = any(c.dep_ == "auxpass" or c.lemma_ == "be" for c in head.children)
    return state or bool(site.arguments.under("from"))


def grounded(site: "Site") -> bool:
    """Whether it is done on the ground, not from the air or from far off."""
    return site.means is None or site.means.code not in _DISTANT


def groundwards(site: "Site") -> bool:
    """Whether troops try it, or what is tried is an assault in so many words."""
    if labelled(site.arguments.subject, _FORCES | {"actor"}, site):
        return True
    clauses = [c for c in site.hit.head.children if c.dep_ == "xcomp"]
    return any(c.lemma_ in _STORMING for c in clauses)


def pushed(site: "Site") -> bool:
    """Whether the attempt is one to gain ground: "attempts to dislodge our units"."""
    return any(
        c.dep_ in {"acl", "relcl"} and c.lemma_ in _STORMING | {"advance", "penetrate"}
        for c in site.hit.head.children
    ) or any(t.lemma_ in {"storm", "break", "advance"} for t in site.arguments.under("at"))


_BIDDING = frozenset(
    """urge call demand ask tell press appeal beg implore plead request order pressure agree promise
    pledge vow""".split()
)


def by_a_side(site: "Site") -> bool:
    """Whether a force or a government runs it, or nobody is named: not "run by a foundation"."""
    doers = site.arguments.subject
    sides = _FORCES | {"sides", "state", "place_actor", "pronoun", "authority", "seat", "national"}
    return not doers or labelled(doers, sides, site)


def of_arms(site: "Site") -> bool:
    """Whether it was tried by force: an assault by its name, or an attempt to gain ground."""
    tried = (c.lemma_ for c in site.hit.head.children if c.dep_ in {"acl", "relcl"})
    return site.hit.head.lemma_.lower() != "attempt" or bool(set(tried) & (_GAINING | _STORMING))


def from_gaining(site: "Site") -> bool:
    """Whether others are kept from gaining ground: "stopped the rebels from taking the bridge"."""
    heads = (site.hit.head, *site.arguments.object)
    links = [c for h in heads for c in h.children if c.lower_ == "from"]
    barred = [t for c in links for t in c.children if t.dep_ == "pcomp"]
    barred += [c for h in heads for c in h.children if c.dep_ == "acl" and c.tag_ == "VBG"]
    return any(t.lemma_ in _GAINING for t in barred)


def anothers(site: "Site") -> bool:
    """Whether an attack that is stopped is not one's own: no "we will stop our attacks".

    Nor of those who are asked to stop it: "urged all sides to halt attacks".
    """
    verb = site.hit.head
    if to_blast(site):
        return False
    if verb.lemma_ not in {"stop", "halt", "end"}:
        return True
    if verb.dep_ in {"xcomp", "ccomp", "acl"} and verb.head.lemma_ in _BIDDING:
        return False
    return not any(c.tag_ == "PRP$" for t in site.arguments.object for c in t.children)


def waged(site: "Site") -> bool:
    """Whether somebody's war on somebody is meant: "its war on the enclave"."""
    against = labelled(
        site.arguments.under("on", "against"), _GROUND | {"actor", "proper", "person"}, site
    )
    owned = any(c.dep_ in {"poss", "amod", "compound"} for c in site.hit.head.children)
    return against and (bool(site.arguments.subject) or owned)


def off_talks(site: "Site") -> bool:
    """Whether it is ground that is left, no talks or pact: not "pulled out of the meeting"."""
    left = [*site.arguments.under("of", "from", "out of", "out")]
    left += [
        t
        for h in site.hit.tokens
        for c in h.children
        if c.lower_ in {"of", "from"}
        for t in c.children
    ]
    ventures = any(t.lemma_.lower() in _VENTURES for t in left)
    return not ventures and not labelled(left, frozenset({"talks", "pact"}), site)


def given_up(site: "Site") -> bool:
    """Whether things are left to the other side: "left behind 40 trucks", "lost nine to the rebels"."""
    if site.hit.head.lemma_ == "abandon" or "behind" in site.hit.word.split():
        return True
    return labelled(site.arguments.under("to"), _FORCES, site)


GROUND: dict[str, Callable[["Site"], bool]] = {
    "anothers": anothers,
    "from_gaining": from_gaining,
    "of_arms": of_arms,
    "by_a_side": by_a_side,
    "off_talks": off_talks,
    "given_up": given_up,
    "grabbed": grabbed,
    "standing": standing,
    "held_now": held_now,
    "its_ground": its_ground,
    "fallen": fallen,
    "ground_before": ground_before,
    "of_it": of_it,
    "held_under": held_under,
    "left_behind": left_behind,
    "there_is": there_is,
    "possessed": possessed,
    "mapped": mapped,
    "posted": posted,
    "gone": gone,
    "grounded": grounded,
    "groundwards": groundwards,
    "pushed": pushed,
    "waged": waged,
}
