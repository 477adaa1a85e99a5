"""The few entries of a brief that say most at a glance, and a chart.

What no list of reports shows comes first: an event that is disputed, one that both sides confirm,
one that many reports tell and that has one origin, and a figure that was corrected.
"""

from collections.abc import Callable
from dataclasses import replace

from contested.model.event import EventStatus
from contested.present.briefing import Brief, Chapter, Entry

_MANY = 3
_TELLING: tuple[Callable[[Entry], bool], ...] = (
    lambda entry: entry.status is EventStatus.DISPUTED,
    lambda entry: entry.status is EventStatus.CONFIRMED_BY_BOTH,
    lambda entry: entry.reports >= _MANY and entry.origins == 1,
    lambda entry: bool(entry.corrections),
)


def highlights(brief: Brief, most: int) -> Brief:
    """The brief with no more than `most` entries a chapter, and one chart.

    The best of each telling kind is kept in whatever chapter it stands, even past `most`.
    """
    kept = _telling(brief)
    chapters = [_chapter(each, most, kept) for each in brief.chapters]
    drawn = next((n for n, each in enumerate(chapters) if each.charts), None)
    return replace(
        brief,
        chapters=tuple(
            replace(each, charts=each.charts[:1] if n == drawn else (), more=0)
            for n, each in enumerate(chapters)
        ),
    )


def worth(entry: Entry) -> float:
    """How much an entry shows at a glance."""
    telling = sum(2.0 for is_so in _TELLING if is_so(entry))
    return telling + min(entry.reports, 5) + len(entry.voices) + bool(entry.summary.figures)


def _telling(brief: Brief) -> frozenset[str]:
    """The best event of each telling kind."""
    entries = [e for c in brief.chapters for s in c.sections for e in s.entries]
    found = (max(filter(is_so, entries), key=worth, default=None) for is_so in _TELLING)
    return frozenset(entry.event for entry in found if entry is not None)


def _chapter(chapter: Chapter, most: int, kept: frozenset[str]) -> Chapter:
    entries = [e for section in chapter.sections for e in section.entries]
    order = sorted(entries, key=lambda entry: (entry.event not in kept, -worth(entry)))
    least = sum(entry.event in kept for entry in entries)
    chosen = {entry.event for entry in order[: max(most, least)]}
    sections = (
        replace(s, entries=tuple(e for e in s.entries if e.event in chosen))
        for s in chapter.sections
    )
    return replace(chapter, sections=tuple(s for s in sections if s.entries))
