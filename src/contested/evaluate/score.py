"""The figures of an evaluation: how many claims were found, and how good they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from contested.evaluate.compare import rare_values
from contested.evaluate.fields import compared
from contested.evaluate.pairing import pairs
from contested.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Score:
    """What a comparison came to.

    Attributes:
        gold, found: numbers of claims; `matched` of them are pairs.
        usable: pairs of which every field that counts is right.
        rare: right values that are not the default, and how many gold and the program have.
        fields: by name, how often right and how often compared.
        missed, spurious: the claims without a partner.
    """

    gold: int
    found: int
    matched: int
    usable: int
    rare: tuple[int, int, int]
    fields: dict[str, tuple[int, int]]
    missed: tuple[Claim, ...]
    spurious: tuple[Claim, ...]

    @property
    def precision(self) -> float:
        """The share of the found claims that gold has."""
        return self.matched / max(1, self.found)

    @property
    def recall(self) -> float:
        """The share of gold's claims that were found."""
        return self.matched / max(1, self.gold)

    @property
    def f1(self) -> float:
        """F1 of detection."""
        return f1(self.matched, self.gold, self.found)

    @property
    def usable_f1(self) -> float:
        """F1 that counts usable pairs alone."""
        return f1(self.usable, self.gold, self.found)

    @property
    def rare_f1(self) -> float:
        """F1 over the values that are not the default."""
        return f1(*self.rare)

    def record(self) -> dict[str, Any]:
        """The figures for programs, rounded to three digits."""
        return {
            "gold": self.gold,
            "claims": self.found,
            "matched": self.matched,
            "precision": round(self.precision, 3),
            "recall": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "usable": self.usable,
            "usable_f1": round(self.usable_f1, 3),
            "rare_f1": round(self.rare_f1, 3),
            "fields": {k: [round(r / n, 3), n] for k, (r, n) in sorted(self.fields.items())},
        }


def score(gold: Sequence[Claim], found: Sequence[Claim]) -> Score:
    """Compare found claims with gold claims of the same documents."""
    matched = pairs(gold, found)
    right, seen, usable, rare = Counter[str](), Counter[str](), 0, 0
    for i, j in matched:
        fields = list(compared(gold[i], found[j]))
        seen.update(field.name for field in fields)
        right.update(field.name for field in fields if field.right)
        usable += all(field.right for field in fields if field.counts)
        rare += len(rare_values(gold[i]) & rare_values(found[j]))
    taken_gold, taken_found = {i for i, _ in matched}, {j for _, j in matched}
    return Score(
        gold=len(gold),
        found=len(found),
        matched=len(matched),
        usable=usable,
        rare=(rare, _rare(gold), _rare(found)),
        fields={name: (right[name], seen[name]) for name in sorted(seen)},
        missed=tuple(claim for i, claim in enumerate(gold) if i not in taken_gold),
        spurious=tuple(claim for j, claim in enumerate(found) if j not in taken_found),
    )


def f1(right: int, wanted: int, got: int) -> float:
    """The harmonic mean of precision and recall; 0 where there is nothing."""
    return 2 * right / (wanted + got) if wanted + got else 0.0


def _rare(claims: Sequence[Claim]) -> int:
    return sum(len(rare_values(claim)) for claim in claims)
