"""What a side that denies says instead: "denied that the town was lost, saying its men held the centre".

And the troops that it denies having sent, where others tell that they are there.
"""

import re
from collections.abc import Iterator, Sequence

from contested.extract.rivals import Account, Dispute
from contested.model.vocabulary import Act, DisputedOver

_GROUND = frozenset(
    {"territory.control", "territory.capture", "territory.withdrawal", "battle.repelled"}
)
_SAYING = re.compile(r"\b(?:saying|insisting|claiming|stating|maintaining|asserting)\b|[:;]")
_PRESENT = frozenset({"territory.control", "territory.advance", "people.mobilized"})
_FAR = 4


def own_versions(told: Sequence[Account]) -> Iterator[Dispute]:
    """The claims by which a denial is filled in, and those of troops that a side denies having sent."""
    for denial in told:
        if denial.act is not Act.DENY:
            continue
        for other in told:
            if _instead(other, denial):
                yield Dispute(other.index, denial.words, DisputedOver.STATUS)
            elif _troops_there(other, denial):
                yield Dispute(other.index, denial.words, DisputedOver.HAPPENING)
                yield Dispute(denial.index, other.words, DisputedOver.HAPPENING)


def _instead(other: Account, denial: Account) -> bool:
    """Whether it is told as what holds instead: "…, saying that its troops held the town"."""
    if not {other.draft.type, denial.draft.type} <= _GROUND or other is denial:
        return False
    if other.draft.reading is not denial.draft.reading or other.act is Act.DENY:
        return False
    sentence = denial.draft.reading.parsed.sentence
    first, last = denial.words.end - sentence.start, other.draft.trigger.start - sentence.start
    between = sentence.text[first:last].lower() if first < last else ""
    told = other.draft.attribution[:1]
    same = not told or bool(other.voices & denial.voices)
    return same and other.asserted and _SAYING.search(between) is not None


def _troops_there(other: Account, denial: Account) -> bool:
    """Whether others tell that troops are there which a side denies having sent."""
    sent = denial.draft.type == "people.mobilized" and denial.side is not None
    if not sent or other.draft.type not in _PRESENT or other.act is Act.DENY:
        return False
    sides = other.targets if other.draft.type == "people.mobilized" else other.agents
    near = 0 <= denial.sentence - other.sentence <= _FAR
    real = other.asserted and other.stands and other.side != denial.side
    return near and real and denial.side in sides
