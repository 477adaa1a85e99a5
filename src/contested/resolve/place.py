"""Where a place name is: all names of a document are located together.

A name is located only where the evidence allows it: what is unknown, or could as well be
elsewhere, keeps its words and, where the text gives one, its country.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from contested.actors import Directory
from contested.extract.reading import Reading
from contested.gazetteer import Gazetteer, PlaceRecord
from contested.language.peoples import CALLED_AFTER
from contested.language.place_words import PlaceWords, place_words
from contested.language.places import PlaceMention
from contested.model.span import Span
from contested.model.value import Place
from contested.model.vocabulary import PlacePrecision, PlaceRole
from contested.resolve.own_land import own_lands
from contested.resolve.precision import precision
from contested.resolve.ranking import Floats, Weights, rank
from contested.resolve.surrounding import settle
from contested.resolve.toponym import (
    FAMOUS_TOWN,
    Candidate,
    Toponym,
    candidates,
    toponym,
    with_neighbours,
)

_SURE = 0.5
_LEAST = 0.2
_LEADING_SHARE = 0.25
_DWARFED = 5
_FEW = 2


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What is known of a document before its places are located.

    Attributes:
        text: the document's text, which shows which names stand side by side.
        countries: ISO codes of the countries that its war is fought in; empty for none.
        home: names of the publisher's town, region or country, as if each stood in the text.
    """

    text: str = ""
    countries: frozenset[str] = frozenset()
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """What a toponym was resolved to.

    Attributes:
        record: the place, or None where only a country, or nothing, is known.
        country: ISO code, or None.
        precision: how finely it is known, or None where nothing is.
        sureness: 0 to 1, the likelihood of the record among all of that name.
    """

    record: PlaceRecord | None = None
    country: str | None = None
    precision: PlacePrecision | None = None
    sureness: float = 0.0

    def place(self, span: Span, role: PlaceRole) -> Place:
        """The value that a claim carries."""
        if self.record is None:
            return Place(span, role, country=self.country, precision=self.precision)
        return Place(
            span=span,
            role=role,
            geonames_id=self.record.geonames_id,
            lat=self.record.lat,
            lon=self.record.lon,
            feature=self.record.feature,
            country=self.record.country or None,
            admin1=self.record.admin1 or None,
            precision=self.precision,
        )


