"""What leaves the ledger: the one place through which everything that is shown passes.

What must not be shown (names of people without a public role, places too fine) is taken out here
and nowhere else, so that no format, command or view can forget it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from contested.actors.spelling import pieces
from contested.masking import Screen
from contested.masking.claims import shown_source
from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.model.event import Event, FigurePolicy
from contested.model.series import Series
from contested.reconcile.figures import refigured
from contested.reconcile.rules import Rules
from contested.store import Filters, Ledger
from contested.store.filters import phrases
from contested.store.holdings import Holding
from contested.store.searching import Found, Hit, excerpt

_BATCH = 500
_ASKED = ("agent", "target", "speaker", "text")


@dataclass(frozen=True)
class Shown:
    """What of a ledger passes the filters, as it may be shown.

    Attributes:
        ledger: where they are.
        filters: which of them.
        screen: what is masked, and how; made of the ledger where none is given.
        unmask: whether names are shown as they stand. Who asks for it notes it in the log.
        figures: by which rule events' figures are made; None: by that of the ledger.
    """

    ledger: Ledger
    filters: Filters = Filters()
    screen: Screen | None = field(default=None, compare=False)
    unmask: bool = False
    figures: FigurePolicy | None = None

    def claims(self) -> Iterator[Claim]:
        """The claims, by document's id and then place in the text."""
        if self.unmask:
            yield from self.ledger.claims(self.filters)
        elif not self._asks_for_hidden:
            yield from self._screen.claims(self.ledger.claims(self._meant))

    def claims_of(self, events: Sequence[Event]) -> dict[str, Claim]:
        """The claims of some events, by id, as they may be shown."""
        found = self.ledger.claims_by_id([id_ for event in events for id_ in event.claims])
        claims = found.values() if self.unmask else self._screen.claims(found.values())
        return {claim.id: claim for claim in claims}

    def documents(self) -> Iterator[Document]:
        """The documents, by id."""
        if self.unmask:
            yield from self.ledger.documents(self.filters)
        elif not self._asks_for_hidden:
            yield from self._screen.documents(self.ledger.documents(self._meant))

    def events(self, *, limit: int | None = None, offset: int = 0) -> Iterator[Event]:
        """The events, by day and id."""
        found = self.ledger.events(self.filters, limit=limit, offset=offset)
        if self.unmask:
            yield from self._figured(found)
        elif not self._asks_for_hidden:
            yield from self._figured(self._screen.events(found))

    def _figured(self, events: Iterator[Event]) -> Iterator[Event]:
        """The events with their figures by the rule that was asked for."""
        if self.figures is None:
            yield from events
            return
        rules = Rules.load()
        while some := list(islice(events, _BATCH)):
            claims = self.claims_of(some)
            for event in some:
                own = [claims[id_] for id_ in event.claims if id_ in claims]
                yield refigured(event, own, self.figures, rules)

    def event(self, id_: str) -> Event:
        """The event whose id, or one of whose claims' ids, begins so.

        Raises:
            LedgerError: none begins so, or several do.
        """
        event = self.ledger.event(id_)
        shown = event if self.unmask else next(self._screen.events([event]))
        return next(self._figured(iter([shown])))

    def series(self) -> Iterator[Series]:
        """The series, by conflict, type, speaker and id."""
        if self.unmask:
            yield from self.ledger.series(self.filters)
        elif not self._asks_for_hidden:
            yield from self._screen.series(self.ledger.series(self.filters))

    def claim(self, id_: str) -> Claim:
        """The claim with an id, or with the one id that begins so.

        Raises:
            LedgerError: none begins so, or several do.
        """
        claim = self.ledger.claim(id_)
        return claim if self.unmask else next(self._screen.claims([claim]))

    def report(self, claim: Claim) -> Document | None:
        """The report whose text a claim's offsets point into; None if it has another text now.

        The claim is one of the ledger's or of these; its `text_hash` is the sealed text's.
        """
        id_ = self.document_meant(claim.document.id) or claim.document.id
        found = next(self.ledger.documents(Filters(document=id_)), None)
        if found is None or found.text_hash != claim.document.text_hash:
            return None
        return found if self.unmask else next(self._screen.documents([found]))

    def document_meant(self, id_: str) -> str | None:
        """The ledger's id of a report for the id that is shown; None for one that is not shown."""
        return id_ if self.unmask else self._screen.document_meant(id_)

    def holdings(self) -> Iterator[Holding]:
        """Every document with how far it was read, by id."""
        documents = self.ledger.documents()
        for held, document in zip(self.ledger.holdings(), documents, strict=True):
            yield self._holding(held, document)

    def holding(self, held: Holding) -> Holding:
        """What is held of one document, its title and address as they are shown."""
        return self._holding(held, next(self.ledger.documents(Filters(document=held.id))))

    def _holding(self, held: Holding, document: Document) -> Holding:
        if self.unmask:
            return held
        veil = self._screen.veil(document)
        held = replace(held, id=self._screen.document_id(held.id))
        if veil.withheld:
            return replace(held, title=None)
        if not veil:
            return held
        source = shown_source(Source(held.id, "", held.url, held.publisher, held.title), veil)
        return replace(held, title=source.title, publisher=source.publisher, url=source.url)

    def search(self, words: str, limit: int = 50) -> Found:
        """Claims and documents that hold all the words where they can be seen."""
        if self.unmask:
            return self.ledger.search(words, self.filters, limit)
        if self._asks_for_hidden or self._screen.hides(words):
            return Found((), ())
        found, wanted = self.ledger.search(words, self.filters, limit), phrases(words)
        claims = (c for c in self._screen.claims(found.claims) if _holds(c.sentence.text, wanted))
        hits = (self._hit(hit, wanted) for hit in found.documents)
        return Found(tuple(claims), tuple(hit for hit in hits if hit))

    def _hit(self, hit: Hit, wanted: tuple[str, ...]) -> Hit | None:
        raw = next(self.ledger.documents(Filters(document=hit.document)))
        document = next(self._screen.documents([raw]))
        if not _holds(document.text, wanted):
            return None
        return replace(
            hit, document=document.id, title=document.title, excerpt=excerpt(document.text, wanted)
        )

    @cached_property
    def _screen(self) -> Screen:
        return self.screen or Screen(self.ledger)

    @cached_property
    def _meant(self) -> Filters:
        """The filters with the ledger's id of the report that they ask for."""
        asked = self.filters.document
        return replace(self.filters, document=asked and self.document_meant(asked))

    @property
    def _asks_for_hidden(self) -> bool:
        asked = self.filters.document
        if asked is not None and self.document_meant(asked) is None:
            return True
        return any(self._screen.hides(getattr(self.filters, name)) for name in _ASKED)


def _holds(text: str, wanted: tuple[str, ...]) -> bool:
    """Whether a shown text holds every phrase as whole words, in any case and without accents."""
    folded = f" {' '.join(pieces(text))} "
    return all(re.sub(r"\s+", " ", f" {' '.join(pieces(each))} ") in folded for each in wanted)
