"""The few entries of a brief that say most at a glance: repeated, disputed, denied, counted."""

from dataclasses import replace

from contested.present.briefing import Brief, Chapter, Entry


def highlights(brief: Brief, most: int) -> Brief:
    """The brief with no more than `most` entries a chapter, one a section."""
    return replace(brief, chapters=tuple(_chapter(each, most) for each in brief.chapters))


def _chapter(chapter: Chapter, most: int) -> Chapter:
    best = [replace(s, entries=(max(s.entries, key=worth),)) for s in chapter.sections]
    kept = sorted(best, key=lambda section: -worth(section.entries[0]))[:most]
    names = {section.name for section in kept}
    return replace(chapter, sections=tuple(s for s in best if s.name in names))


def worth(entry: Entry) -> float:
    """How much an entry shows at a glance."""
    short = entry.summary
    worth = min(entry.reports, 5) + 2.0 * bool(short.status) + 1.5 * bool(short.figure)
    return worth + 0.5 * bool(short.speaker) + 0.5 * bool(short.places) + 0.5 * bool(short.time)
