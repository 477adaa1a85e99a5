"""What a report's dateline says of those whom it names without a state.

Under "MOSCOW, July 18", the ministry and the deputy prime minister are Russia's, where nothing
else on the page says whose they are.
"""

from contested.actors import Directory
from contested.actors.names import Form
from contested.actors.spelling import pieces
from contested.language.page import Page
from contested.language.referents import Referent, Sort, of_actor

_OFFICES = frozenset(["minister", "governor", "mayor", "lawmaker", "ombudsman", "prosecutor"])
_BODIES = (Sort.BODY, Sort.FORCES, Sort.GOVERNMENT)


def dateline_side(page: Page, directory: Directory, conflict: str | None) -> str | None:
    """The state whose seat of government a dateline opens with."""
    for sentence in page.sentences:
        if sentence.dateline:
            words = sentence.text.title()
            hit = next(directory.scan(words, conflict, page.document.published_on), None)
            name = hit.names[0] if hit and hit.start == 0 else None
            if name and name.actor and name.form is Form.SEAT:
                side = directory.side(name.actor.party)
                return side if _has_part(side, directory, conflict) else None
    return None


def _has_part(side: str | None, directory: Directory, conflict: str | None) -> bool:
    """Whether a state has a part in the war, not only the reporter: "BEIRUT" on Syria's."""
    profile = directory.conflict(conflict)
    return profile is None or side in {
        directory.side(p) for p in (*profile.parties, *profile.others)
    }


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
