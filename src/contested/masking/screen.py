"""The screen between the ledger and people: each text's veil, made once and kept while it holds.

Names are found when a text is read. A text that nobody has looked through yet (an older ledger, a
claim that was imported) is looked through when it is first shown, and what is found is kept.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from itertools import islice
from threading import Lock
from typing import TypeVar

from contested.data import entries
from contested.errors import LedgerError
from contested.gazetteer.regions import region
from contested.masking.claims import (
    shown_claim,
    shown_document,
    shown_event,
    shown_series,
    shown_told,
)
from contested.masking.ids import ShownIds
from contested.masking.veil import Cut, Veil, apart, joined, longest_first
from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.model.event import Event, EventOrigin
from contested.model.private import PrivateName
from contested.model.series import Series
from contested.model.span import Span
from contested.model.told import Told
from contested.reader import Reader
from contested.settings import Settings
from contested.store import Ledger
from contested.store.delicate import DelicatePlace
from contested.store.private_names import published_under

T = TypeVar("T")
Named = TypeVar("Named", Source, Document)
KEPT = 20_000
BATCH = 500
READABLE = ("en", "und")
_OPEN = Veil()
Find = Callable[[Document], tuple[PrivateName, ...]]


class Screen:
    """What a ledger shows to people."""

    def __init__(
        self,
        ledger: Ledger,
        settings: Settings | None = None,
        find: Find | None = None,
        *,
        coarse: bool = False,
    ) -> None:
        """For one open ledger.

        Args:
            ledger: what is shown.
            settings: for reading a text that was not looked through; the environment's if none.
            find: finds private names in such a text; by default the reader's way.
            coarse: whether every place is shown by its first-level region.
        """
        self._coarse = coarse
        self.ledger = ledger
        self._settings = settings or Settings.from_environment()
        self._given = find
        self._kept: OrderedDict[str, Veil] = OrderedDict()
        self._lock = Lock()
        self._revision = ""
        self._delicate: dict[str, tuple[DelicatePlace, ...]] = {}
        self._publishers = frozenset[str]()
        self._ids = self._shown_ids()
        self._replaced: frozenset[str] | None = None

    def claims(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Claims as they are shown."""
        for some in _batches(claims):
            veils = self.veils([claim.document.text_hash for claim in some])
            for claim in some:
                shown = shown_claim(claim, veils[claim.document.text_hash])
                yield replace(shown, document=self._named(shown.document))

    def told(self, given: Iterable[Told]) -> Iterator[Told]:
        """What claims tell, as it is shown."""
        for some in _batches(given):
            veils = self.veils([each.text_hash for each in some])
            for each in some:
                yield shown_told(each, veils[each.text_hash])

    def sentences(self, given: Mapping[str, tuple[Span, str]]) -> dict[str, str]:
        """Sentences as they are shown; each is given with the hash of its text."""
        veils = self.veils([hash_ for _, hash_ in given.values()])
        return {key: veils[hash_].span(span).text for key, (span, hash_) in given.items()}

    def documents(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Documents as they are shown."""
        for document in documents:
            yield self._named(shown_document(document, self.veil(document)))

    def events(self, events: Iterable[Event]) -> Iterator[Event]:
        """Events as they are shown."""
        for some in _batches(events):
            veils = self.veils_of([event.claims for event in some])
            for event in map(shown_event, some, veils):
                yield replace(event, origins=tuple(map(self._origin, event.origins)))

    def series(self, series: Iterable[Series]) -> Iterator[Series]:
        """Series as they are shown."""
        for some in _batches(series):
            words = [_shown_words(each) for each in some]
            touched = self.touched(word for each in words for word in each)
            under = [not touched.isdisjoint(each) for each in words]
            claims = [
                [c for point in each.points for c in point.claims] if hidden else []
                for each, hidden in zip(some, under, strict=True)
            ]
            yield from map(shown_series, some, self.veils_of(claims))

    def veil(self, document: Document) -> Veil:
        """What is not shown of a document."""
        if document.language not in READABLE and not self._looked_through(document):
            return Veil(withheld=True)
        return self.veils([document.text_hash], {document.text_hash: document})[document.text_hash]

    def veils(
        self, hashes: Sequence[str], known: dict[str, Document] | None = None
    ) -> dict[str, Veil]:
        """What is not shown of the texts of these hashes."""
        self._refresh()
        with self._lock:
            found = {hash_: self._kept[hash_] for hash_ in hashes if hash_ in self._kept}
        missing = [hash_ for hash_ in dict.fromkeys(hashes) if hash_ not in found]
        names = self.ledger.private_names(missing) if missing else {}
        for hash_ in missing:
            found[hash_] = self._made(hash_, names.get(hash_), (known or {}).get(hash_))
        with self._lock:
            for hash_ in missing:
                self._kept[hash_] = found[hash_]
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return found

    def veils_of(self, claims: Sequence[Sequence[str]]) -> list[Veil]:
        """One veil for the claims of each list, over all texts that they stand in."""
        ids = list(dict.fromkeys(id_ for each in claims for id_ in each))
        texts = self.ledger.texts_of_claims(ids)
        veils = self.veils([hash_ for hashes in texts.values() for hash_ in hashes])
        made = list[Veil]()
        for each in claims:
            hashes = dict.fromkeys(hash_ for id_ in each for hash_ in texts.get(id_, ()))
            under = [veils[hash_] for hash_ in hashes if veils[hash_]]
            made.append(joined(under) if under else _OPEN)
        return made

    def touched(self, words: Iterable[str]) -> set[str]:
        """Those of the words that some text's veil may replace: all that share a word with one."""
        self._refresh()
        return {each for each in words if not self._private_words.isdisjoint(_words(each))}

    def delicate_claims(self) -> list[str]:
        """The ids of the claims in texts of which some places are not shown."""
        self._refresh()
        return self.ledger.claims_of_texts(list(self._delicate)) if self._delicate else []

    def coarse_names(self) -> frozenset[str]:
        """The names of places that are shown as their region in some text."""
        self._refresh()
        return frozenset(place.words for places in self._delicate.values() for place in places)

    def document_id(self, id_: str) -> str:
        """A report's id as it is shown: a number for one that spells a hidden name."""
        self._refresh()
        return self._ids.shown(id_)

    def document_meant(self, id_: str) -> str | None:
        """The report's id in the ledger for one that is shown; None for one that is not."""
        self._refresh()
        return self._ids.meant(id_)

    @property
    def _private_words(self) -> frozenset[str]:
        """Every word of a name that some veil replaces."""
        if self._replaced is None:
            names = (*self._unseen(), *self._hidden(), *self.coarse_names())
            self._replaced = frozenset(word for name in names for word in _words(name))
        return self._replaced

    def _unseen(self) -> Iterator[str]:
        """Names in the texts that nobody looked through yet.

        Those in a language in which names cannot be told stay so: what is found there is not kept.
        """
        readable, others = self.ledger.texts_not_looked_through(READABLE)
        for veil in self.veils(readable).values():
            yield from (name for name, _ in veil.names)
        for hash_ in others:
            for found in self._find(Document("", self.ledger.text(hash_) or "")):
                yield from (found.person, found.span.text)

    def _named(self, source: Named) -> Named:
        shown = self._ids.shown(source.id)
        return source if shown == source.id else replace(source, id=shown)

    def _origin(self, origin: EventOrigin) -> EventOrigin:
        shown = tuple(map(self._ids.shown, origin.documents))
        return origin if shown == origin.documents else replace(origin, documents=shown)

    def _shown_ids(self) -> ShownIds:
        return ShownIds(
            self._hidden, lambda: self.ledger.not_looked_through(READABLE), self.ledger.document_ids
        )

    def _hidden(self) -> Iterator[str]:
        """Every name in the ledger that is not shown."""
        return (
            name
            for name in self.ledger.private_persons()
            if published_under(name) not in self._publishers
        )

    def hides(self, words: str | None) -> bool:
        """Whether words that are asked for are a name that is not shown."""
        if not words or not self.ledger.is_private(words):
            return False
        self._refresh()
        return published_under(words) not in self._publishers

    def _made(
        self, hash_: str, names: tuple[PrivateName, ...] | None, document: Document | None
    ) -> Veil:
        if names is None:
            names = self._look_through(hash_, document)
        names = tuple(n for n in names if published_under(n.person) not in self._publishers)
        places = self._delicate.get(hash_, ())
        if not names and not places:
            return _OPEN
        cuts = [Cut(name.span.start, name.span.end, name.shown) for name in names]
        listed = dict[str, str]()
        for name in names:
            listed.setdefault(name.person, name.role)
            listed.setdefault(name.span.text, name.role)
        if places:
            text = document.text if document else self.ledger.text(hash_) or ""
            regions = {place.words: _region_of(place) for place in places}
            cuts += _place_cuts(text, regions)
            listed |= regions
        coarse = frozenset(place.words for place in places)
        return Veil(apart(cuts), longest_first(listed), coarse)

    def _look_through(self, hash_: str, document: Document | None) -> tuple[PrivateName, ...]:
        """The names in a text that nobody looked through yet; kept, if the ledger can be written."""
        if document is None:
            document = Document("", self.ledger.text(hash_) or "")
        found = self._find(document)
        with suppress(LedgerError):  # one that cannot be written is looked through again
            self.ledger.keep_private_names(hash_, found)
            self._ids = self._shown_ids()
            self._replaced = None
        return found

    @cached_property
    def _find(self) -> Find:
        return self._given or Reader(self._settings).private_names

    def _looked_through(self, document: Document) -> bool:
        return document.text_hash in self.ledger.private_names([document.text_hash])

    @cached_property
    def _sexual(self) -> tuple[str, ...]:
        found = entries("private", "sexual", self._settings.data)
        return tuple(word for entry in found for word in entry.texts("words"))

    def _refresh(self) -> None:
        """Forget what was kept of another state of the ledger."""
        revision = self.ledger.revision()
        if revision == self._revision:
            return
        words = () if self._coarse else self._sexual
        delicate = self.ledger.delicate_places(words, every=self._coarse)
        publishers = self.ledger.publishers()
        with self._lock:
            self._kept.clear()
            self._publishers = publishers
            self._delicate, self._revision = delicate, revision
            self._replaced = None
            self._ids = self._shown_ids()


def _region_of(place: DelicatePlace) -> str:
    """What is shown for a place that must not be: its region, else its country."""
    found = region(place.country, place.admin1) or region(place.country, None)
    return found.name if found else "a place"


def _shown_words(series: Series) -> tuple[str, ...]:
    """The words of a series in which a name may stand."""
    named = (series.speaker, series.party or "", series.counted, series.place or "")
    return (*named, *(note for point in series.points for note in point.notes))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _place_cuts(text: str, regions: dict[str, str]) -> Iterator[Cut]:
    for words, shown in sorted(regions.items(), key=lambda pair: (-len(pair[0]), pair[0])):
        for at in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            yield Cut(at.start(), at.end(), shown)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    source = iter(items)
    while some := list(islice(source, BATCH)):
        yield some
