"""A place name to be located, and the gazetteer's candidates for it.

Candidates are found, in this order: by the name with its head noun, by the name alone among the
features that the head allows, by what a place is named after ("X bridge", "X district"), and by
sound and spelling among the countries that the document is about.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from contested.gazetteer import Gazetteer, PlaceRecord
from contested.language.place_words import Head, PlaceWords

_MOST = 40
FAMOUS_TOWN = 150_000
_ADJECTIVE = re.compile(r"^(.{3,}?)(?:[iye]?v)?s[’']?k(?:yi|iy|ii|yy|y|i|a|aya|e|oe|oye|oho|ogo)$")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name in a text.

    Attributes:
        start, end: where it stands; used to see which names stand side by side.
        name: the name without head noun and compass word.
        head: the head noun in lower case, or empty.
        part: the compass word in lower case, or empty.
        within: the name of a place that the text puts around it, or empty.
        said_within: the words say so, and no comma that may as well part a list.
    """

    start: int
    end: int
    name: str
    head: str = ""
    part: str = ""
    within: str = ""
    said_within: bool = False

    @property
    def sense(self) -> tuple[str, str]:
        """What two mentions must share to be the same place in one document."""
        return self.name.casefold(), self.head


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a toponym may mean.

    Attributes:
        record: the place.
        fit: 0 to 1, how well name and head agree with it.
        near: the name is of something at the place ("X bridge"), or only sounds like it.
    """

    record: PlaceRecord
    fit: float = 1.0
    near: bool = False


def toponym(text: str, words: PlaceWords, start: int = 0) -> Toponym:
    """The toponym of some words without a sentence: head noun and compass word split off."""
    parts, part, head = text.split(), "", ""
    if len(parts) > 1 and parts[0].lower() in words.compass_adjectives:
        part, parts = parts[0].lower(), parts[1:]
    for width in (3, 2, 1):
        tail = " ".join(parts[-width:]).lower()
        if len(parts) > width and tail in words.heads:
            head, parts = tail, parts[:-width]
            break
    if len(parts) > 2 and parts[1] == "of" and parts[0].lower() in words.heads:
        found = words.heads[parts[0].lower()]
        head, parts = (found.words, parts[2:]) if found.of and not found.whole else (head, parts)
    return Toponym(start, start + len(text), " ".join(parts), head, part)


def candidates(
    place: Toponym, index: Gazetteer, words: PlaceWords, countries: Collection[str]
) -> tuple[Candidate, ...]:
    """What the toponym may mean, the likeliest first by name and size; none if nothing fits."""
    head = words.heads.get(place.head)
    found = _whole(place, index) or _by_name(place, head, index)
    if people := words.demonym(place.name):
        lands = [r for r in index.find(people) if not r.is_settlement]
        found = [Candidate(r) for r in lands[:1]]
    abroad = countries and not any(_likely(c.record, countries) for c in found)
    if not found or abroad:
        found += _misspelt(place, head, index, frozenset(countries))
    return tuple(found[:_MOST])


def _whole(place: Toponym, index: Gazetteer) -> list[Candidate]:
    if not place.head:
        return []
    orders = (
        f"{place.name} {place.head}",
        f"{place.head} {place.name}",
        f"{place.head} of {place.name}",
    )
    return [Candidate(r) for order in orders for r in index.find(order)]


def _by_name(place: Toponym, head: Head | None, index: Gazetteer) -> list[Candidate]:
    records = index.find(place.name)
    if head is None:
        return [Candidate(r, _bareness(r, records)) for r in records]
    fitting = [r for r in records if _allows(head, r)]
    if fitting:
        first = [r for r in fitting if r.feature == head.features[0]]
        return [Candidate(r) for r in first or fitting]
    return [Candidate(r, 0.6, near=True) for r in records if r.is_settlement or r.is_region]


def _bareness(record: PlaceRecord, records: Collection[PlaceRecord]) -> float:
    """The fit of a name without a head: "Kherson" is the town rather than the region around it.

    A region whose record has a population is the exception: "Gaza" is rather the strip.
    """
    if record.feature not in {"ADM1", "ADM2"} or record.population:
        return 1.0
    area = (record.country, record.admin1)
    towns = any(r.is_settlement and r.main and (r.country, r.admin1) == area for r in records)
    return 0.2 if towns else 1.0


def _allows(head: Head, record: PlaceRecord) -> bool:
    return any(record.feature.startswith(f) for f in head.features)


def _likely(record: PlaceRecord, countries: Collection[str]) -> bool:
    return record.country in countries or record.is_country or record.population > FAMOUS_TOWN


def _misspelt(
    place: Toponym, head: Head | None, index: Gazetteer, countries: frozenset[str]
) -> list[Candidate]:
    spellings = [f"{place.name} {place.head}"] if head and head.site else []
    spellings.append(place.name)
    stem = _ADJECTIVE.match(place.name.lower())
    if stem and head:
        spellings += [stem[1] + "ka", stem[1] + "ivka", stem[1], stem[1].removesuffix("an") + "a"]
    for spelling in spellings:
        exact = [r for r in index.find(spelling) if r.country in countries]
        records = exact or index.similar(spelling, countries)
        fitting = [Candidate(r, 0.8) for r in records if head is None or _allows(head, r)]
        beside = [Candidate(r, 0.5, near=True) for r in records if r.is_settlement]
        if fitting or beside:
            return fitting or beside
    return []


def with_neighbours(places: list[Toponym], text: str) -> list[Toponym]:
    """The toponyms with `within` set where the text itself says so: "Paris, Texas", "X in Y"."""
    linked = list(places)
    for at, (each, after) in enumerate(pairwise(places)):
        between = text[each.end : after.start]
        if not each.within and between.strip().lower() in {",", "in", ", in", "(", "of"}:
            said = between.strip().lower() in {"in", ", in"}
            linked[at] = replace(each, within=after.name, said_within=said)
        elif re.fullmatch(r"['’]s? (?:[\w-]+ern )?", between) and not after.within:
            linked[at + 1] = replace(after, within=each.name)
    return linked
