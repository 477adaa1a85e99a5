"""What words about truth name: figures, a report, somebody's own word.

"None of the figures could be confirmed" is of every count so far, "his account could not be checked"
of the last speaker's alone.
"""

import re
from collections.abc import Sequence

from contested.extract.draft import Draft

_BARE_THEY = re.compile(r"\s*(?:they|these)\s*")
_REPORTS = re.compile(r"\b(?:this|the|these|such|those) (?:reports?|incidents?|information)\b")
_ALL_FIGURES = re.compile(
    r"\b(?:none of|neither of|all|these) (?:of )?(?:the |these |those )?(?:\w+ )?"
    r"(?:figures|tolls|numbers|counts)\b"
    r"|\b(?:verify|confirm|check|corroborate) the casualty (?:figures|tolls|numbers|counts)\b"
)
_HIS = re.compile(r"\s*\b(?:his|her) (?:\w+ )?(?:account|claim|statement|version|report|word)s?\b")
_HE = frozenset({"he", "she"})
_COUNTS = ("people.", "materiel.", "infrastructure.")
_STORY = 5
_SEVERAL = 2


def of_reports(lead: str) -> bool:
    """Whether a report is meant, which nobody in particular gave: "these reports could not be …"."""
    return _REPORTS.search(lead) is not None


def of_his_word(lead: str, rest: str) -> bool:
    """Whether one person's word is meant: "his account could not be checked"."""
    return bool(_HIS.search(lead) or _HIS.match(rest))


def figures_named(lead: str, around: str, index: int, drafts: Sequence[Draft]) -> list[int]:
    """The counts that are meant by "none of the figures", or by "they" after several."""
    if _BARE_THEY.fullmatch(lead):
        last = [i for i, d in enumerate(drafts) if d.reading.index == index - 1]
        return last if sum(drafts[i].figure is not None for i in last) >= _SEVERAL else []
    if not _ALL_FIGURES.search(around):
        return []
    return [
        i for i, d in enumerate(drafts)
        if 0 <= index - d.reading.index <= _STORY and d.figure is not None and d.attribution
        and d.type.startswith(_COUNTS)
    ]  # fmt: skip


def by_the_last(found: Sequence[int], drafts: Sequence[Draft]) -> list[int]:
    """Of claims of one side those of the last person who speaks, also as "he"."""
    told = sorted(
        (i for i in found if drafts[i].attribution), key=lambda i: drafts[i].trigger.start
    )
    name = next((n for i in reversed(told) if (n := _source(drafts[i])) not in _HE), None)
    return [i for i in told if _source(drafts[i]) in _HE | {name}] or list(found)


def _source(draft: Draft) -> str:
    return " ".join(s.text for s in draft.attribution[0].source).lower()
