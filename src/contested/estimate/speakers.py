"""What counts as a loss of which category, and which group a speaker is in: `data/losses.toml`.

Groups are by side and kind, never by person. A party that no entry names is a group of its own if
it takes part in the conflict; everybody else, and the reports' own voice, is `Other`.
"""

from dataclasses import dataclass
from pathlib import Path

from contested.actors import Conflict
from contested.data import Entry, entries
from contested.model.claim import Claim

OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Category:
    """Claims that count as one category: any of the types, the units and, for people, the kinds."""

    name: str
    types: tuple[str, ...]
    units: tuple[str, ...]
    kinds: tuple[str, ...] = ()

    def takes(self, claim: Claim) -> bool:
        """Whether a claim counts in it."""
        if claim.type not in self.types or claim.quantity is None:
            return False
        kind = claim.target.kind.value if claim.target and claim.target.kind else ""
        return claim.quantity.unit in self.units and (not self.kinds or kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of speakers; `conflict` empty: of any. `side`: whose losses its members' are."""

    name: str
    conflict: str = ""
    side: str = ""
    parties: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """The data of one conflict.

    Attributes:
        conflict: its profile.
        first: ISO date of the first day that running totals count.
    """

    conflict: Conflict
    categories: tuple[Category, ...]
    groups: tuple[Group, ...]
    first: str

    @classmethod
    def load(cls, conflict: Conflict, folders: tuple[Path, ...] = ()) -> "Rules":
        """Those of `data/losses.toml` and of the user's folders, which go before them.

        Raises:
            DataError: an entry is wrong.
        """
        groups = [_group(each) for each in entries("losses", "loss_speakers", folders)]
        periods = [_period(each) for each in entries("losses", "loss_period", folders)]
        first = dict(periods).get(conflict.id, conflict.since)
        return cls(
            conflict,
            tuple(_category(each) for each in entries("losses", "loss_category", folders)),
            tuple(g for g in groups[::-1] if g.conflict == conflict.id)
            + tuple(g for g in groups if not g.conflict),
            (first + "-01-01")[:10] if len(first) == 4 else (first + "-01")[:10],
        )

    def category(self, claim: Claim) -> str | None:
        """The category that a claim counts in, or None."""
        return next((each.name for each in self.categories if each.takes(claim)), None)

    def group(self, claim: Claim) -> str:
        """The group of the claim's innermost speaker."""
        speaker = claim.speaker
        if speaker is None:
            return OTHER
        for each in self.groups:
            if speaker.id and speaker.id in each.actors:
                return each.name
        for each in self.groups:
            if speaker.party and speaker.party in each.parties:
                return each.name
        takes_part = speaker.party in (*self.conflict.parties, *self.conflict.others)
        return speaker.party if speaker.party and takes_part else OTHER

    def side(self, claim: Claim) -> str | None:
        """The side whose losses the claim counts, or None where it is no side of the conflict."""
        party = claim.target.party if claim.target else None
        for each in self.groups:
            if each.side and party in each.parties:
                return each.side
        return party if party in self.conflict.parties else None


def _category(entry: Entry) -> Category:
    entry.only("name", "types", "units", "kinds")
    return Category(
        entry.text("name"), entry.texts("types"), entry.texts("units"), entry.texts("kinds")
    )


def _group(entry: Entry) -> Group:
    entry.only("group", "conflict", "side", "parties", "actors")
    return Group(
        entry.text("group"),
        entry.text("conflict", ""),
        entry.text("side", ""),
        entry.texts("parties"),
        entry.texts("actors"),
    )


def _period(entry: Entry) -> tuple[str, str]:
    entry.only("conflict", "first")
    return entry.text("conflict"), entry.text("first")
