"""What frames of diplomacy ask for beyond labels: who deals with whom, over what, how.

Each condition looks at one predicate with its arguments (a `Site`) and is named in a frame's
`needs`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from contested.actors.record import ActorKind
from contested.extract.condition_words import condition_words
from contested.extract.labels import labels
from contested.extract.verb_forms import presses_itself
from contested.language.arguments import of_verb

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_SCENES = frozenset(
    {"at", "during", "after", "following", "before", "in", "under", "as", "through", "despite"}
)
_SPEAKING = frozenset({"speak", "talk"})
SIDES = frozenset({"actor", "place_actor", "official", "sides", "fighter", "national", "authority"})
PARTIES = SIDES | {"envoy", "military", "proper", "person", "pronoun"}
_TREATY = frozenset({"pact", "talks"})
_MONIES = frozenset({"payment", "money", "ransom", "bribe", "toll", "fee", "cash", "fare", "tax"})
_MATTERS = frozenset(
    {
        "pact", "talks", "combat", "safeguard", "relief", "goods", "relief_event", "captive",
        "weapons_aid", "air_defence", "arms",
        "prisoner_of_war", "equipment", "munition", "utility", "crime", "remedy", "movement",
    }
)  # fmt: skip
_DOWN = frozenset("dobj pobj prep xcomp ccomp pcomp conj attr oprd acl dative nsubjpass".split())
_SCARCE = condition_words("scarce")
# Verbs that are predicates with some objects only; that one stands below says nothing.
GENERIC = condition_words("generic")
_PEACEFUL = frozenset(
    """tariff trade fishery fishing wage pay salary price copyright tax taxation tourism visa-free
    investment football transfer broadcasting royalty airline merger takeover overtime bonus
    contract stadium curriculum rent pension mortgage loan dividend""".split()
)
_RECALLING = frozenset({"recall", "summon", "call", "withdraw"})
_PRESSING = frozenset({"press", "push", "pressure", "urge"})
_NEEDS = frozenset({"need", "necessity", "importance", "urgency", "imperative", "release"})
_APPEALS = condition_words("appeals")
_PAUSES = condition_words("pauses")


def below(head: Token) -> Iterator[Token]:
    """What a predicate governs.

    Its objects, complements and their conjuncts, not its side clauses.
    """
    for child in head.children:
        if child.dep_ in _DOWN:
            yield child
            yield from below(child)


def governors(head: Token, most: int = 6) -> Iterator[Token]:
    """The words above a predicate, nearest first, up to the end of its own clause complex."""
    token = head
    for _ in range(most):
        if token.head == token:
            return
        token = token.head
        yield token


def labelled(tokens: Iterable[Token], wanted: frozenset[str], site: "Site") -> bool:
    """Whether any phrase has any of the labels."""
    return any(labels(t, site.reading) & wanted for t in tokens)


def lemmas(tokens: Iterable[Token]) -> set[str]:
    """The words of the tokens, as they stand and in their basic form, in lower case."""
    return {w for t in tokens for w in (t.lemma_.lower(), t.lower_)}


def owned_by_party(token: Token, site: "Site") -> bool:
    """Whether a side owns or does it: "Moscow's refusal", "rebel strikes"."""
    return any(
        site.reading.actor_at(c) is not None
        or site.reading.place_at(c) is not None
        or labels(c, site.reading) & SIDES
        for c in token.children if c.dep_ in {"poss", "amod", "compound", "nmod"}
    )  # fmt: skip


def bare(site: "Site") -> bool:
    """Whether no pact or talks stand below: "agreed to a truce" is left to "truce".

    Those where they agree are their scene: "agreed at a meeting to withdraw".
    """
    head = site.hit.head
    scene = {t.i for c in below(head) if c.lower_ in _SCENES for t in c.subtree}
    if head.lemma_ == "agree" and any(t.lemma_ in {"sanction", "embargo"} for t in below(head)):
        return False
    return not any(
        site.reading.classes.labels(t) & (_TREATY - {"talks"} if t.i in scene else _TREATY)
        for t in below(head)
        if t.pos_ != "VERB"
    )


def of_sides(site: "Site") -> bool:
    """Whether sides of a war are among its makers.

    "a deal between the rebels and the government".
    """
    arguments = site.arguments
    around = [*arguments.subject, *arguments.under("between", "with", "by", "among")]
    around += [c for c in site.hit.head.children if c.dep_ in {"amod", "compound", "poss", "nmod"}]
    return labelled(around, SIDES, site)


def _other_side(token: Token, site: "Site") -> bool:
    """Whether somebody meets another side.

    "with Tehran", "with American officials", not "with officials".
    """
    found = labels(token, site.reading) & SIDES
    mention = site.reading.actor_at(token)
    if mention is not None and mention.actor is not None and mention.actor.kind is ActorKind.OUTLET:
        return False
    if owned_by_party(token, site) and labels(token, site.reading) & {"person", "institution"}:
        return True
    if found - {"official", "authority"} or token.tag_ in {"NN", "NNP"}:
        return bool(found)
    near = [c for c in token.children if c.dep_ in {"poss", "amod", "compound", "nmod"}]
    return bool(found) and any(
        c.lower_ in {"enemy", "foreign", "rebel"} or c.dep_ == "nummod"
        for c in (*near, *token.children)
    )


def counterpart(site: "Site") -> bool:
    """Whether two meet: one with another, several together, or the parties between whom it is."""
    arguments = site.arguments
    if _speaks_aside(site.hit.head) or _speaks_aside(site.hit.head.head):
        return False
    with_whom = ["with", "between", *(["to"] if site.hit.head.lemma_ in _SPEAKING else [])]
    if any(_other_side(t, site) for t in arguments.under(*with_whom)):
        return True
    makers = [t for t in arguments.subject if labels(t, site.reading) & SIDES]
    return len(makers) > 1 or any(t.tag_ in {"NNS", "NNPS"} for t in makers)


def _speaks_aside(verb: Token) -> bool:
    """Whether somebody only tells: "speaking on condition of anonymity to discuss the raid"."""
    below = (t for c in verb.children if c.lower_ == "on" for t in c.children)
    return verb.lemma_ == "speak" and any(t.lower_ == "condition" for t in below)


def between(site: "Site") -> bool:
    """Whether the parties between whom it is, or was struck, are sides of a war."""
    on = (t for c in site.hit.head.children if c.lower_ in {"on", "over"} for t in c.subtree)
    if any(t.lemma_.lower() in _PEACEFUL for t in on):
        return False
    parties = [*site.arguments.under("between", "among")]
    parties += [
        t for c in site.hit.head.children if c.dep_ == "acl"
        for p in c.children if p.lower_ in {"between", "by", "with"} for t in p.children
    ]  # fmt: skip
    return labelled(parties, SIDES | {"military"}, site)


def dealt(site: "Site") -> bool:
    """Whether the verb over it is done by a side.

    "the rebels accepted the plan", "struck by Turkey".
    """
    for above in governors(site.hit.head):
        if above.pos_ in {"VERB", "AUX"}:
            return labelled(of_verb(above).subject, SIDES | {"pronoun", "authority"}, site)
    return False


def terms(site: "Site") -> bool:
    """Whether what is agreed follows: "an agreement was reached to release 80 prisoners"."""
    verb = next((t for t in governors(site.hit.head) if t.pos_ == "VERB"), site.hit.head)
    agreed = [
        c
        for t in {site.hit.head, verb}
        for c in t.children
        if c.dep_ in {"acl", "advcl", "xcomp"} and c.tag_ == "VB" and c.i > site.hit.head.i
    ]
    things = [t for c in agreed for t in (*of_verb(c).object, *of_verb(c).under("from"))]
    return labelled(things, _MATTERS | {"military", "fighter", "forces"}, site)


def stopping(site: "Site") -> bool:
    """Whether it is a stop of fighting: "cessation of hostilities", "a pause in the shelling"."""
    stopped = [*site.arguments.object, *site.arguments.under("of", "in", "to", "from", "on")]
    stopped += [c for c in site.hit.head.children if c.dep_ in {"compound", "amod"}]
    # "calls for halt to fighting": the parser hangs "to" on the verb.
    verb = next((t for t in governors(site.hit.head) if t.pos_ == "VERB"), site.hit.head)
    stopped += [t for c in verb.children if c.lower_ == "to" for t in c.children]
    return labelled(stopped, frozenset({"combat"}), site) or any(
        t.lower_ in _PAUSES for t in stopped
    )


def yielding(site: "Site") -> bool:
    """Whether it takes a clause or a matter that one gives in on.

    "agreed to leave", "agreed on terms", "agreed a swap of prisoners".
    """
    if any(t.lower_ in {"you", "i"} for t in site.arguments.subject):
        return False
    if any(c.dep_ in {"xcomp", "ccomp"} for c in site.hit.head.children):
        return True
    matters = (t for t in site.arguments.object if t.i in site.others)
    return bool(site.arguments.under("on", "to", "in principle")) or any(matters)


def matter(site: "Site") -> bool:
    """Whether it is about something of the war: another predicate below, or a thing at stake."""
    head = site.hit.head
    beside = {
        t.i for c in head.children if c.dep_ == "conj" and c.pos_ == "VERB" for t in c.subtree
    }
    under = [t for t in (*below(head), *_wished_above(head)) if t.i not in beside]
    if (head.lemma_ in _PRESSING and labelled_need(site)) or _to_justice(head):
        return True
    return any(t.i in site.others and t.lemma_ not in GENERIC for t in under) or labelled(
        under, _MATTERS, site
    )


def on_a_matter(site: "Site") -> bool:
    """Whether what they settle is a matter of the war, in words before or behind: "terms on a swap"."""
    below_ = (t for h in site.hit.tokens for t in h.subtree if t not in site.hit.tokens)
    return any(
        (t.i in site.others and t.lemma_ not in GENERIC) or labelled((t,), _MATTERS, site)
        for t in below_
        if t.i > site.hit.head.i
    )


def demanding(site: "Site") -> bool:
    """Whether somebody is to do something.

    An infinitive, a "that" clause, or something asked for.
    """
    head = site.hit.head
    if any(_kept_back(c) for c in head.children):
        return False
    if presses_itself(head):
        return False
    if head.lemma_ in {"push", "press"} and not site.arguments.under("for", "on"):
        moved = not any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in head.children)
        if moved:  # "pushed two hostages through the gate"
            return False
    if head.lemma_ == "insist":
        return bool(site.arguments.under("on")) or any(_wished(c) for c in head.children)
    for child in head.children:
        if head.lemma_ == "tell" and any(c.lower_ == "had" for c in child.children):
            return False  # "told the BBC that the soldiers had pulled out"
        if child.dep_ in {"xcomp", "ccomp", "acl", "advcl"}:
            marks = {c.lower_ for c in child.children if c.dep_ in {"mark", "aux", "advmod"}}
            if not marks & {"whether", "if", "why", "how", "when", "what", "as", "after"} and (
                marks & {"to", "that"} or child.tag_ in {"VB", "VBG"}
            ):
                return True
    if (head.lemma_ in _PRESSING and labelled_need(site)) or _to_justice(head):
        return True
    asked = bool(site.arguments.under("for")) or bool(_wished_above(head))
    return asked or labelled(site.arguments.object, _MATTERS, site)


def _wished_above(plea: Token) -> list[Token]:
    """What is asked for, hung on the verb over the plea: "renewed his plea for air defence"."""
    if plea.dep_ != "dobj" or plea.pos_ != "NOUN":
        return []
    links = [c for c in plea.head.children if c.lower_ == "for" and c.i == plea.i + 1]
    return [t for c in links for t in c.children if t.dep_ == "pobj"]


def _to_justice(head: Token) -> bool:
    """Whether those who did it are to answer for it: "called for those responsible to stand trial"."""
    for link in (c for c in head.children if c.lower_ == "for"):
        for those in (t for t in link.children if t.dep_ == "pobj"):
            if any(c.lower_ == "responsible" for c in those.children):
                return any(t.tag_ in {"VB", "VBN"} for t in those.subtree)
    return False


def labelled_need(site: "Site") -> bool:
    """Whether somebody is pressed on what has to be done: "pressed him on the need to spare Rafah"."""
    return any(t.lemma_.lower() in _NEEDS for t in site.arguments.under("on", "over", "about"))


def _kept_back(clause: Token) -> bool:
    """Whether somebody only wants to stay unnamed: "asked not to be identified"."""
    if clause.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return False
    named = clause.lemma_ in {"name", "identify", "quote"}
    named = named or any(c.dep_ == "dobj" and c.lemma_ == "name" for c in clause.children)
    return named and any(c.dep_ == "neg" for c in clause.children)


def _wished(clause: Token) -> bool:
    """A subjunctive: "insisted that the army withdraw", not "insists that its men will hold"."""
    if clause.dep_ != "ccomp":
        return False
    if any(c.lower_ in {"must", "should"} for c in clause.children if c.dep_ == "aux"):
        return True
    plain = not any(c.dep_ == "aux" for c in clause.children)
    one = any(c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP"} for c in clause.children)
    return plain and (clause.tag_ == "VB" or (clause.tag_ == "VBP" and one))


def asked(site: "Site") -> bool:
    """Whether somebody asks for it.

    "called on both sides to stop shooting", "calls for an end to the war".
    """
    return any(t.lemma_.lower() in _APPEALS for t in governors(site.hit.head))


def lacking(site: "Site") -> bool:
    """Whether it is said not to be there: "have no heating", "do not have enough to eat"."""
    head = site.hit.head
    if head.dep_ == "xcomp" and head.head.lemma_ in {"stop", "cease"}:
        return True  # "hospitals have stopped working"
    if any(
        c.dep_ == "neg" or c.lower_ in {"longer", "hardly", "barely", "neither"}
        for c in head.children
    ):
        return True
    return any(
        c.lower_ in _SCARCE
        for t in (*site.arguments.object, *site.arguments.subject, *site.hit.tokens[1:])
        for c in (t, *t.children)
    )


def clausal(site: "Site") -> bool:
    """Whether it is said as a clause, not in passing.

    "besieged the town", not "the besieged town".
    """
    return site.hit.head.dep_ not in {"amod", "compound"}


def sided(site: "Site") -> bool:
    """Whether those with whom it is may be a side: "talks with the rebels", not "with the bank"."""
    if _called_home(site.hit.head):
        return False
    others = site.arguments.under("with", "between")
    about = site.arguments.under("of")
    if about and not others and not labelled(about, PARTIES | {"place", "pact", "combat"}, site):
        return False  # "talks of rain"
    on = (
        t for c in site.hit.head.children if c.lower_ in {"on", "over", "about"} for t in c.subtree
    )
    if not others and any(t.lemma_.lower() in _PEACEFUL for t in on):
        return False
    camps = any(t.lemma_.lower() in {"camp", "faction"} for t in others)
    return camps or not others or labelled(others, PARTIES | {"place"}, site)


def _called_home(noun: Token) -> bool:
    """Whether an envoy is called home for them: "recalled its ambassador for consultations"."""
    verb = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "for" and verb.lemma_ in _RECALLING


def for_people(site: "Site") -> bool:
    """Whether it is for people: "a corridor for civilians"."""
    return labelled(
        site.arguments.under("for"), frozenset({"person", "relief_load", "carrier"}), site
    )


DEALINGS: dict[str, Callable[["Site"], bool]] = {
    "bare": bare,
    "clausal": clausal,
    "for_people": for_people,
    "sided": sided,
    "sides": of_sides,
    "between": between,
    "dealt": dealt,
    "terms": terms,
    "stopping": stopping,
    "yielding": yielding,
    "counterpart": counterpart,
    "matter": matter,
    "on_a_matter": on_a_matter,
    "demanding": demanding,
    "asked": asked,
    "lacking": lacking,
}
