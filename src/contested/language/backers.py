"""Whose those are whom another backs, sends or employs: "Iran-backed rebels", "Ethiopian peacekeepers"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.actors.names import Form
from contested.actors.spelling import fold
from contested.actors.words import Stand
from contested.language.actors import ActorMention
from contested.language.camps import (
    armed_group,
    backed_by,
    home,
    insurgents,
    kin_at_war,
)
from contested.language.scene import Scene, definite, stands_of

_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "det", "npadvmod", "punct"})
_ARMED = frozenset([Stand.FORCES, Stand.TROOPS, Stand.FIGHTERS])


def backed(scene: Scene, head: Token, backer: str) -> str:
    """Whom another backs, where that is no side's own state: "the Iran-backed group"."""
    stands = stands_of(scene, head)
    if any(ruling(scene, t) for t in (*left_tokens(head), head)):
        return home(scene) or backer  # "Saudi-backed government forces"
    if Stand.GROUP in stands and _of_no_side(scene, backer):  # "an al-Qaida-linked group"
        return insurgents(scene, head) or backer
    if Stand.GROUP in stands and definite(head):
        if (spoken := _by_spokesman(scene, head)) is not None:
            return spoken
        known = scene.recall(head, Stand.GROUP)
        own = known.party if known is not None else None
        return own or backed_by(scene, backer) or backer
    rising = any(Stand.FIGHTERS in stands_before(scene, t) for t in left_tokens(head))
    if Stand.FIGHTERS not in stands and not rising:  # "a UAE-backed separatist force"
        return backer
    own = backed_by(scene, backer)
    if own is None and not _with_home(scene, backer):
        own = insurgents(scene, head)
    return backer if own is None else scene.directory.side(own)


def _of_no_side(scene: Scene, backer: str) -> bool:
    """Whether a backer is an armed group that has no part of its own in the war."""
    profile = scene.directory.conflict(scene.conflict)
    beside = profile is not None and backer not in (*profile.parties, *profile.others)
    return beside and armed_group(scene, backer)


def _by_spokesman(scene: Scene, group: Token) -> str | None:
    """The side of who is named as its own: "the Iran-aligned group's spokesman, Yahya Saree"."""
    role = group.head if group.dep_ == "poss" else None
    named = (scene.at.get(c.i) for c in role.children if c.dep_ == "appos") if role else ()
    known = next((m.actor for m in named if m is not None and m.person and m.actor), None)
    return known.party if known is not None else None


def _with_home(scene: Scene, backer: str) -> bool:
    """Whether a backer stands by the state in which the war is: its men are no rebels."""
    profile = scene.directory.conflict(scene.conflict)
    camps = profile.camps if profile is not None and profile.home else ()
    return any(backer in c and profile is not None and profile.home in c for c in camps)


def stands_before(scene: Scene, token: Token) -> frozenset[Stand]:
    """What a word before a noun can stand for, as it is written: "separatist" in "a separatist force"."""
    return scene.directory.words.stands.get(fold(token.text), frozenset())


def ruling(scene: Scene, token: Token) -> bool:
    """Whether the word is of those who rule: "government", "regime"."""
    return Stand.GOVERNMENT in scene.directory.words.stands.get(fold(token.text), ())


def office_side(scene: Scene, head: Token) -> str | None:
    """The organisation in which alone an office is held: "the humanitarian coordinator in Sudan"."""
    before = [t for t in head.lefts if t.dep_ in {"compound", "amod", "nmod"}]
    words = [fold(t.text) for t in (*before, head)]
    titles = (" ".join(words[i:]) for i in range(len(words)))
    return next((of for t in titles if (of := scene.directory.words.offices.get(t))), None)


def party_of(scene: Scene, mention: ActorMention) -> str | None:
    """The side that a name is on: for a people's name that which it is on in this war."""
    people = mention.form in (Form.ADJECTIVE, Form.PEOPLE)
    kin = kin_at_war(scene, _people_of(scene, mention)) if people else None
    if kin is not None:
        return scene.directory.side(kin)
    return scene.directory.side(mention.party) if mention.party else None


def _people_of(scene: Scene, mention: ActorMention) -> str:
    """The people's name; "Serbian" before men under arms is the people's, elsewhere the state's."""
    words = scene.doc[mention.start : mention.end].text
    after = scene.doc[mention.end : mention.end + 1]
    armed = bool(after) and bool(_ARMED & stands_of(scene, after[0]))
    return str(words.removesuffix("ian")) if armed and words.endswith("bian") else str(words)


def sent_by(scene: Scene, mention: ActorMention) -> str | None:
    """The state whose troops an organisation's are: "a base of Ethiopian peacekeepers"."""
    whose = scene.directory.party(mention.party or "")
    if mention.form is not Form.PEOPLE or whose is None:
        return None
    if whose.kind is not PartyKind.ORGANISATION:
        return None
    before = (scene.at.get(t.i) for t in left_tokens(scene.doc[mention.head]))
    names = (m for m in before if m is not None and m.form is Form.ADJECTIVE and m.party)
    return next((party_of(scene, m) for m in names), None)


def left_tokens(head: Token) -> Iterator[Token]:
    """The words before a noun in its own phrase, those that hang on them too."""
    for child in head.lefts:
        if child.dep_ in _MODIFIERS:
            yield from (t for t in child.subtree if t.i < head.i)


_SWORN = frozenset({"allegiance", "loyalty", "fealty", "oath", "loyal"})


def sworn_to(token: Token) -> bool:
    """Whether it is only whom others follow: "the Maute group, which has sworn allegiance to IS"."""
    link = token.head
    led = link.dep_ in {"prep", "agent", "dative"} and link.lower_ in {"to", "with", "by"}
    above = (link.head, *(c for c in link.head.children if c.dep_ == "dobj"))
    return token.dep_ == "pobj" and led and any(t.lower_ in _SWORN for t in above)
