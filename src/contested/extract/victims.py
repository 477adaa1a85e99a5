"""No doer is whom the same blow hurt: "two guards were killed when shells hit their post".

The parser makes the guards hit their post; they did not.
"""

from collections.abc import Iterable
from dataclasses import replace

from contested.extract.accounts import BLOWS
from contested.extract.draft import Draft
from contested.extract.reading import Reading

_HARMS = frozenset({"people.killed", "people.wounded", "people.casualties", "people.missing"})


def spare_victims(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, those of blows without a doer whom a claim of their sentence has hurt."""
    hurt = {(d.reading.index, i) for d in drafts if d.type in _HARMS for i in _heads(d)}
    return tuple(_spared(d, hurt) for d in drafts)


def _heads(draft: Draft) -> Iterable[int]:
    target = draft.target
    undergone = draft.hit.head.tag_ == "VBN" and target is not None
    if target is None or not undergone or target.reading is not draft.reading:
        return ()
    return tuple(t.i for t in target.heads if t.dep_ == "nsubjpass")


def _spared(draft: Draft, hurt: set[tuple[int, int]]) -> Draft:
    doer = draft.agent
    if doer is None or draft.type not in BLOWS or doer.reading is not draft.reading:
        return draft
    if not all((draft.reading.index, t.i) in hurt for t in doer.heads):
        return draft
    if draft.hit.head.dep_ == "relcl" and draft.hit.head.head in doer.heads:
        return draft  # "a rebel who killed nine was shot"
    return replace(draft, agent=None)
