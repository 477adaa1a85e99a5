"""Carry-over: place, time, doer and speaker from neighbouring sentences of one running account.

A step of its own, which the settings can switch off. Figures never carry over; neither does
anything across a change of subject, which a different place, side or topic marks.
"""

from dataclasses import replace

from contested.extract.draft import Draft, Located
from contested.extract.reading import Reading

_STATELESS = ("diplomacy.",)
_SCENIC = ("people.killed", "people.wounded", "people.rescued", "people.missing", "strike", "infrastructure.", "battle.", "territory.advance", "territory.capture", "civil.")
_HARMS = ("people.killed", "people.wounded", "people.missing", "people.rescued", "infrastructure.damaged", "people.casualties")


def carry_over(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Fill what a claim's own sentence leaves open from the account that it goes on with."""
    done: list[Draft] = []
    for draft in drafts:
        here = [d for d in drafts if d.reading is draft.reading and d is not draft]
        before = _account(draft, done, reading)
        filled = draft
        if not filled.places and not filled.type.startswith(_STATELESS):
            filled = _place(filled, [*_sharing(filled, here), *before])
            if not filled.places:
                filled = _scene(filled, reading)
        if filled.time is None:
            filled = _time(filled, [*_sharing(filled, here), *before])
        if filled.agent is None and filled.type in _HARMS:
            filled = _doer(filled, [*here, *before])
        done.append(filled)
    return tuple(done)


def _account(draft: Draft, done: list[Draft], reading: Reading) -> list[Draft]:
    """Drafts of the neighbouring sentences before, nearest first."""
    near = {s.index for s in reading.before(draft.reading.index)}
    return [d for d in reversed(done) if d.reading.index in near]


_ACCOUNTS = (
    frozenset({"strike", "people.killed", "people.wounded", "people.missing", "people.rescued", "infrastructure.damaged", "people.casualties", "strike.intercepted", "battle.attack"}),
    frozenset({"territory.control", "territory.capture", "territory.advance", "territory.withdrawal", "battle.attack", "battle.repelled", "people.captured", "people.surrendered"}),
    frozenset({"civil.order", "people.displaced", "civil.aid", "civil.need", "civil.obstruction"}),
)  # fmt: skip


def one_account(one: Draft, other: Draft) -> bool:
    return any(one.type in a and other.type in a for a in _ACCOUNTS)


def _sharing(draft: Draft, here: list[Draft]) -> list[Draft]:
    """Claims of the same sentence that this one may share place and time with."""
    return [d for d in here if one_account(draft, d)]


def _place(draft: Draft, others: list[Draft]) -> Draft:
    for other in others:
        if other.places and one_account(draft, other):
            return replace(draft, places=other.places)
    return draft


def _scene(draft: Draft, reading: Reading) -> Draft:
    """The place that the sentences before are set in, for a happening that names none."""
    if not draft.type.startswith(_SCENIC):
        return draft
    for sentence in reading.before(draft.reading.index):
        found = [p for p in sentence.places if not p.acting and not p.contains and not sentence.is_state(p)]
        if found:
            return replace(draft, places=(Located(sentence, found[-1]),))
    return draft


def _time(draft: Draft, others: list[Draft]) -> Draft:
    for other in others:
        if other.time and one_account(draft, other) and other.places == draft.places:
            return replace(draft, time=other.time)
    return draft


def _doer(draft: Draft, others: list[Draft]) -> Draft:
    for other in others:
        if other.agent and other.type in {"strike", "battle.attack", *_HARMS} and one_account(draft, other):
            return replace(draft, agent=other.agent)
    return draft
