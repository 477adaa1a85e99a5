"""What a report's dateline says of those whom it names without a state.

Under "MOSCOW, July 18", the ministry and the deputy prime minister are Russia's, where nothing
else on the page says whose they are.
"""

from collections.abc import Mapping

from contested.actors import Directory
from contested.actors.spelling import pieces
from contested.language.actors import ActorMention
from contested.language.page import Page
from contested.language.referents import Referent, Sort, of_actor

_FIRST = 4
_OFFICES = frozenset(["minister", "governor", "mayor", "lawmaker", "ombudsman", "prosecutor"])
_BODIES = (Sort.BODY, Sort.FORCES, Sort.GOVERNMENT)


def dateline_side(
    page: Page, names: Mapping[int, Mapping[int, ActorMention]], directory: Directory
) -> str | None:
    """The state whose seat of government opens one of the first sentences, in capitals."""
    for index in sorted(page.parsed)[:_FIRST]:
        doc, at = page.parsed[index].doc, names.get(index, {})
        mention = at.get(0)
        if mention and mention.seat and mention.party and doc[0].is_upper and len(doc[0]) > 2:
            return directory.side(mention.party)
    return None


def settled(referent: Referent, side: str | None, directory: Directory) -> Referent:
    """A body or office holder of no known state, as the dateline's."""
    if side is None or referent.party or referent.actor:
        return referent
    if referent.sort in _BODIES:
        body = directory.body(side, referent.name.split())
        return of_actor(body, directory) if body else referent
    if referent.person and _OFFICES & set(pieces(referent.role)):
        return Referent(
            referent.name, referent.sort, side, gender=referent.gender, role=referent.role
        )
    return referent
