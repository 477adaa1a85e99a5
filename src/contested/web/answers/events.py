"""Events: in lists as cards, and one with everything under it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from contested.gazetteer.cyrillic import cyrillic
from contested.model.claim import Claim
from contested.model.event import Event, EventFigure, EventPlace
from contested.web.answers.claims import cards, decision, source
from contested.web.answers.wording import headline
from contested.web.desk import Desk
from contested.web.shapes.claims import ClaimCard, SourceShape
from contested.web.shapes.events import (
    EventCard,
    EventDetail,
    EventPlaceShape,
    EventTimeShape,
    FigureBrief,
    FigureShape,
    GroundsShape,
    OriginShape,
    PositionShape,
    RelationShape,
    StatedShape,
)

QUOTE = 400


def event_card(desk: Desk, event: Event, sentence: str = "", *, masked: bool = False) -> EventCard:
    """The event for a list; `sentence` is the one that is shown with it."""
    words = desk.wording.type(event.type)
    return EventCard(
        id=event.id,
        type=event.type,
        types=list(event.types),
        label=words.label,
        section=words.section,
        headline=headline(event, desk.wording),
        quote=_short(sentence),
        conflict=event.conflict,
        modality=event.modality,
        polarity=event.polarity,
        agents=list(event.agents),
        targets=list(event.targets),
        speakers=list(dict.fromkeys(s for p in event.positions for s in p.speakers)),
        kinds=list(event.kinds),
        places=[_place(place) for place in event.places],
        time=EventTimeShape.model_validate(event.time) if event.time else None,
        day=event_day(event),
        first_reported=event.first_reported,
        last_reported=event.last_reported,
        figures=[FigureBrief(**_figure(desk, each)) for each in event.figures],
        status=event.status,
        disputed_over=list(event.disputed_over),
        reports=event.grounds.reports,
        publishers=event.grounds.publishers,
        origins=event.grounds.origins,
        claims=len(event.claims),
        credibility=event.grounds.credibility,
        reviewed=event.reviewed,
        masked=masked,
    )


def _place(place: EventPlace) -> EventPlaceShape:
    others = list(cyrillic(place.geonames_id))
    return EventPlaceShape.model_validate(place).model_copy(update={"other_names": others})


def event_day(event: Event) -> str | None:
    """The day under which an event is shown: when it was, else when it was first reported."""
    time = event.time
    day = (time.end or time.start) if time else None
    return (day or event.first_reported or "")[:10] or None


def event_detail(
    desk: Desk, event: Event, claims: Sequence[Claim], others: Mapping[str, EventCard]
) -> EventDetail:
    """One event; `others` are the cards of the events that it relates to, by id."""
    shown = {claim.id: claim for claim in claims}
    found = cards(desk, claims)
    by_id = {each.id: each for each in found}
    decisions = {d.id: d for c in event.claims for d in desk.ledger.decisions(c, withdrawn=True)}
    return EventDetail(
        event=event_card(desk, event, claims[0].sentence.text if claims else ""),
        figures=[
            FigureShape(
                **_figure(desk, each), stated=[StatedShape(**asdict(s)) for s in each.stated]
            )
            for each in event.figures
        ],
        positions=[
            PositionShape(**asdict(each), quote=_quote(each.claims, by_id))
            for each in event.positions
        ],
        origins=[
            OriginShape(**{**asdict(each), "documents": _sources(each.claims, shown)})
            for each in event.origins
        ],
        grounds=GroundsShape.model_validate(event.grounds),
        relations=[
            RelationShape(**asdict(each), card=others.get(each.event)) for each in event.relations
        ],
        claims=[each.model_copy(update={"event": event.id}) for each in found],
        decisions=[decision(each) for each in sorted(decisions.values(), key=lambda d: d.at)],
    )


def _figure(desk: Desk, figure: EventFigure) -> dict[str, Any]:
    return {
        "type": figure.type,
        "label": desk.wording.type(figure.type).label,
        "unit": figure.unit,
        "counted": figure.counted,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "policy": figure.policy,
    }


def _quote(ids: Sequence[str], by_id: Mapping[str, ClaimCard]) -> str:
    return next((by_id[id_].sentence.text for id_ in ids if id_ in by_id), "")


def _sources(ids: Sequence[str], claims: Mapping[str, Claim]) -> list[SourceShape]:
    found = {claims[i].document.id: source(claims[i].document) for i in ids if i in claims}
    return list(found.values())


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= QUOTE else f"{words[: QUOTE - 1].rsplit(' ', 1)[0]}…"
