"""Which phrase fills a claim's agent and target: the selectors that frames name."""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extract.aims import PEOPLE, aimed, struck
from contested.extract.deprived import compeller, deprived
from contested.extract.fallen import fallen, hurt_in
from contested.extract.labels import labels
from contested.extract.makers import bidden, doer, given, of_verb_above
from contested.extract.missions import traveller
from contested.extract.owners import HOLDERS, OWNING, owner, possessor, ruled
from contested.extract.reading import SentenceReading
from contested.language.arguments import QUARTERS, Arguments, of_verb

Tokens = tuple[Token, ...]
_DEEDS = frozenset(
    """operation attack strike raid assault offensive ambush shelling bombing bombardment airstrike
    incursion""".split()
)
_CARRIED = frozenset({"carry", "conduct", "launch", "mount", "lead", "stage", "undertake", "wage"})
_ADOPTING = frozenset(
    """adopt pass approve issue send publish sign back release endorse submit circulate write draft
    table post deliver address""".split()
)
_SERVING = frozenset({"provide", "supply", "furnish", "equip", "arm", "reward", "present"})
_SENDING = frozenset(
    """launch fire plant lay leave place drop set throw lob send detonate operate fly pilot
    control deploy own steer release hurl shoot""".split()
)
_AT_FIRST = frozenset({"first", "last", "least", "once", "best"})  # "had at first blamed X"
_OF = frozenset({"of", "in"})


def select(
    names: tuple[str, ...], head: Token, arguments: Arguments, reading: SentenceReading
) -> Tokens:
    """The phrases of the first selector that finds any.

    Args:
        names: selectors as a frame lists them: "subject", "object", "dative", "owner", a
            preposition, or "none".
        head: the predicate's head token.
        arguments: the predicate's arguments.
        reading: the sentence.
    """
    for name in names:
        chosen = _SELECTORS.get(name)
        found = chosen(head, arguments, reading) if chosen else _under(name, arguments, reading)
        if found:
            return found
    return ()


