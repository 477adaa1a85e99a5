"""Which war a sentence is about: "In Ethiopia, …" turns a round-up from one war to the next."""

from collections.abc import Mapping
from datetime import date

from spacy.tokens import Token

from contested.actors import Directory, PartyKind
from contested.actors.names import Form
from contested.actors.record import Conflict, Party
from contested.language.actors import ActorMention
from contested.language.page import Page, Parsed

_DEALING = frozenset(
    """offer meet negotiate talk sign agree discuss propose mediate host gather convene say tell
    announce urge call""".split()
)
_FORCES = frozenset(
    {"army", "military", "troop", "soldier", "force", "police", "ministry", "junta"}
)
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
    desks = {s.index: s.text for s in page.sentences if s.dateline}
    for index, parsed in sorted(page.parsed.items()):
        at = names.get(index, {})
        if own is not None and (desk := desks.get(index - 1)) is not None:
            now = _filed_in(desk, own, directory, on)
        opened = _opened(parsed, at) or _acting(parsed, at, own, directory)
        if own is None or not opened:
            pass
        elif any(_at_home(m, own, directory) for m in opened):
            now = None
        else:
            now = next((w for m in opened if (w := _war_in(m, directory, on))), now)
        if now is not None:
            wars[index] = now.id
    return wars


def _filed_in(
    dateline: str, own: Conflict, directory: Directory, on: date | None
) -> Conflict | None:
    """The other war of the land that a dateline names: "PEMBA, Mozambique (Agency) -"."""
    hits = directory.scan(dateline, None, on)
    named = [n.party.name for h in hits for n in h.names[:1] if n.form is Form.PARTY and n.party]
    state = directory.party(named[-1]) if named else None
    if state is None or state.name in own.parties or state.country in own.countries:
        return None
    return None if state.name in own.others else _war_of(state, directory, on)


def lands_of(
    page: Page, names: Names, directory: Directory, conflict: str | None
) -> dict[int, str]:
    """The states that sentences open in whose own soldiers are meant there: "In Benin, soldiers …".

    Of a war's own sides only where several states fight it on one side, each on its own ground.
    """
    war = directory.conflict(conflict)
    lands: dict[int, str] = {}
    desks = {s.index: s.text for s in page.sentences if s.dateline}
    now: str | None = None  # of states that fight side by side, the one told of
    for index, parsed in sorted(page.parsed.items()):
        at = names.get(index, {})
        if war is not None and (desk := desks.get(index - 1)) is not None:
            now = _seat_of(desk, war, directory)
        for mention in _opened(parsed, at):
            party = directory.party(mention.party or "")
            state = party is not None and party.kind is PartyKind.STATE and bool(party.forces)
            if party is None or mention.seat or not state or _meets_there(parsed, mention):
                continue
            allied = war is not None and _beside_others(party.name, war)
            now = party.name if allied else now
            if allied or war is None or party.name not in war.parties:
                lands[index] = party.name
        named = {directory.side(m.party) for m in at.values() if m.party}
        if now is not None and not any(war and _beside_others(p, war) for p in named - {now}):
            lands.setdefault(index, now)
    return lands


def _seat_of(dateline: str, war: Conflict, directory: Directory) -> str | None:
    """The state whose seat a dateline opens with, where it fights beside other states."""
    hit = next(directory.scan(dateline.title(), war.id, None), None)
    name = hit.names[0] if hit is not None and hit.start == 0 else None
    side = directory.side(name.actor.party) if name and name.actor else None
    return side if side is not None and _beside_others(side, war) else None


def _meets_there(parsed: Parsed, mention: ActorMention) -> bool:
    """Whether a land only says where a town lies in which others deal: "In Doha, Qatar, envoys …"."""
    doc, at = parsed.doc, mention.start
    town = at > 1 and doc[at - 1].text == "," and doc[at - 2].pos_ == "PROPN"
    roots = (t for t in doc if t.dep_ == "ROOT" and t.lemma_ in _DEALING)
    told_behind = {"ccomp", "parataxis"}  # "In Benin, an assault killed nine, a source said"
    return town or any(
        not any(c.dep_ in told_behind and c.i < t.i for c in t.children) for t in roots
    )


def _beside_others(state: str, war: Conflict) -> bool:
    """Whether a side of a war is a state that fights beside other states, each on its ground."""
    if state not in war.parties:
        return False
    camp = next((c for c in war.camps if state in c), ())
    return not war.home and sum(p in war.parties for p in camp) > 1


def _opened(parsed: Parsed, at: Mapping[int, ActorMention]) -> list[ActorMention]:
    """Lands and seats that a sentence opens in: "In Mali, …", "In Mozambique's Cabo Delgado, …"."""
    first = next((t for t in parsed.doc if t.dep_ in ("nsubj", "nsubjpass")), None)
    end = first.left_edge.i if first is not None else 0
    before = [m for i, m in sorted(at.items()) if i < end and _fronted(parsed.doc[i])]
    label = at.get(parsed.doc[0].i)
    if label is not None and parsed.doc[label.end : label.end + 1].text == ":":
        before = [label]  # "Mali: jihadists storm a town"
    return [m for m in before if m.seat or m.form is Form.PARTY]


def _acting(
    parsed: Parsed, at: Mapping[int, ActorMention], own: Conflict | None, directory: Directory
) -> list[ActorMention]:
    """The state whose forces a sentence is about: "Somalia's army said …"; none that takes part."""
    first = next((t for t in parsed.doc if t.dep_ in ("nsubj", "nsubjpass")), None)
    owner = next((t for t in first.lefts if t.dep_ == "poss"), None) if first is not None else None
    mention = at.get(owner.i) if owner is not None else None  # of the whole "Somalia's army"
    if own is None or mention is None or first is None or first.lemma_.lower() not in _FORCES:
        return []
    beside = directory.side(mention.party or "") in own.others
    return [] if beside else [mention]


def _fronted(token: Token) -> bool:
    """Whether an "in" stands over a word that opens a sentence."""
    return any(t.dep_ == "prep" and t.lower_ in ("in", "across") for t in token.ancestors)


def _at_home(mention: ActorMention, war: Conflict, directory: Directory) -> bool:
    """Whether a name is of a side of a war, or of a land that it is fought in."""
    side = directory.party(directory.side(mention.party or ""))
    return side is not None and (side.name in war.parties or side.country in war.countries)


def _war_in(mention: ActorMention, directory: Directory, on: date | None) -> Conflict | None:
    """The one war in a state that is named."""
    state = directory.party(mention.party or "")
    if state is None or state.kind is not PartyKind.STATE or mention.seat:
        return None
    return _war_of(state, directory, on)


def _war_of(state: Party, directory: Directory, on: date | None) -> Conflict | None:
    """The one war that a state has on its own ground; of several the one that it has alone."""
    wars = [
        w
        for w in directory.records.conflicts.values()
        if w.running(on) and state.country in w.countries and state.name in w.parties
    ]
    alone = [w for w in wars if w.home == state.name or len(w.countries) == 1] or wars
    return alone[0] if len(alone) == 1 else None
