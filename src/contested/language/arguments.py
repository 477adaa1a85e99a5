"""Who does what to whom, whatever the construction: the arguments of a verb or of its noun.

"captured", "the capture of", "was captured by", "having captured", "the captured" and "carried
out the capture of" come out alike: a logical subject, a logical object and the phrases that hang
on prepositions. Each is a list of head tokens, one a conjunct.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from contested.language.heads import antecedent, counted, spread
from contested.language.mended_deals import is_deadline
from contested.language.mended_pairs import MUTUAL
from contested.language.passives import is_passive
from contested.language.subjects import (
    LIGHT,
    dealt_below,
    gap,
    lent,
    people_before,
    subject_of,
    undergoing,
)

_HAPPENING = frozenset("break erupt occur rage start begin continue happen spread".split())


_HITTING = frozenset("target hit strike pound batter".split())
# What is always done to something.
_DONE_TO = frozenset(
    """intercept seize capture liberate retake kill wound injure hurt maim attack damage destroy
    shell bomb hit target control hold occupy contest besiege encircle surround storm overrun torch
    loot ransack detain arrest abduct rescue evacuate repel whip flog torture rape""".split()
)
# How it is fought, not by whom: words that open a sentence in a capital.
_HOW = frozenset(
    """fierce heavy intense bloody deadly sporadic violent renewed fresh pitched bitter major new
    massive constant fiercest heaviest ferocious furious brief ongoing severe""".split()
)
_WAYS = frozenset("km kilometre kilometer mile metre meter".split())
# How something is told or brought, not by whom.
CHANNELS = frozenset(
    """loudspeaker loudspeakers phone telephone radio text leaflet letter plane road air sea bus boat
    helicopter rail train ship truck""".split()
)
_SUPPLYING = frozenset({"give", "send", "hand", "supply", "lend", "sell"})
_COMPASS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west
    south-east south-west""".split()
)
_KEEPING_SO = frozenset({"keep", "hold", "have", "leave"})
_KEEPING_BACK = frozenset({"deny", "refuse"})
# "Residents were given firewood": who gets it stands where the thing would.
_GIVING = frozenset({"give", "hand", "issue", "offer", "grant", "award", "pay", "promise"})
_FEASTS = frozenset("year eve christmas easter ramadan eid independence victory".split())
_SPANS = frozenset(
    "war conflict invasion campaign kind sort year month week day night season".split()
)
_MANY = frozenset({"dozen", "score", "hundred", "thousand"})
_PARTICLES = frozenset("back out away off forward deeper deep down ahead closer up".split())
_ADVERBS = frozenset({"advmod", "npadvmod"})
_SCENES = frozenset({"in", "on", "at", "near", "outside", "inside"})
_THEY = frozenset({"NNS", "NNP", "NNPS"})
_GROUNDS = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
# Where a blow comes from, and not from whom.
QUARTERS = frozenset("north south east west side direction air sea land ground above".split())


@dataclass(frozen=True, slots=True)
class Arguments:
    """The logical roles of a predicate; tokens are heads of their phrases, conjuncts spread out."""

    subject: tuple[Token, ...] = ()
    object: tuple[Token, ...] = ()
    dative: tuple[Token, ...] = ()
    obliques: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    passive: bool = False

    def under(self, *prepositions: str) -> tuple[Token, ...]:
        """The phrases under any of the prepositions."""
        return tuple(t for p in prepositions for t in self.obliques.get(p, ()))


