"""Whether a claim is of one happening, told in the past, that the day of its account can date."""

import re

from spacy.tokens import Token

from contested.extract.accounts import BLOWS, sums_up
from contested.extract.deeds import DEEDS
from contested.extract.draft import Draft
from contested.extract.stage import Stage
from contested.model.vocabulary import Modality

DATED = BLOWS | {
    "strike.intercepted", "battle.repelled", "people.rescued", "people.captured",
    "people.surrendered", "people.exchanged", "materiel.destroyed", "materiel.captured",
}  # fmt: skip
_OF_IT = frozenset({"attacker", "assailant", "bomber", "gunman", "raider", "victim", "dead"})
_FALLEN = frozenset("shell bomb missile rocket projectile drone blaze inferno".split())
# What answers a blow is told with it: "responded with artillery".
_ANSWERING = frozenset({"respond", "retaliate", "answer", "reply", "counter"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_ONGOING = frozenset({"now", "regularly", "routinely", "constantly", "continually"})
_LOOKING_BACK = re.compile(
    r"(?i)\b(?:in the past|in previous (?:years|months|weeks)|over the years)\b"
)
MORE = frozenset({"also", "too", "well", "another", "more", "other", "further", "likewise"})


def told_as_done(draft: Draft, stage: Stage) -> bool:
    """Whether a claim is of something done, which the day over its paragraph can date."""
    if draft.modality is not Modality.ASSERTED or sums_up(draft):
        return False
    head = stage.head
    if draft.type not in DATED and not draft.type.startswith("territory."):
        return False
    told = head.pos_ in {"VERB", "AUX"} and head.dep_ not in {"relcl", "amod", "acl"}
    first = head.head if head.dep_ == "conj" else head
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for t in (head, first) for c in t.children)
    return told and not perfect and head.tag_ not in {"VBZ", "VBP"} and not _counted_from(head)


def takes_time(draft: Draft, stage: Stage) -> bool:
    """Whether a claim is of one happening, told in the past: no sum, habit or description.

    A habit that somebody denies is the blow that he is charged with: "does not shell homes".
    """
    if draft.type not in DATED or draft.modality is not Modality.ASSERTED or sums_up(draft):
        return False
    habit = stage.head.tag_ in {"VBZ", "VBP"} or any(
        (c.dep_ == "aux" and c.lower_ in {"do", "does"} and not _denied(stage.head))
        or (c.dep_ == "advmod" and c.lower_ in _ONGOING)
        for c in stage.head.children
    )
    if accused_of(stage.head) and not linked(draft):
        return False
    if _counted_from(stage.head) or _LOOKING_BACK.search(draft.reading.parsed.sentence.text):
        return False
    described = stage.head.dep_ in {"relcl", "amod"} and draft.figure is None
    described = described and not _told_on(stage.head)
    return not habit and not described


def accused_of(head: Token) -> bool:
    """Whether it is what somebody is accused of, of no told day: "accused them of looting homes"."""
    for each in (head, *head.ancestors):
        if each.dep_ == "pcomp" and each.head.lower_ == "of" and each.head.head.lemma_ == "accuse":
            return True
        if each.dep_ not in {"conj", "pcomp", "xcomp", "dobj"} and each != head:
            return False
    return False


def _told_on(head: Token) -> bool:
    """Whether a relative clause goes on with the story: "reached the base, where rebels took it"."""
    where = any(c.lower_ == "where" and c.i < head.i for c in head.children)
    aside = head.left_edge.i > 0 and head.left_edge.nbor(-1).text == ","
    return where and aside and head.dep_ == "relcl" and head.tag_ == "VBD"


def _denied(verb: Token) -> bool:
    """Whether a deed is denied, rather than held against one's principles: "do not hit civilians"."""
    principle = any(t.lemma_.lower() == "civilian" for t in verb.subtree)
    return not principle and any(c.dep_ == "neg" for c in verb.children)


def _counted_from(head: Token) -> bool:
    """Whether a stretch of time lies between it and the account: "came two weeks after he fell"."""
    for each in (head, *head.ancestors):
        marks = [c for c in each.children if c.i < each.i]
        marks += [each.head] if each.dep_ in {"pobj", "pcomp"} else []
        if any(
            m.lower_ in {"after", "before"} and m.i and m.nbor(-1).dep_ == "npadvmod" for m in marks
        ):
            return True
    return False


def linked(draft: Draft) -> bool:
    """Whether words tie a claim to the one before: "also", "another", "the salvo"."""
    head = draft.hit.head
    words = {c.lower_ for c in head.children} | {
        c.lower_ for a in draft.arguments.object for c in a.children
    }
    known = any(
        c.lower_ in {"the", "this", "these", "those"} for c in head.children if c.dep_ == "det"
    )
    answered = any(t.lemma_ in _ANSWERING and t.tag_ == "VBD" for t in (head, *head.ancestors))
    more = bool(words & MORE) or answered
    return more or (known and head.pos_ == "NOUN") or _of_known(draft)


def _of_known(draft: Draft) -> bool:
    """Whether it is of those or of that which was told: "the attackers", "in the ambush"."""
    head = draft.hit.head
    below = [t for c in head.children if c.dep_ == "prep" for t in c.children]
    below = [t for t in below if t.dep_ == "pobj"]
    deed = any(
        _the(t) and t.lemma_.lower() in DEEDS | _FALLEN for t in (*below, *draft.arguments.subject)
    )
    people = (*draft.arguments.subject, *draft.arguments.object)
    return deed or any(
        _the(t) and (t.lemma_.lower() in _OF_IT or any(c.dep_ == "nummod" for c in t.children))
        for t in people
    )


def _the(token: Token) -> bool:
    """Whether a noun is one that is known already, with nothing behind it that makes it known."""
    known = any(c.dep_ == "det" and c.lower_ in _POINTING for c in token.children)
    return known and not any(c.dep_ in {"prep", "relcl", "acl"} for c in token.children)
