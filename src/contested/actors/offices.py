"""Offices and bodies: who is "the defence minister" of a party on a day, which is its ministry.

Titles and bodies are compared as sets of folded words, so that "minister of defence" and "defence
minister", "Russian Ministry of Defence" and "Russia's Defense Ministry" are one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from contested.actors.loading import Records
from contested.actors.record import Actor, ActorKind, Office
from contested.actors.spelling import pieces

_LINKS = frozenset(
    ["of", "the", "for", "and", "in", "to", "a", "an", "s", "affairs", "on", "state"]
)
_ONE = {"central": "main", "chief": "main", "intel": "intelligence", "parliamentary": "parliament"}
_BODIES = frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.OUTLET}
Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    """Holders by (title, of), bodies by party with the words that name each."""

    holders: dict[tuple[Key, str], tuple[tuple[Office, Actor], ...]]
    bodies: dict[str, tuple[tuple[Key, Actor], ...]]

    @classmethod
    def of(cls, records: Records) -> "Offices":
        """Index the offices of all people and the names of all bodies."""
        holders: dict[tuple[Key, str], list[tuple[Office, Actor]]] = {}
        bodies: dict[str, list[tuple[Key, Actor]]] = {}
        for actor in records.actors.values():
            for office in actor.offices:
                holders.setdefault((title_key(office.title), office.of.lower()), []).append(
                    (office, actor)
                )
            if actor.kind in _BODIES and actor.party:
                own = _own_words(records, actor.party)
                keys = {body_key(words) - own for words in (actor.name, *actor.aliases)}
                bodies.setdefault(actor.party, []).extend((k, actor) for k in keys if k)
        return cls(
            {k: tuple(v) for k, v in holders.items()},
            {k: tuple(sorted(v, key=lambda b: -len(b[0]))) for k, v in bodies.items()},
        )

    def holder(self, title: str, of: str, on: date | None) -> Actor | None:
        """Who holds the office on that day; with None, its one holder or the latest."""
        found = self.holders.get((title_key(title), of.lower()), ())
        held = [(o, a) for o, a in found if o.held(on)]
        return max(held, key=lambda h: h[0].since)[1] if held else None

    def body(self, party: str, words: Iterable[str]) -> Actor | None:
        """The body of a party that has the most of its naming words among `words`.

        All words of the body's own must be there; a word too many is allowed for a name of two
        words or more ("Army General Staff").
        """
        wanted = frozenset(_ONE.get(w, w) for word in words for w in pieces(word)) - _LINKS
        for key, actor in self.bodies.get(party, ()):
            if key == wanted or (len(key) >= 2 and key <= wanted and len(wanted - key) <= 1):
                return actor
        return None


def title_key(title: str) -> Key:
    """The words of a title without order or links: {"defence", "minister"}."""
    return frozenset(pieces(title)) - _LINKS


def body_key(words: str) -> Key:
    """The words of a body's name without order or links."""
    return frozenset(_ONE.get(w, w) for w in pieces(words)) - _LINKS


def _own_words(records: Records, party: str) -> Key:
    record = records.parties[party]
    named = (record.name, *record.aliases, *record.adjectives, *record.people)
    return frozenset(w for words in named for w in pieces(words))
