"""What "the blast" and "the raid" are: the deed that a sentence goes back to, its place and day.

And whom or what it hit.

"A bomb hit a bank in Tora on Monday. Two men died in a clinic in Saru on Tuesday. The blast also
tore off a roof.": in Tora, on Monday.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.able_doers import can_have, side_of
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.extract.recalled import recalled
from contested.extract.scene_times import carries
from contested.extract.setting import SCENIC
from contested.extract.stage import Stage

_POSTED = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[A-Za-z.]{2,5})?(?: ?\([^()]{2,20}\))?")
_BLASTS = frozenset("blast explosion bombing strike airstrike shelling bombardment salvo".split())
_ASSAULTS = frozenset(
    "attack assault raid ambush shooting clash gunfight gunbattle firefight".split()
)
_FIGHTS = frozenset("ambush shooting clash gunfight gunbattle firefight".split())
_COMBAT = frozenset({"battle", "fight", "fighting", "clash", "combat"})
_WEAPONS = frozenset("bomb bomber missile rocket shell drone projectile warhead".split())
_KILLINGS = frozenset("massacre killing killings slaying murder".split())
_LEAVING = frozenset("pullout pullback withdrawal retreat evacuation".split())
_IN = frozenset({"in", "during", "by", "from"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_OTHER = frozenset(
    "earlier previous second third latest new other last first similar separate next deadliest".split()
)


def as_of_deed(draft: Draft, stage: Stage, told: Sequence[Draft]) -> Draft:
    """The draft with the place and the day of the deed that its words go back to."""
    noun = next(_deeds(stage), None)
    if noun is None or not draft.type.startswith(SCENIC) or recalled(stage.head):
        return draft
    near = (d for d in reversed(told) if not _posted_between(d, draft, stage.reading))
    deed = next((d for d in near if _is_it(noun, d, draft)), None)
    if deed is None:
        return draft
    own = any(p.reading is draft.reading for p in draft.places)
    dated = draft.time is not None and draft.time.reading is draft.reading
    dated = dated or noun.lemma_.lower() in _LEAVING  # it goes on: "the pullout would be over soon"
    day = deed.time if deed.time is not None and carries(deed.time.mention) else draft.time
    placed = replace(
        draft,
        places=draft.places if own or not deed.places else deed.places,
        time=draft.time if dated else day,
    )
    if noun != stage.head or deed.hit.head.lemma_.lower() in _COMBAT:
        return placed  # who battles nearby has not made the attack
    doer = deed.agent if draft.agent is None else None
    known = doer is not None and side_of(doer, stage.reading) is not None
    able = known and doer is not None and can_have(placed, doer, stage.reading)
    agent = doer if able else draft.agent
    return replace(placed, agent=agent, target=draft.target or deed.target)


def _posted_between(deed: Draft, draft: Draft, reading: Reading) -> bool:
    """Whether a new post of a live page begins between two claims: "15:48 GMT"."""
    lines = reading.page.sentences[deed.reading.index + 1 : draft.reading.index]
    return any(_POSTED.fullmatch(s.text.strip()) for s in lines)


def _is_it(noun: Token, deed: Draft, draft: Draft) -> bool:
    if deed.reading is draft.reading:
        return False
    word = noun.lemma_.lower()
    if word in _BLASTS | _WEAPONS:
        return deed.type == "strike"
    if word in _LEAVING:
        return deed.type == draft.type  # "the pullout would be over by Thursday"
    if word in _KILLINGS:
        return deed.type in {"people.killed", "battle.attack"}
    if word in _FIGHTS:
        return deed.type == "battle.attack"
    return deed.type in {"battle.attack", "strike"}


def _deeds(stage: Stage) -> Iterator[Token]:
    """The known deeds that the claim is of or in: "the blast tore …", "died in the raid"."""
    head = stage.head
    if head.pos_ == "NOUN" and _is_known(head):
        yield head
    verb = head if head.pos_ == "VERB" else head.head
    for each in verb.children:
        if each.dep_ in {"nsubj", "nsubjpass"} and _is_known(each):
            yield each
        if each.dep_ in {"prep", "agent"} and each.lower_ in _IN:
            yield from (t for t in each.children if t.dep_ == "pobj" and _is_known(t))


def _is_known(noun: Token) -> bool:
    """Whether a noun is of a deed told before, with nothing that makes it another's."""
    if noun.lemma_.lower() not in _BLASTS | _ASSAULTS | _WEAPONS | _KILLINGS | _LEAVING:
        return False
    if not any(c.dep_ == "det" and c.lower_ in _KNOWN for c in noun.children):
        return False
    return not any(c.lower_ in _OTHER or _names(c) for c in noun.children)


def _names(child: Token) -> bool:
    """Whether what hangs on a noun says which one it is; not an aside behind a comma."""
    if child.dep_ in {"relcl", "acl"}:
        return child.left_edge.i > 0 and child.left_edge.nbor(-1).text not in {",", "–", "—"}
    return child.dep_ in {"prep", "poss", "nummod"} or child.pos_ == "PROPN"
