"""A claim, a document, an event and a series as they are shown under their veils."""

from dataclasses import replace
from urllib.parse import unquote, urlsplit

from contested.masking.veil import Veil
from contested.model.claim import Claim, Source
from contested.model.document import Document, Dropped
from contested.model.event import Event, EventPlace
from contested.model.series import Series
from contested.model.span import Span
from contested.model.told import Told
from contested.model.value import Participant, Place, Quantity, Speaker, Verification
from contested.model.vocabulary import PlacePrecision

WITHHELD = "[A text in a language in which names of people cannot be told. It is not shown.]"


def shown_claim(claim: Claim, veil: Veil) -> Claim:
    """The claim with its spans in the shown text and its names replaced."""
    if not veil:
        return claim
    at = veil.span
    return replace(
        claim,
        document=shown_source(claim.document, veil),
        sentence=at(claim.sentence),
        trigger=at(claim.trigger),
        agent=_participant(claim.agent, veil),
        target=_participant(claim.target, veil),
        means=replace(claim.means, span=at(claim.means.span)) if claim.means else None,
        places=tuple(_place(place, veil) for place in claim.places),
        time=replace(claim.time, span=at(claim.time.span)) if claim.time else None,
        quantity=_quantity(claim.quantity, veil),
        attribution=tuple(_speaker(speaker, veil) for speaker in claim.attribution),
        verification=_verification(claim.verification, veil),
    )


def shown_told(told: Told, veil: Veil) -> Told:
    """What a claim tells, with its spans in the shown text and its speaker's name replaced."""
    if not veil:
        return told
    voice = told.speaker
    if voice is not None:
        voice = replace(voice, name=veil.maybe(voice.name), words=veil.span(voice.words))
    return replace(told, sentence=veil.span(told.sentence), speaker=voice)


def shown_source(source: Source, veil: Veil) -> Source:
    """The report with its title and address as they are shown."""
    return replace(
        source, title=veil.maybe(source.title), url=shown_url(source.url, veil),
        publisher=veil.maybe(source.publisher),
    )  # fmt: skip


def shown_document(document: Document, veil: Veil) -> Document:
    """The document with its shown text; of one that is withheld, what it is and no more."""
    if veil.withheld:
        return replace(document, text=WITHHELD, title=None, url=_site(document.url), dropped=())
    if not veil:
        return document
    return replace(
        document,
        text=veil.text(document.text),
        title=veil.maybe(document.title),
        publisher=veil.maybe(document.publisher),
        url=shown_url(document.url, veil),
        dropped=tuple(Dropped(veil.words(d.text), d.reason) for d in document.dropped),
    )


def shown_event(event: Event, veil: Veil) -> Event:
    """The event with names replaced and places made coarse, under its claims' joined veil."""
    if not veil:
        return event
    words = veil.words
    return replace(
        event,
        agents=_each(event.agents, veil),
        targets=_each(event.targets, veil),
        places=tuple(dict.fromkeys(_event_place(place, veil) for place in event.places)),
        figures=tuple(
            replace(
                figure,
                counted=words(figure.counted),
                stated=tuple(
                    replace(s, speaker=veil.maybe(s.speaker), party=veil.maybe(s.party))
                    for s in figure.stated
                ),
            )
            for figure in event.figures
        ),
        positions=tuple(
            replace(p, party=words(p.party), speakers=_each(p.speakers, veil))
            for p in event.positions
        ),
        origins=tuple(
            replace(o, why=words(o.why), publishers=_each(o.publishers, veil))
            for o in event.origins
        ),
        grounds=replace(
            event.grounds,
            because=words(event.grounds.because),
            checks=tuple(replace(c, by=veil.maybe(c.by)) for c in event.grounds.checks),
        ),
        relations=tuple(replace(r, why=words(r.why)) for r in event.relations),
    )


def shown_series(series: Series, veil: Veil) -> Series:
    """The series with its speaker, place and notes as they are shown."""
    if not veil:
        return series
    return replace(
        series,
        speaker=veil.words(series.speaker),
        party=veil.maybe(series.party),
        counted=veil.words(series.counted),
        place=veil.maybe(series.place),
        points=tuple(
            replace(point, notes=tuple(map(veil.words, point.notes))) for point in series.points
        ),
    )


def shown_url(url: str | None, veil: Veil) -> str | None:
    """The address; of one that spells a hidden name, the site alone, unless it spells it too."""
    if url is None or not veil.spelt.by(unquote(url)):
        return url
    site = _site(url)
    return None if veil.spelt.by(unquote(site or "")) else site


def _each(words: tuple[str, ...], veil: Veil) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(veil.words, words)))


def _site(url: str | None) -> str | None:
    parts = urlsplit(url or "")
    return f"{parts.scheme}://{parts.netloc}/" if parts.scheme and parts.netloc else None


def _participant(value: Participant | None, veil: Veil) -> Participant | None:
    return replace(value, span=veil.span(value.span)) if value else None


def _place(value: Place, veil: Veil) -> Place:
    span = veil.span(value.span)
    if value.span.text not in veil.coarse:
        return replace(value, span=span)
    return replace(
        value, span=span, geonames_id=None, lat=None, lon=None,
        feature="ADM1" if value.admin1 else None,
        precision=PlacePrecision.ADMIN1 if value.admin1 else PlacePrecision.COUNTRY,
    )  # fmt: skip


def _quantity(value: Quantity | None, veil: Veil) -> Quantity | None:
    if value is None:
        return None
    return replace(value, span=veil.span(value.span), object=veil.maybe(value.object))


def _speaker(value: Speaker, veil: Veil) -> Speaker:
    return replace(
        value, span=veil.span(value.span), name=veil.maybe(value.name),
        channel=veil.maybe(value.channel),
    )  # fmt: skip


def _verification(value: Verification, veil: Veil) -> Verification:
    span: Span | None = veil.span(value.span) if value.span else None
    return replace(value, span=span, by=veil.maybe(value.by))


def _event_place(value: EventPlace, veil: Veil) -> EventPlace:
    if value.name not in veil.coarse:
        return replace(value, name=veil.words(value.name))
    return replace(
        value, name=veil.words(value.name), geonames_id=None, lat=None, lon=None,
        feature="ADM1" if value.admin1 else None,
        precision=PlacePrecision.ADMIN1 if value.admin1 else PlacePrecision.COUNTRY,
    )  # fmt: skip
