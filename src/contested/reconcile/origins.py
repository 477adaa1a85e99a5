"""How many independent origins the claims of an event have, and why two count as one.

Ten outlets that print one agency's report are one origin; so are five that quote one address. A
side of the war is one origin, however many of its organs speak, and a speaker who says it again, or
corrects it, is no second one. A report that says in its own voice what it quotes somebody for has
that from there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

from contested.model.event import EventOrigin, OriginKind
from contested.reconcile.facts import Facts
from contested.reconcile.positions import AFFIRMING, stance
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules

Unit = tuple[str, str]
Key = Callable[[Facts], tuple[str, OriginKind, str] | None]


@dataclass(frozen=True, slots=True)
class _Bond:
    """Two claims of one origin, of what kind, and why in a sentence."""

    one: Unit
    other: Unit
    kind: OriginKind
    why: str


def origins(
    members: Sequence[Facts], reports: Mapping[str, Report], rules: Rules
) -> tuple[EventOrigin, ...]:
    """The independent origins of an event's claims, in the order of their first claims."""
    parent = {each.unit: each.unit for each in members}

    def root(unit: Unit) -> Unit:
        while parent[unit] != unit:
            unit = parent[unit]
        return unit

    bonds = list(_bonds(members, reports, rules))
    place = {each.unit: n for n, each in enumerate(members)}
    for bond in bonds:
        first, second = sorted((root(bond.one), root(bond.other)), key=place.__getitem__)
        parent[second] = first
    found = defaultdict[Unit, list[Facts]](list)
    for each in members:
        found[root(each.unit)].append(each)
    reasons = defaultdict[Unit, list[_Bond]](list)
    for bond in bonds:
        reasons[root(bond.one)].append(bond)
    return tuple(_origin(group, reasons[head]) for head, group in found.items())


def _origin(group: Sequence[Facts], bonds: Sequence[_Bond]) -> EventOrigin:
    telling = [b for b in bonds if b.one[1] != b.other[1]] or list(bonds)
    kinds = [b.kind for b in telling]
    kind = min(kinds, key=list(OriginKind).index) if kinds else OriginKind.ALONE
    whys = dict.fromkeys(b.why for b in bonds)
    return EventOrigin(
        id=blake2b(repr(sorted(each.unit for each in group)).encode(), digest_size=8).hexdigest(),
        kind=kind,
        why=" ".join(whys) or _alone(group[0]),
        claims=tuple(dict.fromkeys(each.claim.id for each in group)),
        documents=tuple(dict.fromkeys(each.claim.document.id for each in group)),
        publishers=tuple(
            dict.fromkeys(p for each in group if (p := each.claim.document.publisher))
        ),
        behind=any(stance(each) in AFFIRMING for each in group),
    )


def _alone(only: Facts) -> str:
    speaker = only.claim.speaker
    if speaker is None:
        return "The report says so in its own voice."
    return f"{speaker.name or speaker.span.text} says so."


def _bonds(
    members: Sequence[Facts], reports: Mapping[str, Report], rules: Rules
) -> Iterator[_Bond]:
    yield from _statements(members)
    yield from _by_key(members, lambda each: _side(each, rules))
    quoted = list(_quoted(members))
    taken = {bond.other for bond in quoted}
    own = [each for each in members if each.unit not in taken]
    yield from _by_key(own, lambda each: _own_voice(each, reports))
    yield from quoted
    yield from _by_key(members, lambda each: _through_agency(each, reports, rules))
    yield from _copies(members, reports, rules)


def _by_key(members: Sequence[Facts], key: Key) -> Iterator[_Bond]:
    """Claims with one key are of one origin."""
    first = dict[str, Facts]()
    for each in members:
        found = key(each)
        if found is not None:
            name, kind, why = found
            earlier = first.setdefault(name, each)
            if earlier is not each:
                yield _Bond(earlier.unit, each.unit, kind, why)


def _statements(members: Sequence[Facts]) -> Iterator[_Bond]:
    """Claims by one speaker are of one origin: within a day one statement, later the same again."""
    spoken = defaultdict[str, list[Facts]](list)
    known = {
        s.name.casefold(): s.id for each in members if (s := each.claim.speaker) and s.id and s.name
    }
    for each in members:
        if each.claim.speaker is not None:
            place = "" if each.claim.speaker.id else _unnamed(each)
            spoken[_long_name(each.speaker, known) or f"{each.speaker}{place}"].append(each)
    for given in spoken.values():
        given.sort(key=lambda each: (each.said or 0, each.order))
        for one, other in pairwise(given):
            speaker = one.claim.speaker
            name = (speaker.name or speaker.span.text) if speaker else ""
            once = abs((one.said or 0) - (other.said or 0)) <= 1
            why = f"Both go back to one statement by {name}." if once else f"{name} says both."
            yield _Bond(one.unit, other.unit, OriginKind.SPEAKER, why)


