"""The ground of a whole that is told by its parts: "eleven were shot down, nine over A and two over B"."""

from contested.extract.draft import Draft, Located


def is_part(other: Draft, draft: Draft) -> bool:
    """Whether another claim counts a part of what a claim counts, by the same word."""
    if draft.part_of is not None or other.part_of is None or draft.figure is None:
        return False
    return other.type == draft.type and other.hit.head == draft.hit.head


def summed(draft: Draft, parts: list[Draft]) -> tuple[Located, ...]:
    """The places of all the parts, where these are the whole: "nine over A and two over B"."""
    lows = [d.figure.low or 0 for d in parts if d.figure and d.places]
    whole = draft.figure.low if draft.figure else None
    if len(lows) < 2 or whole is None or sum(lows) != whole:
        return ()
    return tuple(p for d in sorted(parts, key=_order) for p in d.places)


def _order(draft: Draft) -> int:
    return draft.figure.token if draft.figure else 0
