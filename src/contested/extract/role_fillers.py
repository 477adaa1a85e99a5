"""What fills the roles of a predicate where it stands: as a verb, a noun, an adjective, a count.

The parse gives most of it (`contested.language.arguments`); here are the shapes of reports: "40 dead",
"among the dead were two boys", "the number of civilians killed has risen to 310".
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.dealt_fillers import freed_by, let_go, met_there
from contested.extract.frames import Form, Frame
from contested.extract.labels import labels
from contested.extract.owners import closest_owner
from contested.extract.phrase_fillers import behind_particle, beyond_phrase
from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments, of_noun, of_verb
from contested.language.heads import antecedent, spread
from contested.language.measured import measured_by_verb
from contested.language.mended_fates import FATES
from contested.language.subjects import lent

_COUNTING_IN = frozenset(
    "count include list name number identify record register document find report place".split()
)
_NAMED = frozenset({"nsubj", "nsubjpass", "attr", "dobj"})
_MANNERS = frozenset(
    """ground land air sea border front frontline lightning surprise winter summer spring autumn dawn
    night flank""".split()
)
_DEALT = frozenset(
    """raid attack strike airstrike shelling bombing bombardment ambush assault offensive incursion
    counteroffensive counter-offensive counterattack counter-attack barrage fire gunfire operation
    sweep shell bomb strafing""".split()
)
# What a number does, and what is not done to it: "hundreds fled", but "40 killed".
_OF_THEMSELVES = frozenset(
    """flee escape arrive return cross leave defect desert go come head run gather protest march
    remain stay reach join trek walk surrender defect capitulate withdraw retreat""".split()
)
_BEFORE = frozenset({"compound", "nmod", "amod"})
_COMMANDS = frozenset({"army", "military", "junta", "regime", "government", "navy"})
_ATTACKS = frozenset({"attack", "assault", "offensive", "raid"})
_CALLED_OUT = frozenset({"raid", "operation", "sweep"})
_SIGNS = {
    "with": frozenset({"wound", "injury", "burn"}),
    "in": frozenset({"hospital", "condition", "coma"}),
}
_KNOWN_TO_BE = frozenset({"the", "those", "these", "its", "their"})


def role_fillers(hit: Hit, frame: Frame, reading: SentenceReading) -> Arguments:
    """The arguments of a predicate, those that a frame's "of" phrase or a count stands for too."""
    borne = "bearer" in frame.target
    members = _bearers(hit.head) if borne else _members(hit)
    if members or borne:
        dying = frame.target[:1] == ("subject",)  # "two nurses were among those who died"
        return Arguments(members, ()) if dying and not borne else Arguments((), members)
    if hit.form is Form.NOUN:
        found = freed_by(hit, of_noun(hit.head, frame.of))
        found = _claimed(hit.head, _owned_ground(frame, found, reading), reading)
        found = _dealt_by_force(hit.head, met_there(hit, found, reading), reading)
        measured = measured_by_verb(hit.head)
        if measured:
            return Arguments(found.subject or found.object, measured, (), found.obliques)
        compounds = tuple(
            c for c in hit.head.children
            if c.dep_ in {"compound", "nmod"} and reading.classes.of(c) and c not in hit.tokens
            and c.lower_ not in _MANNERS and not _tool_of(c, hit, reading)
        )  # fmt: skip
        before = (c for t in hit.tokens for c in t.children if c.dep_ in _BEFORE and c.i < t.i)
        doers = tuple(t for t in before if t not in hit.tokens and _strikes(t, hit, reading))
        people = all(t.dep_ == "amod" for t in found.subject)
        doers = closest_owner(doers, reading) if people else ()
        if doers or (compounds and not found.object and frame.of == "object"):
            whom = found.object if doers else compounds
            return Arguments(doers or found.subject, whom, (), found.obliques)
        return found
    counted = _counted_before(hit.head, reading)
    joined = _joined(hit.head)
    if joined is not None or hit.form is Form.ADJECTIVE:
        own = ((joined,), (hit.head.head,)) if joined is not None else ((), counted)
        return Arguments(*own) if joined is not None or counted else _of_adjective(hit.head)
    found = _of_that_fate(hit, beyond_phrase(hit, of_verb(hit.head)))
    found = behind_particle(hit, let_go(hit, found), reading)
    measured = _measured_number(hit.head)
    if measured:
        done = found.subject if found.passive and hit.head.dep_ == "acl" else ()
        leaving = hit.head.tag_ == "VBG"  # "the number of people leaving has risen to 600"
        roles = (measured, found.object) if leaving else (done, measured)
        return Arguments(*roles, (), found.obliques, not leaving)
    if counted and not found.object and not (found.subject == counted and len(hit.tokens) > 1):
        return Arguments(
            found.subject if found.subject != counted else (), counted, (), found.obliques, True
        )
    return found


