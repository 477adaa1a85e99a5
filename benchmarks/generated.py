"""The words of generated reports, and the claims that point at them."""

from dataclasses import dataclass, replace
from datetime import date

from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.model.span import Span
from contested.model.value import Means, Participant, Place, Quantity, Speaker, Time
from contested.model.vocabulary import (
    Act,
    Basis,
    Comparator,
    Kind,
    MeansCode,
    PlacePrecision,
    TimePrecision,
)

Made = tuple[Document, tuple[Claim, ...]]
VERBS = {
    "strike": "struck",
    "territory.capture": "captured",
    "territory.advance": "advanced near",
    "territory.withdrawal": "withdrew from",
    "battle.repelled": "beat off an attack at",
    "people.captured": "took prisoners at",
    "people.displaced": "drove people out of",
    "diplomacy.talks": "held talks in",
    "people.exchanged": "swapped prisoners near",
    "civil.aid": "let relief into",
}
MEANS = {"drones": MeansCode.DRONE, "missiles": MeansCode.MISSILE, "shells": MeansCode.SHELLING}
_TOTALS = (("tank", "tanks", 2), ("drone", "drones", 7), ("artillery", "guns", 4))


@dataclass(frozen=True, slots=True)
class Town:
    """An invented town."""

    name: str
    number: int
    lat: float
    lon: float
    country: str
    admin1: str


