"""Replaying what people decided: claims rejected and corrected, pairs bound and barred.

Decisions are data beside the claims. Each grouping starts from the claims as they were read and
replays every decision that stands, so that none is lost by a new reading; one about a claim that
is no longer there is reported.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from contested.model import parse
from contested.model.claim import Claim
from contested.model.decision import Decision, Verdict
from contested.model.fields import RecordError
from contested.model.record import record
from contested.reconcile.cluster import Pair, Ties, Unit, pair
from contested.reconcile.facts import Facts


@dataclass(frozen=True, slots=True)
class Unused:
    """A decision that could not be replayed, and why."""

    decision: Decision
    why: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions that stand, in the order in which they were made; later ones prevail."""

    decisions: tuple[Decision, ...] = ()

    def __post_init__(self) -> None:
        """Put them in order, whatever the order they came in."""
        standing = (each for each in self.decisions if each.withdrawn_at is None)
        ordered = tuple(sorted(standing, key=lambda each: (each.at, each.id)))
        object.__setattr__(self, "decisions", ordered)

    def apply(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims as people left them: without the rejected, with corrections."""
        of = self._of_claims()
        found = (self._one(claim, of.get(claim.id, ())) for claim in claims)
        return [claim for claim in found if claim is not None]

    def reviewed(self) -> frozenset[str]:
        """Ids of the claims that somebody accepted or corrected."""
        good = (Verdict.ACCEPT, Verdict.CORRECT)
        last = {each.claim: each.verdict for each in self.decisions if each.other is None}
        return frozenset(claim for claim, verdict in last.items() if verdict in good)

    def tied(self) -> dict[str, frozenset[str]]:
        """By a claim's id, those of the claims that somebody set beside it."""
        found = defaultdict[str, set[str]](set)
        for each in self.decisions:
            if each.other is not None:
                found[each.claim].add(each.other)
                found[each.other].add(each.claim)
        return {claim: frozenset(others) for claim, others in found.items()}

    def tie(self, ties: Ties, known: Mapping[Unit, Facts]) -> Iterator[Pair]:
        """Bind and bar the pairs that somebody decided on, and say which they are.

        The last verdict on a pair counts.
        """
        units = defaultdict[str, list[Unit]](list)
        for unit in known:
            units[unit[0]].append(unit)
        for each in self.decisions:
            if each.other is None:
                continue
            for one in units.get(each.claim, ()):
                for other in units.get(each.other, ()):
                    _tie(ties, pair(one, other), each.verdict)
                    yield pair(one, other)

    def unused(self, ids: Collection[str], claims: Iterable[Claim] = ()) -> tuple[Unused, ...]:
        """The decisions about claims that are not there, or whose correction does not fit.

        Args:
            ids: of all claims that are there.
            claims: those that corrections are tried on.
        """
        by_id = {claim.id: claim for claim in claims}
        found = []
        for each in self.decisions:
            gone = [i for i in (each.claim, each.other) if i is not None and i not in ids]
            if gone:
                short = " and ".join(i[:10] for i in gone)
                found.append(Unused(each, f"The claim {short} is no longer there."))
            elif each.verdict is Verdict.CORRECT and each.claim in by_id:
                try:
                    corrected(by_id[each.claim], each)
                except RecordError as error:
                    found.append(Unused(each, f"The correction does not fit: {error}."))
        return tuple(found)

    def _of_claims(self) -> dict[str, list[Decision]]:
        found = defaultdict[str, list[Decision]](list)
        for each in self.decisions:
            if each.other is None:
                found[each.claim].append(each)
        return found

    def _one(self, claim: Claim, decisions: Sequence[Decision]) -> Claim | None:
        last = None
        for each in decisions:
            last = each.verdict
            if each.verdict is Verdict.CORRECT:
                try:
                    claim = corrected(claim, each)
                except RecordError:
                    continue  # `unused` reports it
        return None if last is Verdict.REJECT else claim


def corrected(claim: Claim, decision: Decision) -> Claim:
    """The claim with a decision's corrections; its id stays.

    A correction of a part (an agent, a figure) may give only the fields that change.

    Raises:
        RecordError: what is given cannot be a value of the field.
    """
    full = record(claim)
    for name, words in decision.corrections:
        new = json.loads(words)
        full[name] = _merged(full.get(name), new)
    made = parse.claim(full, claim.document.text_hash, claim.maker)
    return replace(made, document=claim.document, id=claim.id)


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {**old, **new}
    return new


def _tie(ties: Ties, both: Pair, verdict: Verdict) -> None:
    ties.bound.discard(both)
    ties.barred.discard(both)
    ties.apart.discard(both)
    if verdict is Verdict.SAME:
        ties.bound.add(both)
    elif verdict is Verdict.DIFFERENT:
        ties.scores.pop(both, None)
        ties.barred.add(both)
        ties.apart.add(both)
