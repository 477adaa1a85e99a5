"""What a sentence claims twice: words that only say again what another predicate of it claims."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.language.mended_fates import FATES

_HARMED = frozenset({"people.killed", "people.wounded", "people.missing"})
_HURT = frozenset({"people.killed", "people.wounded", "people.casualties", "people.detained"})
# Of what such words only describe, what else is told of them is the claim.
_DESCRIBING = {
    "people.displaced": _HURT,
    "people.captured": frozenset({"people.exchanged"}),
    "people.detained": frozenset({"people.exchanged"}),
    "people.killed": frozenset({"people.exchanged"}),
    "people.wounded": frozenset({"people.exchanged"}),
}

_BREAKS = frozenset("smash tear rip crash plough plow spark ignite trigger cause start set".split())


def repeated(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether one of the others of its sentence claims it already."""
    return any(again(draft, found) for again in _AGAIN)


def _told_by_verb(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a noun only says what its verb claims already: "face famine"."""
    noun = draft.hit.head
    return draft.hit.form is Form.NOUN and any(
        d.type == draft.type
        and d.hit.form is Form.VERB
        and _governed(noun, d.hit.head)
        and (draft.figure is None or draft.figure == d.figure)
        for d in found
    )


def _breaking(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a blow only breaks something as it lands: "a missile hit a yard, smashing windows"."""
    head = draft.hit.head
    breaks = draft.type == "strike" and head.lemma_ in _BREAKS and head.dep_ == "advcl"
    return breaks and any(d.type == "strike" and d.hit.head == head.head for d in found)


def _told_twice(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a verb before has said the same of the same: "40 had defected and laid down arms"."""
    head = draft.hit.head
    return (
        draft.figure is not None
        and head.dep_ == "conj"
        and any(
            d.type == draft.type and d.figure == draft.figure and d.hit.head == head.head
            for d in found
        )
    )


def _compelled(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether it is what people are made to do: "forced men to join the army" calls nobody up."""
    head = draft.hit.head
    made = draft.type in {"people.mobilized", "battle.fortification"} and head.dep_ == "xcomp"
    return made and any(d.type == "people.abused" and d.hit.head == head.head for d in found)


def _described(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether it only describes those to whom another predicate does something.

    "Three displaced men were killed", "49 captured soldiers were returned".
    """
    head = draft.hit.head
    if draft.type not in _DESCRIBING or head.dep_ != "amod":
        return False
    others = [d for d in found if d.type in _DESCRIBING[draft.type] and not _taken_in(d)]
    told = [t for d in others for t in d.arguments.object]
    bodies = [t for o in told for c in o.children if c.lower_ == "of" for t in c.children]
    return head.head in (*told, *bodies)


def _taken_in(draft: Draft) -> bool:
    """Whether it tells only of the hurt whom somebody took in: "received 31 wounded"."""
    return draft.hit.word == "receive" and any(
        t.pos_ == "NUM" and any(c.lower_ in FATES for c in t.children)
        for t in draft.arguments.object
    )


def _hurt_taken_in(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether they are no prisoners who were received, but the wounded."""
    return draft.type == "people.exchanged" and _taken_in(draft)


def _sent_home(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether the dead are those who are brought back: "the return of 600 bodies"."""
    link = draft.hit.head.head
    body = draft.type == "people.killed" and draft.hit.head.lemma_.lower() in {"body", "remains"}
    back = body and link.lower_ == "of" and draft.hit.head.dep_ == "pobj"
    return back and any(
        d.type in {"people.exchanged", "people.returned"} and d.hit.head == link.head for d in found
    )


def _dead_do_not_return(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether what comes back are bodies that somebody gives back."""
    who = (*draft.arguments.subject, *draft.arguments.object)
    bodies = any(t.lemma_.lower() in {"body", "remains"} for t in who)
    return (
        draft.type == "people.returned"
        and bodies
        and any(d.type == "people.exchanged" and d.hit.head == draft.hit.head for d in found)
    )


def _held_captive(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether those whom one word has taken are prisoners already: "seized nine prisoners"."""
    return draft.type == "people.detained" and any(
        d.type == "people.captured"
        and d.hit.head == draft.hit.head
        and set(d.arguments.object) & set(draft.arguments.object)
        for d in found
    )


def _counted_again(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether another word tells the same harm of one number: "four of the wounded are in a coma"."""
    if draft.type not in _HARMED or draft.figure is None or draft.part_of is not None:
        return False
    same = [
        d for d in found
        if d.type == draft.type and d.figure is draft.figure and d.part_of is None
        and d.hit.head != draft.hit.head
    ]  # fmt: skip
    under = draft.hit.head.dep_ == "pobj" and draft.hit.head.head.lower_ == "of"
    return bool(same) and (under or any(d.hit.word == "search for" for d in same))


def _part_told_apart(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether another predicate tells of the part alone: "fired 38, 30 of which were shot down"."""
    return draft.part_of is not None and any(
        d.figure == draft.figure and d.part_of is None and d.hit.head != draft.hit.head
        for d in found
    )


def _governed(noun: Token, verb: Token) -> bool:
    """Whether a noun is a verb's object, or what it was done with: "pounded it with air strikes".

    Also by what it was done: "was hit by gunfire".
    """
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return bool(noun.head == verb)
    links = {"with", "by", "in", "during"} if noun.lemma_ == "operation" else {"with", "by"}
    with_it = noun.dep_ == "pobj" and noun.head.lower_ in links
    return bool(with_it and noun.head.head == verb)


def _framed(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a noun only opens what its sentence tells: "in a separate attack, a drone strike hit"."""
    noun = draft.hit.head
    link = noun.head
    if draft.hit.form is not Form.NOUN or noun.dep_ != "pobj" or link.lower_ != "in":
        return False
    verb = link.head
    opens = verb.pos_ == "VERB" and noun.i < verb.i
    told = (d.hit.head for d in found if d.type == draft.type and d.hit.head != noun)
    return opens and any(t == verb or (t.head == verb and t.dep_ == "nsubj") for t in told)


def _ruin_taken(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a ruin is told of as what somebody takes or storms: "stormed the ruined palace"."""
    head = draft.hit.head
    if draft.type != "infrastructure.damaged" or draft.hit.form is not Form.ADJECTIVE:
        return False
    return any(
        d.type.startswith(("territory.", "battle.")) and head.head in d.arguments.object
        for d in found
    )


def _tried_it(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether it is what an attempt that is told already was at: "attempted to storm the base"."""
    head = draft.hit.head
    return (
        draft.type == "battle.attack"
        and head.dep_ == "xcomp"
        and any(
            d.type == draft.type and d.hit.head == head.head and d.hit.word in {"try", "attempt"}
            for d in found
        )
    )


def _summed_up(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether words behind a verb only say what it was: "swapped 90 men, the first swap since May"."""
    noun = draft.hit.head
    beside = noun.dep_ in {"appos", "npadvmod", "dep", "oprd", "dobj"} and draft.figure is None
    return (
        beside
        and draft.hit.form is Form.NOUN
        and draft.type in {"people.exchanged", "diplomacy.talks", "diplomacy.agreement"}
        and draft.agent is None
        and draft.target is None
        and any(
            d.type == draft.type and d.hit.head.i < noun.i and d.hit.form is Form.VERB
            for d in found
        )
        and any(
            c.lower_ in {"first", "second", "third", "latest", "biggest", "largest", "such", "last"}
            for c in noun.children
        )
    )


def _includes(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether it only says what a package told of holds: "a package that includes rockets"."""
    head = draft.hit.head
    told = draft.hit.word == "include" and head.dep_ == "relcl"
    return told and any(
        d.type == draft.type and head.head in (d.hit.head, *d.arguments.object)
        for d in found
        if d is not draft
    )


_AGAIN = (
    _told_by_verb,
    _breaking,
    _told_twice,
    _described,
    _compelled,
    _part_told_apart,
    _framed,
    _ruin_taken,
    _tried_it,
    _summed_up,
    _hurt_taken_in,
    _held_captive,
    _sent_home,
    _dead_do_not_return,
    _counted_again,
    _includes,
)
