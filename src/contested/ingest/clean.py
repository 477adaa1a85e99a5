"""A report's text without page furniture, its title first, one paragraph a line.

Cleaning a cleaned text changes nothing, and every line that is kept stood in the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.ingest import shape
from contested.ingest.furniture import Rules
from contested.ingest.line import Line, fold, line
from contested.ingest.neighbours import NEIGHBOURS
from contested.ingest.normal import lines_kept, normalise
from contested.ingest.view import View
from contested.ingest.wrap import unwrap
from contested.model.document import Dropped

_TITLE_WITHIN = 8
_TITLE_WORDS = 40
_PASSES = 8
_OTHER = "other stories"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning left, the title if there is one, and what it dropped, in order.

    `first` is the text as it was before: its lines, for who looks for a byline or a credit.
    """

    text: str
    title: str | None
    dropped: tuple[Dropped, ...]


def clean(text: str, title: str | None, rules: Rules) -> Cleaned:
    """Clean a text; `title` is the title where the source gives one."""
    title = normalise(title).replace("\n", " ") if title else None
    whole = normalise(unwrap(lines_kept(text)))
    lines = [line(each) for each in whole.split("\n") if each]
    if title:
        lines = titled(lines, title)
    reasons = dict[int, str]()
    kept = list(range(len(lines)))
    for _ in range(_PASSES):
        here = [lines[n] for n in kept]
        found = furniture(here, rules, title)
        if not found:
            break
        reasons.update({kept[n]: why for n, why in found.items()})
        kept = [at for n, at in enumerate(kept) if n not in found]
    dropped = tuple(Dropped(lines[n].text, why) for n, why in sorted(reasons.items()))
    cleaned = "\n".join(lines[n].text for n in kept)
    return Cleaned(cleaned, title or headline([lines[n] for n in kept]), dropped)


def titled(lines: Sequence[Line], title: str) -> list[Line]:
    """The lines with the title first, said there once if it stands near the top already."""
    for at, each in enumerate(lines[:_TITLE_WITHIN]):
        if each.folded == fold(title):
            return [each, *lines[:at], *lines[at + 1 :]]
    return [line(title), *lines]


def headline(lines: Sequence[Line]) -> str | None:
    """The first line where it reads as a title: no sentence's end, and a report below it."""
    if len(lines) < 2 or len(lines[0].words) > _TITLE_WORDS or lines[0].text.endswith((".", ":")):
        return None
    return lines[0].text if len(lines[0].words) >= 3 and not lines[0].prose else None


def furniture(lines: Sequence[Line], rules: Rules, title: str | None) -> dict[int, str]:
    """Why each line that is furniture is so, by its number."""
    found = dict[int, str]()
    for at, each in enumerate(lines):
        if at == 0 and title:
            continue
        why = _by_shape(each, at) or rules.reason(each)
        if why and not (at == 0 and why == _OTHER and len(each.words) >= 5):
            found[at] = why
    for rule in NEIGHBOURS:
        view = View(lines, found, rules, title)
        new = [(at, why) for at, why in rule(view) if at > 0 or not title]
        found.update((at, why) for at, why in new if at not in found)
    return found


def _by_shape(each: Line, at: int) -> str | None:
    if shape.wordless(each):
        return "no words"
    if shape.reactions(each):
        return "share"
    if shape.link(each):
        return "link"
    return "byline" if shape.byline(each, at) or shape.stamp(each, at) else None
