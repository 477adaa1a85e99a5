"""Conditions on what became of those who were hit: "fatally shot", "hit in the leg", "in critical condition"."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_MORTALLY = frozenset({"fatally", "mortally", "lethally"})
_FATAL = _MORTALLY | {"dead"}
_CAPTIVES = frozenset({"prisoner", "captive", "pow"})
_SOLDIERS = frozenset(
    {"soldier", "serviceman", "servicemen", "fighter", "troop", "marine", "defender"}
)
_HELPLESS = frozenset(
    {"unarmed", "captured", "surrendered", "surrendering", "captive", "disarmed", "bound"}
)
_POINT_BLANK = frozenset({"blank", "blood", "execution-style"})
_ENDING = frozenset({"fatal", "mortal", "lethal"})
_KILLING = frozenset({"kill", "die", "murder", "slay", "perish"})
_OTHERS = frozenset({"other", "others", "another", "more"})
_UNDONE = frozenset({"attempted", "failed", "foiled", "thwarted"})
_THEM = frozenset({"him", "her", "them", "it"})
_INTO = frozenset({"to", "in", "into"})
_DEATH = frozenset({"death"})
_BODY = frozenset(
    """head face neck throat chest back shoulder arm hand stomach abdomen torso body side hip groin
    buttock buttocks leg thigh knee foot ankle eye jaw cheek finger spine""".split()
)
_BULLETS = frozenset(
    """bullet bullets gunfire gunshot gunshots shrapnel fragment fragments splinter splinters
    pellet pellets crossfire buckshot""".split()
)
_GOVERNING = frozenset(
    "governing ruling regulatory legislative supervisory electoral judicial world advisory".split()
)
_GRAVE = frozenset("critical serious grave stable guarded life-threatening intensive".split())
_TREATING = frozenset({"treat", "hospitalize", "hospitalise", "examine", "evaluate"})
_WARDS = frozenset("hospital clinic ward care center centre".split())
_CARE = frozenset("medical trauma health burn burns surgical".split())
_FALLING = frozenset(
    "from off into behind to short under out apart for through down over back upon by".split()
)
_SHOWING = frozenset({"bear", "show", "have", "carry", "wear", "lie", "be"})
_REMAINS = frozenset("body corpse remains dead slain".split())
_TOLD = frozenset({"report", "sign", "indication"})
_OPEN = frozenset({"unknown", "unclear", "uncertain"})
UNHURT = frozenset({"unhurt", "unharmed", "unscathed", "uninjured", "escape", "escaped", "escapes"})
_FINDING = frozenset("find discover identify retrieve unearth dig dump exhume".split())


def deadly(site: "Site") -> bool:
    """Whether the word itself says that it was the end: "fatally shot", "shot to death".

    Captives who are shot have been put to death: "shot nine prisoners".
    """
    captives = any(map(_in_hands, site.arguments.object))
    if any(t.lower_ in _POINT_BLANK for t in site.hit.head.subtree):
        return True  # "shot in cold blood"
    return captives or any(map(_says_death, site.hit.head.children))


def _in_hands(person: Token) -> bool:
    """Whether it is somebody who has been taken: "nine prisoners", "unarmed soldiers"."""
    beside = {c.lower_ for c in person.children if c.i < person.i}
    soldiers = person.lemma_.lower() in _SOLDIERS and bool(beside & _HELPLESS)
    return soldiers or person.lemma_.lower() in _CAPTIVES


def mortal(site: "Site") -> bool:
    """Whether the wound is said to have been the end: "mortally wounded", "suffered a fatal wound"."""
    hit = site.hit
    return any(c.lower_ in _MORTALLY for c in hit.head.children) or any(
        c.lower_ in _ENDING for c in hit.tokens[-1].children
    )


def lived(site: "Site") -> bool:
    """Whether the wound is not said to have been the end."""
    return not mortal(site)


def not_deadly(site: "Site") -> bool:
    """Whether nothing beside it says that those who were hit died: no "shot and killed".

    What is "shot down" or "shot up" is no person, and a "shooting death" is a death.
    """
    head = site.hit.head
    after = head.nbor().lemma_.lower() if head.i + 1 < len(head.doc) else ""
    if after in _DEATH or any(c.dep_ == "prt" for c in head.children):
        return False
    joined = {t.lemma_.lower() for t in (*head.conjuncts, head.head) if not _of_others(t, head)}
    lone = head.dep_ != "advcl" or not _with_others(site)
    return not deadly(site) and not (lone and joined & _KILLING)


def _of_others(verb: Token, harm: Token) -> bool:
    """Whether each of two joined harms names its own: "shot him and killed his sister".

    So does one with a subject of its own: "five were shot, and two of them died".
    """
    if verb not in harm.conjuncts:
        return False
    objects = [[c for c in each.children if c.dep_ == "dobj"] for each in (verb, harm)]
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    own = verb.i > harm.i and any(c.pos_ != "PRON" for c in subjects)
    return own or (all(objects) and all(c.lower_ not in _THEM for c in objects[0]))


def _with_others(site: "Site") -> bool:
    """Whether others were hit beside whoever died of it: "died after he and four others were shot"."""
    hit = (*site.arguments.subject, *site.arguments.object)
    return any(t.dep_ == "conj" and t.lower_ in _OTHERS for t in hit)


def somebodys(site: "Site") -> bool:
    """Whether somebody's body is found: "the nurse, whose body was found", "identified his body"."""
    head = site.hit.head
    owned = any(c.dep_ == "poss" for c in head.children)
    owned = owned and not any(c.lower_ == "of" for c in head.children)
    return owned and head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in _FINDING