class Geocoder:
    """Locates place names. Keeps nothing of the documents that it saw."""

    def __init__(self, index: Gazetteer, weights: Weights | None = None) -> None:
        self._index = index
        self._weights = weights or Weights()

    def geocode(
        self, mentions: Sequence[PlaceMention], context: PlaceContext
    ) -> tuple[Located, ...]:
        """Where each mention is, in their order.

        What is unknown or has no name ("in the south") gets the country of what surrounds it.
        """
        found = self.locate([_toponym(m) for m in mentions], context)
        states = {i for i, f in enumerate(found) if f.record is not None and f.record.is_country}
        countries = settle(
            mentions, [f.country for f in found], context.text, context.countries, states
        )
        return tuple(
            f if f.country or f.record else Located(None, c, PlacePrecision.VAGUE, _SURE * bool(c))
            for f, c in zip(found, countries, strict=True)
        )

    def locate(self, toponyms: Sequence[Toponym], context: PlaceContext) -> tuple[Located, ...]:
        """Where each toponym is, in their order; all are located together."""
        words = place_words()
        homes = [replace(toponym(h, words), start=-1, end=-1) for h in context.home]
        linked = [*with_neighbours(list(toponyms), context.text), *homes]
        countries = context.countries or self._talked_of(linked, words)
        chosen = self._choose(linked, words, countries, context.countries)
        return tuple(
            _located(t, *chosen.get(t.sense, (None, 0.0)), words, context.countries)
            for t in linked[: len(toponyms)]
        )

    def _talked_of(self, toponyms: Iterable[Toponym], words: PlaceWords) -> frozenset[str]:
        """The countries that the names themselves point to, for what is misspelt or unknown."""
        named: Counter[str] = Counter()
        for each in toponyms:
            records = self._index.find(words.demonym(each.name) or each.name)
            if records and (records[0].is_country or len({r.country for r in records}) == 1):
                named[records[0].country] += 1
        total = sum(named.values())
        return frozenset(c for c, n in named.items() if c and n >= _LEADING_SHARE * total)

    def _choose(
        self,
        toponyms: Sequence[Toponym],
        words: PlaceWords,
        countries: frozenset[str],
        at_war: frozenset[str],
    ) -> dict[tuple[str, str], tuple[Candidate | None, float]]:
        senses: dict[tuple[str, str], list[Toponym]] = {}
        for each in toponyms:
            if each.name:
                senses.setdefault(each.sense, []).append(each)
        groups = {s: candidates(ts[0], self._index, words, countries) for s, ts in senses.items()}
        if at_war:
            groups = {s: _without_namesakes(g, senses[s], at_war) for s, g in groups.items()}
        groups = {s: self._inside(g, senses[s], words) for s, g in groups.items()}
        groups = {s: g for s, g in groups.items() if g}
        if not groups:
            return {}
        bonus = [
            np.array([self._said_of(c, senses[s], at_war, words) for c in g])
            for s, g in groups.items()
        ]
        likely = rank(list(groups.values()), [len(senses[s]) for s in groups], bonus, self._weights)
        near = self._spoken_of(toponyms, words) | at_war if at_war else frozenset[str]()
        best = {s: _best(g, p, near) for (s, g), p in zip(groups.items(), likely, strict=True)}
        return _without_sound_alikes(best, senses)

    def _inside(
        self, group: tuple[Candidate, ...], mentions: Iterable[Toponym], words: PlaceWords
    ) -> tuple[Candidate, ...]:
        """The candidates without towns in another land than what a text says that they lie in.

        "Haris in Bint Jbeil district" is no town of that name in the West Bank.
        """
        around = {m.within for m in mentions if m.said_within}
        outer = [candidates(toponym(name, words), self._index, words, ()) for name in around]
        lands = [{c.record.country for c in found if c.fit == 1.0} for found in outer]
        return tuple(
            c for c in group
            if not c.record.is_settlement or all(c.record.country in k for k in lands if k)
        )  # fmt: skip

    def _spoken_of(self, toponyms: Iterable[Toponym], words: PlaceWords) -> frozenset[str]:
        """The countries that the document names, or puts around a name."""
        names = {n for t in toponyms for n in (t.name, t.within) if n}
        firsts = (self._index.find(words.demonym(n) or n)[:1] for n in names)
        return frozenset(r.country for f in firsts for r in f if r.is_country or r.is_region)

    def _said_of(
        self,
        candidate: Candidate,
        mentions: Iterable[Toponym],
        at_war: frozenset[str],
        words: PlaceWords,
    ) -> float:
        """What the text itself says for a candidate: its container, its war."""
        record = candidate.record
        total = self._weights.conflict * (record.country in at_war)
        if any(m.name.casefold() == record.name.casefold() for m in mentions):
            total += self._weights.spelling
        if record.main and record.country in at_war and record.population >= FAMOUS_TOWN:
            total += self._weights.fame
        if any(self._contains(m.within, record, words) for m in mentions if m.within):
            total += self._weights.container
        return total

    def _contains(self, name: str, record: PlaceRecord, words: PlaceWords) -> bool:
        outer = toponym(name, words)
        for around in candidates(outer, self._index, words, ()):
            held = around.record
            if held.country != record.country or held.id == record.id:
                continue
            if held.is_country or (held.feature == "ADM1" and held.admin1 == record.admin1):
                return True
            if held.feature != "ADM1" and held.distance(record) < 100:
                return True
        return False