def _long_name(speaker: str, known: Mapping[str, str]) -> str | None:
    """The known speaker whose name a longer one begins with: "White Helmets rescue service"."""
    return next((id_ for name, id_ in known.items() if speaker.startswith(f"{name} ")), None)


def _through_agency(
    made: Facts, reports: Mapping[str, Report], rules: Rules
) -> tuple[str, OriginKind, str] | None:
    """By the agency that passes it on: what itself says, and whom without a name it quotes."""
    report, speakers = reports.get(made.unit[1]), made.claim.attribution
    cited = [name for s in speakers if s.name and (name := rules.agencies.get(s.name.lower()))]
    credited = report.agencies if report else ()
    agency = next(iter((*cited, *credited)), None)
    if agency is None or (speakers and not cited and not _unnamed(made)):
        return None
    innermost = made.claim.speaker
    own = innermost is None or (innermost.name or "").lower() in rules.agencies
    if not own and not _unnamed(made):
        return None
    who = "" if own else made.speaker
    return f"agency {agency} {who}", OriginKind.CREDIT, f"The reports credit {agency}."


def _side(made: Facts, rules: Rules) -> tuple[str, OriginKind, str] | None:
    """By the side of a war that the speaker belongs to."""
    if made.party is None or not any(made.party in sides for sides in rules.sides.values()):
        return None
    return f"side {made.party}", OriginKind.SPEAKER, f"Both are voices of one side, {made.party}."


def _unnamed(made: Facts) -> str:
    """Where a speaker without a name counts as the same: in one report."""
    speaker = made.claim.speaker
    named = speaker is not None and speaker.name and speaker.name[:1].isupper()
    return "" if named else f" {made.unit[1]}"


def _own_voice(made: Facts, reports: Mapping[str, Report]) -> tuple[str, OriginKind, str] | None:
    """By the agency that the report credits, else by the report."""
    if made.claim.speaker is not None:
        return None
    report = reports.get(made.unit[1])
    if report and report.agencies:
        agency = report.agencies[0]
        return f"agency {agency}", OriginKind.CREDIT, f"The reports credit {agency}."
    return f"report {made.unit[1]}", OriginKind.ALONE, "Both stand in one report."


def _quoted(members: Sequence[Facts]) -> Iterator[_Bond]:
    """A report's own words go back to whom it quotes for the same kind of thing.

    Its title does to the only one whom it quotes for the event, of whatever kind.
    """
    quoted = dict[tuple[str, str], Facts]()
    voices = defaultdict[str, dict[str, Facts]](dict)
    for each in members:
        told = each.claim.speaker is not None and not each.reacts
        if told and not (each.headline and _unnamed(each)):
            quoted.setdefault((each.unit[1], each.type), each)
            voices[each.unit[1]].setdefault(each.speaker, each)
    for each in members:
        retold = each.claim.speaker is None or (each.headline and bool(_unnamed(each)))
        if not retold or each.reacts:
            continue
        source, all_of = quoted.get((each.unit[1], each.type)), voices[each.unit[1]]
        if source is None and each.headline and len(all_of) == 1:
            source = next(iter(all_of.values()))
        if source is not None and source is not each:
            who = source.claim.speaker
            name = (who.name or who.span.text) if who else ""
            why = f"The report quotes {name} for what it says itself."
            yield _Bond(source.unit, each.unit, OriginKind.SPEAKER, why)


def _copies(
    members: Sequence[Facts], reports: Mapping[str, Report], rules: Rules
) -> Iterator[_Bond]:
    """Sentences that are nearly the same, and reports of which most is."""
    enough, whole = rules.limits["copied words"], rules.limits["copied text"]
    for n, each in enumerate(members):
        for other in members[:n]:
            if each.unit[1] == other.unit[1]:
                continue
            if _likeness(each.words, other.words) >= enough:
                why = "The sentences are nearly the same, word for word."
                yield _Bond(other.unit, each.unit, OriginKind.COPY, why)
            elif _own(each) and _own(other) and _whole(each, other, reports) >= whole:
                why = "One report is a copy of the other."
                yield _Bond(other.unit, each.unit, OriginKind.COPY, why)


def _own(made: Facts) -> bool:
    return made.claim.speaker is None


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    if min(len(one), len(other)) < 5:
        return 0.0
    return len(one & other) / len(one | other)


def _whole(one: Facts, other: Facts, reports: Mapping[str, Report]) -> float:
    a, b = reports.get(one.unit[1]), reports.get(other.unit[1])
    if a is None or b is None or not a.sketch or not b.sketch:
        return 0.0
    same = sum(x == y for x, y in zip(a.sketch, b.sketch, strict=True))
    return same / len(a.sketch)