def _does_something(body: Token) -> bool:
    """Whether it is some people's body that acts: "a tribal body demanded talks"."""
    verb = body.head
    done = any(c.dep_ in {"dobj", "ccomp", "xcomp"} and c.i > verb.i for c in verb.children)
    return body.dep_ == "nsubj" and done and verb.lemma_ not in _SHOWING


def outright(site: "Site") -> bool:
    """Whether the deed was done, and a body is no part of somebody: no "wounds to the body".

    Nor an institution: "a human rights body".
    """
    head = site.hit.head
    if any(c.lower_ in _UNDONE for c in head.children):
        return False
    if head.lower_ == "body" and _does_something(head):
        return False
    if head.lower_ == "body" and any(_of_institution(c, site) for c in head.lefts):
        return False
    under = head.head.lower_ if head.dep_ == "pobj" else ""
    return not (head.lemma_.lower() == "body" and under in _INTO)


def _of_institution(word: Token, site: "Site") -> bool:
    named = site.reading.actor_at(word) is not None
    kind = word.dep_ == "compound" and not site.reading.classes.labels(word) & {"person", "forces"}
    return word.lower_ in _GOVERNING or (word.dep_ in {"compound", "nmod"} and (named or kind))


def in_body(site: "Site") -> bool:
    """Whether it was somebody's body that was hit: "hit in the leg", "struck by bullets"."""
    parts = {t.lemma_.lower() for t in site.arguments.under("in", "on")}
    means = {t.lower_ for t in site.arguments.subject}
    return bool(parts & _BODY or means & _BULLETS)


def ailing(site: "Site") -> bool:
    """Whether it is the state of somebody who was hurt: "in critical condition"."""
    state = site.hit.tokens[-1]
    return any(word.lower_ in _GRAVE for child in state.children for word in child.subtree)


def survives(site: "Site") -> bool:
    """Whether they were hurt and are to live: "is expected to survive", with nothing to get past."""
    last = site.hit.tokens[-1]
    aux = any(c.lower_ == "to" and c.dep_ == "aux" for c in last.children)
    bare = not any(c.dep_ in {"dobj", "prep"} and c.lower_ not in _INTO for c in last.children)
    return aux and bare and site.arguments.passive


def not_survived(site: "Site") -> bool:
    """Whether they did not live: "twelve did not survive", "never made it to hospital"."""
    return any(c.dep_ == "neg" or c.lower_ == "never" for c in site.hit.head.children)


