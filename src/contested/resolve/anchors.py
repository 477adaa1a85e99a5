"""The days of a war's own happenings, by the anchors of its conflict's profile."""

from dataclasses import replace
from datetime import date

from contested.resolve.days import Frame


def anchor_day(words: str, frame: Frame) -> date | None:
    """The day of the most exact anchor that the words name, of several the last before the report.

    What had not happened when the report was written cannot be meant.
    """
    said = _bag(words)
    known = [
        (len(_bag(anchor)), day)
        for anchor, day in frame.anchors
        if day <= frame.published and _bag(anchor) <= said
    ]
    return max(known)[1] if known else None


def end_day(words: str, frame: Frame) -> date | None:
    """The day on which a happening ended, where an anchor of its own says when that was."""
    ends = tuple(anchor for anchor in frame.anchors if "end" in _bag(anchor[0]))
    return anchor_day(f"end of {words}", replace(frame, anchors=ends))


def _bag(words: str) -> set[str]:
    return set(words.lower().replace("-", " ").split())
