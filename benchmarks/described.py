"""Whom reports only describe: how many different people their words must be of.

A report may count nobody: "a boy of 15 was hit in the arm, and a woman in the leg". Two are told
apart by their ages, by their being a man or a woman, or by being named in one sentence as two.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contested.model.claim import Claim

_AGE = re.compile(
    r"(\d+|\b[a-z]+)[\s-]*(?:year|month|week|day)s?[\s-]*old|\bage[ds]? (\d+)|, (\d+)$"
)
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_AGE_BEHIND = re.compile(r"\s*,\s*(\d{1,2})\b(?=\s*(?:,|;|$|and\b))")
_MALE = frozenset(
    """man men boy boys male he him himself father son brother husband boyfriend uncle nephew
    grandfather gentleman dad""".split()
)
_FEMALE = frozenset(
    """woman women girl girls female she her herself mother daughter sister wife girlfriend aunt
    niece grandmother lady mom""".split()
)
_NEW = frozenset("a an another".split())
_POINTING = frozenset(
    """he she him her it they them who whom himself herself itself self themselves one victim""".split()
)
_PARTS = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_NO_ONE = re.compile(r"\d*|[JS]r\.?|I+V?|who\b.*")
_COUNTED = re.compile(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|several|many|others?|people)\b"
)


@dataclass(frozen=True, slots=True)
class Person:
    """What a claim's words say of whom it was done to."""

    at: int
    start: int
    age: str
    male: bool | None
    new: bool
    told: bool

    def other_than(self, known: "Person") -> bool:
        """Whether it must be somebody else."""
        if self.age and known.age:
            return self.age != known.age
        if self.male is not None and known.male is not None and self.male is not known.male:
            return True
        apart = self.at == known.at and self.start != known.start and self.told and known.told
        return apart and (self.new or known.new)


def person(claim: Claim) -> Person | None:
    """Whom it tells of, where that is one."""
    whom = claim.target
    if whom is None or (claim.quantity and (claim.quantity.low or 0) > 1):
        return None
    words = whom.span.text.lower()
    heads = set(re.findall(r"[a-z]+", words))
    behind = claim.sentence.text[whom.span.end - claim.sentence.start :]
    outside = whom.span.start < claim.sentence.start or whom.span.start >= claim.sentence.end
    age = _AGE.search(words) or (None if outside else _AGE_BEHIND.match(behind))
    male = None
    if bool(heads & _MALE) is not bool(heads & _FEMALE):
        male = bool(heads & _MALE)
    return Person(
        claim.sentence.start,
        whom.span.start,
        _in_figures(next(filter(None, age.groups()), "")) if age else "",
        male,
        words.split()[0] in _NEW,
        not outside and not heads & _POINTING,
    )


def _in_figures(age: str) -> str:
    return str(_NUMBERS.index(age) + 2) if age in _NUMBERS else age


def different(told: Iterable[Claim]) -> list[Person]:
    """One of each of the people that must be different ones."""
    found = list[Person]()
    for claim in told:
        one = person(claim)
        if one is not None and all(one.other_than(known) for known in found):
            found.append(one)
    return found


def spared(hurt: Iterable[Claim], dead: Sequence[Claim]) -> list[Person]:
    """The different people who were hurt and can be none of the dead, all of whom are described."""
    died = [person(claim) for claim in dead]
    known = [p for p in died if p is not None]
    if not known:
        return []
    alive = [c for c in hurt if (p := person(c)) and all(p.other_than(k) for k in known)]
    return different(alive)


def named(claim: Claim) -> int:
    """How many its words name one after another: "Ann Cole, 40, and Joe Cole" are two."""
    words = claim.target.span.text if claim.target else ""
    if _COUNTED.search(words) or not re.search(r";|\band\b|&|^\w+, \S+$", words):
        return 1
    return sum(not _NO_ONE.fullmatch(part) for part in _PARTS.split(words))
