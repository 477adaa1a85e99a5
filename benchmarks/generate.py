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
from datetime import date, timedelta

from benchmarks import bulk
from benchmarks.generated import MEANS, Happening, Text, Town, War, totals
from contested.data import entries
from contested.model.claim import Claim
from contested.model.document import Document
from contested.store import Ledger

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
_PUBLISHERS = tuple(
    f"The {name} Post (sample)" for name in "Anvil Beacon Cedar Delta".split()
) + tuple(
    f"{name} Daily (sample)" for name in "Ember Fjord Grove Harbour Inlet Juniper Kestrel".split()
)
_AGENCIES = ("AFP", "Reuters", "AP")


def items(claims: int, seed: int = 1) -> Iterator[Item]:
    """Documents with their conflict and claims, by day, until there are as many claims.

    Args:
        claims: the least number of claims; the last document may go past it.
        seed: of everything that is drawn.
    """
    draw, made, day = random.Random(seed), 0, _START
    wars = _wars(draw)
    while made < claims:
        for item in _day(wars, day, draw):
            yield item
            made += len(item[2])
            if made >= claims:
                return
        day += timedelta(days=1)


def fill(ledger: Ledger, claims: int, seed: int = 1) -> int:
    """Put generated documents and claims into an empty ledger; the number of claims."""
    return bulk.fill(ledger, items(claims, seed))


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


def _day(wars: list[War], day: date, draw: random.Random) -> Iterator[Item]:
    """About twenty happenings a day over all wars, each told by some of the day's reports."""
    for war in wars:
        today = [_happening(war, day, draw) for _ in range(draw.randrange(2, 6))]
        for document, found in _reports(war, today, draw):
            yield document, war.id, found
        document, found = totals(war, day, (day - _START).days + 1)
        yield document, war.id, found


def _happening(war: War, day: date, draw: random.Random) -> Happening:
    agent, target = war.sides if draw.random() < 0.6 else war.sides[::-1]
    kind = draw.choices([k for k, _ in _KINDS], [w for _, w in _KINDS])[0]
    town = war.towns[min(int(draw.expovariate(1 / 60)), len(war.towns) - 1)]
    killed = int(draw.expovariate(1 / 6))
    means = draw.choice(sorted(MEANS))
    return Happening(
        war, kind, day, town, agent, target, means, killed, killed * 2 + draw.randrange(9)
    )


def _reports(
    war: War, today: list[Happening], draw: random.Random
) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
    """Reports of sides and of media, wire copies, a later toll the next day, a denial."""
    first: Text | None = None
    for _ in range(draw.randrange(3, 8)):
        later = draw.random() < 0.3
        published = today[0].day + timedelta(days=1 if later else 0)
        key = f"{war.id}-{published}-{draw.getrandbits(48):012x}"
        publisher = draw.choice(_PUBLISHERS)
        if first is not None and draw.random() < 0.3:
            yield first.copied(key, publisher, published, draw.choice(_AGENCIES))
            continue
        text = Text(key, publisher, published)
        text.headline(today[0], draw.randrange(10**6))
        for what in draw.sample(today, max(1, int(len(today) * 0.6))):
            toll = max(0, what.killed + (draw.randrange(-1, 3) if later else 0))
            told = text.tell(what, toll, draw.choice(("agent", "target", "media", "")))
            if draw.random() < 0.1:
                text.deny(what, told)
        first = first or text
        yield text.made()


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
