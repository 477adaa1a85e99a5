"""Event by speaker, by vintage: who took which position and gave which figure, known from when.

A row holds from the day that its report was published (`vintage`) until the day before `until`,
when the same speaker's next row on the same figure of the event begins; the form in which revised
statistics are kept. The rows that hold on a day are what was known then.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from contested.model.claim import Claim
from contested.model.event import Event, EventPlace, Stance
from contested.model.value import Quantity
from contested.reconcile.positions import stance_of
from contested.store.columns import SEPARATOR, Cell, Column

Key = tuple[str, str | None, str]
NO_FIGURE: Key = ("", None, "")


@dataclass(frozen=True, slots=True)
class Held:
    """What one speaker held of one event, from a day of publication on.

    Attributes:
        event: with its place and time.
        speaker: the name, or the words for an unnamed one; in a report's own voice its publisher.
        id: the actor's, where it is a known one.
        party: the side.
        voice: "speaker", or "report" for a report's own voice.
        stance: the position.
        figure: type, unit and whom it counts; all empty where no figure was given.
        quantity: the figure as it was given.
        vintage, until: ISO dates; `until` is None for what still holds, both None if undated.
        revision: 1 for the first that the speaker held of this figure, 2 for the next.
        claims: ids of the claims that say so.
    """

    event: Event
    speaker: str
    id: str | None
    party: str | None
    voice: str
    stance: Stance
    figure: Key
    quantity: Quantity | None
    vintage: str | None
    until: str | None
    revision: int
    claims: tuple[str, ...]

    @property
    def what(self) -> tuple[object, ...]:
        """What makes it another position: the stance and the numbers."""
        q = self.quantity
        return (self.stance, *((q.low, q.high, q.comparator) if q else ()))


def matrix(event: Event, claims: Mapping[str, Claim]) -> Iterator[Held]:
    """The rows of one event, by speaker, figure and day.

    Args:
        event: as it is shown.
        claims: its claims, by id; those that are missing have no row.
    """
    key_of = {s.claim: (f.type, f.unit, f.counted) for f in event.figures for s in f.stated}
    given = defaultdict[tuple[str, str, Key], list[Held]](list)
    for id_ in event.claims:
        claim = claims.get(id_)
        if claim is not None:
            held = _held(event, claim, key_of.get(id_, NO_FIGURE))
            given[held.speaker, held.voice, held.figure].append(held)
    for key in sorted(given, key=repr):
        yield from _revisions(given[key])


def _held(event: Event, claim: Claim, figure: Key) -> Held:
    speaker, source = claim.speaker, claim.document
    name = (speaker.name or speaker.span.text) if speaker else (source.publisher or source.id)
    return Held(
        event=event,
        speaker=name,
        id=speaker.id if speaker else None,
        party=speaker.party if speaker else None,
        voice="speaker" if speaker else "report",
        stance=stance_of(speaker),
        figure=figure,
        quantity=claim.quantity if figure != NO_FIGURE else None,
        vintage=source.published[:10] if source.published else None,
        until=None,
        revision=1,
        claims=(claim.id,),
    )


def _revisions(given: list[Held]) -> Iterator[Held]:
    """One row a change: of one day the last that was said, of equal days in a row the first."""
    rows = list[Held]()
    for each in given:  # an event's claims are by date of publication
        last = rows[-1] if rows else None
        if last is not None and last.what == each.what:
            rows[-1] = replace(last, claims=tuple(dict.fromkeys((*last.claims, *each.claims))))
        elif last is not None and last.vintage == each.vintage:
            rows[-1] = replace(each, revision=last.revision, claims=(*last.claims, *each.claims))
        else:
            rows.append(replace(each, revision=len(rows) + 1))
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        yield replace(row, until=following.vintage) if following else row


def _place(name: str) -> "Column[Held]":
    kinds = {"lat": ("latitude", "number"), "lon": ("longitude", "number")}
    holds = {"lat": "WGS 84 degrees", "lon": "WGS 84 degrees", "country": "ISO 3166 alpha-2"}

    def cell(row: Held) -> Cell:
        first: EventPlace | None = row.event.places[0] if row.event.places else None
        return getattr(first, name) if first else None

    title, kind = kinds.get(name, (name, "text"))
    return Column(title, kind, holds.get(name, "GeoNames first level"), cell)  # type: ignore[arg-type]


def _time(name: str) -> "Column[Held]":
    def cell(row: Held) -> Cell:
        return getattr(row.event.time, name) if row.event.time else None

    bound = {"start": "time_from", "end": "time_to"}[name]
    return Column(bound, "text", "ISO date, empty where open", cell)


def _number(name: str) -> "Column[Held]":
    def cell(row: Held) -> Cell:
        return getattr(row.quantity, name) if row.quantity else None

    return Column(name, "number", "the figure's bound, empty where open", cell)


MATRIX_COLUMNS: tuple[Column[Held], ...] = (
    Column("event", "text", "the event's id", lambda r: r.event.id),
    Column("type", "text", "the event's leading type", lambda r: r.event.type),
    Column("conflict", "text", "the conflict profile's id", lambda r: r.event.conflict),
    Column("agents", "text", "sides that do it", lambda r: SEPARATOR.join(r.event.agents)),
    Column("targets", "text", "sides it is done to", lambda r: SEPARATOR.join(r.event.targets)),
    Column(
        "place", "text", "the finest place", lambda r: next((p.name for p in r.event.places), None)
    ),
    _place("country"),
    _place("admin1"),
    _place("lat"),
    _place("lon"),
    _time("start"),
    _time("end"),
    Column("status", "text", "of the event, now", lambda r: r.event.status),
    Column(
        "speaker", "text", "who says so; in a report's own voice its publisher", lambda r: r.speaker
    ),
    Column("speaker_id", "text", "canonical actor", lambda r: r.id),
    Column("party", "text", "the side", lambda r: r.party),
    Column("voice", "text", "speaker, or report for its own voice", lambda r: r.voice),
    Column("position", "text", "claims, denies …", lambda r: r.stance),
    Column("figure_type", "text", "the claim type that is counted", lambda r: r.figure[0] or None),
    Column("unit", "text", "person, km2 …", lambda r: r.figure[1]),
    Column("counted", "text", "whom or what it counts", lambda r: r.figure[2] or None),
    _number("low"),
    _number("high"),
    Column(
        "comparator",
        "text",
        "exact, at_least …",
        lambda r: r.quantity.comparator if r.quantity else None,
    ),
    Column(
        "basis", "text", "count, increment …", lambda r: r.quantity.basis if r.quantity else None
    ),
    Column("vintage", "text", "ISO date from which it was known", lambda r: r.vintage),
    Column("until", "text", "ISO date of the next revision, empty if none", lambda r: r.until),
    Column("revision", "whole", "1 for the first", lambda r: r.revision),
    Column("claims", "text", "ids of the claims", lambda r: SEPARATOR.join(r.claims)),
)


def record(row: Held) -> dict[str, Cell]:
    """The row as JSON's types."""
    return {column.name: column.cell(row) for column in MATRIX_COLUMNS}