def of_verb(verb: Token) -> Arguments:
    """The arguments of a verb or participle, own, shared with a conjunct, or controlled."""
    kept = _kept_so(verb)
    if kept:
        return Arguments(spread(subject_of(verb.head)), spread(kept), (), _obliques(verb), True)
    passive = is_passive(verb)
    grammatical = subject_of(verb)
    direct = [c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"} and not _far(c)]
    direct = [c for c in direct if c.lower_ not in _COMPASS or any(c.lefts)]  # "massed west of it"
    if not direct:
        counts = [
            c for c in verb.children if c.dep_ == "npadvmod" and counted(c) and not _measure(c)
        ]
        direct = counts or _after_day(verb) or _name_behind(verb)
    if direct:
        direct += [c for c in verb.children if c.dep_ == "conj" and _counted_too(c)]
    direct = [antecedent(c) for c in direct]
    if verb.dep_ == "relcl" and not direct and not passive and gap(verb) and not _of_some(verb):
        direct = [verb.head]
    if verb.dep_ == "conj" and not direct and _shares_object(verb):
        direct = [c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i]
    if not direct and not passive and verb.lemma_ in _DONE_TO:
        direct = _shared_behind(verb)
    obliques = _obliques(verb)
    if passive:
        doing = [c for c in verb.children if c.dep_ == "agent" and c.lower_ != "to"]
        by = [t for c in doing for t in c.children if t.dep_ == "pobj"] or _by_what_was(doing)
        if not by and obliques.get("by"):
            by = [t for t in obliques["by"] if not is_deadline(t)]
        by = by or _by_of_place(verb)
        if not by:  # "were denied access by the army", where "by" hangs on the access
            by = [t for c in direct for d in c.children if d.lower_ == "by" for t in d.children]
        by = [t for t in by if t.lower_ not in CHANNELS or any(t.lefts)] or _by_of_second(verb)
        if verb.lemma_ in _SUPPLYING and direct and any(c.pos_ == "NOUN" for c in direct):
            # "the militias were given missiles by the movement"
            return Arguments(spread(by), spread(direct), spread(grammatical), obliques, True)
        given = verb.lemma_ in _GIVING and any(c.dep_ == "dobj" for c in direct)
        if (verb.lemma_ in _KEEPING_BACK and direct) or given:  # "observers were denied entry"
            return Arguments(spread(by), spread(direct), spread(grammatical), obliques, True)
        return Arguments(spread(by), spread(grammatical), spread(direct), obliques, True)
    dative = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    return Arguments(spread(grammatical), spread(direct), spread(dative), obliques, False)


def of_noun(noun: Token, of: str = "object") -> Arguments:
    """The arguments of an event noun.

    Args:
        noun: the head noun ("capture", "attacks", "withdrawal").
        of: the role that its "of" phrase has, "object" ("capture of X") or "subject"
            ("withdrawal of X").
    """
    obliques = _obliques(noun)
    given = [t for t in lent(noun) if not _nobody(t)]
    own = noun.lemma_.lower() in MUTUAL and bool(given)  # "A and B held their third swap": of both
    owners = [c for c in noun.children if c.dep_ == "poss" and not (own and c.lower_ == "their")]
    before = (c for c in noun.children if c.dep_ in {"compound", "nmod"} and c.i < noun.i)
    owners += [g for c in before for g in c.children if g.dep_ == "amod" and g.text[0].isupper()]
    owners += [
        g
        for c in noun.children
        if c.dep_ == "amod"
        for g in c.children
        if g.ent_type_ == "NORP" and c.i < g.i == noun.i - 1
    ]  # "unprovoked Indian shelling"
    owners += [
        c
        for c in noun.children
        if (
            c.dep_ in {"amod", "compound", "nmod"}
            and c.text[:1].isupper()
            and c.ent_type_ not in {"DATE", "TIME"}
            and c.lower_ not in _HOW | _FEASTS
        )
        or people_before(c, noun)
    ]
    undergone = undergoing(noun)
    if undergone:  # "the town came under its worst shelling": of the town
        owners = [t for t in owners if t.lower_ not in {"its", "their"}]
    subject = [*obliques.get("by", ()), *owners]
    target: list[Token] = []
    if not subject and of != "subject":
        below = (c for t in obliques.get("of", ()) for c in t.children if c.lower_ == "by")
        subject = [t for c in below for t in c.children if t.dep_ == "pobj"]
    if of == "subject":
        subject = [*obliques.get("of", ()), *subject]
    else:
        most = any(c.tag_ == "JJS" for c in noun.children)  # "the heaviest raid of the war"
        target = [t for t in obliques.get("of", ()) if not (most and t.lemma_ in _SPANS)]
    if not target and of != "subject" and (dead := _dead_by(noun)):
        target, subject = dead, [t for t in subject if t not in dead]
    if undergone:  # "came under attack from rebels"
        subject = subject or [t for t in obliques.get("from", ()) if t.lemma_ not in QUARTERS]
    subject = subject or dealt_below(noun) or given
    target = target or undergone
    for preposition, phrases in (*_light_obliques(noun).items(), *_about(obliques)):
        obliques.setdefault(preposition, phrases)
    return Arguments(spread(subject), spread(target), (), obliques, False)


# Whose they are with nobody named behind them is who died of them: "the envoy's murder".
_DEATHS = frozenset(
    """death demise martyrdom assassination slaying lynching beheading murder homicide execution
    killing""".split()
)


def _dead_by(noun: Token) -> list[Token]:
    """Who a death owns up to: "the envoy's death", and of killings one alone: "the army's killings"."""
    deed = noun.lemma_.lower()
    many = deed in {"killing", "execution"} and noun.tag_ != "NN"
    return [c for c in noun.children if c.dep_ == "poss" and deed in _DEATHS and not many]


def _kept_so(verb: Token) -> list[Token]:
    """Whom a participle tells of that others keep so: "have kept the town encircled"."""
    above = verb.head
    kept = verb.dep_ == "oprd" and verb.tag_ == "VBN" and above.lemma_ in _KEEPING_SO
    if not kept or is_passive(above):
        return []
    return [c for c in above.children if c.dep_ == "dobj" and c.i < verb.i]


_NO_ONE = frozenset({"nobody", "none", "anything", "nothing", "something", "everything"})


def _nobody(token: Token) -> bool:
    """Whether it is no one: who "no one was hurt in the raid" says was not hurt has not made it."""
    none = any(c.lower_ == "no" for c in token.children)
    return token.lower_ in _NO_ONE or (token.lower_ == "one" and none)


def _of_some(verb: Token) -> bool:
    """Whether it tells what some of them did, and not what was done to all: "four of whom died"."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    links = [t for c in subjects for t in c.children if t.lower_ == "of"]
    if any(c.pos_ == "NUM" for c in subjects):  # "of whom four died"
        links += [c for c in verb.children if c.lower_ == "of" and c.i < verb.i]
    return any(t.lower_ in {"whom", "which"} for link in links for t in link.children)


def _counted_too(joined: Token) -> bool:
    """Whether a count joined to a verb is of its objects: "left one dead and two in hospital"."""
    if joined.head.lemma_ == "leave" and (joined.pos_ == "NUM" or joined.lemma_ in _MANY):
        return True
    if joined.pos_ == "NUM" and any(c.lower_ == "of" for c in joined.children):
        return True  # "killing a colonel and six of his men"
    return joined.pos_ == "NOUN" and counted(joined)


def _by_what_was(links: list[Token]) -> list[Token]:
    """Who did it, in a clause of its own: "was bombed by what he said were Lukavan drones"."""
    clauses = [t for c in links for t in c.children if t.dep_ == "pcomp"]
    clauses += [c for v in clauses for c in v.children if c.dep_ == "ccomp"]
    being = (v for v in clauses if v.lemma_ == "be")
    return [t for v in being for t in v.children if t.dep_ == "attr" and t.pos_ != "PRON"]


def _by_of_place(verb: Token) -> list[Token]:
    """Who did it, where the parser hung "by" on where: "was ambushed on a road by the militia"."""
    scenes = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in _SCENES]
    grounds = [t for c in scenes for t in c.children if t.dep_ == "pobj" and t.pos_ == "NOUN"]
    links = (c for g in grounds for c in g.children if c.lower_ == "by")
    doers = [t for c in links for t in c.children if t.dep_ == "pobj"]
    return [t for t in doers if t.tag_ in _THEY and t.ent_type_ not in _GROUNDS]


def _by_of_second(verb: Token) -> list[Token]:
    """Who did both: "61 people have been killed and 281 wounded by Israeli strikes"."""
    counted_too = (c for c in verb.children if c.dep_ == "conj" and c.pos_ == "NUM")
    second = [c for n in counted_too for c in n.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    second += [c for c in verb.conjuncts if c.i > verb.i and c.tag_ == "VBN" and _bare(c)]
    objects = [t for v in second for t in v.children if t.dep_ == "dobj"]  # "and denied food by"
    doers = [t for v in second for c in v.children if c.dep_ == "agent" for t in c.children]
    doers += [t for o in objects for c in o.children if c.lower_ == "by" for t in c.children]
    return [t for t in doers if t.dep_ == "pobj"]


def _bare(verb: Token) -> bool:
    """Whether a joined participle shares all that stands before: "looted and burned by the militia"."""
    return not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children)


def _after_day(verb: Token) -> list[Token]:
    """The object that the parser takes into a day's phrase: "launched on Wednesday 117 drones"."""
    return [
        t
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ in {"on", "in"}
        for t in c.children
        if t.dep_ == "pobj" and t.ent_type_ not in {"DATE", "TIME"} and counted(t)
        and any(d.ent_type_ == "DATE" and d.pos_ == "PROPN" for d in t.lefts)
    ]  # fmt: skip


def _name_behind(verb: Token) -> list[Token]:
    """A name right behind the verb that the parser takes for an adverb: "have captured Toretsk"."""
    behind = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    while behind.dep_ in {"compound", "nmod"} and behind.head.i > behind.i:
        behind = behind.head
    named = behind.pos_ == "PROPN" and behind.ent_type_ not in {"DATE", "TIME"}
    return [behind] if named and behind.head == verb and behind.dep_ in _ADVERBS else []


def _about(obliques: dict[str, tuple[Token, ...]]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Between whom it is, where what it is about says so: "talks on a truce between A and B"."""
    for topic in (t for word in ("on", "about", "over", "for") for t in obliques.get(word, ())):
        if "between" in (found := _obliques(topic)):
            yield "between", found["between"]


def _light_obliques(noun: Token) -> dict[str, tuple[Token, ...]]:
    """What hangs on the light verb instead of the noun: "launched an attack on X"."""
    if noun.dep_ in {"dobj", "nsubjpass", "attr"} and noun.head.lemma_ in LIGHT:
        return _obliques(noun.head)
    if noun.dep_ == "nsubj" and noun.head.lemma_ in _HAPPENING:
        return _obliques(noun.head)
    if noun.dep_ == "nsubj" and noun.head.lemma_ in _HITTING:  # "hit the town with six rockets"
        return {k: v for k, v in _obliques(noun.head).items() if k == "with"}
    return {}


def _obliques(head: Token) -> dict[str, tuple[Token, ...]]:
    found: dict[str, list[Token]] = {}
    for child in head.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.pos_ in {
            "ADP",
            "SCONJ",
            "ADV",
            "VERB",
        }:
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    found.setdefault(child.lower_, []).append(antecedent(inner))
                elif inner.dep_ == "prep":
                    key = f"{child.lower_} {inner.lower_}"
                    found.setdefault(key, []).extend(t for t in inner.children if t.dep_ == "pobj")
        if child.lower_ in _PARTICLES | _COMPASS | {"inland", "home"} and child.dep_ in {
            "advmod",
            "prt",
        }:
            for inner in (c for c in child.children if c.dep_ == "prep"):  # "pulled guns back from"
                found.setdefault(inner.lower_, []).extend(
                    antecedent(t) for t in inner.children if t.dep_ == "pobj"
                )
    return {preposition: spread(tokens) for preposition, tokens in found.items()}


def _measure(noun: Token) -> bool:
    """Whether it says how often or how far, and so nothing that it is done to: "25 km from it"."""
    return _far(noun) or noun.lemma_ == "time"


def _far(noun: Token) -> bool:
    """Whether it says how far from somewhere: "25 km from it"."""
    behind = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    if any(c.lower_ in {"square", "sq", "sq."} for c in noun.children):
        return False  # "wrested 250 square kilometres from the rebels"
    if noun.lemma_.lower() == "inch":
        return True  # "have not retreated an inch"
    return noun.lemma_.lower() in _WAYS and behind in {"from", "behind", "away", "back"}


def _shared_behind(verb: Token) -> list[Token]:
    """The object of the verb joined right behind: "killed and wounded scores of people"."""
    joined = (c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2)
    return [t for c in joined if c.pos_ == "VERB" for t in c.children if t.dep_ == "dobj"]


def _shares_object(verb: Token) -> bool:
    return verb.head.pos_ == "VERB" and any(
        c.dep_ == "dobj" and c.i > verb.i for c in verb.head.children
    )
