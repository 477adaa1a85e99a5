"""A time near a predicate, but of another clause that tells of another time.

"It rose up in 2014 and holds the town", "was seized in May and would be handed back": the town is
held now, and was to be handed back later.
"""

from spacy.tokens import Token

from contested.extract.binding import Distance, closed, has_subject, meanwhile, way
from contested.extract.stage import Stage
from contested.language.time_kinds import TimeKind
from contested.language.times import Tense, TimeMention

_HARMS = ("people.", "strike", "infrastructure.")
_UNLESS = frozenset({"until", "till", "unless", "lest", "if"})
_TO_COME = frozenset({"will", "would", "shall", "'ll", "’ll"})
_BEFORE = frozenset({"before", "until", "since", "ahead"})
_THOUGH = frozenset({"while", "although", "though"})
_LIKENING = frozenset({"as", "like", "unlike", "than"})
_WHY = frozenset({"as", "because", "since"})
_LASTING = frozenset({"hold", "last", "stand", "remain", "stay"})


def elsewhen(found: Distance, clause: Token, time: TimeMention, stage: Stage) -> bool:
    """Whether the dated clause is near, but of another time than the predicate."""
    if found > Distance.OWN and _apart(clause, stage.head):
        return True
    whole = clause.head if clause.dep_ == "xcomp" else clause
    beside = found in {Distance.JOINED, Distance.BESIDE} or whole.dep_ == "parataxis"
    beside = beside or any(t.dep_ == "conj" for t in _between(clause, _verb_of(stage.head)))
    beside = beside or any(c.lower_ in _THOUGH for c in stage.head.children)
    if beside and clause != stage.head and _holds_now(_verb_of(stage.head), clause):
        return True
    apart = _likened(clause, stage.head) or _cause_since(clause, time, stage)
    if apart or _told_for(clause, stage):
        return True
    if found is not Distance.JOINED:
        return False
    if holds_ground(clause, stage):
        return True
    if clause != stage.head and time.tense is Tense.PAST and _to_come(stage.head, clause):
        return True
    if clause.i > stage.head.i and not stage.draft.type.startswith(_HARMS):
        return has_subject(clause) and has_subject(stage.head)
    return _set_against(clause, time, stage)


def holds_ground(clause: Token, stage: Stage) -> bool:
    """Whether it is who holds ground, beside what happened: "they fought all night, and A was theirs"."""
    being = stage.head if stage.head.pos_ in {"VERB", "AUX"} else stage.head.head
    held = stage.draft.type == "territory.control" and being.lemma_ == "be"
    joined = being.dep_ == "conj" and being.head in {clause, clause.head}
    return bool(held and joined and has_subject(clause) and has_subject(being))


def _verb_of(head: Token) -> Token:
    """The verb of which a happening is the subject, or in it: "months of fighting have killed 90"."""
    if head.pos_ != "NOUN":
        return head
    path = [head, *head.ancestors]
    subject = next((t for t in path if t.dep_ in {"nsubj", "nsubjpass"}), None)
    verb = subject.head if subject is not None else head
    links = [t.lower_ for t in way(head, verb)[1:] if t.dep_ == "prep"] if subject else ["-"]
    return verb if all(link == "of" for link in links) else head


def _between(clause: Token, head: Token) -> list[Token]:
    return way(clause, head) if head.is_ancestor(clause) else []


def _told_for(clause: Token, stage: Stage) -> bool:
    """Whether it is what somebody is held or tried for: "arrested for having tortured men in 1992"."""
    told = clause.dep_ == "pcomp" and clause.head.lower_ in {"of", "for", "with"}
    told = told and stage.head.is_ancestor(clause)
    return told and any(d.hit.head.i == clause.i for d in stage.group)


def _likened(clause: Token, head: Token) -> bool:
    """Whether it is what something is only likened to: "as in the downing of a plane in May"."""
    return head.is_ancestor(clause) and any(
        t.lower_ in _LIKENING and t.dep_ in {"prep", "mark", "advmod"} and t.pos_ != "SCONJ"
        for t in way(clause, head)[1:]
    )


def _to_come(head: Token, clause: Token) -> bool:
    """Whether it is still to come, beside what was: "had taken A in May and would take B"."""
    return any(c.lower_ in _TO_COME for c in head.children if c.dep_ == "aux") and not any(
        c.lower_ in _TO_COME for c in clause.children if c.dep_ == "aux"
    )


def _set_against(clause: Token, time: TimeMention, stage: Stage) -> bool:
    """Whether a clause is set against a dated one before it: "signed in May but fighting broke out"."""
    if clause.i > stage.head.i and any(c.lower_ == "still" for c in clause.children):
        return True  # "homes burned, and half the town was still dark on Monday"
    behind = clause.i < time.first and clause.i < stage.head.i
    but = any(c.dep_ == "cc" and c.lower_ in {"but", "yet"} for c in clause.children)
    return behind and but and has_subject(clause) and has_subject(stage.head)


def _holds_now(head: Token, clause: Token) -> bool:
    """Whether it is said of now, beside a clause on the past: "it arose in 2014 and holds the town".

    Or of what somebody is: "two were let go on Monday, but seven are still missing".
    """
    being = head.head if head.dep_ in {"acomp", "attr"} else head
    now = being.tag_ in {"VBZ", "VBP"} or any(
        c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "be" and c.dep_ in {"aux", "auxpass", "cop"}
        for c in head.children
    )
    past = clause.head if clause.dep_ == "xcomp" else clause
    if past.pos_ == "NOUN":  # "has killed 90, 11 died in a raid on Tuesday"
        past = next((t for t in past.ancestors if t.pos_ == "VERB" and t != head), past)
    told = past.tag_ == "VBD" or any(c.tag_ == "VBD" for c in past.children)
    gone = past.tag_ in {"VBD", "VBN"} and not any(c.dep_[:3] == "aux" for c in past.children)
    lasting = head.lemma_ in _LASTING or (past.tag_ == "VBD" and has_subject(past))
    perfect = gone and lasting and clause.dep_ != "xcomp" and _has(head)
    return (now and (told or past.tag_ == "VBN")) or perfect


def _has(verb: Token) -> bool:
    """Whether it is told in the perfect, as of now: "has largely held"."""
    return any(c.dep_ == "aux" and c.lower_ in {"has", "have", "'s"} for c in verb.children)


def _cause_since(clause: Token, time: TimeMention, stage: Stage) -> bool:
    """Whether it is since when its cause goes on: "is out of reach, as they have held the road since May"."""
    being = stage.head if stage.head.pos_ in {"VERB", "AUX"} else stage.head.head
    why = any(c.lower_ in _WHY for c in clause.children if c.dep_ == "mark")
    now = being.tag_ in {"VBZ", "VBP"} and being.is_ancestor(clause)
    return bool(now and why and clause.dep_ == "advcl" and time.kind is TimeKind.SINCE)


def _apart(clause: Token, head: Token) -> bool:
    """Whether a predicate under the dated clause is not of its time: an aim, an eve."""
    if not clause.is_ancestor(head):
        return False
    path = way(head, clause)
    for each in path:
        if each.dep_ == "prep" and each.lower_ in _BEFORE:
            return True
        if any(c.dep_ == "mark" and c.lower_ in _UNLESS for c in each.children):
            return True
        if (closed(each) and not (each == head and meanwhile(each))) or each.dep_ == "amod":
            return True
        aim = any(c.lower_ == "to" and c.dep_ == "aux" for c in each.children)
        if each.dep_ in {"acl", "advcl"} and aim:
            return True
        if each.dep_ == "prep" and each.lower_ == "after":
            return True
    return False
