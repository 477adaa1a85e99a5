"""An "attack" or "raid" that goes on from strikes is one: "jets bombed the port … the raid killed two".

By itself the word says nothing of the means; the account that it stands in does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.reading import Reading

_OPEN = frozenset({"attack", "raid", "assault", "operation", "campaign"})
_STRIKE, _ATTACK = "strike", "battle.attack"


def echoes(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, with what only names a blow as the kind of blow that was told before it."""
    return tuple(
        replace(d, type=_STRIKE) if _open(d) and _of_strikes(d, drafts, reading) else d
        for d in drafts
    )


def _open(draft: Draft) -> bool:
    return draft.type == _ATTACK and draft.hit.form is Form.NOUN and draft.hit.word in _OPEN


def _of_strikes(draft: Draft, drafts: Sequence[Draft], reading: Reading) -> bool:
    """Whether the nearest blow that says how it was done is a strike."""
    for told in _accounts(draft, drafts, reading):
        if told:
            return all(d.type == _STRIKE for d in told)
    return False


def _accounts(draft: Draft, drafts: Sequence[Draft], reading: Reading) -> Iterator[list[Draft]]:
    """The blows with a means, of its own sentence first, then of those before."""
    for index in (draft.reading.index, *(s.index for s in reading.before(draft.reading.index))):
        yield [
            d for d in drafts
            if d.reading.index == index and d.type in {_STRIKE, _ATTACK} and not _open(d)
        ]  # fmt: skip
