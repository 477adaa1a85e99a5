"""Names of actors and parties in a parsed sentence, and the people that no record knows.

Names come from the directory's index, before any statistical label: those are unreliable for
people, places and bodies of war reporting. `find_actors` gives what stands in one sentence; what
second names and pronouns go back to is in `chains`.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from contested.actors import Actor, Directory
from contested.actors.names import Form, Hit, Name
from contested.actors.record import ActorKind, PartyKind
from contested.language.fullnames import whole_names
from contested.language.page import Parsed
from contested.language.persons import Person, find_persons, role_of


@dataclass(frozen=True, slots=True)
class ActorMention:
    """The tokens `[start, end)` of a sentence that name somebody.

    Attributes:
        head: the token that stands for the mention in the parse.
        name: the canonical name of an actor or party, else the words themselves.
        party: the name of a party; None where the words do not say it.
        seat: the words are a place too and mean the actor only where they act or speak.
        role: the title or apposition beside a person's name, in the report's words.
        role_head: the token that heads it, or -1.
        gender: "m", "f" or empty, where a title says it.
        armed: a side that is an armed group is named by its party's name: "RSF".
    """

    start: int
    end: int
    head: int
    name: str
    form: Form
    actor: Actor | None = None
    party: str | None = None
    role: str = ""
    role_head: int = -1
    gender: str = ""
    armed: bool = False

    @property
    def seat(self) -> bool:
        """Whether the words are a place that is a seat of government."""
        return self.form is Form.SEAT

    @property
    def person(self) -> bool:
        """Whether a human being is named."""
        return self.form is Form.PERSON or bool(self.actor and self.actor.person)


def find_actors(
    parsed: Parsed, directory: Directory, conflict: str | None = None, on: date | None = None
) -> tuple[ActorMention, ...]:
    """The actors, parties and people named in a sentence, from left to right."""
    doc = parsed.doc
    starts = [t.idx for t in doc]
    hits = whole_names(doc, list(directory.scan(doc.text, conflict, on)), directory.words)
    found = [_named(doc, starts, hit, directory, on) for hit in hits]
    found = [m for m in found if not (_of_a_state(doc, m) or _in_name_of_town(doc, m))]
    found = [m for m in found if not _in_a_persons_name(doc, m)]
    found = [_with_role(doc, m, directory) if m.person else m for m in found]
    found = [_as_namesake(doc, m) if _bears_another_office(doc, m, directory) else m for m in found]
    taken = {i for m in found for i in range(m.start, m.end)}
    adjectival = {m.start for m in found if m.form in (Form.ADJECTIVE, Form.PARTY)}
    for person in find_persons(doc, taken, adjectival, directory.words):
        found.append(_person(doc, person, directory, conflict))
    return tuple(sorted(found, key=lambda m: m.start))


_LEADING = frozenset({"president", "prime minister", "premier", "chancellor", "king"})
_MINISTER = re.compile(r"(?i)\b(?:defen[cs]e|foreign|interior|health|justice|energy) minister$")


def _bears_another_office(doc: Doc, mention: ActorMention, directory: Directory) -> bool:
    """Whether the title before a known person's name is a namesake's: another land's minister."""
    actor, minister = mention.actor, _MINISTER.search(mention.role)
    if actor is None or not actor.person or minister is None or mention.role_head < 0:
        return False
    titles = {office.title.lower() for office in actor.offices}
    if minister.group().lower().replace("defense", "defence") in titles or not titles:
        return False
    before = doc[max(0, mention.start - len(mention.role.split()) - 1) : mention.start].text
    of = (h.names[0].party for h in directory.scan(before, None, None))
    others = any(p is not None and p.side not in {actor.party, ""} for p in of)
    return others or titles <= _LEADING


def _as_namesake(doc: Doc, mention: ActorMention) -> ActorMention:
    """The mention as that of somebody in no record."""
    name = doc[mention.start : mention.end].text
    return replace(mention, name=name, form=Form.PERSON, actor=None, party=None)


_TOWNS = frozenset({"Village", "Town", "Township", "City", "Hamlet", "District"})


def _in_name_of_town(doc: Doc, mention: ActorMention) -> bool:
    """Whether an outlet's name is a part of a longer one: "Kan" of "Nyaung Kan Village"."""
    outlet = mention.actor is not None and mention.actor.kind is ActorKind.OUTLET
    behind = doc[mention.end] if mention.end < len(doc) else None
    return outlet and behind is not None and behind.text in _TOWNS


def _in_a_persons_name(doc: Doc, mention: ActorMention) -> bool:
    """Whether a side's name is a part of somebody's: "Abu Shabab" is no Shabab."""
    before = doc[mention.start - 1].text if mention.start else ""
    return before in {"Abu", "Umm", "Ibn"} and mention.end - mention.start == 1


_OF_ANY_STATE = frozenset({"General Staff", "National Guard", "National Police"})


def _of_a_state(doc: Doc, mention: ActorMention) -> bool:
    """Whether a body that states have is somebody's own: "Armenia's Security Council"."""
    before = doc[mention.start - 1] if mention.start else None
    called = doc[mention.start : mention.end].text
    if before is None:
        return False
    if called == "Security Council":
        return before.lower_ in {"'s", "’s", "national", "region", "supreme"}
    return called in _OF_ANY_STATE and before.lower_ in {"'s", "’s"}


def table(mentions: tuple[ActorMention, ...]) -> dict[int, ActorMention]:
    """Mentions by each token that they cover."""
    return {i: m for m in mentions for i in range(m.start, m.end)}


def _named(
    doc: Doc, starts: list[int], hit: Hit, directory: Directory, on: date | None
) -> ActorMention:
    start = bisect_right(starts, hit.start) - 1
    end = max(start + 1, bisect_left(starts, hit.end))
    name = hit.names[0]
    party = name.party.name if name.party else None
    if name.actor:
        party = directory.party_on(name.actor, on) or None
    group = name.party is not None and name.party.kind is PartyKind.ARMED_GROUP
    armed = group and name.form is Form.PARTY
    return ActorMention(
        start,
        end,
        doc[start:end].root.i,
        _canonical(name),
        name.form,
        name.actor,
        party,
        armed=armed,
    )


def _canonical(name: Name) -> str:
    if name.actor:
        return name.actor.name
    return name.party.name if name.party else " ".join(name.pieces)


def _with_role(doc: Doc, mention: ActorMention, directory: Directory) -> ActorMention:
    role, head, gender = role_of(doc, mention.start, mention.end, directory.words)
    return replace(mention, role=role, role_head=head, gender=gender)


def _person(doc: Doc, person: Person, directory: Directory, conflict: str | None) -> ActorMention:
    """A mention of a person: an actor spelt otherwise, or one in no record."""
    span = doc[person.start : person.end]
    halved = re.search(r"-[a-z]", span.text)  # "Kim Yong-hyun": nobody's other spelling
    known = directory.respelt(span.text, conflict) if person.human and not halved else ()
    actor = known[0] if len(known) == 1 or (known and conflict in known[0].conflicts) else None
    form = Form.NAME if actor else (Form.PERSON if person.human else Form.BODY)
    return ActorMention(
        person.start,
        person.end,
        span.root.i,
        actor.name if actor else span.text,
        form,
        actor,
        actor.party or None if actor else None,
        person.role,
        person.role_head,
        person.gender,
    )
