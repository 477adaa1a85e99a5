"""The directory of actors: look-up by id, by name in context, by office, and by side."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from contested.actors.conflicts import likeliest
from contested.actors.loading import Records, load
from contested.actors.names import Form, Hit, Name, NameIndex
from contested.actors.namesakes import meant
from contested.actors.offices import Offices
from contested.actors.record import Actor, Conflict, Party, PartyKind
from contested.actors.spelling import alike, one_person, pieces, skeleton
from contested.actors.words import Words

_ABROAD = frozenset(["envoy", "ambassador", "representative", "rapporteur", "coordinator"])
_GROUPING = re.compile(r"\s+(battle\s?group|group|grouping|bank|direction|axis|sector)\b")
# Names that every state has a body of, so that they mean one only in its own war.
_ANYBODYS = frozenset({("general", "staff")})
_RANK = (Form.NAME, Form.PARTY, Form.ADJECTIVE, Form.PEOPLE, Form.SEAT, Form.ALIAS)


@dataclass(frozen=True)
class Directory:
    """All actors, parties and conflicts, with the indexes over their names.

    The indexes are made at first use; look-ups never change the records.
    """

    records: Records
    folders: tuple[Path, ...] = ()

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Directory":
        """The program's own records, which are loaded once, and those of the user's folders.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        return cls(load(folders), folders) if folders else _own()

    @classmethod
    def of(
        cls,
        parties: Iterable[Party],
        actors: Iterable[Actor] = (),
        conflicts: Iterable[Conflict] = (),
    ) -> "Directory":
        """A directory of just these records."""
        return cls(
            Records(
                {p.name: p for p in parties},
                {a.id: a for a in actors},
                {c.id: c for c in conflicts},
            )
        )

    @cached_property
    def names(self) -> NameIndex:
        """Every name of every record."""
        return NameIndex.of(self.records.parties.values(), self.records.actors.values())

    @cached_property
    def words(self) -> Words:
        """Titles, collective nouns and link words."""
        return Words.load(self.folders)

    @cached_property
    def offices(self) -> Offices:
        """Who held what, and which body is what to which party."""
        return Offices.of(self.records)

    @cached_property
    def _persons(self) -> dict[str, tuple[Actor, ...]]:
        """People by the skeleton of their last name."""
        found: dict[str, list[Actor]] = {}
        for actor in self.records.actors.values():
            if actor.person:
                found.setdefault(skeleton(pieces(actor.name)[-1]), []).append(actor)
        return {key: tuple(actors) for key, actors in found.items()}

    @cached_property
    def _by_name(self) -> dict[str, Actor]:
        return {a.name: a for a in self.records.actors.values()}

    @cached_property
    def _countries(self) -> dict[tuple[str, str], str]:
        """Parties by conflict (empty: any) and country."""
        states = {p.country: p.side for p in self.records.parties.values() if p.country}
        found = {("", country): name for country, name in states.items()}
        for conflict in self.records.conflicts.values():
            for name in (*conflict.others, *conflict.parties):
                party = self.party(name)
                if party and party.country:
                    found[conflict.id, party.country] = party.side
        return found

    def get(self, key: str) -> Actor | None:
        """The actor with that id."""
        return self.records.actors.get(key)

    def party(self, name: str) -> Party | None:
        """The party of exactly that name."""
        return self.records.parties.get(name)

    def conflict(self, key: str | None) -> Conflict | None:
        """The conflict profile with that id."""
        return self.records.conflicts.get(key) if key else None

    def side(self, name: str) -> str:
        """The party that claims carry for `name`: a proxy's is the one on whose side it is."""
        party = self.party(name)
        return party.side if party else name

    def government(self, party: str) -> Actor | None:
        """The government of a party, or the organisation itself."""
        record = self.party(party)
        return self.get(record.government) if record else None

    def itself(self, party: str) -> Actor | None:
        """Who acts when a party's bare name does: a state's government, a group or body itself."""
        record = self.party(party)
        if record and record.kind is PartyKind.STATE:
            return self.get(record.government)
        return self._by_name.get(party) or self.government(party)

    def party_on(self, actor: Actor, on: date | None = None) -> str:
        """The party that a person belongs to on a day: that whose offices they hold then."""
        offices = (o for o in actor.offices if o.held(on) and not _ABROAD & set(pieces(o.title)))
        held = [o.of for o in offices if o.of in self.records.parties]
        other = actor.offices and on is not None and held and actor.party not in held
        return held[0] if other else actor.party

    def local(self, country: str, conflict: str | None) -> str | None:
        """The party to a conflict, or else the state, whose country (ISO 3166) it is."""
        return self._countries.get((conflict or "", country)) or self._countries.get(("", country))

    def forces(self, party: str) -> Actor | None:
        """The armed forces of a party."""
        record = self.party(party)
        return self.get(record.forces) if record else None

    def scan(self, text: str, conflict: str | None = None, on: date | None = None) -> Iterator[Hit]:
        """The names in a text that a report of that conflict can mean, likeliest meaning first."""
        for hit in self.names.scan(text):
            meant = self._meant(hit.names, conflict, on)
            if meant and not _part_of_name(meant[0], text, hit):
                yield Hit(hit.start, hit.end, meant)

    def named(
        self, words: str, on: date | None = None, conflict: str | None = None
    ) -> tuple[Actor, ...]:
        """The actors that `words` can name, best first; empty where there is none.

        Other transliterations and misspellings are tried for full names, and, where the conflict
        is given, for single names of six letters or more.
        """
        found = self._meant(self.names.exactly(words), conflict, on)
        actors = tuple(n.actor for n in found if n.actor)
        return actors or self.respelt(words, conflict)

    def respelt(self, words: str, conflict: str | None = None) -> tuple[Actor, ...]:
        """People whose name `words` may be a misspelling or another transliteration of."""
        name = pieces(words)
        if not name or not words[:1].isupper():
            return ()
        near = self._persons.get(skeleton(name[-1]), ())
        if len(name) >= 2:
            pool = near or self._persons_anywhere
            return tuple(a for a in pool if one_person(name, pieces(a.name)))
        if conflict is None:
            return ()
        return tuple(
            a
            for a in near
            if conflict in a.conflicts and a.aliases and alike(name[0], pieces(a.name)[-1])
        )

    @cached_property
    def _persons_anywhere(self) -> tuple[Actor, ...]:
        return tuple(a for actors in self._persons.values() for a in actors)

    def holder(self, title: str, of: str, on: date | None = None) -> Actor | None:
        """Who holds an office ("defence minister") of a party or body on a day, if one does."""
        return self.offices.holder(title, of, on)

    def body(self, party: str, words: Iterable[str]) -> Actor | None:
        """The ministry, force or agency of a party that common words name ("defence ministry")."""
        return self.offices.body(party, words)

    def party_of(self, word: str) -> Party | None:
        """The party whose name, adjective or people `word` is ("Ukrainian", "Kyiv")."""
        for name in self.names.exactly(word):
            if name.party:
                return name.party
            if name.form is Form.SEAT and name.actor:
                return self.party(name.actor.party)
        return None

    def conflict_of(self, text: str, published: date | None = None) -> str | None:
        """The id of the conflict that a document is about, or None where it fits none."""
        towns = Counter(m.group() for m in self._towns.finditer(text))
        conflicts = self.records.conflicts.values()
        hits = meant(text, self.names.scan(text), self._title_ends)
        return likeliest(hits, conflicts, published, towns, len(text))

    @cached_property
    def _title_ends(self) -> frozenset[str]:
        """The last words of titles, after which a surname is whose it is known to be."""
        words = [*self.words.titles, *self.words.short]
        return frozenset(word.split()[-1].rstrip(".") for word in words if word.strip())

    @cached_property
    def _towns(self) -> re.Pattern[str]:
        """Any town by which a war is told; a pattern that matches nothing where there is none."""
        names = {t for c in self.records.conflicts.values() for t in c.towns}
        longest = sorted(names, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest)) or '(?!)'})\b")

    def _meant(
        self, names: tuple[Name, ...], conflict: str | None, on: date | None
    ) -> tuple[Name, ...]:
        fitting = [n for n in names if self._fits(n, conflict)]
        if len(fitting) < 2:
            return tuple(fitting)
        profile = self.conflict(conflict)

        def rank(name: Name) -> tuple[bool, bool, bool, int]:
            actor = name.actor
            party = actor.party if actor else (name.party.name if name.party else "")
            return (
                not (actor and conflict in actor.conflicts),
                not (profile and party in (*profile.parties, *profile.others)),
                bool(actor and actor.offices and not any(o.held(on) for o in actor.offices)),
                _RANK.index(name.form),
            )

        return tuple(sorted(fitting, key=rank))

    def _fits(self, name: Name, conflict: str | None) -> bool:
        bare = len(name.pieces) == 1 or tuple(name.pieces) in _ANYBODYS
        if name.form is not Form.ALIAS or name.actor is None or not bare:
            return True
        return name.actor.belongs(conflict)


def _part_of_name(name: Name, text: str, hit: Hit) -> bool:
    """Whether a bloc's one word ("West") is only part of another name; its own has "the".

    So it is in "the West battlegroup" and "the Western Military Command".
    """
    bloc = name.party and name.party.kind is PartyKind.BLOC and len(name.pieces) == 1
    if not bloc or name.form not in (Form.PARTY, Form.ADJECTIVE) or name.exact:
        return False
    after = text[hit.end : hit.end + 2]
    goes_on = after[:1] == " " and after[1:].isupper()
    if name.form is Form.ADJECTIVE:
        return goes_on
    grouped = _GROUPING.match(text[hit.end :]) is not None
    return goes_on or grouped or after[:1] == "-" or not text[: hit.start].lower().endswith("the ")


@cache
def _own() -> Directory:
    return Directory(load())