def _under(preposition: str, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """The phrases under a preposition, but for times: "on Friday blamed the army".

    Nor where a blow comes from: "under fire from the north".
    """
    found = (t for t in arguments.under(preposition) if not reading.in_time(t))
    found = (t for t in found if t.lower_ not in _AT_FIRST)
    return tuple(t for t in found if preposition != "from" or t.lemma_ not in QUARTERS)


def _object_if(wanted: frozenset[str]) -> Callable[[Token, Arguments, SentenceReading], Tokens]:
    def chosen(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
        return tuple(t for t in arguments.object if labels(t, reading) & wanted)

    return chosen


def _owners_of_objects(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    for token in arguments.object:
        found = owner(token, reading)
        if found:
            return found
    return ()


def _doers_of_attack(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Whose the attack is, "rebel" before it among them: "a rebel assault was thwarted"."""
    named = _owners_of_objects(head, arguments, reading)
    if not named and not arguments.passive:  # "repelled two attacks by the 24th brigade"
        named = tuple(t for t in arguments.under("by") if labels(t, reading) & PEOPLE)
    before = [c for t in arguments.object for c in t.children if c.dep_ in OWNING]
    return named or tuple(c for c in before if labels(c, reading) & HOLDERS)[:1]


def _flag_owner(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Whose flag it is that is run up: "the group's flag was hoisted over the town hall"."""
    flags = (c for c in head.children if c.dep_ in {"nsubjpass", "nsubj", "dobj"})
    return next((found for t in flags if (found := owner(t, reading))), ())


def _announcer(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who tells of a success as its own: "Baku reports the capture of nine villages"."""
    verb = head.head
    if head.dep_ != "dobj" or verb.lemma_ not in {"report", "announce", "claim", "declare"}:
        return ()
    named = {"seat", "forces", "military", "fighter", "place_actor"}
    return tuple(t for t in of_verb(verb).subject if labels(t, reading) & named)


def _tried_on(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """What is to be stormed where somebody tries to: "tried to storm its positions"."""
    for clause in (c for c in head.children if c.dep_ == "xcomp"):
        found = of_verb(clause).object
        ground = {"structure", "forces", "military", "fighter", "actor", "fortification", "person"}
        return tuple(t for t in found if labels(t, reading) & ground)
    return ()


def _owner_of_subject(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    if not arguments.subject:
        return ()
    weapon = arguments.subject[0]
    before = (c for c in weapon.children if c.dep_ in {"amod", "compound", "nmod"})
    armed = tuple(c for c in before if labels(c, reading) & HOLDERS)  # "rebel rockets landed"
    sent = (c for c in weapon.children if c.dep_ == "acl" and c.lemma_ in _SENDING)
    by = tuple(t for c in sent for t in of_verb(c).subject)  # "shells fired by rebels fell"
    return by or owner(weapon, reading) or armed[:1]


def _planter(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who laid the mine that was hit: "drove over a landmine planted by rebels"."""
    mines = (*arguments.object, *arguments.under("over", "on", "onto"))
    laid = (c for m in mines for c in m.children if c.dep_ == "acl" and c.lemma_ in _SENDING)
    return tuple(t for c in laid for t in of_verb(c).subject)


def _object_or_subject(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """ "Russia lost 300 troops": the object's owner is the subject, the object says who was lost."""
    return arguments.object or arguments.subject


def _of_objects(
    *prepositions: str,
) -> Callable[[Token, Arguments, SentenceReading], Tokens]:
    """ "blamed the blast on the rebels", where the parser hangs "on" on "blast"."""

    def chosen(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
        nouns = list(arguments.object) or [t for t in head.children if t.dep_ == "dobj"]
        nouns += [t for o in nouns for c in o.children if c.lower_ in _OF for t in c.children]
        below = [c for o in nouns for c in o.children if c.lower_ in prepositions]
        found = [t for c in below for t in c.children if t.dep_ == "pobj"]
        return tuple(t for t in found if labels(t, reading) & (PEOPLE | {"place"}))

    return chosen


def _aboard(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who is on what moves: "a train with 90 evacuees left"."""
    links = (c for t in arguments.subject for c in t.children)
    below = [c for c in links if c.lower_ in {"with", "carrying", "of"}]
    found = [t for c in below for t in c.children if t.dep_ in {"pobj", "dobj"}]
    return tuple(t for t in found if labels(t, reading) & PEOPLE)


def _held(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """ "holds the militia responsible": the subject of the clause that the verb governs."""
    return tuple(
        t
        for c in head.children
        if c.dep_ == "ccomp" or (c.dep_ == "advcl" and c.tag_ == "VBG" and head.lemma_ == "send")
        for t in c.children
        if t.dep_ == "nsubj" and t.lower_ != "they"  # "they promised that they would not"
    )


def _author(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who adopts or writes the paper that asks: "the Council passed a resolution demanding a truce"."""
    paper = arguments.subject[0] if arguments.subject else head
    if "paper" not in labels(paper, reading):
        return ()
    verb = paper.head
    adopted = paper.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_ in _ADOPTING
    return (of_verb(verb).subject if adopted else ()) or owner(paper, reading)


def _doorstep(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """At whose door or feet a thing is laid."""
    at = (t for t in arguments.under("at") if t.lemma_ in {"door", "foot", "doorstep"})
    return next((found for t in at if (found := owner(t, reading))), ())


def _menaced(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Whom somebody threatens with it: "threatened Georgia with sanctions"."""
    verb = head.head.head
    under = head.dep_ == "pobj" and head.head.lower_ == "with" and verb.lemma_ == "threaten"
    return of_verb(verb).object if under else ()


def _despoiled(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """From whom a thing is taken: "two trucks were seized from bandits", not "from a depot"."""
    armed = frozenset({"military", "fighter", "forces", "actor", "people"})
    return tuple(t for t in arguments.under("from") if labels(t, reading) & armed)


def _subject_structure(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    return tuple(t for t in arguments.subject if "structure" in labels(t, reading))


def _served(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who is provided with a thing: "provide Ukraine with shells"."""
    if not (arguments.under("with") and head.lemma_ in _SERVING):
        return ()
    return tuple(t for t in arguments.object if labels(t, reading) & (PEOPLE | {"place"}))


_SELECTORS: dict[str, Callable[[Token, Arguments, SentenceReading], Tokens]] = {
    "none": lambda head, arguments, reading: (),
    "subject": lambda head, arguments, reading: arguments.subject,
    "object": lambda head, arguments, reading: arguments.object,
    "bearer": lambda head, arguments, reading: arguments.object,
    "dative": lambda head, arguments, reading: arguments.dative,
    "owner": _owners_of_objects,
    "announcer": _announcer,
    "tried_on": _tried_on,
    "flag_owner": _flag_owner,
    "attack_doer": _doers_of_attack,
    "owner_subject": _owner_of_subject,
    "planter": _planter,
    "object_actor": _object_if(PEOPLE),
    "object_person": _object_if(frozenset({"person", "pronoun"})),
    "object_troops": _object_if(frozenset({"military", "fighter"})),
    "object_owner": _owners_of_objects,
    "object_or_subject": _object_or_subject,
    "doer": doer,
    "author": _author,
    "bidden": bidden,
    "given": given,
    "verb_to": of_verb_above("to", "for"),
    "verb_with": of_verb_above("with"),
    "verb_on": of_verb_above("on", "against", "from"),
    "traveller": lambda head, arguments, reading: traveller(head, reading),
    "menaced": _menaced,
    "doorstep": _doorstep,
    "object_on": _of_objects("on"),
    "object_from": _of_objects("from"),
    "object_with": _of_objects("with"),
    "object_against": _of_objects("against"),
    "object_for": _of_objects("for", "to", "of"),
    "subject_with": _aboard,
    "object_ground": _object_if(
        frozenset({"ground", "place", "place_actor", "person", "structure"})
    ),
    "held": _held,
    "subject_party": lambda head, arguments, reading: tuple(
        t for t in arguments.subject if labels(t, reading) & {"actor", "forces", "sides"}
    ),
    "subject_person": lambda head, arguments, reading: tuple(
        t for t in arguments.subject if labels(t, reading) & {"person", "count"}
    ),
    "fallen": fallen,
    "hurt_in": hurt_in,
    "despoiled": _despoiled,
    "aimed": aimed,
    "struck": struck,
    "served": _served,
    "subject_structure": _subject_structure,
    "possessor": possessor,
    "deprived": lambda head, arguments, reading: tuple(deprived(head)),
    "compeller": lambda head, arguments, reading: compeller(head),
    "trigger": lambda head, arguments, reading: (head,),
    "ruled": lambda head, arguments, reading: ruled(head, reading),
    "verb": lambda head, arguments, reading: (head.head,),
}


def operators(head: Token) -> Tokens:
    """Who carries out that in which it happened: "captured in an operation led by the Falcons"."""
    for link in (c for c in head.children if c.dep_ == "prep" and c.lower_ in {"in", "during"}):
        for deed in (t for t in link.children if t.lemma_.lower() in _DEEDS):
            for clause in (c for c in deed.children if c.dep_ == "acl" and c.lemma_ in _CARRIED):
                by = (c for c in clause.children if c.dep_ == "agent")
                return tuple(t for b in by for t in b.children if t.dep_ == "pobj")
    return ()


_ONTO = frozenset({"hit", "strike", "run", "drive", "step", "trigger", "detonate"})
_SHOT = frozenset({"missile", "rocket", "drone", "shell"})


def ran_onto(head: Token, reading: SentenceReading) -> bool:
    """Whether it is what came of a vehicle's hitting a mine, which did nothing: "hit an IED, killing six"."""
    verb = head.head
    if head.dep_ != "advcl" or head.tag_ != "VBG" or verb.lemma_ not in _ONTO:
        return False
    met = [c for c in verb.children if c.dep_ == "dobj"]
    met += [t for c in verb.children if c.lower_ in {"over", "on", "onto"} for t in c.children]
    return any("munition" in labels(t, reading) and t.lemma_.lower() not in _SHOT for t in met)