def _owned_ground(frame: Frame, found: Arguments, reading: SentenceReading) -> Arguments:
    """Ground as what is taken, where it owns the taking: "the town's capture"."""
    owners = [t for t in found.subject if t.dep_ == "poss"]
    if not frame.type.startswith("territory.") or found.object or len(owners) != 1:
        return found
    kinds = labels(owners[0], reading)
    if not kinds & {"settlement", "place"} or kinds & {"actor", "person"}:
        return found
    doers = tuple(t for t in found.subject if t not in owners)
    return replace(found, subject=doers, object=tuple(owners))


def _claimed(noun: Token, found: Arguments, reading: SentenceReading) -> Arguments:
    """A blow named by its place with who says that it was theirs: "Taliban claims Kabul bombing"."""
    where = bool(found.subject) and all(
        t.dep_ == "compound" and reading.place_at(t) is not None for t in found.subject
    )
    doers = spread(lent(noun)) if where else ()
    return replace(found, subject=doers) if doers else found


def _bearers(state: Token) -> tuple[Token, ...]:
    """Whose wound or condition it is: "two men with gunshot wounds", "girl in critical condition"."""
    link = state.head
    if state.dep_ != "pobj" or link.lower_ not in _SIGNS:
        return ()
    whose = link.head
    if whose.dep_ == "pobj" and whose.head.lower_ == "at":  # "came in at a clinic with burns"
        verb = whose.head.head
        return spread([c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}])
    if whose.tag_ == "VBG":  # "found a man lying there with a burn"
        own = [c for c in whose.children if c.dep_ == "nsubj"]
        whose = next(iter(own), whose.head if whose.dep_ == "acl" else whose)
    if whose.pos_ not in {"VERB", "AUX"}:
        return () if whose.lemma_ == "patient" else (whose,)
    objects = [c for c in whose.children if c.dep_ == "dobj" and c.i < link.i]
    return spread(objects) if link.lower_ == "with" else ()


def _dealt_by_force(noun: Token, found: Arguments, reading: SentenceReading) -> Arguments:
    """Whose an attack is that is said to be a force's: "another attack of the Kandor army"."""
    if noun.lemma_.lower() not in _ATTACKS or found.subject or not found.object:
        return found
    forces = all("forces" in labels(t, reading) and reading.actor_at(t) for t in found.object)
    return Arguments(found.object, (), found.dative, found.obliques) if forces else found


def _tool_of(before: Token, hit: Hit, reading: SentenceReading) -> bool:
    """Whether a noun before a blow is what it was dealt with: "drone and missile attacks".

    Not what carries people and goods: "a convoy attack".
    """
    kinds = reading.classes.labels(before)
    weapon = kinds & {"munition", "drone", "equipment"} and "carrier" not in kinds
    return bool(weapon) and hit.head.lemma_.lower() in _DEALT | {"blast", "explosion"}


