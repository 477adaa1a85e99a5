"""Which series a figure belongs to: what it counts, of whom, where, and who says so."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace

from contested.language.units import singular
from contested.model.claim import Claim
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import Basis, Kind, PlacePrecision, PlaceRole
from contested.reconcile.series.rules import SeriesRules
from contested.reconcile.series.stated import Stated

_ARTICLES = frozenset(["a", "an", "the", "more", "other", "another", "some", "its", "their", "of"])


@dataclass(frozen=True, slots=True)
class Key:
    """What makes a series one. `held` tells what is held now from what has happened so far."""

    conflict: str | None
    type: str
    unit: str | None
    held: bool
    counted: str
    speaker: str
    agent: str | None
    target: str | None
    place: str | None

    @property
    def id(self) -> str:
        """SHA-256 in hex over all of it; letters' case and marks of a name do not count."""
        named = replace(self, speaker=self.speaker.casefold())
        return hashlib.sha256(json.dumps(["series", *astuple(named)]).encode()).hexdigest()

    def of_base(self, base: str) -> "Key":
        """The key of what was put to something before it was counted ("identified")."""
        return replace(self, counted=f"{self.counted} {base}".strip())


Voice = tuple[str, str | None]
Voices = Mapping[str, Voice]


def key_of(each: Stated, conflict: str | None, rules: SeriesRules, voices: Voices) -> Key:
    """The key of one figure; `voices` are the name and party of the actors that publishers are."""
    claim, role = each.claim, rules.side(each.claim.type)
    sides = {"agent": _party(claim.agent), "target": _party(claim.target)}
    kept = {name: party for name, party in sides.items() if role in (None, name)}
    return Key(
        conflict=conflict,
        type=claim.type,
        unit=each.unit,
        held=each.basis is Basis.STOCK,
        counted=_counted(claim, each.unit, rules),
        speaker=voice_of(claim, voices)[0],
        agent=kept.get("agent"),
        target=kept.get("target"),
        place=_place(claim, any(kept.values())),
    )


def voice_of(claim: Claim, voices: Voices) -> Voice:
    """Who puts the figure forward: the innermost known speaker, else the innermost, else the outlet."""
    by_depth: Sequence[Speaker] = sorted(claim.attribution, key=lambda s: (s.depth, s.span.start))
    known = [s for s in by_depth if s.id is not None and s.party != "media"]
    speaker = next(iter((*known, *by_depth)), None)
    if speaker is not None:
        return speaker.name or speaker.span.text, speaker.party
    publisher = claim.document.publisher or ""
    return voices.get(publisher, (publisher, None))


_OPEN = ("conflict", "agent", "target", "place")


def joined(keys: Iterable[Key]) -> dict[Key, Key]:
    """For each key the one that it belongs to.

    What leaves the war, a side or the place open belongs to the series that says it and agrees in
    all else, where there is just one such.
    """
    alike = defaultdict[Key, set[Key]](set)
    for key in keys:
        alike[replace(key, conflict=None, agent=None, target=None, place=None)].add(key)
    return {key: _fullest(key, group) for group in alike.values() for key in group}


def _fullest(key: Key, group: Iterable[Key]) -> Key:
    """The one key of the group that says all that this one and its like say; else this one."""
    fuller = [other for other in group if _says_all(other, key)]
    full = [each for each in fuller if all(_says_all(each, other) for other in fuller)]
    return full[0] if full else key


def _says_all(one: Key, other: Key) -> bool:
    """Whether a key says whatever another one says of the fields that may be open."""
    return all(getattr(other, name) in (None, getattr(one, name)) for name in _OPEN)


def _party(who: Participant | None) -> str | None:
    return who.party if who and who.party != "unknown" else None


def _counted(claim: Claim, unit: str | None, rules: SeriesRules) -> str:
    """Whom or what is counted: groups and kind of people, words of things that need them."""
    words = (claim.quantity.object or "") if claim.quantity else ""
    if unit not in rules.apart:
        return _people(claim) if unit in ("person", "body") else ""
    plain = " ".join(_plain(words))
    names = [name for name in rules.apart[unit] if name != "*"]
    apart = next((name for name in names if " ".join(_plain(name)) in plain), None)
    return apart or (plain if "*" in rules.apart[unit] else "")


def _people(claim: Claim) -> str:
    who = claim.counted
    if who is None:
        return ""
    kind = who.kind.value if who.kind and who.kind is not Kind.UNSTATED else ""
    return " ".join((*sorted(group.value for group in who.groups), *([kind] if kind else [])))


def _plain(words: str) -> list[str]:
    """Counted words in the singular, without articles and without the names of peoples."""
    return [
        singular(word.lower())
        for word in words.replace("/", " ").replace("-", " ").split()
        if word.lower() not in _ARTICLES and not (word[:1].isupper() and word[1:].islower())
    ]


def _place(claim: Claim, sided: bool) -> str | None:
    """The place that the figure is of; a whole country says nothing more than the side does."""
    for place in claim.places:
        if place.role not in (PlaceRole.AT, PlaceRole.NEAR):
            continue
        if place.precision is PlacePrecision.COUNTRY and sided:
            continue
        return place.span.text
    return None
