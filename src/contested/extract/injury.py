"""Conditions on what became of those who were hit: "fatally shot", "attempted murder"."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

if TYPE_CHECKING:
    from contested.extract.conditions import Site

_FATAL = frozenset({"fatally", "mortally", "dead", "lethally"})
_KILLING = frozenset({"kill", "die", "murder", "slay", "perish"})
_UNDONE = frozenset({"attempted", "failed", "foiled", "thwarted"})
_INTO = frozenset({"to", "in", "into"})
_DEATH = frozenset({"death"})


def deadly(site: "Site") -> bool:
    """Whether the word itself says that it was the end: "fatally shot", "shot to death"."""
    return any(map(_says_death, site.hit.head.children))


def not_deadly(site: "Site") -> bool:
    """Whether nothing beside it says that those who were hit died: no "shot and killed".

    What is "shot down" or "shot up" is no person.
    """
    head = site.hit.head
    if any(c.dep_ == "prt" for c in head.children):
        return False
    joined = {t.lemma_.lower() for t in (*head.conjuncts, head.head)} if head.head else set()
    return not deadly(site) and not (joined & _KILLING)


def outright(site: "Site") -> bool:
    """Whether the deed was done, and a body is no part of somebody: no "wounds to the body"."""
    head = site.hit.head
    if any(c.lower_ in _UNDONE for c in head.children):
        return False
    under = head.head.lower_ if head.dep_ == "pobj" else ""
    return not (head.lemma_.lower() == "body" and under in _INTO)


def _says_death(token: Token) -> bool:
    if token.lower_ in _FATAL:
        return True
    return token.lower_ == "to" and any(c.lower_ in _DEATH for c in token.children)


INJURY: dict[str, Callable[["Site"], bool]] = {
    "deadly": deadly,
    "not_deadly": not_deadly,
    "outright": outright,
}