def _strikes(before: Token, hit: Hit, reading: SentenceReading) -> bool:
    """Whether a noun before a blow is who deals it: "coalition raids", "a rebel attack"."""
    blow = hit.head.lemma_.lower()
    actor = reading.actor_at(before)
    named = actor is not None and not (actor.seat or actor.person or reading.place_at(before))
    armed = bool(reading.classes.labels(before) & {"military", "fighter", "forces"})
    sent = before.lower_ == "police" and blow in _CALLED_OUT
    return blow in _DEALT and (named or armed or sent or before.lower_ in _COMMANDS)


def _joined(word: Token) -> Token | None:
    """Who does it, joined to a participle by a hyphen: "the Russian-held town"."""
    beside = word.dep_ == "amod" and word.tag_ in {"VBN", "VBD"} and word.i > 1
    if not beside or word.nbor(-1).text not in {"-", "–", "‑"}:
        return None
    doer = word.nbor(-2)
    named = doer.pos_ in {"NOUN", "PROPN"} or doer.ent_type_ == "NORP" or not doer.is_alpha
    return doer if named and doer.text[:1].isalpha() else None


def _members(hit: Hit) -> tuple[Token, ...]:
    """ "Among the dead were a medic and two boys", "three of the dead were children": those.

    Also "the wounded include a nurse", "those killed were two nurses", "two guards were among
    those killed", "among those who died" and "it counted two guards among the dead".
    """
    those = hit.head.dep_ in {"acl", "relcl"} and hit.head.head.lower_ == "those"
    head = hit.head.head if those else hit.head
    link = head.head
    if not those and not any(c.lower_ in _KNOWN_TO_BE for c in head.children):
        return ()
    if head.dep_ == "nsubj" and link.lemma_ == "include":
        return spread([c for c in link.children if c.dep_ == "dobj"])
    if head.dep_ == "nsubj" and link.lemma_ == "be":
        named = [c for c in link.children if c.dep_ == "attr"]
        return spread([c for c in named if head.lemma_ == "target" or _counts(c)])
    if head.dep_ != "pobj":
        return ()
    if link.lower_ == "among" and link.head.lemma_ in {"be", *_COUNTING_IN}:
        named = [c for c in link.head.children if c.dep_ in _NAMED]
        return spread(named[-1:])
    counted = link.head
    if link.lower_ == "of" and counted.lemma_ == "be":
        # "of the dead, 11 were women"
        return tuple(c for c in counted.children if c.dep_ == "nsubj" and c.pos_ == "NUM")
    if link.lower_ == "of" and counted.pos_ == "NUM" and counted.dep_ == "nsubj":
        return (counted,) if counted.head.lemma_ == "be" else ()
    return ()


def _counts(noun: Token) -> bool:
    """Whether a noun says how many: "three nurses", "a nurse and a driver"."""
    return any(c.dep_ in {"nummod", "conj"} for c in noun.children)


def _measured_number(verb: Token) -> tuple[Token, ...]:
    """ "the number of civilians killed has risen to 310": what the clause says the number is."""
    if verb.dep_ != "acl":
        return ()
    for noun in (verb.head, *verb.head.ancestors):
        if noun.lemma_.lower() in {"number", "figure", "count", "total"}:
            return measured_by_verb(noun)
        if noun.dep_ not in {"pobj", "prep"}:
            return ()
    return ()


def _of_that_fate(hit: Hit, found: Arguments) -> Arguments:
    """Those with the phrase's own fate: of "left nine dead and dozens injured" only the nine."""
    if hit.head.dep_ in {"acl", "amod"} and hit.head.head.pos_ == "NUM":
        # "there were nine killed and dozens injured", "took in 40 wounded and nine dead"
        theirs = tuple(t for t in found.object if not _told_apart(t, hit.head))
        return Arguments(found.subject, theirs, found.dative, found.obliques, found.passive)
    if len(hit.tokens) == 1 or hit.head.lemma_ != "leave":
        return found
    own = {t.i for t in hit.tokens}
    left = tuple(t for t in found.object if not any(_fate(c, own) for c in t.children))
    theirs = tuple(t for t in left if any(c.i in own for c in t.children if c.dep_ == "prep"))
    return Arguments(found.subject, theirs or left, found.dative, found.obliques, found.passive)


