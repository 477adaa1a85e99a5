"""The country of what no gazetteer has: that of the places around it in the text.

A village that is unknown, "the south" and "the border" lie where the account is set, or in the land
whose rescuers tell of it. Who only acts is no setting. Nothing finer than a country is ever concluded.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from contested.language.places import PlaceMention

_MOSTLY = 0.8
_NEXT = frozenset({"near", "and", "or", "near the town of", "outside", "just outside"})
# Who tells of the dead and the burning of their own country.
_SERVICES = re.compile(
    r"(?:['’]s?)?(?: [a-z-]+){0,2} (?:health (?:ministry|minister|authorities|officials)"
    r"|ministry of (?:public )?health|ministry of the interior|interior ministry|civil defen[cs]e"
    r"|red c(?:ross|rescent)|emergency services?|ambulance service|rescuers|police|fire service)\b",
    re.IGNORECASE,
)


def settle(
    mentions: Sequence[PlaceMention],
    found: Sequence[str | None],
    text: str,
    at_war: Collection[str],
    states: Collection[int] = (),
) -> tuple[str | None, ...]:
    """The country (ISO 3166 alpha-2) of each mention, None where nothing around it has any.

    Args:
        mentions: the places of a document, in its order.
        found: the country of each, where it is known.
        text: the document.
        at_war: the countries of its war, empty where it is about none.
        states: which of the mentions name a country, as who deals with another may be named.
    """
    settings = [c for at, c in enumerate(found) if c and not (at in states or mentions[at].acting)]
    usual, mostly = _usual(found, at_war)
    usual, _ = _usual(settings, at_war) if set(settings) & set(at_war) else (usual, mostly)
    ground = [None if at in states and c != usual else c for at, c in enumerate(found)]
    settled: list[str | None] = []
    known: dict[str, str] = {}
    for at, (mention, country) in enumerate(zip(mentions, found, strict=True)):
        near = country or _held(at, mentions, found) or _beside(at, mentions, found, text)
        near = near or _named_before(mention.name, known)
        near = near or _served(at, mentions, found, text) or (mostly if mention.name else None)
        settled.append(near or _before(at, mentions, ground, text, at_war) or usual)
        if mention.name and settled[-1]:
            known.setdefault(mention.name, settled[-1])
    return tuple(settled)


def _named_before(name: str, known: Mapping[str, str]) -> str | None:
    """The country that the same name had before, or one of two joined: "the Tyre-Qana road"."""
    return next((known[n] for n in (name, *name.split("-")) if n in known), None)


def _usual(found: Sequence[str | None], at_war: Collection[str]) -> tuple[str | None, str | None]:
    """The country named most, of those at war where there is a war; and it again if by far."""
    counted = Counter(c for c in found if c and (not at_war or c in at_war))
    if not counted:
        only = next(iter(at_war)) if len(at_war) == 1 else None
        return only, only
    country, number = counted.most_common(1)[0]
    return country, country if number >= _MOSTLY * counted.total() else None


def _held(at: int, mentions: Sequence[PlaceMention], found: Sequence[str | None]) -> str | None:
    """The country of what the words put around a place: "X, a town in Ituri"."""
    name = mentions[at].within
    return next((c for m, c in zip(mentions, found, strict=True) if name and m.name == name), None)


def _beside(
    at: int, mentions: Sequence[PlaceMention], found: Sequence[str | None], text: str
) -> str | None:
    """The country of what the very next words name as near or list with it: "X, near Afula"."""
    if at + 1 == len(mentions) or not mentions[at].name:
        return None
    between = text[mentions[at].span.end : mentions[at + 1].span.start]
    return None if mentions[at + 1].acting or between.strip(", ") not in _NEXT else found[at + 1]


def _served(
    at: int, mentions: Sequence[PlaceMention], found: Sequence[str | None], text: str
) -> str | None:
    """The country whose health ministry or rescuers tell in the same sentence what happened there."""
    if not mentions[at].name:
        return None
    start = max(text.rfind(end, 0, mentions[at].span.start) for end in (". ", "\n"))
    stop = min(
        (i for e in (". ", "\n") if (i := text.find(e, mentions[at].span.end)) >= 0),
        default=len(text),
    )
    for mention, country in zip(mentions, found, strict=True):
        served = mention.acting and start < mention.span.start < stop
        if served and country and _SERVICES.match(text, mention.span.end):
            return country
    return None


def _before(
    at: int,
    mentions: Sequence[PlaceMention],
    found: Sequence[str | None],
    text: str,
    at_war: Collection[str],
) -> str | None:
    """The country of the place named last before, in the same paragraph unless it has no name."""
    end = mentions[at].span.start
    start = text.rfind("\n", 0, end) + 1 if mentions[at].name else 0
    for mention, country in zip(reversed(mentions[:at]), reversed(found[:at]), strict=True):
        if mention.span.start < start:
            return None
        of_war = not at_war or country in at_war or not mention.name
        if country and of_war and not mention.acting and mention.head != "border":
            return country
    return None
