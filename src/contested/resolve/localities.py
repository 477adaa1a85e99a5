"""Officials of a place: "police in Goma", "authorities in Krasnodar Krai", "the mayor of Nabatieh".

Who speaks or acts for a place is of the side whose country it lies in, unless the words name
another side. Residents, relief workers and reporters of a place are of no side.
"""

from collections.abc import Set

from spacy.tokens import Token

from contested.actors import ActorKind
from contested.actors.spelling import fold
from contested.actors.words import Stand, TitleGroup
from contested.language.page import Parsed
from contested.language.persons import title_of
from contested.model.value import Place
from contested.resolve.actor import local_party
from contested.resolve.context import Context

_OFFICIAL = frozenset([Stand.OFFICIALS, Stand.BODY, Stand.GOVERNMENT])
_PRIVATE = frozenset(
    [
        "medics",
        "medic",
        "doctors",
        "doctor",
        "source",
        "sources",
        "diplomat",
        "diplomats",
        "experts",
        "rescuers",
        "side",
        "sides",
    ]
)
_WARDS = frozenset({"hospital", "clinic", "infirmary", "school", "university", "mosque", "church"})
OCCUPYING = frozenset({"occupation", "occupying"})
IRREGULAR = frozenset(
    """gang militia rebel cartel clan tribal insurgent militant separatist guerrilla vigilante
    opposition family cult criminal crew youth union community party""".split()
)


def local_side(parsed: Parsed, head: Token, context: Context) -> str | None:
    """The side of officials whom the words put at a place; None for anybody else."""
    chains = context.reading.chains
    mention = chains.mention(parsed, head)
    role = parsed.doc[mention.role_head] if mention and mention.role_head >= 0 else head
    role = _inside(role, context) or role
    if not official(role, context) and not (mention and mention.form == "body"):
        return None
    if _of_body(parsed, role, context) or any(t.lower_ in OCCUPYING for t in role.lefts):
        return None
    tokens = list(role.subtree)
    first, last = tokens[0], tokens[-1]
    if mention:
        first = parsed.doc[min(first.i, mention.start)]
        last = parsed.doc[max(last.i, mention.end - 1)]
    span = parsed.span(parsed.doc[first.i : last.i + 1])
    for place in _within(span.start, span.end, context):
        if place.country:
            return local_party(place.country, chains)
    return None


def _inside(role: Token, context: Context) -> Token | None:
    """The office or force in which a source sits: "a source in the town's police"."""
    if role.lemma_.lower() != "source":
        return None
    within = (
        t for p in role.rights if p.lower_ in {"in", "inside", "at", "from"} for t in p.rights
    )
    return next((t for t in within if official(t, context)), None)


def _of_body(parsed: Parsed, role: Token, context: Context) -> bool:
    """Whether an organisation is named whose office it is: "the Red Cross head of mission in Goma"."""
    before = (context.reading.chains.mention(parsed, t) for t in role.lefts)
    named = [m for m in before if m is not None and not m.seat and not m.person]
    return any(m.actor is not None and m.actor.kind is ActorKind.ORGANISATION for m in named)


def official(role: Token, context: Context) -> bool:
    """Whether a noun is of people or a body in office, no medics and nobody unnamed."""
    words = context.directory.words
    if fold(role.text) in _PRIVATE or _of_a_ward(role):
        return False
    stands = words.stands.get(fold(role.text)) or words.stands.get(fold(role.lemma_), frozenset())
    if Stand.FIGHTERS in stands or any(t.lower_ in IRREGULAR for t in role.lefts):
        return False  # rebels and "gang members" speak for no land's side
    title = title_of(role, words)
    if title and (title.speaks or title.group is TitleGroup.OFFICE):
        return True
    return bool(_OFFICIAL & stands)


def _of_a_ward(role: Token) -> bool:
    """Whether it is a hospital's or a school's official: "the director of the town's clinic"."""
    near = (*role.lefts, *(t for p in role.rights if p.dep_ == "prep" for t in p.subtree))
    words = {t.lemma_.lower() for t in near}
    return bool(words & _WARDS) and "ministry" not in words


def in_command(
    role: Token, context: Context, meant: Set[Stand] = frozenset({Stand.FORCES})
) -> bool:
    """Whether a noun is of a force, which speaks for its side: "the air force said".

    Or of another body, where `meant` says so.
    """
    words = context.directory.words
    stands = words.stands.get(fold(role.text)) or words.stands.get(fold(role.lemma_), frozenset())
    return bool(meant & stands)


def _within(start: int, end: int, context: Context) -> list[Place]:
    found = [p for span, p in context.places.items() if start <= span.start and span.end <= end]
    return sorted(found, key=lambda p: p.span.start)
