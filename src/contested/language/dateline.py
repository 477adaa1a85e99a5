"""What a report's dateline says of those whom it names without a state.

Under "MOSCOW, July 18", the ministry and the deputy prime minister are Russia's, where nothing
else on the page says whose they are.
"""

from dataclasses import dataclass

from contested.actors import Directory
from contested.actors.names import Form
from contested.actors.spelling import pieces
from contested.language.page import Page
from contested.language.referents import Referent, Sort, of_actor

_OFFICES = frozenset(["minister", "governor", "mayor", "lawmaker", "ombudsman", "prosecutor"])
_SPOKESMEN = frozenset(["spokesman", "spokeswoman", "spokesperson"])
_STATES = frozenset(["ministry", "government", "army", "police", "navy", "presidency"])
_SEVERAL = 2
_BODIES = (Sort.BODY, Sort.FORCES, Sort.GOVERNMENT)


@dataclass(frozen=True, slots=True)
class Datelines:
    """The states whose seats of government a page's datelines open with, by their sentences."""

    found: tuple[tuple[int, str | None], ...]

    def at(self, index: int) -> str | None:
        """The state of a sentence's dateline; that of the page where it has but one.

        In a digest it is the dateline before it, for a heading that of the item below.
        """
        if len(self.found) < _SEVERAL:
            return self.found[0][1] if self.found else None
        below = next((side for at, side in self.found if 0 <= at - index <= 1), None)
        above = [side for at, side in self.found if at <= index]
        return below or (above[-1] if above else None)


def datelines(page: Page, directory: Directory, conflict: str | None) -> Datelines:
    """The datelines of a page; None for one that opens with no seat of government in the war."""
    return Datelines(
        tuple(
            (s.index, _side(s.text, page, directory, conflict))
            for s in page.sentences
            if s.dateline
        )
    )


def _side(text: str, page: Page, directory: Directory, conflict: str | None) -> str | None:
    hit = next(directory.scan(text.title(), conflict, page.document.published_on), None)
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
    role = set(pieces(referent.role)) if referent.person else set[str]()
    if role & _OFFICES or (role & _SPOKESMEN and role & _STATES):
        return Referent(
            referent.name, referent.sort, side, gender=referent.gender, role=referent.role
        )
    return referent
