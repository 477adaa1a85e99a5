"""What is done after a deed and about it: a trial, a burial, a speech, an inquiry, words of praise.

Their day is not the deed's: "was sentenced on Monday for the killing of nine", "on Friday defended
its withdrawal", "opened an inquiry on Tuesday into a raid".
"""

from spacy.tokens import Token

from contested.extract.binding import way
from contested.extract.stage import Stage

# What is done long after a deed, and about it.
_PROCEEDINGS = frozenset(
    """arrest charge sentence convict jail imprison indict arraign plead acquit accuse try appear testify
    detain fine extradite bail rule mourn bury honor honour remember commemorate speak talk identify
    apologise apologize interview""".split()
)
_ABOUT = frozenset("for over in of with about on to as".split())
# A noun right under these is what they are about.
_JUDGING = frozenset(
    """praise applaud hail laud welcome defend justify commend extol celebrate mourn regret lament
    condemn denounce deplore decry criticise criticize commemorate investigate probe""".split()
)
_INQUIRIES = frozenset(
    """investigation inquiry enquiry probe trial hearing lawsuit complaint case charge warrant
    funeral vigil memorial ceremony protest apology outrage""".split()
)


def of_proceedings_on(token: Token, stage: Stage) -> bool:
    """Whether a time is when somebody was tried for, mourned or spoken of what the claim tells.

    Not the deed's own, below what it was about: "accused in a May 25 shooting that killed one".
    """
    if _judged(token, stage) or _inquired_into(token, stage):
        return True
    clause = stage.clause(token)
    if not of_proceedings(clause) or not clause.is_ancestor(stage.head):
        return False
    about = way(stage.head, clause)[-1]
    linked = about.dep_ == "prep" and about.lower_ in _ABOUT
    return linked and not about.is_ancestor(token)


def _judged(token: Token, stage: Stage) -> bool:
    """Whether a time is when a deed was praised or blamed: "on Friday defended its withdrawal"."""
    noun = stage.head
    named = noun.pos_ == "NOUN" and noun.dep_ in {"dobj", "nsubjpass"} and noun.head == token
    return named and token.pos_ == "VERB" and token.lemma_ in _JUDGING


def _inquired_into(token: Token, stage: Stage) -> bool:
    """Whether a time is when an inquiry began into a deed: "opened a probe into the raid on Monday"."""
    for each in (stage.head, *stage.head.ancestors):
        if each.dep_ not in {"pobj", "pcomp"} or each.head.lower_ not in {"into", "for", "over"}:
            continue
        above = each.head.head
        opened = [c for c in above.children if c.dep_ == "dobj" and c.i < each.i]
        for about in (above, *opened):
            if about.lemma_ in _INQUIRIES and about.pos_ == "NOUN":
                return bool(token == about or token.is_ancestor(about))
    return False


def of_proceedings(verb: Token) -> bool:
    """Whether a verb tells of a trial, an arrest, a burial or talk, which come after a deed."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _PROCEEDINGS