def _told_apart(number: Token, fate: Token) -> bool:
    """Whether a number has a participle, or a word of harm, of its own."""
    return any(
        c.i != fate.i
        and ((c.dep_ == "acl" and c.tag_ == "VBN") or (c.dep_ == "amod" and c.lower_ in FATES))
        for c in number.children
    )


def _fate(token: Token, own: set[int]) -> bool:
    """Whether it says of those whom it stands behind what else they were left.

    "Hurt", "with burns", "in hospital", "in critical condition".
    """
    if token.i in own or token.i < token.head.i:
        return False
    signs = _SIGNS.get(token.lower_, frozenset()) if token.dep_ == "prep" else frozenset()
    harmed = any(c.lemma_.lower() in signs for c in token.children)
    fate = token.tag_ == "VBN" or token.lower_ in FATES
    return harmed or (token.dep_ in {"acl", "amod"} and fate)


def _counted_before(word: Token, reading: SentenceReading) -> tuple[Token, ...]:
    """ "40 dead and three seriously injured": the number that a bare participle stands for."""
    if word.tag_ not in {"VBN", "VBD", "JJ", "NN", "NNS"} or word.lemma_ in _OF_THEMSELVES:
        return ()
    figure = reading.figure_at(word)
    if figure is not None and not figure.on_request:
        return (word,)
    for before in reversed(list(word.doc[max(word.i - 3, 0) : word.i])):
        figure = next((f for f in reading.figures if f.token == before.i), None)
        if figure and not figure.on_request and figure.head in {None, before.i, word.i}:
            return (before,)
        if before.pos_ not in {"ADV", "ADJ", "DET"} and before.lower_ not in {
            "more",
            "others",
            "other",
        }:
            return ()
    return ()


def _left_so(fate: Token) -> tuple[Token, ...]:
    """All whom a verb left so, where only the last has the word: "left two guards and a cook dead"."""
    last = fate.head
    first = last
    while first.dep_ == "conj":
        first = first.head
    if first == last or first.dep_ != "dobj" or first.head.lemma_ != "leave":
        return ()
    row = [t for t in spread([first]) if t.i <= last.right_edge.i]
    others = any(c.lower_ in FATES for t in row if t != last for c in t.children)
    return () if others else tuple(row)


def _of_adjective(word: Token) -> Arguments:
    """ "rebel-held town": the object is what the word modifies, the subject what stands before it."""
    before = [
        c
        for c in word.children
        if c.dep_ in {"npadvmod", "amod", "advmod", "compound", "nsubj", "nmod"}
        and c.pos_ in {"NOUN", "PROPN", "ADJ"}
    ]
    if not before and word.i > 1 and word.nbor(-1).text in {"-", "–"}:
        before = [word.nbor(-2)]
    if word.dep_ in {"amod", "acl", "compound", "nmod"}:
        if row := _left_so(word):
            return Arguments(tuple(before), row)
        listed = any(c.dep_ == "conj" and c.i < word.i for c in word.head.children)
        # "Woman, boy dead in raid" is of both.
        return Arguments(tuple(before), spread([word.head]) if listed else (word.head,))
    own = [antecedent(c) for c in word.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if own and word.dep_ == "ccomp":
        return Arguments((), spread(own))
    if word.dep_ in {"acomp", "oprd", "attr"} or word.dep_ == "ccomp":
        subject = [c for c in word.head.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
        return Arguments((), spread(subject[-1:]))
    if not own and word.dep_ == "conj":
        return _of_adjective(word.head)
    if not own and word.i and word.nbor(-1).pos_ == "NOUN":
        own = [word.nbor(-1)]
    return Arguments(tuple(before), spread(own))
