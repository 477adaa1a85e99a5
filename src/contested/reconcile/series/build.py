"""Makes series of claims: figures sorted by what they count, by day, checked and filled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from contested.model.claim import Claim
from contested.model.series import Flag, Point, Series
from contested.model.vocabulary import Basis, Comparator
from contested.reconcile.series.chain import levels
from contested.reconcile.series.daily import Daily, by_day
from contested.reconcile.series.fill import Filled, filled
from contested.reconcile.series.findings import Findings
from contested.reconcile.series.held import spikes
from contested.reconcile.series.keys import Key, Voices, joined, key_of, voice_of
from contested.reconcile.series.paces import bursts, jumps
from contested.reconcile.series.rules import SeriesRules
from contested.reconcile.series.running import Running
from contested.reconcile.series.stated import Stated, stated
from contested.reconcile.series.telling import corrected, late, segments

_FEWEST = 2


def series(
    claims: Iterable[Claim],
    rules: SeriesRules,
    conflicts: Mapping[str, str | None] | None = None,
    voices: Voices | None = None,
) -> tuple[Series, ...]:
    """The series that claims make, by conflict, type, unit, speaker and what is counted.

    Args:
        claims: in any order; one that is there twice counts once.
        rules: of `data/series.toml`.
        conflicts: the conflict profile's id by document id.
        voices: the name and party of the actor that a publisher is ("Ministry of Defence").

    Returns:
        Those with figures of at least two days, stated or derived.
    """
    by_id = {claim.id: claim for claim in claims}
    wars, known = conflicts or {}, voices or {}
    grouped = defaultdict[Key, list[Stated]](list)
    for id_ in sorted(by_id):
        if (each := stated(by_id[id_], by_id, rules)) is not None:
            war = wars.get(each.claim.document.id)
            grouped[key_of(each, war, rules, known)].append(each)
    merged = defaultdict[Key, list[Stated]](list)
    into = joined(grouped)
    for key, figures in grouped.items():
        merged[into[key]] += figures
    made = (_series(k, f, known) for key, all_of in merged.items() for k, f in _bases(key, all_of))
    kept = [each for each in made if len(each.points) >= _FEWEST]
    return tuple(sorted(kept, key=_order))


def _order(each: Series) -> tuple[str, ...]:
    return (
        each.conflict or "", each.type, each.target or each.agent or "", each.speaker,
        each.unit or "", each.counted, each.place or "", each.id,
    )  # fmt: skip


def _bases(key: Key, figures: Sequence[Stated]) -> list[tuple[Key, list[Stated]]]:
    """The figures as they are, or by base where several bases are counted side by side."""
    days = defaultdict[str, list[str]](list)
    for each in figures:
        if each.basis is not Basis.INCREMENT:
            days[each.base].append(each.day)
    spans = sorted((min(d), max(d)) for d in days.values())
    if all(a[1] < b[0] for a, b in pairwise(spans)):
        return [(key, list(figures))]
    parts = defaultdict[str, list[Stated]](list)
    for each in figures:
        parts[each.base].append(each)
    return [(key.of_base(base), part) for base, part in sorted(parts.items())]


def _series(key: Key, figures: Sequence[Stated], voices: Voices) -> Series:
    days = by_day(figures)
    found = Findings()
    all_of = levels(days)
    parts = list(segments(all_of, found))
    for part in parts:
        if key.held:
            spikes(part, found)
        else:
            Running(part, found).check()
            jumps(part, found)
    bursts(days, found)
    late(days, found)
    corrected(days, found)
    breaks = {part[0].day for part in parts[1:]}
    known = {each.day: each for each in days}
    points = tuple(
        _point(each, known.get(each.day), found) for each in filled(days, found.doubted, breaks)
    )
    voice = voice_of(min(figures, key=lambda e: e.order).claim, voices)
    return Series(
        id=key.id,
        conflict=key.conflict,
        type=key.type,
        unit=key.unit,
        basis=_basis(key, all_of != []),
        counted=key.counted,
        speaker=key.speaker,
        party=voice[1],
        agent=key.agent,
        target=key.target,
        place=key.place,
        points=points,
    )


def _basis(key: Key, totals: bool) -> Basis:
    if key.held:
        return Basis.STOCK
    return Basis.CUMULATIVE if totals else Basis.INCREMENT


def _point(each: Filled, day: Daily | None, found: Findings) -> Point:
    flags: tuple[Flag, ...]
    flags, notes = found.of(each.day)
    held = (day.total or day.increment) if day else None
    given = (*day.totals, *day.increments) if day else ()
    return Point(
        day=each.day,
        total=each.total,
        increment=each.increment,
        since=each.since,
        low=held.low if held else None,
        high=held.high if held else None,
        comparator=held.comparator if held else Comparator.EXACT,
        total_derived=each.total_derived,
        increment_derived=each.increment_derived,
        published=day.published if day else None,
        claims=tuple(dict.fromkeys(s.claim.id for s in sorted(given, key=lambda s: s.order))),
        flags=flags,
        notes=notes,
    )
