"""Furniture that only its neighbours give away: lists of other stories, menus, repeated lines.

Each rule sees the lines, and why lines were already found to be furniture, and yields more. A
line of reporting must never go: where a rule is in doubt it yields nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator

from contested.ingest.foot import leftovers, portraits, under_heading
from contested.ingest.furniture import Block, Rules
from contested.ingest.line import Line
from contested.ingest.view import Neighbour, View, shared

_LENGTH = re.compile(r"(\d{1,2}):(\d\d)\s+\S")
_LIST = re.compile(r"list of (\d{1,3}) items?\Z")
_CAPTION = re.compile(r"\b(?:photo|photograph|picture|image|reuters|afp|ap|getty)\b", re.IGNORECASE)
_LONG_REPEAT = 40
_TICKER_WORDS = 8


def counted_lists(view: View) -> Iterator[tuple[int, str]]:
    """The items between "list of 3 items" and "end of list"."""
    for at, line in enumerate(view.lines):
        counted = _LIST.match(line.folded)
        if not counted:
            continue
        for n in range(at + 1, min(at + 2 + int(counted[1]), len(view.lines))):
            if view.lines[n].folded == "end of list":
                yield from ((k, "list of links") for k in range(at + 1, n))
                break


def blocks(view: View) -> Iterator[tuple[int, str]]:
    """What stands under a heading for other stories or for the author."""
    for at, line in enumerate(view.lines):
        block = _opened(line, view.rules) if at in view.found or len(line.words) <= 12 else None
        if block is None:
            continue
        if block.holds == "bio":
            yield from under_heading(view, at, block)
            continue
        for n in range(at + 1, min(at + 1 + block.most, len(view.lines))):
            if _opened(view.lines[n], view.rules) or not (n in view.found or _story(view, n)):
                break
            yield n, block.reason


def _opened(line: Line, rules: Rules) -> Block | None:
    for block in rules.blocks:
        alone = block.labels.fullmatch(line.folded)
        if alone or (block.holds == "bio" and block.labels.match(line.folded)):
            return block
    return None


def _story(view: View, at: int) -> bool:
    """Whether a line reads as another story's headline, not as this report's next words."""
    line = view.lines[at]
    if line.sentence or not 4 <= len(line.words) <= 22 or line.text.isupper():
        return False
    if _CAPTION.search(line.text) or line.text == view.title:
        return False
    below = view.below(at)
    return below is None or not below.prose or shared(line, below) < 0.5


def menus(view: View) -> Iterator[tuple[int, str]]:
    """A run of four or more short lines of which three are words of menus."""
    run = list[int]()
    for at, line in enumerate((*view.lines, None)):
        short = line is not None and len(line.words) <= 3 and not (line.has_digits or line.sentence)
        if short:
            run.append(at)
            continue
        known = sum(view.lines[n].folded in view.rules.menu for n in run)
        if len(run) >= 4 and known >= 3 and known >= 0.4 * len(run):
            yield from ((n, "menu") for n in run)
        run = []


def tickers(view: View) -> Iterator[tuple[int, str]]:
    """A headline in title case between two paragraphs whose words the report does not share."""
    for at, line in enumerate(view.lines):
        if at in view.found or at < 2 or line.sentence or line.prose or line.text.isupper():
            continue
        if len(line.words) < _TICKER_WORDS or not line.title_case or _CAPTION.search(line.text):
            continue
        above, below = view.above(at), view.below(at)
        if not (above and below and above.prose and below.prose):
            continue
        if view.shared_with_rest(line) < 0.6:
            yield at, "other stories"


def debris(view: View) -> Iterator[tuple[int, str]]:
    """A scrap in capitals, said more than once, that the text itself never uses."""
    capital = [
        at
        for at, line in enumerate(view.lines)
        if at and at not in view.found and len(line.words) <= 2 and _shouted(line.text)
    ]
    joined = Counter(view.lines[at].text.replace(" ", "") for at in capital)
    if len(joined) != 1 or len(capital) < 2:
        return
    word = next(iter(joined)).casefold()
    others = [line.folded for at, line in enumerate(view.lines) if at not in capital]
    if not any(word in other for other in others):
        yield from ((at, "advertising") for at in capital)


def _shouted(text: str) -> bool:
    return len(text) <= 12 and text.replace(" ", "").isalpha() and text.isupper()


def repeats(view: View) -> Iterator[tuple[int, str]]:
    """The title said again, and a long line that already stood above."""
    seen = set[str]()
    for at, line in enumerate(view.lines):
        if at in view.found:
            continue
        again = line.folded in seen and (len(line.text) >= _LONG_REPEAT)
        if again or (at and view.title and line.folded == view.lines[0].folded):
            yield at, "said twice"
        seen.add(line.folded)


def films(view: View) -> Iterator[tuple[int, str]]:
    """Films named with how long each is; what is told hour by hour has its hours in order."""
    run = list[tuple[int, int]]()
    for at, line in enumerate((*view.lines, None)):
        short = line is not None and not line.prose
        long = _LENGTH.match(line.text) if line is not None and short else None
        if long:
            run.append((at, 60 * int(long[1]) + int(long[2])))
            continue
        lengths = [seconds for _, seconds in run]
        ordered = lengths in (sorted(lengths), sorted(lengths, reverse=True))
        if len(run) > 2 and not ordered:
            yield from ((n, "other stories") for n, _ in run)
        run = []


NEIGHBOURS: tuple[Neighbour, ...] = (
    counted_lists,
    films,
    blocks,
    menus,
    repeats,
    debris,
    tickers,
    portraits,
    leftovers,
)
