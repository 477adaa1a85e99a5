"""Which war a sentence is about: "In Ethiopia, …" turns a round-up from one war to the next."""

from collections.abc import Mapping
from datetime import date

from spacy.tokens import Token

from contested.actors import Directory, PartyKind
from contested.actors.names import Form
from contested.actors.record import Conflict
from contested.language.actors import ActorMention
from contested.language.page import Page, Parsed

Names = Mapping[int, Mapping[int, ActorMention]]


def wars_of(
    page: Page, names: Names, directory: Directory, conflict: str | None, on: date | None
) -> dict[int, str]:
    """The sentences that are about another war than the page's, and which.

    A sentence that opens in a state with a war of its own turns to that war, until one opens on
    the page's own ground, or in a third land.
    """
    wars: dict[int, str] = {}
    own, now = directory.conflict(conflict), None
    for index, parsed in sorted(page.parsed.items()):
        opened = _opened(parsed, names.get(index, {}))
        if own is None or not opened:
            pass
        elif any(_at_home(m, own, directory) for m in opened):
            now = None
        else:
            now = next((w for m in opened if (w := _war_in(m, directory, on))), now)
        if now is not None:
            wars[index] = now.id
    return wars


def _opened(parsed: Parsed, at: Mapping[int, ActorMention]) -> list[ActorMention]:
    """Lands and seats that a sentence opens in: "In Mali, …", "In Mozambique's Cabo Delgado, …"."""
    first = next((t for t in parsed.doc if t.dep_ in ("nsubj", "nsubjpass")), None)
    end = first.left_edge.i if first is not None else 0
    return [m for i, m in sorted(at.items()) if i < end and _fronted(parsed.doc[i])]


def _fronted(token: Token) -> bool:
    """Whether an "in" stands over a word that opens a sentence."""
    return any(t.dep_ == "prep" and t.lower_ in ("in", "across") for t in token.ancestors)


def _at_home(mention: ActorMention, war: Conflict, directory: Directory) -> bool:
    """Whether a name is of a side of a war, or of a land that it is fought in."""
    side = directory.party(directory.side(mention.party or ""))
    return side is not None and (side.name in war.parties or side.country in war.countries)


def _war_in(mention: ActorMention, directory: Directory, on: date | None) -> Conflict | None:
    """The one war in a state that is named; of several the one that is told by it alone."""
    state = directory.party(mention.party or "")
    if state is None or state.kind is not PartyKind.STATE or mention.form is not Form.PARTY:
        return None
    wars = [
        w
        for w in directory.records.conflicts.values()
        if w.running(on) and state.country in w.countries and state.name in w.parties
    ]
    alone = [w for w in wars if w.home == state.name or len(w.countries) == 1] or wars
    return alone[0] if len(alone) == 1 else None