def fell_there(site: "Site") -> bool:
    """Whether they fell in a place that a clause names, or had fallen, and not off or into anything."""
    head = site.hit.head
    where = head.dep_ == "relcl" and any(c.lower_ in {"where", "which"} for c in head.children)
    told = any(c.lemma_ == "have" and c.dep_ == "aux" for c in head.children)
    off = {"prt", "acomp"} if told else {"prt", "acomp", "prep"}
    return (where or told) and not any(c.dep_ in off or c.lower_ in _FALLING for c in head.children)


def of_somebody(site: "Site") -> bool:
    """Whether the noun says to whom it was done: "the shooting of a guard", no "police shooting"."""
    return any(c.lower_ == "of" for c in site.hit.head.children)


def alive(site: "Site") -> bool:
    """Whether it is no body that was taken there."""
    taken = (*site.arguments.object, *site.arguments.subject)
    return not any(t.lemma_.lower() in _REMAINS for t in taken)


def not_from_care(site: "Site") -> bool:
    """Whether it is no hospital that lets them go: no "treated and released"."""
    head = site.hit.head
    treated = head.dep_ == "conj" and head.head.lemma_ in _TREATING
    sent_home = (t.lemma_.lower() in _WARDS for t in site.arguments.under("from"))
    return not treated and not any(sent_home)


def of_care(site: "Site") -> bool:
    """Whether a centre is one for the hurt: "taken to a medical centre"."""
    centre = site.hit.tokens[-1]
    return any(c.lower_ in _CARE for c in centre.children)


def were_shot(site: "Site") -> bool:
    """Whether a headline's "4 shot" tells of four who were, and not of one shot that was fired."""
    head = site.hit.head
    number = [c for c in head.children if c.dep_ in {"nummod", "meta"} and c.i == head.i - 1]
    return head.tag_ == "NN" and head.dep_ in {"ROOT", "nsubj", "conj"} and bool(number)


def unhurt(site: "Site") -> bool:
    """Whether nobody came to that harm: "no reports of casualties", "without loss of life"."""
    return spared(site.hit.head)


def spared(head: Token) -> bool:
    """Whether a noun of harm says that there was none: "no reports of casualties", "without loss of life"."""
    while head.dep_ == "conj":
        head = head.head
    above = head.head
    if any(c.lower_ == "no" and c.dep_ in {"det", "neg"} for c in head.children):
        return True
    if head.dep_ == "dobj" and above.dep_ == "pcomp":
        return bool(above.head.lower_ == "without")
    if head.dep_ != "pobj":
        return False
    if above.lower_ == "of" and above.head.lemma_ in _TOLD:
        return spared(above.head)
    return bool(above.lower_ == "without")


def _says_death(token: Token) -> bool:
    if token.lower_ in _FATAL:
        return True
    return token.lower_ == "to" and any(c.lower_ in _DEATH for c in token.children)


def fate_open(site: "Site") -> bool:
    """Whether nobody knows what became of them: "their fate is unknown", "it was not clear"."""
    verb = site.hit.head.head
    below = list(verb.children)
    told = {t.lower_ for t in below if t.dep_ in {"acomp", "oprd", "attr"}} | {verb.lower_}
    denied = any(t.dep_ == "neg" for t in below)
    return bool(told & _OPEN) or (denied and bool(told & {"known", "clear"}))


INJURY: dict[str, Callable[["Site"], bool]] = {
    "deadly": deadly,
    "not_deadly": not_deadly,
    "mortal": mortal,
    "lived": lived,
    "somebodys": somebodys,
    "outright": outright,
    "in_body": in_body,
    "ailing": ailing,
    "fell_there": fell_there,
    "survives": survives,
    "not_survived": not_survived,
    "of_somebody": of_somebody,
    "alive": alive,
    "not_from_care": not_from_care,
    "of_care": of_care,
    "were_shot": were_shot,
    "spared": unhurt,
    "fate_open": fate_open,
}
