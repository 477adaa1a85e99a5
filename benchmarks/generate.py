"""Claims like those of real wars, as many as wanted: for measuring speed, not quality.

    python -m benchmarks.generate LEDGER --claims 100000

Each happening has a type, a town with coordinates, a day, sides, figures and several reports: some
by its sides, some wire copies under other names with a credit, some the next day with another toll,
some that deny it. Each war has a staff that gives running totals every day. Towns, publishers and
sentences are invented; the sides are those of the conflict profiles, so that what is opposed is.
The same seed and number give the same documents and claims.
"""

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contested.data import entries
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
    Modality,
    PlacePrecision,
    TimePrecision,
)
from contested.store import Ledger, Reading, custody, readings, shelving
from contested.store.connection import writing

Item = tuple[Document, str, tuple[Claim, ...]]
_START = date(2020, 1, 1)
_SYLLABLES = "ba ka do mir sel tar vo lin gra ne chu os pol ri hal der zem uta ".split()
_KINDS = (
    ("strike", 34),
    ("territory.capture", 12),
    ("territory.advance", 10),
    ("territory.withdrawal", 5),
    ("battle.repelled", 8),
    ("people.captured", 6),
    ("people.displaced", 8),
    ("diplomacy.talks", 6),
    ("people.exchanged", 3),
    ("civil.aid", 8),
)
_VERBS = {
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
_MEANS = {"drones": MeansCode.DRONE, "missiles": MeansCode.MISSILE, "shells": MeansCode.SHELLING}
_PUBLISHERS = tuple(
    f"The {name} Post (sample)" for name in "Anvil Beacon Cedar Delta".split()
) + tuple(
    f"{name} Daily (sample)" for name in "Ember Fjord Grove Harbour Inlet Juniper Kestrel".split()
)
_AGENCIES = ("AFP", "Reuters", "AP")


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


def items(claims: int, seed: int = 1) -> Iterator[Item]:
    """Documents with their conflict and claims, by day, until there are as many claims.

    Args:
        claims: the least number of claims; the last document may go past it.
        seed: of everything that is drawn.
    """
    draw, made, day, number = random.Random(seed), 0, _START, 0
    wars = _wars(draw)
    while made < claims:
        for item in _day(wars, day, draw, number):
            yield item
            number += 1
            made += len(item[2])
            if made >= claims:
                return
        day += timedelta(days=1)


def fill(ledger: Ledger, claims: int, seed: int = 1) -> int:
    """Put generated documents and claims into a ledger; the number of claims."""
    made, moment, reader = 0, custody.now(), "generated"
    with writing(ledger.engine) as connection:
        for document, war, found in items(claims, seed):
            shelved = shelving.shelve(connection, document, shelving.Acquired(None, "", moment))
            readings.enter(
                connection, document, shelved, Reading(found, reader, conflict=war), moment
            )
            made += len(found)
    return made


def _wars(draw: random.Random) -> list[War]:
    found = list[War]()
    for entry in entries("conflicts", "conflict"):
        sides, countries = entry.texts("parties"), entry.texts("countries")
        if len(sides) >= 2 and countries and len(found) < 6:
            towns = tuple(_town(draw, countries[0], n + 1000 * len(found)) for n in range(400))
            found.append(War(entry.text("id"), (sides[0], sides[1]), towns))
    return found


def _town(draw: random.Random, country: str, number: int) -> Town:
    name = "".join(draw.choice(_SYLLABLES) for _ in range(3)).capitalize()
    lat, lon = 20 + draw.random() * 20, 20 + draw.random() * 20
    return Town(name, 90_000_000 + number, lat, lon, country, f"{draw.randrange(12):02}")


def _day(wars: list[War], day: date, draw: random.Random, number: int) -> Iterator[Item]:
    """About thirty happenings a day over all wars, the busiest towns first."""
    for war in wars:
        for _ in range(draw.randrange(3, 8)):
            happening = _happening(war, day, draw)
            for report in _reports(happening, draw):
                yield (*report[:1], war.id, report[1])
        yield _totals(war, day)


def _happening(war: War, day: date, draw: random.Random) -> Happening:
    agent, target = war.sides if draw.random() < 0.6 else war.sides[::-1]
    kind = draw.choices([k for k, _ in _KINDS], [w for _, w in _KINDS])[0]
    town = war.towns[min(int(draw.expovariate(1 / 60)), len(war.towns) - 1)]
    killed = int(draw.expovariate(1 / 6))
    means = draw.choice(sorted(_MEANS))
    return Happening(
        war, kind, day, town, agent, target, means, killed, killed * 2 + draw.randrange(9)
    )


def _reports(what: Happening, draw: random.Random) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
    """One to about eight reports: of the sides, of media, copies, a later toll, a denial."""
    how_many = 1 + min(int(draw.expovariate(1 / 1.2)), 7)
    first: _Text | None = None
    for n in range(how_many):
        later = draw.random() < 0.3
        published = what.day + timedelta(days=1 if later else 0)
        publisher = draw.choice(_PUBLISHERS)
        key = f"{what.war.id}-{what.day}-{what.town.number}-{draw.getrandbits(40):010x}"
        if first is not None and draw.random() < 0.35:
            yield first.copied(key, publisher, published, draw.choice(_AGENCIES))
            continue
        text = _Text(key, publisher, published, what, draw)
        toll = max(0, what.killed + (draw.randrange(-1, 3) if later else 0))
        text.tell(toll, draw.choice(("agent", "target", "media", "")))
        if n and draw.random() < 0.15:
            text.deny()
        first = first or text
        yield text.made()


class _Text:
    """A report while it is written: its words, and the claims that point at them."""

    def __init__(
        self, key: str, publisher: str, published: date, what: Happening, draw: random.Random
    ) -> None:
        self._key, self._publisher, self._published = key, publisher, published.isoformat()
        self._what, self._draw = what, draw
        self._words = (
            f"{what.town.name}: reports of {what.day.isoformat()}, no. {draw.randrange(10**6)}\n"
        )
        self._claims: list[Claim] = []
        self._source = Source(key, "", None, publisher, None, self._published)

    def tell(self, toll: int, voice: str) -> None:
        what = self._what
        verb, told = _VERBS[what.type], f"on {what.day.isoformat()}"
        said = self._said(voice)
        words = f"{what.agent} forces {verb} {what.town.name} {told} with {what.means}{said}."
        main = self._sentence(words)
        self._claim(main, what.type, verb, voice, means=what.means if what.type == "strike" else "")
        if what.type == "strike":
            for type_, word, number in (
                ("people.killed", "killed", toll),
                ("people.wounded", "wounded", what.wounded),
            ):
                if number:
                    line = (
                        f"The {what.means} {word} {number} people in {what.town.name} {told}{said}."
                    )
                    self._claim(self._sentence(line), type_, word, voice, figure=number)
            line = f"Houses were damaged in {what.town.name} {told}{said}."
            self._claim(self._sentence(line), "infrastructure.damaged", "damaged", voice)

    def deny(self) -> None:
        what = self._what
        words = f"{what.agent} denied that its forces {_VERBS[what.type]} {what.town.name}."
        sentence = self._sentence(words)
        told = self._claims[0].id
        self._claim(sentence, what.type, "denied", "agent", act=Act.DENY, reacts=told)

    def made(self) -> tuple[Document, tuple[Claim, ...]]:
        document = Document(
            self._key, self._words, self._publisher, None, f"https://sample.example/{self._key}",
            self._published,
        )  # fmt: skip
        source = Source.of(document)
        ids, claims = dict[str, str](), list[Claim]()
        for claim in self._claims:
            reaction = ids.get(claim.reaction_to or "")
            new = replace(claim, document=source, reaction_to=reaction).identified()
            ids[claim.id] = new.id
            claims.append(new)
        return document, tuple({claim.id: claim for claim in claims}.values())

    def copied(
        self, key: str, publisher: str, published: date, agency: str
    ) -> tuple[Document, tuple[Claim, ...]]:
        other = _Text(key, publisher, published, self._what, self._draw)
        other._words, other._claims = f"{self._words}({agency})\n", self._claims
        return other.made()

    def _said(self, voice: str) -> str:
        what = self._what
        who = {"agent": what.agent, "target": what.target, "media": "local media", "": ""}[voice]
        return f", {who} said" if who else ""

    def _sentence(self, words: str) -> Span:
        start = len(self._words)
        self._words += words + "\n"
        return Span(start, start + len(words), words)

    def _claim(  # noqa: PLR0913 (each is a field of the claim)
        self, sentence: Span, type_: str, trigger: str, voice: str, *,
        means: str = "", figure: int | None = None, act: Act = Act.SAY, reacts: str | None = None,
    ) -> None:  # fmt: skip
        what, town = self._what, self._what.town
        at = sentence.text.find

        def span(words: str) -> Span:
            start = sentence.start + at(words)
            return Span(start, start + len(words), words)

        place = Place(span(town.name), geonames_id=town.number, lat=town.lat, lon=town.lon,
                      feature="PPL", country=town.country, admin1=town.admin1,
                      precision=PlacePrecision.EXACT)  # fmt: skip
        day = what.day.isoformat()
        has_agent, has_target = at(what.agent) >= 0, type_.startswith("people.")
        who = {"agent": what.agent, "target": what.target, "media": "local media"}.get(voice)
        party = "media" if voice == "media" else who
        claim = Claim(
            document=self._source, sentence=sentence, trigger=span(trigger), type=type_,
            modality=Modality.ASSERTED,
            agent=Participant(span(what.agent), None, what.agent, Kind.MILITARY) if has_agent else None,
            target=Participant(span("people"), None, what.target, Kind.CIVILIAN)
            if has_target and at("people") >= 0 else None,
            means=Means(span(means), _MEANS[means]) if means else None,
            places=(place,),
            time=Time(span(day), day, day, TimePrecision.DAY) if at(day) >= 0 else None,
            quantity=Quantity(span(str(figure)), figure, figure, Comparator.EXACT, "person", "people")
            if figure else None,
            attribution=(Speaker(span(who), act, 1, None, who, party),) if who and at(who) >= 0 else (),
            reaction_to=reacts, confidence=0.7,
        )  # fmt: skip
        self._claims.append(claim.identified())


def _totals(war: War, day: date) -> Item:
    """The daily running totals of a staff."""
    days, side, foe = (day - _START).days + 1, *war.sides
    key = f"{war.id}-staff-{day}"
    words, claims = f"Losses as of {day.isoformat()}, by the staff of {side}.\n", list[Claim]()
    source = Source(key, "", None, "Staff bulletin (sample)", None, day.isoformat())
    rows = (("tank", "tanks", 2), ("drone", "drones", 7), ("artillery", "guns", 4))
    for unit, name, rate in rows:
        sentence = f"{foe} has lost {rate * days} {name} as of {day.isoformat()}, {side} said."
        start = len(words)
        words += sentence + "\n"

        def span(part: str, start: int = start, sentence: str = sentence) -> Span:
            at = start + sentence.find(part)
            return Span(at, at + len(part), part)

        claims.append(
            Claim(
                document=source, sentence=Span(start, start + len(sentence), sentence),
                trigger=span("lost"), type="materiel.destroyed",
                target=Participant(span(foe), None, foe, Kind.MILITARY),
                time=Time(span(day.isoformat()), None, day.isoformat(), TimePrecision.OPEN),
                quantity=Quantity(span(str(rate * days)), rate * days, rate * days, Comparator.EXACT,
                                  unit, name, Basis.CUMULATIVE),
                attribution=(Speaker(span(side), Act.SAY, 1, None, f"Staff of {side}", side),),
            ).identified()
        )  # fmt: skip
    document = Document(key, words, "Staff bulletin (sample)", None, None, day.isoformat())
    made = tuple(replace(c, document=Source.of(document)).identified() for c in claims)
    return document, war.id, made


def main() -> None:
    """Fill a ledger and say how long it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("ledger")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with Ledger.open(given.ledger, create=True) as ledger:
        begun = time.perf_counter()
        made = fill(ledger, given.claims, given.seed)
        filled = time.perf_counter()
        done = ledger.reconcile()
        ended = time.perf_counter()
    print(
        f"{made:,} claims written in {filled - begun:.1f} s; {done.events:,} events in {ended - filled:.1f} s"
    )


if __name__ == "__main__":
    main()
