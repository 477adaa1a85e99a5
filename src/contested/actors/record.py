"""The records of `data/actors`, `data/parties.toml` and `data/conflicts`, as typed values.

Dates in them are ISO prefixes ("2022", "2022-02", "2022-02-24"), so that precision lives in the
value; an empty one is open.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    FORCE = "force"
    UNIT = "unit"
    ARMED_GROUP = "armed_group"
    ADMINISTRATION = "administration"
    AGENCY = "agency"
    ORGANISATION = "organisation"
    OUTLET = "outlet"


class PartyKind(StrEnum):
    """What a side is."""

    STATE = "state"
    ARMED_GROUP = "armed_group"
    ORGANISATION = "organisation"
    BLOC = "bloc"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person holds: `title` in lower case, `of` a party or an organisation."""

    title: str
    of: str
    since: str = ""
    until: str = ""

    def held(self, on: date | None) -> bool:
        """Whether the office is held on that day; with None, whether it ever was."""
        return within(on, self.since, self.until)


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, body, force or outlet with the side that it belongs to.

    Attributes:
        name: the full name, as exports give it.
        party: the name of a `Party`; empty where it has none.
        aliases: names that identify it alone in a report of its conflicts.
        seats: places that stand for it where they act or speak ("Kyiv").
        state: for an outlet, the state that runs it.
        conflicts: ids of the conflicts whose reports name it by an alias; empty: all.
    """

    id: str
    name: str
    kind: ActorKind
    party: str = ""
    aliases: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    state: str = ""
    conflicts: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    @property
    def person(self) -> bool:
        """Whether it is a human being."""
        return self.kind is ActorKind.PERSON

    def belongs(self, conflict: str | None) -> bool:
        """Whether its aliases hold in a report of that conflict; all do where it is None."""
        return not self.conflicts or conflict is None or conflict in self.conflicts


@dataclass(frozen=True, slots=True)
class Party:
    """A side: a state, an armed group, an organisation, a bloc, or the media.

    Attributes:
        country: ISO 3166 alpha-2, empty where it is no state.
        adjectives: words that make a phrase its own ("Ukrainian").
        people: nouns for its people ("Ukrainians").
        government, forces: ids of actors, or empty.
        side_of: the party whose side a proxy is on, or empty.
        homeland: the country that an armed group is of ("the Lebanese group"), as a code, or empty.
    """

    name: str
    country: str = ""
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    government: str = ""
    forces: str = ""
    kind: PartyKind = PartyKind.STATE
    side_of: str = ""
    homeland: str = ""

    @property
    def side(self) -> str:
        """The party that claims carry for it."""
        return self.side_of or self.name


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words by which a war's reports name a day of it, or an interval."""

    words: tuple[str, ...]
    start: str
    end: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """Part of a country that a party holds as its own land from one ISO day to another.

    `box` is its south, west, north and east end, in degrees of WGS 84.
    """

    party: str
    box: tuple[float, float, float, float]
    since: str = ""
    until: str = ""

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it."""
        south, west, north, east = self.box
        return south <= lat <= north and west <= lon <= east


@dataclass(frozen=True, slots=True)
class Kin:
    """A people whose men under arms are those of a party in this war; `parties`, likeliest first."""

    word: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A war's profile: `parties` are its opposed sides, `others` who else takes part.

    Attributes:
        camps: parties (and others) that fight on one side, for wars of more than two parties;
            who stands in none is a camp alone.
        home: the state whose army "the army" is, where no other is named; or empty.
        rebels: the party that "the rebels" are, where none is named; or empty.
        land: the party whose land "the territory" or "the enclave" is; or empty.
        towns: places on its ground whose names alone tell a report of it.
        grounds: parts of its countries that are a party's own land.
        kin: peoples whose fighters are a party's: "Kurdish forces".
    """

    id: str
    name: str
    parties: tuple[str, ...]
    others: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    anchors: tuple[Anchor, ...] = ()
    camps: tuple[tuple[str, ...], ...] = ()
    home: str = ""
    rebels: str = ""
    land: str = ""
    towns: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    kin: tuple[Kin, ...] = ()

    def running(self, on: date | None) -> bool:
        """Whether it goes on on that day; with None, always."""
        return within(on, self.since, self.until)

    def opponents(self, party: str) -> tuple[str, ...]:
        """The parties that stand against one, in the order of the profile; none for a stranger."""
        own = next((camp for camp in self.camps if party in camp), (party,))
        if party not in self.parties and own == (party,):
            return ()
        return tuple(p for p in self.parties if p not in own)

    def opponent(self, party: str) -> str | None:
        """The other side, where there is only one."""
        found = self.opponents(party)
        return found[0] if len(found) == 1 else None


def within(on: date | None, since: str, until: str) -> bool:
    """Whether a day lies between two ISO prefixes, both inclusive, empty ones open."""
    if on is None:
        return True
    day = on.isoformat()
    return (not since or day[: len(since)] >= since) and (not until or day[: len(until)] <= until)
