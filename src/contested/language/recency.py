"""Which of some parties a page spoke of last before a sentence."""

from collections.abc import Collection, Iterator, Mapping

from contested.actors import Directory, PartyKind
from contested.language.actors import ActorMention

_REACH = 40
_AHEAD = 10
_LEAD = 3
_OPENING = 2
Names = Mapping[int, Mapping[int, ActorMention]]


def latest_side(
    names: Names,
    index: int,
    parties: Collection[str],
    directory: Directory,
    *,
    ahead: bool = True,
) -> str | None:
    """The party named last up to the sentence `index`; else, with `ahead`, the only one named soon after.

    From a headline that is the one which the lead names.
    """
    for at in range(index, max(-1, index - _REACH), -1):
        for party in reversed(tuple(_sides(names, at, directory))):
            if party in parties:
                return party
    if not ahead:
        return None
    after = [
        {p for p in _sides(names, at, directory) if p in parties}
        for at in range(index + 1, index + 1 + _AHEAD)
    ]
    if index <= _OPENING:  # the headline's "rebels" are those whom the lead names
        after = next(([p] for p in after[:_LEAD] if p), after)
    later = set().union(*after)
    return later.pop() if len(later) == 1 else None


def _sides(names: Names, index: int, directory: Directory) -> Iterator[str]:
    at = names.get(index, {})
    for token in sorted(at):
        mention = at[token]
        if mention.party and token == mention.start and not _mere_seat(mention, directory):
            yield directory.side(mention.party)


def _mere_seat(mention: ActorMention, directory: Directory) -> bool:
    """Whether a town is named in which an armed group sits, which is not spoken of by that."""
    party = directory.party(mention.party or "") if mention.seat else None
    return party is not None and party.kind is PartyKind.ARMED_GROUP
