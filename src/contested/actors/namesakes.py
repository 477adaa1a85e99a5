"""Names in a text that only look like those of a war's sides and people.

"Chad Garrett" is no state, "Diane Hecht" no army's spokesman, "IS" in a line of capitals a verb, and
any coalition may be "a coalition". Who asks which war a text is about leaves these out, and the
outlets that it credits.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from contested.actors.names import Form, Hit
from contested.actors.record import ActorKind, PartyKind

_BEFORE = re.compile(r"(\S+)[ \u00a0]$")
_SURNAME = re.compile(r" [A-Z][a-z’'-]+(?=[,.;:)]|\s+[a-z(]|\s*$)")
_SHOUTED = re.compile(r" [A-Z]{2,}\b")
_ENDS = (".", "!", "?", ":", "”", '"')


def meant(text: str, hits: Iterable[Hit], titles: Collection[str]) -> Iterator[Hit]:
    """The hits without outlets and namesakes.

    Args:
        text: the text.
        hits: the names found in it, in its order.
        titles: words that stand before a surname, in lower case: "president".
    """
    hits = tuple(hits)
    others = {_word(text, hit) for hit in hits if _namesake(text, hit, titles)}
    for hit in hits:
        actor = hit.names[0].actor
        outlet = actor is not None and actor.kind is ActorKind.OUTLET
        word = _word(text, hit)
        if not (outlet or word in others or word.islower() or _shouted(text, hit)):
            yield hit


def _word(text: str, hit: Hit) -> str:
    return text[hit.start : hit.end]


def _namesake(text: str, hit: Hit, titles: Collection[str]) -> bool:
    """Whether a lone word is somebody else's first name or surname."""
    name = hit.names[0]
    if len(name.pieces) > 1:
        return False
    if name.party is not None:
        first = name.party.kind is PartyKind.STATE and name.form is Form.PARTY
        return first and _SURNAME.match(text, hit.end) is not None
    if name.actor is None or name.actor.kind is not ActorKind.PERSON:
        return False
    return _has_first_name(text, hit.start, titles)


def _has_first_name(text: str, at: int, titles: Collection[str]) -> bool:
    """Whether a capitalised word that is no title stands before, within the sentence."""
    before = _BEFORE.search(text, max(0, at - 40), at)
    if before is None:
        return False
    word = before[1]
    bare = word.rstrip(".")
    acronym = len(bare) > 1 and bare.isupper()
    if not word[:1].isupper() or bare.casefold() in titles or acronym:
        return False
    lead = text[: before.start()].rstrip(" ")
    return bool(lead) and not lead.endswith((*_ENDS, "\n")) and word[-1] not in ",;:"


def _shouted(text: str, hit: Hit) -> bool:
    """Whether it is an acronym only since the words around it are in capitals too."""
    if not hit.names[0].exact:
        return False
    return _SHOUTED.match(text, hit.end) is not None