@dataclass(frozen=True, slots=True)
class War:
    """A conflict profile with invented towns."""

    id: str
    sides: tuple[str, str]
    towns: tuple[Town, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, as no single report has it."""

    war: War
    type: str
    day: date
    town: Town
    agent: str
    target: str
    means: str
    killed: int
    wounded: int


@dataclass(frozen=True, slots=True)
class Said:
    """How a claim is told: its sentence, type and trigger, who says it, and what it counts."""

    sentence: Span
    type: str
    trigger: str
    speaker: str = ""
    act: Act = Act.SAY
    figure: int | None = None
    means: str = ""
    reacts: str | None = None


class Text:
    """A report while it is written."""

    def __init__(self, key: str, publisher: str, published: date) -> None:
        self._key, self._publisher, self._published = key, publisher, published.isoformat()
        self._words = ""
        self._claims: list[Claim] = []

    def headline(self, what: Happening, number: int) -> None:
        """Begin with a line that carries no claim."""
        self._words = f"News of {what.day.isoformat()} from {what.town.name}, no. {number}\n"

    def tell(self, what: Happening, toll: int, voice: str) -> str:
        """Tell of a happening, with its harm; the id of the claim that tells it."""
        speaker = {"agent": what.agent, "target": what.target, "media": "local media"}.get(
            voice, ""
        )
        told = f"on {what.day.isoformat()}" + (f", {speaker} said" if speaker else "")
        verb, armed = VERBS[what.type], what.type == "strike"
        line = f"{what.agent} forces {verb} {what.town.name} with {what.means} {told}."
        means = what.means if armed else ""
        main = Said(self._sentence(line), what.type, verb, speaker, means=means)
        id_ = self._claim(what, main)
        for type_, word, number in (
            ("people.killed", "killed", toll if armed else 0),
            ("people.wounded", "wounded", what.wounded if armed else 0),
        ):
            if number:
                line = f"The {what.means} {word} {number} people in {what.town.name} {told}."
                said = Said(self._sentence(line), type_, word, speaker, figure=number)
                self._claim(what, said)
        if armed:
            line = f"Houses were damaged in {what.town.name} {told}."
            harm = Said(self._sentence(line), "infrastructure.damaged", "damaged", speaker)
            self._claim(what, harm)
        return id_

    def deny(self, what: Happening, told: str) -> None:
        """Let the side that did it deny it."""
        line = f"{what.agent} denied that its forces {VERBS[what.type]} {what.town.name}."
        said = Said(self._sentence(line), what.type, "denied", what.agent, Act.DENY, reacts=told)
        self._claim(what, said)

    def made(self) -> Made:
        """The report, and its claims with their ids."""
        document = Document(
            self._key,
            self._words,
            self._publisher,
            url=f"https://sample.example/{self._key}",
            published=self._published,
        )
        source, ids, claims = Source.of(document), dict[str, str](), dict[str, Claim]()
        for claim in self._claims:
            reaction = ids.get(claim.reaction_to or "")
            new = replace(claim, document=source, reaction_to=reaction).identified()
            ids[claim.id] = new.id
            claims[new.id] = new
        return document, tuple(claims.values())

    def copied(self, key: str, publisher: str, published: date, agency: str) -> Made:
        """The same words under another name, with a credit at their end."""
        other = Text(key, publisher, published)
        other._words, other._claims = f"{self._words}({agency})\n", self._claims
        return other.made()

    def _sentence(self, line: str) -> Span:
        start = len(self._words)
        self._words += line + "\n"
        return Span(start, start + len(line), line)

    def _claim(self, what: Happening, said: Said) -> str:
        line, day, town = said.sentence, what.day.isoformat(), what.town
        place = Place(
            within(line, town.name),
            geonames_id=town.number,
            lat=town.lat,
            lon=town.lon,
            feature="PPL",
            country=town.country,
            admin1=town.admin1,
            precision=PlacePrecision.EXACT,
        )
        party = "media" if said.speaker == "local media" else said.speaker
        who = Speaker(within(line, said.speaker), said.act, name=said.speaker, party=party)
        hit = said.figure is not None
        claim = Claim(
            document=Source(self._key, "", None, self._publisher, None, self._published),
            sentence=line,
            trigger=within(line, said.trigger),
            type=said.type,
            agent=_side(line, what.agent, Kind.MILITARY),
            target=Participant(within(line, "people"), None, what.target, Kind.CIVILIAN)
            if hit
            else None,
            means=Means(within(line, said.means), MEANS[said.means]) if said.means else None,
            places=(place,),
            time=Time(within(line, day), day, day, TimePrecision.DAY) if day in line.text else None,
            quantity=_count(line, said.figure),
            attribution=(who,) if said.speaker else (),
            reaction_to=said.reacts,
        ).identified()
        self._claims.append(claim)
        return claim.id


def totals(war: War, day: date, days: int) -> Made:
    """The running totals of a staff on one day, the war being `days` days old."""
    side, foe = war.sides
    key, told = f"{war.id}-staff-{day}", day.isoformat()
    words, claims = f"Losses as of {told}, by the staff of {side}.\n", list[Claim]()
    for unit, name, rate in _TOTALS:
        line = f"{foe} has lost {rate * days} {name} as of {told}, {side} said."
        span = Span(len(words), len(words) + len(line), line)
        words += line + "\n"
        number = within(span, str(rate * days))
        total = float(rate * days)
        claims.append(
            Claim(
                document=Source(key, ""),
                sentence=span,
                trigger=within(span, "lost"),
                type="materiel.destroyed",
                target=_side(span, foe, Kind.MILITARY),
                time=Time(within(span, told), None, told, TimePrecision.OPEN),
                quantity=Quantity(
                    number, total, total, Comparator.EXACT, unit, name, Basis.CUMULATIVE
                ),
                attribution=(
                    Speaker(within(span, side), Act.SAY, name=f"Staff of {side}", party=side),
                ),
            )
        )
    document = Document(key, words, "Staff bulletin (sample)", published=told)
    source = Source.of(document)
    return document, tuple(replace(each, document=source).identified() for each in claims)


def within(sentence: Span, words: str) -> Span:
    """Where words first stand in a sentence."""
    start = sentence.start + sentence.text.index(words)
    return Span(start, start + len(words), words)


def _side(line: Span, party: str, kind: Kind) -> Participant | None:
    return Participant(within(line, party), None, party, kind) if party in line.text else None


def _count(line: Span, figure: int | None) -> Quantity | None:
    if figure is None:
        return None
    number = float(figure)
    counted = within(line, f"{figure} people")
    at = Span(counted.start, counted.start + len(str(figure)), str(figure))
    return Quantity(at, number, number, Comparator.EXACT, "person", "people")
