"""What of a content its source stands for: the content without the publisher's own background.

A relative clause set off by a comma inside what somebody said is the publisher speaking, and so is
a clause of circumstance after the cue ("…, he said, as troops advanced").
"""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from contested.extract.clauses import Draft, indices
from contested.model.vocabulary import Act

_MARKS = frozenset([",", "-", "–", "—", "("])
_HELD = re.compile(
    r"(?i)(?:held|controlled|occupied|annexed|backed|administered|run|ruled|seized)$"
)
_ACCOUNTS = frozenset(
    """report claim allegation accusation suggestion charge statement account story rumour
    rumor assertion""".split()
)
_SHORT = 3
_COUNTING = frozenset({"NUM", "PRON", "NOUN"})
_AGO = re.compile(r"(?i)(?:hour|day|week|month|year)s?$")


def scope(draft: Draft, quoted: Sequence[tuple[int, int]]) -> set[int]:
    """The content's tokens that are the source's own claims.

    `quoted` are the quotations of the sentence, as its own characters; what they hold is the
    source's word for word.
    """
    doc = draft.parsed.doc
    inside = {t.i for t in doc for a, b in quoted if a <= t.idx < b}
    out = set(draft.aside)
    for i in draft.content - inside:
        token = doc[i]
        if _background(token, draft):
            out |= indices(token)
        elif _label(token):
            out |= {token.i} | {c.i for c in token.children if c.i < token.i}
    return draft.content - (out - inside)


def _background(token: Token, draft: Draft) -> bool:
    if token.dep_ == "relcl" and draft.cue & indices(token):
        return False  # "…, where, by Kyiv's count, nine were destroyed"
    if token.dep_ == "relcl":
        aside = (_set_off(token) or _apposed(token)) and not _closes(token, draft)
        return (aside and not _parts(token)) or _beyond_denial(token, draft)
    if token.dep_ == "acl" and token.tag_ == "VBN" and token.head.pos_ == "PROPN":
        return _set_off(token) and any(c.dep_ == "agent" for c in token.children)
    after_cue = token.i > max(draft.cue) and min(draft.content) < min(draft.cue)
    if token.dep_ == "advcl" and after_cue:
        marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
        return bool(marks & {"as", "though", "although", "amid"})
    if token.dep_ == "advcl" and _meanwhile(token):
        return True  # "said it had taken four villages, as thousands were evacuated"
    if token.dep_ in ("npadvmod", "advmod", "prep", "mark") and _AGO.search(token.text):
        following = {t.lower_ for t in token.subtree} | {
            token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
        }
        return bool(following & {"after", "before"}) and _set_off(token)
    return token.dep_ == "prep" and token.lower_ == "after" and _set_off(token) and _anchored(token)


def _meanwhile(clause: Token) -> bool:
    """Whether a clause behind a comma tells what goes on beside: ", as thousands were evacuated"."""
    opens = clause.left_edge
    own = [c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}]
    named = any(c.pos_ in {"NOUN", "PROPN", "NUM"} for c in own)
    ended = clause.right_edge.i + 1 >= len(clause.doc) or clause.right_edge.nbor().is_punct
    return opens.lower_ == "as" and named and ended and _set_off(clause)


def _closes(relative: Token, draft: Draft) -> bool:
    """Whether who says it stands right behind the clause: "Solino, where 11 people died, a group said"."""
    end = relative.right_edge.i
    if relative.left_edge.lower_ not in {"where", "when"}:
        return False  # "the base, which troops had left, a source said"
    behind = min(draft.source | draft.cue, default=0)
    between = relative.doc[end + 1 : behind]
    return behind > end and len(between) < _SHORT and all(t.is_punct for t in between)


def _beyond_denial(relative: Token, draft: Draft) -> bool:
    """What is told beside what is denied: "denied any role in a strike that killed 50"."""
    first = relative.left_edge
    named = relative.head.pos_ == "NOUN" and relative.head.lemma_ not in _ACCOUNTS
    return (
        draft.act is Act.DENY
        and named
        and first.lower_ in {"that", "which"}
        and first.dep_ in {"nsubj", "nsubjpass", "dobj"}
    )


def _parts(relative: Token) -> bool:
    """Whether a relative clause counts off a part of what was counted: "…, of which 12 fell"."""
    opening = [t.lower_ for t in relative.subtree if t.i < relative.i]
    return bool({"which", "whom", "them"} & set(opening)) and "of" in opening


def _apposed(relative: Token) -> bool:
    """Whether it tells more of another name of something: "Sake, a town the rebels took in May"."""
    noun = relative.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ in _COUNTING:
        noun = noun.head.head  # "the M23, one of three groups that launched it"
    cleft = noun.head.dep_ == "attr"  # "it was Russian, not Abkhaz, planes that bombed it"
    return noun.dep_ == "appos" and noun.i > noun.head.i and _set_off(noun) and not cleft


def _set_off(token: Token) -> bool:
    left = token.left_edge.i
    return left > 0 and token.doc[left - 1].text in _MARKS


def _anchored(token: Token) -> bool:
    """Whether "after" counts from a length of time: "a week after the start of the raid"."""
    return any(c.dep_ == "npadvmod" for c in token.children)


def _label(token: Token) -> bool:
    """The participle of a label on ground: "Russian-held", "rebel-controlled"."""
    return bool(
        token.dep_ in ("amod", "compound")
        and _HELD.search(token.text)
        and ((token.i > 0 and token.doc[token.i - 1].text in ("-", "–", "‑")) or "-" in token.text)
    )
