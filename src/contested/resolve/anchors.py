"""The days of a war's own happenings, by the anchors of its conflict's profile."""

from dataclasses import replace
from datetime import date

from contested.actors import Directory
from contested.resolve.days import Frame

_SAME = {"quake": "earthquake", "truce": "ceasefire", "putsch": "coup", "takeover": "coup"}


def war_anchors(conflict: str | None, directory: Directory) -> tuple[tuple[str, date], ...]:
    """The days of a war's own happenings by their words; none where a page fits no war."""
    war = directory.conflict(conflict)
    found = war.anchors if war else ()
    return tuple((words, date.fromisoformat(a.start)) for a in found for words in a.words)


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
    return {_stem(word) for word in words.lower().replace("-", " ").split()}


def _stem(word: str) -> str:
    """A word without the commonest endings: "attacked" and "attacks" are "attack"."""
    word = _SAME.get(word, word)
    ending = next((e for e in ("ing", "ed", "s") if word.endswith(e) and len(word) > 5), "")
    return word.removesuffix(ending).removesuffix("e")