def geocode_page(reading: Reading, index: Gazetteer, directory: Directory) -> dict[Span, Place]:
    """What every place mention of a page is, by its span."""
    mentions = [m for _, s in sorted(reading.sentences.items()) for m in s.places]
    war = directory.conflict(reading.chains.conflict)
    countries = frozenset(war.countries if war else ())
    context = PlaceContext(reading.page.document.text, countries)
    own = own_lands(reading, directory)
    located = Geocoder(index).geocode(mentions, context)
    found = {m.span: each.place(m.span, m.role) for m, each in zip(mentions, located, strict=True)}
    return {s: replace(p, country=own[s]) if s in own else p for s, p in found.items()}


def place(
    words: str, index: Gazetteer, context: PlaceContext | None = None, *, within: str = ""
) -> Located:
    """Where one place name is, in a context.

    Args:
        words: the name, with or without a head noun: "Pokrovsk", "Kursk region".
        index: the gazetteer.
        context: the document that it stands in, or what is known of it.
        within: the name of a place that it lies in, if known.
    """
    one = replace(toponym(words, place_words()), within=within)
    return Geocoder(index).locate([one], context or PlaceContext())[0]


def _toponym(mention: PlaceMention) -> Toponym:
    span = mention.span
    name, within = mention.name, mention.within
    return Toponym(span.start, span.end, name, mention.head, mention.part, within, bool(within))


def _best(
    group: Sequence[Candidate], likely: Floats, countries: frozenset[str]
) -> tuple[Candidate | None, float]:
    """The likeliest candidate; None for a namesake far from the war, whose `countries` are given."""
    at = int(np.argmax(likely))
    record = group[at].record
    doubtful = likely[at] < _LEAST and record.is_settlement
    doubtful = doubtful or (group[at].near and bool(countries) and record.country not in countries)
    return None if doubtful or _is_namesake(record, countries) else group[at], float(likely[at])


def _without_namesakes(
    group: tuple[Candidate, ...], mentions: Iterable[Toponym], at_war: frozenset[str]
) -> tuple[Candidate, ...]:
    """The candidates without small towns far from the war that are called after a large one."""
    towns = [c.record for c in group if c.record.is_settlement and c.record.main]
    largest = max((r.population for r in towns), default=0)
    if largest < FAMOUS_TOWN or any(m.within for m in mentions):
        return group
    return tuple(
        c for c in group
        if c.record.country in at_war
        or not c.record.is_settlement
        or c.record.population * _DWARFED >= largest
    )  # fmt: skip


def _without_sound_alikes(
    best: Mapping[tuple[str, str], tuple[Candidate | None, float]],
    senses: Mapping[tuple[str, str], Sequence[Toponym]],
) -> dict[tuple[str, str], tuple[Candidate | None, float]]:
    """The choices without towns that only sound like a name, where the others lie elsewhere.

    "Baisara" beside Tyre, Beirut and Tibnin is no Palestinian "Bazzara".
    """
    counted = Counter(
        c.record.country for s, (c, _) in best.items() for _ in senses[s]
        if c is not None and c.fit == 1.0 and not c.record.is_country
    )  # fmt: skip
    most = max(counted.values(), default=0)
    return {
        s: (None, 0.0)
        if c is not None and c.fit < 1.0 and not c.near and _FEW * counted[c.record.country] < most
        else (c, p)
        for s, (c, p) in best.items()
    }


def _is_namesake(record: PlaceRecord, countries: frozenset[str]) -> bool:
    """Whether a small place lies where neither the war is nor anything else that is named."""
    if not countries or record.country in countries or not record.country:
        return False
    small = record.is_settlement and (record.population < FAMOUS_TOWN or not record.main)
    return small or record.feature == "ADM2"


def _located(
    each: Toponym,
    candidate: Candidate | None,
    sureness: float,
    words: PlaceWords,
    at_war: frozenset[str],
) -> Located:
    if candidate is None:
        return Located()
    record = candidate.record
    if record.is_country and each.head in CALLED_AFTER and at_war and record.country not in at_war:
        return Located()  # "the Saudi Hospital" stands where the war is
    fine = precision(record, each.head, each.part, words, beside=candidate.near)
    if fine is PlacePrecision.VAGUE and record.is_country:
        return Located(None, record.country, fine, sureness)
    return Located(record, record.country or None, fine, sureness)
