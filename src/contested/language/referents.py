"""Who words refer to: the value that chains, descriptions and resolution hand on."""

from dataclasses import dataclass, replace
from enum import StrEnum

from contested.actors import Actor, ActorKind, Directory, PartyKind
from contested.actors.names import Form
from contested.language.actors import ActorMention

UNKNOWN = "unknown"


class Sort(StrEnum):
    """What sort of thing is referred to; it decides which pronouns and nouns can go back to it."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    FORCES = "forces"
    TROOPS = "troops"
    OFFICIALS = "officials"
    PEOPLE = "people"
    GROUP = "group"
    BODY = "body"
    MEDIA = "media"
    FOOTAGE = "footage"
    THING = "thing"


_OF_KIND = {
    ActorKind.PERSON: Sort.PERSON,
    ActorKind.GOVERNMENT: Sort.GOVERNMENT,
    ActorKind.FORCE: Sort.FORCES,
    ActorKind.UNIT: Sort.FORCES,
    ActorKind.ARMED_GROUP: Sort.GROUP,
    ActorKind.OUTLET: Sort.MEDIA,
}
_DEFENCE = ("Ministry of Defence", "Ministry of Defense", "General Staff")
_UNITS = ("Brigade", "Battalion", "Regiment", "Division", "Corps")
_OF_PARTY = {PartyKind.STATE: Sort.STATE, PartyKind.MEDIA: Sort.MEDIA}


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something that a report speaks of.

    Attributes:
        name: an actor's full name, or the words without "the".
        party: the side that claims carry, "unknown" where the words say so, None where none is.
        actor: its record, where it is one actor.
        plural: whether "they" goes back to it, and "it" does not.
        gender: "m", "f" or empty.
        role: the title words by which a person was introduced.
    """

    name: str
    sort: Sort
    party: str | None = None
    actor: Actor | None = None
    plural: bool = False
    gender: str = ""
    role: str = ""

    @property
    def under_arms(self) -> bool:
        """Whether they fight: an army, soldiers, an armed group, a ministry of defence."""
        if self.sort is Sort.GROUP:
            return self.actor is None or self.actor.kind is ActorKind.ARMED_GROUP
        armed = self.sort in {Sort.FORCES, Sort.TROOPS}
        return armed or (self.sort is Sort.BODY and self.name.endswith(_DEFENCE + _UNITS))

    @property
    def person(self) -> bool:
        """Whether it is one human being."""
        return self.sort is Sort.PERSON


def of_actor(actor: Actor, directory: Directory, gender: str = "", role: str = "") -> Referent:
    """The referent that an actor's record is."""
    return Referent(
        actor.name,
        _OF_KIND.get(actor.kind, Sort.BODY),
        directory.side(actor.party) if actor.party else None,
        actor,
        gender=gender,
        role=role or ", ".join(o.title for o in actor.offices),
    )


def of_party(name: str, directory: Directory) -> Referent:
    """A party itself: a state, an armed group, an organisation."""
    party = directory.party(name)
    sort = _OF_PARTY.get(party.kind, Sort.GROUP) if party else Sort.GROUP
    return Referent(name, sort, directory.side(name), directory.itself(name))


def of_mention(mention: ActorMention, directory: Directory, words: str) -> Referent:
    """What a name refers to; `words` are the mention's own."""
    if mention.actor:
        known = of_actor(mention.actor, directory, mention.gender, mention.role)
        side = directory.side(mention.party) if mention.party else None
        return known if side == known.party else replace(known, party=side)
    party = mention.party
    if mention.form is Form.PARTY and party:
        return of_party(party, directory)
    side = directory.side(party) if party else None
    if mention.form in (Form.PEOPLE, Form.ADJECTIVE):
        return Referent(words, Sort.PEOPLE, side, plural=True)
    sort = Sort.PERSON if mention.form is Form.PERSON else Sort.BODY
    return Referent(mention.name, sort, side, gender=mention.gender, role=mention.role)
